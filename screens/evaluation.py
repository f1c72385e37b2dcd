"""The evaluation of a meeting: before it is closed the ways in, afterwards what it says (S7.13)."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from copbench.evaluating import rounds
from copbench.i18n import tr
from copbench.visible import on_one_line
from screens.base import WorkbookScreen
from screens.calling import called
from screens.closed_round import ClosedRound
from screens.open_round import OpenRound
from screens.widgets.bars import KeyLine, TitleBar

if TYPE_CHECKING:
    from screens.app import CopbenchApp
    from screens.export import ExportScreen
    from screens.register import RegisterScreen


def show_evaluation(app: "CopbenchApp", meeting_id: str, *, instead_of: WorkbookScreen) -> None:
    """Show the evaluation of a meeting in the place of another screen; what lies below is Home at least."""
    below = app.screen_stack[: app.screen_stack.index(instead_of)]
    if not below:
        from screens.home import HomeScreen

        app.switch_screen(HomeScreen())
    else:
        app.pop_screen()
        if isinstance(below[-1], EvaluationScreen):
            return
    app.push_screen(EvaluationScreen(meeting_id))


def open_here(screen: "RegisterScreen") -> None:
    """Show the evaluation of the meeting with the cursor."""
    if meeting := screen.current:
        screen.app.push_screen(EvaluationScreen(meeting.id))


class EvaluationScreen(WorkbookScreen):
    """The evaluation of one meeting, open or closed."""

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id

    @property
    def record_id(self) -> str:
        return self.meeting_id

    def compose(self) -> ComposeResult:
        name = on_one_line(called(self.workbook, self.meeting_id), 50)
        yield TitleBar(tr("Evaluation: {meeting}", meeting=name))
        yield (ClosedRound if self._is_closed() else OpenRound)(self.meeting_id)
        yield KeyLine()

    def _is_closed(self) -> bool:
        """Tell whether there is something to read: then nothing comes in any more."""
        return rounds.evaluation_of(self.workbook, self.meeting_id) is not None

    def begin(self) -> None:
        self._body.load()

    @property
    def _body(self) -> ClosedRound | OpenRound:
        return self.query_one(ClosedRound) if self.query(ClosedRound) else self.query_one(OpenRound)

    async def show_again(self) -> None:
        if self._is_closed() != bool(self.query(ClosedRound)):
            await self.recompose()
        self._body.load()

    def to_documents(self) -> "ExportScreen":
        from screens.export import ExportScreen

        return ExportScreen("evaluation" if self._is_closed() else "slips", self.meeting_id)
