"""Saving a copy elsewhere: the way out when the disk is full or the file has gone.

The copy holds the whole workbook and what is typed on the screens.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from copbench import paths
from copbench.i18n import tr
from copbench.workbook import Workbook
from copbench.workbook.schema import SUFFIX
from screens.asking import AskLine

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def ask_copy(app: "CopbenchApp", *, go_on_in_it: bool = True) -> None:
    """Ask where a copy of the workbook must go and write it there; perhaps go on in it."""
    stem = f"{app.open_workbook.path.stem}-{datetime.now():%Y%m%d-%H%M}{SUFFIX}"
    proposed = paths.documents_folder() / stem

    def done(text: str | None) -> None:
        if text and not go_on_in_it:
            app.say(tr("The copy stands at {path}. You go on in the workbook itself.", path=text))
        elif text and app.show_workbook(paths.path_of(text), leave=False):
            app.say(tr("You are now working in the copy: {path}", path=text))

    app.push_screen(
        AskLine(tr("Where must the copy go?"), proposed=str(proposed), check=lambda text: _copy(app, text)), done
    )


def _copy(app: "CopbenchApp", text: str) -> None:
    path = paths.path_of(text)
    app.open_workbook.copy_to(path)
    with Workbook.open(path) as copy:
        for visit in app.open_visits():
            if visit.typed:
                copy.keep_drafts(visit.id, visit.kind, visit.typed)
