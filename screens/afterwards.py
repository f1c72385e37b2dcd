"""What waits until the first screen stands: rescue of typed text, the check of the file, today's backup.

The check and the backup read on connections of their own, in a thread, so that nobody waits for them.
"""

import contextlib
import gc
import importlib
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from copbench import catalogue, dates
from copbench.audience import Audience
from copbench.errors import Refused
from copbench.i18n import tr, trn
from copbench.visible import on_one_line
from copbench.workbook import Workbook
from screens.unfinished import ASKED

if TYPE_CHECKING:
    from screens.app import CopbenchApp


LONGEST_NAME = 40


def begin(app: "CopbenchApp") -> None:
    """Start everything that may come after the first paint."""
    if not app.open_workbook.read_only:
        app.open_workbook.note_owner()  # before the check reads the whole file, which holds up who writes
        _rescue(app)
        _take_in_notes(app)
    _tell_of_conflicts(app)
    _renew_views(app)
    if app.throw_away or app.open_workbook.read_only:
        return
    workbook, identity = app.open_workbook.path, app.open_workbook.fact("workbook")
    app.run_worker(lambda: _look_after(app, workbook, identity), thread=True, exit_on_error=False)


def _rescue(app: "CopbenchApp") -> None:
    """Save what a crash or a closed lid left behind as drafts."""
    if app.open_workbook.drafted():
        from copbench.visit import recover_drafts

        try:
            number = recover_drafts(app.open_workbook)
        except Refused as refused:
            app.say(str(refused), trouble=True)
            return
        if number:
            app.say(trn("Text of last time was found and saved in {n} place.",
                        "Text of last time was found and saved in {n} places.", number))  # fmt: skip
        elif waiting := app.open_workbook.drafts(ASKED):
            where = ", ".join(dict.fromkeys(_asked_at(app.open_workbook, question) for question in waiting))
            app.say(
                tr(
                    "What you typed last time was kept in a small question: {where}."
                    " Open it again, and there it is.",
                    where=where,
                )
            )


def _asked_at(workbook: Workbook, question: str) -> str:
    """Return where a small question is asked: its list, and the record it is about."""
    kind, *about = question.split("/")
    titles = {one.name: one.title for one in catalogue.KINDS}  # a later copbench may know more
    title = tr(titles.get(_ASKED_IN.get(kind, kind), titles["set_up"]))
    name = _name_for_others(workbook, about[0]) if about else ""
    return f"{title} ({name})" if name else title


def _name_for_others(workbook: Workbook, entry_id: str) -> str:
    """Return the name of a record; of one for its writer alone no more than its day, for others may look on."""
    from copbench.insight import sharing
    from copbench.records import model_of, specs_of

    entry, name = workbook.entry(entry_id), on_one_line(workbook.name_of(entry_id), LONGEST_NAME)
    if entry is None or not name:
        return ""
    model = model_of(entry.kind)
    naming = model.titled_by or next(iter(model.columns), "")
    specs = {spec.name: spec for spec in specs_of(entry.kind, entry.data)}
    if naming not in specs or sharing.reach(workbook, entry.kind, specs[naming], entry.data) > Audience.ME:
        return name
    day = dates.stored(entry.data.get(model.sorted_by))
    return dates.short(day) if day else ""


_ASKED_IN = {"incoming": "person", "attendance": "meeting"}
"""The list in which a question stands that is not about one kind alone."""


def _take_in_notes(app: "CopbenchApp") -> None:
    """Write what `copbench log` kept while this workbook was open elsewhere."""
    from copbench.logbook import waiting_notes

    try:
        number = waiting_notes.take_in(app.open_workbook)
    except Refused as refused:
        app.say(str(refused), trouble=True)
        return
    if number:
        app.say(trn("{n} note that was waiting is in your logbook now.",
                    "{n} notes that were waiting are in your logbook now.", number))  # fmt: skip


def _tell_of_conflicts(app: "CopbenchApp") -> None:
    from copbench.workbook.opening import conflict_copies

    if found := conflict_copies(app.open_workbook.path):
        app.say(tr("Beside this workbook stands a second version: {name}. Compare the two.", name=found[0].name))


def _look_after(app: "CopbenchApp", path: Path, identity: str) -> None:
    """Check the file and make today's backup."""
    from copbench.workbook import backup

    try:
        if not backup.check(path):
            app.call_from_thread(app.only_read_on, path)
            return
        backup.make_daily(path, identity)
    except (OSError, sqlite3.Error, Refused):
        app.call_from_thread(app.say, tr("Today's backup could not be made."), trouble=True)


def _renew_views(app: "CopbenchApp") -> None:
    """Give other tools the views of this copbench; they are no reason to trouble anybody."""
    from copbench import readable

    workbook = app.open_workbook
    if not workbook.read_only and readable.outdated(workbook):
        with contextlib.suppress(Refused):
            readable.make(workbook)


def warm_up(app: "CopbenchApp") -> None:
    """Load what filling in needs, away from the keys, once the person sets out for it."""
    if not app.warm:
        app.warm = True
        app.run_worker(_load, thread=True, exit_on_error=False)


def _load() -> None:
    for module in ("copbench.records", "copbench.visit", "screens.step", "screens.register"):
        importlib.import_module(module)
    gc.freeze()  # what stays until the end need not be looked through again and again while somebody types
