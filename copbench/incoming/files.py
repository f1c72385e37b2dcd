"""A file of people as text, in whatever way its letters were written.

Excel writes UTF-8 with a mark in front, UTF-16 or the letters of Windows, depending on how it was asked.
"""

import codecs
from pathlib import Path

from copbench.errors import Refused
from copbench.i18n import tr

LARGEST = 2_000_000
"""Bytes; a list of people is far smaller."""
_WORKBOOK_OF_EXCEL = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


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
        raise Refused(tr("This file cannot be read: {path} ({why}).", path=path, why=error.strerror)) from None
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
        return _of_windows(content)


def _of_windows(content: bytes) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")
