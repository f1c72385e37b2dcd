"""What the answers say together: an advice with reasons, dates, and what is still missing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copbench import catalogue, i18n
from copbench.insight import fit, parties, progress, rhythm, urgency
from copbench.insight.beside import lines_for
from copbench.records.orientation import FitCheck
from copbench.saving import save_new
from copbench.workbook import Tally, Workbook

FITS: dict[str, Any] = {
    "joint_task": "Green roofs that last", "outcome_open": "yes", "only_improving": False,
    "patterns_behind": "Everybody covers themselves", "perspectives": ["roofers", "tenants"],
    "membership": "voluntary",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "verdict", "form"),
    [
        ({}, "cop", ""),
        ({"outcome_open": "partly"}, "cop", ""),
        ({"only_improving": True}, "other_form", "instruction"),
        ({"known_problem": True}, "other_form", "instruction"),
        ({"research_question": True}, "other_form", "research"),
        ({"outcome_open": "fixed"}, "other_form", "project"),
        ({"joint_task": " \n"}, "other_form", "network"),
        ({"purpose": "contact"}, "cop", ""),
        ({"purpose": "contact", "membership": "open_interest"}, "other_form", "network"),
        ({"purpose": "assignment", "membership": "appointed"}, "other_form", "project"),
        ({"purpose": "service", "membership": "same_manager"}, "other_form", "project"),
        ({"research_question": True, "membership": "appointed"}, "other_form", "research"),
        ({"urgency_felt": "us"}, "not_yet", ""),
        ({"urgency_felt": "nobody", "only_improving": True}, "other_form", "instruction"),
        ({"urgency_felt": "many"}, "cop", ""),
        ({"patterns_behind": "", "perspectives": [], "membership": None}, "unknown", ""),
    ],
)
def test_the_advice_follows_from_the_answers(changed: dict[str, Any], verdict: str, form: str) -> None:
    advice = fit.advise(FITS | changed)
    assert (advice.verdict, advice.form) == (verdict, form)
    assert advice.speaks_for or advice.speaks_against
    assert fit.lines(advice)[0] == fit.in_a_sentence(advice)


def test_an_empty_check_says_nothing_and_what_is_not_known_is_named(workbook: Workbook) -> None:
    assert lines_for("fit_check", workbook) == []
    assert fit.advise({}).verdict == "unknown" and len(fit.advise({}).unknown) == 6
    save_new(workbook, "fit_check", {"joint_task": "Roofs", "only_improving": True})
    told = lines_for("fit_check", workbook)
    assert told[0].startswith("A CoP looks too heavy here.")
    assert told[1] == "For a CoP: There is a task that you want to take on together."
    assert told[2] == "For something else: It is about improving what exists."
    assert told[3].startswith("Still to find out: Whether the outcome may stay open.")


def test_each_answer_of_the_check_that_could_change_the_advice_gives_a_reason() -> None:
    choices = {
        name: [member.value for member in FitCheck.model_fields[name].annotation.__args__[0]]  # type: ignore[union-attr]
        for name in ("outcome_open", "purpose", "membership", "urgency_felt")
    }
    answers = [(name, value) for name, values in choices.items() for value in values]
    answers += [(name, True) for name in ("only_improving", "research_question", "known_problem")]
    for name, value in answers:
        advice = fit.advise({name: value})
        assert advice.speaks_for or advice.speaks_against, (name, value)


@given(st.dictionaries(st.sampled_from(sorted(FitCheck.model_fields)), st.one_of(
    st.none(), st.booleans(), st.text(max_size=3), st.lists(st.text(max_size=3), max_size=3), st.integers(),
    st.sampled_from(["yes", "fixed", "contact", "appointed", "nobody"]),
)))  # fmt: skip
def test_whatever_is_stored_gives_an_advice_that_never_says_wrong(data: dict[str, Any]) -> None:
    advice = fit.advise(data)
    for language in i18n.LANGUAGES:
        with i18n.using(language):
            text = " ".join(fit.lines(advice)).casefold()
            assert "wrong" not in text and "fout" not in text and "verkeerd" not in text
    assert (advice.form != "") == (advice.verdict == "other_form")


# The dates


def test_the_meetings_follow_from_start_length_and_rhythm() -> None:
    found = rhythm.rhythm_of({"start": "2026-09-10", "months": 15, "every_weeks": 6})
    assert found is not None
    assert (found.meetings[:2], len(found.meetings)) == ((date(2026, 9, 10), date(2026, 10, 22)), 11)
    assert (found.end, found.halfway, found.three_quarters) == (
        date(2027, 12, 9), date(2027, 4, 8), date(2027, 8, 12),
    )  # fmt: skip
    assert rhythm.in_a_sentence(found.meetings, date(2026, 9, 10), found.months) == (
        "We begin on Thursday 10 September 2026. We meet every 6 weeks."
        " In all there are 11 meetings. The CoP lasts 15 months."
    )
    assert rhythm.lines(found)[0].startswith("This makes 11 meetings: 10 Sep 2026, 22 Oct 2026")


@given(st.dictionaries(st.sampled_from(["start", "months", "every_weeks"]), st.one_of(
    st.none(), st.integers(), st.booleans(), st.text(max_size=10), st.dates().map(str), st.integers(1, 60),
    st.lists(st.integers(), max_size=1),
)))  # fmt: skip
def test_whatever_is_stored_gives_dates_or_none(data: dict[str, Any]) -> None:
    found = rhythm.rhythm_of(data)
    if found is not None:
        assert found.meetings[0] == date.fromisoformat(data["start"])
        assert all(meeting >= found.meetings[0] for meeting in (found.halfway, found.three_quarters, found.end))
        assert rhythm.lines(found)


# What is said below a form


def test_the_form_of_the_set_up_shows_the_dates(workbook: Workbook) -> None:
    assert lines_for("set_up", workbook) == []
    save_new(workbook, "set_up", {"start": "2026-09-10", "months": 6, "every_weeks": 6})
    assert lines_for("set_up", workbook) == [
        "This makes 5 meetings: 10 Sep 2026, 22 Oct 2026, 3 Dec 2026, 14 Jan 2027, 25 Feb 2027.",
        "The run ends on 9 March 2027.",
        "Halfway is the meeting of 3 December 2026, three quarters that of 14 January 2027."
        " Look then at what must last.",
    ]  # fmt: skip


def test_parties_without_a_question_are_named_as_they_were_written(workbook: Workbook) -> None:
    assert parties.without_question(["The  tenants", "Insurers ", ""], ["the tenants", "roofers"]) == ["Insurers"]
    assert lines_for("main_question", workbook) == []
    save_new(workbook, "fit_check", {"parties": ["Tenants", "Insurers"]})
    save_new(workbook, "main_question", {"question": "Who pays?", "touches": ["tenants"]})
    assert lines_for("main_question", workbook) == ["No question touches these parties yet: Insurers."]
    save_new(workbook, "main_question", {"question": "What if it leaks?", "touches": ["insurers"]})
    assert lines_for("main_question", workbook) == ["Every party of the fit check has a question that touches it."]


def test_the_urgency_in_the_talks_is_told_as_a_spread(workbook: Workbook) -> None:
    assert urgency.spread(["3", "1", None, "3", "9"], ["0", "1", "2", "3"]) == {"1": 1, "3": 2}
    assert lines_for("talk", workbook) == lines_for("urgency", workbook) == []
    for felt in ("3", "0", "3"):
        save_new(workbook, "talk", {"felt_urgency": felt})
    told = ["In 2 talks: people make time for it.", "In 1 talk: it leaves people cold."]
    assert lines_for("talk", workbook) == lines_for("urgency", workbook) == told


def test_levels_without_a_challenge_are_named_until_each_has_one(workbook: Workbook) -> None:
    assert len(lines_for("challenge", workbook)) == 3
    save_new(workbook, "challenge", {"level": "person", "challenge": "Dare"})
    save_new(workbook, "challenge", {"level": "field"})
    assert lines_for("challenge", workbook) == [
        "There is no challenge for an organisation yet.", "There is no challenge for the field yet.",
    ]  # fmt: skip


def test_the_intended_benefits_return_where_the_results_are_named(workbook: Workbook) -> None:
    save_new(workbook, "benefit", {"for_whom": "field", "benefit": "A way to\nmeasure"})
    save_new(workbook, "benefit", {"benefit": "Something"})
    save_new(workbook, "benefit", {"for_whom": "person"})
    assert lines_for("results", workbook) == [
        "In step 1 you wanted, for the field: A way to measure", "In step 1 you wanted: Something",
    ]  # fmt: skip
    for number in range(15):
        save_new(workbook, "benefit", {"for_whom": "person", "benefit": f"More {number}{' and more' * 10}."})
    first = lines_for("results", workbook)[0]
    assert first.startswith("In step 1 you wanted, for people themselves: More 0 and more ")
    assert first.endswith(" and more. (and 6 more)")


def test_the_invitation_shows_what_it_will_take_along(workbook: Workbook) -> None:
    save_new(
        workbook, "focus", {"pitch": "Cities\nget hot. {odd}", "domain": "Roofs", "their_words": ["sedum", "heat"]}
    )
    assert lines_for("invitation", workbook) == [
        "Your explanation opens the invitation: Cities get hot. {odd}",
        "What it is about goes along: Roofs",
        "Words they use themselves: sedum, heat",
    ]


def test_most_kinds_need_no_word_beside_them(workbook: Workbook) -> None:
    speaking = {"challenge"}
    assert {kind.name for kind in catalogue.KINDS if lines_for(kind.name, workbook)} == speaking


# How the steps stand


def test_a_step_stands_as_the_person_says_and_else_as_it_was_begun() -> None:
    tallies = {
        "fit_check": Tally(rows=1, answers=0, mark="done"), "focus": Tally(rows=1, answers=0),
        "challenge": Tally(rows=0), "signal": Tally(rows=2), "group": Tally(rows=1, answers=3, mark="not_for_us"),
        "helm": Tally(rows=1, answers=1),
    }  # fmt: skip
    states = progress.states(tallies)
    assert [states[key] for key in "v12346"] == ["done", "open", "begun", "not_for_us", "open", "begun"]
    following = progress.next_step(states)
    assert following is not None and following.key == "2"
    assert progress.next_step(dict.fromkeys(states, "done")) is None
