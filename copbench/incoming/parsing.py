"""A text becomes the people who can come in, with whoever stays out and a sentence a line that needs one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from copbench.i18n import tr, trn
from copbench.incoming import columns, files, headers, names, reading
from copbench.incoming.acquainted import Acquainted
from copbench.incoming.rows import has_address, rows_of

TOLD = 12
"""So many sentences are told one by one; of the others their number is."""
_TWO_STOPS = ("..", "….", "?.")
"""How a sentence ends that quotes words with a stop of their own."""
Twin = Literal["", "there", "twice"]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """One person in a text: the line, the answers as they are stored, and whether they are there already."""

    line: int
    data: Mapping[str, Any]
    twin: Twin = ""
    has_own_part: bool = False
    """Tells that the line says which part this person plays, be it understood or not."""

    @property
    def name(self) -> str:
        """What the person is called."""
        return str(self.data["name"])


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about a line (0: about the whole); `lost` tells that nobody comes in from it."""

    line: int
    sentence: str
    lost: bool = False

    def __str__(self) -> str:
        said = tr("Line {n}: {sentence}.", n=self.line, sentence=self.sentence) if self.line else self.sentence
        return said[:-1] if said.endswith(_TWO_STOPS) else said


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a text holds: everybody in it in order, and what is to be said about it."""

    people: tuple[Newcomer, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def new(self) -> tuple[Newcomer, ...]:
        """Those who are not on the list yet."""
        return tuple(person for person in self.people if not person.twin)

    @property
    def twins(self) -> int:
        """How many are on the list already, or stand in the text twice."""
        return sum(bool(person.twin) for person in self.people)

    def about_twins(self) -> list[str]:
        """Return how many are on the list already and how many stand in the text twice, each in a few words."""
        there = sum(person.twin == "there" for person in self.people)
        twice = self.twins - there
        return [
            *([trn("{n} is there already", "{n} are there already", there)] if there else ()),
            *([trn("{n} stands here twice", "{n} stand here twice", twice)] if twice else ()),
        ]

    @property
    def not_understood(self) -> int:
        """How many lines give nobody."""
        return sum(remark.lost for remark in self.remarks)

    def counts(self) -> list[str]:
        """Return how many come in, and how many do not, each in a few words."""
        counts = [trn("{n} new person", "{n} new people", len(self.new)), *self.about_twins()]
        if self.not_understood:
            counts.append(trn("{n} line not understood", "{n} lines not understood", self.not_understood))
        return counts

    def told(self, most: int = TOLD) -> list[str]:
        """Return the sentences, what matters most first: the whole, lines that give nobody, the others."""
        ordered = sorted(self.remarks, key=lambda remark: (remark.line > 0, not remark.lost, remark.line))
        more = len(ordered) - most
        rest = [trn("And {n} more line of which something can be said.",
                    "And {n} more lines of which something can be said.", more)] if more > 0 else []  # fmt: skip
        return [*map(str, ordered[:most]), *rest]

    def questions(self) -> tuple[str, ...]:
        """Return the questions that the new people bring answers to, in the order of the form of a person."""
        answered = {name for person in self.new for name in person.data}
        return tuple(name for name in columns.specs() if name in answered)


def parse(text: str, known: Acquainted | None = None) -> Incoming:
    """Return the people in a text: pasted lines, a CSV, or what a mail program copies (S1.14, S3.2).

    Whoever is `known` is marked and never overwritten. Nothing is refused: what is not understood is said.
    """
    layout = headers.layout_of(list(rows_of(text)))
    people: list[Newcomer] = []
    remarks: list[Remark] = []
    forms: dict[str, None] = {}
    here, known = Acquainted(), known or Acquainted()
    for row, heads in layout.people:
        for found in reading.read(row, heads) if not row.too_long else ():
            if person := _person(found, known, here):
                people.append(person)
                if not person.twin:
                    here.add(person.data)
            forms |= {found.left_out: None} if found.left_out else {}
            remarks.extend(Remark(row.number, sentence, person is None) for sentence in found.said)
        if row.too_long:
            remarks.append(Remark(row.number, tr("this line is too long, so nobody comes in from it"), lost=True))
    remarks.extend(Remark(row.number, files.about(name), lost=True) for row, name in layout.files)
    whole = [Remark(0, sentence) for sentence in _about_the_whole(layout, list(forms))]
    if any("organisation" in person.data for person in people) and names.may_begin_with_family(text):
        whole.append(Remark(0, tr("What stands behind the comma is read as the organisation. Are they first names?"
                                  " Put “Surname, First name” above these lines.")))  # fmt: skip
    return Incoming(tuple(people), (*whole, *remarks))


def _about_the_whole(layout: headers.Layout, forms: Sequence[str]) -> Iterator[str]:
    """Yield what is said of titles, of columns and of forms of address, none of which comes in."""
    for row in layout.titles:
        words = reading.short(", ".join(filter(None, row.cells)))
        yield tr("Line {n} is taken for a title, so nobody comes in from it: {words}.", n=row.number, words=words)
    if any(heads.lack_names for heads in layout.heads):
        yield tr("It is not clear in which column the names stand. Put “{name}” above that column.",
                 name=columns.specs()["name"].shown_label)  # fmt: skip
    if unknown := list(headers.unknown_in(layout.heads)):
        yield tr("There is no place for these columns, so they stay out: {columns}.",
                 columns=reading.short(", ".join(unknown)))  # fmt: skip
    if forms:
        yield tr("This stands in front of names and stays out: {words}.",
                 words=reading.short(", ".join(forms)))  # fmt: skip


def _person(found: reading.Read, known: Acquainted, here: Acquainted) -> Newcomer | None:
    """Return the person who was read, None when there is nobody; `found` then says why, in one sentence."""
    has_own_part = bool(found.words.get("parts"))
    data = reading.answers_of(found)
    if not data.get("name"):
        if found.heads.lack_names or not has_address(data.get("mail", "")):
            words = ", ".join(filter(None, found.row.cells))
            found.said[:] = [tr("there is no name in it, so nobody comes in: {words}", words=reading.short(words))]
            return None
        data = {"name": data["mail"], **data}
        found.said.append(tr("there is no name in it; the mail address stands in its place"))
    found.tell_what_the_row_lacks()
    twin: Twin = "there" if known.has(data) else "twice" if here.has(data) else ""
    found.said.extend(_about_twins(data, twin, known, here))
    return Newcomer(found.row.number, data, twin, has_own_part)


def _about_twins(data: Mapping[str, Any], twin: Twin, *others: Acquainted) -> Iterator[str]:
    name = reading.short(str(data["name"]))
    if twin == "there":
        yield tr("{name} is on the list already and stays as it stands there", name=name)
    elif twin == "twice":
        yield tr("{name} stands here twice and comes in once", name=name)
    elif any(some.has_name(data) for some in others):
        yield tr("there is another {name}, elsewhere or with another address; both are kept", name=name)
    elif sharer := next(filter(None, (some.sharing_address(data) for some in others)), ""):
        yield tr("{name} has the same mail address as {other}; both are kept",
                 name=name, other=reading.short(sharer))  # fmt: skip
