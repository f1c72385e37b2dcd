"""The one boundary between text of a person or a file and a terminal.

Terminals obey control characters, so a pasted note could repaint the screen or make the terminal type back.
Right-to-left marks can make a line read as something else. Both are replaced where text is shown; what is
stored stays as it was.
"""

import re
import unicodedata

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
REPLACEMENT = "\ufffd"


def visible(text: str) -> str:
    """Return the text with every character that a terminal might obey replaced; newlines and tabs stay."""
    return _OBEYED.sub(REPLACEMENT, text)


def on_one_line(text: str, width: int = 0) -> str:
    """Return the text on one line, cut with an ellipsis to `width` characters (0: not cut)."""
    line = _SPACES.sub(" ", visible(text[: width * 4] if width else text)).strip()
    return line if not width or len(line) <= width else line[: width - 1].rstrip() + "…"


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.category(sign) in ("Mn", "Me", "Cf") for sign in text)


def without_controls(text: str) -> str:
    """Return the text as it may stand in a document: no control characters, newlines and tabs kept."""
    return _OBEYED.sub("", text)
