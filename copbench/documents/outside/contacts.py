"""Where somebody can be reached: mail addresses, telephone numbers, accounts and addresses on the web, in a text.

Mail addresses, numbers and accounts go whoever's they are; an address on the web goes when it holds a known name.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from copbench.i18n import _

_BLANK = r" \t\u00a0.\-/\u2010-\u2015"
_CONTACT = re.compile(
    r"""(?P<mail>(?:mailto:)?[^\s@<>()\[\],;:"|]{1,64}@[^\W_][\w-]{0,63}(?:\.[\w-]{1,63})*)"""
    r"""|(?P<web>(?:https?://|www\.)[^\s<>"']+)"""
    r"""|(?P<account>(?<![\w@/.])@[^\W_][\w.]{2,})"""
    r"""|(?P<day>\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b)"""
    rf"""|(?P<phone>(?<![\w+])(?:\(?(?:\+|00)\d{{1,3}}\)?(?:[{_BLANK}]*\(0\))?|\(?0\d{{0,4}}\)?)"""
    rf"""(?:[{_BLANK}]{{0,3}}\d){{6,11}}(?!\d)|(?<!\w)\(?\d{{3}}\)?[-. ]\d{{3}}[-. ]\d{{4}}\b)""",
)
_DIGITS = re.compile(rf"\d(?:[{_BLANK}()+]{{0,3}}\d)+")
_AFTER_WEB = ".,;:!?)]}"
FEWEST_DIGITS = 4
_COUNTRY = "31"

MAIL, PHONE = _("(mail address left out)"), _("(telephone number left out)")
ACCOUNT, WEB = _("(account left out)"), _("(web address left out)")
_LABELS = {"mail": MAIL, "phone": PHONE, "account": ACCOUNT}


class Span(NamedTuple):
    """A place in a text, from `start` to before `end`, and the message that takes it, "" when it stays."""

    start: int
    end: int
    label: str


def numbers_in(text: str) -> set[str]:
    """Return the telephone numbers in a text as digits, in every way in which one begins."""
    found = ("".join(filter(str.isdigit, run[0])) for run in _DIGITS.finditer(text))
    return {way for digits in found if len(digits) >= FEWEST_DIGITS for way in _ways(digits)}


def _ways(digits: str) -> Iterator[str]:
    yield digits
    local = digits.removeprefix("00")
    if local.startswith(_COUNTRY) and len(local) > 9:
        rest = local.removeprefix(_COUNTRY).removeprefix("0")
    elif digits.startswith("0") and not digits.startswith("00"):
        rest = digits[1:]
    else:
        return
    yield from (begin + rest for begin in ("0", _COUNTRY, f"00{_COUNTRY}", f"{_COUNTRY}0"))


class Numbers:
    """Telephone numbers to be recognised however they are grouped."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take texts in which numbers stand."""
        self.known = frozenset(number for text in texts for number in numbers_in(text))
        self.lengths = sorted({len(number) for number in self.known}, reverse=True)

    def places(self, text: str) -> Iterator[Span]:
        """Yield where a known number stands by itself in a text."""
        for run in _DIGITS.finditer(text) if self.known else ():
            places = [place for place in range(run.start(), run.end()) if text[place].isdigit()]
            digits, first = "".join(text[place] for place in places), 0
            while first < len(places):
                length = next(
                    (size for size in self.lengths if self._stands(text, places, digits, first, size)), 0
                )
                if length:
                    yield Span(places[first], places[first + length - 1] + 1, PHONE)
                first += length or 1

    def _stands(self, text: str, places: Sequence[int], digits: str, first: int, size: int) -> bool:
        """Tell whether a known number of so many digits stands here by itself, not inside a longer one."""
        if first + size > len(places) or digits[first : first + size] not in self.known:
            return False
        begin, end = places[first], places[first + size - 1] + 1
        return not text[begin - 1 : begin].isdigit() and not text[end : end + 1].isdigit()


def spans(text: str, known: Numbers, holds_name: Callable[[str], bool]) -> list[Span]:
    """Return what tells how to reach somebody, and what only looks like it and must be left in one piece.

    `known` are the numbers on the list, `holds_name` tells whether an address on the web gives somebody away.
    """
    found = [_span(match, holds_name) for match in _CONTACT.finditer(text)]
    covered = [span for span in found if span.label]
    more = [span for span in known.places(text) if not any(_overlap(span, one) for one in covered)]
    return sorted([*found, *more], key=lambda span: span.start)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _span(match: re.Match[str], holds_name: Callable[[str], bool]) -> Span:
    sort, end = str(match.lastgroup), match.end()
    if sort == "web":
        address = match[0].rstrip(_AFTER_WEB)
        return Span(match.start(), match.start() + len(address), WEB if holds_name(address) else "")
    return Span(match.start(), end, _LABELS.get(sort, ""))
