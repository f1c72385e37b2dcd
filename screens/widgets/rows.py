"""The rows of a list: drawn in columns, and left at either end for the rows beyond it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from rich.cells import cell_len
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from copbench import answers
from copbench.dates import short
from copbench.errors import Refused
from copbench.fields import FieldSpec
from copbench.i18n import tr
from copbench.visible import on_one_line, visible
from copbench.workbook import Entry
from screens.widgets.menu import Menu

WIDTHS = {"date": 14, "time": 5, "choice": 22, "yes_no": 6, "number": 8, "record": 22}
"""The most cells of a column by the shape of its answers; texts share what is left."""
GAP, AROUND = 2, 7
"""Cells between two columns, and those of a window beside a row."""
LEAST = 8
"""Cells of a column of text, or of a choice, at least."""
SHARE, NAMING = 3, 55
"""Choices get at most one in so many cells together, what names the row so many in a hundred of what is left."""


class RowList(Menu):
    """The rows in sight."""

    class PastEnd(Message):
        """The person went past the last row (1) or the first (-1)."""

        def __init__(self, by: int) -> None:
            self.by = by
            super().__init__()

    BINDINGS = [
        Binding("down", "down", show=False),
        Binding("up", "up", show=False),
    ]

    def action_down(self) -> None:
        if self.option_count and self.highlighted != self.option_count - 1:
            self.action_cursor_down()
        else:
            self.post_message(self.PastEnd(1))

    def action_up(self) -> None:
        if self.highlighted:
            self.action_cursor_up()
        else:
            self.post_message(self.PastEnd(-1))


def cells_of(
    entry: Entry, drafts: Mapping[str, str], columns: Sequence[FieldSpec], name_of: Callable[[str], str]
) -> list[str]:
    """Return what a row says in each column; where an answer does not fit yet, what was typed."""
    return [on_one_line(_typed_or_saved(spec, drafts, entry.data, name_of)) for spec in columns]


def lines_of(rows: Sequence[Sequence[str]], columns: Sequence[FieldSpec], width: int) -> list[Content]:
    """Return each row as a line of so many cells: no column is wider than its longest answer asks."""
    rooms = _rooms(rows, columns, width)
    return [_line(cells, rooms) for cells in rows]


def note_of(sentences: Sequence[str], width: int, height: int) -> Content:
    """Return the sentences below the rows that leave these most of the window; the first always stands."""
    lines: list[Content] = []
    for sentence in sentences:
        more = Content(visible(sentence)).wrap(max(20, width - 6))
        if not lines or len(lines) + len(more) <= height // 5:
            lines += more
    return Content("\n").join(lines)


def _rooms(rows: Sequence[Sequence[str]], columns: Sequence[FieldSpec], width: int) -> list[int]:
    """Return the cells of each column: the first text names the row, and gets what it wants before the others."""
    longest = [max((cell_len(cells[place]) for cells in rows), default=0) for place in range(len(columns))]
    choices = [spec.shape for spec in columns].count("choice")
    given = {
        place: min(
            WIDTHS[spec.shape],
            longest[place],
            max(LEAST, width // (SHARE * choices)) if spec.shape == "choice" else width,
        )
        for place, spec in enumerate(columns)
        if spec.shape in WIDTHS
    }
    left = width - sum(given.values()) - GAP * (len(columns) - 1)
    wanted = {place: longest[place] for place in range(len(columns)) if place not in given}
    for naming in [*wanted][:1] if len(wanted) > 1 else []:
        given[naming] = min(wanted.pop(naming), max(LEAST, left * NAMING // 100))
        left -= given[naming]
    given |= _shared(wanted, left)
    spare = width - sum(given.values()) - GAP * (len(columns) - 1)
    for place in range(len(columns)):  # what nobody else asks for goes to who was cut short
        more = max(0, min(spare, longest[place] - given[place]))
        given[place] += more
        spare -= more
    return [given[place] for place in range(len(columns))]


def _shared(wanted: Mapping[int, int], left: int) -> dict[int, int]:
    """Share what is left among columns of text: none gets more than it wants, the widest share the rest."""
    given: dict[int, int] = {}
    for number, place in enumerate(sorted(wanted, key=wanted.__getitem__)):
        room = max(LEAST, left // (len(wanted) - number))
        given[place] = min(wanted[place], room)
        left -= given[place]
    return given


def _line(cells: Sequence[str], rooms: Sequence[int]) -> Content:
    if not any(cells):
        return Content.styled(tr("(nothing filled in yet)"), "dim")
    return Content(" " * GAP).join(_padded(cell, room) for cell, room in zip(cells, rooms, strict=True))


def _typed_or_saved(
    spec: FieldSpec, drafts: Mapping[str, str], saved: Mapping[str, Any], name_of: Callable[[str], str]
) -> str:
    if spec.name not in drafts:
        return _cell(spec, saved.get(spec.name), name_of)
    try:
        return _cell(spec, answers.read(spec, drafts[spec.name]), name_of)
    except Refused:
        return drafts[spec.name]


def _cell(spec: FieldSpec, value: Any, name_of: Callable[[str], str]) -> str:
    if spec.shape == "date" and value:
        try:
            return short(date.fromisoformat(str(value)))
        except ValueError:
            return str(value)
    return answers.show(spec, value, name_of)


def _padded(text: str, room: int) -> Content:
    content = Content(text).truncate(room, ellipsis=True)
    return content + Content(" " * max(0, room - content.cell_length))
