"""A date in a form: it begins with today where that is mostly the day, and is understood in words."""

from datetime import date, timedelta

import pytest

from copbench.dates import as_typed, in_words
from copbench.i18n import Language
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.record import open_record
from screens.register import RegisterScreen
from tests.screens.conftest import Running, settled, shown

WIDE = (120, 40)
TODAY = date.today()
YESTERDAY = TODAY - timedelta(days=1)


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


@pytest.mark.parametrize(
    ("language", "said", "told"), [("en", "yesterday", "That is"), ("nl", "gisteren", "Dat is")]
)
async def test_a_day_in_words_is_told_at_once_and_stands_as_a_date_once_one_goes_on(
    running: Running, workbook: Workbook, language: Language, said: str, told: str
) -> None:
    async with running(size=WIDE, language=language) as pilot:
        open_record(pilot.app, "signal", field="seen_on")
        await pilot.pause()
        await pilot.press(*said)
        await pilot.pause()
        assert f"{told} {in_words(YESTERDAY, weekday=True)}." in shown(pilot)
        await pilot.press("tab")
        await settled(pilot)
        assert as_typed(YESTERDAY) in shown(pilot) and said not in shown(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause()
        (entry,) = workbook.all_of("signal")
        assert entry.data == {"seen_on": YESTERDAY.isoformat()}


async def test_a_day_in_words_is_saved_as_that_day_by_who_leaves_at_once(
    running: Running, workbook: Workbook
) -> None:
    async with running(size=WIDE) as pilot:
        open_record(pilot.app, "signal", field="seen_on")
        await pilot.pause()
        await pilot.press(*"yesterday", "escape")
        await pilot.pause()
        (entry,) = workbook.all_of("signal")
        assert entry.data == {"seen_on": YESTERDAY.isoformat()}


async def test_the_logbook_goes_back_to_yesterday_and_says_which_day_that_is(
    running: Running, workbook: Workbook
) -> None:
    for day in (YESTERDAY, YESTERDAY - timedelta(days=9)):
        save_new(workbook, "logbook_entry", {"on": day.isoformat(), "text": f"on {day}"})
    async with running("l", "w", "enter", *"yesterday", size=WIDE) as pilot:
        assert f"That is {in_words(YESTERDAY, weekday=True)}." in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen.current.data["on"] == YESTERDAY.isoformat()
