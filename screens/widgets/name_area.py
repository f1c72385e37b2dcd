"""Where the name of something known is typed: what fits is offered below it, and one key takes it."""

from collections.abc import Callable, Sequence

from copbench.i18n import tr
from copbench.insight.known_names import fitting
from copbench.visible import on_one_line
from screens import glyphs
from screens.widgets.area import AnswerArea

LONGEST, MOST = 60, 3
"""Signs of a name that is offered, and how many there are."""


class NameArea(AnswerArea):
    """A line for a name. While it is typed, the right arrow at its end takes the first name that is offered."""

    def __init__(self, text: str, known: Callable[[], Sequence[str]]) -> None:
        """Make the line; `known` gives the names, which is asked once each time that the cursor is here."""
        super().__init__(text, one_line=True, classes="short")
        self._known = known
        self._names: Sequence[str] | None = None
        self._offered: list[str] = []

    def offer(self) -> None:
        """Offer the names that fit what was just typed; who only comes here is offered nothing."""
        if self._names is None:
            self._names = self._known()
        self._offered = fitting(self.raw, self._names) if self.has_focus else []

    @property
    def offered(self) -> str:
        """The sentence that offers names, "" when there are none."""
        first, *others = (on_one_line(name, LONGEST) for name in self._offered[:MOST] or ("",))
        if not first:
            return ""
        said = tr("known already ({key} takes it): {name}", key=glyphs.RIGHT, name=first)
        return "; ".join((said, tr("type on for {names}", names=", ".join(others)))) if others else said

    def action_cursor_right(self, select: bool = False) -> None:
        """Take the name that is offered, else go on."""
        if self._offered and not select and self.cursor_location == self.document.end:
            self.put(self._offered[0])
        else:
            super().action_cursor_right(select)

    def on_blur(self) -> None:
        self._names, self._offered = None, []
