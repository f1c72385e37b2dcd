"""The lines of a list that are no people: the words above the columns, wherever they stand, and titles above."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from copbench.incoming import columns, files
from copbench.incoming.rows import Row, has_address

FIRST_ROWS = 10
"""So far down a line with heads may stand for what stands above it to be titles."""
MOST_TITLES = 2
"""So many titles may stand above a single head."""
NAMES = frozenset({"name", *columns.PARTS_OF_A_NAME})
_WHO = NAMES | {"mail"}
_TITLE = re.compile(
    r"(?:\w*(?:deelnemers|namen|adressen|adres|presentie|aanwezigheids|uitnodigings|mail|contact)lijst"
    r"|lijst (?:van|met) |list of |(?:participant|attendance|attendee|mailing|contact|address)s? list).*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heads:
    """The words above the columns, and what each column answers, "" for one that answers nothing."""

    cells: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that were not understood."""
        pairs = zip(self.cells, self.questions, strict=True)
        return tuple(cell for cell, question in pairs if cell and not question)

    @property
    def lack_names(self) -> bool:
        """Tell whether names may stand in a column that was not understood, as no other has them."""
        return bool(self.unknown) and NAMES.isdisjoint(self.questions)


NO_HEADS = Heads()


@dataclass(slots=True)
class Layout:
    """The rows of a list, each with the heads above it; those heads; and what is no person: titles, files."""

    people: list[tuple[Row, Heads]] = field(default_factory=list)
    heads: list[Heads] = field(default_factory=list)
    titles: list[Row] = field(default_factory=list)
    files: list[tuple[Row, str]] = field(default_factory=list)
    """Lines that only name a file, each with that name."""


def layout_of(rows: Sequence[Row]) -> Layout:
    """Sort out which rows are heads, titles, names of files and people."""
    layout, heads = Layout(), NO_HEADS
    layout.files = [(row, name) for row in rows if (name := files.named_in(row.cells))]
    of_files = {row.number for row, _name in layout.files}
    for place, row in enumerate(row for row in rows if row.number not in of_files):
        found = heads_of(row, place, below_others=bool(layout.heads))
        if found:
            if not layout.heads and place < FIRST_ROWS:
                _leave_out_titles(layout, sum(map(bool, row.cells)))
            layout.heads.append(found)
            heads = found
        elif _is_title(row, place):
            layout.titles.append(row)
        else:
            layout.people.append((row, heads))
    return layout


def heads_of(row: Row, place: int = 0, *, below_others: bool = False) -> Heads | None:
    """Return the heads that a row is, None when it is no line of heads."""
    if row.from_mail or row.too_long or any(map(has_address, row.cells)):
        return None
    filled = {cell: columns.question_of(cell) for cell in row.cells if cell}
    known = set(filter(None, filled.values()))
    sure = {question for cell, question in filled.items() if columns.is_sure(cell)}
    if all(filled.values()) and len(known) > 1:
        is_header = True
    elif place == 0:
        is_header = len(sure) > 1 or bool((known if len(filled) == 1 else sure) & _WHO)
    elif len(filled) == 1:
        is_header = bool(sure & _WHO) and place <= MOST_TITLES and not below_others
    else:
        is_header = len(sure) > 1 and bool(sure & _WHO)
    return _heads(row.cells, [filled.get(cell, "") for cell in row.cells]) if is_header else None


def _heads(cells: Sequence[str], questions: list[str]) -> Heads:
    if columns.GIVEN in questions or {"name", columns.FAMILY} <= set(questions):
        # who is called by a first name needs no initials
        questions = ["" if question == columns.INITIALS else question for question in questions]
    return Heads(tuple(cells), tuple(questions))


def _leave_out_titles(layout: Layout, columns_below: int) -> None:
    """Take what stands above the first heads for titles, when all of it is too little to be a row below them."""
    above = [row for row, _none in layout.people]
    if all(_is_thin(row, columns_below) for row in above):
        layout.titles = sorted([*layout.titles, *above], key=lambda row: row.number)
        layout.people = []


def _is_thin(row: Row, columns_below: int) -> bool:
    filled = sum(map(bool, row.cells))
    is_person = row.from_mail or row.too_long or any(map(has_address, row.cells))
    return not is_person and (filled == 1 or 2 * filled <= columns_below)


def _is_title(row: Row, place: int) -> bool:
    """Tell whether a row is a title by its own words: "Present:", or "List of participants" on top."""
    filled = [cell for cell in row.cells if cell]
    if row.from_mail or row.too_long or any(map(has_address, filled)):
        return False
    return len(filled) == 1 and (filled[0].endswith(":") or (place == 0 and bool(_TITLE.fullmatch(filled[0]))))


def unknown_in(heads: Sequence[Heads]) -> Iterator[str]:
    """Yield the heads that were not understood, each once."""
    yield from dict.fromkeys(word for each in heads for word in each.unknown)
