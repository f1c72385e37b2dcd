"""`copbench plan`: the plan of the coming meeting, of one by number or day, or a sentence with what there is."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from copbench.dates import short
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.terminal.test_terminal import call

PAST, COMING = (date.today() + timedelta(days=days) for days in (-30, 30))


@pytest.fixture
def workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workbook:
    path = tmp_path / "green.copbench"
    monkeypatch.setenv("COPBENCH_WORKBOOK", str(path))
    return Workbook.create(path, name="Green roofs", language="en")


def test_a_plan_is_asked_for_by_nothing_number_or_day(workbook: Workbook) -> None:
    assert call("plan", status=1) == "There is no meeting with a day yet.\n"
    for day, activity in ((PAST, "Looking back"), (COMING, "A walk")):
        held = save_new(workbook, "meeting", {"held_on": day.isoformat(), "begins": "13:30"})
        save_new(workbook, "block", {"meeting": held, "activity": activity, "minutes": 45})
    workbook.close()
    assert call("plan").startswith("Session plan of meeting 2\n") and "A walk" in call("plan")
    assert "Starts  Minutes  What\n13:30   45       Looking back\n" in call("plan", "1")
    assert "Looking back" in call("plan", PAST.strftime("%d-%m-%Y")) == call("plan", "1")
    known = f"There are: 1 ({short(PAST)}), 2 ({short(COMING)}).\n"
    assert call("plan", "3", status=1) == f"There is no meeting 3. {known}"
    assert call("plan", "31-02-2026", status=1) == "31 February 2026 does not exist.\n"
    assert call("plan", "tomorrow", status=1) == f"There is no meeting tomorrow. {known}"
