"""Search as you type: every word is a prefix, the newest records come first.

Words go into the query quoted, so nothing a person types is ever read as a query language.
"""

import re
import sqlite3

from copbench.workbook.rows import Hit

_WORD = re.compile(r"\w+")
NEWEST = 50
START, END = "\x02", "\x03"
"""Around the words found in a snippet; a screen turns them into an accent."""

_SQL = f"""SELECT entry.id, entry.kind, search.title,
    snippet(search, 2, '{START}', '{END}', '…', 12)
FROM search JOIN entry ON entry.number = search.rowid
WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?"""


def match_for(text: str, kind: str = "") -> str:
    """Return the FTS5 expression that finds records with all these words, "" when there is nothing to find."""
    words = _WORD.findall(text.replace("_", " "))
    if not words:
        return ""
    terms = " AND ".join(f'"{word}"*' for word in words[:12])
    wanted = f"{{title body}} : ({terms})"
    return f'kind : "{token(kind)}" AND {wanted}' if kind else wanted


def token(kind: str) -> str:
    """Return the one word under which a kind stands in the index."""
    return kind.replace("_", "")


def find(connection: sqlite3.Connection, text: str, kind: str = "", limit: int = NEWEST) -> list[Hit]:
    """Return the newest records that hold all words of `text`, at most `limit`."""
    expression = match_for(text, kind)
    if not expression:
        return []
    return [Hit(*row) for row in connection.execute(_SQL, (expression, limit))]
