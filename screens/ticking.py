"""A list in which one ticks what fits, and Enter takes in all that is ticked."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench.i18n import _, tr
from copbench.visible import on_one_line, visible
from screens import glyphs
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

AROUND, LEAST = 9, 20
"""Cells of a line that are not for its words, besides the note at its end; and those of its words at least."""


class TickList(Menu):
    """What may be taken in."""

    BINDINGS = [
        Binding("space", "screen.tick", _("tick"), id="tick", tooltip=_("Tick this one, or take the tick away")),
        Binding("enter", "screen.take_in", _("take in"), id="take_all", tooltip=_("Take in all that is ticked")),
    ]


class TickingScreen(WorkbookScreen):
    """What may be taken in, each on a line with a tick; what is below tells what comes of it."""

    NOTE = 9
    """Cells of the note at the end of a line."""

    def __init__(self) -> None:
        super().__init__()
        self.ticked: set[int] = set()

    def heading(self) -> str:
        """Return what stands above."""
        raise NotImplementedError

    def intro(self) -> str:
        """Return what there is to do here."""
        raise NotImplementedError

    def load(self) -> None:
        """Read what may be taken in, and tick what is ticked to begin with."""
        raise NotImplementedError

    def lines(self) -> Sequence[tuple[str, str]]:
        """Return the words of each line, and the note at its end."""
        raise NotImplementedError

    def below(self) -> str:
        """Return what comes of what is ticked now, or what there is to know of the line with the cursor."""
        raise NotImplementedError

    def take(self, places: Sequence[int]) -> str:
        """Take in the lines at these places and return the sentence that tells it. Raises NotSaved."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield TitleBar(self.heading())
        yield Static(Content(self.intro()), classes="welcome", markup=False)
        yield TickList(id="offers")
        yield Static(id="fits", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        self.load()
        self._draw()
        menu = self.query_one(TickList)
        menu.highlighted = 0 if menu.option_count else None
        menu.focus()

    @property
    def place(self) -> int | None:
        """The line with the cursor, None when there is none."""
        return self.query_one(TickList).highlighted

    def _draw(self) -> None:
        menu = self.query_one(TickList)
        here = menu.highlighted
        menu.set_options(Option(self._line(*line)) for line in enumerate(self.lines()))
        menu.highlighted = here
        self._tell()
        self.refresh_bindings()

    @on(OptionList.OptionHighlighted, "#offers")
    def _tell(self) -> None:
        self.query_one("#fits", Static).update(Content(visible(self.below())))

    def _line(self, place: int, line: tuple[str, str]) -> Content:
        words, note = line
        tick = glyphs.TICKED if place in self.ticked else glyphs.NOT_TICKED
        room = max(LEAST, self.size.width - AROUND - self.NOTE)
        shown = Content(f"{tick} {on_one_line(words)}").truncate(room, ellipsis=True, pad=True)
        return shown + Content.styled(note.rjust(self.NOTE) if note else "", "dim")

    @on(OptionList.OptionSelected, "#offers")
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self._tick(event.option_index)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("tick", "take_in"):
            return bool(self.query_one(TickList).option_count)
        return super().check_action(action, parameters)

    def action_tick(self) -> None:
        """Tick the line with the cursor, or take its tick away."""
        if self.place is not None:
            self._tick(self.place)

    def _tick(self, place: int) -> None:
        self.ticked ^= {place}
        self._draw()

    def action_take_in(self) -> None:
        """Take in all that is ticked, and go back."""
        if not self.ticked:
            self.copbench.say(tr("Nothing is ticked. Space ticks a line, esc goes back."))
            return
        if said := self.outcome(lambda: self.take(sorted(self.ticked))):
            self.app.pop_screen()
            self.copbench.say(said)

    def on_resize(self) -> None:
        if self.query(TickList) and self.query_one(TickList).option_count:
            self._draw()
