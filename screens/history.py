"""How our wording sharpened: the earlier wordings of one answer, and the way to bring one back."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from copbench import answers, dates
from copbench.documents.markdown import DEEPEST, embed
from copbench.errors import Refused
from copbench.fields import FieldSpec
from copbench.i18n import _, tr
from copbench.visible import on_one_line
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu
from screens.widgets.reading import Reading


class Versions(Menu):
    """The moments at which a wording was saved."""

    BINDINGS = [
        Binding(
            "enter", "select", _("bring back"), id="bring_back", tooltip=_("Put this wording in the answer again")
        ),
    ]


class HistoryScreen(Screen[str | None]):
    """The saved wordings of one answer, the newest first. Dismissed with the raw answer to bring back."""

    BINDINGS = [
        Binding("escape", "dismiss(None)", _("back"), id="back", tooltip=_("Back to where you came from")),
    ]

    def __init__(
        self, spec: FieldSpec, wordings: list[tuple[str, str]], present: str, name_of: Callable[[str], str]
    ) -> None:
        super().__init__()
        self.spec = spec
        self.wordings = wordings
        self.present = present
        self._name_of = name_of

    def compose(self) -> ComposeResult:
        yield TitleBar(f"{tr('Earlier wordings')}: {on_one_line(self.spec.shown_label, 60)}")
        with Horizontal():
            yield Versions(*(Option(Content(self._moment(at, raw))) for at, raw in self.wordings), id="versions")
            yield Reading(id="wording")
        yield KeyLine()

    def _moment(self, at: str, raw: str) -> str:
        now = tr("now")
        return f"{dates.moment(at)}  {now}" if raw == self.present else dates.moment(at)

    def on_mount(self) -> None:
        self.query_one(Menu).focus()
        self._show(0)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        self._show(event.option_index)

    def _show(self, place: int) -> None:
        self.query_one(Reading).show(self._words(self.wordings[place][1]))

    def _words(self, raw: str) -> str:
        try:
            words = answers.show(self.spec, answers.read(self.spec, raw), self._name_of)
        except Refused:
            words = raw
        return embed(words, DEEPEST)  # every line stays a line

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.wordings[event.option_index][1])
