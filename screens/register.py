"""A register: the list of one kind of record, or of the records that are part of one other."""

from collections.abc import Callable, Iterator

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from copbench import catalogue
from copbench.i18n import _, tr, trn
from copbench.insight.still_named import still_named
from copbench.records import model_of, specs_of
from copbench.saving import bring_back, remove
from copbench.stops import with_stop
from copbench.visible import on_one_line
from copbench.workbook import PAGE, Entry
from screens import beside_lists
from screens.base import WorkbookScreen
from screens.calling import called, removed
from screens.erasing import ask_to_erase
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.rows import AROUND, RowList, cells_of, lines_of, note_of
from screens.window import Window


class RegisterScreen(WorkbookScreen):
    """The list of one kind of record."""

    COLUMNS: tuple[str, ...] = ()
    """The questions that it shows, those of the kind itself when there are none."""

    BINDINGS = [
        Binding("n,ctrl+n", "new", _("new"), id="new", key_display="n", tooltip=_("Add a new one")),
        *beside_lists.bindings(),  # so early, because a line of keys that is full leaves out its end
        Binding("d,delete", "remove", _("remove"), id="remove", key_display="d",
                tooltip=_("Move this one to the bin; u brings it back")),
        Binding("u", "undo", _("undo"), id="undo", tooltip=_("Bring back what was removed last")),
        Binding("slash,ctrl+f", "filter", _("filter"), id="search", tooltip=_("Show only what holds these words")),
        # with priority, because the field to type in has other ideas about this key
        Binding("enter", "to_rows", _("to the list"), id="to_rows", priority=True, tooltip=_("Go to the list")),
        Binding("x", "app.export", _("export"), id="export_here", tooltip=_("Make a document")),
    ]  # fmt: skip

    def __init__(self, name: str, owner: str = "") -> None:
        """Show the list of a kind, or only what is part of the record with the id `owner`."""
        super().__init__()
        self.kind = catalogue.kind(name)
        self.list_of = name
        self.owner = owner
        self._drafts: dict[str, dict[str, str]] = {}
        self._opened = ""
        """The record that was opened last; the cursor comes back to it."""
        self.undo_first: Callable[[], object] | None = None
        """Undoes what was done to this list at one go, as long as nothing was removed since."""

    @property
    def record_id(self) -> str:
        return self.owner

    def compose(self) -> ComposeResult:
        yield TitleBar(self.heading())
        yield Input(placeholder=tr("words to look for"), id="filter")
        hints = [] if self.workbook.read_only else beside_lists.hints(self.kind.name)
        yield Static(Content("\n\n".join([tr(self.kind.welcome), *hints])), classes="welcome", markup=False)
        yield RowList(id="rows")
        yield Static(id="note", markup=False)
        yield KeyLine()

    def heading(self) -> str:
        """Return what stands above the list."""
        whose = on_one_line(called(self.workbook, self.owner), 50) if self.owner else ""
        return ": ".join(filter(None, (tr(self.kind.title), whose)))

    def begin(self) -> None:
        self.query_one("#filter").display = False
        self.model = model_of(self.kind.name)
        specs = {spec.name: spec for spec in specs_of(self.kind.name, {})}
        theirs = self.model.belongs_to if self.owner else ""
        self.columns = [specs[name] for name in self.COLUMNS or self.model.columns if name != theirs]
        self.window = Window(self.workbook, self.kind.name, self.owner)
        self._load(self.window.of_today())
        if self._list.display:
            self.set_focus(self._list)

    @property
    def _list(self) -> RowList:
        return self.query_one("#rows", RowList)

    @property
    def _words(self) -> str:
        return self.query_one("#filter", Input).value.strip()

    # The rows

    @property
    def rows(self) -> list[Entry]:
        """The rows in reach."""
        return self.window.rows

    @property
    def total(self) -> int:
        """How many records the whole list has."""
        return self.window.total

    def _load(self, keep: str = "") -> None:
        """Show the rows from the place where the window stands, with the cursor on the row `keep`."""
        self.window.load(self._words, keep)
        self._draw(keep)

    def turn(self, by: int) -> bool:
        """Show the rows beyond the last (1) or before the first (-1); return False when there are none."""
        if self._words or not self.window.turn(by):
            return False
        self._draw(self.rows[0 if by > 0 else -1].id)
        return True

    def _draw(self, keep: str = "") -> None:
        here = self._list.highlighted or 0
        self._drafts = self.workbook.drafts_of([entry.id for entry in self.rows])
        self._list.set_options(map(Option, self.row_lines()))
        ids = [entry.id for entry in self.rows]
        if ids:
            self._list.highlighted = ids.index(keep) if keep in ids else min(here, len(ids) - 1)
        empty = not self.total and not self._words
        self.query_one(".welcome").display = empty
        self._list.display = not empty
        if empty:
            self.set_focus(None)
        elif self.focused is None:
            self.set_focus(self._list)  # at once: the next key may be here already
        self._say_where()
        self.refresh_bindings()

    def _say_where(self) -> None:
        total = self.total
        if self._words:
            state = trn("{n} that matches", "{n} that match", len(self.rows))
            if len(self.rows) in (0, PAGE):
                state = tr("the newest {n} that match", n=PAGE) if self.rows else tr("Nothing found.")
        elif total > len(self.rows):
            first, last = self.window.before + 1, self.window.before + len(self.rows)
            state = tr("{first} to {last} of {total}", first=first, last=last, total=total)
        else:
            state = str(total) if total else ""
        self.title_bar.state = state
        from copbench.insight.beside import lines_for

        sentences = [] if self.owner else lines_for(self.kind.name, self.workbook)  # they are about all
        self.query_one("#note", Static).update(note_of(sentences, self.size.width, self.size.height))

    def row_lines(self) -> Iterator[Content]:
        """Yield the rows as lines, each after its mark."""
        cells = [self.cells(entry) for entry in self.rows]
        marks = [self.mark_of(entry) for entry in self.rows]
        width = max(20, self.size.width - AROUND - max((mark.cell_length for mark in marks), default=0))
        for mark, line in zip(marks, lines_of(cells, self.columns, width), strict=True):
            yield mark + line

    def cells(self, entry: Entry) -> list[str]:
        """Return what a row says in each column."""
        return cells_of(entry, self._drafts.get(entry.id, {}), self.columns, self.workbook.name_of)

    def mark_of(self, entry: Entry) -> Content:
        """Return what stands before a row; most lists mark nothing."""
        return Content("")

    @on(RowList.PastEnd)
    def _past_end(self, event: RowList.PastEnd) -> None:
        self.turn(event.by)

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("new", "remove", "undo", "erase") and self.workbook.read_only:
            return False
        if action in ("new", "remove", "undo", "filter", "beside", "app.export") and isinstance(
            self.focused, Input
        ):
            return False  # their keys are letters in the field
        if action == "beside":
            act = beside_lists.act_of(self.kind.name, str(parameters[0]))
            return act is not None and not (act.writes and self.workbook.read_only)
        if action == "to_rows":
            return isinstance(self.focused, Input)
        if action in ("remove", "filter", "erase") and not self.total:
            return False
        return super().check_action(action, parameters)

    def _open(self, entry_id: str = "") -> None:
        from screens.record import open_record

        given = {self.model.belongs_to: self.owner} if self.owner else None
        self._opened = open_record(self.copbench, self.kind.name, entry_id, given=given)

    def action_new(self) -> None:
        """Begin a new record; a filter might hide it afterwards."""
        self._end_filter()
        self._open()

    @on(OptionList.OptionSelected, "#rows")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self._open(self.rows[event.option_index].id)

    @property
    def current(self) -> Entry | None:
        """The row with the cursor, None when there is none."""
        place = self._list.highlighted
        return self.rows[place] if place is not None and place < len(self.rows) else None

    def action_remove(self) -> None:
        """Move the row with the cursor to the bin, without asking: it can be undone."""
        if (gone := self.current) is None:
            return
        name = self._called(gone)
        if not self.attempt(lambda: remove(self.workbook, gone.id)):
            return
        self.undo_first = None
        told = (removed(name), still_named(self.workbook, gone.id))
        self.copbench.say(" ".join(filter(None, told)))
        self._load()

    def _called(self, row: Entry) -> str:
        return on_one_line(called(self.workbook, row.id) or " ".join(self.cells(row)), 40).rstrip(" .")

    def action_erase(self) -> None:
        """Erase the row with the cursor for good."""
        if row := self.current:
            ask_to_erase(self.copbench, row.id, self._load)

    def action_beside(self, name: str) -> None:
        """Do what can be done with this list and no other."""
        if act := beside_lists.act_of(self.kind.name, name):
            here = self.current.id if self.current else ""
            if self.attempt(lambda: act.do(self)) and self.app.screen is self:
                self._load(here)  # what it changed is to be seen

    def action_undo(self) -> None:
        """Bring back what was removed last from this list."""
        self.attempt(self._undo)

    def _undo(self) -> None:
        if self.undo_first:
            undo, self.undo_first = self.undo_first, None
            undo()
            self._load()
            return
        gone = self.window.removed_last()
        if not gone:
            self.copbench.say(tr("There is nothing to undo here."))
            return
        bring_back(self.workbook, gone)
        self._load(gone)
        for back in self.workbook.entries([gone]):
            self.copbench.say(tr("Back in the list: {name}", name=with_stop(self._called(back))))

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
        here = self.current.id if self.current else ""
        self._load(self._opened if self._opened and self.workbook.entry(self._opened) else here)
        self._opened = ""

    def on_resize(self) -> None:
        if self.rows:
            self._draw()
