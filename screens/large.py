"""Large letters for a projector, made of the half blocks that every terminal has."""

import functools
from collections.abc import Iterator

from pyfiglet import Figlet

from screens import glyphs

FONT = glyphs.sign("pagga", "small")
_BETWEEN = "\u2591"
"""What the font puts between its letters, to be left out."""


def large(text: str, width: int, lines: int) -> str:
    """Return a text in large letters, at most so many cells wide and rows high.

    A text with signs that the font lacks, or that does not fit, comes as it is: better small than half.
    """
    words = text.split()
    if not words or not all(_letter(sign) for word in words for sign in word):
        return text
    if max(map(_cells, words)) > width:
        return text
    made = "\n\n".join(map(_drawn, _wrapped(words, width)))
    return made if made.count("\n") < lines else text


def _wrapped(words: list[str], width: int) -> Iterator[str]:
    """Yield lines of words that are at most so many cells wide; pyfiglet itself never ends on a narrow screen."""
    line = words[0]
    for word in words[1:]:
        if _cells(f"{line} {word}") <= width:
            line = f"{line} {word}"
        else:
            yield line
            line = word
    yield line


def _cells(text: str) -> int:
    return sum(len(_letter(sign)[0]) for sign in text)


def _drawn(line: str) -> str:
    return "\n".join("".join(rows).rstrip() for rows in zip(*map(_letter, line), strict=True))


@functools.cache
def _letter(sign: str) -> tuple[str, ...]:
    """Return the rows of a letter, accents apart; empty for one that the font lacks."""
    if not sign.isprintable() or ord(sign) > 255:
        return ()
    rows = _figlet().renderText(sign).split("\n")[: _figlet().Font.height]
    drawn = tuple(row.replace(_BETWEEN, " ") for row in rows)
    return drawn if sign == " " or any(map(str.strip, drawn)) else ()


@functools.cache
def _figlet() -> Figlet:
    return Figlet(font=FONT, width=80)
