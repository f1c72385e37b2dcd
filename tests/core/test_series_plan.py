"""The series plan says of each thing once how it stands, and a day that is past is no plan any more."""

import pytest

from copbench.documents import export
from copbench.i18n import Language, use
from copbench.saving import save_new
from copbench.workbook import Workbook

PAST, AHEAD = "2020-01-09", "2199-01-10"


def text_of(workbook: Workbook, key: str) -> str:
    """Return everything that a document says."""
    return "\n".join(text for _name, text in export.render(workbook, key, to_read=True))


@pytest.mark.parametrize(
    ("language", "past", "sketch"),
    [("en", "its day is past", "a sketch"), ("nl", "de dag is voorbij", "een schets")],
)
def test_a_meeting_of_which_the_day_is_past_is_no_sketch_any_more(
    workbook: Workbook, language: Language, past: str, sketch: str
) -> None:
    use(language)
    for day in (PAST, AHEAD):
        save_new(workbook, "meeting", {"held_on": day, "status": "sketch", "about": "Roofs"})
    plan = text_of(workbook, "series-plan")
    assert plan.count(f"| {sketch} |") == 1
    assert next(line for line in plan.split("\n") if "2020" in line).endswith(f"| {past} |")


def test_no_document_calls_the_programme_or_the_date_of_a_past_meeting_unsettled(workbook: Workbook) -> None:
    for day in (PAST, AHEAD):
        meeting = save_new(workbook, "meeting", {"held_on": day, "status": "sketch"})
        save_new(workbook, "block", {"meeting": meeting, "activity": "Walk"})
    assert text_of(workbook, "programme").count("What we do (a sketch)") == 1
    days = [line for line in text_of(workbook, "cop-charter").split("\n") if line.startswith("- ")]
    assert [line for line in days if "2020" in line or "2199" in line] == [
        "- Thursday 9 January 2020", "- Thursday 10 January 2199 (not settled yet)",
    ]  # fmt: skip


def test_what_is_needed_and_the_themes_stand_in_one_list_each_thing_once(workbook: Workbook) -> None:
    save_new(workbook, "helm", {"needs": ["reading a guarantee", "making one price"]})
    save_new(workbook, "development", {"themes": ["sun and green", "Money"]})
    save_new(workbook, "need", {"need": "Making one price", "need_kind": "financial"})
    save_new(workbook, "theme", {"name": "money", "about": "Who pays."})
    plan = text_of(workbook, "series-plan")
    assert "\n\n- Making one price (about money)\n- reading a guarantee\n\n" in plan
    assert "\n\n- money: Who pays.\n- sun and green\n\n" in plan
    assert "\n* " not in plan
