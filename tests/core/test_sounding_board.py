"""The sounding board on paper: a page for each session, and before one the questions to put to it (H8)."""

from typing import Any

from copbench.documents import export
from copbench.records import load
from copbench.saving import save, save_new
from copbench.workbook import Workbook


def text_of(workbook: Workbook, name: str) -> str:
    [(_file, text)] = export.render(workbook, name)
    return text


def session(workbook: Workbook, **answers: Any) -> str:
    return save_new(workbook, "sounding", answers)


def test_each_session_with_the_sounding_board_has_a_page_by_its_number(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"ring": True, "ring_members": ["Ilse"], "ring_purpose": ["feedback"]})
    session(workbook, held_on="2026-11-10", shared="The questions", heard="Four of five")
    session(workbook, held_on="2026-07-14", shared="Three sentences", taken_up="A play")
    files = dict(export.render(workbook, "sounding-board-session"))
    assert sorted(files) == ["sounding-board-session-01.md", "sounding-board-session-02.md"]
    first, last = (files[name] for name in sorted(files))
    assert first.startswith(
        "# The sounding board: 14 July 2026\n\n## What we shared\n\nThree sentences\n\n## What we did with it\n"
    )
    assert "## Who is in it\n\n- Ilse" in first
    assert "Four of five" in last and "Three sentences" not in last
    assert text_of(workbook, "sounding-board-session-02") == last


def test_before_a_session_its_page_says_which_questions_persist(workbook: Workbook) -> None:
    save_new(workbook, "question", {"text": "Who pays?", "level": "field", "persistent": True})
    save_new(workbook, "question", {"text": "Who measures?", "persistent": False})
    coming = {"held_on": "2026-12-15", "shared": "What we cannot solve"}
    identity = session(workbook, **coming)
    page = text_of(workbook, "sounding-board-session-01")
    assert "## What the sounding board could think along about\n\n- K-01 Who pays? (" in page
    assert "Who measures?" not in page
    save(workbook, identity, load("sounding", coming | {"heard": "Ask the bank"})[0])
    assert "Who pays?" not in text_of(workbook, "sounding-board-session-01")


def test_a_session_is_known_by_its_day_in_lists_and_in_the_search(workbook: Workbook) -> None:
    identity = session(workbook, held_on="2026-07-14", heard="Less about technique")
    assert workbook.name_of(identity) == "14-07-2026  Less about technique"
