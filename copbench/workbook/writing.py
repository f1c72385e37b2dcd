"""What one save writes: a version, the record as it stands now, its words for search, and the counts.

Each function writes one part, inside the transaction that `Workbook` holds around all of them.
"""

import json
import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from copbench.workbook import finding
from copbench.workbook.rows import Storable


class Version(NamedTuple):
    """A version that was just written: its id, its UTC stamp, and the stamp of the first of its record."""

    id: str
    at: str
    first_at: str


def holds(text: str, data: Mapping[str, Any]) -> bool:
    """Tell whether stored text holds just these answers; what is damaged does not."""
    try:
        return bool(json.loads(text) == data)
    except ValueError:
        return False


def add_version(
    db: sqlite3.Connection, entry_id: str, kind: str, text: str | None, *, at: str, device: str
) -> Version:
    """Append one version of a record; `text` is None when it is removed."""
    first, parent = db.execute(
        "SELECT (SELECT at FROM revision WHERE entry = :entry ORDER BY number LIMIT 1),"
        " (SELECT id FROM revision WHERE entry = :entry ORDER BY number DESC LIMIT 1)",
        {"entry": entry_id},
    ).fetchone()
    version = Version(str(uuid.uuid4()), at, first or at)
    db.execute(
        "INSERT INTO revision (id, entry, kind, parent, at, device, data) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (version.id, entry_id, kind, parent, at, device, text),
    )
    return version


def put_entry(db: sqlite3.Connection, entry_id: str, record: Storable, text: str, version: Version) -> int:
    """Write a record as it stands now and return its number."""
    sort = finding.sortable(record.sort_key()) or version.first_at
    row = (entry_id, record.kind, text, sort, version.first_at, version.at, version.id)
    found = db.execute(
        "INSERT INTO entry (id, kind, data, sort, created, changed, revision) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET data = excluded.data, sort = excluded.sort,"
        " changed = excluded.changed, revision = excluded.revision RETURNING number",
        row,
    ).fetchall()
    return int(found[0][0])


def put_words(db: sqlite3.Connection, number: int, record: Storable, names: Sequence[str]) -> None:
    """Write what search knows of a record: its words, and the `names` of the records that it names."""
    about = " ".join(map(finding.token, (record.kind, *record.references())))
    body = "\n".join([*record.words(), *names])
    db.execute("DELETE FROM search WHERE rowid = ?", (number,))
    db.execute(
        "INSERT INTO search (rowid, kind, title, body) VALUES (?, ?, ?, ?)",
        (number, about, finding.plain(record.title()), finding.plain(body)),
    )


def count(db: sqlite3.Connection, record: Storable, *, new: bool) -> None:
    """Keep what Home shows: how many records of the kind there are, and what was answered and said.

    Nothing is written when that stays the same, as it does whenever a record of a list changes.
    """
    db.execute(
        "INSERT INTO count VALUES (?1, ?2, ?3, ?4) ON CONFLICT (kind) DO UPDATE SET"
        " rows = rows + excluded.rows, answers = excluded.answers, mark = excluded.mark"
        " WHERE ?2 <> 0 OR answers <> excluded.answers OR mark <> excluded.mark",
        (record.kind, int(new), record.answers(), record.mark()),
    )
