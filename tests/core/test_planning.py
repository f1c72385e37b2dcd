"""A session plan is built block by block, runs by the clock, and what is caught becomes what it stands for."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copbench.insight import plan, proposals, running
from copbench.insight.beside import lines_for
from copbench.meetings import catching, planning, presence
from copbench.saving import bring_back, change, erase, remove, save_new
from copbench.workbook import Workbook


def _names(workbook: Workbook, meeting: str) -> list[str]:
    return [str(block.data["activity"]) for block in planning.blocks_of(workbook, meeting)]


def test_a_block_is_put_in_after_another_moves_and_grows_and_the_starts_follow(
    workbook: Workbook, meeting: str
) -> None:
    first, last = planning.put_all_in(workbook, meeting, [{"activity": "a", "minutes": 20}, {"activity": "c"}])
    planning.put_all_in(workbook, meeting, [{"activity": "b", "minutes": 30}], after=first)
    assert _names(workbook, meeting) == ["a", "b", "c"]
    blocks = planning.blocks_of(workbook, meeting)
    planning.move(workbook, blocks[2], -1)
    planning.lengthen(workbook, workbook.entry(last), 5)
    planning.lengthen(workbook, workbook.entry(last), -5)
    assert workbook.entry(last).data["minutes"] == planning.STEP
    assert _names(workbook, meeting) == ["a", "c", "b"]
    timed = plan.timed((block.data for block in planning.blocks_of(workbook, meeting)), "13:00")
    assert [part.start for part in timed.parts] == ["13:00", "13:20", "13:25"]
    planning.move(workbook, workbook.entry(first), -1)  # there is nothing before it
    assert _names(workbook, meeting) == ["a", "c", "b"]


@settings(deadline=None, max_examples=15)
@given(st.lists(st.integers(min_value=0, max_value=30), min_size=12, max_size=40))
def test_blocks_stay_in_the_order_in_which_they_were_put_however_many_go_between(places: list[int]) -> None:
    import tempfile
    from pathlib import Path

    with (
        tempfile.TemporaryDirectory() as folder,
        Workbook.create(Path(folder) / "x.copbench", name="x", language="en") as workbook,
    ):
        meeting = save_new(workbook, "meeting", {"about": "x"})
        expected: list[str] = []
        for number, place in enumerate(places):
            blocks = planning.blocks_of(workbook, meeting)
            after = min(place, len(blocks) - 1)
            planning.put_all_in(workbook, meeting, [{"activity": str(number)}], blocks[after].id if blocks else "")
            expected.insert(after + 1 if blocks else 0, str(number))
        assert _names(workbook, meeting) == expected


def test_a_meeting_goes_to_the_bin_with_its_blocks_and_they_come_back_together(
    workbook: Workbook, meeting: str
) -> None:
    planning.put_all_in(workbook, meeting, [{"activity": "a"}, {"activity": "b"}])
    (gone_before,) = planning.put_all_in(workbook, meeting, [{"activity": "gone before"}])
    remove(workbook, gone_before)
    remove(workbook, meeting)
    assert list(workbook.all_of("block")) == []
    bring_back(workbook, meeting)
    assert _names(workbook, meeting) == ["a", "b"]
    erase(workbook, meeting)
    assert list(workbook.all_of("block")) == [] and not workbook.find("Insurers")


def test_a_block_that_a_crash_left_without_a_place_comes_last_and_gets_one(
    workbook: Workbook, meeting: str
) -> None:
    first, last = planning.put_all_in(workbook, meeting, [{"activity": "a"}, {"activity": "c"}])
    save_new(workbook, "block", {"meeting": meeting, "activity": "recovered"})
    assert _names(workbook, meeting) == ["a", "c", "recovered"]
    planning.put_all_in(workbook, meeting, [{"activity": "b"}], after=first)
    planning.place_new(workbook, meeting, last)
    planning.put_all_in(workbook, meeting, [{"activity": "d"}], after=last)
    assert _names(workbook, meeting) == ["a", "b", "c", "d", "recovered"]


def test_the_clock_says_what_time_is_left_and_how_far_behind_the_meeting_is(
    workbook: Workbook, meeting: str
) -> None:
    planning.put_all_in(workbook, meeting, [{"activity": "a", "minutes": 20}, {"activity": "b", "minutes": 30}])
    blocks = planning.blocks_of(workbook, meeting)

    def at(hour: int, minute: int, day: int = 17) -> running.Standing:
        entry = workbook.entry(meeting)
        assert entry is not None
        now, plan = datetime(2026, 12, day, hour, minute), planning.blocks_of(workbook, meeting)
        return running.standing([(block.id, block.data) for block in plan], entry.data, now)

    def begin(place: int, hour: int, minute: int) -> None:
        planning.begin_next(workbook, workbook.entry(meeting), blocks, place, datetime(2026, 12, 17, hour, minute))

    assert at(12, 55) == running.Standing(-1, 0, 0)
    assert running.in_words(at(13, 10).behind) == "10 minutes behind"
    assert running.in_words(at(15, 30).behind) == "2 hours and 30 minutes behind"
    begin(-1, 13, 10)
    assert at(13, 15) == running.Standing(0, 15, 10)
    assert running.time_left(at(13, 35).left) == "5 minutes over time"
    assert running.time_left(at(13, 9).left) == "20 minutes left", "a clock that was set back"
    begin(0, 13, 20)
    assert running.in_words(at(13, 20).behind) == "on time"
    planning.move(workbook, blocks[1], -1)
    assert at(13, 25) == running.Standing(0, 25, 0), "the block that began last runs, wherever it stands"
    planning.move(workbook, planning.blocks_of(workbook, meeting)[0], 1)
    assert running.time_left(at(9, 0, day=18).left) == "" == running.in_words(at(9, 0, day=18).behind)
    planning.go_back(workbook, workbook.entry(meeting), blocks, 1)
    assert at(13, 22).place == 0


def test_what_is_caught_becomes_an_action_or_a_decision_once(workbook: Workbook, meeting: str) -> None:
    action = catching.catch(workbook, meeting, "action", "Ans rings the insurer")
    decision = catching.catch(workbook, meeting, "decision", "We skip January")
    quotation = catching.catch(workbook, meeting, "quotation", "A roof is a promise")
    made = [catching.sort_out(workbook, workbook.entry(line)) for line in (action, decision, quotation)]
    assert [kind for kind, _id in made] == ["action", "decision", ""]
    assert workbook.entry(made[0][1]).data == {
        "what": "Ans rings the insurer",
        "meeting": meeting,
        "state": "to_do",
    }
    assert workbook.entry(made[0][1]).data.keys() == {"what", "meeting", "state"}, "nobody of that name takes part"
    assert workbook.entry(made[1][1]).data["decided_on"] == min("2026-12-17", date.today().isoformat())
    assert catching.sort_out(workbook, workbook.entry(action)) == made[0]
    change(workbook, workbook.entry(action), sort_of="decision")
    assert catching.sort_out(workbook, workbook.entry(action)) == made[0], "an action stays an action"
    assert workbook.tallies()["action"].rows == 1


def test_attendance_keeps_one_record_a_person_and_leaves_out_who_was_removed(
    workbook: Workbook, meeting: str
) -> None:
    ans, ben, cor = (
        save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in ("A", "B", "C")
    )
    save_new(workbook, "person", {"name": "only an idea", "status": "idea"})
    seats = presence.seats(workbook, meeting)
    assert [seat.name for seat in seats] == ["A", "B", "C"]
    presence.note(workbook, meeting, seats[0], "excused")
    presence.note(workbook, meeting, presence.seats(workbook, meeting)[0], "replaced", "Dirk")
    assert [seat.name for seat in presence.note_all(workbook, meeting)] == ["B", "C"]
    assert [seat.presence for seat in presence.seats(workbook, meeting)] == ["replaced", "present", "present"]
    assert workbook.tallies()["attendance"].rows == 3
    remove(workbook, cor)
    assert [seat.person for seat in presence.seats(workbook, meeting)] == [ans, ben]


def test_taking_back_what_was_noted_keeps_what_was_typed_besides(workbook: Workbook, meeting: str) -> None:
    save_new(workbook, "person", {"name": "Ans", "status": "takes_part"})
    before = presence.seats(workbook, meeting)
    noted = presence.note(workbook, meeting, before[0], "present")
    change(workbook, noted.entry, remark="left at four")
    presence.put_back(workbook, meeting, before)
    (seat,) = presence.seats(workbook, meeting)
    assert seat.presence == "" and seat.entry.data["remark"] == "left at four"


def test_two_days_that_end_in_one_week_after_a_holiday_are_one_meeting(workbook: Workbook) -> None:
    facts = {"start": "2026-12-07", "months": 3, "every_weeks": 2, "skip_weeks": ["21-12-2026", "28-12-2026"]}
    save_new(workbook, "set_up", facts)
    days = [one.day.isoformat() for one in proposals.proposed(workbook)]
    assert days == ["2026-12-07", "2027-01-04", "2027-01-18", "2027-02-01", "2027-02-15", "2027-03-01"]
    assert lines_for("meeting", workbook) == []
    for day in days:
        save_new(workbook, "meeting", {"held_on": day})
    assert proposals.proposed(workbook) == [] and lines_for("meeting", workbook) == []


def test_the_rhythm_proposes_dates_skips_weeks_and_forgets_no_meeting_that_was_moved(workbook: Workbook) -> None:
    assert proposals.proposed(workbook) is None
    facts = {"start": "2026-11-05", "months": 4, "every_weeks": 6, "skip_weeks": ["16-12-2026", "some day"]}
    save_new(workbook, "set_up", facts)
    found = proposals.proposed(workbook)
    assert [(one.rhythm_day.isoformat(), one.day.isoformat()) for one in found] == [
        ("2026-11-05", "2026-11-05"), ("2026-12-17", "2026-12-24"), ("2027-01-28", "2027-01-28"),
    ]  # fmt: skip
    save_new(workbook, "meeting", {"held_on": "2026-12-03", "rhythm_day": "2026-12-17"})
    assert [one.day.isoformat() for one in proposals.proposed(workbook)] == ["2026-11-05", "2027-01-28"]


@pytest.mark.parametrize(
    ("line", "who", "due"),
    [
        ("Ans rings the insurer before 12 March 2027", ["Ans de Wit"], "2027-03-12"),
        ("Ben Vos draws, 12-3-2027.", ["Ben Vos"], "2027-03-12"),
        ("Ben draws on 3 May or on 4 May", [], None),
        ("12 roofs by 31 February", [], None),
    ],
)
def test_an_action_that_was_caught_knows_who_and_by_when_as_far_as_the_line_says_so(
    workbook: Workbook, meeting: str, line: str, who: list[str], due: str | None
) -> None:
    names = ("Ans de Wit", "Ben Vos", "Ben Smit")
    ids = {name: save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in names}
    caught = catching.catch(workbook, meeting, "action", line)
    _kind, made = catching.sort_out(workbook, workbook.entry(caught))
    action = workbook.entry(made).data
    assert action.get("people", []) == [ids[name] for name in who] and action.get("due") == due
