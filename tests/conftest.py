"""What all tests share: nothing of this machine is read or written, and the language is English unless asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copbench import i18n
from copbench.workbook import Workbook


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
