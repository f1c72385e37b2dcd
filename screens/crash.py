"""When copbench itself fails: keep what was typed, say one sentence, and write a report without anybody's text.

The report holds the kind of error and the places in the code, never values: those could be somebody's words.
"""

import traceback
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text
from textual.worker import WorkerFailed

from copbench import __version__, paths
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.visible import visible
from copbench.workbook import faults

if TYPE_CHECKING:
    from screens.app import CopbenchApp


class _Last:
    report: Path | None = None
    unsaved: str = ""
    damaged: bool = False


def hold_on(app: "CopbenchApp", error: Exception) -> None:
    """Save the open screens as far as possible and write the report."""
    from screens.rescue import leave_or_rescue  # only now: it knows records, which the first screen does without

    _Last.unsaved = leave_or_rescue(app)
    _Last.damaged = faults.is_damage(error)
    _Last.report = write_report(error)


def write_report(error: BaseException) -> Path | None:
    """Write where it went wrong into the log folder and return the file; None when that cannot be."""
    error = error.error if isinstance(error, WorkerFailed) else error
    lines = [f"copbench {__version__}  {datetime.now():%Y-%m-%d %H:%M}", type(error).__name__]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    try:
        paths.log_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        report = paths.log_folder() / f"crash-{datetime.now():%Y%m%d-%H%M%S}.txt"
        report.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return report


def sentence() -> Text:
    """Return what the person reads when copbench had to stop."""
    kept = visible(_Last.unsaved) or tr("What you typed is kept.")
    where = tr("A report without any of your text is at {path}.", path=_Last.report) if _Last.report else ""
    fault = tr("copbench had to stop because of a fault of its own.")
    damage = tr("The workbook is damaged somewhere. Use the newest backup: copbench where.")
    return Text(" ".join(filter(None, (damage if _Last.damaged else fault, kept, where))))


def explain(error: Exception) -> str:
    """Return a sentence for an error that a screen can survive."""
    return str(error) if isinstance(error, Refused) else tr("That did not work. Nothing was changed.")
