"""Large letters for a projector, made of the small ones that a terminal has."""

from pyfiglet import CharNotPrinted, Figlet

FONT = "small"


def large(text: str, width: int, lines: int) -> str:
    """Return a text in large letters, at most so many cells wide and lines high.

    Letters that the font lacks, and texts that do not fit, come as they are: better small than half.
    """
    try:
        drawn = Figlet(font=FONT, width=width).renderText(text)
    except CharNotPrinted:  # not even one letter fits
        return text
    rows = [row.rstrip() for row in drawn.split("\n") if row.strip()]
    whole = text.isprintable() and all(ord(sign) < 256 for sign in text)
    return "\n".join(rows) if whole and rows and len(rows) <= lines else text
