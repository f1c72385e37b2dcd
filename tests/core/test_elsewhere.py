"""An answer given once shows up where it is needed again."""

from collections.abc import Iterator
from typing import Any

import pytest

from copbench import catalogue
from copbench.insight import beside
from copbench.insight.beside import lines_for
from copbench.saving import save_new
from copbench.workbook import Entry, Reader, Workbook
from tests.conftest import Example

GIVEN: list[tuple[str, dict[str, Any], str, str]] = [
    ("invitation", {"group_wanted": "Twenty"}, "group", "The group that the invitation asks for: Twenty"),
    ("invitation", {"criteria": ["dares", "acts"]}, "group", "Whom you look for in the invitation: dares; acts"),
    ("challenge", {"level": "person", "challenge": "Dare"}, "group", "The challenge for a person: Dare"),
    ("fit_check", {"parties": ["Insurers"]}, "group", "No main question touches these parties yet: Insurers."),
    ("focus", {"pitch": "Hot cities"}, "follow_through", "This is how you explain it in step 1: Hot cities"),
    ("challenge", {"challenge": "Dare"}, "follow_through", "Another challenge: Dare"),
    ("urgency", {"urgency_from": ["societal", "policy"]}, "follow_through",
     "Where the urgency comes from, you said in step 2: policy, worries in society"),
    ("trend_report", {"name": "Rain 2025"}, "visibility", "Reports of step 2: Rain 2025"),
    ("team_member", {"name": "Ans", "part": "process"}, "development", "The team: Ans (the process)"),
    ("team_member", {"name": "Bram"}, "development", "The team: Bram"),
    ("decision_right", {"subject": "Route", "decided_by": "group"}, "helm", "The group decides about: Route"),
    ("decision_right", {"subject": "Money"}, "helm", "Who decides about this is still open: Money"),
    ("fit_check", {"ambition": "Green first"}, "reflection", "Your ambition in the fit check: Green first"),
    ("benefit", {"for_whom": "field", "benefit": "Rest"}, "reflection", "In step 1 you wanted: Rest"),
    ("focus", {"domain": "Roofs"}, "reflection", "In step 1 the domain now reads: Roofs"),
    ("main_question", {"question": "Who pays?"}, "reflection", "Main questions of step 1: Who pays?"),
    ("talk", {"other_questions": ["Who calls?"]}, "reflection",
     "Asked in the talks, and no main question yet: Who calls?"),
    ("fit_check", {"behaviour_change": "They call"}, "new_practice",
     "What people would do differently, you said in the fit check: They call"),
    ("set_up", {"experiment_room": "On a shed"}, "new_practice", "Where there is room to try things: On a shed"),
    ("set_up", {"application": "A case"}, "new_practice", "How each of you uses it in your own work: A case"),
    ("set_up", {"initiator_goal": "Less rain"}, "results", "What the initiator wants to reach: Less rain"),
    ("set_up", {"reporting_expected": "Figures"}, "results", "Reports that the client expects: Figures"),
    ("focus", {"film_see": "A van"}, "results", "In the film of step 1 you saw: A van"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "given", "below", "line"), GIVEN)
def test_what_was_answered_is_said_where_it_is_needed_again_unless_it_was_set_aside(
    workbook: Workbook, kind: str, given: dict[str, Any], below: str, line: str
) -> None:
    aside = save_new(workbook, kind, given | {"not_for_us": dict.fromkeys(given, "not here")})
    assert lines_for(below, workbook) == []
    workbook.remove(aside)
    save_new(workbook, kind, given)
    assert lines_for(below, workbook) == [line]


def test_a_party_that_a_main_question_touches_is_missed_no_longer(workbook: Workbook) -> None:
    save_new(workbook, "fit_check", {"parties": ["Gemeente Één", "Insurers"]})
    save_new(workbook, "main_question", {"touches": ["gemeente een"]})
    assert lines_for("group", workbook) == ["No main question touches these parties yet: Insurers."]


def test_below_a_worksheet_stands_no_more_than_can_be_taken_in(example_in: Example) -> None:
    speaking = [kind.name for kind in catalogue.KINDS if kind.is_worksheet and kind.step in "34567890"]
    with Workbook.open(example_in("nl"), read_only=True) as workbook:
        below = {name: lines_for(name, workbook) for name in speaking}
    for told in below.values():
        assert len(set(told)) == len(told) <= 7
        assert all(len(line) < 400 for line in told)


def test_a_list_names_whole_things_each_once_and_how_many_more_there_are(workbook: Workbook) -> None:
    for question in ("Who pays?", "Wie meldt zich als één er niet is?"):
        save_new(workbook, "main_question", {"question": question})
    asked = ["WHO  pays?", "wie meldt zich als een er niet is?", "Who calls?", "Who calls?", "Grind eraf."]
    save_new(workbook, "talk", {"technical_questions": asked, "commercial_questions": ["Enough?"]})
    told = "Asked in the talks, and no main question yet: Who calls? Grind eraf. Enough?"
    assert lines_for("reflection", workbook)[-1] == told
    save_new(workbook, "talk", {"other_questions": ["x" * 299, "And more?", "And more still?"]})
    assert lines_for("reflection", workbook)[-1] == f"{told} (and 3 more)"


@pytest.mark.parametrize(
    ("named", "known"),
    [
        ("toon  anders", True),
        ("Toon Anders, 'al is het de concurrent'", True),
        ("Toon Anders (of Roofs & Co)", True),
        ("Toon Andersen", False),
        ("Jose Perez of the water board", True),
        ("Marjan, from the nature club", True),
        ("Marjan from the nature club", False),
        ("Jan, who has a ladder", False),
        ("Ans", True),
        ("Ans Nieuw", False),
        ("somebody who can do the sums", False),
    ],
)
def test_who_is_named_in_a_talk_is_known_by_the_whole_name_or_by_the_only_such_first_name(
    workbook: Workbook, named: str, known: bool
) -> None:
    for name in ("Toon Anders", "José  Pérez", "Marjan Mogelijk", "Jan Een", "Jan Twee", "Ans", ""):
        save_new(workbook, "person", {"name": name, "mail": "somebody@example.org"})
    save_new(workbook, "talk", {"wants_in": [named]})
    told = f"Named in the talks, and not on this list yet: {named}"
    assert lines_for("person", workbook) == ([] if known else [told])


def test_results_on_fixed_dates_ask_for_a_talk_until_something_was_agreed(workbook: Workbook) -> None:
    asked = save_new(workbook, "set_up", {"milestones_asked": False})
    assert lines_for("set_up", workbook) == []
    workbook.remove(asked)
    save_new(workbook, "set_up", {"milestones_asked": True})
    assert lines_for("set_up", workbook) == [
        "Somebody asks for results on fixed dates."
        " A CoP cannot promise those: agree in the expectations talk what you can show by then."
    ]
    save_new(workbook, "expectations", {"agreed": "Half a page each quarter"})
    assert lines_for("set_up", workbook) == [
        "Somebody asks for results on fixed dates. Hold on to what you agreed in the expectations talk."
    ]


def test_every_list_that_is_read_is_named_and_one_too_long_is_left_unsaid(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    all_of = Reader.all_of

    def noted(reader: Reader, kind: str, **how: bool) -> Iterator[Entry]:
        read.append(kind)
        return all_of(reader, kind, **how)

    monkeypatch.setattr(Reader, "all_of", noted)
    for kind in catalogue.KINDS:
        for say, reads in beside._said_at(kind.name):
            read.clear()
            say(workbook)
            assert set(read) == set(reads), (kind.name, say)
    save_new(workbook, "decision_right", {"subject": "Money"})
    monkeypatch.setattr(beside, "MOST_READ", 0)
    assert lines_for("helm", workbook) == []
