"""A file of people as text, in whatever way its letters were written.

Excel writes UTF-8 with a mark in front, UTF-16 or the letters of Windows, depending on how it was asked.
"""

import codecs
import re
from collections.abc import Sequence
from pathlib import Path

from copbench import oserrors, paths
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.incoming import names

LARGEST = 2_000_000
"""Bytes; a list of people is far smaller."""
_WORKBOOK_OF_EXCEL = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_LETTERS_OF_WINDOWS = "copbench.letters_of_windows"
_NAME_OF_A_FILE = re.compile(r".*[^\s.]\.(?:csv|tsv|txt|xlsx?|ods|vcf)", re.IGNORECASE)
_BEGINS_A_PATH = re.compile(r"[~/.]|[a-z]:[\\/]|\\\\|file:", re.IGNORECASE)


def text_of(path: Path) -> str:
    """Return what stands in a file. Raises Refused with a sentence when it is no text or cannot be read."""
    try:
        if path.is_dir():
            raise Refused(tr("That is a folder: {path}", path=path))
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise Refused(tr("There is no file with this name: {path}", path=path)) from None
    except OSError as error:
        raise Refused(
            tr("This file cannot be read: {path} ({why}).", path=path, why=oserrors.why(error))
        ) from None
    return decoded(content)


def decoded(content: bytes) -> str:
    """Return bytes as text. Raises Refused with a sentence when they are none."""
    if len(content) > LARGEST:
        raise Refused(tr("This is too large for a list of people. Nothing was read."))
    if content.startswith((_WORKBOOK_OF_EXCEL, _OLD_EXCEL)):
        raise Refused(tr("This is a file of Excel. Save it as CSV there, or copy its cells and paste them here."))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise Refused(tr("This file holds no text, so nobody can come in from it."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if content.startswith(codecs.BOM_UTF8):  # the mark tells what most letters are; only a few are others
            return content.decode("utf-8-sig", errors=_LETTERS_OF_WINDOWS)
        return _of_windows(content)


def _of_windows(content: bytes) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _as_of_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _of_windows(error.object[error.start : error.end]), error.end


codecs.register_error(_LETTERS_OF_WINDOWS, _as_of_windows)


def named_in(cells: Sequence[str]) -> str:
    """Return the name of a file when a line is nothing but one, such as "~/people.csv", else ""."""
    words = names.without_bullet(", ".join(filter(None, cells))).strip("'\" ")
    if not _NAME_OF_A_FILE.fullmatch(words):
        return ""
    is_path = _BEGINS_A_PATH.match(words) is not None
    return words if is_path or (sum(map(bool, cells)) == 1 and "@" not in words) else ""


def about(name: str) -> str:
    """Return why nobody comes in from a line that names a file."""
    try:
        there = paths.path_of(name).exists()
    except Refused:
        there = False
    if there:
        return tr(
            "this is the name of a file, which is read only on its own, so nobody comes in from it: {path}",
            path=name,
        )
    return tr("there is no file with this name, so nobody comes in from it: {path}", path=name)
