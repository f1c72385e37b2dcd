"""How a screen test begins: the app on a workbook, in a window of a known size."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date

import pytest
from textual import _wait, events
from textual.pilot import Pilot

from copbench.i18n import Language, use
from copbench.saving import save_new
from copbench.settings import Settings
from copbench.workbook import Workbook
from screens.app import CopbenchApp
from screens.base import WorkbookScreen
from screens.widgets.record_end import RecordEnd

_wait.SLEEP_GRANULARITY = 1 / 100  # Textual looks less often whether a screen has come to rest
_wait.SLEEP_IDLE = _wait.SLEEP_GRANULARITY / 20

PATIENCE = 10.0
"""Seconds after which what was waited for does not come any more."""
Running = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def running(workbook: Workbook) -> Running:
    """Return a way to run the app on the test's workbook."""

    @asynccontextmanager
    async def run(
        *keys: str, size: tuple[int, int] = (80, 24), language: Language = "en",
        given: Workbook | None = workbook, evaluates: str = "",
    ) -> AsyncIterator[Pilot[None]]:  # fmt: skip
        use(language)
        app = CopbenchApp(given, Settings(language=language), throw_away=True, evaluates=evaluates)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            yield pilot

    return run


@pytest.fixture
def meeting(workbook: Workbook) -> str:
    """Return a meeting of today, of three people who take part."""
    for name in ("Ann", "Ben", "Cor"):
        save_new(workbook, "person", {"name": name, "status": "takes_part"})
    return save_new(workbook, "meeting", {"held_on": date.today().isoformat(), "about": "Roofs"})


def all_at_once(pilot: Pilot[None], *keys: str) -> None:
    """Send keys without waiting for any of them, as a slow line does."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def pasted(pilot: Pilot[None], text: str, *keys: str) -> None:
    """Paste a text where the cursor is, which takes as long as one key, and press keys after it."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


async def settled(pilot: Pilot[None]) -> None:
    """Wait until what was looked for is found, and what follows when the keys rest stands on the screen."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    if isinstance(pilot.app.screen, WorkbookScreen):
        pilot.app.screen.do_what_is_due()
    await pilot.pause()


async def until(pilot: Pilot[None], comes: Callable[[], object]) -> None:
    """Wait until something is so that comes after a while, such as what is kept when the keys rest."""
    end = time.monotonic() + PATIENCE
    while not comes():
        assert time.monotonic() < end, f"it never came:\n{shown(pilot)}"
        await pilot.pause(0.01)


async def to_end_of_meeting(pilot: Pilot[None], name: str) -> None:
    """Go from the list of meetings to something that stands below the questions of the first one."""
    await pilot.press("enter", "ctrl+r")
    place = pilot.app.screen.query_one(RecordEnd).get_option_index(name)
    await pilot.press(*["down"] * place, "enter")
    await pilot.pause()


def said(pilot: Pilot[None]) -> str:
    """Return the sentences that were said in passing."""
    return "\n".join(notification.message for notification in pilot.app._notifications)


def shown(pilot: Pilot[None]) -> str:
    """Return what stands on the screen, as text."""
    app = pilot.app
    _width, height = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips[:height])
