"""Below the lists of meetings, actions and decisions: whose turn it is, what is past its day, what to ask."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copbench.i18n import Language, use
from copbench.insight import own_goals, turns
from copbench.insight.beside import lines_for
from copbench.insight.remarks import remarks
from copbench.saving import save_new
from copbench.workbook import Workbook

PEOPLE = ("Anna", "Bert", "Cor")


@pytest.fixture
def people(workbook: Workbook) -> dict[str, str]:
    save_new(workbook, "person", {"name": "Idea Only", "status": "idea"})
    return {
        name: save_new(workbook, "person", {"name": name, "status": "takes_part", "organisation": f"{name} & Co"})
        for name in PEOPLE
    }


def test_whose_turn_it_is_is_asked_once_somebody_had_a_turn(workbook: Workbook, people: dict[str, str]) -> None:
    assert lines_for("meeting", workbook) == []
    save_new(workbook, "meeting", {"held_on": "2026-09-10", "case_owners": [people["Anna"]],
                                   "host": "cor & co"})  # fmt: skip
    save_new(
        workbook, "meeting", {"held_on": "2026-10-10", "case_owners": [people["Bert"]], "status": "cancelled"}
    )
    assert lines_for("meeting", workbook) == [
        "Which organisation could be the host? Least often so far: Anna & Co; Bert & Co",
        "Whose turn is it to bring a case? Least often so far: Bert; Cor",
    ]
    for name in ("Bert", "Cor"):
        save_new(workbook, "meeting", {"held_on": "2026-11-10", "case_owners": [people[name]]})
    assert len(lines_for("meeting", workbook)) == 1  # everybody brought one: nobody's turn more than another's


def test_a_name_that_ends_in_an_abbreviation_stays_apart_from_the_next(workbook: Workbook) -> None:
    anna, *_others = (
        save_new(workbook, "person", {"name": name, "status": "takes_part", "organisation": organisation})
        for name, organisation in (("Anna", "Town"), ("Bo Green, Jr.", "Dak B.V."), ("Cor", "Erf B.V."))
    )
    save_new(workbook, "meeting", {"held_on": "2026-09-10", "case_owners": [anna], "host": "Town"})
    assert lines_for("meeting", workbook) == [
        "Which organisation could be the host? Least often so far: Dak B.V.; Erf B.V.",
        "Whose turn is it to bring a case? Least often so far: Bo Green, Jr.; Cor",
    ]


def test_a_meeting_outside_the_run_or_over_before_it_begins_is_named(workbook: Workbook) -> None:
    facts = {"start": "2026-09-10", "months": 6, "every_weeks": 6, "skip_weeks": ["24-12-2026"]}
    save_new(workbook, "set_up", facts)
    for data in (
        {"held_on": "2026-12-22"},
        {"held_on": "2026-09-09"},
        {"held_on": "2026-09-10", "begins": "14:00", "ends": "13:00"},
        {"held_on": "2027-03-10", "begins": "14:00"},
        {"held_on": "2020-01-01", "status": "cancelled"},
        {"about": "no day"},
    ):
        save_new(workbook, "meeting", data)
    assert lines_for("meeting", workbook) == [
        "The meeting of 9 September 2026 comes before the start of your CoP. Is that right?",
        "The meeting of 10 September 2026 ends at 13:00 but begins only at 14:00. Change one of the two times.",
        "The meeting of 22 December 2026 lies in a week that you skip. Is that right?",
        "The meeting of 10 March 2027 comes after the end of your CoP. Is that right?",
    ]


@pytest.mark.parametrize(
    ("language", "ends", "said"),
    [
        ("en", "13:00", "The meeting ends at 13:00 but begins only at 14:00. Change one of the two times."),
        ("en", "14:00", "The meeting begins and ends at 14:00. Change one of the two times."),
        ("nl", "13:00", "De bijeenkomst eindigt om 13:00, maar begint pas om 14:00."
                        " Pas een van de twee tijden aan."),
        ("nl", "14:00", "De bijeenkomst begint en eindigt om 14:00. Pas een van de twee tijden aan."),
    ],
)  # fmt: skip
def test_an_end_before_the_beginning_is_said_at_the_end_and_in_the_list_with_its_day(
    workbook: Workbook, language: Language, ends: str, said: str
) -> None:
    use(language)
    made = save_new(workbook, "meeting", {"held_on": "2026-09-10", "begins": "14:00", "ends": ends})
    assert remarks("meeting", workbook, made)["ends"] == said
    day = {"en": "The meeting of 10 September 2026", "nl": "De bijeenkomst van 10 september 2026"}[language]
    assert lines_for("meeting", workbook) == [f"{day} {said.split(' ', 2)[2]}"]


def test_actions_past_their_day_and_still_to_tell_are_counted(workbook: Workbook) -> None:
    today = date(2026, 11, 12)
    for state, due in (
        (None, "2026-11-11"), ("to_do", "2026-11-12"), ("to_do", "2026-11-01"), ("done", "2026-01-01"),
        ("told", "2026-01-01"), ("lapsed", "2026-01-01"), ("to_do", None),
    ):  # fmt: skip
        save_new(workbook, "action", {"what": "Draw", "state": state, "due": due})
    assert turns.promises(workbook, today) == [
        "2 actions have passed their day. What would help?",
        "1 action is done, and the group has not heard of it yet.",
    ]


def test_a_soft_question_for_what_was_decided_without_arguments(workbook: Workbook) -> None:
    save_new(workbook, "decision", {"subject": "Experts", "outcome": "Yes", "arguments": ["They know"]})
    save_new(workbook, "decision", {"subject": "Lunch"})
    assert lines_for("decision", workbook) == []
    save_new(workbook, "decision", {"subject": "Dates", "outcome": "Thursdays"})
    assert lines_for("decision", workbook) == ["Which arguments did you hear before this was decided? Dates"]


def test_who_pulls_hard_is_asked_to_swap_roles_and_reads_back_how(workbook: Workbook) -> None:
    save_new(workbook, "journal", {"noted_on": "2026-11-01", "pulling": "4", "reverse": "Let Bert chair"})
    pause, thought_of = lines_for("journal", workbook)
    assert "swap roles" in pause and thought_of == "You thought of this: Let Bert chair"
    save_new(workbook, "journal", {"noted_on": "2026-11-02", "pulling": "1"})
    assert lines_for("journal", workbook) == []


def test_needs_without_a_meeting_and_changes_of_the_plan_are_named(workbook: Workbook) -> None:
    held = save_new(workbook, "meeting", {"held_on": "2026-09-10"})
    save_new(workbook, "need", {"need": "Law", "meeting": held})
    save_new(workbook, "need", {"need": "Money"})
    assert lines_for("need", workbook) == ["In which meeting does this get a place? Money"]
    save_new(workbook, "programme_change", {"after": "Money", "by_group": False})
    assert lines_for("programme_change", workbook) == [
        "The plan was overturned 1 time; 0 by the group itself.",
        "What could the group overturn next time, without you?",
    ]


@given(st.lists(st.sampled_from(PEOPLE), max_size=12))
def test_nobody_with_more_turns_than_another_is_next(owners: list[str]) -> None:
    held: list[dict[str, Any]] = [{"case_owners": [owner]} for owner in owners]
    counted = turns.how_often(held, "case_owners")
    following = turns.fewest(PEOPLE, counted)
    for one in following:
        assert all(counted[one] <= counted[other] for other in PEOPLE)
    assert (following == []) == (len({counted[one] for one in PEOPLE}) == 1)


def test_whose_own_goals_had_a_place_longest_ago_is_asked_once_somebodys_had(workbook: Workbook) -> None:
    names = ("Ans", "Bo", "Cas", "Dee")
    ans, bo, cas, dee = (save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in names)
    assert own_goals.longest_ago(workbook, date(2026, 12, 1)) == []
    aim = save_new(workbook, "aim", {"person": cas, "for_self": "To ask"})
    theme = save_new(workbook, "theme", {"name": "Asking", "aims": [aim]})
    first = save_new(workbook, "meeting", {"held_on": "2026-09-10", "case_owners": [ans], "themes": [theme]})
    case = save_new(workbook, "case", {"name": "Roof", "person": ans, "others": [bo]})
    save_new(workbook, "block", {"meeting": first, "case": case})
    save_new(workbook, "meeting", {"held_on": "2026-12-17", "case_owners": [dee]})
    asked = own_goals.longest_ago(workbook, date(2026, 12, 1))
    assert asked == ["Whose own goals had no place in a meeting yet? Dee"]
    second = save_new(workbook, "meeting", {"held_on": "2026-10-22", "case_owners": [ans, cas]})
    save_new(workbook, "block", {"meeting": second, "leader": dee})
    asked = own_goals.longest_ago(workbook, date(2026, 12, 1))
    assert asked == ["Whose own goals had their place longest ago? Bo"]
    assert own_goals.last_touched(workbook, date(2026, 12, 18))[dee] == 3
