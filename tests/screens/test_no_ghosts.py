"""What was removed or replaced elsewhere never comes back as an empty page, and can always be taken back."""

from copbench.meetings import planning
from copbench.saving import remove, save_new
from copbench.workbook import Workbook
from screens.asking import AskOne
from screens.plan import PlanScreen
from screens.register import RegisterScreen
from tests.screens.conftest import Running, said, shown


async def test_the_form_of_a_record_that_was_removed_elsewhere_closes_and_u_brings_it_back(
    running: Running, workbook: Workbook
) -> None:
    anna = save_new(workbook, "person", {"name": "Anna Bol", "organisation": "Roofers"})
    async with running("p", "enter", "ctrl+f", *"Roofers") as pilot:
        remove(workbook, anna)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen) and "This was removed meanwhile" in said(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert workbook.entry(anna).data == {"name": "Anna Bol", "organisation": "Roofers"}


async def test_the_plan_of_a_meeting_that_was_removed_elsewhere_closes_with_all_that_is_about_it(
    running: Running, workbook: Workbook
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17", "about": "Insurers"})
    planning.put_all_in(workbook, meeting, [{"activity": "Arriving"}])
    async with running("m", "enter", "ctrl+r", "enter") as pilot:
        assert isinstance(pilot.app.screen, PlanScreen)
        await pilot.press("ctrl+f")
        await pilot.pause()
        remove(workbook, meeting)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen) and pilot.app.screen.kind.name == "meeting"
        await pilot.press("u")
        await pilot.pause()
        assert workbook.entry(meeting).data["about"] == "Insurers"
        assert len(planning.blocks_of(workbook, meeting)) == 1


async def test_a_good_question_says_what_it_replaces_and_u_gives_the_old_one_back(
    running: Running, workbook: Workbook
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    planning.put_all_in(workbook, meeting, [{"activity": "Talk", "question": "What keeps you awake?"}])
    async with running("m", "enter", "ctrl+r", "enter", "g") as pilot:
        assert isinstance(pilot.app.screen, AskOne) and "What keeps you awake?" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        (block,) = planning.blocks_of(workbook, meeting)
        assert block.data["question"] != "What keeps you awake?" and "Press u to undo." in said(pilot)
        await pilot.press("u")
        await pilot.pause()
        (block,) = planning.blocks_of(workbook, meeting)
        assert block.data["question"] == "What keeps you awake?"


async def test_a_paste_longer_than_any_date_is_refused_and_what_stood_there_stays(
    running: Running, workbook: Workbook
) -> None:
    from textual import events

    save_new(workbook, "meeting", {"held_on": "2026-12-17", "about": "x", "status": "sketch"})
    async with running("m", "enter") as pilot:
        pilot.app.post_message(events.Paste("9" * 400_000))
        await pilot.pause()
        assert "This is too long for here. Nothing was pasted." in shown(pilot)
        await pilot.press("escape", "enter")
        await pilot.pause()
        assert "17-12-2026" in shown(pilot)
