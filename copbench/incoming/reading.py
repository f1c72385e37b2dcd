"""Rows become people: what each cell answers, and a sentence for whatever is not understood.

With words above the columns those decide. Without them a mail address, a telephone number, a part and a status are
known by how they look; of the rest the first is the name and the second the organisation.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from copbench import answers
from copbench.errors import Refused
from copbench.i18n import tr, trn
from copbench.incoming import columns
from copbench.incoming.rows import ADDRESS, Row
from copbench.visible import on_one_line

SHORT = 60
NAMES = ("name", columns.GIVEN, columns.INFIX, columns.FAMILY)
_PHONE = re.compile(r"\+?[\d\s()./-]{8,20}")
_NUMBERED = re.compile(r"(?:\d{1,4}[.)]|[-*•·–])\s+")
_AROUND_AN_ADDRESS = " \t<>()[];,:"


@dataclass
class Read:
    """One row as it was read: raw words per question, and sentences about it."""

    row: Row
    words: dict[str, list[str]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def hold(self, name: str, words: str) -> None:
        """Keep what was found for a question; several words for one question all stay."""
        held = self.words.setdefault(name, [])
        if words and words not in held:
            held.append(words)

    def unclear(self, words: str) -> None:
        """Say that some words have no place."""
        self.said.append(tr("it is not clear what this is, so it stays out: {words}", words=short(words)))

    def tell_what_the_row_lacks(self) -> None:
        """Say what was not as it should be in the line itself."""
        if self.row.open_quote:
            self.said.append(tr("a quotation mark is opened and not closed; see whether this line came out right"))
        if self.row.unseen:
            self.said.append(trn("{n} sign that cannot be shown was taken away",
                                 "{n} signs that cannot be shown were taken away", self.row.unseen))  # fmt: skip


def short(words: str) -> str:
    """Return words as they stand in a sentence."""
    return on_one_line(words, SHORT)


def has_address(words: str) -> bool:
    """Tell whether a mail address stands in some words."""
    return "@" in words and ADDRESS.search(words) is not None


def heads_of(row: Row) -> tuple[str, ...]:
    """Return what each column answers when this row is the line above them, () when it is a person."""
    if row.from_mail or row.too_long or any("@" in cell for cell in row.cells):
        return ()
    heads = tuple(columns.question_of(cell) if cell else "" for cell in row.cells)
    known = [head for head in heads if head]
    return heads if len(known) > 1 or set(known) & {*NAMES, "mail"} else ()


def read(row: Row, heads: Sequence[str]) -> Iterator[Read]:
    """Yield the person in a row, or the people when it holds nothing but several addresses."""
    if row.from_mail:
        found = Read(row)
        found.hold("name", row.cells[0])
        found.hold("mail", row.cells[1])
        yield found
    elif heads:
        yield _by_heads(row, heads)
    else:
        filled = [cell for cell in row.cells if cell]
        if len(filled) > 1 and all("@" in cell and ADDRESS.fullmatch(cell) for cell in filled):
            for cell in filled:
                yield Read(row, {"mail": [cell]})
        else:
            yield _by_looks(row)


def _by_heads(row: Row, heads: Sequence[str]) -> Read:
    found = Read(row)
    for place, cell in enumerate(row.cells):
        if place >= len(heads) and cell:
            found.unclear(cell)
        elif cell and heads[place]:
            _hold_with_address(found, heads[place], cell)
    return found


def _hold_with_address(found: Read, name: str, cell: str) -> None:
    """Keep a cell; an address in a column of names or a name in one of addresses goes where it belongs."""
    if name not in ("name", "mail") or not has_address(cell):
        found.hold(name, cell)
        return
    rest = _without_addresses(found, cell)
    if rest and (name == "name" or not found.words.get("mail")):
        found.hold("name" if found.words.get("mail") else name, rest)


def _without_addresses(found: Read, cell: str) -> str:
    """Keep the addresses in a cell and return what stands around them."""
    for address in ADDRESS.findall(cell):
        found.hold("mail", address)
    return ADDRESS.sub(" ", cell).replace("mailto:", "").strip(_AROUND_AN_ADDRESS)


def _by_looks(row: Row) -> Read:
    found = Read(row)
    rest: list[str] = []
    for cell in row.cells:
        if has_address(cell):
            rest.extend(filter(None, [_without_addresses(found, cell)]))
        elif _PHONE.fullmatch(cell) and sum(map(str.isdigit, cell)) >= 8:
            found.hold("phone", cell)
        else:
            rest.append(cell)
    if len(rest) > 1 and rest[0].rstrip(".)").isdigit():
        del rest[0]  # the number of the line
    if rest:
        found.hold("name", _NUMBERED.sub("", rest[0], count=1) if _NUMBERED.match(rest[0]) else rest[0])
    _rest_by_looks(found, rest[1:])
    return found


def _rest_by_looks(found: Read, cells: Sequence[str]) -> None:
    specs = columns.specs()
    placed = False
    for cell in cells:
        known = next((name for name in ("status", "parts") if columns.choice_of(specs[name], cell)), "")
        if known:
            found.hold(known, cell)
        elif not placed:
            found.hold("organisation", cell)
            placed = True
        elif cell:
            found.unclear(cell)


def answers_of(found: Read) -> dict[str, Any]:
    """Return what is stored of a person who was read; what does not fit is said."""
    words = found.words
    name = [part for each in NAMES[1:] for part in words.pop(each, ())]
    if name and not words.get("name"):
        words["name"] = [" ".join(name)]
    data = {}
    for question, held in words.items():
        if held and (value := _answer(found, question, ", ".join(held))):
            data[question] = value
    return data


def _answer(found: Read, name: str, words: str) -> Any:
    spec = columns.specs()[name]
    if spec.shape == "line":
        line = " ".join(words.split())
        if name == "mail" and not has_address(line):
            found.said.append(tr("this is no mail address, and comes in as it stands: {words}", words=short(line)))
        return line
    if spec.choices:
        return _chosen(found, name, words)
    try:
        return answers.read(spec, words)
    except Refused as refused:
        found.said.append(f"{short(words)}: {str(refused).rstrip('.')}")
        return None


def _chosen(found: Read, name: str, words: str) -> str | list[str] | None:
    spec = columns.specs()[name]
    chosen, unknown = columns.choices_in(spec, words)
    if spec.shape == "choice":
        chosen, unknown = chosen[:1], unknown or chosen[1:]
    if unknown:
        found.said.append(
            tr("these words are no answer to “{question}”, so they stay out: {words}",
               question=spec.shown_label, words=short(", ".join(unknown)))
        )  # fmt: skip
    return chosen if spec.shape == "choices" else next(iter(chosen), None)
