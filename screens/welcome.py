"""Welcome: the first thing anybody sees. Enter opens the example; nothing has to be known beforehand."""

from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench import paths
from copbench.errors import Refused
from copbench.i18n import _, language, tr
from copbench.workbook import Workbook
from copbench.workbook.opening import version_of
from copbench.workbook.schema import SUFFIX
from screens.asking import AskLine
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from screens.app import CopbenchApp

HELLO = _(
    "It leads you through ten steps, asks good questions and keeps your answers in one file on this computer."
    " You need only the keyboard: the keys that work are always on the bottom line."
)


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

    def __init__(self) -> None:
        super().__init__()
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
            ]
        )

    def _ways(self) -> list[Option]:
        return [
            Option(Content(tr("Look around in the example")), id="example"),
            Option(Content(tr("Begin a workbook of your own")), id="new"),
            Option(Content(tr("Open a workbook that exists")), id="open"),
        ]

    def on_mount(self) -> None:
        self.query_one(Menu).focus()

    async def on_screen_resume(self) -> None:
        """Speak the language that may have been chosen in the settings."""
        if self.spoken != language():
            self.spoken = language()
            await self.recompose()
            self.query_one(Menu).focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        {"example": self._open_example, "new": self.action_new, "open": self._ask_path}[event.option_id or ""]()

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

    def _ask_path(self) -> None:
        self.app.push_screen(
            AskLine(
                tr("Where is the workbook?"),
                proposed=f"{paths.documents_folder()}/",
                check=lambda text: version_of(paths.path_of(text)),
            ),
            lambda text: self.copbench.show_workbook(paths.path_of(text)) if text else None,
        )

    def action_new(self) -> None:
        """Begin a workbook of one's own."""
        about = tr("A few words are enough. You can change them later.")
        self.app.push_screen(AskLine(tr("What is your CoP about?"), about), self._ask_place)

    def _ask_place(self, name: str | None) -> None:
        if name is None:
            return
        proposed = paths.documents_folder() / f"{paths.safe_name(name).lower()}{SUFFIX}"
        self.app.push_screen(
            AskLine(
                tr("Where do you want to keep it?"), proposed=str(proposed), check=lambda text: _make(text, name)
            ),
            lambda text: self.copbench.show_workbook(paths.path_of(text)) if text else None,
        )


def _make(text: str, name: str) -> None:
    path = paths.path_of(text)
    if path.suffix != SUFFIX:
        raise Refused(tr("Let the name end in {suffix}.", suffix=SUFFIX))
    Workbook.create(path, name=name, language=language()).close()
