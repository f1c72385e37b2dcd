"""Words in a small question: kept, found again, and dropped only when somebody says so twice."""

from pathlib import Path

import pytest

from copbench.workbook import Workbook
from screens.afterwards import begin
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
