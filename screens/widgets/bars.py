"""The line above and the line below every screen: where you are, and which keys act here."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from copbench.i18n import tr
from screens import glyphs

ALWAYS = ("back", "help")
"""Acts whose keys are always on the line, at its end; before them goes what there is room for."""
LAST = "quit"
"""The act that gives way to the others: back leads to Home, and that shows it."""


class TitleBar(Widget):
    """Where you are, at the left; how it stands, at the right; a rule below."""

    heading: reactive[str] = reactive("")
    state: reactive[str] = reactive("")

    def __init__(self, heading: str = "", state: str = "") -> None:
        super().__init__()
        self.set_reactive(TitleBar.heading, heading)
        self.set_reactive(TitleBar.state, state)

    def render(self) -> RenderResult:
        width = self.size.width
        room = max(0, width - 3 - len(self.state))
        heading = Content.styled(self.heading, "bold").truncate(room, ellipsis=True)
        gap = max(1, width - heading.cell_length - Content(self.state).cell_length - 2)
        top = Content.assemble(" ", heading, " " * gap, (self.state, "dim"))
        return Content("\n").join([top, Content.styled(glyphs.RULE * width, "dim")])


class KeyLine(Widget):
    """The keys that act here now, translated, cut where the line ends; back and help always stand there."""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def render(self) -> RenderResult:
        hints = self._hints()
        lines = [self._line(hints, 3), self._line(hints, 2)]
        if ALWAYS[0] in hints:  # where one cannot go back, how to stop has to stay in sight
            lines.append(self._line({action: hint for action, hint in hints.items() if action != LAST}, 2))
        line = next((line for whole, line in lines if whole), lines[-1][1])
        return Content("\n").join([Content.styled(glyphs.RULE * self.size.width, "dim"), line])

    def _line(self, hints: dict[str, tuple[str, str]], gap: int) -> tuple[bool, Content]:
        """Return whether every hint fits, and the line with those that do; the tail always does."""
        tail = [_piece(*hints[action], gap) for action in (*ALWAYS, LAST) if action in hints]
        room = self.size.width - sum(piece.cell_length for piece in tail) + gap
        line, whole = Content(" "), True
        for action, hint in hints.items():
            if action not in (*ALWAYS, LAST):
                piece = _piece(*hint, gap)
                fits = line.cell_length + piece.cell_length <= room
                line, whole = (line + piece if fits else line), whole and fits
        return whole, line + Content("").join(tail)

    def _hints(self) -> dict[str, tuple[str, str]]:
        """Return key and label of each act that can be done here now, by action."""
        found: dict[str, tuple[str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in found and not self._shut(binding.action):
                found[binding.action] = (self.app.get_key_display(binding), tr(binding.description))
        return found

    def _shut(self, action: str) -> bool:
        """Tell whether the room looks on, from where one first has to go back."""
        return action == LAST and getattr(self.app, "locked", False)


def _piece(key: str, label: str, gap: int) -> Content:
    return Content.assemble((key, "$accent bold"), f" {label}", " " * gap)
