"""What the first bytes of a file tell before it is opened: whether it is a workbook, and of which version."""

from pathlib import Path

from copbench.errors import NotAWorkbook
from copbench.i18n import tr
from copbench.workbook import faults, schema

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100


def version_of(path: Path) -> int:
    """Return the version of the workbook at `path`, read from its first bytes.

    Raises NotAWorkbook with a sentence for the person when it is anything else. Touches nothing.
    """
    try:
        header = _read(path)
        version = _version_in(header, path)
        cut_short = _is_cut_short(header, path)
    except PermissionError:
        raise NotAWorkbook(tr("{path} may not be read. Ask who owns it for access.", path=path)) from None
    except (OSError, ValueError) as error:
        raise NotAWorkbook(
            tr("{path} cannot be read ({why}). Nothing was changed.", path=path, why=faults.why_not_made(error))
        ) from None
    if cut_short:
        raise NotAWorkbook(faults.damaged(path))
    return version


def _read(path: Path) -> bytes:
    if path.is_dir():
        raise NotAWorkbook(tr("{path} is a folder. Choose the workbook file in it.", path=path))
    if not path.exists():
        raise NotAWorkbook(tr("There is no workbook at {path}. Check the name, or begin a new one.", path=path))
    if not path.is_file():
        raise NotAWorkbook(tr("{path} is not a file. Nothing was changed.", path=path))
    with path.open("rb") as stream:
        return stream.read(_LENGTH)


def _is_cut_short(header: bytes, path: Path) -> bool:
    """Tell whether the file is smaller than its own header says, as after a copy that broke off."""
    if faults.has_journal(path):
        return False  # SQLite will first undo what a crash left half done
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    return path.stat().st_size < pages * (65536 if page_size == 1 else page_size)


def _version_in(header: bytes, path: Path) -> int:
    if not header:
        raise NotAWorkbook(faults.empty(path))
    if not header.startswith(_MAGIC):
        if faults.has_backup(path):  # it was a workbook when we last saw it
            raise NotAWorkbook(faults.damaged(path))
        raise NotAWorkbook(
            tr("{path} is not a copbench workbook (it looks like {look}). Nothing was changed.",
               path=path, look=_look_of(header))
        )  # fmt: skip
    if len(header) < _LENGTH:
        raise NotAWorkbook(faults.damaged(path))
    if int.from_bytes(header[68:72], "big") != schema.APPLICATION_ID:
        raise NotAWorkbook(tr("{path} belongs to another program. Nothing was changed.", path=path))
    return int.from_bytes(header[60:64], "big")


def _look_of(header: bytes) -> str:
    known = {b"PK\x03\x04": tr("a zip or Office file"), b"%PDF": tr("a PDF"), b"\x89PNG": tr("a picture")}
    for start, name in known.items():
        if header.startswith(start):
            return name
    try:
        header.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(header) - 4:
            return tr("another kind of file")
    return tr("a text file") if b"\x00" not in header else tr("another kind of file")
