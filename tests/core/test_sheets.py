"""The sheet of a step: every list and every question has its place."""

import re

from copbench import catalogue
from copbench.documents.wording import question
from copbench.fields import fields_of
from copbench.records import model_of
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.core.test_documents import text_of


def test_a_list_with_one_long_answer_gives_each_record_a_place_of_its_own(workbook: Workbook) -> None:
    save_new(workbook, "signal", {"what": "Short", "seen_on": "2026-05-03"})
    save_new(workbook, "signal", {"what": "Only a title", "seen_on": "2026-05-02"})
    save_new(workbook, "trend_report", {"name": "Only a name"})
    text = text_of(workbook, "sheet-2")
    assert "- Only a title\n  - When: 2 May 2026\n- Short\n  - When: 3 May 2026" in text
    assert "## Reports\n\n- Only a name" in text
    save_new(workbook, "signal", {"what": "Long\n\nwith more", "source": "Ans", "seen_on": "2026-05-04"})
    save_new(workbook, "trend_report", {"name": "Long", "says": "more\nlines"})
    text = text_of(workbook, "sheet-2")
    assert "### Long with more\n\n- When: 4 May 2026\n- Who or what is the source? Ans" in text
    assert "#### What did you see or hear?\n\nLong\n\nwith more" in text
    assert "### Report\n\nOnly a name" in text


def test_every_question_of_every_kind_has_a_heading_in_its_sheet_without_the_hint_how_to_fill_it_in() -> None:
    for kind in catalogue.KINDS:
        for spec in fields_of(model_of(kind.name)):
            assert not re.search(r"\b[Oo]ne .{0,20}a line", question(spec)), spec.name
