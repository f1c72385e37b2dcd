"""An evaluation that is not closed: three ways in, how many answered, and nothing else (S7.13)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench.errors import Refused
from copbench.evaluating import given, rounds
from copbench.evaluating.round import Round
from copbench.i18n import _, tr, trn
from copbench.visible import on_one_line
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from screens.evaluation import EvaluationScreen

_WAYS = (
    ("1", "round", _("the laptop goes round"), _("three keys a person, and locked meanwhile")),
    ("2", "slips", _("paper slips"), _("to type in, late ones too")),
    ("3", "fingers", _("a show of fingers"), _("not anonymous for you: you see who")),
    ("p", "present", "", ""),
    ("o", "own", "", ""),
    ("c", "close", _("close it"), _("nothing comes in after that")),
)  # fmt: skip
"""What can be done: its key, name, words, and what it means."""


class OpenRound(Vertical):
    """The ways in, and how many answered; what they answered shows nowhere."""

    BINDINGS = [
        Binding("1", "do('round')", _("round"), id="evaluation_round", tooltip=_("Let the laptop go round")),
        Binding("2", "do('slips')", _("slips"), id="evaluation_slips", tooltip=_("Type in paper slips")),
        Binding("3", "do('fingers')", _("fingers"), id="evaluation_fingers", tooltip=_("Count a show of fingers")),
        Binding("p", "do('present')", _("how many"), id="present", tooltip=_("Say how many are present")),
        Binding("o", "do('own')", _("own question"), id="own_evaluation", tooltip=_("Add a question of your own")),
        Binding("c", "do('close')", _("close"), id="close_round", tooltip=_("Close the evaluation and read it")),
        Binding("u", "undo", _("undo"), id="undo_slip", tooltip=_("Take back what was typed in last")),
        Binding("x", "app.export", _("print slips"), id="print_slips", tooltip=_("Print the paper slips")),
    ]

    def __init__(self, meeting_id: str) -> None:
        super().__init__(id="body")
        self.meeting_id = meeting_id
        self.last: given.Given | None = None
        """What was typed in last, as long as it can be taken back."""

    def compose(self) -> ComposeResult:
        yield Static(id="told", markup=False)
        yield Menu(id="ways")

    @property
    def _screen(self) -> "EvaluationScreen":
        return cast("EvaluationScreen", self.screen)

    @property
    def going(self) -> Round:
        """The round as it stands."""
        return rounds.open_round(self._screen.workbook, self.meeting_id)

    def load(self) -> None:
        """Show how it stands."""
        going = self.going
        self.query_one("#told", Static).update(Content(_told(going)))
        menu = self.query_one(Menu)
        here = menu.highlighted or 0
        menu.set_options(Option(_line(way, going), id=way[1]) for way in _WAYS)
        menu.highlighted = here
        menu.focus()
        self._screen.title_bar.state = tr("not closed yet") if going.begun else ""
        self._screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("do", "undo") and self._screen.workbook.read_only:
            return False
        if action == "do" and parameters[0] == "close":
            return self.going.begun
        if action == "undo":
            return self.last is not None
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected, "#ways")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_do(event.option_id or "")

    def action_do(self, name: str) -> None:
        """Do one of the things that can be done."""
        if self._screen.workbook.read_only:
            self._screen.copbench.say(tr("This workbook is open for reading only."))
            return
        acts: dict[str, Callable[[], None]] = {
            "round": self._round, "slips": self._slips, "fingers": self._fingers, "present": self._present,
            "own": self._own, "close": self._close,
        }  # fmt: skip
        acts[name]()

    def _round(self) -> None:
        from screens.round import RoundScreen

        self.app.push_screen(RoundScreen(self.meeting_id))

    def _slips(self) -> None:
        from screens.slips import SlipsScreen

        self.app.push_screen(SlipsScreen(self.meeting_id, self.came_in))

    def _fingers(self) -> None:
        from screens.slips import FingersScreen

        self.app.push_screen(FingersScreen(self.meeting_id, self.came_in))

    def came_in(self, what: given.Given) -> None:
        """Remember what was typed in last."""
        self.last = what

    def action_undo(self) -> None:
        """Take back the last slip, or the show of fingers."""
        last = self.last
        if last and self._screen.attempt(lambda: given.take_back(self._screen.workbook, self.meeting_id, last)):
            self.last = None
            self.load()
            self._screen.copbench.say(tr("Taken back: what was typed in last."))

    def _present(self) -> None:
        from screens.asking import AskLine

        def chosen(text: str | None) -> None:
            if text and self._screen.attempt(lambda: self._keep_present(text)):
                self.load()

        self.app.push_screen(
            AskLine(tr("How many are present?"), proposed=str(self.going.present or ""), instead=True,
                    check=_number), chosen
        )  # fmt: skip

    def _keep_present(self, text: str) -> None:
        rounds.say_present(self._screen.workbook, self.meeting_id, _number(text))

    def _own(self) -> None:
        from screens.asking import AskLine
        from screens.unfinished import Unfinished

        if self.going.begun:
            self._screen.copbench.say(tr("People have answered already, so the questions stay as they are."))
            return

        def chosen(text: str | None) -> None:
            kept = "" if text == "-" else text
            if kept is not None and self._screen.attempt(lambda: rounds.ask_own(self._screen.workbook, kept)):
                self.load()

        self.app.push_screen(
            AskLine(
                tr("Which question of your own?"),
                tr("It is answered from not at all to fully. A dash takes it away."),
                proposed=self.going.own,
                instead=True,
                unfinished=Unfinished(self._screen.workbook, "evaluation", self.meeting_id, "own"),
            ),
            chosen,
        )

    def _close(self) -> None:
        from screens.asking import AskOne

        going = self.going
        if not going.begun:
            self._screen.copbench.say(tr("Nobody has answered yet, so there is nothing to close."))
            return

        def chosen(answer: str | None) -> None:
            if answer == "close" and self._screen.attempt(
                lambda: rounds.close(self._screen.workbook, self.meeting_id)
            ):
                self._screen.call_later(self._screen.show_again)

        self.app.push_screen(
            AskOne(
                going.so_far(),
                [("", tr("not yet: there may be late slips")), ("close", tr("close it and read it"))],
                tr("Read it alone first. The group sees what you let it see."),
            ),
            chosen,
        )


def _number(text: str) -> int:
    """Return a number of people as typed. Raises Refused when it is none."""
    if not text.isdecimal() or int(text) > given.MOST_HANDS:
        raise Refused(tr("Type a number, such as 19."))
    return int(text)


def _told(going: Round) -> str:
    if not going.begun:
        return " ".join((going.promise(), tr("Nobody has answered yet.")))
    until = tr("Nothing shows before it is closed.")
    return f"{going.promise()}\n{going.so_far()}. {until}"


def _line(way: tuple[str, str, str, str], going: Round) -> Content:
    """Return one thing that can be done as a line: its key, its words, what it means."""
    key, name, words, about = way
    shown, meant = tr(words), tr(about)
    if name == "present":
        shown = trn("{n} person is present", "{n} people are present", going.present)
    elif name == "own":
        shown, meant = tr("a question of your own"), on_one_line(going.own, 36) or tr("none")
    return Content.assemble((key, "$accent bold"), f"   {shown:<26}", (meant, "dim"))
