"""What an entry of the logbook belongs to is told wherever it helps, and to nobody for whom it was not meant."""

from pathlib import Path

import pytest

from copbench import i18n, personal
from copbench.audience import Audience
from copbench.documents import export
from copbench.i18n import tr
from copbench.records import in_words, load
from copbench.saving import save_new
from copbench.workbook import Workbook


def entry(workbook: Workbook, text: str, **more: object) -> str:
    return save_new(workbook, "logbook_entry", {"text": text, "on": "2026-11-03", **more})


def text_of(workbook: Workbook, key: str, audience: Audience | None = None) -> str:
    return "\n".join(text for _name, text in export.render(workbook, key, audience=audience))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_logbook_names_goal_experiment_and_meeting_as_far_as_its_readers_may_know_them(
    workbook: Workbook, language: i18n.Language
) -> None:
    goal = save_new(workbook, "learning_goal", {"goal": "QlistenQ"})
    tried = save_new(workbook, "experiment", {"name": "QsoupQ", "readers": "group"})
    held = save_new(workbook, "meeting", {"held_on": "2026-10-01", "status": "held"})
    entry(workbook, "Kept still", readers="group", goal=goal, experiment=tried, meeting=held)
    with i18n.using(language):
        own = text_of(workbook, "logbook", Audience.ME)
        told = f"{tr('experiment')}: QsoupQ; {tr('meeting {number}', number=1)}"
        assert f"({tr('learning goal')}: QlistenQ; {told})" in own
        group = text_of(workbook, "logbook", Audience.GROUP)
        assert f"({told})" in group and "Qlisten" not in group
        outside = text_of(workbook, "logbook", Audience.OUTSIDE)
        assert "Kept still" not in outside and "Qsoup" not in outside


def test_below_a_goal_stand_the_entries_about_it_but_not_what_another_wrote_for_themselves(
    tmp_path: Path, workbook: Workbook
) -> None:
    with personal.begin(tmp_path / "anna.copbench", "en") as own:
        personal.introduce(own, "Anna")
        goal = save_new(own, "learning_goal", {"person": personal.person_of(own), "goal": "Listen"})
        entry(own, "Kept still", readers="me", goal=goal)
        assert "- Listen\n  - 3 November 2026: Kept still" in text_of(own, "notes")
    anna = save_new(workbook, "person", {"name": "Anna", "status": "takes_part"})
    goal = save_new(workbook, "learning_goal", {"person": anna, "goal": "Listen"})
    for readers in ("me", "buddy", "facilitators", "group"):
        entry(workbook, f"Q{readers}Q", readers=readers, goal=goal)
    notes = text_of(workbook, "notes")
    assert "3 November 2026: QgroupQ" in notes and notes.count("Q") == 2


def test_on_the_page_of_an_experiment_stands_what_the_logbook_says_of_it_for_these_readers(
    workbook: Workbook,
) -> None:
    tried = save_new(workbook, "experiment", {"name": "Soup first", "readers": "outside"})
    other = save_new(workbook, "experiment", {"name": "Bread first", "readers": "outside"})
    for readers in ("me", "group", "outside"):
        entry(workbook, f"Q{readers}Q", readers=readers, experiment=tried)
    entry(workbook, "QotherQ", readers="outside", experiment=other)
    for audience, known in ((Audience.GROUP, {"Qgroup", "Qoutside"}), (Audience.OUTSIDE, {"Qoutside"})):
        page = export.render(workbook, "experiment", audience=audience, about=tried)[0][1]
        assert {mark for mark in ("Qme", "Qgroup", "Qoutside", "Qother") if mark in page} == known
        assert "## What the logbook says of it\n\n- 3 November 2026: Q" in page


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_an_entry_says_at_which_level_it_lies_and_what_it_asks_for_in_the_words_of_the_agenda(
    workbook: Workbook, language: i18n.Language
) -> None:
    answers = {"level": "field", "order": "second"}
    entry(workbook, "Nobody owns the roof", **answers)
    with i18n.using(language):
        for kind in ("logbook_entry", "question"):
            assert [in_words(kind, answers, name) for name in answers] == [
                tr("field"), tr("looking differently at what we do"),
            ]  # fmt: skip
        told = f"({tr('field')}; {tr('looking differently at what we do')})"
        assert f"Nobody owns the roof {told}" in text_of(workbook, "logbook")
    record, refused = load("logbook_entry", {"text": "A plain note", "on": "2026-11-03"})
    assert not refused and not answers.keys() & record.as_json().keys(), "both may be left out"


ASKED = "What surprised me – and what had I expected?"


@pytest.mark.parametrize(
    ("form", "apart"),
    [
        ("md", f"### 20 November 2026\n\n> {ASKED}\n\n★ They had a plan (insight)\n"),
        ("txt", f"20 November 2026:\n\n> {ASKED}\n\n★ They had a plan (insight)\n"),
        ("html", f"<blockquote>\n<p>{ASKED}</p>\n</blockquote>\n<p>★ They had a plan (insight)</p>"),
    ],
)
def test_the_question_from_which_a_note_began_stands_apart_from_the_note(
    workbook: Workbook, form: str, apart: str
) -> None:
    facts = {"prompt": "surprised", "text": "They had a plan.", "sort_of": "insight", "starred": True}
    save_new(workbook, "logbook_entry", {"on": "2026-11-20", **facts})
    save_new(workbook, "logbook_entry", {"on": "2026-11-21", "text": "> as they said"})
    save_new(workbook, "logbook_entry", {"on": "2026-10-02", "text": "Rain."})
    text = export.render(workbook, "logbook", form)[0][1]
    assert apart in text
    if form == "md":
        assert "- 2 October 2026: Rain." in text, "a month without such a question stays one list"
