"""What the group's agreement does to one document for outside, and what it says about that at its end (S6.5).

Under the Chatham House Rule the answers lose their names on the way to the reader; our own words and the guides
are never touched. Under secrecy an answer goes out only when the group released it. A document for outside tells
at its end what was done, and lists what must be looked at without giving away a name that was taken out.
"""

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any

from copbench.answers import answered
from copbench.documents.markdown import Note, clean
from copbench.documents.outside.disguise import Disguise, Doubt
from copbench.documents.outside.roll import Roll
from copbench.fields import FieldSpec
from copbench.i18n import _, tr, trn
from copbench.insight import sharing
from copbench.insight.elsewhere import data_of
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

_WORD = re.compile(r"\w+")
MOST_LISTED = 12
_MADE_FIT = _(
    "Made fit for outside: names, organisations and contact details became roles and letters, by the Chatham House"
    " Rule."
)
_BECAUSE = {
    "": _("The group has not decided yet what stays inside; until it has, this rule holds."),
    "other": _("The group has words of its own for what stays inside; to be safe this rule is followed."),
}
_NAMED = _("Who signs this is named on purpose.")
_DOUBTS = {
    "perhaps": _("“{shown}” may be a name. It stands as it was typed."),
    "place": _("“{shown}” may tell where somebody works. It stands as it was typed."),
    "ordinary": _("“{shown}” stands for a word that may not have been a name."),
    "several": _("“{shown}” stands for a name that more than one have."),
    "like": _("“{shown}” stands for a name that looks like one on your list."),
}
_TO_FACILITATORS = {
    "ordinary": _("“{typed}” became “{shown}”, but may not have been a name."),
    "several": _("“{typed}” became “{shown}”: more than one have that name."),
    "like": _("“{typed}” became “{shown}”: it looks like a name on your list."),
}


_AS_TYPED = frozenset(_DOUBTS) - frozenset(_TO_FACILITATORS)
"""The doubts about words that stand as they were typed."""


class Register:
    """Everybody whom the workbook knows and what was decided, read once for all documents of an export."""

    def __init__(self, workbook: Reader, read: Callable[[str], list[Entry]]) -> None:
        """Take a workbook, and the function that returns all entries of a kind."""
        self._workbook, self._read = workbook, read

    @functools.cached_property
    def decided(self) -> str:
        """What the group chose, "" when it did not yet."""
        return sharing.decided(self._workbook)

    @functools.cached_property
    def called(self) -> str:
        """What the CoP is called (H1)."""
        return str(data_of(self._workbook, "set_up").get("name", ""))

    @functools.cached_property
    def rule(self) -> str:
        """The rule that holds."""
        return sharing.rule(self._workbook)

    @functools.cached_property
    def disguise(self) -> Disguise:
        """The disguise of everybody whom the workbook names, in the bin too: texts may name them still."""
        roll = Roll(self._read, self._workbook.removed(limit=-1))
        return Disguise(roll.known(), roll.numbers())


class Outside:
    """The filter of one document, with an account of what it did."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._replaced = self._named = False
        self._held: set[tuple[str, str, str]] = set()
        self._doubts: dict[Doubt, None] = {}

    def lets_out(self, spec: FieldSpec, data: Mapping[str, Any], record: tuple[str, str]) -> bool:
        """Tell whether an answer that may be read outside goes there; `record` is its kind and id."""
        released = data.get("released")
        if self._register.rule != sharing.SECRECY or sharing.names_the_cop(spec):
            return True
        if isinstance(released, Mapping) and spec.name in released:
            return True
        if spec.own or answered(data.get(spec.name)):
            self._held.add((*record, spec.name))
        return False

    def fit(self, spec: FieldSpec, value: Any) -> Any:
        """Return an answer as stored, without names where those may not go outside."""
        if isinstance(value, bool | int | None) or not answered(value):
            return value
        known = {stored for stored, _label in spec.choices}
        if self._register.rule != sharing.CHATHAM_HOUSE or spec.public or spec.refers:
            self._named |= self._signs(spec, value)
            return value
        if isinstance(value, list):
            return [
                item if isinstance(item, str) and item in known else self.fit_text(str(item)) for item in value
            ]
        return value if isinstance(value, str) and value in known else self.fit_text(str(value))

    def fit_text(self, text: str) -> str:
        """Return a text of a person without names where those may not go outside."""
        if self._register.rule != sharing.CHATHAM_HOUSE:
            return text
        typed = clean(text)
        text, doubts = self._register.disguise.text(typed)
        self._replaced |= text != typed
        self._doubts |= dict.fromkeys(doubts)
        return text

    def _signs(self, spec: FieldSpec, value: Any) -> bool:
        """Tell whether an answer names somebody on purpose; nobody signs by the name of the CoP itself."""
        if not spec.public or sharing.names_the_cop(spec) or self._register.rule != sharing.CHATHAM_HOUSE:
            return False
        return self._register.disguise.names_somebody(str(value))

    def note(self, text: str) -> Note | None:
        """Return what has to be said of a document with this text, None when there is nothing to say.

        Doubts about answers that were read and stand nowhere in it are no matter of this document.
        """
        if self._register.rule == sharing.SECRECY:
            return self._of_secrecy()
        stands = _words(text) if self._doubts else ""
        doubts = [one for one in self._doubts if _words(one.shown) in stands and not self._in_our_name(one)]
        if not (self._replaced or doubts):
            return None
        made = (_MADE_FIT, _BECAUSE.get(self._register.decided, "")) if self._replaced else ()
        told = {**_DOUBTS, **_TO_FACILITATORS}
        named = [tr(_NAMED)] if self._named else []
        return Note(
            " ".join(filter(None, map(tr, made))),
            named + _at_most([tr(_DOUBTS[one.why], shown=one.shown) for one in doubts]),
            named + _at_most([tr(told[one.why], shown=one.shown, typed=one.typed) for one in doubts]),
        )

    def _in_our_name(self, doubt: Doubt) -> bool:
        """Tell whether what may be a name is a word of what the CoP itself is called."""
        return doubt.why in _AS_TYPED and _words(doubt.shown) in _words(self._register.called)

    def _of_secrecy(self) -> Note | None:
        """Return what was held back: for who sends it, who takes the lines out, and for nobody outside."""
        if not self._held:
            return None
        agreed = tr("The group agreed that nothing goes outside but what it released.")
        some = tr("The group did not release everything, so answers were held back.")
        look, told = f"{agreed} {held_back(len(self._held))}", f"{some} {how_to_release()}"
        return Note("", [look], [told], len(self._held))


def _words(text: str) -> str:
    """Return the words of a text alone, to find others in: what begins a sentence got a capital."""
    return f" {' '.join(_WORD.findall(text)).casefold()} "


def held_back(number: int) -> str:
    """Return the sentence about so many answers that the group did not release."""
    return trn("{n} answer was held back.", "{n} answers were held back.", number)


def how_to_release() -> str:
    """Return the sentence that tells the makers of a document how an answer of the group goes outside."""
    return tr("To release one: go to the question, press ctrl+p and type release.")


def _at_most(lines: list[str]) -> list[str]:
    """Return each line once, and how many more there are when they are many."""
    lines = list(dict.fromkeys(lines))
    more = len(lines) - MOST_LISTED
    return [*lines[:MOST_LISTED], tr("… and {n} more.", n=more)] if more > 0 else lines
