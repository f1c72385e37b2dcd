"""Help: which keys act on this screen, and the few things worth knowing of copbench."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from copbench import guide
from copbench.i18n import _, tr
from screens import remapping
from screens.settings import SettingsScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.reading import Reading

NOT_OURS = ("app.focus_next", "app.focus_previous", "screen.copy_text", "screen.minimize")
"""Bindings of Textual that explain themselves, but not in Dutch; the page below says what matters of them."""


class HelpScreen(Screen[None]):
    """A page to read, scrolled with the arrows."""

    BINDINGS = [
        Binding(
            "escape,f1,q",
            "app.pop_screen",
            _("back"),
            id="back",
            key_display="esc",
            tooltip=_("Back to where you came from"),
        ),
        Binding("down", "scroll(1)", _("read on"), id="read_on", tooltip=_("Read on")),
        Binding("up", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(10)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("Help"))
        yield Reading(self.page, id="page")
        yield KeyLine()

    def action_scroll(self, by: int) -> None:
        self.query_one(Reading).scroll_relative(y=by, animate=False)


def help_for(screen: Screen[object]) -> str:
    """Return the page of help for a screen: its own keys first, then what holds everywhere."""
    acts: dict[str, tuple[str, dict[str, None]]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        words = tr(binding.tooltip)
        if words and binding.action not in NOT_OURS:
            _words, keys = acts.setdefault(binding.action, (words, {}))
            keys[screen.app.get_key_display(binding)] = None
    lines = ["## " + tr("Keys on this screen"), ""]
    lines += (f"- **{', '.join(keys)}**  {words}" for words, keys in acts.values())
    besides = [remapping.page()] if isinstance(screen, SettingsScreen) else []
    return "\n\n".join(["\n".join(lines), guide.page("help"), *besides])
