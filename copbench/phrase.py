"""The words that let one out of a screen on which others look: chosen at the start, typed again to leave.

They keep hands off, and no more: whoever can read the file needs no words.
"""

from copbench.errors import Refused
from copbench.i18n import tr

FEWEST_LETTERS = 4
"""In the words that let one out: a key touched in the break must not do it."""


def check(words: str) -> None:
    """Raise Refused when words are so short that somebody opens it by chance."""
    if len("".join(words.split())) < FEWEST_LETTERS:
        raise Refused(tr("Choose at least {n} letters, or somebody opens it by chance.", n=FEWEST_LETTERS))


def kept(words: str) -> str:
    """Return what is kept of words, from which nobody reads them."""
    import secrets  # only now, as below: the round must stand at once

    salt = secrets.token_hex(8)
    return f"{salt}:{_digest(words, salt)}"


def opens(words: str, what_is_kept: str) -> bool:
    """Tell whether these are the words of which this was kept, whatever their capitals and blanks."""
    import hmac

    salt, _colon, digest = what_is_kept.partition(":")
    return hmac.compare_digest(_digest(words, salt), digest)


def _digest(words: str, salt: str) -> str:
    import hashlib

    return hashlib.sha256(f"{salt}:{' '.join(words.casefold().split())}".encode()).hexdigest()
