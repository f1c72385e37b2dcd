"""Every path that copbench uses, for the command `where`: nothing is kept where a person cannot find it."""

import sqlite3
from pathlib import Path

from copbench import paths
from copbench.errors import Refused
from copbench.i18n import tr


def rows(workbook: Path | None) -> list[tuple[str, object]]:
    """Return what each place is for, and the place; the workbook need not be readable or even there."""
    return [
        (tr("workbook"), workbook or tr("none yet")),
        (tr("settings"), paths.settings_file()),
        (tr("memory of the last workbook"), paths.state_file()),
        (tr("backups"), paths.data_folder() / "backups"),
        (tr("text that could not be saved in a workbook"), paths.rescue_folder()),
        (tr("notes for a workbook that is open, until they come in"), paths.waiting_folder()),
        (tr("texts while your own editor has them"), paths.editing_folder()),
        (tr("crash reports, without your text"), paths.log_folder()),
        (tr("throw-away copies of the example"), paths.throw_away_folder("*")),
        *(_of(workbook) if workbook else ()),
    ]


def _of(workbook: Path) -> list[tuple[str, object]]:
    from copbench.workbook.lock import lock_path

    backup = _newest_backup(workbook)
    return [
        (tr("lock file, while it is open"), lock_path(workbook)),
        (tr("documents, unless you say otherwise"), paths.folder_of_documents(workbook)),
        *([(tr("newest backup of this workbook"), backup)] if backup else []),
    ]


def _newest_backup(path: Path) -> Path | None:
    from copbench.workbook import Workbook, backup

    try:
        with Workbook.open(path, read_only=True) as workbook:
            return backup.newest(workbook.fact("workbook"))
    except (Refused, sqlite3.DatabaseError):
        return backup.newest_of(path)
