"""A participant's own workbook on the screen: nobody else has it, so what is for others has to be sent by hand."""

from datetime import date
from pathlib import Path

import pytest

from copbench import personal
from copbench.i18n import LANGUAGES, Language, tr
from copbench.logbook import noting
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.message import MessageScreen
from screens.record import RecordScreen
from tests.screens.conftest import Running, shown

NOW = date.today()


@pytest.fixture
def own(tmp_path: Path) -> Workbook:
    """Return the own workbook of Anna."""
    workbook = personal.begin(tmp_path / "own.copbench", "en")
    personal.introduce(workbook, "Anna")
    return workbook


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_question_for_the_agenda_is_a_message_to_copy_and_stands_in_no_agenda_of_ones_own(
    running: Running, own: Workbook, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    noting.note(own, "Who decides about the roof?", NOW)
    async with running("l", "k", given=own, language=language) as pilot:
        assert isinstance(pilot.app.screen, MessageScreen) and tr("For the facilitators") in shown(pilot)
        copied: list[str] = []
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await pilot.press("c")
        assert copied == ["Who decides about the roof?"] and not list(own.all_of("question"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_form_at_home_promises_no_readers(running: Running, own: Workbook, language: Language) -> None:
    save_new(own, "case", {"name": "Sheds"})
    async with running("c", given=own, size=(120, 40), language=language) as pilot:
        assert isinstance(pilot.app.screen, RecordScreen)
        assert tr("leaves this computer only when you send it") in shown(pilot)
        assert tr("this answer: {ring}", ring=tr("for the group")) not in shown(pilot)
