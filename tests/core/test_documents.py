"""A document reads as if a person had written it, and an answer given once shows up where it is needed."""

from datetime import date

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from copbench import catalogue
from copbench.documents import export, listing, passages
from copbench.documents.document import Document
from copbench.documents.passages import causes
from copbench.i18n import tr
from copbench.method import sections
from copbench.saving import save_new
from copbench.visit import Visit
from copbench.workbook import Workbook

READER = MarkdownIt("commonmark").enable("table")


def text_of(workbook: Workbook, key: str) -> str:
    return export.render(workbook, key, to_read=True)[0][1]


def outline(text: str) -> list[tuple[int, str]]:
    tokens = READER.parse(text)
    return [(_rank(token), tokens[place + 1].content) for place, token in enumerate(tokens) if _rank(token)]


def _rank(token: Token) -> int:
    return int(token.tag[1]) if token.type == "heading_open" else 0


NEVER_EMPTY = (
    "what-is-a-cop",
    "inspiration",
    "sources",
    "intake-form",
    "question-bank",
    "activities",
    "slips",
    "logbook-page",
    "call-card",
)
"""Documents made of the guide and the library, which say something before anybody wrote a word."""


@pytest.mark.parametrize("document", listing.DOCUMENTS, ids=lambda document: document.key)
def test_an_empty_document_says_in_one_sentence_where_to_begin(workbook: Workbook, document: Document) -> None:
    text = text_of(workbook, document.key)
    if document.key in (*NEVER_EMPTY, listing.WHOLE):
        return
    title, told, _rule, _source = text.split("\n\n")
    assert title.startswith("# ")
    per, step = document.per, tr(catalogue.step(document.begin).short)
    where = f"with the list {catalogue.kind(per).title}" if per else f"with: {step}"
    begin = document.chosen or f"Nothing was written for this yet. Begin {where}"
    assert told.rstrip(".") == begin.rstrip(".")


def test_every_id_that_a_document_names_is_an_id_of_the_method() -> None:
    known = {one for section in sections() for one in section.ids}
    named = {one for document in listing.DOCUMENTS for one in document.method}
    assert named <= known


# What stands in each


class DayBefore(date):
    """A day on which the CoP is still to begin."""

    @classmethod
    def today(cls) -> "DayBefore":
        return cls(2026, 9, 9)


def test_the_invitation_can_be_sent_as_it_stands(workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "date", DayBefore)
    save_new(workbook, "focus", {
        "pitch": "Cities get hot.\nRoofs can help.", "domain": "Green roofs on homes.", "identity": "who look up",
    })  # fmt: skip
    save_new(workbook, "set_up", {"name": "Green roofs", "start": "2026-09-10", "months": 3, "every_weeks": 6})
    save_new(workbook, "main_question", {"question": "Who pays?", "whom": "SECRET"})
    save_new(workbook, "benefit", {"for_whom": "field", "benefit": "A way to measure"})
    save_new(workbook, "benefit", {"for_whom": "person", "benefit": "New friends"})
    save_new(workbook, "invitation", {
        "greeting": "Dear all,", "criteria": ["you have a roof", "you have time"], "signed": "Ans",
        "reply": "Before May, to ans@voorbeeld.example",
    })  # fmt: skip
    save_new(workbook, "group", {"hours_a_month": 8, "size": 20})
    assert (
        text_of(workbook, "invitation").split("\n\n___")[0]
        == """\
# Will you join Green roofs?

Dear all,

Cities get hot.  \nRoofs can help.

## What it is about

Green roofs on homes.

## Who we are

We are people who look up

## The questions we want to explore together

- Who pays?

## Whom we look for

A group of about 20 people.

Whom we hope to see:

- you have a roof
- you have time

## What it brings

### For you

- New friends

### For the field

- A way to measure

## Practical

We begin on Thursday 10 September 2026. We meet every 6 weeks. In all there are 3 meetings. The CoP lasts 3 months.

The dates:

- Thursday 10 September 2026
- Thursday 22 October 2026
- Thursday 3 December 2026

It asks about 8 hours a month.

## Do you want to take part?

Before May, to ans@voorbeeld.example

Ans"""
    )


def test_the_persons_own_words_about_practical_matters_win_and_the_dates_stay(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"start": "2026-09-10", "months": 2, "every_weeks": 6})
    save_new(workbook, "invitation", {"practical": "On Thursdays, with soup."})
    text = text_of(workbook, "invitation")
    assert "On Thursdays, with soup." in text and "- Thursday 22 October 2026" in text
    assert "every 6 weeks" not in text


@pytest.mark.parametrize(
    ("typed", "told"),
    [("who care", "We are people who care"), ("with roofs", "We are people who with roofs"),
     ("… who care", "We are people who care"), ("We care", "We care")],
)  # fmt: skip
def test_the_sentence_that_ties_people_together_is_finished_however_it_was_begun(
    workbook: Workbook, typed: str, told: str
) -> None:
    save_new(workbook, "focus", {"identity": typed})
    assert f"\n{told}\n" in text_of(workbook, "domain-sheet")


def test_the_domain_sheet_tells_how_the_wording_sharpened(workbook: Workbook) -> None:
    for wording in ("Climate", "Roofs", "Roofs that", "Roofs that last", "Roofs that last, here"):
        visit = Visit.begin(workbook, "focus")
        visit.type("domain", wording)
        visit.leave()
    save_new(workbook, "sharpening", {"held_on": "2026-03-17", "wording": "Climate", "what_changed": "Too wide."})
    text = text_of(workbook, "domain-sheet")
    history = text[text.index("## How our wording sharpened") :]
    assert "### 17 March 2026\n\nClimate\n\n#### What changed\n\nToo wide." in history
    assert history.count("Climate") == 1 and "Roofs" not in history
    assert text.count("Roofs that last, here") == 1


def test_the_fit_check_ends_in_an_advice_with_reasons(workbook: Workbook) -> None:
    save_new(workbook, "fit_check", {"joint_task": "Roofs", "only_improving": True, "decision": "not_yet"})
    text = text_of(workbook, "fit-check")
    assert "Not yet." in text
    assert "A CoP looks too heavy here." in text
    assert "### What speaks for a CoP\n\n- There is a task" in text
    assert "### What speaks for something else\n\n- It is about improving what exists." in text
    assert "### What is still unknown\n\n- Whether the outcome" in text


def test_causes_stand_below_their_effects(workbook: Workbook) -> None:
    assert causes("heat\n  stone\n    cheap\n  sun\n\nrain\n\tsewer") == [
        (0, "heat"), (1, "stone"), (2, "cheap"), (1, "sun"), (0, "rain"), (1, "sewer"),
    ]  # fmt: skip
    save_new(workbook, "surroundings", {"way": "causal", "causes": "heat\n  stone"})
    text = text_of(workbook, "surroundings")
    assert "## Causes and effects\n\n### What causes what\n\n- heat\n  - stone" in text


def test_talks_are_told_as_a_whole_and_without_a_name_where_urgency_is_weighed(workbook: Workbook) -> None:
    person = save_new(workbook, "person", {"name": "Piet"})
    for felt in ("4", "4", "1"):
        save_new(workbook, "talk", {"person": person, "felt_urgency": felt})
    text = text_of(workbook, "urgency")
    assert "- In 2 talks: people sit on the edge of their seats.\n- In 1 talk: it matters, but not " in text
    assert "Piet" not in text
    assert "Piet" in text_of(workbook, "sheet-2")


def test_what_is_left_out_stands_with_its_reason_and_nowhere_else(workbook: Workbook) -> None:
    save_new(workbook, "focus", {"problem": "Heat", "not_for_us": {"problem": "we begin elsewhere"}})
    save_new(workbook, "helm", {"said": "not_for_us", "because": "the minister decides"})
    text = text_of(workbook, "my-cop")
    assert "- Put the group at the helm: the minister decides" in text
    assert "- Which problem gets solved? we begin elsewhere" in text
    assert "Heat" not in text_of(workbook, "domain-sheet") + text_of(workbook, "sheet-1")
    assert "Not for us, because: the minister decides" in text_of(workbook, "sheet-6")


def test_what_matters_most_comes_first(workbook: Workbook) -> None:
    for what, weight in (("Music", "nice"), ("Food", None), ("Trust", "essential"), ("Time", "important")):
        save_new(workbook, "what_matters", {"what": what, "weight": weight})
    text = text_of(workbook, "my-cop")
    assert sorted(("Music", "Food", "Trust", "Time"), key=text.index) == ["Trust", "Time", "Music", "Food"]


def test_headings_inside_an_answer_stand_below_the_heading_of_their_question(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"initiator_goal": "# Mine\nand\n\n## Deeper\nx\n\n---\n<h1>no</h1>"})
    assert outline(text_of(workbook, "cop-charter")) == [
        (1, "The charter of our CoP"), (2, "What the initiator wants to reach"), (3, "Mine"), (4, "Deeper"),
    ]  # fmt: skip
