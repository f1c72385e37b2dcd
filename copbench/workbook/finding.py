"""Search as you type: every word is a prefix; first what bears the words in its name, each time the newest first.

Words go into the query quoted, so nothing a person types is ever read as a query language.
"""

import re
import unicodedata
from collections.abc import Iterator

from copbench import catalogue

_WORD = re.compile(r"\w+")
NEWEST = 50
START, END = "\x02", "\x03"
"""Around the words found in a snippet; a screen turns them into an accent."""

_KNOWN = ", ".join(f"'{kind.name}'" for kind in catalogue.KINDS)
"""Records of a newer copbench are kept, but no screen here could open them."""

LONGEST_SORT_KEY = 200

_FOUND = f"""FROM search JOIN entry ON entry.number = search.rowid
WHERE search MATCH ? AND entry.kind IN ({_KNOWN}) ORDER BY search.rowid DESC LIMIT ?"""
_BEGINS_WITH_NAME = "substr(search.body, 1, length(search.title)) = search.title"

NAMED = f"""SELECT entry.id, entry.kind, search.title, snippet(search, 1, '{START}', '{END}', '…', 12),
    substr(search.body, CASE WHEN {_BEGINS_WITH_NAME} THEN length(search.title) + 1 ELSE 1 END, 100)
{_FOUND}"""
"""Asks for the newest that match an expression in their name, at most so many.

Each with its id, kind, title, the name with the words marked, and what stands behind the name.
"""

ANYWHERE = f"""SELECT entry.id, entry.kind, search.title, snippet(search, 2, '{START}', '{END}', '…', 12), ''
{_FOUND}"""
"""Asks the same of those that match in all that they hold, with a piece of that instead of the name."""


def excerpt(marked: str, behind: str) -> str:
    """Return what is shown of a record that was found: where its name stands whole, what follows on it as well."""
    return marked if "…" in marked else f"{marked} {behind}"


def match_for(text: str, kind: str = "", *, named: bool = False, typing: bool = False) -> str:
    """Return the FTS5 expression that finds records with all these words, "" when there is nothing to find.

    They are sought in all that a record holds, or in its name alone when it has to be `named` so; `typing` tells
    that somebody is still busy with the last word.
    """
    words = _WORD.findall(plain(text).replace("_", " "))
    if not words:
        return ""
    where = "title" if named else "title body"
    wanted = f"{{{where}}} : ({' AND '.join(_terms(words[:12], typing=typing))})"
    return f'kind : "{token(kind)}" AND {wanted}' if kind else wanted


def _terms(words: list[str], *, typing: bool) -> Iterator[str]:
    """Yield what is asked for each word: all that begins with it.

    Very much begins with one letter, which takes long in a large workbook and finds little. So among other words a
    letter, such as an initial, is a word; where somebody is only beginning one, it waits for its second letter.
    """
    if typing and len(words) > 1 and len(words[-1]) == 1:
        words = words[:-1]
    yield from (f'"{word}"*' if len(word) > 1 or len(words) == 1 else f'"{word}"' for word in words)


NAMING = f"""WHERE number IN (SELECT rowid FROM search WHERE search MATCH 'kind : "' || ? || '"')
    AND entry.kind IN ({_KNOWN}) AND id <> ? ORDER BY number"""
"""Picks the records that name another, by the token of its id and its id."""


PARTS = """WHERE number IN (SELECT rowid FROM search WHERE search MATCH ?) AND entry.kind = ?
    ORDER BY sort, number"""
"""Picks the records of one kind that name another, by `named_in` and their kind."""

REMOVED_WITH = """SELECT part.entry FROM revision AS gone JOIN revision AS part
    ON part.number BETWEEN gone.number - 20000 AND gone.number - 1 AND part.at = gone.at AND part.data IS NULL
    WHERE gone.number = (SELECT max(number) FROM revision WHERE entry = ? AND data IS NULL)
    AND part.entry NOT IN (SELECT id FROM entry)"""
"""Asks for what was removed in the same moment as a record, just before it."""


def named_in(kind: str, entry_id: str) -> str:
    """Return the FTS5 expression that finds the records of a kind that name the one with this id."""
    return f'kind : "{token(kind)}" AND kind : "{token(entry_id)}"'


def unmarked(snippet: str) -> str:
    """Return a snippet without the marks around the words found."""
    return snippet.replace(START, "").replace(END, "")


def plain(text: str) -> str:
    """Return the text with each accented letter as one character, however it was typed."""
    return unicodedata.normalize("NFC", text)


def sortable(text: str) -> str:
    """Return the text by which a list is ordered: accents do not count, and only the beginning does."""
    if text.isascii():
        return text[:LONGEST_SORT_KEY]
    letters = unicodedata.normalize("NFD", text[:LONGEST_SORT_KEY])
    return "".join(letter for letter in letters if not unicodedata.combining(letter))[:LONGEST_SORT_KEY]


def token(kind: str) -> str:
    """Return the one word under which a kind, or a record that another names, stands in the index."""
    return kind.replace("_", "").replace("-", "")
