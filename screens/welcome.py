"""Welcome: the first thing anybody sees. Enter opens the example; nothing has to be known beforehand."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench import paths, personal
from copbench.errors import Refused
from copbench.i18n import _, language, tr
from copbench.workbook import backup, faults
from copbench.workbook.header import version_of
from copbench.workbook.schema import SUFFIX
from screens.asking import AskLine, AskOne
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from screens.app import CopbenchApp

HELLO = _(
    "It leads you through ten steps, asks good questions and keeps your answers in one file on this computer."
    " You need only the keyboard: the bottom line shows the keys you need most, and F1 shows them all."
)
MOTTO = _("What you only hear is soon gone. What you take part in, you learn.")
ELSEWHERE = "?"
WAYS = {
    "example": _("Look around in the example"),
    "new": _("Begin a workbook of your own"),
    "personal": _("Keep a logbook of your own, as a participant"),
    "open": _("Open a workbook that exists"),
}


class WelcomeScreen(Screen[None]):
    """Three ways in: the example, a new workbook, one that exists."""

    BINDINGS = [
        Binding("escape", "back", _("back"), id="back", tooltip=_("Back to where you came from")),
        Binding("n", "new", _("new"), id="new", tooltip=_("Begin a workbook of your own")),
        Binding(
            "s,comma",
            "settings",
            _("language"),
            id="settings",
            key_display="s",
            tooltip=_("Choose language and look"),
        ),
    ]

    def __init__(self, way: str = "") -> None:
        """Make the screen; a `way` in that was chosen elsewhere is taken at once."""
        super().__init__()
        self.way = way
        self.spoken = language()

    def compose(self) -> ComposeResult:
        yield TitleBar("copbench")
        yield Static(self._hello(), id="hello", markup=False)
        yield Menu(*self._ways(), id="ways")
        yield KeyLine()

    def _hello(self) -> Content:
        return Content("\n").join(
            [
                Content.styled(tr("A workbook for your Community of Practice."), "bold"),
                Content(""),
                Content(tr(HELLO)),
                Content(""),
                Content.styled(tr(MOTTO), "italic $foreground 60%"),
            ]
        )

    def _ways(self) -> list[Option]:
        return [
            *(Option(Content(tr(words)), id=way) for way, words in WAYS.items()),
            *([Option(Content(tr("Go back to a backup")), id="backup")] if self._backed_up else []),
        ]

    @property
    def _backed_up(self) -> Path | None:
        """The last workbook, when there is a backup of it."""
        last = paths.read_state().get("last")
        path = Path(last) if isinstance(last, str) else None
        return path if path and faults.has_backup(path) else None

    def on_mount(self) -> None:
        self.query_one(Menu).focus()
        if self.way:
            self.call_after_refresh(self._go, self.way)

    async def on_screen_resume(self) -> None:
        """Speak the language that may have been chosen in the settings."""
        if self.spoken != language():
            self.spoken = language()
            await self.recompose()
            self.query_one(Menu).focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._go(event.option_id or "")

    def _go(self, way: str) -> None:
        acts = {
            "example": self._open_example,
            "new": self.action_new,
            "personal": self._begin_logbook,
            "open": self._ask_which,
            "backup": self._go_back,
        }
        acts[way]()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.copbench.has_workbook if action == "back" else super().check_action(action, parameters)

    def action_back(self) -> None:
        """Back to the workbook that is open."""
        self.app.pop_screen()

    @property
    def copbench(self) -> "CopbenchApp":
        """The app, with its own type."""
        return cast("CopbenchApp", self.app)

    def action_settings(self) -> None:
        """Choose language and look."""
        self.copbench.action_settings()

    def _open_example(self) -> None:
        from copbench.example.throwaway import throw_away_copy

        self.copbench.show_workbook(throw_away_copy(language()), throw_away=True)

    def _go_back(self) -> None:
        from screens.restoring import ask_backup

        if path := self._backed_up:
            ask_backup(self.copbench, path)

    def _ask_which(self) -> None:
        """Offer the workbooks that were open here before; any other can be typed."""
        known = [(str(path), f"{path.stem}  {path.parent}") for path in backup.known_workbooks()]
        if not known:
            self._ask_path()
            return

        def chosen(which: str | None) -> None:
            if which == ELSEWHERE:
                self._ask_path()
            elif which:
                self.copbench.show_workbook(Path(which))

        choices = [*known, (ELSEWHERE, tr("another one: I type where it is"))]
        self.app.push_screen(AskOne(tr("Which workbook?"), choices), chosen)

    def _ask_path(self) -> None:
        self.app.push_screen(
            AskLine(
                tr("Where is the workbook?"),
                proposed=f"{paths.documents_folder()}/",
                check=lambda text: version_of(paths.path_of(text)),
            ),
            self._show,
        )

    def _show(self, text: str | None) -> None:
        if text:
            self.copbench.show_workbook(paths.path_of(text))

    def action_new(self) -> None:
        """Begin a workbook of one's own."""
        about = tr("A working title is enough. You can change it later, in the first step.")
        self.app.push_screen(AskLine(tr("What is your CoP called?"), about), self._ask_place)

    def _begin_logbook(self) -> None:
        """Begin a logbook of one's own among the documents; it asks for a name itself, and for nothing else."""
        path = personal.free_place(paths.documents_folder())
        try:
            personal.begin(path, language()).close()
        except Refused as refused:
            self.copbench.say(str(refused), trouble=True)
        else:
            self.copbench.show_workbook(path)

    def _ask_place(self, name: str | None) -> None:
        if name is None:
            return
        from screens.saving import ask_where

        proposed = paths.documents_folder() / f"{paths.safe_name(name).lower()}{SUFFIX}"
        self.app.push_screen(
            ask_where(tr("Where do you want to keep it?"), proposed, lambda text: _make(text, name)),
            lambda text: self._show(str(paths.in_documents(text)) if text else None),
        )


def _make(text: str, name: str) -> None:
    path = paths.in_documents(text)
    if path.suffix != SUFFIX:
        raise Refused(tr("Let the name end in {suffix}.", suffix=SUFFIX))
    from copbench.saving import begin_workbook

    begin_workbook(path, name, language()).close()
