"""What looks like the name of somebody who is on no list: it is left as it is, and pointed out."""

from collections.abc import Iterator, Sequence

from copbench import dates
from copbench.documents.outside.ordinary import EVERYDAY, NOT_NAMES, PREFIXES, SURE_STARTS
from copbench.documents.outside.words import Word, begins_sentence, between

LONGEST_SHORTENED = 3
"""The full stop of `Joh. Veenstra` ends no sentence."""


def suspects(text: str, words: Sequence[Word], taken: set[int]) -> Iterator[str]:
    """Yield words with capitals that stand together or alone in a sentence, and what follows `mevrouw` or `Mr`.

    `text` is what the words stand in, `taken` holds the places of words that were replaced or must be left alone.
    """
    place = 0
    while place < len(words):
        end = _end(text, words, taken, place)
        if end > place and (found := _name(text, words, place, end)):
            yield found
        place = max(end, place + 1)


def _end(text: str, words: Sequence[Word], taken: set[int], begin: int) -> int:
    """Return the place after the last word of a row of capitals that begins here, `begin` when none does."""
    if not _may_begin(text, words, taken, begin):
        return begin
    end = place = begin + 1
    while place < len(words) and place not in taken and between(text, words, place).strip(" \u00a0.-'’&") == "":
        if begins_sentence(text, words, place) and len(words[place - 1].folded) > LONGEST_SHORTENED:
            break
        if words[place].capital or words[place].initial:
            end = place + 1
        elif words[place].folded not in PREFIXES:
            break
        place += 1
    return end


def _may_begin(text: str, words: Sequence[Word], taken: set[int], place: int) -> bool:
    word = words[place]
    if place in taken:
        return False
    if word.title:
        return True
    sure = word.folded in SURE_STARTS and begins_sentence(text, words, place)
    return (word.capital or word.initial) and not sure


def _stands_out(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether one word has a capital that nothing else explains."""
    word = words[place]
    typed = text[word.start : word.end]
    known = word.folded in EVERYDAY or word.folded in dates.calendar_words()
    explained = known or begins_sentence(text, words, place) or not typed[1:].islower()
    return not explained and len(typed) > LONGEST_SHORTENED


def _name(text: str, words: Sequence[Word], begin: int, end: int) -> str:
    """Return the row of words as typed when it looks like a name, else ""."""
    row = words[begin:end]
    capitals = sum(word.capital and not word.title for word in row)
    led = len(row) > 1 and (row[0].title or row[0].initial)
    alone = len(row) == 1 and _stands_out(text, words, begin)
    if capitals < (1 if led or alone else 2) or " ".join(word.folded for word in row) in NOT_NAMES:
        return ""
    return " ".join(text[row[0].start : row[-1].end].split())
