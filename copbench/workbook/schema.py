"""The tables of a workbook and what makes a file a workbook.

`trusted_schema` stays off, and SQLite 3.40 then refuses JSON functions in views and indexes: so there are column
indexes only, no triggers, and the readable views are for other tools.
"""

import sqlite3

APPLICATION_ID = 0x434F5062  # "COPb"
SUFFIX = ".copbench"

_VERSION_1 = (
    """CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    sort TEXT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    revision TEXT NOT NULL
) STRICT""",
    "CREATE INDEX entry_by_kind ON entry (kind, sort, number)",
    """CREATE TABLE revision (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    entry TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent TEXT,
    at TEXT NOT NULL,
    device TEXT NOT NULL,
    data TEXT
) STRICT""",
    "CREATE INDEX revision_by_entry ON revision (entry, number)",
    """CREATE TABLE draft (
    entry TEXT NOT NULL,
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    raw TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE count (
    kind TEXT PRIMARY KEY,
    rows INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    mark TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE search USING fts5 (
    kind, title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
)""",
)

# Beginnings of four and five letters are looked up as quickly as shorter ones; nothing is ranked: no sizes kept.
SEARCH_2 = """CREATE VIRTUAL TABLE search USING fts5 (
    kind, title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5', columnsize = 0
)"""
_VERSION_2 = (*_VERSION_1[:-1], SEARCH_2)

# An evaluation round under way is one row that is written anew with each answer: no history, no search, no time.
ROUND = """CREATE TABLE round (
    meeting TEXT PRIMARY KEY,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID"""
_VERSION_3 = (*_VERSION_2, ROUND)


SCHEMAS: dict[int, tuple[str, ...]] = {1: _VERSION_1, 2: _VERSION_2, 3: _VERSION_3}
"""What each version consists of; a released one never changes again."""
VERSION = max(SCHEMAS)

_OF_FTS = tuple(f"search_{part}" for part in ("data", "idx", "content", "docsize", "config"))
_KEPT_BY_SQLITE = ", ".join(f"'{name}'" for name in (*_OF_FTS, "sqlite_stat1", "sqlite_stat4"))

Fingerprint = frozenset[tuple[str, str, str]]


def fingerprint(connection: sqlite3.Connection) -> Fingerprint:
    """Return everything in the file that could act on our writes: tables, indexes and triggers with their SQL.

    Views are left out (copbench reads none), and so are what SQLite makes by itself and the tables of its own:
    those in which FTS5 keeps the index differ between versions, those of statistics come with ANALYZE.
    """
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type <> 'view' AND sql IS NOT NULL"
        f" AND NOT (type = 'table' AND name IN ({_KEPT_BY_SQLITE}))"
    )
    return frozenset((kind, name, " ".join(sql.split())) for kind, name, sql in rows)


def expected_fingerprint(version: int = VERSION) -> Fingerprint:
    """Return the fingerprint of a fresh workbook of a version."""
    found = set()
    for statement in SCHEMAS.get(version, ()):
        sql = " ".join(statement.split())
        words = sql.replace("VIRTUAL ", "").split()
        found.add((words[1].lower(), words[2], sql))
    return frozenset(found)


_READ = {
    "entry": "number, id, kind, data, sort, created, changed, revision",
    "revision": "number, id, entry, kind, at, data",
    "draft": "entry, kind, field, raw",
    "count": "kind, rows, answers, mark",
    "meta": "name, value",
    "search": "rowid, kind, title, body",
}


def can_be_read(connection: sqlite3.Connection) -> bool:
    """Tell whether a workbook of a newer version still has all that this one reads."""
    try:
        for table, columns in _READ.items():
            connection.execute(f"SELECT {columns} FROM {table} LIMIT 0")
    except sqlite3.DatabaseError:
        return False
    return True
