"""The steps between an image of the future and today: each a record of its own, that can become an action."""

from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.record import RecordScreen, open_record
from screens.register import RegisterScreen
from tests.screens.conftest import Running, said, shown

TALL = (100, 50)


async def test_steps_are_added_below_the_image_and_listed_from_the_future_to_today(
    running: Running, workbook: Workbook
) -> None:
    back = save_new(workbook, "backcast", {"image": "Green", "readers": "group"})
    async with running(size=TALL) as pilot:
        open_record(pilot.app, "backcast", back)
        await pilot.pause()
        assert "Which steps lead there?" not in shown(pilot), "a question that was asked once"
        await pilot.press("ctrl+r", "enter", "n", *"January", "tab", *"Go up", "tab", *"A ladder", "tab", *"Bo")
        await pilot.pause()
        assert "this answer: for the group" in shown(pilot), "as far as the image"
        await pilot.press("ctrl+n", *"2029", "tab", *"Nobody asks", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen)
        steps = [entry.data for entry in pilot.app.screen.rows]
        assert steps == [
            {"backcast": back, "when": "2029", "what": "Nobody asks"},
            {"backcast": back, "when": "January", "what": "Go up", "need": "A ladder", "helper": "Bo"},
        ]


async def test_steps_typed_one_a_line_before_stay_where_they_were_and_can_still_be_changed(
    running: Running, workbook: Workbook
) -> None:
    back = save_new(workbook, "backcast", {"image": "Green", "steps": ["2029: nobody asks", "2027: it is laid"]})
    async with running(size=TALL) as pilot:
        open_record(pilot.app, "backcast", back, field="steps")
        await pilot.pause()
        assert "2029: nobody asks" in shown(pilot) and "each step has a place of its own" in shown(pilot)
        await pilot.press(*" at last", "escape")
        await pilot.pause()
        assert workbook.entry(back).data["steps"] == ["2029: nobody asks", "2027: it is laid at last"]


async def test_one_step_becomes_an_action_from_its_own_page_and_only_once(
    running: Running, workbook: Workbook
) -> None:
    back = save_new(workbook, "backcast", {"image": "Green", "first_step": "Tell Bo"})
    step = save_new(
        workbook, "backcast_step", {"backcast": back, "when": "January", "what": "Go up", "need": "Qneed"}
    )
    async with running(size=TALL) as pilot:
        open_record(pilot.app, "backcast_step", step)
        await pilot.pause()
        await pilot.press("ctrl+r", "enter")
        await pilot.pause()
        assert "May it see this?" in shown(pilot) and "January: Go up" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RecordScreen)
        assert [entry.data["what"] for entry in workbook.all_of("action")] == ["January: Go up"]
        assert workbook.entry(back).data["became"]
        await pilot.press("enter")
        await pilot.pause()
        assert "There is an action for this already." in said(pilot)
