"""Weeks without a meeting: written as people write them, understood or said not to be (H4)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copbench.documents import export
from copbench.errors import Refused
from copbench.insight import proposals, rhythm, today
from copbench.insight.remarks import remarks, understood
from copbench.periods import read_weeks
from copbench.saving import save_new
from copbench.workbook import Workbook

START = date(2026, 12, 10)
SUMMER = (6, "2027-07-12", "2027-08-16")


@pytest.mark.parametrize(
    ("line", "weeks"),
    [
        ("28-12-2026", (1, "2026-12-28", "2026-12-28")),
        ("Thursday 15 July 2027", (1, "2027-07-12", "2027-07-12")),
        ("8 december", (1, "2026-12-07", "2026-12-07")),
        ("15 July 2027 - 20 August 2027", SUMMER),
        ("15 juli t/m 20 augustus 2027", SUMMER),
        ("15 juli – 20 augustus", SUMMER),
        ("15-7 tot en met 20-8-2027", SUMMER),
        ("from 15 July until 20 August", SUMMER),
        ("zomervakantie 15 juli tot 20 augustus 2027", SUMMER),
        ("Summer: week 28-33", SUMMER),
        ("weken 28 t/m 33 van 2027", SUMMER),
        ("week 28 to week 33 2027", SUMMER),
        ("12-20 July 2027", (2, "2027-07-12", "2027-07-19")),
        ("21 december t/m 3 januari", (2, "2026-12-21", "2026-12-28")),
        ("2026-12-28 - 2027-01-08", (2, "2026-12-28", "2027-01-04")),
        ("week 1", (1, "2027-01-04", "2027-01-04")),
        ("week 8 2027", (1, "2027-02-22", "2027-02-22")),
        ("week 52-1", (3, "2026-12-21", "2027-01-04")),
        ("week 53 (kerst)", (1, "2026-12-28", "2026-12-28")),
        ("week 8, 9 en 30", (3, "2027-02-22", "2027-07-26")),
    ],
)
def test_one_line_names_a_day_a_period_or_weeks_by_their_numbers(line: str, weeks: tuple[int, str, str]) -> None:
    found = read_weeks(line, START)
    assert (len(found), found[0].isoformat(), found[-1].isoformat()) == weeks


@pytest.mark.parametrize(
    "line",
    [
        "some day", "week", "week 60", "31-2-2027", "juli 2027", "5", "1-9-2027 - 1-7-2027", "week 10-12-2026",
        "15 July 2027 - 20 August 2127", "vanaf 15 juli", "between 15 July and 20 August", "week 8 and 9 2027",
        "1 ²²²",
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_or_none_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(Refused, match="is not understood yet") as refused:
        read_weeks(line, START)
    assert line in str(refused.value)


@given(st.text(alphabet="0123456789 -–/.,t/mweekjulyjuliot", max_size=40))
def test_any_line_gives_weeks_in_their_order_or_a_sentence(line: str) -> None:
    try:
        found = read_weeks(line, START)
    except Refused:
        return
    assert found == sorted(set(found)) and all(day.weekday() == 0 for day in found)


def test_a_holiday_on_one_line_moves_the_meetings_in_it_and_a_line_not_read_is_said_at_its_question(
    workbook: Workbook,
) -> None:
    lines = ["15 July - 20 August 2027", "", "the hot weeks"]
    save_new(workbook, "set_up", {"start": "2027-06-10", "months": 5, "every_weeks": 3, "skip_weeks": lines})
    found = proposals.proposed(workbook)
    assert found is not None
    assert [one.day.isoformat() for one in found] == [
        "2027-06-10", "2027-07-01", "2027-08-26", "2027-09-02", "2027-09-23", "2027-10-14", "2027-11-04",
    ]  # fmt: skip
    (said,) = remarks("set_up", workbook, "set_up").values()
    assert said.startswith("“the hot weeks” is not understood yet.")
    assert understood("set_up", workbook, "set_up") == {
        "skip_weeks": "Skipped: the weeks of 12, 19, 26 July 2027; 2, 9, 16 August 2027."
    }


def test_the_sentence_about_the_rhythm_follows_from_the_days_that_there_are() -> None:
    def told(*days: str, now: str = "2026-01-01", months: int = 6, since: str = "1900-01-01") -> str:
        return rhythm.in_a_sentence(
            list(map(date.fromisoformat, days)), date.fromisoformat(now), months, date.fromisoformat(since)
        )

    assert told("2026-11-30", "2026-12-10", "2027-01-07", "2027-02-04") == (
        "We begin on Monday 30 November 2026. We meet about every 4 weeks."
        " In all there are 4 meetings. The CoP lasts 6 months."
    )
    assert told("2026-11-30", "2026-12-07", now="2026-12-01", months=0) == (
        "We began on Monday 30 November 2026. We meet every week."
    )
    assert told("2026-11-30", now="2026-11-30", months=1) == (
        "We begin on Monday 30 November 2026. In all it is 1 meeting. The CoP lasts 1 month."
    )
    assert "lasts" not in told("2026-11-30", "2027-01-25", months=1)
    assert "1 meeting is still to come." in told("2026-11-30", "2026-12-07", since="2026-12-01")


def test_the_rhythm_in_a_document_agrees_with_the_dates_below_it_when_a_meeting_was_added(
    workbook: Workbook,
) -> None:
    save_new(workbook, "set_up", {"start": "2096-12-06", "months": 3, "every_weeks": 4})
    save_new(workbook, "meeting", {"held_on": "2096-11-26", "status": "agreed"})
    text = export.render(workbook, "cop-charter", "md", None, to_read=True)[0][1]
    told, _head, first = text[text.index("We begin on") :].split("\n\n")[:3]
    assert told == (
        "We begin on Monday 26 November 2096. We meet about every 4 weeks. In all there are 4 meetings."
    )
    assert first.startswith("- Monday 26 November 2096") and first.count("\n- ") == 3, (
        "a meeting made by hand stands for the day that it is near"
    )


def test_somebody_of_the_same_name_is_told_of_at_the_name_and_refused_nothing(workbook: Workbook) -> None:
    first = save_new(workbook, "person", {"name": "Bas Voorbeeld"})
    assert remarks("person", workbook, first) == {}
    second = save_new(workbook, "person", {"name": " bas  voorbeeld", "organisation": "City"})
    assert "already. Is it" in remarks("person", workbook, second)["name"]
    assert "(City)" in remarks("person", workbook, first)["name"]


@pytest.mark.parametrize(
    ("blocks", "day", "act"),
    [(1, 17, "the clock, and noting what is said"), (1, 16, "prepare it"), (0, 17, "prepare it")],
)
def test_on_the_day_of_a_planned_meeting_home_points_to_the_clock(
    workbook: Workbook, blocks: int, day: int, act: str
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17", "status": "agreed"})
    for _number in range(blocks):
        save_new(workbook, "block", {"meeting": meeting, "name": "opening"})
    (note,) = today.notes(workbook, date(2026, 12, day))
    assert (note.key, note.act) == ("m", act)


def test_a_meeting_that_is_past_may_be_noted_as_held(workbook: Workbook) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2020-12-17", "status": "agreed"})
    (note,) = today.notes(workbook, date(2026, 12, 1))
    assert (note.sentence, note.key) == ("1 meeting is past and not noted as held yet.", "m")
    assert remarks("meeting", workbook, meeting) == {"status": "The day of this meeting is past. Was it held?"}
    held = save_new(workbook, "meeting", {"held_on": "2020-12-18", "status": "held"})
    assert remarks("meeting", workbook, held) == {}


@pytest.mark.parametrize(("before", "asks"), [(2, False), (4, True), (5, False), (6, True)])
def test_halfway_and_at_three_quarters_home_asks_what_must_last(
    workbook: Workbook, before: int, asks: bool
) -> None:
    save_new(workbook, "set_up", {"start": "2026-01-05", "months": 12, "every_weeks": 6})
    days = rhythm.rhythm_of({"start": "2026-01-05", "months": 12, "every_weeks": 6}).meetings
    for day in days:
        save_new(workbook, "meeting", {"held_on": day.isoformat(), "status": "held"})
    (note,) = today.notes(workbook, days[before])
    assert ("Ask what must last." in note.sentence) == asks


def test_an_action_told_before_it_was_promised_is_wondered_at(workbook: Workbook) -> None:
    early, late = (save_new(workbook, "meeting", {"held_on": day}) for day in ("2026-12-10", "2027-01-14"))
    action = save_new(workbook, "action", {"what": "ring", "meeting": late, "told_in": early})
    assert remarks("action", workbook, action) == {
        "told_in": "That is before the meeting in which it was promised."
    }
    fine = save_new(workbook, "action", {"what": "ring", "meeting": early, "told_in": late})
    assert remarks("action", workbook, fine) == {}


def test_a_meeting_made_by_hand_takes_the_place_of_the_day_that_it_is_near(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"start": "2096-01-05", "months": 6, "every_weeks": 6})
    every = [one.day for one in proposals.proposed(workbook)]
    save_new(workbook, "meeting", {"held_on": (every[1] + timedelta(days=7)).isoformat()})
    assert [one.day for one in proposals.proposed(workbook)] == [every[0], *every[2:]]
    save_new(workbook, "meeting", {"held_on": (every[0] - timedelta(weeks=9)).isoformat()})
    assert [one.day for one in proposals.proposed(workbook)] == [every[0], *every[2:]], (
        "one far from all adds to them"
    )


@pytest.mark.parametrize("line", ["20 August - 15 July 2097", "week 33 - 28", "week 5 - 45"])
def test_a_period_that_runs_backwards_or_for_most_of_a_year_is_asked_about(line: str) -> None:
    with pytest.raises(Refused):
        read_weeks(line, date(2097, 1, 5))


def test_what_somebody_asked_in_a_talk_stands_at_the_question_of_the_intake(workbook: Workbook) -> None:
    anna, bert = (save_new(workbook, "person", {"name": name}) for name in ("Anna", "Bert"))
    save_new(workbook, "talk", {"person": anna, "technical_questions": ["How heavy is it?"], "dilemma": "Alone"})
    save_new(workbook, "talk", {"person": bert, "others": [anna], "other_questions": ["Who pays?"]})
    intake = save_new(workbook, "intake", {"person": anna})
    assert understood("intake", workbook, intake) == {"question": "Asked in the talks: How heavy is it?"}
    assert understood("intake", workbook, save_new(workbook, "intake", {})) == {}
