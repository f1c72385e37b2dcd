"""The way into a workbook: look at the bytes, then at the schema, and only then let anything write.

What is not a copbench workbook is never opened for writing, so it cannot be changed by accident.
"""

import contextlib
import os
import sqlite3
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from copbench.errors import NotAWorkbook, OnlyReadable, Refused
from copbench.i18n import tr
from copbench.workbook import faults, lock, open_rounds, schema
from copbench.workbook.stamps import now

if TYPE_CHECKING:
    from sqlite_utils import Database

PATIENCE = 5000
"""Milliseconds to wait for another program that holds the file."""
_Settings = tuple[tuple[str, str | int, str | int], ...]
# name, what is set, what must be read back
_READING: _Settings = (
    ("foreign_keys", "ON", 1),
    ("busy_timeout", PATIENCE, PATIENCE),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)
_WRITING: _Settings = (
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("secure_delete", "ON", 1),
)


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Return a connection to an existing file with our settings, each verified by reading it back."""
    connection = _reach(path, read_only=read_only)
    if not read_only:
        _set(connection, _WRITING)
    return connection


def _reach(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Return a connection that changes nothing in the file yet: the journal stays as it is."""
    uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    connection.text_factory = _text
    _set(connection, _READING)
    return connection


def _set(connection: sqlite3.Connection, settings: _Settings) -> None:
    """Make each setting and read it back; a connection that does not keep one is closed."""
    try:
        for name, value, expected in settings:
            connection.execute(f"PRAGMA {name} = {value}")
            found = connection.execute(f"PRAGMA {name}").fetchone()[0]
            if found != expected:
                raise Refused(
                    tr(
                        "This computer's SQLite does not keep {name}, so your text would not be safe.",
                        name=name,
                    )
                )
    except BaseException:
        connection.close()
        raise


def _text(stored: bytes) -> str:
    """Return stored text; a damaged byte shows as a sign and hides nothing else."""
    return stored.decode("utf-8", "replace")


def check_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Raise NotAWorkbook when the file holds anything that could act on our writes and is not ours."""
    if schema.fingerprint(connection) != schema.expected_fingerprint(version):
        raise NotAWorkbook(
            tr(
                "Another program changed how {path} is built, so copbench leaves it alone. Use a backup.",
                path=path,
            )
        )


def ready(path: Path, *, read_only: bool, past_lock: bool = False) -> sqlite3.Connection:
    """Return a connection to a workbook that is ours and, for writing, of this version.

    Raises Locked while it is locked to an evaluation round, unless one may come `past_lock`.
    """
    connection = None
    try:
        connection = _reach(path, read_only=read_only)
        version = connection.execute("PRAGMA user_version").fetchone()[0]  # SQLite undid what was left half done
        if version > schema.VERSION:
            _check_newer(connection, path, read_only=read_only)
        else:
            check_schema(connection, path, version)
        if not past_lock:
            open_rounds.refuse_when_locked(connection)
        if not read_only:
            _set(connection, _WRITING)
            _upgrade(connection, path, version)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, faults.DAMAGE):
            raise faults.refusal(error, path) from None
        raise
    return connection


def refuse_when_locked(path: Path) -> None:
    """Raise Locked when the workbook at a path is locked to an evaluation round; a damaged one is to nothing."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(_reach(path, read_only=True)) as connection:
        open_rounds.refuse_when_locked(connection)


def _check_newer(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    """Raise OnlyReadable for a workbook of a newer copbench, and NotAWorkbook when it cannot even be read."""
    if not schema.can_be_read(connection):
        raise NotAWorkbook(
            tr("{path} was made by a newer copbench. Update copbench to open it; nothing was changed.", path=path)
        )
    if not read_only:
        row = connection.execute("SELECT value FROM meta WHERE name = 'made_by'").fetchone()
        raise OnlyReadable(
            tr("{path} was made by a newer copbench ({version}). You can read it here, or update copbench.",
               path=path, version=row[0] if row else "?")
        )  # fmt: skip


def _upgrade(connection: sqlite3.Connection, path: Path, version: int) -> None:
    if version == schema.VERSION:
        return
    from sqlite_utils import Database

    from copbench.workbook import backup, migrations

    try:
        backup.make(path, backup.folder_of(connection), label="upgrade")
    except (OSError, sqlite3.Error) as error:
        why = faults.why_not_made(error)
        raise OnlyReadable(
            tr("{path} is of an older copbench, and no backup can be made before it is renewed ({why}).",
               path=path, why=why)
        ) from None  # fmt: skip
    migrations.migrate(Database(connection, execute_plugins=False, recursive_triggers=False), version)


def create(path: Path, *, name: str, language: str) -> None:
    """Make a new workbook, readable by its owner only. Never overwrites.

    Raises Refused with a sentence when something stands there already or the folder does not allow it.
    """
    from sqlite_utils import Database

    from copbench.workbook.migrations import migrate

    claim(path)
    try:
        with contextlib.closing(connect(path, read_only=False)) as connection:
            db = Database(connection, execute_plugins=False, recursive_triggers=False)
            migrate(db, 0)
            _introduce(db, name, language)
    except BaseException as error:
        give_up(path)
        if isinstance(error, sqlite3.Error | OSError):
            raise not_made(path, error) from None
        raise


def claim(path: Path) -> None:
    """Make an empty file at `path`, readable by its owner only. Raises Refused when that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise not_made(path, error) from None
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        raise Refused(tr("{path} exists already. Choose another name, or open it.", path=path)) from None
    except (OSError, ValueError) as error:
        raise not_made(path, error) from None


def not_made(path: Path, error: Exception) -> Refused:
    """Return the refusal for a workbook that could not be made at `path`."""
    why = faults.why_not_made(error)
    return Refused(tr("No workbook can be made at {path}: {why}.", path=path, why=why))


def give_up(path: Path) -> None:
    """Remove a file that we claimed and could not finish."""
    for mine in (path, faults.journal_of(path)):
        with contextlib.suppress(OSError):
            mine.unlink(missing_ok=True)


def tidy_journal_away(connection: sqlite3.Connection) -> None:
    """Leave one file behind: the journal is empty by now, but its name beside the workbook puzzles people."""
    with contextlib.suppress(sqlite3.Error):  # an empty journal does no harm
        connection.execute("PRAGMA journal_mode = DELETE")


def undo_what_broke_off(path: Path) -> None:
    """Let SQLite undo what a killed copbench left half done, because a reading connection may not.

    Does nothing while another writes. Where it cannot be done, opening says so.
    """
    if not faults.has_journal(path):
        return
    try:
        held = lock.take(path)
    except OSError:
        return
    if held is None:
        return
    try:
        with contextlib.suppress(sqlite3.Error), contextlib.closing(connect(path, read_only=False)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            tidy_journal_away(connection)
    finally:
        lock.release(held, path)


def _introduce(db: "Database", name: str, language: str) -> None:
    facts = {"name": name, "language": language, "workbook": str(uuid.uuid4()), "created": now()}
    db.execute("BEGIN IMMEDIATE")
    for fact in facts.items():
        db.execute("INSERT INTO meta VALUES (?, ?)", fact)
    db.commit()


def give_identity(connection: sqlite3.Connection, *, copy_of: str = "") -> None:
    """Give a copy of a workbook an identity of its own, so that each has its own backups.

    `copy_of` is the moment of which it is a copy, when it was taken from a backup.
    """
    connection.execute("UPDATE meta SET value = ? WHERE name = 'workbook'", (str(uuid.uuid4()),))
    if copy_of:
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('copy_of', ?)", (copy_of,))
    connection.commit()


def conflict_copies(path: Path) -> list[Path]:
    """Return the copies that a sync service left beside the workbook when two laptops wrote at once."""
    marks = ("conflicted copy", "sync-conflict", "conflicterend", "conflict")
    try:
        beside = [other for other in path.parent.iterdir() if other.name.startswith(path.stem) and other != path]
    except OSError:
        return []
    return [other for other in beside if any(mark in other.name.lower() for mark in marks)]
