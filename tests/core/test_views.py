"""Other tools can read a workbook by the names of its kinds and questions."""

import contextlib
import sqlite3
from pathlib import Path

from copbench import catalogue, readable
from copbench.saving import save_new
from copbench.workbook import Workbook, views


def _asked(path: Path, sql: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA trusted_schema = ON")
        return other.execute(sql).fetchall()


def test_another_tool_reads_people_by_name_and_organisation(workbook: Workbook) -> None:
    readable.make(workbook)
    save_new(workbook, "person", {"name": "Ans", "organisation": "De Drie Eiken"})
    assert _asked(workbook.path, "SELECT name, organisation FROM person") == [("Ans", "De Drie Eiken")]
    for kind in catalogue.KINDS:
        _asked(workbook.path, f'SELECT * FROM "{kind.name}"')


def test_views_are_made_again_when_questions_change_and_those_of_others_stay(workbook: Workbook) -> None:
    workbook.db.execute("CREATE VIEW mine AS SELECT 1")
    workbook.db.execute("CREATE VIEW signal AS SELECT 2")
    views.rebuild(workbook, {"person": ["name"], "old": ["x"], "signal": ["what"]})
    views.rebuild(workbook, {"person": ["name", "role"], "signal": ["what"]})
    names = _asked(workbook.path, "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")
    assert names == [("mine",), ("person",), ("signal",)]
    assert _asked(workbook.path, "SELECT role FROM person") == []
    before = workbook.db.execute("PRAGMA schema_version").fetchone()
    views.rebuild(workbook, {"person": ["name", "role"], "signal": ["what"]})
    assert workbook.db.execute("PRAGMA schema_version").fetchone() == before
    path = workbook.path
    workbook.close()
    Workbook.open(path).close()
