"""Keys act one after another.

Textual gives a key to the widget that has the focus now. While an earlier key is still on its way to open or leave
something, that would be the wrong one: letters would be lost or land in another answer.
"""

import asyncio
import contextlib

from textual.app import App
from textual.widget import Widget

PATIENCE = 1.0
"""Seconds after which a key no longer waits for the one before it."""


async def settled(app: App[None]) -> None:
    """Wait until what earlier keys began is done; what hangs holds nobody up for long."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            before = None
            while before != (before := (app.screen, app.focused)):
                await app._flush_next_callbacks()  # what follows from an answer; else it would come after this key
                await app.screen._mounted_event.wait()
                for part in filter(None, (app.focused, app.screen)):
                    await _handled_so_far(part)


async def _handled_so_far(part: Widget) -> None:
    """Wait until a widget or screen has taken in what it was sent before."""
    handled = asyncio.Event()
    if part.call_later(handled.set):
        await handled.wait()
