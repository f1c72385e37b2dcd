"""The documents about what lives on, the patterns and the repertoire, and what is said beside their lists."""

from datetime import date, timedelta

import pytest

from copbench import dates, library
from copbench.audience import Audience
from copbench.documents.repertoire import as_activity
from copbench.documents.source import Source
from copbench.insight import follow_through
from copbench.insight.beside import lines_for
from copbench.saving import remove, save_new
from copbench.workbook import Workbook
from tests.core.test_people_documents import files, person, text_of


def day(days: int) -> str:
    return (date.today() + timedelta(days=days)).isoformat()


# What lives on


def test_the_plan_for_what_lives_on_says_who_what_and_when_in_sentences(workbook: Workbook) -> None:
    anna = person(workbook, "Anna")
    save_new(workbook, "follow_through", {"lasts_field": "A card.", "fee": True, "visibility": "By letter."})
    save_new(workbook, "anchor", {"what": "A budget.", "level": "organisation", "hook": "finance", "person": anna,
                                  "moment": "2027-02-22", "state": "started"})  # fmt: skip
    for place, days in (("guide", 20), ("rules", -20), ("book", 400)):
        save_new(workbook, "landing_place", {"what": place, "owner": f"head of {place}", "invited_on": day(days)})
    save_new(workbook, "home_link", {"person": anna, "next_move": "Lunch.", "clash": "Nobody owns it."})
    save_new(workbook, "home_link", {"person": anna, "clash": "The fire rules."})
    text = text_of(workbook, "follow-through")
    assert ("- A budget. Started; carried by financial schemes; Anna looks after it; ready by 22 February 2027."
            in text)  # fmt: skip
    soon, passed = (dates.in_words(date.fromisoformat(day(days))) for days in (20, -20))
    assert f"### Whom to involve soon\n\n- {soon}: head of guide (guide)\n\n" in text
    assert f"### The day has passed: were they involved?\n\n- {passed}: head of rules (rules)\n\n" in text
    assert f"- Guide: Head of guide decides about this. Planned for {soon}: involve them.\n" in text
    assert "### The next moves\n\n- Anna: Lunch.\n" in text
    for hidden in ("By letter", "Nobody owns it", "fire rules"):
        assert hidden not in text and hidden in text_of(workbook, "follow-through-managers")


def test_the_plan_names_the_two_meetings_at_which_to_look_again(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"start": "2026-09-10", "months": 12, "every_weeks": 6})
    assert "Nothing was written" in text_of(workbook, "follow-through")
    save_new(workbook, "follow_through", {"lasts_field": "A card."})
    assert "## When we look at it again\n\nHalfway is the meeting of 25 February 2027" in text_of(
        workbook, "follow-through"
    )


def test_a_week_that_is_skipped_moves_the_dates_for_every_reader(workbook: Workbook) -> None:
    save_new(
        workbook, "set_up", {"start": "2026-09-10", "months": 12, "every_weeks": 6, "skip_weeks": ["25-2-2027"]}
    )
    save_new(workbook, "follow_through", {"lasts_field": "A card."})
    assert "Halfway is the meeting of 4 March 2027" in text_of(workbook, "follow-through")
    save_new(workbook, "focus", {"pitch": "Hot."})
    for audience in (Audience.FACILITATORS, Audience.OUTSIDE):
        assert "Thursday 4 March 2027" in text_of(workbook, "invitation", audience)


# Patterns


def test_a_pattern_has_the_usual_form_and_the_index_goes_by_situation(workbook: Workbook) -> None:
    first = save_new(workbook, "pattern", {"name": "Borrow", "situation": "A street is open", "problem": "Fear"})
    second = save_new(workbook, "pattern", {
        "name": "Pass", "situation": "a street is open ", "problem": "Nobody knows.", "forces": ["Cost", "Trust"],
        "core": "Ask.", "example": "Breda.", "related": [first, "gone", first], "state": "tried",
    })  # fmt: skip
    save_new(workbook, "pattern", {"name": "Wait", "situation": "long " * 40, "related": [second]})
    index = text_of(workbook, "patterns")
    assert (
        "## A street is open\n\n- Borrow: Fear.\n- Pass: Nobody knows. Goes with “Borrow”.\n\n"
        "## In other situations\n\n- Wait: Goes with “Pass”."
    ) in index
    card = files(workbook, "pattern")["pattern-pass.md"]
    heads = [line for line in card.split("\n") if line.startswith("#")]
    assert heads == [
        "# Pass", "## In what situation it helps", "## The problem", "## What pulls at it",
        "## The core of the solution", "## Where it worked", "## Patterns that belong with it", "## How far it is",
    ]  # fmt: skip
    assert "\n\n- Borrow\n\n" in card
    assert card.count("Borrow") == 1
    remove(workbook, first)
    assert "belong with it" not in files(workbook, "pattern")["pattern-pass.md"]


# What facilitators choose from


def test_own_questions_stand_with_those_of_the_library_by_what_they_ask_for(workbook: Workbook) -> None:
    save_new(
        workbook, "good_question", {"text": "What would the roof say?", "asks_for": "value", "effect": "Mirth"}
    )
    save_new(workbook, "good_question", {"text": "And then?"})
    text = text_of(workbook, "question-bank")
    assert "## Value: what matters to you\n\n- What would the roof say?\n- " in text
    assert "## And also\n\n- And then?" in text and "Mirth" not in text
    assert all(f"- {question.text}" in text for question in library.questions())
    assert "- What would the roof say? Mirth." in text_of(workbook, "question-bank", Audience.GROUP)


def test_an_own_activity_is_told_in_the_same_way_as_one_of_the_library(workbook: Workbook) -> None:
    given = library.activities()[0]
    told = {name: getattr(given, name) for name in ("name", "minutes", "setting", "invitation", "room", "groups",
                                                    "question", "attention", "reflection", "crazy")}  # fmt: skip
    save_new(workbook, "activity", told | {"steps": list(given.steps), "appeals": list(given.appeals)})
    save_new(workbook, "activity", {"name": "Bare"})
    bare, own = (as_activity(row) for row in Source(workbook, Audience.OUTSIDE).rows("activity"))
    assert (own.steps, own.appeals, own.minutes) == (given.steps, given.appeals, given.minutes)
    text = text_of(workbook, "activities")
    assert bare.name == "Bare" and "### Bare\n\nNot written out yet.\n" in text
    told_twice = text[text.index(f"### {given.name}") : text.index("## To choose from")].strip()
    assert text.count(told_twice) == 2 and given.invitation in told_twice and "25 minutes, plenary." in told_twice


# Beside the lists


def test_a_level_without_an_anchor_is_asked_about_once_there_is_one(workbook: Workbook) -> None:
    assert lines_for("anchor", workbook) == []
    save_new(workbook, "anchor", {"what": "A budget", "level": "organisation"})
    assert lines_for("anchor", workbook) == [
        "For a person nothing is anchored yet. What will somebody keep doing?",
        "In the field nothing is anchored yet. Who could take it over?",
    ]


@pytest.mark.parametrize(
    ("days", "soon", "passed"),
    [(0, True, False), (60, True, False), (61, False, False), (-1, False, True)],
)
def test_whom_to_involve_within_sixty_days_is_said(days: int, soon: bool, passed: bool) -> None:
    today = date(2026, 11, 24)
    stored = (today + timedelta(days=days)).isoformat()
    assert follow_through.to_involve([("x", stored), ("y", "in May"), ("z", None)], today) == (
        ["x"] * soon,
        ["x"] * passed,
    )


def test_below_the_landing_places_stand_the_nearest_first(workbook: Workbook) -> None:
    for owner, days in (("late", 50), ("early", 5), ("passed", -5), ("far", 500)):
        save_new(workbook, "landing_place", {"owner": owner, "invited_on": day(days)})
    soon, passed = lines_for("landing_place", workbook)
    early, late = (dates.short(date.fromisoformat(day(days))) for days in (5, 50))
    assert soon == f"To involve soon: early ({early}); late ({late})"
    assert passed.startswith("The day has passed, were they involved? passed (")


def test_a_pattern_that_stands_alone_beside_others_is_asked_about(workbook: Workbook) -> None:
    first = save_new(workbook, "pattern", {"name": "Borrow"})
    assert lines_for("pattern", workbook) == []
    save_new(workbook, "pattern", {"name": "Pass", "related": [first]})
    save_new(workbook, "pattern", {"name": "Wait"})
    assert lines_for("pattern", workbook) == ["Does one of these belong with another? Wait"]


def test_who_takes_part_without_intake_contract_or_aim_is_named(workbook: Workbook) -> None:
    anna = person(workbook, "Anna", parts=["participant"])
    for name, status, parts in (("Bo", "takes_part", []), ("Eva", "takes_part", ["process"]), ("Cas", "talk", [])):
        person(workbook, name, status, parts=parts)
    for kind in ("intake", "contract", "aim"):
        save_new(workbook, kind, {"person": anna})
    assert lines_for("intake", workbook) == ["They take part and had no intake yet: Bo"]
    assert lines_for("aim", workbook) == ["They take part and have no aim on the list yet: Bo"]
    assert lines_for("contract", workbook) == []
    save_new(workbook, "group", {"contract": True})
    assert lines_for("contract", workbook) == ["They take part and have no contract yet: Bo"]
