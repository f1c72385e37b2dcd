"""Many people come in at one go: lines are pasted or a file is read, shown as they will stand, and brought in.

The text is kept in the workbook while it stands here, so that leaving or a crash loses none of it.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from copbench import paths
from copbench.errors import Refused
from copbench.i18n import _, tr, trn
from copbench.incoming import Acquainted, Incoming, Newcomer, bring_in, last_lot, parse, text_of
from copbench.incoming.columns import specs
from copbench.visible import visible
from copbench.workbook import Entry
from screens import glyphs
from screens.asking import KEEP_AFTER, AskLine
from screens.base import WorkbookScreen
from screens.lots import take_lot_back, tell_taken_out
from screens.newcomers import ask_how_far, ask_who
from screens.unfinished import Unfinished
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.lines_in import LinesIn
from screens.widgets.rows import cells_of, lines_of

if TYPE_CHECKING:
    from screens.app import CopbenchApp
    from screens.register import RegisterScreen

SHOWN = 50
"""So many people stand in the preview, as in a list."""
FIRST = 4
"""So many of them stand above the sentences, when there are any."""
NARROWEST_COLUMN = 20
WIDE = 110
MANY = 300
"""Bringing in more than this takes long enough to say so first."""
LONGEST_NAME_OF_A_FILE = 1000


def open_screen(people: "RegisterScreen") -> None:
    """Show the screen on which many people come in, in front of their list."""
    people.app.push_screen(IncomingScreen(people))


def open_anywhere(app: "CopbenchApp") -> None:
    """Show the same from any screen, with the list of people behind it."""
    from screens.register import RegisterScreen

    if isinstance(app.screen, RegisterScreen) and app.screen.kind.name == "person" and not app.screen.owner:
        open_screen(app.screen)
    elif not isinstance(app.screen, IncomingScreen):
        people = RegisterScreen("person")
        app.push_screen(people)
        open_screen(people)


class IncomingScreen(WorkbookScreen):
    """A place for lines, and beside it what they will become."""

    BINDINGS = [
        Binding(
            "ctrl+s",
            "bring_in",
            _("bring in"),
            id="take_in",  # as it stands in the settings of who gave it another key
            tooltip=_("Bring in the new people shown here"),
        ),
        Binding("f12", "file", _("file"), id="read_file", tooltip=_("Read a file with people (CSV or lines)")),
        Binding(
            "tab",
            "switch",
            _("read on"),
            id="switch",
            priority=True,
            tooltip=_("Read on in what the lines become"),
        ),
    ]

    def __init__(self, people: "RegisterScreen") -> None:
        super().__init__()
        self.people = people
        self.found = Incoming()
        self._names_a_file = False
        self._timer: Timer | None = None
        self._kept = ""
        self._stood = ""
        """What stood here when another screen came in front."""

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("Bring in people"))
        yield LinesIn(
            tr(
                "One person a line: name, organisation, mail. Cells of Excel, addresses of a mail program"
                " or the name of a file may stand here too."
            )
        )
        with VerticalScroll(id="preview"):
            yield Static(id="counts", markup=False)
            yield Static(id="rows", markup=False)
            yield Static(id="remarks", markup=False)
            yield Static(id="rest", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        self._unfinished = Unfinished(self.workbook, "incoming")
        self._known = Acquainted.of(self.workbook)
        self._kept = self._unfinished.text()
        self.lines.put(self._stood or self._kept)
        self._show()

    # The text

    @property
    def lines(self) -> LinesIn:
        """The place for lines."""
        return self.query_one(LinesIn)

    @property
    def asked(self) -> str:
        """The words for the text, where it has to be written to a file of its own."""
        return tr("People to bring in")

    @property
    def text(self) -> str:
        """What stands here."""
        return self.lines.text if self.query(LinesIn) else self._stood

    @on(LinesIn.Changed)
    def _changed(self) -> None:
        """Show soon what the lines become, and keep them a little later."""
        self.soon(self._show)
        if self._timer is None:
            self._timer = self.set_timer(KEEP_AFTER, self.keep)

    def keep(self) -> bool:
        """Keep the text in the workbook; tell whether nothing would be lost now."""
        self._timer = None
        text = self.text
        if text == self._kept or self.workbook.read_only:
            return True
        if text and not self._unfinished.keep(text):
            return False
        if not text:
            self._unfinished.forget()
        self._kept = text
        return True

    def leave(self) -> bool:
        if self.keep():
            return True
        self.copbench.say(tr("These lines could not be kept. They still stand here."), trouble=True)
        return False

    async def action_back(self) -> None:
        stays = bool(self.text.strip())
        await super().action_back()
        if stays and self not in self.app.screen_stack:
            self.copbench.say(tr("Nobody came in. Your lines stand there when you come back."))

    def on_screen_suspend(self) -> None:
        """Hold on to the text, as this screen may be composed anew in another language."""
        self._stood = self.text
        self.keep()

    # What it becomes

    def _show(self) -> None:
        self.found = parse(self.text, self._known)
        filled = bool(self.text.strip())
        named = self._names_a_file = bool(self._file_named())
        counts = f" {glyphs.DOT} ".join(self.found.counts()) if filled and not named else ""
        remarks = [tr("This is the name of a file. ctrl+s reads it.")] if named else self.found.told()
        rows = list(self._rows()) if counts else []
        before = FIRST if remarks and len(rows) > 2 * FIRST else len(rows)
        self._put("#counts", Content(counts))
        self._put("#rows", Content("\n").join(rows[:before]))
        self._put("#remarks", Content(visible("\n".join(remarks if filled else ()))))
        self._put("#rest", Content("\n").join(rows[before:]))
        self.refresh_bindings()

    def _put(self, where: str, content: Content) -> None:
        part = self.query_one(where, Static)
        part.display = bool(content.plain)
        part.update(content)

    def _rows(self) -> Iterator[Content]:
        width = self.query_one("#preview").size.width - 1
        names = self.found.questions()[: max(2, width // NARROWEST_COLUMN)]
        columns = [specs()[name] for name in names]
        entries = (Entry("", "person", dict(person.data), "", "", "") for person in self.found.new[:SHOWN])
        yield from lines_of([cells_of(entry, {}, columns, str) for entry in entries], columns, width)
        if more := len(self.found.new[SHOWN:]):
            yield Content(trn("and {n} more", "and {n} more", more))

    def on_resize(self) -> None:
        self.set_class(self.app.size.width >= WIDE, "wide")
        if self.found.people:
            self.call_after_refresh(self._show)

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "bring_in":
            just_typed = self._due is not None  # what it becomes is seen when it is brought in
            return not self.workbook.read_only and bool(self.found.people or self._names_a_file or just_typed)
        if action == "take_out":
            return not self.workbook.read_only and bool(last_lot(self.workbook))
        return super().check_action(action, parameters)

    def action_switch(self) -> None:
        """Go from the lines to what they become, to read on there, or back."""
        preview = self.query_one("#preview")
        self.set_focus(self.lines.taker if self.focused is preview else preview)

    def action_empty(self) -> None:
        """Take away all lines; ctrl+z brings back what was typed."""
        self.lines.put("")

    def action_take_out(self) -> None:
        """Put those who came in last in the bin again, as far as nobody worked on them."""
        if self.attempt(lambda: tell_taken_out(self.copbench)):
            self._known = Acquainted.of(self.workbook)
            self._show()

    def _file_named(self) -> str:
        """Return the text when it is nothing but the name of a file that exists, else ""."""
        name = self.text.strip().strip("'\"").replace("\\ ", " ")  # as a terminal writes a file dropped on it
        if not name or len(name) > LONGEST_NAME_OF_A_FILE or "\n" in name:
            return ""
        try:
            return name if paths.path_of(name).is_file() else ""
        except (Refused, OSError):
            return ""

    def action_file(self) -> None:
        """Ask for a file and let its lines stand here."""
        ask = AskLine(tr("Which file?"), tr("A CSV, or one person a line."), proposed=self._file_named(),
                      check=lambda name: text_of(paths.path_of(name)))  # fmt: skip
        self.app.push_screen(ask, lambda name: self._read(name) if name else None)

    def _read(self, name: str) -> None:
        self.attempt(lambda: self.lines.put(text_of(paths.path_of(name))))

    def action_bring_in(self) -> None:
        """Bring in who is new; ask when some are there already."""
        self._show()
        if name := self._file_named():
            self._read(name)
        elif self.found.twins:
            ask_who(self, self.found, self._ask_how_far)
        else:
            self._ask_how_far(self.found.new)

    def _ask_how_far(self, people: tuple[Newcomer, ...]) -> None:
        """Ask how far they are, where their lines do not say so, and bring them in."""
        ask_how_far(self, people, partial(self._bring_in_when_told, people))

    def _bring_in_when_told(self, people: tuple[Newcomer, ...], status: str) -> None:
        """Bring a few in at once, as the next key is for the list; of many say first that it takes a while."""
        if len(people) <= MANY:
            self.attempt(lambda: self._save_and_go_back(people, status))
        else:
            self.copbench.say(tr("Bringing in {n} people …", n=len(people)))
            self.copbench.after_paint(partial(self._save_and_go_back, people, status))

    def _save_and_go_back(self, people: tuple[Newcomer, ...], status: str) -> None:
        """Save people and return to their list, where one key undoes it."""
        if not people or self.app.screen is not self:
            return  # nobody, or the same key twice
        number, lines = bring_in(self.workbook, people, status), self.lines.text
        self.lines.put("")
        self.keep()
        self.people.undo_first = partial(take_lot_back, self.copbench, lines)
        self.app.pop_screen()
        self.copbench.say(
            trn("{n} person came in. Press u to undo.", "{n} people came in. Press u to undo.", number)
        )
