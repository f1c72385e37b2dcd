"""A date in a form: it begins with today where that is mostly the day."""

from datetime import date

import pytest

from copbench.dates import as_typed
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.record import open_record
from screens.register import RegisterScreen
from tests.screens.conftest import Running, shown

WIDE = (120, 40)
TODAY = date.today()


@pytest.mark.parametrize("kind", ["observation", "adjustment"])
async def test_a_new_observation_or_adjustment_begins_with_today_and_is_nothing_without_more(
    running: Running, workbook: Workbook, kind: str
) -> None:
    async with running(size=WIDE) as pilot:
        pilot.app.push_screen(RegisterScreen(kind))
        await pilot.press("n")
        await pilot.pause()
        assert as_typed(TODAY) in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert not list(workbook.all_of(kind))
        text = next(
            spec.name for spec in pilot.app.screen.model.specs(pilot.app.screen.model()) if spec.shape == "text"
        )
        pilot.app.screen.action_new()
        await pilot.pause()
        pilot.app.screen.form.go_to(text)
        await pilot.press("x", "escape")
        await pilot.pause()
        (entry,) = workbook.all_of(kind)
        assert entry.data == {"on": TODAY.isoformat(), text: "x"}


async def test_what_was_noted_without_a_day_stays_without(running: Running, workbook: Workbook) -> None:
    old = save_new(workbook, "observation", {"text": "They laughed."})
    async with running(size=WIDE) as pilot:
        open_record(pilot.app, "observation", old)
        await pilot.pause()
        assert as_typed(TODAY) not in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert workbook.entry(old).data == {"text": "They laughed."}
