"""The app: it holds the open workbook and the settings, and keeps both safe when it ends in whatever way."""

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.widget import Widget

from copbench import i18n, paths, settings
from copbench.errors import OnlyReadable, Refused
from copbench.i18n import _, tr
from copbench.visible import visible
from copbench.workbook import Workbook, faults
from screens import crash, glyphs
from screens.base import WorkbookScreen
from screens.themes import THEMES

if TYPE_CHECKING:
    from copbench.visit import Visit

PAINTED = 0.05
"""Seconds after which what was painted has reached the terminal: work before then would hold it up."""
PATIENCE = 1.0
"""Seconds after which a key no longer waits for the one before it."""
KEY_SIGNS = {"enter": glyphs.ENTER, "escape": "esc", "question_mark": "?", "slash": "/"}
SPACE = _("space")


class CopbenchApp(App[None]):
    """copbench in the terminal. `workbook` is None when the welcome screen has to ask for one."""

    TITLE = "copbench"
    CSS_PATH = ["styles/app.tcss"]
    COMMANDS = set()  # the palette brings its own when it is opened
    ENABLE_COMMAND_PALETTE = True

    BINDINGS = [
        Binding("ctrl+f", "search", _("search"), show=False, id="search", tooltip=_("Search everything")),
        Binding("ctrl+o", "export", _("export"), show=False, id="export", tooltip=_("Make a document")),
        Binding("f1,ctrl+g", "help", _("help"), id="help", tooltip=_("What can I do here?"), key_display="F1"),
        Binding("ctrl+p", "command_palette", _("all"), show=False, id="palette", tooltip=_("Any command")),
        Binding("ctrl+q", "quit", _("quit"), id="quit", priority=True, tooltip=_("Save and close copbench")),
    ]

    def __init__(
        self, workbook: Workbook | None, chosen: settings.Settings, *, throw_away: bool = False, notice: str = ""
    ) -> None:
        super().__init__()
        self.chosen = chosen
        self.throw_away = throw_away
        self.notice = notice
        self._workbook = workbook
        self.warm = False
        """Tells whether what filling in needs was loaded."""
        self._on_its_way = False
        """Tells whether the last key may have led elsewhere."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = f"copbench-{chosen.theme}"  # before any style is read, or all would be read twice

    @property
    def open_workbook(self) -> Workbook:
        """The open workbook; screens that need one are only shown when there is one."""
        assert self._workbook is not None
        return self._workbook

    @property
    def has_workbook(self) -> bool:
        """Tell whether a workbook is open."""
        return self._workbook is not None

    def on_mount(self) -> None:
        self.set_keymap(self.chosen.keys)
        self._end_well_on_signals()
        self._show_first_screen()
        self.after_paint(self._after_first_screen)

    def after_paint(self, act: Callable[[], object]) -> None:
        """Do something that takes a while once the person sees what is shown now."""
        self.call_after_refresh(self.set_timer, PAINTED, act)

    def _show_first_screen(self) -> None:
        if self._workbook is None:
            from screens.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen())
            if self.notice:
                self.say(self.notice, trouble=True)
        else:
            from screens.home import HomeScreen

            self.push_screen(HomeScreen())

    def _after_first_screen(self) -> None:
        if self._workbook is not None:
            from screens.afterwards import begin

            begin(self)

    async def on_event(self, event: events.Event) -> None:
        """Let keys act one after another where they may lead elsewhere, and make a paste harmless.

        Textual gives a key to the widget that has the focus now. While an earlier key is still on its way to open
        or leave something, that would be the wrong one: letters would be lost or land in another answer.
        """
        if isinstance(event, events.Key):
            types = self.focused is not None and self.focused.check_consume_key(event.key, event.character)
            if self.screen_stack and (self._on_its_way or not types):
                await self._settled()
            self._on_its_way = not types
        if isinstance(event, events.Paste):
            from screens.widgets.area import AnswerArea

            if not isinstance(self.focused, AnswerArea):
                event = events.Paste(visible(event.text))
        await super().on_event(event)

    async def _settled(self) -> None:
        """Wait until what earlier keys began is done; what hangs holds nobody up for long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                before = None
                while before != (before := (self.screen, self.focused)):
                    await self.screen._mounted_event.wait()
                    for part in filter(None, (self.focused, self.screen)):
                        await _handled_so_far(part)

    def action_help_quit(self) -> None:
        """Say how to leave, to somebody who tries the key of other programs."""
        self.say(tr("To save and quit, press ctrl+q."))

    # Opening another workbook

    def show_workbook(self, path: Path, *, throw_away: bool = False, leave: bool = True) -> None:
        """Save what is open, open another workbook and show its Home; what is wrong is said in one sentence.

        `leave` is False when the open workbook can no longer be saved in and its text is in the new one already.
        """
        if self._workbook is not None and leave:
            if not self.leave_all_screens():
                return
            if path.resolve() == self._workbook.path.resolve():
                self._go_home()
                return
        try:
            workbook = self._opened(path)
        except Refused as refused:
            self.say(str(refused), trouble=True)
            return
        if self._workbook is not None:
            self._workbook.close()
        self._workbook, self.throw_away = workbook, throw_away
        if not throw_away:
            paths.remember(last=str(path.resolve()))
        self._apply_language_of(workbook)
        self._go_home()
        self.after_paint(self._after_first_screen)

    def _go_home(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self._show_first_screen()

    def _opened(self, path: Path) -> Workbook:
        try:
            return Workbook.open(path, device=paths.device())
        except OnlyReadable as why:
            self.say(str(why), trouble=True)
            return Workbook.open(path, read_only=True)

    def _apply_language_of(self, workbook: Workbook) -> None:
        if self.chosen.language is None and (language := i18n.known(workbook.fact("language"))):
            i18n.use(language)

    def only_read_on(self) -> None:
        """Go on in a damaged workbook for reading only, so that it gets no worse."""
        path = self.open_workbook.path
        if self.leave_all_screens():  # else the text on the screens must stay there
            self.open_workbook.close()
            self._workbook = Workbook.open(path, read_only=True)
            self._go_home()
        self.say(faults.found_damaged(path), trouble=True)

    def close_workbook(self) -> None:
        """Close the file; what is on the screens was saved before."""
        if self._workbook is not None:
            self._workbook.close()
            self._workbook = None

    # Ending

    def leave_all_screens(self) -> bool:
        """Save what every open screen holds; return False when the disk refused."""
        saved = [screen.leave() for screen in self.screen_stack if isinstance(screen, WorkbookScreen)]
        return all(saved)

    def open_visits(self) -> "list[Visit]":
        """Return the visits to records that are open on the screens."""
        screens = (screen for screen in self.screen_stack if isinstance(screen, WorkbookScreen))
        return [visit for screen in screens if (visit := screen.open_visit)]

    def _end_well_on_signals(self) -> None:
        """End as with ctrl+q when the terminal window closes or the system asks; Windows has no such signals."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"):
            if number := getattr(signal, name, None):
                try:
                    loop.add_signal_handler(number, self._end)
                except (NotImplementedError, RuntimeError):
                    return

    def _end(self) -> None:
        from screens.rescue import leave_or_rescue

        sentence = leave_or_rescue(self)
        self.exit(return_code=1 if sentence else 0, message=sentence or None)
        # a window that is gone can hold up Textual's writing for ever; everything is saved by now
        last = threading.Timer(2.0, os._exit, (1 if sentence else 0,))
        last.daemon = True
        last.start()

    async def action_quit(self) -> None:
        """Save and close; when saving fails, offer to go on in a copy elsewhere."""
        if getattr(self.screen, "holds_text", False):
            self.say(tr("There is text in this question still: Enter keeps it, esc drops it."))
        elif not self.has_workbook or self.leave_all_screens():
            self.exit()
        else:
            from screens.saving import ask_copy

            ask_copy(self)

    def on_unmount(self) -> None:
        self.close_workbook()

    def _handle_exception(self, error: Exception) -> None:
        """Save what is typed, then end with a plain sentence: no traceback and no text of the person."""
        crash.hold_on(self, error)
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Show our own sentence in the place of Textual's traceback, which prints local variables."""
        self.bell()
        self._exit_renderables.append(crash.sentence())
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

            if self.leave_all_screens() and not isinstance(self.screen, ExportScreen):
                self.push_screen(ExportScreen())

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
        self.refresh_bindings()
        for screen in self.screen_stack[:-1]:
            if isinstance(screen, WorkbookScreen):
                screen.stale = screen.stale or not facts.keys() <= {"theme"}

    def say(self, sentence: str, *, trouble: bool = False) -> None:
        """Show a sentence for a moment, in the place of the one before, with a person's text in it as it is."""
        self.clear_notifications()
        self.notify(
            visible(sentence),
            severity="error" if trouble else "information",
            markup=False,
            timeout=10 if trouble else 5,
        )

    def get_key_display(self, binding: Binding) -> str:
        """Return the sign by which a key is shown."""
        shown = KEY_SIGNS.get(binding.key) or super().get_key_display(binding)
        shown = tr(SPACE) if shown == SPACE else visible(shown)
        return shown.upper() if len(shown) > 1 and shown[0] == "f" and shown[1:].isdigit() else shown

    @property
    def workbook_name(self) -> str:
        """What the CoP is called, else the name of the workbook."""
        set_up = self.open_workbook.entry("set_up")
        called = str(set_up.data.get("name", "")).strip() if set_up else ""
        return called or self.open_workbook.fact("name") or tr("Workbook")


async def _handled_so_far(part: Widget) -> None:
    """Wait until a widget or screen has taken in what it was sent before."""
    handled = asyncio.Event()
    if part.call_later(handled.set):
        await handled.wait()
