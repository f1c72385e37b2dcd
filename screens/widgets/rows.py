"""The rows of a list: drawn in columns, and left at either end for the rows beyond it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from copbench import answers
from copbench.dates import short
from copbench.errors import Refused
from copbench.fields import FieldSpec
from copbench.i18n import tr
from copbench.visible import on_one_line
from copbench.workbook import Entry
from screens.widgets.menu import Menu

WIDTHS = {"date": 12, "choice": 22, "yes_no": 6, "number": 8, "record": 22}
GAP = 2


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


def line_of(
    entry: Entry,
    drafts: Mapping[str, str],
    columns: Sequence[FieldSpec],
    width: int,
    name_of: Callable[[str], str],
) -> Content:
    """Return a record as a line of so many cells; where an answer does not fit yet, with what was typed."""
    fixed = sum(WIDTHS.get(spec.shape, 0) for spec in columns) + GAP * (len(columns) - 1)
    loose = sum(spec.shape not in WIDTHS for spec in columns) or 1
    cells = []
    for spec in columns:
        room = WIDTHS.get(spec.shape) or max(10, (width - fixed) // loose)
        cells.append(_padded(_typed_or_saved(spec, drafts, entry.data, name_of), room))
    line = Content(" " * GAP).join(cells)
    return line if line.plain.strip() else Content.styled(tr("(nothing filled in yet)"), "dim")


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
    content = Content(on_one_line(text)).truncate(room, ellipsis=True)
    return content + Content(" " * max(0, room - content.cell_length))
