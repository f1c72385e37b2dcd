"""Backups and copies are whole or not there, readable by their owner only, and found again."""

import os
import sqlite3
from pathlib import Path

import pytest

from copbench.errors import NotAWorkbook, Refused
from copbench.saving import save_new
from copbench.workbook import Workbook, backup


def test_the_daily_backup_is_made_once_checked_and_thinned_out(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    identity = workbook.fact("workbook")
    made = backup.make_daily(workbook.path, identity)
    assert made and backup.make_daily(workbook.path, identity) is None
    with Workbook.open(made, read_only=True) as copy:
        assert copy.page("person")[0].data == {"name": "Ans"}
    for month in range(1, 13):
        for day in range(1, 29):
            (made.parent / f"2025-{month:02}-{day:02}T120000.copbench").touch()
    backup.thin_out(made.parent)
    kept = sorted(path.name[:10] for path in made.parent.glob("*.copbench"))
    assert len(kept) <= backup.KEEP_NEWEST + backup.KEEP_DAYS + backup.KEEP_WEEKS + backup.KEEP_MONTHS
    assert "2025-12-28" in kept and "2025-09-28" in kept and "2025-01-01" not in kept


def test_files_of_somebody_else_between_the_backups_are_left_alone_and_broken_off_ones_go(
    workbook: Workbook,
) -> None:
    target = backup.folder(workbook.fact("workbook"))
    target.mkdir(parents=True)
    foreign = [target / name for name in ("zzz.copbench", "2025-02-31T120000.copbench")]
    broken_off, in_the_making = target / "2025-01-01T120000.unfinished", target / "2025-01-02T120000.unfinished"
    for path in (*foreign, broken_off, in_the_making):
        path.touch()
    os.utime(broken_off, (0, 0))
    made = backup.make_daily(workbook.path, workbook.fact("workbook"))
    assert made == backup.newest(workbook.fact("workbook"))
    assert all(path.exists() for path in foreign)
    assert (broken_off.exists(), in_the_making.exists()) == (False, True)


def test_a_backup_that_holds_less_than_the_workbook_is_not_kept(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = iter([(1, 1), (2, 2)])
    monkeypatch.setattr(backup, "_counts", lambda connection: next(counts))
    target = backup.folder(workbook.fact("workbook"))
    with pytest.raises(sqlite3.DatabaseError):
        backup.make(workbook.path, target)
    assert list(target.iterdir()) == []


def test_a_copy_is_whole_and_readable_by_its_owner_only(workbook: Workbook, tmp_path: Path) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    copy = tmp_path / "copy.copbench"
    workbook.copy_to(copy)
    assert os.name == "nt" or copy.stat().st_mode & 0o777 == 0o600
    with Workbook.open(copy, read_only=True) as opened:
        assert opened.page("person")[0].data == {"name": "Ans"}
        assert opened.fact("owner") == ""


def test_a_copy_that_cannot_be_made_says_why_and_leaves_nothing_behind(workbook: Workbook, tmp_path: Path) -> None:
    standing = tmp_path / "standing.copbench"
    standing.write_text("mine")
    for target, sentence in (
        (standing, "exists already"), (standing / "below.copbench", "No workbook can be made"),
        (tmp_path / ("x" * 300), "No workbook can be made"), (tmp_path / "x\0y", "No workbook can be made"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=sentence):
            workbook.copy_to(target)
    assert standing.read_text() == "mine"
    workbook.close()
    with pytest.raises(Refused, match="No workbook can be made"):
        workbook.copy_to(tmp_path / "half.copbench")
    assert not (tmp_path / "half.copbench").exists()


def test_a_backup_is_taken_out_beside_a_workbook_that_is_damaged_and_named_when_it_is_refused(
    workbook: Workbook,
) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    made = backup.make_daily(workbook.path, workbook.fact("workbook"))
    workbook.close()
    whole = workbook.path.read_bytes()
    workbook.path.write_bytes(b"no longer" + whole[9:])
    with pytest.raises(NotAWorkbook, match=f"damaged.*{made}"):
        Workbook.open(workbook.path)
    (newest,) = backup.all_of(workbook.path)
    copies = [backup.take_out(newest, workbook.path) for _ in range(2)]
    assert len({*copies}) == 2 and {path.parent for path in copies} == {workbook.path.parent}
    for copy in copies:
        with Workbook.open(copy) as opened:
            assert opened.page("person")[0].data == {"name": "Ans"}
    assert workbook.path.read_bytes().startswith(b"no longer")
