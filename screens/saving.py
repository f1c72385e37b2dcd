"""Saving a copy elsewhere: the way out when the disk is full or the file has gone."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from copbench import paths
from copbench.i18n import tr
from copbench.workbook.schema import SUFFIX
from screens.asking import AskLine

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def ask_copy(app: "CopbenchApp") -> None:
    """Ask where a copy of the whole workbook must go, and write it there."""
    stem = f"{app.open_workbook.path.stem}-{datetime.now():%Y%m%d-%H%M}{SUFFIX}"
    proposed = paths.documents_folder() / stem

    def check(text: str) -> None:
        app.open_workbook.copy_to(Path(text).expanduser())

    def done(text: str | None) -> None:
        if text:
            app.say(tr("A copy stands at {path}.", path=text))

    app.push_screen(AskLine(tr("Where must the copy go?"), proposed=str(proposed), check=check), done)
