"""When two texts that people typed count as the same."""

import unicodedata


def plain(text: str) -> str:
    """Return a text as it is compared: without capitals, accents and superfluous blanks."""
    text = " ".join(text.split()).casefold()
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
