"""What all tests share: nothing of this machine is read or written, and the language is English unless asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from copbench import i18n
from copbench.workbook import Workbook

# how long making up an example takes says something of the machine, and nothing of what is tested
settings.register_profile("copbench", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("copbench")


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
