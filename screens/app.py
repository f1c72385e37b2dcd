"""The app: what works on every screen, and what comes first."""

from pathlib import Path
from typing import Any

from rich.console import RenderableType
from textual import events
from textual.binding import Binding
from textual.screen import Screen

from copbench import i18n, settings
from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.personal import is_personal
from copbench.visible import visible
from copbench.workbook import Workbook
from screens import crash, glyphs
from screens.base import WorkbookScreen
from screens.ending import end_for_certain, end_well_on_signals
from screens.holding import WorkbookApp
from screens.keys import settled
from screens.themes import THEMES

KEY_SIGNS = {"enter": glyphs.ENTER, "escape": "esc", "question_mark": "?", "slash": "/"}
SPACE = _("space")
LATER_STYLES = Path(__file__).parent / "styles" / "later.tcss"


class CopbenchApp(WorkbookApp):
    """copbench in the terminal. `workbook` is None when the welcome screen has to ask for one."""

    TITLE = "copbench"
    CSS_PATH = ["styles/app.tcss"]
    COMMANDS = set()  # the palette brings its own when it is opened
    ENABLE_COMMAND_PALETTE = True
    ALLOW_SELECT = False  # dragging over what is being taken away makes Textual fail

    BINDINGS = [
        Binding("ctrl+f", "search", _("search"), show=False, id="search", tooltip=_("Search everything")),
        Binding("ctrl+o", "export", _("export"), show=False, id="export", tooltip=_("Make a document")),
        Binding("ctrl+l", "log", _("note"), show=False, id="log", tooltip=_("Note something in your logbook")),
        Binding("f1,ctrl+g", "help", _("help"), id="help", tooltip=_("What can I do here?"), key_display="F1"),
        Binding("ctrl+p", "command_palette", _("all"), show=False, id="palette", tooltip=_("Any command")),
        Binding("ctrl+q", "quit", _("quit"), id="quit", priority=True, tooltip=_("Save and close copbench")),
    ]

    def __init__(
        self, workbook: Workbook | None, chosen: settings.Settings, *, throw_away: bool = False, notice: str = "",
        evaluates: str = "",
    ) -> None:  # fmt: skip
        super().__init__(workbook, chosen, throw_away=throw_away)
        self.notice = notice
        self.warm = False
        """Tells whether what filling in needs was loaded."""
        self.ends_the_program = False
        """Tells whether nothing comes after this app, as in a test; then it ends even where a terminal hangs."""
        self.evaluates = evaluates
        """The meeting with whose evaluation the app begins, "" when it begins with Home."""
        self._on_its_way = False
        """Tells whether the last key may have led elsewhere."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = f"copbench-{chosen.theme}"

    def refresh_css(self, animate: bool = True) -> None:
        """Read the styles anew after a change of theme, but not twice at the start: Home waits for that."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Have all styles before any screen but the first comes; Textual asks here for those of its own."""
        self.read_all_styles()
        super()._load_screen_css(screen)

    def read_all_styles(self) -> None:
        """Read the styles that the first screen does without, unless that was done."""
        if not self.stylesheet.has_source(str(LATER_STYLES)):
            self.stylesheet.read(LATER_STYLES)
            self.stylesheet.parse()

    def on_mount(self) -> None:
        self.set_keymap(self.chosen.keys)
        end_well_on_signals(self)
        self.after_paint(self.read_all_styles)
        self.go_on_from_first_screen()

    def get_default_screen(self) -> Screen[None]:
        """Begin with a screen of ours: Textual's empty one would be laid out and painted before it."""
        screen = self.first_screen()
        screen._push_result_callback(screen, None)  # what is pushed gets one; without it none can take its place
        return screen

    def first_screen(self) -> Screen[None]:
        if not self.has_workbook:
            from screens.welcome import WelcomeScreen

            return WelcomeScreen()
        if meeting := self.locked_to or self.evaluates:
            from screens.round import RoundScreen

            return RoundScreen(meeting)
        if is_personal(self.open_workbook):
            from screens.personal import PersonalScreen

            return PersonalScreen()
        from screens.home import HomeScreen

        return HomeScreen()

    def go_on_from_first_screen(self) -> None:
        evaluates, self.evaluates = self.evaluates, ""  # another workbook begins with its Home
        if not self.has_workbook:
            if self.notice:
                self.say(self.notice, trouble=True)
        elif self.locked_to or evaluates:
            self.after_paint(self.open_workbook.note_owner)
        else:
            self.after_paint(self._after_first_screen)

    def _after_first_screen(self) -> None:
        if self.has_workbook:
            from screens.afterwards import begin

            begin(self)

    async def on_event(self, event: events.Event) -> None:
        """Let keys act in turn where they may lead elsewhere, and make a paste harmless."""
        if isinstance(event, events.MouseDown | events.MouseUp) and self.screen_stack:
            if not self.screen.region.contains(int(event.screen_x), int(event.screen_y)):
                return  # outside the window there is nothing to point at
            await settled(self)
        if isinstance(event, events.Key):
            types = self.focused is not None and self.focused.check_consume_key(event.key, event.character)
            if self.screen_stack and (self._on_its_way or not types):
                await settled(self)
            self._on_its_way = not types
            if not types and event.time < self.trouble_at:
                return  # typed before the person could read that something did not work: it would act elsewhere
            if self.screen_stack and not types and await self._acted(event.key):
                return
        if isinstance(event, events.Paste) and self.screen_stack:
            from screens.widgets.area import AnswerArea
            from screens.widgets.held import Held

            await settled(self)  # an earlier paste may just have put something else in its place
            if not isinstance(self.focused, AnswerArea | Held):
                event = events.Paste(visible(event.text))
        await super().on_event(event)

    async def _acted(self, key: str) -> bool:
        """Do at once what a key means here; Textual itself would come to that only after the keys behind it."""
        try:
            return await self._check_bindings(key, priority=True) or await self._check_bindings(key)
        except Refused as refused:
            self.say(str(refused), trouble=True)
            return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self.locked and action != "quit":
            return False
        if action in ("search", "export"):
            return self.has_workbook
        if action == "log":
            return isinstance(self.screen, WorkbookScreen) and not self.open_workbook.read_only
        return super().check_action(action, parameters)

    @property
    def locked(self) -> bool:
        """Tell whether the room looks on: nothing but what the room may see can be reached then."""
        return any(getattr(screen, "locked", False) for screen in self.screen_stack)

    def action_help_quit(self) -> None:
        """Say how to leave, to somebody who tries the key of other programs."""
        self.say(tr("To save and quit, press ctrl+q."))

    async def action_quit(self) -> None:
        """Save and close; when saving fails, offer to go on in a copy elsewhere."""
        from screens.asking import AskLine  # only now: it knows the places to answer, which Home does without

        if self.locked:
            ways_out = (getattr(screen, "way_out", "") for screen in reversed(self.screen_stack))
            self.say(tr(next(filter(None, ways_out), "")))
        elif isinstance(self.screen, AskLine) and not self.screen.keep():
            self.say(tr("There is text in this question still: Enter keeps it, esc drops it."))
        elif not self.has_workbook or self.leave_all_screens():
            self.exit()
        else:
            from screens.saving import ask_copy

            ask_copy(self)

    def on_unmount(self) -> None:
        self.close_workbook()
        if self.ends_the_program:
            end_for_certain(self, self.return_code or 0)

    def _handle_exception(self, error: Exception) -> None:
        """Save what is typed, then end with a plain sentence: no traceback and no text of the person."""
        crash.hold_on(self, error)
        if self.ends_the_program:
            end_for_certain(self, 1)  # a fault may have stopped the very part that ends the rest
        super()._handle_exception(error)

    def panic(self, *renderables: RenderableType) -> None:
        """End with our own sentence when the part that reads the terminal fails; its traceback helps nobody."""
        self._handle_exception(RuntimeError("the terminal could not be read"))

    def _fatal_error(self) -> None:
        """Show our own sentence in the place of Textual's traceback, which prints local variables."""
        self.bell()
        self._exit_renderables = [crash.sentence()]  # once, however many parts fell over
        self._close_messages_no_wait()

    # What works everywhere

    def action_search(self) -> None:
        """Search everything."""
        if self.has_workbook:
            from screens.search import SearchScreen

            if not isinstance(self.screen, SearchScreen):
                self.push_screen(SearchScreen())

    def action_export(self) -> None:
        """Make a document."""
        if self.has_workbook:
            from screens.export import ExportScreen

            here = self.screen
            if self.leave_all_screens() and not isinstance(here, ExportScreen):
                self.push_screen(here.to_documents() if isinstance(here, WorkbookScreen) else ExportScreen())

    def action_log(self) -> None:
        """Note something in the logbook."""
        from screens.entry import open_new

        open_new(self)

    def action_settings(self) -> None:
        """Choose language and look."""
        from screens.settings import SettingsScreen

        self.push_screen(SettingsScreen())

    def action_help(self) -> None:
        """Say what can be done on this screen."""
        from screens.help import HelpScreen, help_for

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(help_for(self.screen)))

    def action_command_palette(self) -> None:
        """Show the list of everything that can be done."""
        from screens.palette import open_palette

        open_palette(self)

    def change_settings(self, **facts: object) -> None:
        """Keep a setting and let it act at once."""
        self.chosen = settings.change(self.chosen, **facts)
        if self.chosen.language:
            i18n.use(self.chosen.language)
        self.theme = f"copbench-{self.chosen.theme}"
        if self.throw_away and "language" in facts:
            self.say(
                tr("The texts of the example stay as they are. Open the example again for the other language.")
            )
        self.refresh_bindings()
        for screen in self.screen_stack[:-1]:
            if isinstance(screen, WorkbookScreen):
                screen.stale = screen.stale or not facts.keys() <= {"theme"}

    def get_key_display(self, binding: Binding) -> str:
        """Return the sign by which a key is shown."""
        shown = KEY_SIGNS.get(binding.key) or super().get_key_display(binding)
        shown = tr(SPACE) if shown == SPACE else visible(shown)
        return shown.upper() if len(shown) > 1 and shown[0] == "f" and shown[1:].isdigit() else shown
