"""How an older workbook becomes a newer one: numbered steps, frozen once released, importing no live model.

Step n turns version n into version n + 1, inside the transaction that the opening holds, after a backup.
"""

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
    named = (
        "FROM json_each(CASE WHEN json_valid(entry.data) THEN entry.data ELSE '{}' END) AS answer"
        " JOIN entry AS person ON person.id = answer.value"
        " JOIN kept AS theirs ON theirs.number = person.number WHERE person.kind = 'person'"
    )
    db.execute(
        "INSERT INTO search (rowid, kind, title, body) SELECT kept.number,"
        f" kept.kind || coalesce((SELECT group_concat(' ' || replace(person.id, '-', ''), '') {named}), ''),"
        f" kept.title, kept.body || coalesce((SELECT group_concat(char(10) || theirs.title, '') {named}), '')"
        " FROM kept JOIN entry USING (number) ORDER BY kept.number"
    )
    db.execute("DROP TABLE temp.kept")


MIGRATIONS: tuple[Migration, ...] = (create_tables, index_beginnings_and_names)


def migrate(db: "Database", version: int) -> None:
    """Bring the file from `version` to the newest, all steps or none."""
    db.execute("BEGIN IMMEDIATE")
    try:
        for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
            step(db)
            db.execute(f"PRAGMA user_version = {number}")
        db.execute("INSERT OR REPLACE INTO meta VALUES ('made_by', ?)", (__version__,))
    except BaseException:
        db.rollback()
        raise
    db.commit()
