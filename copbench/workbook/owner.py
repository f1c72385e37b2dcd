"""Who writes in a workbook: the lock holds it, and a note in the file tells another since when."""

import contextlib
import json
import platform
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from copbench.errors import InUse, OnlyReadable
from copbench.i18n import tr
from copbench.workbook import lock
from copbench.workbook.stamps import now

if TYPE_CHECKING:
    from filelock import FileLock

_PATIENCE = 0.2
"""Seconds to wait for a save of the other to end before we do without the note."""


def take(path: Path) -> "FileLock":
    """Return the lock of a workbook, held. Raises OnlyReadable, or InUse with since when and on which machine."""
    try:
        held = lock.take(path)
    except OSError:
        raise OnlyReadable(
            tr("Nothing can be written beside {path}, so you can only read it.", path=path)
        ) from None
    if held is None:
        raise InUse(_in_use(path))
    return held


def _in_use(path: Path) -> str:
    found = read(path)
    if found is None:
        return tr("{path} is open in another copbench. You can read it here, or try again later.", path=path)
    since, host = found
    return tr(
        "{path} is open in another copbench, since {since} on {host}. You can read it here, or try again later.",
        path=path, since=since, host=host,
    )  # fmt: skip


def note(connection: sqlite3.Connection) -> None:
    """Note in the workbook that this machine writes in it from now on; a full disk is no reason to stop."""
    text = json.dumps({"host": platform.node(), "since": now()})
    with contextlib.suppress(sqlite3.Error):
        connection.execute(
            "INSERT INTO meta VALUES ('owner', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (text,)
        )


def clear(connection: sqlite3.Connection) -> None:
    """Take the note away again."""
    with contextlib.suppress(sqlite3.Error):
        connection.execute("DELETE FROM meta WHERE name = 'owner'")


def read(path: Path) -> tuple[str, str] | None:
    """Return since when and on which machine the workbook is open, or None when that cannot be read now."""
    uri = f"{path.resolve().as_uri()}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=_PATIENCE)) as connection:
            row = connection.execute("SELECT value FROM meta WHERE name = 'owner'").fetchone()
        found = json.loads(row[0])
        return _when(datetime.fromisoformat(found["since"]).astimezone()), str(found["host"])
    except (sqlite3.Error, ValueError, TypeError, KeyError):
        return None


def _when(moment: datetime) -> str:
    return f"{moment:%H:%M}" if moment.date() == datetime.now().date() else f"{moment:%d-%m-%Y %H:%M}"
