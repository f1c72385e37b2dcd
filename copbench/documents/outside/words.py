"""A text as words with their places, so that some can be replaced and the rest stays as it was typed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from copbench.documents.outside.names import WORD, fold
from copbench.documents.outside.ordinary import ABBREVIATED, HONORIFICS

_ENDS = re.compile(r"[.!?…:\n]")
_APART = "\n\n"
_BLANKS = " \u00a0"
_NO_TITLE = frozenset({"HR", "ING"})
"""In capitals these are a part of an organisation and a bank."""


class Word(NamedTuple):
    """A word as typed, as it is compared, and where it stands: from `start` to before `end`."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def small(self) -> bool:
        """Tell whether it begins with a small letter; a script without capitals has none."""
        return self.text[:1].islower()

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital and goes on in small letters, as a name does."""
        return self.text[:1].isupper() and not (len(self.text) > 1 and self.text.isupper())

    @property
    def initial(self) -> bool:
        """Tell whether it is one letter that may stand for a first name."""
        return len(self.folded) == 1 and self.text.isupper()

    @property
    def title(self) -> bool:
        """Tell whether it is what stands before the name of a person, as `mevr.`, `fam.` and `Mr`."""
        return self.folded in HONORIFICS and self.text not in _NO_TITLE


def read(text: str) -> list[Word]:
    """Return the words of a text in their order."""
    return [Word(found[0], fold(found[0]), found.start(), found.end()) for found in WORD.finditer(text)]


def between(text: str, words: Sequence[Word], place: int) -> str:
    """Return what stands between a word and the one before it."""
    return text[words[place - 1].end if place else 0 : words[place].start]


def joined(text: str, words: Sequence[Word], begin: int, end: int) -> bool:
    """Tell whether these words may be one name: no blank line stands between them."""
    return all(_APART not in between(text, words, place) for place in range(begin + 1, end))


def close(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a word stands right after the one before it, as in `J. de Vries` and `fam. de Vries`."""
    gap, before = between(text, words, place), words[place - 1]
    shortened = before.initial or (before.title and _shortened(text, before))
    gap = gap.removeprefix(".") if shortened else gap
    return gap == "-" or not gap.strip(_BLANKS)


def begins_sentence(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a word is the first of a sentence or a line; the stop of `dr.`, `J.`, `o.a.` ends none."""
    if place == 0:
        return True
    gap, before = between(text, words, place), words[place - 1]
    if gap.startswith(".") and "\n" not in gap and _shortened(text, before):
        return False
    return bool(_ENDS.search(gap))


def _shortened(text: str, word: Word) -> bool:
    """Tell whether a full stop behind a word only says that it is shortened."""
    dotted = len(word.folded) == 1 and text[word.start - 1 : word.start] == "." and word.start > 1
    return word.initial or dotted or (word.folded in ABBREVIATED and word.text not in _NO_TITLE)
