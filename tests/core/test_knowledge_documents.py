"""The knowledge agenda on paper: for the group, for research, and what persists."""

import pytest

from copbench import i18n
from copbench.audience import Audience
from copbench.documents import export
from copbench.i18n import LANGUAGES, Language
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.conftest import Example


def text_of(workbook: Workbook, key: str, audience: Audience | None = None) -> str:
    return "\n".join(text for _name, text in export.render(workbook, key, audience=audience))


@pytest.fixture
def asked(workbook: Workbook) -> Workbook:
    """Return a workbook with a question for each ring of readers, and parts of the one for outside."""
    ann = save_new(workbook, "person", {"name": "Ann Voorbeeld", "status": "takes_part"})
    past = save_new(workbook, "meeting", {"held_on": "2025-05-21", "status": "held"})
    ahead = save_new(workbook, "meeting", {"held_on": "2999-05-21"})
    for ring in ("facilitators", "group", "outside"):
        known = {"asked_by": [ann], "owner": ann, "opened": past, "meetings": [past, ahead]}
        text = {"text": f"How {ring}?", "readers": ring, "level": "field", "order": "second"}
        one = save_new(workbook, "question", known | text)
        for reading in ("facilitators", "group", "outside"):
            words = {"question": one, "readers": reading, "on": "2025-06-01"}
            save_new(workbook, "wording", words | {"text": f"Was {ring} {reading}?", "helped": "a walk"})
            save_new(workbook, "answer", words | {"text": f"So {ring} {reading}.", "source": "a report"})
    return workbook


def test_the_group_reads_its_own_agenda_and_nothing_of_what_stays_with_the_facilitators(asked: Workbook) -> None:
    text = text_of(asked, "knowledge-agenda")
    assert "### K-02 How group?\n\nIt lies in the field, and calls for looking differently at what we do." in text
    assert "It was on the table in meeting 1. It will be on the table in meeting 2." in text
    assert "Asked by Ann Voorbeeld in meeting 1." in text
    assert "“Was group outside?” (until 1 June 2025). What helped: a walk." in text
    assert "- So group group. Source: a report." in text
    assert "facilitators?" not in text and "So group facilitators" not in text and "K-01" not in text
    assert "K-01 How facilitators?" in text_of(asked, "knowledge-agenda", Audience.FACILITATORS)


def test_research_reads_what_was_opened_to_it_and_no_names(asked: Workbook) -> None:
    text = text_of(asked, "knowledge-agenda-for-research")
    assert "## K-03 How outside?" in text and "So outside outside." in text and "Was outside outside?" in text
    for word in ("K-01", "K-02", "Ann", "a walk", "a report", "So outside group", "meeting 1"):
        assert word not in text, word


def test_a_question_under_secrecy_goes_to_research_only_when_the_group_released_it(asked: Workbook) -> None:
    save_new(asked, "helm", {"sharing_rule": "secrecy"})
    assert "How outside?" not in text_of(asked, "knowledge-agenda-for-research")
    save_new(asked, "question", {"text": "How so?", "readers": "outside", "released": {"text": "2026-11-05"}})
    assert "How so?" in text_of(asked, "knowledge-agenda-for-research")


def test_what_persists_stands_with_what_could_help_and_with_what_was_noted_in_step_7(asked: Workbook) -> None:
    save_new(asked, "question", {"text": "How ever?", "persistent": True})
    save_new(asked, "reflection", {"persistent_questions": ["Who pays?", "how EVER?"]})
    text = text_of(asked, "persistent-questions")
    assert "## K-04 How ever?\n\nNobody has noted yet how far it is." in text
    assert "- Who pays?" in text and "how EVER?" not in text
    assert "## What could help\n\n- Give it a long block of its own" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_agenda_of_the_example_reads_well_in_both_languages(example_in: Example, language: Language) -> None:
    with i18n.using(language), Workbook.open(example_in(language), read_only=True) as workbook:
        text = text_of(workbook, "knowledge-agenda")
        outside = text_of(workbook, "knowledge-agenda-for-research")
    assert "K-08" not in text and text.count("\n### K-") == 7
    assert outside.count("\n## K-") == 4 and "Fatma" not in outside
    assert not [line for line in text.split("\n") if line.strip() in ("", "-") and line], "no empty items"
