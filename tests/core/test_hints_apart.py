"""What is special about some hints: their numbers, their limits, their order, and how they are put away."""

import subprocess
import sys
from datetime import date, timedelta
from typing import Any

import pytest

from copbench import put_away
from copbench.insight.hints import every, programme
from copbench.records.facilitation import Appeal
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.conftest import Example
from tests.core.test_hints import HALFWAY, OVER, RUN, THREE_QUARTERS, TODAY, coming, hint, meetings, people, rows


def meetings_of(workbook: Workbook) -> list[str]:
    return [entry.id for entry in workbook.all_of("meeting")]


def reason(workbook: Workbook, name: str, today: date = TODAY) -> str:
    found = hint(workbook, name, today)
    assert found is not None
    return found.reason


def test_the_reason_says_what_stands_in_this_workbook_and_no_more(workbook: Workbook) -> None:
    meetings(workbook)
    rows(workbook, "benefit", {"benefit": "Courage"}, {"benefit": "One price"})
    assert (
        reason(workbook, "nobody_from_outside") == "5 meetings are past, and in this workbook no guest is noted."
    )
    assert reason(workbook, "benefits_not_looked_at") == (
        "Of 2 intended benefits in this workbook, 2 do not say yet how far you are."
    )
    assert "nothing is agreed about that yet" in reason(workbook, "sharing_open")


def test_a_meeting_that_is_still_to_come_or_called_off_is_not_past(workbook: Workbook) -> None:
    meetings(workbook, 3)
    save_new(workbook, "meeting", {"held_on": "2026-09-25", "status": "cancelled"})
    save_new(workbook, "meeting", {"held_on": TODAY.isoformat()})
    assert hint(workbook, "nobody_from_outside") is None
    assert hint(workbook, "nobody_from_outside", TODAY + timedelta(days=1)) is not None


@pytest.mark.parametrize(
    ("name", "worksheet", "answers"),
    [
        ("sharing_open", "helm", {"not_for_us": {"sharing_rule": "We are colleagues"}}),
        ("nobody_from_outside", "helm", {"experts": "no"}),
        ("benefits_not_looked_at", "reflection", {"not_for_us": {"ambition_now": "Later"}}),
        ("conscience_silent", "reflection", {"said": "not_for_us", "because": "Too early"}),
    ],
)
def test_what_was_set_aside_is_no_reason_to_ask(
    workbook: Workbook, name: str, worksheet: str, answers: dict[str, Any]
) -> None:
    meetings(workbook)
    save_new(workbook, "benefit", {"benefit": "Courage"})
    assert hint(workbook, name) is not None
    save_new(workbook, worksheet, answers)
    assert hint(workbook, name) is None


def test_halfway_and_three_quarters_ask_in_their_own_words_and_a_short_run_does_not(workbook: Workbook) -> None:
    save_new(workbook, "set_up", RUN)
    assert hint(workbook, "no_anchor", date(2026, 7, 1)) is None
    assert reason(workbook, "no_anchor", HALFWAY).startswith("Half of the run was over on 2 July 2026.")
    assert reason(workbook, "no_anchor", THREE_QUARTERS).startswith("Three quarters of the run was over")
    assert hint(workbook, "results_not_named", date(2026, 5, 1)) is None
    assert hint(workbook, "results_not_named", OVER) is not None
    save_new(workbook, "set_up", RUN | {"months": 3})
    assert hint(workbook, "no_anchor", OVER) is None


def test_checks_that_went_down_three_times_are_asked_about_too(workbook: Workbook) -> None:
    for meeting, point in zip(meetings(workbook, 3), ("4", "3", "2"), strict=True):
        save_new(workbook, "conscience_check", {"meeting": meeting, "still_right": point})
    assert "came out lower" in reason(workbook, "drifting")


def test_an_evaluation_by_fewer_than_five_is_not_looked_at(workbook: Workbook) -> None:
    for meeting, points in zip(meetings(workbook, 4), ([0, 9], [1, 8], [1, 2], [2, 7]), strict=True):
        low, high = points
        save_new(workbook, "evaluation", {"meeting": meeting, "points": {"worth": [low, 0, high, 0, 0]}})
    found = hint(workbook, "evaluations_go_down")
    assert found is not None
    assert meetings_of(workbook)[2] not in found.records, "there three people answered"


def test_an_evaluation_asks_too_whether_these_are_the_right_things(workbook: Workbook) -> None:
    *_earlier, last = meetings(workbook, 3)
    assert hint(workbook, "conscience_silent") is not None
    save_new(workbook, "evaluation", {"meeting": last, "answered": 7})
    assert hint(workbook, "conscience_silent") is None


def test_an_appeal_that_is_missing_is_called_as_the_form_calls_it(workbook: Workbook) -> None:
    assert {member.value: member.label for member in Appeal} == programme.APPEALS
    for meeting in meetings(workbook, 3):
        save_new(workbook, "block", {"meeting": meeting, "appeals": ["reason"]})
    found = hint(workbook, "same_appeal")
    assert found is not None and found.question == "What could appeal to the body next time?"


def test_a_sounding_board_that_was_never_heard_is_asked_about_once_the_group_has_met(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"ring": True})
    coming(workbook)
    assert hint(workbook, "sounding_board_waits") is None
    meetings(workbook, 3)
    assert "no session with it yet" in reason(workbook, "sounding_board_waits")
    assert hint(workbook, "sounding_board_waits", OVER) is None, "after the last meeting it comes too late"


def test_the_organisation_of_whoever_received_the_group_counts_as_its_host(workbook: Workbook) -> None:
    [host, _other] = people(workbook, "Oaks", "Firs")
    first, *_later = meetings(workbook, 4, {"host_person": host}, {"host": "OAKS"}, {"host": "Oaks"})
    found = hint(workbook, "one_host")
    assert found is not None and first in found.records and len(found.records) == 3
    assert "Oaks" not in found.question + found.reason


def test_the_most_timely_comes_first(workbook: Workbook) -> None:
    meetings(workbook)
    people(workbook, *"abcdef")
    coming(workbook, {})
    found = every.speaking(workbook, TODAY)
    off = [one.days_off(TODAY) for one in found]
    assert off == sorted(off) and found[0].name == "no_looking_back" and found[-1].name == "each_alone"


def test_long_lists_are_not_read_while_somebody_waits(workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    rows(workbook, "observation", *({"level": "person"},) * 4)
    assert hint(workbook, "only_persons") is not None
    monkeypatch.setattr(every, "MOST_READ", 3)
    assert hint(workbook, "only_persons") is None


def test_home_can_ask_them_without_loading_the_records(example_in: Example) -> None:
    path = example_in("en")
    lines = (
        "import sys, datetime, pathlib",
        "from copbench.insight.hints import every",
        "from copbench.workbook import Workbook",
        "with Workbook.open(pathlib.Path(sys.argv[1]), read_only=True) as workbook:",
        "    assert every.to_show(workbook, datetime.date(2026, 11, 24))",
        "assert 'pydantic' not in sys.modules",
    )
    subprocess.run([sys.executable, "-c", "\n".join(lines), str(path)], check=True)


# Not now, and never


def test_not_now_lasts_until_the_next_meeting_and_without_one_for_thirty_days(workbook: Workbook) -> None:
    meetings(workbook)
    meeting = date(2026, 12, 17)
    put_away.not_now(workbook, "conscience_silent", TODAY, meeting)
    put_away.not_now(workbook, "sharing_open", TODAY, None)

    def shown(today: date) -> set[str]:
        return {one.name for one in every.to_show(workbook, today)} & {"conscience_silent", "sharing_open"}

    assert shown(TODAY) == shown(meeting - timedelta(days=1)) == set()
    assert shown(meeting) == {"conscience_silent"}
    assert shown(TODAY + timedelta(days=30)) == {"conscience_silent", "sharing_open"}


def test_never_lasts_until_it_is_brought_back_and_is_kept_with_the_workbook(workbook: Workbook) -> None:
    meetings(workbook)
    put_away.never(workbook, "sharing_open")
    path = workbook.path
    workbook.close()
    with Workbook.open(path) as again:
        assert "sharing_open" not in {one.name for one in every.to_show(again, OVER)}
        assert "sharing_open" in {one.name for one in every.speaking(again, OVER)}, "the list of all still has it"
        put_away.bring_back(again, "sharing_open")
        assert "sharing_open" in {one.name for one in every.to_show(again, OVER)}


@pytest.mark.parametrize("stored", ["", "no JSON", "[1]", '{"sharing_open": 7}', '{"sharing_open": "some day"}'])
def test_whatever_stands_in_the_file_a_hint_that_cannot_be_read_as_put_away_speaks(
    workbook: Workbook, stored: str
) -> None:
    meetings(workbook)
    workbook.set_fact("hints", stored)
    assert "sharing_open" in {one.name for one in every.to_show(workbook, TODAY)}
