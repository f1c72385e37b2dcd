"""Opening takes only what is a workbook, lets one write at a time, and says in a sentence what is the matter."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from copbench import paths, places
from copbench.errors import InUse, NotAWorkbook, OnlyReadable, Refused
from copbench.saving import save_new
from copbench.workbook import Workbook, backup, faults, lock, migrations, opening

HALFWAY = """
import os, sys
from pathlib import Path
from copbench.workbook import Workbook
workbook = Workbook.open(Path(sys.argv[1]))
workbook.db.execute("PRAGMA cache_size = 1")
workbook.db.execute("BEGIN IMMEDIATE")
workbook.db.execute("UPDATE meta SET value = 'half' WHERE name = 'name'")
for number in range(500):
    workbook.db.execute("INSERT INTO draft VALUES (?, 'person', 'name', ?, '')", (str(number), "x" * 2000))
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def broken_off(tmp_path: Path) -> Path:
    """Return a workbook that was killed in the middle of a save."""
    path = tmp_path / "broken-off.copbench"
    Workbook.create(path, name="whole", language="en").close()
    subprocess.run([sys.executable, "-c", HALFWAY, str(path)], check=False)
    assert faults.has_journal(path)
    return path


def test_a_second_copbench_is_told_so_and_may_read(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    with pytest.raises(InUse, match="open in another copbench"):
        Workbook.open(workbook.path)
    with Workbook.open(workbook.path, read_only=True) as reader:
        assert reader.page("person")[0].data == {"name": "Ans"}
        with pytest.raises(Refused, match="reading only"):
            reader.remove("x")


def test_the_folder_holds_one_file_after_closing(tmp_path: Path) -> None:
    with Workbook.create(tmp_path / "only" / "one.copbench", name="x", language="en") as workbook:
        save_new(workbook, "person", {"name": "Ans"})
    assert [path.name for path in (tmp_path / "only").iterdir()] == ["one.copbench"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Dear diary, today", "looks like a text file"),
        (b"", "is empty"),
        (b"PK\x03\x04" + b"\0" * 200, "zip or Office"),
        (os.urandom(300).replace(b"SQLite", b"------"), "not a copbench workbook"),
    ],
)
def test_what_is_not_a_workbook_is_refused_and_stays_as_it_was(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "notes.copbench"
    path.write_bytes(content)
    with pytest.raises(NotAWorkbook, match=sentence):
        Workbook.open(path)
    assert path.read_bytes() == content
    assert [other.name for other in tmp_path.iterdir() if other.is_file()] == ["notes.copbench"]


def test_a_folder_a_missing_file_and_the_file_of_another_program_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE entry (id)")
    connection.close()
    before = other.read_bytes()
    for path, sentence in (
        (tmp_path, "is a folder"), (tmp_path / "none", "no workbook at"), (other, "another program"),
    ):  # fmt: skip
        with pytest.raises(NotAWorkbook, match=sentence):
            Workbook.open(path)
    assert other.read_bytes() == before
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "trigger", ["thief", "search_thief", "sqliteish"], ids=lambda name: f"a trigger called {name}"
)
def test_a_workbook_with_a_foreign_trigger_is_left_alone(workbook: Workbook, trigger: str) -> None:
    path = workbook.path
    workbook.close()
    _change(path, f"CREATE TRIGGER {trigger} AFTER INSERT ON revision BEGIN DELETE FROM entry; END")
    before = path.read_bytes()
    with pytest.raises(NotAWorkbook, match="changed how"):
        Workbook.open(path)
    assert path.read_bytes() == before


def test_a_newer_workbook_can_be_read_and_is_not_written_in(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    path = workbook.path
    workbook.close()
    for statement in (
        "PRAGMA user_version = 99",
        "UPDATE meta SET value = '7.5' WHERE name = 'made_by'",
        "ALTER TABLE entry ADD COLUMN later TEXT",
        "CREATE TABLE later (id TEXT)",
    ):
        _change(path, statement)
    before = path.read_bytes()
    with pytest.raises(OnlyReadable, match=r"newer copbench \(7\.5\)"):
        Workbook.open(path)
    with Workbook.open(path, read_only=True) as reader:
        assert reader.page("person")[0].data == {"name": "Ans"}
    assert path.read_bytes() == before
    _change(path, "DROP TABLE draft")
    for read_only in (False, True):
        with pytest.raises(NotAWorkbook, match="Update copbench"):
            Workbook.open(path, read_only=read_only)


def _change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_damaged_workbook_is_refused_or_opened_but_never_a_traceback(workbook: Workbook, tmp_path: Path) -> None:
    for number in range(40):
        save_new(workbook, "signal", {"what": f"signal {number} " * 20})
    workbook.close()
    whole = workbook.path.read_bytes()
    damaged = tmp_path / "damaged.copbench"
    for place in range(0, len(whole), 509):
        damaged.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            with Workbook.open(damaged) as opened:
                opened.tallies()
        except (Refused, sqlite3.DatabaseError) as error:
            assert isinstance(error, Refused), (place, error)
    for length in range(1, len(whole), 4001):
        damaged.write_bytes(whole[:length])
        with pytest.raises(Refused):
            Workbook.open(damaged)


def test_who_is_kept_out_hears_since_when_and_on_which_machine(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook.note_owner()
    with pytest.raises(InUse, match=r"since \d\d:\d\d on .+\. You can read"):
        Workbook.open(workbook.path)
    workbook.db.execute("BEGIN EXCLUSIVE")
    with pytest.raises(InUse, match="open in another copbench\\. You"):
        Workbook.open(workbook.path)
    workbook.db.execute("ROLLBACK")
    workbook.close()
    with Workbook.open(workbook.path, read_only=True) as reader:
        assert reader.fact("owner") == ""


def test_a_reader_undoes_what_a_killed_copbench_left_half_done(broken_off: Path) -> None:
    with Workbook.open(broken_off, read_only=True) as reader:
        assert (reader.fact("name"), reader.drafted()) == ("whole", [])
    assert [path.name for path in broken_off.parent.iterdir() if path.is_file()] == [broken_off.name]


def test_where_nothing_can_be_undone_the_sentence_says_what_to_do(
    broken_off: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_workbook: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(lock, "take", refuse)
    with pytest.raises(NotAWorkbook, match=r"broken off in the middle of saving.*journal"):
        Workbook.open(broken_off, read_only=True)


def test_a_file_that_another_program_holds_is_in_use_and_not_damaged(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_READING", (("busy_timeout", 1, 1),))
    workbook.db.execute("BEGIN EXCLUSIVE")
    with pytest.raises(InUse, match="in use by another program"):
        Workbook.open(workbook.path, read_only=True)
    workbook.db.execute("ROLLBACK")


def test_a_damaged_and_an_empty_file_name_their_newest_backup(workbook: Workbook) -> None:
    made = backup.make_daily(workbook.path, workbook.fact("workbook"))
    workbook.close()
    for content in (b"", workbook.path.read_bytes()[:5000]):
        workbook.path.write_bytes(content)
        with pytest.raises(NotAWorkbook) as refused:
            Workbook.open(workbook.path)
        assert f"Newest backup: {made}" in str(refused.value)
        assert ("newest backup of this workbook", made) in places.rows(workbook.path)
    other = workbook.path.with_name("unknown.copbench")
    other.touch()
    with pytest.raises(NotAWorkbook, match="If there are backups of it"):
        Workbook.open(other)


@pytest.mark.parametrize("name", ["x" * 300, "x\0y", "\ud800"])
def test_a_name_that_no_file_can_have_gets_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused):
        Workbook.open(tmp_path / name)
    with pytest.raises(Refused):
        Workbook.create(tmp_path / name, name="x", language="en")


def test_what_another_program_changed_is_refused_without_touching_even_its_journal_mode(
    workbook: Workbook,
) -> None:
    workbook.close()
    with contextlib.closing(sqlite3.connect(workbook.path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TRIGGER eats AFTER INSERT ON entry BEGIN DELETE FROM entry; END")
    before = workbook.path.read_bytes()
    with pytest.raises(NotAWorkbook, match="Another program changed"):
        Workbook.open(workbook.path)
    assert workbook.path.read_bytes() == before
    assert [file.name for file in workbook.path.parent.glob(f"{workbook.path.name}*")] == [workbook.path.name]


def test_a_workbook_that_cannot_be_finished_leaves_no_empty_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_db: object, _version: int) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(migrations, "migrate", fail)
    with pytest.raises(Refused, match="the disk is full"):
        Workbook.create(tmp_path / "new.copbench", name="x", language="en")
    assert not list(tmp_path.glob("*new*"))


def test_never_do_two_hold_the_lock_while_others_come_and_go(tmp_path: Path) -> None:
    path, holders, most, taken = tmp_path / "x.copbench", [], [0], [0]

    def come_and_go() -> None:
        for _ in range(300):
            if held := lock.take(path):
                holders.append(held)
                most[0], taken[0] = max(most[0], len(holders)), taken[0] + 1
                holders.remove(held)
                lock.release(held, path)

    threads = [threading.Thread(target=come_and_go) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] and taken[0] >= 300
    assert list(tmp_path.iterdir()) == []


def test_who_takes_the_lock_at_the_very_moment_it_is_given_back_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.copbench"
    first, really, second = lock.take(path), FileLock.release, []

    def release(held: FileLock, force: bool = False) -> None:
        really(held, force)
        if held is first and not second:
            second.append(lock.take(path))

    with monkeypatch.context() as patch:
        patch.setattr(FileLock, "release", release)
        lock.release(first, path)
    assert second[0] is not None and lock.take(path) is None
    lock.release(second[0], path)


def test_where_names_the_places_that_belong_to_a_workbook(workbook: Workbook) -> None:
    from copbench.documents.export import folder_for

    found = dict(places.rows(workbook.path))
    assert found["lock file, while it is open"] == lock.lock_path(workbook.path)
    assert found["documents, unless you say otherwise"] == folder_for(workbook)
    assert found["throw-away copies of the example"] == paths.throw_away_folder("*")
    assert "workbook" in dict(places.rows(None))
