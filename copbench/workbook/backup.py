"""Backups: a checked copy a day in the user's own data folder, thinned out as they age.

They run after the first screen stands, on a connection of their own, so that nobody waits for them.
"""

import contextlib
import hashlib
import re
import shutil
import sqlite3
import time
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from copbench import paths
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.workbook import erasing, open_rounds, opening, schema

KEEP_NEWEST, KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 10, 7, 4, 6
_STAMP = "%Y-%m-%dT%H%M%S"
_NAME = re.compile(r"\d{4}-\d\d-\d\dT\d{6}")
_ID = re.compile(r"[\w-]+")
_REMEMBERED = 50
_HOUR = 3600


def folder_of(connection: sqlite3.Connection) -> Path:
    """Return the folder of the backups of the workbook behind a connection."""
    row = connection.execute("SELECT value FROM meta WHERE name = 'workbook'").fetchone()
    return folder(row[0] if row else "unnamed")


def folder(workbook_id: str) -> Path:
    """Return the folder of the backups of the workbook with this id."""
    return paths.data_folder() / "backups" / workbook_id


def known_workbooks() -> list[Path]:
    """Return the workbooks that were open here before and still stand there, the latest first."""
    return [path for name in reversed(_known_ids()) if (path := Path(name)).is_file()]


def newest(workbook_id: str) -> Path | None:
    """Return the newest backup of a workbook, or None."""
    return next(iter(_standing(folder(workbook_id))), None)


def newest_of(path: Path) -> Path | None:
    """Return the newest backup of what once stood at this path, or None."""
    return next(iter(all_of(path)), None)


def all_of(path: Path) -> list[Path]:
    """Return the backups of what once stood at this path, the newest first, without reading the file itself."""
    known = _known_ids().get(str(path.resolve()))
    return _standing(folder(known)) if known else []


def moment_of(backup: Path) -> datetime:
    """Return the local moment at which a backup was made."""
    return datetime.strptime(backup.name[:17], _STAMP)


def take_out(backup: Path, beside: Path) -> Path:
    """Copy a backup to a workbook of its own beside the one it is of, and return its path.

    The workbook itself is left as it is, however damaged. Raises Refused when the copy cannot be made, and Locked
    while the workbook is locked to an evaluation round: a backup is as private as that.
    """
    opening.refuse_when_locked(beside)
    stem = f"{beside.stem}-{moment_of(backup):%Y%m%d-%H%M}"
    names = (f"{stem}{number}{schema.SUFFIX}" for number in ("", *(f"-{n}" for n in range(2, 1000))))
    target = next(path for name in names if not (path := beside.with_name(name)).exists())
    if not is_whole(backup):
        raise Refused(tr("This backup is damaged itself. Choose another one."))
    opening.claim(target)
    try:
        shutil.copyfile(backup, target)
        with contextlib.closing(sqlite3.connect(target)) as copy:
            opening.give_identity(copy, copy_of=f"{moment_of(backup):%d-%m-%Y %H:%M}")
    except (OSError, sqlite3.Error) as error:
        opening.give_up(target)
        raise opening.not_made(target, error) from None
    return target


def is_whole(backup: Path) -> bool:
    """Tell whether a backup still has the SHA-256 that was written down when it was made."""
    try:
        return backup.with_suffix(".sha256").read_text(encoding="utf-8").startswith(_digest(backup))
    except (OSError, ValueError):
        return False


def _known_ids() -> dict[str, str]:
    known = paths.read_state().get("ids")
    pairs = known.items() if isinstance(known, dict) else ()
    return {path: name for path, name in pairs if isinstance(name, str) and _ID.fullmatch(name)}


def remember(path: Path, workbook_id: str) -> None:
    """Remember which workbook stands at a path, so that its backups are found when it can no longer be read."""
    known, place = _known_ids(), str(path.resolve())
    if list(known.items())[-1:] != [(place, workbook_id)]:
        others = [(other, name) for other, name in known.items() if other != place]
        paths.remember(ids=dict([*others[1 - _REMEMBERED :], (place, workbook_id)]))


def _reading_once(path: Path) -> sqlite3.Connection:
    """Return a connection that goes through the whole file once."""
    return _with_little_memory(opening.connect(path, read_only=True))


def _with_little_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a connection that has no use for much memory, as it comes by each page once."""
    connection.execute("PRAGMA cache_size = -200")
    return connection


def check(path: Path, *, thorough: bool = False) -> bool:
    """Tell whether SQLite finds the file sound; this reads all of it, and `thorough` compares its indexes too."""
    pragma = "integrity_check" if thorough else "quick_check"
    with contextlib.closing(_reading_once(path)) as connection:
        return bool(connection.execute(f"PRAGMA {pragma}(1)").fetchone()[0] == "ok")


def make(path: Path, target: Path, *, label: str = "") -> Path:
    """Copy the workbook into the folder `target`, check the copy, and only then give it its name.

    Beside it stands its SHA-256, because SQLite's own check does not see every changed byte.
    """
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    _clear_unfinished(target)
    name = "-".join(filter(None, (datetime.now().strftime(_STAMP), label)))
    unfinished = target / f"{name}.unfinished"
    try:
        with contextlib.closing(_reading_once(path)) as source:
            _copy(source, unfinished)
        if not check(unfinished, thorough=True):
            raise sqlite3.DatabaseError("the backup does not pass its check")
        return _finish(unfinished)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()  # in pieces: a workbook may be large


def _finish(unfinished: Path) -> Path:
    finished = unfinished.with_suffix(schema.SUFFIX)
    digest = _digest(unfinished)
    unfinished.replace(finished)
    finished.with_suffix(".sha256").write_text(f"{digest}  {finished.name}\n", encoding="utf-8")
    return finished


def _copy(source: sqlite3.Connection, target: Path) -> None:
    """Copy all of it, within one reading transaction, so that the counts on both sides must agree."""
    target.touch(mode=0o600)
    source.execute("BEGIN")
    with contextlib.closing(_with_little_memory(sqlite3.connect(target))) as copy:
        source.backup(copy)
        if _counts(copy) != _counts(source):
            raise sqlite3.DatabaseError("the backup does not hold as much as the workbook")
        open_rounds.leave_out(copy)


def _counts(connection: sqlite3.Connection) -> tuple[int, int]:
    row = connection.execute("SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM revision)").fetchone()
    return row[0], row[1]


def _clear_unfinished(target: Path) -> None:
    """Remove what broke off; what is younger than an hour may be in the making."""
    for unfinished in target.glob("*.unfinished*"):
        if time.time() - unfinished.stat().st_mtime > _HOUR:
            unfinished.unlink(missing_ok=True)


def make_daily(path: Path, workbook_id: str) -> Path | None:
    """Make today's backup if there is none yet and thin out the older ones."""
    remember(path, workbook_id)
    target = folder(workbook_id)
    today = datetime.now().strftime("%Y-%m-%d")
    if any(target.glob(f"{today}*{schema.SUFFIX}")):
        return None
    made = make(path, target)
    thin_out(target)
    return made


def thin_out(target: Path) -> None:
    """Keep the newest ten and one for each of 7 days, 4 weeks and 6 months; remove the rest."""
    backups = _standing(target)
    keep = set(backups[:KEEP_NEWEST])
    for count, period in ((KEEP_DAYS, "%Y-%m-%d"), (KEEP_WEEKS, "%G-%V"), (KEEP_MONTHS, "%Y-%m")):
        first_of: dict[str, Path] = {}
        for backup in backups:
            if made_on := _made_on(backup):
                first_of.setdefault(made_on.strftime(period), backup)
        keep.update(list(first_of.values())[:count])
    for backup in set(backups) - keep:
        _remove(backup)


def _remove(backup: Path) -> None:
    backup.unlink()
    backup.with_suffix(".sha256").unlink(missing_ok=True)


def erase(workbook_id: str, entry_ids: Sequence[str]) -> int:
    """Erase records from every backup of a workbook; return how many could not be reached."""
    missed = 0
    for backup in _standing(folder(workbook_id)):
        try:
            _erase_in(backup, entry_ids)
        except (OSError, sqlite3.Error):
            missed += 1
    return missed


def _erase_in(backup: Path, entry_ids: Sequence[str]) -> None:
    """Put a backup without the records in the place of one that has them; a damaged one helps nobody and goes."""
    unfinished = backup.with_suffix(".unfinished")
    if not is_whole(backup):
        _remove(backup)
        return
    try:
        shutil.copy2(backup, unfinished)
        with contextlib.closing(opening.connect(unfinished, read_only=False)) as copy:
            copy.execute("BEGIN IMMEDIATE")
            erasing.erase(copy, entry_ids)
            copy.execute("COMMIT")
            erasing.wipe_free_space(copy)
            opening.tidy_journal_away(copy)
        _finish(unfinished)
    finally:
        unfinished.unlink(missing_ok=True)


def _standing(target: Path) -> list[Path]:
    """Return the backups in a folder, the newest first; a file that a person put there is not ours to judge."""
    backups = (path for path in target.glob(f"*{schema.SUFFIX}") if _NAME.match(path.name) and _made_on(path))
    return sorted(backups, reverse=True)


def _made_on(backup: Path) -> date | None:
    try:
        return date.fromisoformat(backup.name[:10])
    except ValueError:
        return None
