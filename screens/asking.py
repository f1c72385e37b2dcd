"""Small questions in front of a screen: a line to type, or one thing to choose. Escape always means: leave it.

Where what is typed is kept, leaving is no loss: it stands there again when the question is asked again.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from textual import on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from copbench.errors import Refused
from copbench.i18n import _, ctx, tr
from copbench.visible import on_one_line, visible
from screens import glyphs
from screens.leaving import Leavable
from screens.unfinished import Unfinished
from screens.widgets.area import AnswerArea
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from screens.holding import WorkbookApp

FEW, MANY = 12, 200
WIDEST, AROUND = 96, 14
"""Columns of the box of a choice at most, and those of the screen that are not for its words."""
KEEP_AFTER = 0.5
_DONE = ctx("key", "done")
Answer = TypeVar("Answer")


class LeftOnce(Leavable[Answer | None], ModalScreen[Answer | None]):
    """A screen that is left once: a second click or key that meant the same must not leave the one below it."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()


class Asking(LeftOnce[Answer]):
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
    """Ask for a line of text.

    `check` may refuse it with a sentence; `unfinished` keeps it while it is typed; `tell` says what comes of it.
    With `instead` the first letter typed takes the place of what is proposed. One that is `optional` may stay
    without a word, and is answered with what stands there by whoever leaves it.
    """

    area: type[AnswerArea] = AnswerArea
    """In what one types."""

    def __init__(
        self,
        asked: str,
        about: str = "",
        *,
        proposed: str = "",
        check: Callable[[str], object] | None = None,
        unfinished: Unfinished | None = None,
        tell: Callable[[str], str] | None = None,
        instead: bool = False,
        optional: bool = False,
    ) -> None:
        super().__init__(asked, about)
        self.proposed = proposed
        self.optional = optional
        self.tell = tell
        self.instead = instead
        self.check = check
        self.unfinished = unfinished
        self._timer: Timer | None = None
        self._warned = False
        """Tells whether it was said that what stands here cannot be kept."""

    def compose_answer(self) -> ComposeResult:
        kept = self.unfinished.text() if self.unfinished else ""
        yield self.area(kept or self.proposed, one_line=True, chosen=self.instead and not kept)
        yield Static("", id="told", markup=False)
        yield Static("", id="refusal", markup=False)

    def on_mount(self) -> None:
        area = self.query_one(AnswerArea)
        area.begin()
        self.set_focus(area)  # at once: the next key may be here already
        self._tell()

    def _tell(self) -> None:
        told = self.tell(self.text) if self.tell and self.text else ""
        line = self.query_one("#told", Static)
        line.update(Content(visible(told)))
        line.display = bool(told)

    @property
    def holds_text(self) -> bool:
        """Tell whether something was typed here that would be lost."""
        return self.text not in ("", self.proposed)

    @property
    def text(self) -> str:
        """What was typed here."""
        return self.query_one(AnswerArea).raw.strip() if self.query(AnswerArea) else ""

    @on(AnswerArea.Changed)
    def _changed(self) -> None:
        """Take away what was said of the text that stood here before, and soon keep what stands here now."""
        self.query_one("#refusal", Static).update("")
        self._tell()
        if self.unfinished and self._timer is None:
            self._timer = self.set_timer(KEEP_AFTER, self.keep)

    def keep(self) -> bool:
        """Keep what is typed; tell whether nothing would be lost now."""
        self._timer = None
        return not self.holds_text or bool(self.unfinished and self.unfinished.keep(self.text))

    def action_leave(self) -> None:
        """Leave the question; what is to be kept and cannot be is dropped the second time only."""
        if self.optional:
            self._finished()
            return
        if self.unfinished and not self.holds_text:
            self.unfinished.forget()
        elif self.unfinished and self.keep():
            cast("WorkbookApp", self.app).say(tr("What you typed stands there when you come back."))
        elif self.unfinished and not self._warned:
            self._warned = True
            self.query_one("#refusal", Static).update(Content(tr("This cannot be kept now. esc again drops it.")))
            return
        super().action_leave()

    @on(AnswerArea.PastedWhole)
    def _too_long(self) -> None:
        self.query_one(AnswerArea).forget_whole()
        self.query_one("#refusal", Static).update(Content(tr("This is too long for here. Nothing was pasted.")))

    @on(AnswerArea.Finished)
    def _finished(self) -> None:
        if self.app.screen is not self:
            return  # Enter came twice, and a check may do what must be done once
        text = self.query_one(AnswerArea).raw.strip()
        try:
            if not text and not self.optional:
                raise Refused(tr("Type something, or press esc to leave it."))
            if self.check:
                self.check(text)
        except Refused as refused:
            self.query_one("#refusal", Static).update(Content(visible(str(refused))))
            return
        if self.unfinished:
            self.unfinished.forget()
        self.dismiss(text)


class AskOne(Asking[str]):
    """Ask for one of a few things, each a value with the words for it; of many, typing narrows the choice."""

    BINDINGS = [
        # with priority, because the field in which one narrows has other ideas about these keys
        Binding(key, f"move('{act}')", show=False, priority=True)
        for key, act in (
            ("down", "cursor_down"), ("up", "cursor_up"), ("pagedown", "page_down"), ("pageup", "page_up"),
            ("home", "first"), ("end", "last"),
        )
    ]  # fmt: skip

    def __init__(
        self, asked: str, choices: Sequence[tuple[str, str]], about: str = "", *, at: str = "", ticks: bool = False
    ) -> None:
        """Ask `asked`; `at` is the value on which the mark stands first. One that `ticks` is asked until esc."""
        super().__init__(asked, about)
        self.ticks = ticks
        self.choices = list(choices)
        self.at = at
        self.shown = self.choices[:MANY]
        self._pointed_at: int | None = None

    def compose_answer(self) -> ComposeResult:
        if len(self.choices) > FEW:
            yield Input(placeholder=tr("type a few letters"), id="narrow")
        yield Menu(*self._options())

    def _options(self) -> Iterator[Option]:
        for place in range(len(self.shown)):
            yield Option(self._line(place, pointed=False))

    def _line(self, place: int, *, pointed: bool) -> Content:
        """Return a choice as a line, with a sign before the one that Enter takes."""
        words = on_one_line(self.shown[place][1], min(WIDEST, self.app.size.width) - AROUND)
        return Content(f"{glyphs.POINTER if pointed else ' '} {words}")

    @on(OptionList.OptionHighlighted)
    def _pointed(self, event: OptionList.OptionHighlighted) -> None:
        menu = event.option_list
        for place, pointed in ((self._pointed_at, False), (event.option_index, True)):
            if place is not None and place < min(len(self.shown), menu.option_count):
                menu.replace_option_prompt_at_index(place, self._line(place, pointed=pointed))
        self._pointed_at = event.option_index

    def on_mount(self) -> None:
        self.set_focus(self.query_one(Input if len(self.choices) > FEW else Menu))
        places = (place for place, (value, _words) in enumerate(self.shown) if value == self.at)
        self.query_one(Menu).highlighted = next(places, 0)

    @on(Input.Changed)
    def _narrowed(self, event: Input.Changed) -> None:
        letters = event.value.strip().casefold()
        self.shown = [choice for choice in self.choices if letters in choice[1].casefold()][:MANY]
        menu = self.query_one(Menu)
        nothing = Option(Content(f"  {tr('Nothing found. Try fewer letters.')}"), disabled=True)
        menu.set_options(self._options() if self.shown else [nothing])
        menu.highlighted = 0 if self.shown else None

    @on(Input.Submitted)
    def _first(self) -> None:
        if self.shown:
            self.dismiss(self.shown[self.query_one(Menu).highlighted or 0][0])

    async def action_move(self, act: str) -> None:
        """Point at another one while typing."""
        await self.query_one(Menu).run_action(act)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "move":
            return isinstance(self.focused, Input)
        return super().check_action(action, parameters)

    def keys(self) -> str:
        if self.ticks:
            return "   ".join(
                (f"{glyphs.DOWN} " + tr("choose"), f"{glyphs.ENTER} " + tr("tick"), "esc " + tr(_DONE))
            )
        return "   ".join((f"{glyphs.DOWN} " + tr("choose"), super().keys()))

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.shown[event.option_index][0])
