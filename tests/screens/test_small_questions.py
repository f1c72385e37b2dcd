"""Words in a small question: kept, found again, and dropped only when somebody says so twice."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

import screens
from copbench.catalogue import KINDS
from copbench.saving import save_new
from copbench.workbook import Entry, Workbook
from screens.afterwards import begin
from screens.evaluation import EvaluationScreen
from screens.unfinished import ASKED, Unfinished
from tests.screens.conftest import Running, said, shown

WIDE = (120, 40)


async def test_words_in_a_small_question_survive_the_end_of_the_computer_and_are_offered_once(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    after_the_crash = tmp_path / "left.copbench"
    async with running("1", "ctrl+n", *"Who pays", size=WIDE) as pilot:
        assert pilot.app.screen.keep()
        workbook.copy_to(after_the_crash)
        await pilot.press("escape", "ctrl+n")
        assert pilot.app.screen.text == "Who pays", "what was left stands there again"
        await pilot.press("ctrl+u", "escape", "ctrl+n")
        assert pilot.app.screen.text == "", "what was emptied is gone"
    with Workbook.open(after_the_crash) as left:
        async with running("1", size=WIDE, given=left) as pilot:
            begin(pilot.app)
            await pilot.pause()
            assert "What you typed last time was kept in a small question: " in said(pilot)
            await pilot.press("ctrl+n")
            assert pilot.app.screen.text == "Who pays"
            await pilot.press("enter", "escape")  # second thoughts about who may read it
            await pilot.press("ctrl+n", "enter", "enter")
            await pilot.pause()
            await pilot.press("ctrl+s")
            (own,) = left.entry("focus").data["own_questions"]
            assert own["question"] == "Who pays" and not left.drafts(ASKED)


async def test_words_in_a_small_question_that_cannot_be_kept_are_dropped_the_second_time_only(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Unfinished, "keep", lambda _self, _text: False)
    async with running("1", "ctrl+n", *"Who pays", size=WIDE) as pilot:
        question = pilot.app.screen
        await pilot.press("escape")
        assert pilot.app.screen is question and question.text == "Who pays"
        assert "This cannot be kept now." in shown(pilot)
        await pilot.press("escape")
        assert pilot.app.screen is not question


ANEW = "!"
"""Typed behind a question, so that it is worded anew."""
ASKED_FROM = {
    "words to find a note by": ("logbook_entry", ("l", "t")),
    "the question for the agenda": ("logbook_entry", ("l", "k")),
    "the name of a new case": ("logbook_entry", ("l", "c", "down", "enter")),
    "what helped to word it anew": ("question", ("k", "l", "w", ANEW, "enter")),
}
"""From where each small question is asked, with a kind of which there is one record."""


@pytest.mark.parametrize(("kind", "keys"), ASKED_FROM.values(), ids=ASKED_FROM)
async def test_a_sentence_in_a_small_question_is_there_again_after_a_closed_terminal(
    running: Running, workbook: Workbook, tmp_path: Path, kind: str, keys: tuple[str, ...]
) -> None:
    save_new(workbook, kind, {"text": "How do we share"})
    after_the_crash = tmp_path / "left.copbench"
    async with running(*keys, "ctrl+u", *"a ladder", size=WIDE) as pilot:
        assert pilot.app.screen.keep() and pilot.app.screen.text == "a ladder"
        workbook.copy_to(after_the_crash)
    with Workbook.open(after_the_crash) as left:
        again = [key for key in keys if key != ANEW]  # the words of before stand there again too
        async with running(*again, size=WIDE, given=left) as pilot:
            assert pilot.app.screen.text == "a ladder"
            await pilot.press("enter")
            await pilot.pause()
            assert not left.drafts(ASKED), "what was answered is offered no more"
            assert any("a ladder" in str(entry.data) for entry in _everything(left))


def _everything(workbook: Workbook) -> Iterator[Entry]:
    return (entry for kind in KINDS for entry in workbook.all_of(kind.name))


async def test_the_groups_own_question_of_an_evaluation_is_there_again_after_a_closed_terminal(
    running: Running, workbook: Workbook, meeting: str, tmp_path: Path
) -> None:
    async def ask_own(pilot: Pilot[None]) -> None:
        pilot.app.push_screen(EvaluationScreen(meeting))
        await pilot.pause()
        await pilot.press("o")

    async with running(size=WIDE) as pilot:
        await ask_own(pilot)
        await pilot.press(*"Did we laugh?")
        assert pilot.app.screen.keep()
        workbook.copy_to(tmp_path / "left.copbench")
    async with running(size=WIDE, given=Workbook.open(tmp_path / "left.copbench")) as pilot:
        begin(pilot.app)
        await pilot.pause()
        assert "small question: Evaluation" in said(pilot)
        await ask_own(pilot)
        assert pilot.app.screen.text == "Did we laugh?"


async def test_what_helped_is_taken_as_it_stands_by_who_leaves_the_question(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "question", {"text": "Who pays"})
    async with running("k", "l", "w", *" what", "enter", *"a drawing", "escape", size=WIDE) as pilot:
        await pilot.pause()
        assert next(workbook.all_of("wording")).data["helped"] == "a drawing"
        assert not workbook.drafts(ASKED)


async def test_where_a_sentence_was_kept_is_told_without_the_words_of_a_private_note(
    running: Running, workbook: Workbook
) -> None:
    note = save_new(workbook, "logbook_entry", {"on": "2026-11-20", "text": "he does not listen"})
    Unfinished(workbook, "logbook_entry", note, "tags").keep("manager")
    async with running(size=WIDE) as pilot:
        begin(pilot.app)
        await pilot.pause()
        assert "small question: Logbook (20 Nov 2026)." in said(pilot) and "does not listen" not in said(pilot)


KEPT_NOWHERE = {
    "Which file?", "In which folder?", "Where is the workbook?", "", "Which day?", "Until which day?",
    "From when to when do you meet?", "How many are present?", "What is your CoP called?",
    "Which words let you out of the room again?",
}  # fmt: skip
"""The small questions that ask for no sentence: a place, a day, times, a number; a name while there is no workbook
yet; and words that nobody may find afterwards."""


def test_every_small_question_keeps_what_is_typed_unless_it_asks_for_no_sentence() -> None:
    for path in Path(screens.__file__).parent.glob("**/*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "AskLine":
                keeps = any(given.arg == "unfinished" for given in call.keywords)
                assert keeps or _asked(call) in KEPT_NOWHERE, f"{path.name}:{call.lineno}"


def _asked(call: ast.Call) -> str:
    """Return the words that a call asks, "" when it is told them."""
    words = (part.value for part in ast.walk(call.args[0]) if isinstance(part, ast.Constant))
    return next((word for word in words if isinstance(word, str)), "")
