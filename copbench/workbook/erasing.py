"""Erasing for privacy: nothing of a record stays, not as it stands, not in its history, not in search.

What other records say in their own words is theirs, and stays.
"""

import sqlite3
from collections.abc import Sequence

from copbench.workbook import finding, open_rounds


def erase(connection: sqlite3.Connection, entry_ids: Sequence[str]) -> None:
    """Erase records, in the bin or not, from a workbook of any version; to be called inside a transaction."""
    take_away(connection, entry_ids)
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")  # else FTS5 keeps words that are gone


def take_away(connection: sqlite3.Connection, entry_ids: Sequence[str]) -> None:
    """Let records be as if they had never been made; words of theirs may be left in the index of search."""
    for entry_id in entry_ids:
        _erase_one(connection, entry_id)


def _erase_one(connection: sqlite3.Connection, entry_id: str) -> None:
    found = connection.execute(
        "SELECT number, entry.kind, title FROM entry LEFT JOIN search ON search.rowid = number WHERE id = ?",
        (entry_id,),
    ).fetchone()
    if found:
        number, kind, name = found
        _forget_name(connection, entry_id, name or "")
        connection.execute("DELETE FROM entry WHERE number = ?", (number,))
        connection.execute("DELETE FROM search WHERE rowid = ?", (number,))
        connection.execute("UPDATE count SET rows = rows - 1 WHERE kind = ?", (kind,))
    connection.execute("DELETE FROM revision WHERE entry = ?", (entry_id,))
    open_rounds.take_away(connection, entry_id)
    # a small question about the record, still being answered, has its id among the words that tell it apart
    connection.execute("DELETE FROM draft WHERE entry = ?1 OR instr(field, ?1)", (entry_id,))


def _forget_name(connection: sqlite3.Connection, entry_id: str, name: str) -> None:
    """Take the name out of what search knows of the records that refer to this one; it stands there as a line."""
    token = finding.token(entry_id)
    rows = connection.execute(
        "SELECT rowid, kind, body FROM search WHERE search MATCH ?", (f'kind : "{token}"',)
    ).fetchall()
    for number, about, body in rows:
        others = " ".join(word for word in about.split() if word != token)
        rest = "\n".join(line for line in body.split("\n") if line != name)
        connection.execute("UPDATE search SET kind = ?, body = ? WHERE rowid = ?", (others, rest, number))


def wipe_free_space(connection: sqlite3.Connection) -> None:
    """Write the file anew, so that what lay in its free pages is gone; to be called outside any transaction."""
    connection.execute("VACUUM")
