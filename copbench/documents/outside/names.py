"""The ways in which one person or organisation is named in running text, as words that can be looked up.

Words are compared folded: without capitals, accents and signs that nobody sees. A form is a row of folded words.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from copbench.documents.outside.ordinary import (
    ARTICLES,
    COMMON_IN_ORGANISATIONS,
    HONORIFICS,
    MANY,
    NO_ORGANISATION,
    ORDINARY,
    PREFIXES,
    SURE_STARTS,
    SURNAME_STARTS,
    TOWNS,
    TRADE_ENDS,
    TRADES,
)

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0816-\u082d\u0859-\u085b\u08d3-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd"
    "\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03"
    "\u0d3b-\u0d4d\u0d57\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0f18-\u0f19\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f"
)
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufe00-\ufe0f"
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}{_UNSEEN}])*")
"""A word; accents typed apart and signs that nobody sees belong to it."""
_DROPPED = re.compile(f"[{_UNSEEN}]")
_ALIKE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)[)\]}]")
_LEGAL = frozenset({"bv", "nv", "ltd", "inc", "gmbh", "ag", "sa", "sarl", "vof", "cv", "llc", "plc", "ua"})
_LINKS = frozenset({"van", "voor", "of", "for"})
_ABBREVIATED = {"van": ("v",)} | dict.fromkeys(("van de", "van den", "van der"), ("v", "d"))
_OF_A_PLACE = (
    ("gemeente",), ("provincie",), ("stadsregio",), ("regio",), ("ggd",),
    ("municipality", "of"), ("city", "of"), ("province", "of"), ("county", "of"), ("region", "of"),
)  # fmt: skip
_SAYS_LITTLE = ARTICLES | NO_ORGANISATION | COMMON_IN_ORGANISATIONS | MANY
SHORTEST_COMPACT = 6
MOST_REMEMBERED = 10_000


class How(IntEnum):
    """How much of a name a form is; a lower number says more."""

    WHOLE = 0
    FIRST = 1
    LAST = 2
    PIECE = 3
    """A surname without `van de`, or one half of a double one."""
    SHORT = 4
    """What an organisation is called without saying what it is: `De Drie Eiken`."""
    JOINED = 5
    """The same in one word, which counts in an address on the web only."""
    PART = 6
    """One word of what an organisation is called: it may be that organisation."""
    PLACE = 7
    """The place after which an organisation is called: no name, though it may give one away."""


class Form(NamedTuple):
    """The folded words, and how much of the name they are."""

    words: tuple[str, ...]
    how: How


def fold(word: str) -> str:
    """Return a word as it is compared: without capitals, accents and signs that nobody sees."""
    word = word.casefold()
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", _DROPPED.sub("", word).translate(_ALIKE))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(fold(word) for word in WORD.findall(text))


@functools.lru_cache(maxsize=MOST_REMEMBERED)
def forms(name: str, *, organisation: bool) -> tuple[Form, ...]:
    """Return the forms of a name, worked out once: each document asks for those of everybody."""
    return tuple(of_organisation(name) if organisation else of_person(name))


def of_person(name: str) -> Iterator[Form]:
    """Yield the forms of the name of a person: in full, surname first, first name, surname, its pieces."""
    parts = _first_and_last(name)
    first, last = [tuple(part) for part in parts]
    for whole in filter(None, (words_of(name), words_of(_BRACKETS.sub(" ", name)))):
        alone = len(whole) == 1 and WORD.findall(name)[0][:1].isupper()
        yield Form(whole, How.FIRST if alone else How.WHOLE)
        yield from _compact(whole)
    if not last:
        return
    if not first:
        yield Form(last, How.LAST)
        yield from (Form(piece, How.PIECE) for piece in _pieces(name, last))
        return
    yield Form(last + first, How.WHOLE)
    yield from _compact(first + last)
    core = _without_prefix(last)
    yield Form(core + first + last[: len(last) - len(core)], How.WHOLE)
    if len(first[0]) > 1:
        yield Form(_given(name) or first[:1], How.FIRST)
    for surname in (last, *_abbreviated(last)):
        yield Form(first + surname, How.WHOLE)
        yield Form(surname, How.LAST)
    yield from (Form(piece, How.PIECE) for piece in _pieces(name, last))


def initial_of(name: str) -> str:
    """Return the folded first letter of a name, "" when it has none."""
    first, last = _first_and_last(name)
    return next((word[0] for word in (*first, *last) if word), "")


def _first_and_last(name: str) -> tuple[list[str], list[str]]:
    """Return the words of the first names and of the surname; one word is a surname only after a title."""
    kept = _BRACKETS.sub(" ", name)
    before, comma, behind = kept.partition(",")
    if comma and words_of(before) and words_of(behind):
        behind_words = _without_titles(list(words_of(behind)))
        prefix = [word for word in behind_words if word in PREFIXES]
        return [word for word in behind_words if word not in prefix], prefix + list(words_of(before))
    spaced = [list(words_of(part)) for part in kept.split() if words_of(part)]
    first = 1
    while len(spaced) > 1 and spaced[0][0] in HONORIFICS:
        spaced.pop(0)
        first = 0
    if len(spaced) > 1:
        first = 0 if spaced[0][0] in SURNAME_STARTS else _first_names(spaced)
    return [word for part in spaced[:first] for word in part], [word for part in spaced[first:] for word in part]


def _first_names(spaced: list[list[str]]) -> int:
    """Return how many of these words are first names."""
    return next((place for place, part in enumerate(spaced) if place and part[0] in PREFIXES), len(spaced) - 1)


def _without_titles(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    return words


def _given(name: str) -> tuple[str, ...]:
    """Return the first name as it stands before the first blank: `jan willem` of Jan-Willem de Boer."""
    if "," in name:
        return ()
    spaced = [part for part in _BRACKETS.sub(" ", name).split() if words_of(part)]
    while len(spaced) > 1 and words_of(spaced[0])[0] in HONORIFICS:
        spaced.pop(0)
    return words_of(spaced[0]) if "-" in spaced[0] and "." not in spaced[0] else ()


def _without_prefix(last: tuple[str, ...]) -> tuple[str, ...]:
    place = 0
    while place < len(last) - 1 and last[place] in PREFIXES:
        place += 1
    return last[place:]


def _abbreviated(last: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a surname with `v.d.`, `v/d` or `vd` for its `van den`, and `v.` for `van`."""
    core = _without_prefix(last)
    if short := _ABBREVIATED.get(" ".join(last[: len(last) - len(core)])):
        yield short + core
        yield ("".join(short), *core)


def _pieces(name: str, last: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    core = _without_prefix(last)
    if core != last:
        yield core
    for part in name.replace(",", " ").split():
        halves = [words_of(half) for half in part.split("-")]
        if len(halves) > 1 and set(words_of(part)) <= set(core):
            yield from (half for half in halves if half and len(half[-1]) > 2)


def _compact(words: tuple[str, ...]) -> Iterator[Form]:
    """Yield a name written as one word, as in an address on the web."""
    joined = "".join(words)
    if len(words) > 1 and len(joined) >= SHORTEST_COMPACT:
        yield Form((joined,), How.WHOLE)


def of_organisation(name: str) -> Iterator[Form]:
    """Yield the forms of the name of an organisation: in full, short, without B.V.; nothing if it names none."""
    texts = (name, _BRACKETS.sub(" ", name), *_BRACKETS.findall(name), name.partition(",")[0])
    told = (text.replace("&", sign) for text in texts for sign in ("&", " en ", " and "))
    for text in dict.fromkeys(told):
        words = typed = words_of(text)
        if "." in text and _LEGAL & set(dotless := words_of(text.replace(".", ""))):
            words = dotless
        if words and "".join(words) not in NO_ORGANISATION and len("".join(words)) > 1:
            how = How.SHORT if "," in name and "," not in text else How.WHOLE
            yield Form(typed, how)
            yield Form(words, how)
            yield from (Form(one.words, How.JOINED if how is How.SHORT else how) for one in _compact(words))
            explained = "," in text  # what stands behind the comma only says what it is
            yield from _shorter(words, called=" " in text.strip() and not explained)


def _shorter(words: tuple[str, ...], *, called: bool) -> Iterator[Form]:
    short = words[:-1] if len(words) > 1 and words[-1] in _LEGAL else words
    if short != words:
        yield Form(short, How.WHOLE)
    for begin in _OF_A_PLACE:
        if short[: len(begin)] == begin and len(short) > len(begin):
            yield Form(short[len(begin) :], How.PLACE)
            return
    if called:
        yield from _called(short, _core(short))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what an organisation is called, without what it is: `drie eiken` of Woonstichting Drie Eiken."""
    begin, end = 0, len(words)
    while begin < end - 1 and (_says_what(words[begin]) or (begin and words[begin] in _LINKS)):
        begin += 1
    while begin < end - 1 and _says_what(words[end - 1]):
        end -= 1
    return words[begin:end]


def _says_what(word: str) -> bool:
    return word in TRADES or word.endswith(TRADE_ENDS)


def _called(words: tuple[str, ...], core: tuple[str, ...]) -> Iterator[Form]:
    """Yield the short forms of an organisation; where it lies gives it away no more than a municipality's name."""
    telling = [word for word in core if word not in TOWNS | ARTICLES | _LINKS]
    if not telling or _says_what(core[-1]):
        yield from (Form((word,), How.PLACE) for word in core if word in TOWNS and core != words)
        return
    bare = core[1:] if core[0] in ARTICLES else core
    for short in dict.fromkeys((core, bare)):
        if short != words and (len(short) > 1 or core == bare):
            yield Form(short, How.SHORT)
            yield from (Form(one.words, How.JOINED) for one in _compact(short))
    for word in telling:
        if (
            len(word) > SHORTEST_COMPACT // 2
            and word not in SURE_STARTS | NO_ORGANISATION | ORDINARY
            and len(words) > 1
        ):
            yield Form((word,), How.PART)


def is_ordinary(form: Form) -> bool:
    """Tell whether a form is also an ordinary word, which a capital does not tell apart at a beginning."""
    deciding = form.words[0] if form.how is How.FIRST else form.words[-1]
    whole = form.how in (How.WHOLE, How.SHORT) and len(form.words) > 1
    return not whole and (deciding in ORDINARY or len(deciding) == 1)


def person_in(answer: str) -> str:
    """Return the name with which an answer begins, up to a comma or bracket, "" when it reads as something else.

    Every word of it has a capital or belongs to a surname: "two officials of the province" is nobody's name.
    """
    words = re.split(r"[,(;]", answer, maxsplit=1)[0].split()
    capital = [word[:1].isupper() for word in words]
    fits = all(big or word.casefold().rstrip(".") in PREFIXES for big, word in zip(capital, words, strict=True))
    return " ".join(words) if fits and sum(capital) > 1 and capital[0] else ""


def organisations_in(party: str) -> list[str]:
    """Return the organisations in an answer about a party, which often names none, between commas and brackets.

    A word behind the first has a capital and says more than what sort of organisation it is: "gemeenten", "Housing
    Associations" and "Natuur en milieu" are many, "Woonstichting De Drie Eiken" is one.
    """
    pieces = (piece.strip() for piece in re.split(r"[,;()]", party))
    return [piece for piece in pieces if any(map(_tells_which, WORD.findall(piece)[1:]))]


def _tells_which(word: str) -> bool:
    if not word[:1].isupper() or word.isupper():
        return False
    ways = {fold(word).removesuffix(end) for end in ("", "s", "n", "en")}
    return not any(map(_says_what, ways)) and not ways & _SAYS_LITTLE
