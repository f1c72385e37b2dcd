"""What documents make of answers: nothing told twice, one pair of brackets, and no answer that breaks them."""

import json
import re
from typing import Any

import pytest

from copbench import catalogue, i18n
from copbench.audience import Audience
from copbench.documents import export, listing
from copbench.documents.source import Source
from copbench.documents.wording import after, joined, sentence, with_remarks
from copbench.fields import fields_of
from copbench.records import model_of
from copbench.saving import save_new
from copbench.workbook import Workbook

BESIDES = ("not_for_us", "own_questions", "said", "because")
ODD: tuple[Any, ...] = (
    None, True, -1, 10**30, float("inf"), "", "x\ud800\x00", "9999-12-31", "a\nb", "…",
    [], [1], [["x"]], {}, {"a": [1]},
)  # fmt: skip
"""What a damaged file or another program may have stored as the answer to any question."""


def text_of(workbook: Workbook, key: str, audience: Audience | None = None) -> str:
    return export.render(workbook, key, audience=audience)[0][1]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("we are people who care", "We are people who care"),
        ("People who care", "We are people who care"),
        ("... who care.", "We are people who care."),
        ("people with roofs", "We are people with roofs"),
        ("who help those who care", "We are people who help those who care"),
        ("connect people who care", "We are people who connect people who care"),
        ("people matter to", "We are people who people matter to"),
        ("whoever cares", "We are people who whoever cares"),
        ("Wij zijn mensen die zorgen", "Wij zijn mensen die zorgen"),
    ],
)
def test_the_sentence_that_ties_people_together_is_not_begun_twice(
    workbook: Workbook, typed: str, told: str
) -> None:
    save_new(workbook, "focus", {"identity": typed})
    assert f"\n{told}\n" in text_of(workbook, "invitation")


@pytest.mark.parametrize("begun", ["", "die ", "mensen die ", "we zijn mensen die ", "Wij zijn mensen die "])
def test_neither_is_the_dutch_one(workbook: Workbook, begun: str) -> None:
    save_new(workbook, "focus", {"identity": f"{begun}zorgen"})
    with i18n.using("nl"):
        assert re.search(r"\n(We|Wij) zijn mensen die zorgen\n", text_of(workbook, "invitation"))


def test_a_sentence_that_was_only_begun_ties_nobody_together(workbook: Workbook) -> None:
    save_new(workbook, "focus", {"identity": "people who …"})
    assert "people who" not in text_of(workbook, "invitation")


def test_benefits_stand_with_what_will_show_them(workbook: Workbook) -> None:
    save_new(workbook, "benefit", {"for_whom": "person", "benefit": "New friends.", "visible_by": "they call"})
    save_new(workbook, "benefit", {"for_whom": "person", "visible_by": "They laugh."})
    text = text_of(workbook, "domain-sheet")
    assert "- New friends.\n  - How will we see it? They call.\n- How will we see it? They laugh." in text
    save_new(workbook, "benefit", {"for_whom": "person", "benefit": "Time", "visible_by": "- one\n- two"})
    assert "\n\nTime\n\nHow will we see it?\n\n- one\n- two\n" in text_of(workbook, "domain-sheet")


def test_remarks_have_a_lead_and_stand_in_one_pair_of_brackets(workbook: Workbook) -> None:
    save_new(
        workbook, "practice", {"kind_of_tie": "role", "name": "Roofer", "connects": "trades.", "in_view": "Wim."}
    )
    save_new(workbook, "main_question", {"question": "Who pays?", "moves": "1", "whom": "owners."})
    text = text_of(workbook, "domain-sheet")
    assert "- Roofer: connects trades. In view: Wim.\n" in text
    assert "- Who pays? (people nod; for whom: owners)\n" in text
    save_new(workbook, "trend_report", {"name": "Rain (2025)", "found_at": "online", "says": "More rain."})
    save_new(workbook, "other_view", {"who": "a doctor", "sees_it": True, "remark": "Began about it."})
    text = text_of(workbook, "urgency")
    assert "- Rain (2025), online: More rain.\n" in text
    assert "- a doctor (sees it too): Began about it.\n" in text


def test_choices_are_told_as_one_says_them(workbook: Workbook) -> None:
    save_new(workbook, "urgency", {"urgency_from": ["policy", "market", "ambition"]})
    assert "\nPolicy, the world market and an ambition.\n" in text_of(workbook, "urgency")
    assert joined(["a and b", "c"]) == "a and b; c"
    assert joined(["a, b", "c", "d"]) == "a, b; c; d"


def test_the_sounding_board_lists_its_members_apart_from_its_purposes(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"ring_purpose": ["feedback", "anchoring"], "ring_members": ["Ans"]})
    assert "last.\n\nWho is in it:\n\n- Ans\n" in text_of(workbook, "cop-charter")
    assert "Who is in it" not in text_of(workbook, "cop-charter", Audience.OUTSIDE)


def test_a_remark_loses_its_stop_but_not_that_of_an_abbreviation() -> None:
    assert with_remarks("a", "b.", "", "c, d e.g.", "enz.", "…") == "a (b; c, d e.g.; enz.; …)"
    assert (with_remarks("a", "."), with_remarks("", "b."), with_remarks("a (b)", "c.")) == ("a", "b", "a (b), c")


def test_a_name_too_long_for_a_heading_is_told_once(workbook: Workbook) -> None:
    long, longer = "How do you find out what a roof can bear, quickly, for little money and every time?", "x" * 300
    for asked in (long, longer):
        save_new(workbook, "main_question", {"question": asked, "touches": ["a", "b"]})
    save_new(workbook, "surroundings", {"way": "causal", "finding": longer, "causes": "heat\n  stone"})
    text = text_of(workbook, "sheet-1")
    assert f"### {long}\n\n#### Which parties" in text
    assert text.count(long) == 1
    assert f"### Main question\n\n{longer}\n\n#### Which parties" in text
    assert "### Causes and effects\n\n- What did you find? xxx" in text
    assert "#### What causes what?\n\n- heat\n  - stone" in text
    assert "…" not in text


def test_a_lead_without_a_text_and_a_text_without_a_lead_are_told_once(workbook: Workbook) -> None:
    for whose, asked in (("we", "Who\npays?"), ("they", ""), ("", "How?")):
        save_new(workbook, "strategic_question", {"whose": whose, "question": asked})
    text = text_of(workbook, "urgency")
    assert "they\n\nHow?\n\n### we\n\nWho  \npays?" in text


def test_a_talk_is_named_by_its_person_where_the_readers_may_know(workbook: Workbook) -> None:
    person = save_new(workbook, "person", {"name": "Piet", "named_by": "Piet"})
    save_new(workbook, "talk", {"person": person, "dilemma": "To begin or not"})
    save_new(workbook, "talk", {"person": person, "response": "Glad\nand then not"})
    sheet = text_of(workbook, "sheet-2")
    assert sheet.count("### Piet\n") == 2
    assert "To begin or not" in sheet
    assert "Piet" not in text_of(workbook, "sheet-2", Audience.GROUP)


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_no_document_stumbles_over_an_answer_of_another_kind_than_asked(workbook: Workbook, odd: Any) -> None:
    with workbook._writing() as db:
        for kind in catalogue.KINDS:
            names = (*(spec.name for spec in fields_of(model_of(kind.name))), *BESIDES)
            stored = [dict.fromkeys(names, odd)] if kind.is_worksheet else [dict.fromkeys(names, odd), odd]
            for place, data in enumerate(stored):
                db.execute(
                    "INSERT INTO entry (id, kind, data, sort, created, changed, revision)"
                    " VALUES (?, ?, ?, '', '', '', '')",
                    (kind.name if kind.is_worksheet else f"{kind.name} {place}", kind.name, json.dumps(data)),
                )
    for audience in Audience:
        read = Source(workbook, audience)
        for document in listing.DOCUMENTS:
            files = export.render(workbook, document.key, "html", audience, read=read)
            assert all(text.encode() for _name, text in files)


def test_small_turns_of_phrase_read_well() -> None:
    assert [sentence(text) for text in ("about right", "So?", "", "a.")] == ["About right.", "So?", "", "A."]
    assert [joined(["a", "b", "c"][:number]) for number in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert (after("When", "now"), after("When?", "now"), after("", "x")) == ("When: now", "When? now", "x")
