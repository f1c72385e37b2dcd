"""What the system and SQLite report, as a sentence for the person that names the newest backup if needed."""

import sqlite3
from pathlib import Path

from copbench import oserrors
from copbench.errors import Damaged, InUse, NotAWorkbook, NotRead, Refused
from copbench.i18n import tr

DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What SQLite raises on a file it cannot use; `refusal` tells damage from a file that is merely held."""

_HELD = ("SQLITE_BUSY", "SQLITE_LOCKED")
_DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_CANNOT_UNDO = ("SQLITE_READONLY", "SQLITE_CANTOPEN")


def journal_of(path: Path) -> Path:
    """Return the file in which SQLite keeps what it may have to undo."""
    return path.with_name(f"{path.name}-journal")


def has_journal(path: Path) -> bool:
    """Tell whether a transaction runs now, or was broken off."""
    try:
        return journal_of(path).stat().st_size > 0
    except OSError:
        return False


def refusal(error: Exception, path: Path) -> Refused:
    """Return the error, with its sentence, that stands for what SQLite raised on the workbook at `path`."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(_HELD):
        return InUse(tr("{path} is in use by another program. Try again in a moment.", path=path))
    if is_damage(error):
        return NotAWorkbook(damaged(path))
    if name.startswith(_CANNOT_UNDO) and has_journal(path):
        return NotAWorkbook(
            tr(
                "{path} was broken off in the middle of saving, and that cannot be set right where it stands. "
                "Copy it, together with {journal}, to a folder of your own and open it there.",
                path=path, journal=journal_of(path).name,
            )
        )  # fmt: skip
    why = name or type(error).__name__  # never what SQLite says of it: that may hold somebody's words
    return NotAWorkbook(tr("{path} cannot be read ({why}). Nothing was changed.", path=path, why=why))


def is_damage(error: Exception) -> bool:
    """Tell whether SQLite found the file damaged, and not merely held, full or asked for too much."""
    name = getattr(error, "sqlite_errorname", "")
    read_badly = isinstance(error, sqlite3.DatabaseError) and "malformed" in str(error)
    return isinstance(error, UnicodeDecodeError | Damaged) or read_badly or str(name).startswith(_DAMAGED)


def damaged(path: Path) -> str:
    """Return the sentence for a file that is a workbook but cannot be read."""
    return tr("{path} is damaged and was left as it is.", path=path) + " " + newest_backup(path)


def found_damaged(path: Path, *, only_read: bool) -> str:
    """Return the sentence for a workbook that can be opened and proves to be damaged further on."""
    said = tr("This workbook is damaged somewhere. You can read and export it; nothing more is written in it.")
    if not only_read:
        said = tr("This workbook is damaged somewhere. Export what you can.")
    return said + " " + newest_backup(path)


def empty(path: Path) -> str:
    """Return the sentence for a file without a single byte, which is never made into a workbook."""
    said = tr("{path} is empty; perhaps it has not been downloaded yet. Nothing was changed.", path=path)
    return said + " " + newest_backup(path)


def newest_backup(path: Path) -> str:
    """Return the sentence that names the newest backup of the workbook at `path`, or where backups stand."""
    from copbench import paths
    from copbench.workbook import backup

    if found := backup.newest_of(path):
        return tr("Newest backup: {path}", path=found)
    return tr("If there are backups of it, they stand in {folder}.", folder=paths.data_folder() / "backups")


def has_backup(path: Path) -> bool:
    """Tell whether a workbook once stood at `path`, of which there is a backup."""
    from copbench.workbook import backup

    return backup.newest_of(path) is not None


def why_not_made(error: Exception) -> str:
    """Return in a few words why a file could not be written."""
    if _is_full(error):
        return tr("the disk is full")
    return oserrors.why(error)


def not_read(error: sqlite3.Error) -> NotRead | Damaged:
    """Return the error, with its sentence, that stands for what SQLite raised while an open workbook was read."""
    if is_damage(error):
        return Damaged(tr("The workbook is damaged somewhere. Use the newest backup: copbench where."))
    if getattr(error, "sqlite_errorname", "").startswith(_HELD):
        return NotRead(tr("Another program holds the workbook. Your text is held here and will be tried again."))
    return NotRead(tr("The workbook can no longer be read. Your text is held here: save it as a copy elsewhere."))


def why_not_saved(error: sqlite3.Error) -> str:
    """Return the sentence for a save that the disk refused."""
    name = getattr(error, "sqlite_errorname", "")
    if _is_full(error):
        return tr("The disk is full. Your text is held here: free some space, or save it as a copy elsewhere.")
    if name.startswith("SQLITE_READONLY"):
        return tr("Nothing can be written here. Your text is held: save it as a copy elsewhere.")
    if name.startswith(_HELD):
        return tr("Another program holds the workbook. Your text is held here and will be tried again.")
    return tr("Saving did not work. Your text is held here: save it as a copy elsewhere.")


def _is_full(error: Exception) -> bool:
    """Tell whether the disk is full, or refuses more as a disk with a limit does."""
    return getattr(error, "sqlite_errorname", "") in ("SQLITE_FULL", "SQLITE_IOERR_WRITE") or "full" in str(error)
