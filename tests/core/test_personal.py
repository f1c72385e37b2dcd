"""A participant's own workbook: what is begun there is the owner's."""

from pathlib import Path

import pytest

from copbench import catalogue, personal
from copbench.documents import export, listing
from copbench.records import load, specs_of
from copbench.saving import save_new
from copbench.workbook import Workbook


def test_what_begins_as_ones_own_fits_its_questions_and_no_cop_has_such_a_thing(
    tmp_path: Path, workbook: Workbook
) -> None:
    with personal.begin(tmp_path / "anna.copbench", "en") as own:
        assert not any(personal.mine(own, kind.name) for kind in catalogue.KINDS), "nobody said whose it is"
        personal.introduce(own, "Anna")
        begun = {kind.name: given for kind in catalogue.KINDS if (given := personal.mine(own, kind.name))}
        assert {"action", "case", "experiment", "buddy_call", "learning_goal", "highlight"} <= begun.keys()
        for kind, given in begun.items():
            record, refused = load(kind, given)
            assert record.as_json() == given and not refused
            assert {spec.name: spec.refers for spec in specs_of(kind, {})}.items() >= {(*given, "person")}
    assert not any(personal.mine(workbook, kind.name) for kind in catalogue.KINDS)


@pytest.fixture
def own(tmp_path: Path) -> Workbook:
    """Return the own workbook of Anna, with something of all that she does."""
    workbook = personal.begin(tmp_path / "own.copbench", "en")
    personal.introduce(workbook, "Anna")
    for kind, answers in (
        ("case", {"name": "Sheds"}),
        ("experiment", {"name": "Soup first"}),
        ("experiment", {"name": "Ask first", "readers": "group"}),
        ("backcast", {"image": "Green"}),
        ("learning_goal", {"goal": "Listen"}),
        ("interim_report", {"text": "Fine"}),
        ("action", {"what": "Ring Bo", "state": "to_do"}),
        ("logbook_entry", {"text": "Went up"}),
        ("meeting", {"held_on": "2026-12-17"}),
        ("signal", {"what": "QsignalQ"}),
    ):
        save_new(workbook, kind, {**personal.mine(workbook, kind), **answers})
    return workbook


def test_all_documents_of_ones_own_workbook_are_ones_own_and_for_oneself_unless_others_may_read_them(
    own: Workbook,
) -> None:
    files = dict(export.render(own, listing.WHOLE))
    assert [name for name in files if not name.startswith("for-you-alone/")] == [
        "index.md", "calendar.ics", "actions.md", "case/case-sheds.md", "experiment/experiment-ask-first.md",
        "call-card.md", "logbook-page.md",
    ]  # fmt: skip
    alone = {name.removeprefix("for-you-alone/") for name in files if name.startswith("for-you-alone/")}
    assert alone >= {"logbook.md", "notes/notes-anna.md", "experiment/experiment-soup-first.md",
                     "backcast/backcast-anna.md", "interim-report/interim-report-anna.md"}  # fmt: skip
    assert "QsignalQ" in files["for-you-alone/sheet-2.md"], "nothing that somebody wrote is left out"
    assert "for this circle" not in files["index.md"] and "For the facilitators" not in files["index.md"]


def test_one_document_of_what_is_for_oneself_alone_is_made_for_oneself(own: Workbook) -> None:
    [(name, text)] = export.render(own, "backcast")
    assert name == "backcast-anna-stays-with-me.md" and "Green" in text
    assert [name for name, _text in export.render(own, "experiment")] == ["experiment-ask-first.md"]
    [(name, text)] = export.render(own, "for-my-manager")
    assert name == "for-my-manager.md" and "Went up" not in text, "what each line is chosen for waits for that"


def test_a_cop_has_all_documents_and_one_chooses_from_ones_own_at_home() -> None:
    assert [one.key for one in listing.offered(own=False)] == [one.key for one in listing.DOCUMENTS]
    at_home = [one.key for one in listing.offered("who-we-are", own=True)]
    assert {"logbook", "case", "who-we-are", listing.WHOLE} <= set(at_home) and "session-plan" not in at_home
