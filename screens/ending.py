"""Ending well in whatever way it comes: a signal, a window that closes, a fault of our own."""

import asyncio
import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from functools import partial
from types import FrameType

from screens.holding import WorkbookApp

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")
LAST_SECONDS = 2.0
A_MOMENT = 0.1
LEAVE = b"\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?2004l\x1b[<u\x1b[?1049l\x1b[?25h"
"""What tells a terminal to be as it was: no mouse, no focus, no brackets, the first page, and a cursor."""


def end_well_on_signals(app: WorkbookApp) -> None:
    """End as with ctrl+q when the terminal window closes or the system asks; Windows has no such signals."""
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        if number := getattr(signal, name, None):
            try:
                loop.add_signal_handler(number, partial(_end, app))
            except (NotImplementedError, RuntimeError):
                return
    _go_on_only_after_stepping_aside(app)


def _go_on_only_after_stepping_aside(app: WorkbookApp) -> None:
    """Let Textual take the terminal again only when it gave it up: else it takes the raw mode for the usual one.

    A program that was not stopped with ctrl+z may be told to go on as well, by a shell or a service manager.
    """
    if not hasattr(signal, "SIGCONT"):
        return
    go_on = signal.getsignal(signal.SIGCONT)

    def after_stepping_aside(number: int, frame: FrameType | None) -> None:
        if callable(go_on) and getattr(app._driver, "_must_signal_resume", False):
            go_on(number, frame)

    signal.signal(signal.SIGCONT, after_stepping_aside)


@contextlib.contextmanager
def ctrl_c_is_for_another(app: WorkbookApp) -> Iterator[None]:
    """Leave ctrl+c to the program that has the terminal meanwhile, where copbench would end by it."""
    loop = asyncio.get_running_loop()
    try:
        ours = loop.remove_signal_handler(signal.SIGINT)
    except NotImplementedError:  # Windows
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)  # not SIG_IGN, which the other program would inherit
    try:
        yield
    finally:
        if ours:  # a moment later, because the loop is still to hear of the ctrl+c of meanwhile
            loop.call_later(A_MOMENT, loop.add_signal_handler, signal.SIGINT, partial(_end, app))
        else:
            signal.signal(signal.SIGINT, before)


def _end(app: WorkbookApp) -> None:
    from screens.rescue import leave_or_rescue  # only now: it knows records, which the first screen does without

    sentence = leave_or_rescue(app)
    status = 1 if sentence else 0
    app.exit(return_code=status, message=sentence or None)
    end_for_certain(app, status)


def end_for_certain(app: WorkbookApp, status: int) -> None:
    """End the program in a moment whatever happens: a window that is gone can hold up Textual for ever."""
    last = threading.Timer(LAST_SECONDS, _end_now, (app, status))
    last.daemon = True
    last.start()


def _end_now(app: WorkbookApp, status: int) -> None:
    """Give the terminal back as it was, as far as that can be done from outside, and end."""
    with contextlib.suppress(Exception):
        driver = app._driver
        os.write(sys.__stderr__.fileno(), LEAVE)  # type: ignore[union-attr]
        import termios

        termios.tcsetattr(driver.fileno, termios.TCSANOW, driver.attrs_before)  # type: ignore[union-attr]
    os._exit(status)
