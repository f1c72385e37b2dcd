"""Search everything, as you type: the records that hold all words, first those that bear them in their name."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from copbench import catalogue
from copbench.i18n import _, tr, trn
from copbench.visible import on_one_line
from copbench.workbook import Hit
from copbench.workbook.finding import END, NEWEST, START
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from screens.app import CopbenchApp


class SearchScreen(WorkbookScreen):
    """One field to type in, and what was found below it."""

    BINDINGS = [
        # with priority, because the field to type in has other ideas about these keys
        Binding("enter", "open", _("open"), id="open", priority=True, tooltip=_("Open what was found")),
        Binding(
            "down",
            "to_hits",
            _("to what was found"),
            id="to_hits",
            priority=True,
            tooltip=_("Go to what was found"),
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.hits: list[Hit] = []

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("Search"))
        yield Input(placeholder=tr("two letters or more"), id="query")
        yield Menu(id="hits")
        yield Static(
            Content(tr("Searches everything you wrote in this workbook.")), classes="welcome", markup=False
        )
        yield KeyLine()

    @property
    def _words(self) -> str:
        return self.query_one(Input).value.strip()

    def begin(self) -> None:
        self.query_one(Input).focus()
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "to_hits":
            return bool(self.hits) and isinstance(self.focused, Input)
        if action == "open":
            return bool(self.hits) or self._due is not None
        return super().check_action(action, parameters)

    @on(Input.Changed)
    def _typed(self) -> None:
        self.soon(self._show)

    def _show(self) -> None:
        words = self._words
        enough = len(words) >= 2
        self.hits = self.workbook.find(words, typing=True) if enough else []
        found = self.query_one("#hits", Menu)
        width = max(20, self.size.width - 6)
        found.set_options(Option(_line(hit, width)) for hit in self.hits)
        found.display = bool(self.hits)
        if self.hits:
            found.highlighted = 0
        about = self.query_one(".welcome", Static)
        about.display = not self.hits
        about.update(
            Content(tr("Nothing found.") if enough else tr("Searches everything you wrote in this workbook."))
        )
        self.refresh_bindings()
        self.title_bar.state = _number_found(len(self.hits)) if self.hits else ""

    def action_to_hits(self) -> None:
        """Go to what was found."""
        if self.hits:
            self.set_focus(self.query_one("#hits"))

    def action_open(self) -> None:
        """Open what was found."""
        self.do_what_is_due()  # Enter may come before what the last letter finds
        place = self.query_one("#hits", Menu).highlighted
        if self.hits and place is not None:
            open_hit(self.copbench, self.hits[place], self._words)

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_open()

    async def show_again(self) -> None:
        if self.query("#hits"):
            self._show()


def open_hit(app: "CopbenchApp", hit: Hit, words: str) -> None:
    """Show the screen on which a record that was found can be read and changed, where the `words` stand."""
    from screens.record import open_record
    from screens.step import open_step

    kind = catalogue.kind(hit.kind)
    if kind is catalogue.main_worksheet(kind.step):
        open_step(app, kind.step, words=words)
    else:
        open_record(app, hit.kind, hit.id, words=words)


def _number_found(number: int) -> str:
    if number == NEWEST:
        return tr("the first {n} found", n=number)
    return trn("{n} found", "{n} found", number)


def _line(hit: Hit, width: int) -> Content:
    found_in = catalogue.kind(hit.kind)
    kind = f"{catalogue.step(found_in.step).number:>2}  {on_one_line(tr(found_in.title), 20):<22}"
    line = Content.styled(kind, "dim")
    for number, piece in enumerate(hit.snippet.split(START)):
        if number == 0:
            line += Content(_in_sight(piece, (width - len(kind)) // 2))
            continue
        found, _end, rest = piece.partition(END)
        line += Content.assemble((on_one_line(found), "$accent bold"), _spaced(rest))
    return line.truncate(width, ellipsis=True)


def _in_sight(before: str, room: int) -> str:
    """Return what stands before the first word found, cut at its beginning so that the word itself is in sight."""
    text = _spaced(before)
    return text if len(text) <= room else "…" + text[len(text) - room :].partition(" ")[2]


def _spaced(text: str) -> str:
    """Return text on one line, with the space it began and ended with."""
    inner = on_one_line(text)
    return (" " if text[:1].isspace() else "") + inner + (" " if text[-1:].isspace() and inner else "")
