"""Evaluation rounds under way: one row each, kept apart from the records, so that nothing tells who answered what.

A record leaves a version at each save, and what changed between two versions would be the answers of one hand. So
a round has no history, no draft, no words for search, no stamp and no place in a backup; `secure_delete` wipes
what stood there before. What is stored is told by `copbench.evaluating`.
"""

import contextlib
import json
import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from copbench.errors import Locked
from copbench.i18n import tr

LOCK, LOCKED_ON = "lock", "locked_on"
"""The facts of a round by which the workbook is locked: what is kept of the words, and the day of locking."""


def read(connection: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    """Return the rounds under way by the id of their meeting; a workbook from before there were any has none."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'round'").fetchone():
        return {}
    found = {}
    for meeting, state in connection.execute("SELECT meeting, state FROM round").fetchall():
        with contextlib.suppress(ValueError):
            found[meeting] = json.loads(state)
    return found


def write(connection: sqlite3.Connection, meeting: str, state: Mapping[str, Any] | None) -> None:
    """Write a round, or take it away; the row goes first, so that its place in the file tells nothing."""
    connection.execute("DELETE FROM round WHERE meeting = ?", (meeting,))
    if state is not None:
        text = json.dumps(state, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        connection.execute("INSERT INTO round VALUES (?, ?)", (meeting, text))


def take_away(connection: sqlite3.Connection, meeting: str) -> None:
    """Take the round of a meeting away, if it has one, from a workbook of any version."""
    if meeting in read(connection):
        write(connection, meeting, None)


def leave_out(copy: sqlite3.Connection) -> None:
    """Take the rounds out of a backup: two of them, made at different moments, would tell what came between."""
    if read(copy):
        copy.execute("PRAGMA secure_delete = ON")
        copy.execute("DELETE FROM round")
        copy.commit()


def holds(state: Mapping[str, Any]) -> bool:
    """Tell whether a round locks its workbook now.

    A lock ends with the day, so that words that were forgotten shut nobody out.
    """
    return bool(state.get(LOCK)) and state.get(LOCKED_ON) == date.today().isoformat()


def refuse_when_locked(connection: sqlite3.Connection) -> None:
    """Raise Locked when the laptop with this workbook goes round for an evaluation."""
    if any(map(holds, read(connection).values())):
        raise Locked(
            tr(
                "An evaluation is going round, and until it comes back this workbook is locked. copbench evaluate"
                " goes on with the round. The words that were chosen open the workbook, and tomorrow it opens by"
                " itself."
            )
        )
