"""Small questions in front of a screen: a line to type, or one thing to choose. Escape always means: leave it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.visible import on_one_line, visible
from screens import glyphs
from screens.widgets.area import AnswerArea
from screens.widgets.menu import Menu

MANY = 200
Answer = TypeVar("Answer")


class Asking(ModalScreen[Answer | None]):
    """A question in front of a screen; dismissed with the answer, or with None when it is left."""

    BINDINGS = [Binding("escape", "leave", _("back"), id="leave", tooltip=_("Back to where you came from"))]

    def __init__(self, asked: str, about: str = "") -> None:
        super().__init__()
        self.asked = asked
        self.about = about

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(Content(visible(self.asked)), id="asked", markup=False)
            if self.about:
                yield Static(Content(visible(self.about)), id="about", markup=False)
            yield from self.compose_answer()
            yield Static(Content(self.keys()), id="keys", markup=False)

    def compose_answer(self) -> ComposeResult:
        """Yield the widgets that take the answer."""
        yield from ()

    def keys(self) -> str:
        """Return the line that names the keys."""
        return "   ".join((f"{glyphs.ENTER} " + tr("go on"), "esc " + tr("back")))

    def action_leave(self) -> None:
        self.dismiss(None)


class AskLine(Asking[str]):
    """Ask for a line of text. `check` may refuse it with a sentence."""

    def __init__(
        self, asked: str, about: str = "", *, proposed: str = "", check: Callable[[str], object] | None = None
    ) -> None:
        super().__init__(asked, about)
        self.proposed = proposed
        self.check = check

    def compose_answer(self) -> ComposeResult:
        yield AnswerArea(self.proposed, one_line=True)
        yield Static("", id="refusal", markup=False)

    def on_mount(self) -> None:
        area = self.query_one(AnswerArea)
        area.move_cursor(area.document.end)
        area.focus()

    @on(AnswerArea.Finished)
    def _finished(self) -> None:
        text = self.query_one(AnswerArea).raw.strip()
        try:
            if not text:
                raise Refused(tr("Type something, or press esc to leave it."))
            if self.check:
                self.check(text)
        except Refused as refused:
            self.query_one("#refusal", Static).update(Content(visible(str(refused))))
            return
        self.dismiss(text)


class AskOne(Asking[str]):
    """Ask for one of a few things, each a value with the words for it."""

    def __init__(self, asked: str, choices: Sequence[tuple[str, str]], about: str = "") -> None:
        super().__init__(asked, about)
        self.choices = list(choices)[:MANY]

    def compose_answer(self) -> ComposeResult:
        options = [
            Option(Content(on_one_line(words, 58)), id=f"_{n}") for n, (_value, words) in enumerate(self.choices)
        ]
        yield Menu(*options)

    def on_mount(self) -> None:
        self.query_one(Menu).focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.choices[event.option_index][0])
