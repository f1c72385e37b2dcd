"""The full stop: where a text has one by itself, and where it only ends an abbreviation."""

import re

ENDS = (".", "?", "!", "…", ":", ";")
_ABBREVIATED = re.compile(r"(?:\.\w*|\b(?:enz|etc|jr|sr|inc|ltd|co))\.\Z", re.IGNORECASE)


def with_stop(text: str) -> str:
    """Return a few words with a full stop, unless they end by themselves."""
    return text if not text or text.endswith(ENDS) else f"{text}."


def without_stop(text: str) -> str:
    """Return a text without the full stop that ends it; that of an abbreviation stays."""
    text = text.strip()
    return text if ends_abbreviated(text) else text.removesuffix(".")


def ends_abbreviated(text: str) -> bool:
    """Tell whether the full stop behind a text is that of an abbreviation, as in `Green Jr.` or `Dak B.V.`"""
    return _ABBREVIATED.search(text) is not None
