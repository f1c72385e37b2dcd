"""A document of which there is one for each record: which one is meant is asked each time."""

from pathlib import Path

from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.asking import AskOne
from screens.export import ExportScreen
from tests.screens.conftest import Running


async def test_after_one_letter_another_can_be_written(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    save_new(workbook, "focus", {"pitch": "We learn about roofs."})
    for name in ("Ann", "Ben"):
        save_new(workbook, "person", {"name": name, "status": "invited"})
    async with running() as pilot:
        await pilot.app.push_screen(ExportScreen("invitation-letter"))
        await pilot.pause()
        for down in (1, 1):
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(pilot.app.screen, AskOne)
            await pilot.press(*["down"] * down, "enter", "enter")
            await pilot.pause()
    written = sorted(path.name for path in tmp_path.rglob("invitation-letter-*.md"))
    assert written == ["invitation-letter-ann.md", "invitation-letter-ben.md"]


async def test_what_was_opened_about_one_record_stays_about_it(running: Running, workbook: Workbook) -> None:
    meetings = [
        save_new(workbook, "meeting", {"held_on": f"2026-12-1{n}", "about": f"Roof {n}"}) for n in range(2)
    ]
    async with running() as pilot:
        await pilot.app.push_screen(ExportScreen("meeting-mail", meetings[1]))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, AskOne)
