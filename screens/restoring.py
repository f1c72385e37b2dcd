"""Going back to a backup: it is opened as a workbook of its own, beside the one that stands there."""

from pathlib import Path
from typing import TYPE_CHECKING

from copbench import dates
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.workbook import backup
from screens.asking import AskOne

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def ask_backup(app: "CopbenchApp", workbook: Path) -> None:
    """Ask which backup of a workbook to go back to, and open a copy of it."""
    standing = backup.all_of(workbook)
    if not standing:
        app.say(tr("There is no backup of this workbook yet."))
        return

    def chosen(place: str | None) -> None:
        if place:
            _open(app, standing[int(place)], workbook)

    moments = (backup.moment_of(one) for one in standing)
    choices = [(str(place), f"{dates.short(at.date())} {at:%H:%M}") for place, at in enumerate(moments)]
    about = tr("You get it as a workbook of its own, beside this one. This one stays as it is.")
    app.push_screen(AskOne(tr("To which backup do you want to go back?"), choices, about), chosen)


def _open(app: "CopbenchApp", chosen: Path, workbook: Path) -> None:
    try:
        copy = backup.take_out(chosen, workbook)
    except Refused as refused:
        app.say(str(refused), trouble=True)
        return
    if app.show_workbook(copy):
        app.say(tr("You are now working in the copy: {path}", path=copy))
