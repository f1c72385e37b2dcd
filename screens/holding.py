"""The app as the holder of a workbook: the open one, what is typed on the screens, and another in its place."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.message import Message
from textual.screen import Screen

from copbench import i18n, paths, personal
from copbench.errors import OnlyReadable, Refused
from copbench.i18n import tr
from copbench.settings import Settings
from copbench.visible import visible
from copbench.workbook import Workbook, faults
from screens.base import WorkbookScreen

if TYPE_CHECKING:
    from copbench.visit import Visit

PAINTED = 0.05
"""Seconds after which what was painted has reached the terminal: work before then would hold it up."""


class WorkbookApp(App[None]):
    """An app with a workbook. `chosen` are the settings; a workbook that is thrown away is remembered nowhere."""

    def __init__(self, workbook: Workbook | None, chosen: Settings, *, throw_away: bool) -> None:
        super().__init__()
        self.chosen = chosen
        self.throw_away = throw_away
        self._workbook = workbook
        self.trouble_at = 0.0
        """When it was last said that something did not work, on the clock of events."""

    def first_screen(self) -> Screen[None]:
        """Return the screen that belongs to the open workbook, or to none."""
        raise NotImplementedError

    def go_on_from_first_screen(self) -> None:
        """Do what comes once the first screen is there."""
        raise NotImplementedError

    @property
    def open_workbook(self) -> Workbook:
        """The open workbook; screens that need one are only shown when there is one."""
        assert self._workbook is not None
        return self._workbook

    @property
    def has_workbook(self) -> bool:
        """Tell whether a workbook is open."""
        return self._workbook is not None

    @property
    def locked_to(self) -> str:
        """The meeting to whose evaluation round the open workbook is locked, "" when it is to none."""
        return self.open_workbook.locked_to if self._workbook else ""

    @property
    def workbook_name(self) -> str:
        """What the CoP is called, else the name of the workbook."""
        set_up = self.open_workbook.entry("set_up")
        called = str(set_up.data.get("name", "")).strip() if set_up else ""
        whose = personal.name_of(self.open_workbook)
        name = called or whose or self.open_workbook.fact("name") or tr("Workbook")
        moment = self.open_workbook.fact("copy_of")
        return tr("{name} (as it was on {moment})", name=name, moment=moment) if moment else name

    def say(self, sentence: str, *, trouble: bool = False) -> None:
        """Show a sentence for a moment, in the place of the one before, with a person's text in it as it is."""
        if trouble:
            self.trouble_at = Message().time
        self.clear_notifications()
        self.notify(
            visible(sentence),
            severity="error" if trouble else "information",
            markup=False,
            timeout=10 if trouble else 5,
        )

    def after_paint(self, act: Callable[[], object]) -> None:
        """Do something that takes a while once what is shown now stands; when it cannot be done, say why."""

        def attempted() -> None:
            try:
                act()
            except Refused as refused:
                self.say(str(refused), trouble=True)

        self.call_after_refresh(self.set_timer, PAINTED, attempted)

    # Another workbook in the place of this one

    def show_workbook(self, path: Path, *, throw_away: bool = False, leave: bool = True) -> bool:
        """Save what is open, open another workbook and show its Home; tell whether it is open.

        What is wrong is said in one sentence.
        `leave` is False when the open workbook can no longer be saved in and its text is in the new one already.
        """
        if self._workbook is not None and leave:
            if not self.leave_all_screens():
                return False
            if path.resolve() == self._workbook.path.resolve():
                self._go_home()
                return True
        try:
            workbook = self._opened(path)
        except Refused as refused:
            self.say(str(refused), trouble=True)
            return False
        if self._workbook is not None:
            self._workbook.close()
        self._workbook, self.throw_away = workbook, throw_away
        if not throw_away:
            paths.remember(last=str(path.resolve()))
        self._apply_language_of(workbook)
        self._go_home()
        return True

    def _go_home(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.switch_screen(self.first_screen())
        self.go_on_from_first_screen()

    def _opened(self, path: Path) -> Workbook:
        try:
            return Workbook.open(path, device=paths.device(), past_lock=True)
        except OnlyReadable as why:
            self.say(str(why), trouble=True)
            return Workbook.open(path, read_only=True, past_lock=True)

    def _apply_language_of(self, workbook: Workbook) -> None:
        if self.chosen.language is None and (language := i18n.known(workbook.fact("language"))):
            i18n.use(language)

    def only_read_on(self, path: Path) -> None:
        """Go on for reading only in the workbook at `path`, which is damaged, so that it gets no worse."""
        if not self.has_workbook or self.open_workbook.path != path:
            return  # another one was opened while this one was looked through
        reading = None
        if self.leave_all_screens():  # else the text on the screens must stay there
            with contextlib.suppress(Refused):
                reading = Workbook.open(path, read_only=True, past_lock=True)
        if reading is not None:
            self.open_workbook.close()
            self._workbook = reading
            self._go_home()
        self.say(faults.found_damaged(path, only_read=reading is not None), trouble=True)

    def close_workbook(self) -> None:
        """Close the file; what is on the screens was saved before."""
        if self._workbook is not None:
            self._workbook.close()
            self._workbook = None

    # What is typed on the screens

    def leave_all_screens(self) -> bool:
        """Save what every open screen holds; return False when the disk refused."""
        saved = [screen.leave() for screen in self.workbook_screens()]
        return all(saved)

    def leave_record(self, entry_id: str) -> bool:
        """Save the screens on which a record is open already, so that nobody types in it on two at once."""
        same = [screen for screen in self.workbook_screens() if (it := screen.open_visit) and it.id == entry_id]
        saved = [screen.leave() for screen in same]
        return all(saved)

    def workbook_screens(self) -> list[WorkbookScreen]:
        """Return the screens that show the open workbook, the one in front last."""
        return [screen for screen in self.screen_stack if isinstance(screen, WorkbookScreen)]

    def open_visits(self) -> "list[Visit]":
        """Return the visits to records that are open on the screens."""
        return [visit for screen in self.workbook_screens() if (visit := screen.open_visit)]
