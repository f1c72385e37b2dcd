"""When copbench has to end and the workbook takes nothing: what is typed goes to a file of its own.

The file stands beside the backups, readable by its owner only, and the sentence on leaving names it.
"""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from copbench import catalogue, paths
from copbench.i18n import tr

if TYPE_CHECKING:
    from copbench.visit import Visit
    from screens.holding import WorkbookApp


def leave_or_rescue(app: "WorkbookApp") -> str:
    """Save every open screen, or else write what is typed to a file and return the sentence about it."""
    try:
        if app.leave_all_screens():
            return ""
    except Exception:  # whatever went wrong, the text comes first
        pass
    visits = [visit for visit in app.open_visits() if visit.typed]
    if not visits:
        return ""
    try:
        return tr("Saving did not work. What you typed stands in {path}.", path=_write(visits))
    except OSError:
        return tr("Saving did not work, and what you typed last could not be kept anywhere.")


def _write(visits: "list[Visit]") -> Path:
    folder = paths.rescue_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{datetime.now():%Y-%m-%dT%H%M%S}.md"
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as stream:
        for visit in visits:
            stream.write(f"# {tr(catalogue.kind(visit.kind).title)}\n\n")
            for spec in visit.specs:
                if spec.name in visit.typed:
                    stream.write(f"## {spec.shown_label}\n\n{visit.typed[spec.name]}\n\n")
    return path
