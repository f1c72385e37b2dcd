"""A place for many lines: typed, pasted, or read from a file, however many they are."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from copbench.i18n import trn
from screens.widgets.area import AnswerArea, too_large
from screens.widgets.held import Held


class LinesIn(Vertical):
    """Lines below a word on what they are to be; too many to type in are held whole, with room to paste more."""

    class Changed(Message):
        """Something else stands here."""

    def __init__(self, how: str) -> None:
        super().__init__()
        self._how = how
        self._whole: str | None = None
        """A text too large to type in."""

    def compose(self) -> ComposeResult:
        yield Static(Content(self._how), id="how", markup=False)
        yield AnswerArea(classes="long")
        yield Held()

    @property
    def text(self) -> str:
        """What stands here."""
        return self._whole if self._whole is not None else self._area.raw if self.query(AnswerArea) else ""

    @property
    def taker(self) -> Widget:
        """What takes the keys here."""
        return self._area if self._whole is None else self.query_one(Held)

    @property
    def _area(self) -> AnswerArea:
        return self.query_one(AnswerArea)

    def put(self, text: str) -> None:
        """Let another text stand here; ctrl+z brings back the one before, where both can be typed in."""
        self._whole = text if too_large(text) else None
        if self._whole is None:
            self._area.forget_whole()
            self._area.put(text)
        held = self.query_one(Held)
        held.display, self._area.display = self._whole is not None, self._whole is None
        number = text.count("\n") + 1
        held.update(Content(trn("{n} line is held here, too long to type in.",
                                "{n} lines are held here, too many to type in.", number)))  # fmt: skip
        self.screen.set_focus(self.taker)
        self.post_message(self.Changed())

    @on(AnswerArea.Changed)
    def _typed(self, event: AnswerArea.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())

    @on(AnswerArea.PastedWhole)
    def _pasted_whole(self, event: AnswerArea.PastedWhole) -> None:
        event.stop()
        self.put(event.text)

    @on(Held.Added)
    def _pasted_more(self, event: Held.Added) -> None:
        event.stop()
        self.put(f"{self.text}\n{event.text}")

    @on(Held.Opened)
    def _opened(self, event: Held.Opened) -> None:
        event.stop()  # it is read beside this
