"""A written interim report: a page for the readers whom its writer chose, and a message for a buddy."""

from datetime import date

import pytest

from copbench.audience import Audience
from copbench.between.telling import in_a_message
from copbench.documents import export
from copbench.documents.source import Source
from copbench.saving import save_new
from copbench.workbook import Workbook

KEY = "ten-lines"


def _report(workbook: Workbook, text: str, **more: str) -> str:
    return save_new(workbook, "interim_report", {"on": "2026-11-20", "text": text, **more})


@pytest.fixture
def anna(workbook: Workbook) -> str:
    """Return somebody who takes part in a CoP with a name."""
    save_new(workbook, "set_up", {"name": "Green roofs"})
    return save_new(
        workbook, "person", {"name": "Anna de Vries", "status": "takes_part", "parts": ["participant"]}
    )


def test_each_report_is_a_page_for_the_readers_that_its_writer_chose_and_no_others(
    workbook: Workbook, anna: str
) -> None:
    for readers in ("me", "buddy", "facilitators", "group", "outside"):
        _report(workbook, f"Q{readers}Q", person=anna, readers=readers)
    _report(workbook, "QnothingQ", person=anna)
    for ring, readable in (
        (Audience.FACILITATORS, ["facilitators", "group", "outside"]),
        (Audience.GROUP, ["group", "outside"]),
        (Audience.OUTSIDE, ["outside"]),
    ):
        pages = [text for _name, text in export.render(workbook, KEY, audience=ring)]
        assert [text.count("Q") for text in pages] == [2] * len(readable), ring
        assert all(f"Q{one}Q" in text for one, text in zip(readable, pages, strict=True)), ring


def test_a_page_for_outside_names_nobody_as_long_as_the_group_did_not_decide_so(
    workbook: Workbook, anna: str
) -> None:
    kept = _report(workbook, "Two streets are in.\nAnna de Vries goes on.", person=anna, readers="outside")
    ((name, text),) = export.render(workbook, KEY, audience=Audience.OUTSIDE)
    assert "# Interim report (20 November 2026)\n\nGreen roofs" in text
    assert "Anna" not in text and "anna" not in name and "Two streets are in." in text
    save_new(workbook, "helm", {"sharing_rule": "open"})
    ((name, text),) = export.render(workbook, KEY, audience=Audience.OUTSIDE, about=kept)
    assert "Anna de Vries goes on." in text and name == "ten-lines-1-for-outside.md"


def test_where_no_report_is_for_these_readers_it_says_who_decides_that(workbook: Workbook, anna: str) -> None:
    _report(workbook, "Mine", person=anna)
    ((_name, text),) = export.render(workbook, KEY)
    assert "In the report itself its writer says for whom it is." in text and "Mine" not in text


def test_of_two_reports_of_one_person_one_chooses_by_the_day(workbook: Workbook, anna: str) -> None:
    for day in ("2026-10-15", "2026-11-20"):
        _report(workbook, "It goes.", person=anna, readers="group", on=day)
    titles = [one.title for one in export.subjects_of(Source(workbook, Audience.ME), KEY)]
    assert sorted(titles) == ["Anna de Vries (15 October 2026)", "Anna de Vries (20 November 2026)"]


def test_a_call_becomes_a_message_with_each_answer_below_its_question(workbook: Workbook, anna: str) -> None:
    call = save_new(workbook, "buddy_call", {
        "person": anna, "on": date.today().isoformat(), "done": "Rang Bo. ", "next_step": "Ring Cas\nAsk Bo",
        "needed": "not this one", "not_for_us": {"needed": "between us"},
    })  # fmt: skip
    (entry,) = workbook.entries([call])
    assert in_a_message(entry) == (
        "1. What have you done since we spoke – and what was left undone?\nRang Bo.\n\n"
        "3. What is your very next step, and when?\nRing Cas\nAsk Bo"
    )
