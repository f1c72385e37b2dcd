"""Opening the screens from the command line: on a workbook, on Home or on an evaluation."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from copbench import paths, spoken
from copbench.call import Call, tell
from copbench.errors import OnlyReadable, Refused
from copbench.i18n import tr

if TYPE_CHECKING:
    from copbench.workbook import Workbook


def need_terminal() -> None:
    """Raise Refused when there is no terminal to draw in."""
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):  # the last draws
        raise Refused(tr("The screens need a terminal. Without one, try: copbench steps."))


def show(call: Call, path: Path, *, read_only: bool = False, throw_away: bool = False) -> None:
    """Show a workbook, and end when the person leaves it."""
    workbook = opened(path, read_only)
    show_opened(call, workbook, throw_away=throw_away)


def show_opened(call: Call, workbook: "Workbook", *, throw_away: bool = False, evaluates: str = "") -> None:
    """Show an open workbook, on Home or on the evaluation of a meeting, and end when the person leaves it."""
    call.workbook = workbook.path
    call.speak(workbook)
    if not throw_away:
        paths.remember(last=str(workbook.path.resolve()))
    sys.exit(call.open_screens(workbook, call.chosen, throw_away, "", evaluates))


def opened(path: Path, read_only: bool = False) -> "Workbook":
    """Open a workbook for the screens; where it can only be read, ask whether to do that."""
    from copbench.workbook import Workbook

    try:
        return Workbook.open(path, read_only=read_only, device=paths.device(), past_lock=True)
    except OnlyReadable as why:
        tell(why, err=True)
        if not spoken.agreed(tr("Open it for reading only?")):
            sys.exit(1)
        return Workbook.open(path, read_only=True, past_lock=True)
