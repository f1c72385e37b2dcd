"""The workbook: the one class through which records are read and written.

Writing is always one immediate transaction that holds the record, its revision, its words for search and the
counts together, so that a crash leaves all of them or none. These few statements go to SQLite as they are, so that
a note is written before sqlite-utils would be loaded; that makes and renews the file, and its views.
"""

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from copbench.errors import NotSaved, OnlyReadable, Refused
from copbench.i18n import tr
from copbench.workbook import faults, finding, header, lock, open_rounds, opening, owner, writing
from copbench.workbook.reading import Reader
from copbench.workbook.rows import Change, Storable
from copbench.workbook.stamps import now
from copbench.workbook.writing import Version

if TYPE_CHECKING:
    from filelock import FileLock
    from sqlite_utils import Database


HASTE = 250
"""Milliseconds to wait for another program where somebody is typing."""


class Workbook(Reader):
    """An open workbook. Use it from one thread; close it when done."""

    def __init__(self, path: Path, connection: sqlite3.Connection, held: "FileLock | None", device: str) -> None:
        super().__init__(connection)
        self.path = path
        self.device = device
        self._lock = held
        self._inode = path.stat().st_ino
        self._at = ""
        self._held_together = False
        self._content = self._data_version()

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, device: str = "", past_lock: bool = False) -> "Workbook":
        """Open the workbook at `path`.

        Raises NotAWorkbook when it is none, InUse when another copbench writes in it, and Locked while it is
        locked to an evaluation round, unless it is `past_lock`, which then show that round alone.
        """
        header.version_of(path)
        if read_only:
            opening.undo_what_broke_off(path)
        if not read_only and not os.access(path, os.W_OK):
            raise OnlyReadable(tr("Nothing can be written in {path}, so you can only read it.", path=path))
        held = None if read_only else owner.take(path)
        try:
            connection = opening.ready(path, read_only=read_only, past_lock=past_lock)
        except BaseException:
            if held is not None:
                lock.release(held, path)
            raise
        return cls(path, connection, held, device)

    @classmethod
    def create(cls, path: Path, *, name: str, language: str, device: str = "") -> "Workbook":
        """Make a new workbook at `path` and open it. Raises Refused when something stands there already."""
        opening.create(path, name=name, language=language)
        return cls.open(path, device=device)

    def close(self) -> None:
        """Close the file and let others write."""
        if not self.read_only:
            owner.clear(self._connection)
            opening.tidy_journal_away(self._connection)
        self._connection.close()
        if self._lock is not None:
            lock.release(self._lock, self.path)
            self._lock = None

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def note_owner(self) -> None:
        """Note in the file since when it is open here, for who finds it held; unlike the lock this may wait."""
        if not self.read_only:
            owner.note(self._connection)

    @property
    def read_only(self) -> bool:
        """Tell whether this workbook was opened for reading only."""
        return self._lock is None

    @cached_property
    def db(self) -> "Database":
        """The same connection as sqlite-utils sees it; no installed plugin may run on it."""
        from sqlite_utils import Database

        return Database(self._connection, execute_plugins=False, recursive_triggers=False)

    # Writing

    def save(self, entry_id: str, record: Storable, settled: Sequence[str] = ()) -> Change | None:
        """Write a record with one revision, its words for search and the counts.

        The drafts of the `settled` questions are taken away in the same transaction. Returns None when nothing
        changed. Raises NotSaved when the disk refuses; nothing is half written then.
        """
        data = record.as_json()
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        with self._writing() as db:
            for field in settled:
                db.execute("DELETE FROM draft WHERE entry = ? AND field = ?", (entry_id, field))
            before = db.execute(
                "SELECT data, title FROM entry LEFT JOIN search ON search.rowid = number WHERE id = ?", (entry_id,)
            ).fetchone()
            if before and writing.holds(before[0], data):
                return None
            version = self._add_version(db, entry_id, record.kind, text)
            self._put_words(db, writing.put_entry(db, entry_id, record, text, version), record)
            writing.count(db, record, new=before is None)
        renamed = (before[1] if before else "") != finding.plain(record.title())
        return Change(record.kind, entry_id, version.at, renamed=renamed)

    def index_again(self, entry_id: str, record: Storable) -> None:
        """Let search find a record by what it says now, as when a record that it names got another name."""
        with self._writing() as db:
            (number,) = db.execute("SELECT number FROM entry WHERE id = ?", (entry_id,)).fetchone()
            self._put_words(db, number, record)

    def remove(self, entry_id: str) -> Change | None:
        """Move a record to the bin; None when it was gone.

        Its history and its drafts stay, so it can be brought back as it was.
        """
        with self._writing() as db:
            row = db.execute("SELECT number, kind FROM entry WHERE id = ?", (entry_id,)).fetchone()
            if not row:
                return None
            number, kind = row
            version = self._add_version(db, entry_id, kind, None)
            db.execute("DELETE FROM entry WHERE number = ?", (number,))
            db.execute("DELETE FROM search WHERE rowid = ?", (number,))
            db.execute("UPDATE count SET rows = rows - 1 WHERE kind = ?", (kind,))
        return Change(kind, entry_id, version.at)

    def erase(self, *entry_ids: str) -> int:
        """Erase records for good, all or none, with their history and drafts, here and in the backups.

        Returns how many backups could not be reached. Raises NotSaved when the disk refuses.
        """
        from copbench.workbook import backup, erasing

        with self._writing():
            erasing.erase(self._connection, entry_ids)
        with contextlib.suppress(sqlite3.Error):  # `secure_delete` wiped the records themselves already
            erasing.wipe_free_space(self._connection)
        return backup.erase(self.fact("workbook"), entry_ids)

    def take_back(self, *entry_ids: str) -> None:
        """Let records that were just made, and hold no words of anybody, be as if they had never been made.

        They go to no bin, so that undoing ends where it began. Raises NotSaved when the disk refuses.
        """
        from copbench.workbook import erasing

        with self._writing():
            erasing.take_away(self._connection, entry_ids)

    def keep_drafts(self, entry_id: str, kind: str, raws: Mapping[str, str]) -> None:
        """Keep what is being typed, valid or not, so that a crash loses at most the last half second.

        While another program holds the file this gives up soon: it is tried again, and nobody can type meanwhile.
        """
        stamp = now()
        with self._in_haste(), self._writing() as db:
            for field, raw in raws.items():
                db.execute(
                    "INSERT INTO draft VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT (entry, field) DO UPDATE SET raw = excluded.raw, at = excluded.at",
                    (entry_id, kind, field, raw, stamp),
                )

    @contextlib.contextmanager
    def _in_haste(self) -> Iterator[None]:
        self._connection.execute(f"PRAGMA busy_timeout = {HASTE}")
        try:
            yield
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {opening.PATIENCE}")

    def drop_drafts(self, entry_id: str, fields: Sequence[str]) -> None:
        """Forget what was typed in these questions of a record."""
        with self._writing() as db:
            for field in fields:
                db.execute("DELETE FROM draft WHERE entry = ? AND field = ?", (entry_id, field))

    @contextlib.contextmanager
    def together(self, *, at: str = "") -> Iterator[None]:
        """Make all writes inside the block one transaction: all of them are saved, or none.

        `at` is the UTC stamp that they carry instead of this moment, for what was written down earlier.
        """
        before = self._at, self._held_together
        try:
            with self._writing():
                self._at, self._held_together = at or self._at, True
                yield
        finally:
            self._at, self._held_together = before

    def put_round(self, meeting: str, state: Mapping[str, Any] | None) -> None:
        """Write the evaluation round of a meeting as it stands now, or take it away; nothing tells how it was.

        Raises NotSaved when the disk refuses; it is then as it was before.
        """
        with self._writing():
            open_rounds.write(self._connection, meeting, state)

    def set_fact(self, name: str, value: str) -> None:
        """Write a fact about the workbook itself."""
        with self._writing() as db:
            db.execute(
                "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

    def _add_version(self, db: sqlite3.Connection, entry_id: str, kind: str, text: str | None) -> Version:
        return writing.add_version(db, entry_id, kind, text, at=self._at or now(), device=self.device)

    def _put_words(self, db: sqlite3.Connection, number: int, record: Storable) -> None:
        writing.put_words(db, number, record, [self.name_of(other) for other in record.references()])

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Hold one immediate transaction; anything that goes wrong inside leaves the file as it was."""
        if self._held_together:
            yield self._connection
            return
        if self.read_only:
            raise Refused(tr("This workbook is open for reading only."))
        self._check_same_file()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._check_same_content()
                yield self._connection
                self._connection.commit()
            except BaseException as error:
                self._connection.rollback()
                if isinstance(error, sqlite3.Error):
                    self._content = self._data_version()  # a failing disk makes SQLite read all of it again
                raise
        except sqlite3.Error as error:
            raise NotSaved(faults.why_not_saved(error)) from error

    def _check_same_file(self) -> None:
        try:
            same = self.path.stat().st_ino == self._inode
        except OSError:
            same = False
        if not same:
            raise _replaced()

    def _check_same_content(self) -> None:
        """Notice that a sync service wrote another version into the file that we hold."""
        if self._data_version() != self._content:
            raise _replaced()

    def _data_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def copy_to(self, path: Path) -> None:
        """Write a copy of the whole workbook, drafts included, to a path where nothing stands yet.

        Raises Refused with a sentence when that cannot be; no half copy is left behind.
        """
        opening.claim(path)
        try:
            with contextlib.closing(sqlite3.connect(path)) as target:
                self._connection.backup(target)
                owner.clear(target)
                opening.give_identity(target)
        except BaseException as error:
            opening.give_up(path)
            if isinstance(error, sqlite3.Error | OSError):
                raise opening.not_made(path, error) from None
            raise


def _replaced() -> NotSaved:
    return NotSaved(tr("The workbook file was moved or replaced. Your text is still here: save it as a copy."))
