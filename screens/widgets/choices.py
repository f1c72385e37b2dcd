"""One question with ready answers: one widget that draws all of them, moved through with the arrows."""

from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from copbench.i18n import _, tr
from screens import glyphs

if TYPE_CHECKING:
    from screens.holding import WorkbookApp


class Choices(Widget, can_focus=True):
    """Answers to choose from, one or several. Space or Enter chooses, and takes back again."""

    BINDINGS = [
        Binding("up,left", "move(-1)", show=False),
        Binding("down,right", "move(1)", show=False),
        Binding("space", "choose", _("choose"), id="choose", tooltip=_("Choose this answer, or take it back")),
        Binding("enter", "only_choose", show=False),
    ]

    cursor = reactive(0)
    chosen: reactive[frozenset[str]] = reactive(frozenset)

    class Chosen(Message):
        """An answer was chosen or taken back."""

        def __init__(self, choices: "Choices") -> None:
            self.choices = choices
            super().__init__()

        @property
        def control(self) -> "Choices":
            """The widget that posted this."""
            return self.choices

    def __init__(
        self, options: list[tuple[str, str]], raw: str = "", *, several: bool = False, in_a_row: bool = False,
        always: bool = False, id: str | None = None,
    ) -> None:  # fmt: skip
        """Make a place to choose: one or `several` of `options`, and with `always` never none of them."""
        super().__init__(id=id)
        self.always = always
        self.options = options
        self.several = several
        self.in_a_row = in_a_row
        self.fixed = False
        self._astray = False
        """Tells whether somebody is typing words here, where there is nothing to type."""
        self.raw = raw

    @property
    def raw(self) -> str:
        """The chosen values, one a line, in the order of the options; unknown stored values are kept."""
        known = [value for value, _label in self.options if value in self.chosen]
        unknown = sorted(self.chosen - {value for value, _label in self.options})
        return "\n".join(known + unknown)

    @raw.setter
    def raw(self, raw: str) -> None:
        self.chosen = frozenset(raw.split("\n")) if raw else frozenset()
        places = [place for place, (value, _label) in enumerate(self.options) if value in self.chosen]
        self.cursor = places[0] if places else 0

    def action_move(self, by: int) -> None:
        self._astray = False
        self.cursor = max(0, min(len(self.options) - 1, self.cursor + by))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self.fixed if action in ("choose", "only_choose") else super().check_action(action, parameters)

    def action_only_choose(self) -> None:
        """Choose what the cursor is on; what was the one choice already stays it."""
        if self.several or self.options[self.cursor][0] not in self.chosen:
            self.action_choose()

    def action_choose(self) -> None:
        if self.fixed or self._astray:
            return
        value = self.options[self.cursor][0]
        if value in self.chosen and self.always:
            return
        if value in self.chosen:
            self.chosen = self.chosen - {value}
        else:
            self.chosen = self.chosen | {value} if self.several else frozenset({value})
        self.post_message(self.Chosen(self))

    def on_key(self, event: events.Key) -> None:
        """Let a digit choose the answer at that place, counted from one (scales from nought: by their number)."""
        if event.character and event.character.isalpha():
            self._say_how()
        if self._astray or not event.character or not event.character.isdecimal():
            return
        values = [value for value, _label in self.options]
        place = values.index(event.character) if event.character in values else int(event.character) - 1
        if not 0 <= place < len(self.options):
            self._say_how()  # whoever types 15 meant another question
            return
        event.stop()
        self.cursor = place
        self.action_only_choose()

    def _say_how(self) -> None:
        """Say that letters and large numbers do nothing; until the cursor moves, a space does nothing either."""
        if not self._astray and not self.fixed:
            self._astray = True
            app = cast("WorkbookApp", self.app)
            app.say(tr("Here you choose: go to an answer with the arrows, and press space."))

    def on_click(self, event: events.Click) -> None:
        if not self.in_a_row and 0 <= event.y < len(self.options):
            self.cursor = event.y
            self.action_choose()

    def render(self) -> RenderResult:
        lines = [self._line(place, value, label) for place, (value, label) in enumerate(self.options)]
        return Content("    " if self.in_a_row else "\n").join(lines)

    def _line(self, place: int, value: str, label: str) -> Content:
        on, off = (glyphs.TICKED, glyphs.NOT_TICKED) if self.several else (glyphs.CHOSEN, glyphs.NOT_CHOSEN)
        mark = on if value in self.chosen else off
        here = self.has_focus and place == self.cursor
        style = "$accent bold" if here else ("bold" if value in self.chosen else "")
        return Content.styled(f"{mark} {label}", style) if style else Content(f"{mark} {label}")

    def on_focus(self) -> None:
        self._astray = False
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()
