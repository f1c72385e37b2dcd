"""The base of every screen that shows an open workbook: title above, keys below, and the way back."""

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from textual.binding import Binding
from textual.message import Message
from textual.timer import Timer

from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.workbook import Entry, Workbook
from screens.leaving import Leavable
from screens.widgets.bars import TitleBar

if TYPE_CHECKING:
    from copbench.visit import Visit
    from screens.app import CopbenchApp
    from screens.export import ExportScreen

Done = TypeVar("Done")
LETTER_FIRST = 0.03
"""Seconds after which a letter stands on the terminal: what it finds may take longer."""


class WorkbookScreen(Leavable[None]):
    """A screen of the open workbook."""

    AUTO_FOCUS = ""  # each screen says itself where the cursor begins

    BINDINGS = [
        # Keys that move elsewhere have priority: Textual then handles them before it gives the next key to a
        # widget, so that fast typing never lands in the place one just left.
        Binding("escape", "back", _("back"), id="back", priority=True, tooltip=_("Back to where you came from")),
    ]

    @property
    def copbench(self) -> "CopbenchApp":
        """The app, with its own type."""
        return cast("CopbenchApp", self.app)

    @property
    def workbook(self) -> Workbook:
        """The open workbook."""
        return self.copbench.open_workbook

    @property
    def title_bar(self) -> TitleBar:
        """The line above."""
        return self.query_one(TitleBar)

    async def action_back(self) -> None:
        """Leave this screen; what is on it is saved first, and what was said on it is over."""
        self.app.clear_notifications()
        if self.leave():
            self.app.pop_screen()

    def leave(self) -> bool:
        """Save what this screen holds; return False when it could not be saved and the screen must stay."""
        return True

    @property
    def open_visit(self) -> "Visit | None":
        """The visit to the record that is filled in on this screen, with all that is typed; None on any other."""
        return None

    list_of = ""
    """The kind whose list stands on this screen, perhaps only what is part of the record that it is about."""

    @property
    def current(self) -> Entry | None:
        """The record with the cursor, None on a screen that has no such thing."""
        return None

    def to_documents(self) -> "ExportScreen":
        """Return the documents, opened on the one that holds the list of this screen."""
        from screens.export import ExportScreen, at_list

        return at_list(self.list_of, self.current, self.record_id) if self.list_of else ExportScreen()

    stale = False
    """Set when language or examples changed: the screen is then composed anew when it comes back in front."""
    _new = True

    def on_mount(self) -> None:
        self.attempt(self.begin)

    def begin(self) -> None:
        """Put everything in its first state: where the cursor is, what is shown."""

    async def _dispatch_message(self, message: Message) -> None:
        """Say in one sentence what a workbook that cannot be read or written stands in the way of."""
        try:
            await super()._dispatch_message(message)
        except Refused as refused:
            self.copbench.say(str(refused), trouble=True)

    async def on_screen_resume(self) -> None:
        """Bring the screen up to date when it comes back in front; what was just composed is so already."""
        if self not in self.app.screen_stack:
            return  # it was left while it was on its way back, and its workbook may be closed
        if self._new:
            self._new = False
        elif self._lost_its_record():
            self.copbench.say(tr("This was removed meanwhile. In its list, u brings it back."))
            self.app.pop_screen()
        elif self.stale:
            self.workbook.tallies()  # raises where nothing can be read now: what stands here then stays
            self.stale = False
            await self.recompose()
            self.begin()
        else:
            try:
                await self.show_again()
            except Refused as refused:
                self.copbench.say(str(refused), trouble=True)

    @property
    def record_id(self) -> str:
        """The id of the saved record that this screen is about, "" when it is about none."""
        return ""

    def _lost_its_record(self) -> bool:
        """Tell whether the record that this screen is about went to the bin on another one."""
        return bool(self.record_id) and self.workbook.entry(self.record_id) is None

    async def show_again(self) -> None:
        """Bring what is shown up to date."""

    def soon(self, act: Callable[[], object]) -> None:
        """Do something once the letter just typed is painted; a letter that follows at once puts it off."""
        if self._due is not None:
            self._due[0].stop()
        self._due = self.set_timer(LETTER_FIRST, self.do_what_is_due), act

    def do_what_is_due(self) -> None:
        """Do now what was put off, if anything was."""
        if self._due is not None:
            (timer, act), self._due = self._due, None
            timer.stop()
            if self in self.app.screen_stack:
                self.attempt(act)

    _due: tuple[Timer, Callable[[], object]] | None = None

    def every(self, seconds: float, act: Callable[[], object]) -> None:
        """Do something again and again; what cannot be read just now is read the next time, and nobody disturbed.

        Textual ends the app for anything that goes wrong in a timer.
        """

        def quietly() -> None:
            with contextlib.suppress(Refused):
                act()

        self.set_interval(seconds, quietly)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something to the workbook; when it cannot be done, say the sentence and return False."""
        return self.outcome(lambda: (act(),)) is not None  # the act itself may well give None

    def outcome(self, act: Callable[[], Done]) -> Done | None:
        """Do something to the workbook and return what that gave; when it cannot be done, say why: None."""
        try:
            return act()
        except Refused as refused:
            self.copbench.say(str(refused), trouble=True)
            return None
