"""What closed evaluations show: every answer can be seen, and every meeting is told from the others."""

import pytest

from copbench.evaluating import reading
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.core.test_people_documents import text_of


def _evaluated(workbook: Workbook, day: str, about: str, worth: tuple[int, ...]) -> str:
    meeting = save_new(workbook, "meeting", {"held_on": day, "about": about})
    save_new(workbook, "evaluation", {"meeting": meeting, "answered": sum(worth), "points": {"worth": worth}})
    return meeting


@pytest.mark.parametrize(
    ("points", "shown"),
    [((0, 1, 19, 0, 5), "▁▂█▁▃"), ((0, 0, 0, 0, 0), "▁▁▁▁▁"), ((1, 0, 0, 0, 90), "▂▁▁▁█")],
)
def test_whoever_chose_something_can_be_seen_beside_many(points: tuple[int, ...], shown: str) -> None:
    assert reading.columns(points) == shown


def test_in_a_large_group_one_answer_still_has_a_bar(workbook: Workbook) -> None:
    _evaluated(workbook, "2026-09-24", "Roofs", (1, 0, 0, 0, 90))
    lines = text_of(workbook, "evaluation").splitlines()
    assert any(line.startswith("| Time lost.") and "█" in line for line in lines)
    assert not any(line.startswith("| Cost more") and "█" in line for line in lines)


def test_two_meetings_on_one_day_each_have_a_line_and_are_told_apart(workbook: Workbook) -> None:
    for about, worth in (("Roofs | walls", (0, 0, 0, 6, 0)), ("Owners", (0, 6, 0, 0, 0))):
        _evaluated(workbook, "2026-11-05", about, worth)
    _evaluated(workbook, "2026-12-17", "Owners", (6, 0, 0, 0, 0))
    table = text_of(workbook, "monitor-report").partition("Meeting by meeting")[2]
    rows = [line for line in table.splitlines() if line.startswith("| ") and "2026" in line]
    assert [("Roofs" in row, "Owners" in row) for row in rows] == [(True, False), (False, True), (False, False)]
    assert ["▁▁▁█▁" in rows[0], "▁█▁▁▁" in rows[1], "█▁▁▁▁" in rows[2]] == [True] * 3


def test_meetings_of_one_day_without_a_subject_are_told_apart_by_the_hour(workbook: Workbook) -> None:
    for begins in ("09:30", "13:30"):
        save_new(workbook, "meeting", {"held_on": "2026-11-05", "begins": begins})
    days = list(reading.days(workbook.all_of("meeting")).values())
    assert [day.partition(" (")[2] for day in days] == ["09:30)", "13:30)"]
