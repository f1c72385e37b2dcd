"""Search everything, as you type: the newest records that hold all words."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from copbench import catalogue
from copbench.i18n import _, tr, trn
from copbench.visible import on_one_line
from copbench.visit import Visit
from copbench.workbook import Hit
from copbench.workbook.finding import END, START
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu


class SearchScreen(WorkbookScreen):
    """One field to type in, and what was found below it."""

    BINDINGS = [
        Binding("down", "to_hits", _("to what was found"), id="to_hits", tooltip=_("Go to what was found")),
        Binding("enter", "open", _("open"), id="open", tooltip=_("Open what was found")),
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

    def begin(self) -> None:
        self.query_one(Input).focus()
        self._show()

    @on(Input.Changed)
    def _typed(self) -> None:
        self.call_after_refresh(self._show)  # the letter first, then what it finds

    def _show(self) -> None:
        words = self.query_one(Input).value.strip()
        enough = len(words) >= 2
        self.hits = self.workbook.find(words) if enough else []
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
        self.title_bar.state = trn("{n} found", "{n} found", len(self.hits)) if self.hits else ""

    def action_to_hits(self) -> None:
        """Go to what was found."""
        if self.hits:
            self.query_one("#hits").focus()

    @on(Input.Submitted)
    def action_open(self) -> None:
        """Open what was found."""
        place = self.query_one("#hits", Menu).highlighted
        if self.hits and place is not None:
            self.app.push_screen(screen_for(self, self.hits[place]))

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_open()

    async def show_again(self) -> None:
        if self.query("#hits"):
            self._show()


def screen_for(asking: WorkbookScreen, hit: Hit) -> Screen[None]:
    """Return the screen on which a record that was found can be read and changed."""
    from screens.record import RecordScreen
    from screens.step import StepScreen

    kind = catalogue.kind(hit.kind)
    if kind is catalogue.main_worksheet(kind.step):
        return StepScreen(kind.step)
    return RecordScreen(Visit.begin(asking.workbook, hit.kind, hit.id))


def _line(hit: Hit, width: int) -> Content:
    kind = f"{on_one_line(tr(catalogue.kind(hit.kind).title), 20):<22}"
    line = Content.styled(kind, "dim")
    for number, piece in enumerate(hit.snippet.split(START)):
        if number == 0:
            line += Content(on_one_line(piece + "."))[:-1] if piece.strip() else Content("")
            continue
        found, _end, rest = piece.partition(END)
        line += Content.assemble((on_one_line(found), "$accent bold"), _spaced(rest))
    return line.truncate(width, ellipsis=True)


def _spaced(text: str) -> str:
    """Return text on one line, with the space it began and ended with."""
    inner = on_one_line(text)
    return (" " if text[:1].isspace() else "") + inner + (" " if text[-1:].isspace() and inner else "")
