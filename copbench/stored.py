"""What holds for every text that is stored, whoever writes it."""

LONGEST_TEXT = 4_000_000
"""Characters of one answer at most."""


def tidy(text: str) -> str:
    """Return the text as it is stored: one kind of line ending, nothing that UTF-8 cannot hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
