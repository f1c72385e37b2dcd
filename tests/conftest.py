"""What all tests share: nothing of this machine is read or written, and the language is English unless asked."""

import functools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from copbench import example, i18n
from copbench.i18n import Language
from copbench.workbook import Workbook

# how long making up an example takes says something of the machine, and nothing of what is tested
settings.register_profile("copbench", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("copbench")

Example = Callable[[Language], Path]
"""From a language to the file of the example in it."""


@pytest.fixture(autouse=True)
def _nothing_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"COPBENCH_{name}", str(tmp_path / name.lower()))
    for name in ("COPBENCH_WORKBOOK", "COPBENCH_LANG"):
        monkeypatch.delenv(name, raising=False)
    with i18n.using("en"):
        yield


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[Workbook]:
    """Return an empty workbook."""
    with Workbook.create(tmp_path / "green-roofs.copbench", name="Green roofs", language="en") as workbook:
        yield workbook


@pytest.fixture(scope="session")
def _examples(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """Return where the example stands in a language, written once for all tests."""

    @functools.cache
    def made(language: Language) -> Path:
        path = tmp_path_factory.mktemp("example") / f"{language}.copbench"
        example.make(path, language)
        return path

    return made


@pytest.fixture
def example_in(_examples: Example, tmp_path: Path) -> Example:
    """Return a way to get the example in a language, as a file of the test's own."""
    return lambda language: shutil.copy(_examples(language), tmp_path / f"example-{language}.copbench")
