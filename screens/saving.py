"""Saving a copy elsewhere: the way out when the disk is full or the file has gone.

The copy holds the whole workbook and what is typed on the screens.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from copbench import paths
from copbench.errors import Refused
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
        path = paths.in_documents(text) if text else proposed
        if text and not go_on_in_it:
            app.say(tr("The copy stands at {path}. You go on in the workbook itself.", path=path))
        elif text and app.show_workbook(path, leave=False):
            app.say(tr("You are now working in the copy: {path}", path=path))

    app.push_screen(ask_where(tr("Where must the copy go?"), proposed, lambda text: _copy(app, text)), done)


def ask_where(asked: str, proposed: Path, check: Callable[[str], object]) -> AskLine:
    """Return the question where a new file must come; a folder that will be made is named before."""
    return AskLine(asked, proposed=str(proposed), check=check, tell=_folder_to_make, instead=True)


def _folder_to_make(text: str) -> str:
    """Return the sentence about the folder that a new file asks for, "" when it is there."""
    try:
        folder = paths.in_documents(text).parent
        return "" if folder.exists() else tr("This folder is made then: {folder}", folder=folder)
    except (OSError, Refused):
        return ""


def _copy(app: "CopbenchApp", text: str) -> None:
    path = paths.in_documents(text)
    app.open_workbook.copy_to(path)
    with Workbook.open(path) as copy:
        for visit in app.open_visits():
            if visit.typed:
                copy.keep_drafts(visit.id, visit.kind, visit.typed)
