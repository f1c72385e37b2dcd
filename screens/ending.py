"""Ending well in whatever way it comes: a signal, a window that closes, a fault of our own."""

import asyncio
import os
import signal
import threading
from functools import partial

from screens.holding import WorkbookApp

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")
LAST_SECONDS = 2.0


def end_well_on_signals(app: WorkbookApp) -> None:
    """End as with ctrl+q when the terminal window closes or the system asks; Windows has no such signals."""
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        if number := getattr(signal, name, None):
            try:
                loop.add_signal_handler(number, partial(_end, app))
            except (NotImplementedError, RuntimeError):
                return


def _end(app: WorkbookApp) -> None:
    from screens.rescue import leave_or_rescue  # only now: it knows records, which the first screen does without

    sentence = leave_or_rescue(app)
    status = 1 if sentence else 0
    app.exit(return_code=status, message=sentence or None)
    end_for_certain(status)


def end_for_certain(status: int) -> None:
    """End the program in a moment whatever happens: a window that is gone can hold up Textual for ever."""
    last = threading.Timer(LAST_SECONDS, os._exit, (status,))
    last.daemon = True
    last.start()
