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
from copbench.incoming import columns, names
from copbench.incoming.headers import NO_HEADS, Heads
from copbench.incoming.rows import ADDRESS, Row, has_address
from copbench.visible import on_one_line

SHORT = 60
FEWEST_FIGURES = 8
_BESIDE_ADDRESS = "beside_address"
"""What stands with an address in a column of addresses; a name, where no other column has one."""
_PARTS_ELSEWHERE = frozenset(
    {"organisator", "organizer", "organiser", "presentator", "presenter", "attendee", "aanwezige"}
)
_PHONE = re.compile(
    r"(?:^|[\s,;:])(?:(?:tel|telefoon|mob|mobiel|mobile|phone|gsm|[tm])\b[.:]*\s*)?(\+?[(\d][\d\s()./-]{6,19}\d)\s*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"([^\W\d_][^:@]{0,29}):\s*(\S.*)", re.DOTALL)
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|<\s*>")
_AROUND = " \t<;,:-–—/|"


@dataclass
class Read:
    """One row as it was read: raw words per question, and sentences about it."""

    row: Row
    heads: Heads = NO_HEADS
    words: dict[str, list[str]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    left_out: str = ""
    """The form of address in front of the name, which is no part of it."""

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


def read(row: Row, heads: Heads) -> Iterator[Read]:
    """Yield the person in a row, or the people when it holds nothing but several addresses."""
    filled = [cell for cell in row.cells if cell]
    if row.from_mail:
        yield _from_mail(row)
    elif len(heads.questions) > 1 and (len(row.cells) > 1 or not has_address(row.cells[0])):
        yield _by_heads(row, heads)
    elif len(filled) > 1 and all("@" in cell and ADDRESS.fullmatch(cell) for cell in filled):
        for cell in filled:
            yield Read(row, words={"mail": [cell]})
    else:
        yield _by_looks(row)


def _from_mail(row: Row) -> Read:
    found = Read(row)
    name, *rest = names.parts_of_a_line(names.without_bullet(row.cells[0])) or [""]
    _hold_name(found, name, may_have_aside=not rest)
    _rest_by_looks(found, rest)
    found.hold("mail", row.cells[1])
    return found


def _by_heads(row: Row, heads: Heads) -> Read:
    found = Read(row, heads)
    for place, cell in enumerate(row.cells):
        if not cell:
            continue
        if place < len(heads.questions) and heads.questions[place]:
            _hold_with_address(found, heads.questions[place], cell)
        elif place >= len(heads.cells) or (not heads.cells[place] and not cell.isdigit()):
            found.unclear(cell)  # what stands below a head without a place was said once
    return found


def _hold_with_address(found: Read, name: str, cell: str) -> None:
    """Keep a cell; an address in a column of names or a name in one of addresses goes where it belongs."""
    if name not in ("name", "mail") or not has_address(cell):
        found.hold(name, cell)
        return
    rest = _without_addresses(found, cell)
    if name == "name" and rest:
        found.hold("name", rest)
    elif rest := _without_phone(found, rest):
        found.hold(_BESIDE_ADDRESS, rest)


def _without_addresses(found: Read, cell: str) -> str:
    """Keep the addresses in a cell and return what stands around them."""
    for address in ADDRESS.findall(cell):
        found.hold("mail", address)
    rest = _EMPTY.sub(" ", ADDRESS.sub(" ", cell).replace("mailto:", ""))
    return rest.strip(_AROUND).rstrip("([<" + _AROUND).lstrip(")]>" + _AROUND)


def _by_looks(row: Row) -> Read:
    """Read a row without heads: what is known by how it looks, then the name, then the organisation."""
    found = Read(row)
    rest = [words for cell in row.cells for words in _without_what_is_known(found, cell)]
    if len(rest) > 1 and rest[0].rstrip(".)").isdigit():
        del rest[0]  # the number of the line
    if rest:
        rest[0] = names.without_bullet(rest[0])
        rest = names.in_order(rest, found.words.get("mail", ()))
    if rest and (any(rest[1:]) or not _is_a_part(rest[0])):
        _hold_name(found, rest[0], may_have_aside=not any(rest[1:]))
    _rest_by_looks(found, rest[1:])
    return found


def _is_a_part(words: str) -> bool:
    """Tell whether words are no name but a part, such as a program writes on the line below somebody."""
    return bool(columns.choice_of(columns.specs()["parts"], words)) or words.casefold() in _PARTS_ELSEWHERE


def _without_what_is_known(found: Read, cell: str) -> Iterator[str]:
    """Keep an address, a telephone number and words with a label; yield what is left of a cell, if anything."""
    labelled = _LABELLED.fullmatch(cell)
    question = columns.question_of(labelled[1]) if labelled and columns.is_sure(labelled[1]) else ""
    if labelled and question == "name":
        cell = labelled[2]
    elif labelled and question:
        _hold_with_address(found, question, labelled[2])
        return
    if has_address(cell):
        cell = _without_addresses(found, cell)
        if not cell or columns.question_of(cell) == "mail" or cell.casefold() == "e":
            return
    without_phone = _without_phone(found, cell)
    if without_phone or not cell:
        yield without_phone


def _without_phone(found: Read, cell: str) -> str:
    """Keep the telephone number at the end of a cell and return what stands in front of it."""
    phone = _PHONE.search(cell)
    if not phone or sum(map(str.isdigit, phone[1])) < FEWEST_FIGURES:
        return cell
    found.hold("phone", phone[1])
    return cell[: phone.start()].strip(_AROUND)


def _hold_name(found: Read, name: str, *, may_have_aside: bool) -> None:
    """Keep a name; what stands behind it in brackets is a part, a status or else the organisation."""
    name, found.left_out = names.without_address_form(name)
    bare, aside = names.without_aside(name) if may_have_aside else (name, "")
    found.hold("name", bare)
    if aside:
        _rest_by_looks(found, [aside])


def _rest_by_looks(found: Read, cells: Sequence[str]) -> None:
    specs = columns.specs()
    for cell in cells:
        known = next((name for name in ("status", "parts") if columns.choice_of(specs[name], cell)), "")
        if known:
            found.hold(known, cell)
        elif cell.casefold() in _PARTS_ELSEWHERE:
            found.unclear(cell)
        elif "organisation" not in found.words:
            found.hold("organisation", cell)
        elif cell:
            found.unclear(cell)


def answers_of(found: Read) -> dict[str, Any]:
    """Return what is stored of a person who was read; what does not fit is said."""
    _join_name(found)
    data = {}
    for question, held in found.words.items():
        if held and (value := _answer(found, question, ", ".join(held))):
            data[question] = value
    return data


def _join_name(found: Read) -> None:
    """Make one name of the columns that hold parts of it."""
    parts = {part: " ".join(found.words.pop(part, ())) for part in columns.PARTS_OF_A_NAME}
    beside = ", ".join(found.words.pop(_BESIDE_ADDRESS, ()))
    name, without_place = names.whole(", ".join(found.words.pop("name", ())), parts)
    name = name or beside
    found.words = {"name": [name], **found.words} if name else found.words
    for words in (without_place, beside if names.adds(beside, name) else ""):
        if words:
            found.unclear(words)


def _answer(found: Read, name: str, words: str) -> Any:
    spec = columns.specs()[name]
    if spec.shape == "line":
        line = " ".join(words.split())
        if name == "mail" and not has_address(line):
            found.said.append(tr("this is no mail address, and comes in as it stands: {words}", words=short(line)))
        return line
    if spec.choices:
        return _chosen(found, name, words)
    if spec.shape == "yes_no":
        words = str(_chosen(found, name, words) or "")
    try:
        return answers.read(spec, words)
    except Refused as refused:
        found.said.append(f"{short(words)}: {str(refused).rstrip('.')}")
        return None


def _chosen(found: Read, name: str, words: str) -> str | list[str] | None:
    spec = columns.specs()[name]
    chosen, unknown = columns.choices_in(spec, words)
    if unknown:
        found.said.append(
            tr("these words are no answer to “{question}”, so they stay out: {words}",
               question=spec.shown_label, words=short(", ".join(unknown)))
        )  # fmt: skip
    if spec.shape == "choices" or len(chosen) < 2:
        return chosen if spec.shape == "choices" else next(iter(chosen), None)
    others = ", ".join(tr(dict(spec.choices).get(value, value)) for value in chosen[1:])
    found.said.append(
        tr("“{question}” has one answer, so the first stays and this stays out: {words}",
           question=spec.shown_label, words=short(others))
    )  # fmt: skip
    return chosen[0]
