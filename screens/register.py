"""A register: a list of which fifty rows are held at a time, so that twenty and a million rows feel the same."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from copbench import catalogue
from copbench.i18n import _, tr, trn
from copbench.records import model_of, specs_of
from copbench.saving import bring_back, remove
from copbench.visible import on_one_line, visible
from copbench.workbook import PAGE, Entry, Tally
from screens.base import WorkbookScreen
from screens.erasing import ask_to_erase
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.rows import RowList, line_of

Place = tuple[str, int]


class RegisterScreen(WorkbookScreen):
    """The list of one kind of record."""

    BINDINGS = [
        Binding("n,ctrl+n", "new", _("new"), id="new", key_display="n", tooltip=_("Add a new one")),
        Binding(
            "d,delete",
            "remove",
            _("remove"),
            id="remove",
            key_display="d",
            tooltip=_("Move this one to the bin; u brings it back"),
        ),
        Binding("u", "undo", _("undo"), id="undo", tooltip=_("Bring back what was removed last")),
        Binding("slash,ctrl+f", "filter", _("filter"), id="search", tooltip=_("Show only what holds these words")),
        # with priority, because the field to type in has other ideas about this key
        Binding("enter", "to_rows", _("to the list"), id="to_rows", priority=True, tooltip=_("Go to the list")),
        Binding("x", "app.export", _("export"), id="export_here", tooltip=_("Make a document")),
    ]

    def __init__(self, name: str) -> None:
        super().__init__()
        self.kind = catalogue.kind(name)
        self.rows: list[Entry] = []
        self.above: Place | None = None
        """The place of the row just above the window, None at the top of the list."""
        self.before = 0
        self.total = 0
        self._drafts: dict[str, dict[str, str]] = {}
        self._opened = ""
        """The record that was opened last; the cursor comes back to it."""

    def compose(self) -> ComposeResult:
        yield TitleBar(tr(self.kind.title))
        yield Input(placeholder=tr("words to look for"), id="filter")
        yield Static(Content(tr(self.kind.welcome)), classes="welcome", markup=False)
        yield RowList(id="rows")
        yield Static(id="note", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        self.query_one("#filter").display = False
        self.model = model_of(self.kind.name)
        specs = {spec.name: spec for spec in specs_of(self.kind.name, {})}
        self.columns = [specs[name] for name in self.model.columns]
        self.newest_first = self.model.newest_first()
        self._load()
        if self._list.display:
            self._list.focus()

    @property
    def _list(self) -> RowList:
        return self.query_one("#rows", RowList)

    @property
    def _words(self) -> str:
        return self.query_one("#filter", Input).value.strip()

    # The window of rows

    def _load(self, keep: str = "") -> None:
        """Show the rows from the place where the window stands, with the cursor on the row `keep`."""
        if self._words:
            hits = self.workbook.find(self._words, self.kind.name)
            self.rows = self.workbook.entries([hit.id for hit in hits])
            self.above, self.before = None, 0
        else:
            self.rows = self._page(self.above)
            if not self.rows and self.above:
                self._show_from(None)
            if keep and keep not in {entry.id for entry in self.rows} and (kept := self.workbook.entry(keep)):
                self._show_from(kept)
        self._draw(keep)

    def _show_from(self, first: Entry | None) -> None:
        """Show the rows from a record on, or from the top."""
        above = self._before(first.place, limit=PAGE // 2) if first else []
        self.above = above[0].place if above else None
        before = self.workbook.number_before(first, newest_first=self.newest_first) if first else 0
        self.before = max(0, before - len(above) + 1) if above else before
        self.rows = self._page(self.above)

    def _page(self, above: Place | None) -> list[Entry]:
        return self.workbook.page(self.kind.name, newest_first=self.newest_first, after=above)

    def _before(self, place: Place, limit: int = PAGE) -> list[Entry]:
        return self.workbook.page(
            self.kind.name, newest_first=self.newest_first, after=place, backwards=True, limit=limit
        )

    def turn(self, by: int) -> bool:
        """Show the rows beyond the last (1) or before the first (-1); return False when there are none."""
        if self._words or not self.rows:
            return False
        found = self._page(self.rows[-1].place) if by > 0 else self._before(self.rows[0].place)
        if not found:
            return False
        self.before = max(0, self.before + (len(self.rows) if by > 0 else -len(found)))
        row_above = self._before(found[0].place, limit=1)
        self.above = row_above[0].place if row_above else None
        self.rows = found
        self._draw(found[0 if by > 0 else -1].id)
        return True

    def _draw(self, keep: str = "") -> None:
        here = self._list.highlighted or 0
        self._drafts = self.workbook.drafts_of([entry.id for entry in self.rows])
        self.total = self.workbook.tallies().get(self.kind.name, Tally()).rows
        self._list.set_options(Option(self._line(entry)) for entry in self.rows)
        ids = [entry.id for entry in self.rows]
        if ids:
            self._list.highlighted = ids.index(keep) if keep in ids else min(here, len(ids) - 1)
        empty = not self.total and not self._words
        self.query_one(".welcome").display = empty
        self._list.display = not empty
        if empty:
            self.set_focus(None)
        elif self.focused is None:
            self._list.focus()
        self._say_where()
        self.refresh_bindings()

    def _say_where(self) -> None:
        total = self.total
        if self._words:
            state = trn("{n} that matches", "{n} that match", len(self.rows))
            if len(self.rows) == PAGE:
                state = tr("the newest {n} that match", n=PAGE)
        elif total > len(self.rows):
            state = tr(
                "{first} to {last} of {total}",
                first=self.before + 1,
                last=self.before + len(self.rows),
                total=total,
            )
        else:
            state = str(total) if total else ""
        self.title_bar.state = state
        from copbench.insight.beside import lines_for

        self.query_one("#note", Static).update(
            Content(visible("\n".join(lines_for(self.kind.name, self.workbook))))
        )

    def _line(self, entry: Entry) -> Content:
        width = max(20, self.size.width - 7)
        return line_of(entry, self._drafts.get(entry.id, {}), self.columns, width, self.workbook.name_of)

    @on(RowList.PastEnd)
    def _past_end(self, event: RowList.PastEnd) -> None:
        self.turn(event.by)

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("new", "remove", "undo", "erase") and self.workbook.read_only:
            return False
        if action in ("new", "remove", "undo", "filter", "app.export") and isinstance(self.focused, Input):
            return False  # their keys are letters in the field
        if action == "to_rows":
            return isinstance(self.focused, Input)
        if action in ("remove", "filter", "erase") and not self.total:
            return False
        return super().check_action(action, parameters)

    def _open(self, entry_id: str = "") -> None:
        from screens.record import open_record

        self._opened = open_record(self.copbench, self.kind.name, entry_id)

    def action_new(self) -> None:
        """Begin a new record; a filter might hide it afterwards."""
        self._end_filter()
        self._open()

    @on(OptionList.OptionSelected, "#rows")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self._open(self.rows[event.option_index].id)

    def action_remove(self) -> None:
        """Move the row with the cursor to the bin, without asking: it can be undone."""
        place = self._list.highlighted
        if place is None or not self.rows:
            return
        gone = self.rows[place]
        name = on_one_line(self._line(gone).plain, 40).rstrip(" .")
        if not self.attempt(lambda: remove(self.workbook, gone.id)):
            return
        self.copbench.say(tr("Removed: {name}. Press u to undo.", name=name))
        self._load()

    def action_erase(self) -> None:
        """Erase the row with the cursor for good."""
        place = self._list.highlighted
        if place is not None and self.rows:
            ask_to_erase(self.copbench, self.rows[place].id, self._load)

    def action_undo(self) -> None:
        """Bring back what was removed last from this list."""
        self.attempt(self._undo)

    def _undo(self) -> None:
        gone = self.workbook.removed(kind=self.kind.name, limit=1)
        if not gone:
            self.copbench.say(tr("There is nothing to undo here."))
            return
        bring_back(self.workbook, gone[0].entry)
        self._load(gone[0].entry)

    # The filter

    def action_filter(self) -> None:
        """Show only what holds these words."""
        field = self.query_one("#filter", Input)
        field.display = True
        self.set_focus(field)  # at once: the next key may be here already

    @on(Input.Changed, "#filter")
    def _filtered(self) -> None:
        self.soon(self._load)

    def action_to_rows(self) -> None:
        """Go from the words to the rows that hold them."""
        self.do_what_is_due()  # Enter may come before what the last letter finds
        self.set_focus(self._list)

    async def action_back(self) -> None:
        if not self._end_filter():
            await super().action_back()

    def _end_filter(self) -> bool:
        """Show all rows again; return False when they were in sight already."""
        field = self.query_one("#filter", Input)
        if not field.display:
            return False
        field.display = False
        field.value = ""
        self._load()
        self.set_focus(self._list)
        return True

    async def show_again(self) -> None:
        place = self._list.highlighted
        here = self.rows[place].id if place is not None and place < len(self.rows) else ""
        self._load(self._opened if self._opened and self.workbook.entry(self._opened) else here)
        self._opened = ""

    def on_resize(self) -> None:
        if self.rows:
            self._draw()
