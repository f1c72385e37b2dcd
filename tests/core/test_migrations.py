"""An older workbook becomes like a fresh one, after a backup, and loses nothing."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from copbench.errors import Refused
from copbench.saving import save_new
from copbench.workbook import Workbook, backup, header, migrations, schema


def test_a_workbook_of_version_1_is_backed_up_becomes_like_a_fresh_one_and_finds_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.copbench"
    with _as_version_1(monkeypatch), Workbook.create(path, name="old", language="en") as workbook:
        ans = save_new(workbook, "person", {"name": "Ans Voorbeeld"})
        talk = save_new(workbook, "talk", {"person": ans, "dilemma": "time or money"})
        workbook.db.execute("DELETE FROM search WHERE rowid = 2")  # as version 1 wrote it: without whom it names
        workbook.db.execute(
            "INSERT INTO search (rowid, kind, title, body) VALUES (2, 'talk', '', 'time or money')"
        )
        broken = save_new(workbook, "signal", {"what": "sound"})
        workbook.db.execute("UPDATE entry SET data = '{broken' WHERE id = ?", (broken,))
        assert [hit.id for hit in workbook.find("voorbeeld")] == [ans]
    assert header.version_of(path) == 1
    with Workbook.open(path) as workbook:
        assert {hit.id for hit in workbook.find("voorbeeld")} == {talk, ans}
        assert [entry.id for entry in workbook.naming(ans)] == [talk]
        assert workbook.entry(broken).data == {"what": "sound"}
        assert [hit.id for hit in workbook.find("money")] == [talk]
        assert backup.newest(workbook.fact("workbook")).name.endswith("upgrade.copbench")
    with Workbook.create(tmp_path / "fresh.copbench", name="fresh", language="en"):
        pass
    assert _built(path) == _built(tmp_path / "fresh.copbench")


@contextlib.contextmanager
def _as_version_1(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let workbooks be made as the first version made them."""
    with monkeypatch.context() as former:
        former.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        former.setattr(schema, "VERSION", 1)
        former.setattr(schema.expected_fingerprint, "__defaults__", (1,))
        yield


def _built(path: Path) -> tuple[int, set[tuple[str, ...]]]:
    connection = sqlite3.connect(path)
    try:
        rows = set(connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall())
        return connection.execute("PRAGMA user_version").fetchone()[0], rows
    finally:
        connection.close()


def test_a_migration_that_ends_otherwise_than_a_fresh_workbook_leaves_the_old_one_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.copbench"
    with _as_version_1(monkeypatch):
        Workbook.create(path, name="old", language="en").close()
    before = _built(path)
    monkeypatch.setattr(
        migrations, "MIGRATIONS", (migrations.create_tables, lambda db: db.execute("DROP TABLE draft"))
    )
    with pytest.raises(Refused):
        Workbook.open(path)
    assert _built(path) == before
