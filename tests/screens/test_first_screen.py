"""What copbench begins with stands soon: it waits for nothing that only the other screens need."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from copbench import personal
from copbench.errors import InUse
from copbench.i18n import Language
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.app import LATER_STYLES, CopbenchApp
from screens.home import HomeScreen
from screens.personal import PersonalScreen
from screens.round import RoundScreen
from screens.welcome import WelcomeScreen
from tests.screens.conftest import Running, shown


def _app(pilot: Pilot[None]) -> CopbenchApp:
    assert isinstance(pilot.app, CopbenchApp)
    return pilot.app


def _looks(app: CopbenchApp) -> dict[object, object]:
    """Return the styles of everything on the screen."""
    return {widget: widget.styles.base.get_rules() for widget in (app.screen, *app.screen.query("*"))}


@pytest.mark.parametrize("screen", [WelcomeScreen, HomeScreen, PersonalScreen, RoundScreen])
async def test_a_first_screen_looks_the_same_without_the_styles_of_the_others(
    running: Running, workbook: Workbook, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    screen: type,
) -> None:  # fmt: skip
    monkeypatch.setattr(CopbenchApp, "after_paint", lambda _app, _act: None)  # which would ask for words
    monkeypatch.setattr(PersonalScreen, "_ask_name", lambda _screen: None)
    begins: dict[type, Callable[[], dict[str, object]]] = {
        WelcomeScreen: lambda: {"given": None},
        HomeScreen: dict,
        PersonalScreen: lambda: {"given": personal.begin(tmp_path / "own.copbench", "en")},
        RoundScreen: lambda: {"evaluates": meeting},
    }
    async with running(**begins[screen]()) as pilot:
        app = _app(pilot)
        assert app.screen_stack == [app.screen] and isinstance(app.screen, screen)
        assert not app.stylesheet.has_source(str(LATER_STYLES))
        before = _looks(app)
        app.read_all_styles()
        app.stylesheet.update(app.screen)
        assert _looks(app) == before


async def test_the_next_screen_finds_its_styles_however_soon_it_comes(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CopbenchApp, "after_paint", lambda _app, _act: None)
    async with running("1") as pilot:
        assert _app(pilot).screen.styles.layout.name == "grid"


@pytest.mark.parametrize("evaluates", [False, True])
async def test_who_comes_to_a_workbook_that_is_open_hears_since_when(
    running: Running, workbook: Workbook, meeting: str, monkeypatch: pytest.MonkeyPatch, evaluates: bool
) -> None:
    monkeypatch.setattr(CopbenchApp, "after_paint", lambda app, act: app.call_after_refresh(act))
    async with running(evaluates=meeting if evaluates else ""):
        with pytest.raises(InUse, match=r"since \d\d:\d\d on "):
            Workbook.open(workbook.path)


@pytest.mark.parametrize(
    ("language", "whom", "nobody", "welcome"),
    [
        ("en", "Whom do you ask to take part?", "nobody yet", "Welcome. Begin with the"),
        ("nl", "Wie vraag je mee te doen?", "nog niemand", "Welkom. Begin met de"),
    ],
)
async def test_a_new_workbook_says_where_to_begin_and_asks_whom_only_once_something_stands_in_it(
    running: Running, workbook: Workbook, language: Language, whom: str, nobody: str, welcome: str
) -> None:
    async with running(language=language) as pilot:
        assert welcome in shown(pilot) and whom not in shown(pilot)
        save_new(workbook, "focus", {"domain": "Green roofs"})
        await pilot.press("s", "escape")
        await pilot.pause()
        assert f"3 {whom}  {nobody}" in shown(pilot) and welcome not in shown(pilot)
        save_new(workbook, "person", {"name": "Ans"})
        await pilot.press("s", "escape")
        await pilot.pause()
        assert whom in shown(pilot) and nobody not in shown(pilot)
