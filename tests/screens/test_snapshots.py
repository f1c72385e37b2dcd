"""What each screen looks like with the example, as text, so that nobody moves a word without seeing it.

COPBENCH_UPDATE_SNAPSHOTS=1 writes the pictures anew; look at the difference before you keep it.
"""

import functools
import os
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from copbench import example
from copbench.i18n import Language
from copbench.insight import beside
from copbench.workbook import Workbook
from screens import home
from tests.conftest import Example
from tests.screens.conftest import Running, settled, shown

PICTURES = Path(__file__).parent / "snapshots"
SCREENS: dict[str, tuple[str, ...]] = {
    "home": (),
    "step": ("1",),
    "list": ("2", "f7", "enter"),
    "record": ("2", "f7", "enter", "enter"),
    "people": ("p",),
    "logbook": ("l",),
    "entry": ("l", "enter"),
    "search": ("slash", *"water"),
    "documents": ("x", "down", "down", "down"),
    "settings": ("s",),
    "wordings": ("1", "f5", "down"),
}
SIZES = {"nl": ((80, 24), (120, 40)), "en": ((80, 24),)}
CASES = [(name, language, size) for name in SCREENS for language, sizes in SIZES.items() for size in sizes]


class FixedDate(date):
    """The day of the pictures."""

    @classmethod
    def today(cls) -> "FixedDate":
        return cls(2026, 11, 23)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """Return where a workbook stands that was filled with the example on one day."""

    @functools.cache
    def made(language: Language) -> Path:
        path = tmp_path_factory.mktemp("filled") / f"{language}.copbench"
        begun = Workbook.create(path, name="Green roofs", language="en")
        with begun as workbook, workbook.together(at="2026-11-02T09:00:00.000+00:00"):
            example.fill(workbook, language)
        return path

    return made


@pytest.mark.parametrize(("name", "language", "size"), CASES, ids=lambda value: str(value).replace(", ", "x"))
async def test_a_screen_looks_as_it_did(
    running: Running, filled: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str,
    language: Language, size: tuple[int, int],
) -> None:  # fmt: skip
    for module in (home, beside):
        monkeypatch.setattr(module, "date", FixedDate)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    given = Workbook.open(shutil.copy(filled(language), tmp_path / "told.copbench"))
    async with running(*SCREENS[name], size=size, language=language, given=given) as pilot:
        if isinstance(pilot.app.screen, home.HomeScreen):
            pilot.app.screen._show_today()  # which else come a moment after the first paint
            pilot.app.screen._show_hints()
        await settled(pilot)
        seen = "\n".join(line.rstrip() for line in shown(pilot).splitlines()) + "\n"
    if name == "settings":
        seen = seen.replace(str(Path(os.environ["COPBENCH_CONFIG"])), "~")
        seen = "\n".join(seen.split("[keys]")[0].splitlines()) + "\n"
    picture = PICTURES / f"{name}-{language}-{size[0]}x{size[1]}.txt"
    if os.environ.get("COPBENCH_UPDATE_SNAPSHOTS"):
        PICTURES.mkdir(exist_ok=True)
        picture.write_text(seen, encoding="utf-8")
    assert seen == picture.read_text(encoding="utf-8")
