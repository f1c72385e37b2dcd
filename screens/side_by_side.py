"""The people side by side: each on a line, against what makes the group differ (S3.12).

As many answers stand beside the names as can be read; the others come with the arrows to left and right.
"""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from copbench.fields import FieldSpec
from copbench.i18n import _, tr
from copbench.insight.composition import HEADS, TAKES_PART
from copbench.records import specs_of
from copbench.workbook import Entry
from screens import glyphs
from screens.register import RegisterScreen
from screens.widgets.rows import RowList, lines_of

READABLE = 18
"""Cells in which an answer can be read."""


class SideBySideScreen(RegisterScreen):
    """The list of people with other columns under their heads, and a sign before who takes part."""

    COLUMNS = ("name", "sector", "organisation", "parts", "place", "relation")
    BINDINGS = [
        Binding("right", "shift(1)", _("other answers"), id="columns_on", tooltip=_("Show the next answers")),
        Binding("left", "shift(-1)", show=False, id="columns_back", tooltip=_("Show the answers before")),
    ]

    def __init__(self) -> None:
        super().__init__("person")
        self._first = 0
        """Which of the answers stands right beside the names."""

    def compose(self) -> ComposeResult:
        for widget in super().compose():
            if isinstance(widget, RowList):
                yield Static(id="heads", markup=False)
            yield widget

    def heading(self) -> str:
        return tr("The people side by side ({sign} takes part)", sign=glyphs.BULLET)

    def mark_of(self, entry: Entry) -> Content:
        """Return the sign of who takes part, and its room before the others."""
        sign = glyphs.BULLET if entry.data.get("status") == TAKES_PART else " "
        return Content.styled(f"{sign} ", "$accent bold")

    def _columns(self) -> list[FieldSpec]:
        """Return the name and as many answers as can be read beside it."""
        specs = {spec.name: spec for spec in specs_of("person", {})}
        naming, *others = (specs[name] for name in self.COLUMNS)
        fits = max(1, self.size.width // READABLE - 1)
        self._first = max(0, min(self._first, len(others) - fits))
        return [naming, *others[self._first : self._first + fits]]

    def row_lines(self) -> Iterator[Content]:
        self.columns = self._columns()
        heads = [tr(HEADS[spec.name]) for spec in self.columns]
        marks = [self.mark_of(entry) for entry in self.rows]
        first, *lines = lines_of([heads, *map(self.cells, self.rows)], self.columns, self.size.width - 9)
        self.query_one("#heads", Static).update(Content("  ") + first)
        return (mark + line for mark, line in zip(marks, lines, strict=True))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("new", "remove", "undo", "erase", "beside"):
            return False  # this is to look at; the list itself is one key back
        return super().check_action(action, parameters)

    def action_shift(self, by: int) -> None:
        """Show other answers beside the names."""
        self._first = max(0, self._first + by)
        self._draw(self.current.id if self.current else "")
