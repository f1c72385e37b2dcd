"""Reading back by what an entry belongs to: a case, a learning goal, an experiment, a meeting."""

from datetime import date

import pytest

from copbench.i18n import LANGUAGES, Language
from copbench.logbook import noting
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.logbook import LogbookScreen
from tests.screens.conftest import Running, said, settled, shown

NOW = date.today()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_entries_are_found_by_goal_experiment_and_meeting(
    running: Running, workbook: Workbook, language: Language
) -> None:
    anna, bo = (save_new(workbook, "person", {"name": name}) for name in ("Anna", "Bo"))
    goal = "To listen – and only then (really!) to speak up in the room where it is decided, also late"
    ids = {
        "goal": save_new(workbook, "learning_goal", {"person": anna, "goal": goal}),
        "experiment": save_new(workbook, "experiment", {"name": "Soup first", "person": anna}),
        "meeting": save_new(workbook, "meeting", {"held_on": "2026-09-24"}),
    }
    save_new(workbook, "learning_goal", {"person": bo, "goal": goal})
    save_new(workbook, "meeting", {"held_on": "2026-10-24"})
    save_new(workbook, "experiment", {"name": "Soup first", "person": bo})
    for link, one in ids.items():
        save_new(workbook, "logbook_entry", {"text": f"about the {link}", "on": NOW.isoformat(), link: one})
    async with running("l", size=(100, 30), language=language) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, LogbookScreen)
        for place, link in ((3, "goal"), (4, "experiment"), (5, "meeting")):
            await pilot.press("w", *["down"] * place, "enter", "enter")
            await settled(pilot)
            assert [row.data["text"] for row in screen.rows] == [f"about the {link}"], shown(pilot)
            await pilot.press("escape")


async def test_where_nothing_can_be_chosen_that_is_said(running: Running, workbook: Workbook) -> None:
    noting.note(workbook, "Went up", NOW)
    async with running("l", "w", *["down"] * 3, "enter") as pilot:
        await pilot.pause()
        assert said(pilot) == "There is nothing to choose from yet in the list Learning goals."
