"""What is for a buddy goes there by hand: wherever one chooses so, there is a message to copy."""

from typing import cast

import pytest
from textual.pilot import Pilot

from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.app import CopbenchApp
from screens.message import MessageScreen
from screens.record import RecordScreen, open_kind, open_record
from tests.screens.conftest import Running, said, settled, shown


@pytest.fixture
def records(workbook: Workbook) -> dict[str, str]:
    """Return a call and an interim report by their kind."""
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    pair = save_new(workbook, "buddy_pair", {"people": [ann]})
    return {
        "buddy_call": save_new(workbook, "buddy_call", {"pair": pair, "person": ann, "done": "Rang Bo [/]"}),
        "interim_report": save_new(workbook, "interim_report", {"person": ann, "text": "Rang Bo [/]"}),
    }


async def _opened(pilot: Pilot[None], kind: str, entry_id: str = "") -> None:
    open_record(cast(CopbenchApp, pilot.app), kind, entry_id)
    await settled(pilot)


@pytest.mark.parametrize(("kind", "readers"), [("buddy_call", None), ("interim_report", "buddy")])
async def test_a_call_and_a_report_can_be_copied_as_a_message(
    running: Running, workbook: Workbook, records: dict[str, str], kind: str, readers: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    async with running() as pilot:
        copied: list[str] = []
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await _opened(pilot, kind, records[kind])
        await pilot.press("ctrl+r", "end", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MessageScreen) and "Rang Bo [/]" in shown(pilot)
        await pilot.press("c")
        assert copied[0].endswith("Rang Bo [/]")
        assert workbook.entry(records[kind]).data.get("readers") == readers, (
            "one kept to oneself is for a buddy now"
        )


async def test_in_the_list_of_reports_one_key_makes_the_message(
    running: Running, workbook: Workbook, records: dict[str, str]
) -> None:
    async with running() as pilot:
        open_kind(cast(CopbenchApp, pilot.app), "interim_report")
        await settled(pilot)
        await pilot.press("b")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MessageScreen) and "Rang Bo" in shown(pilot)


async def test_who_chooses_for_my_buddy_in_the_form_is_offered_the_message_once(
    running: Running, workbook: Workbook, records: dict[str, str]
) -> None:
    async with running() as pilot:
        await _opened(pilot, "interim_report", records["interim_report"])
        form = pilot.app.screen
        assert isinstance(form, RecordScreen)
        await form.show_question("readers")
        await pilot.press("down", "space", "ctrl+s")
        await settled(pilot)
        assert isinstance(pilot.app.screen, MessageScreen) and "Rang Bo" in shown(pilot)
        await pilot.press("escape", "escape")
        await settled(pilot)
        assert not isinstance(pilot.app.screen, MessageScreen | RecordScreen), "it is offered once"


async def test_of_a_report_without_words_there_is_nothing_to_copy(running: Running, workbook: Workbook) -> None:
    empty = save_new(workbook, "interim_report", {"on": "2026-11-20"})
    async with running() as pilot:
        await _opened(pilot, "interim_report", empty)
        await pilot.press("ctrl+r", "end", "enter")
        await settled(pilot)
        assert "Fill in something here first." in said(pilot)
