"""Erasing somebody for good: asked twice, because nothing brings it back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from copbench.errors import Refused
from copbench.i18n import tr, trn
from copbench.saving import erase
from copbench.visible import on_one_line
from copbench.workbook import backup
from screens.asking import AskOne

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def ask_to_erase(app: "CopbenchApp", entry_id: str, done: Callable[[], object]) -> None:
    """Ask twice whether a record must be erased from the workbook and its backups, and call `done` afterwards."""
    if app.open_workbook.read_only:
        app.say(tr("This workbook is open for reading only."))
        return
    name = on_one_line(app.open_workbook.name_of(entry_id), 40)

    def sure(answer: str | None) -> None:
        if answer == "erase":
            app.push_screen(_asks(tr("Really? Nothing brings it back."), _elsewhere(app, entry_id, name)), chosen)

    def chosen(answer: str | None) -> None:
        if answer == "erase":
            _erase(app, entry_id, name, done)

    about = tr("This goes, with all earlier wordings, here and in the backups.")
    app.push_screen(_asks(tr("Erase {name} for good?", name=name or tr("this")), about), sure)


def _asks(question: str, about: str) -> AskOne:
    return AskOne(question, [("keep", tr("no, keep it")), ("erase", tr("yes, erase it"))], about)


def _elsewhere(app: "CopbenchApp", entry_id: str, name: str) -> str:
    """Tell where the name stands besides, because other records keep their own words."""
    others = sum(hit.id != entry_id for hit in app.open_workbook.find(name)) if name else 0
    reached = tr("Copies and documents that you made are not reached.")
    if not others:
        return reached
    named = trn("{n} other place names {name} or refers to it: look there as well.",
                "{n} other places name {name} or refer to it: look there as well.", others, name=name)  # fmt: skip
    return f"{named} {reached}"


def _erase(app: "CopbenchApp", entry_id: str, name: str, done: Callable[[], object]) -> None:
    try:
        missed = erase(app.open_workbook, entry_id)
    except Refused as refused:
        app.say(str(refused), trouble=True)
        return
    done()
    if missed:
        folder = backup.folder(app.open_workbook.fact("workbook"))
        app.say(trn("Erased here, but {n} backup could not be reached. Remove it yourself from {folder}.",
                    "Erased here, but {n} backups could not be reached. Remove them yourself from {folder}.",
                    missed, folder=folder), trouble=True)  # fmt: skip
    else:
        app.say(tr("{name} is erased.", name=name or tr("this")))
