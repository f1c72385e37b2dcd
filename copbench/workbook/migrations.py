"""How an older workbook becomes a newer one: numbered steps, frozen once released, importing no live model.

Step n turns version n into version n + 1, inside the transaction that the opening holds, after a backup.
"""

import json
import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from copbench import __version__
from copbench.workbook import schema

if TYPE_CHECKING:
    from sqlite_utils import Database

Migration = Callable[["Database"], None]


def create_tables(db: "Database") -> None:
    """Version 0, an empty file that copbench itself made, to version 1."""
    for statement in schema.SCHEMAS[1]:
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")


def index_beginnings_and_names(db: "Database") -> None:
    """Version 1 to 2: search knows longer beginnings of words, and finds a record by the people it names."""
    db.execute("CREATE TEMP TABLE kept (number INTEGER PRIMARY KEY, kind, title, body)")
    db.execute("INSERT INTO kept SELECT rowid, kind, title, body FROM search")
    db.execute("DROP TABLE search")
    db.execute(schema.SEARCH_2)
    people = dict(
        db.execute(
            "SELECT id, kept.title FROM entry JOIN kept USING (number) WHERE entry.kind = 'person'"
        ).fetchall()
    )
    rows = db.execute("SELECT number, kept.kind, title, body, data FROM kept JOIN entry USING (number)")
    for number, kind, title, body, data in rows:
        named = [value for value in _texts_in(data) if value in people]
        about = " ".join([kind, *(name.replace("-", "") for name in named)])
        words = "\n".join([body, *(people[name] for name in named)])
        db.execute(
            "INSERT INTO search (rowid, kind, title, body) VALUES (?, ?, ?, ?)", (number, about, title, words)
        )
    db.execute("DROP TABLE temp.kept")


def keep_rounds_apart(db: "Database") -> None:
    """Version 2 to 3: an evaluation round under way has a place of its own, without history."""
    db.execute(schema.ROUND)


def _texts_in(data: str) -> list[str]:
    """Return the answers of a record that are texts; one that is damaged has none."""
    try:
        answers = json.loads(data)
    except ValueError:
        return []
    return [value for value in answers.values() if isinstance(value, str)] if isinstance(answers, dict) else []


def _check(db: "Database") -> None:
    """Raise DatabaseError when the file is not built, inside and out, as a fresh one of the newest version."""
    if schema.fingerprint(db.conn) != schema.expected_fingerprint():
        raise sqlite3.DatabaseError("the renewed workbook is not built as a fresh one")
    if (found := db.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
        raise sqlite3.DatabaseError(found)


MIGRATIONS: tuple[Migration, ...] = (create_tables, index_beginnings_and_names, keep_rounds_apart)


def migrate(db: "Database", version: int) -> None:
    """Bring the file from `version` to the newest, all steps or none, and check what came of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
            step(db)
            db.execute(f"PRAGMA user_version = {number}")
        db.execute("INSERT OR REPLACE INTO meta VALUES ('made_by', ?)", (__version__,))
        _check(db)
    except BaseException:
        db.rollback()
        raise
    db.commit()
