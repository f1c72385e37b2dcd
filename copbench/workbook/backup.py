"""Backups: a checked copy a day in the user's own data folder, thinned out as they age.

They run after the first screen stands, on a connection of their own, so that nobody waits for them.
"""

import contextlib
import hashlib
import sqlite3
from datetime import datetime
from pathlib import Path

from copbench import paths
from copbench.workbook import opening, schema

KEEP_NEWEST, KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 10, 7, 4, 6
_STAMP = "%Y-%m-%dT%H%M%S"


def folder_of(connection: sqlite3.Connection) -> Path:
    """Return the folder of the backups of the workbook behind a connection."""
    row = connection.execute("SELECT value FROM meta WHERE name = 'workbook'").fetchone()
    return folder(row[0] if row else "unnamed")


def folder(workbook_id: str) -> Path:
    """Return the folder of the backups of the workbook with this id."""
    return paths.data_folder() / "backups" / workbook_id


def newest(workbook_id: str) -> Path | None:
    """Return the newest backup of a workbook, or None."""
    return max(folder(workbook_id).glob(f"*{schema.SUFFIX}"), default=None)


def check(path: Path) -> bool:
    """Tell whether SQLite finds the file sound; this reads all of it."""
    with contextlib.closing(opening.connect(path, read_only=True)) as connection:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def make(path: Path, target: Path, *, label: str = "") -> Path:
    """Copy the workbook into the folder `target`, check the copy, and only then give it its name.

    Beside it stands its SHA-256, because SQLite's own check does not see every changed byte.
    """
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = "-".join(filter(None, (datetime.now().strftime(_STAMP), label)))
    unfinished = target / f"{name}.unfinished"
    with contextlib.closing(opening.connect(path, read_only=True)) as source:
        _copy(source, unfinished)
    if not check(unfinished):
        unfinished.unlink()
        raise sqlite3.DatabaseError("the backup does not pass its check")
    finished = unfinished.with_suffix(schema.SUFFIX)
    digest = hashlib.sha256(unfinished.read_bytes()).hexdigest()
    unfinished.replace(finished)
    finished.with_suffix(".sha256").write_text(f"{digest}  {finished.name}\n", encoding="utf-8")
    return finished


def _copy(source: sqlite3.Connection, target: Path) -> None:
    target.touch(mode=0o600)
    with contextlib.closing(sqlite3.connect(target)) as copy:
        source.backup(copy)


def make_daily(path: Path, workbook_id: str) -> Path | None:
    """Make today's backup if there is none yet and thin out the older ones."""
    target = folder(workbook_id)
    today = datetime.now().strftime("%Y-%m-%d")
    if any(target.glob(f"{today}*{schema.SUFFIX}")):
        return None
    made = make(path, target)
    thin_out(target)
    return made


def thin_out(target: Path) -> None:
    """Keep the newest ten and one for each of 7 days, 4 weeks and 6 months; remove the rest."""
    backups = sorted(target.glob(f"*{schema.SUFFIX}"), reverse=True)
    keep = set(backups[:KEEP_NEWEST])
    for count, period in ((KEEP_DAYS, "%Y-%m-%d"), (KEEP_WEEKS, "%G-%V"), (KEEP_MONTHS, "%Y-%m")):
        first_of: dict[str, Path] = {}
        for backup in backups:
            first_of.setdefault(_made_on(backup).strftime(period), backup)
        keep.update(list(first_of.values())[:count])
    for backup in set(backups) - keep:
        backup.unlink()
        backup.with_suffix(".sha256").unlink(missing_ok=True)


def _made_on(backup: Path) -> datetime:
    return datetime.strptime(backup.name[:10], "%Y-%m-%d")
