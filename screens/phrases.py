"""Asking what others must not read afterwards: words that let one out, and a line that is nobody's."""

from textual.app import ComposeResult
from textual.widgets import Input

from screens.asking import Asking, AskLine
from screens.widgets.area import AnswerArea


class AskPhrase(Asking[str]):
    """Ask for the words that let one out; what is typed is not shown."""

    def compose_answer(self) -> ComposeResult:
        yield Input(password=True, id="phrase")

    def on_mount(self) -> None:
        self.set_focus(self.query_one(Input))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)


class PassingArea(AnswerArea):
    """A place to type of which nothing is copied: the next person could paste what the one before wrote."""

    def action_copy(self) -> None:
        """Copy nothing; cutting then is deleting."""

    def action_paste(self) -> None:
        """Paste nothing that was copied in the workbook; what the terminal pastes comes another way."""


class AskInPassing(AskLine):
    """A line that is kept nowhere before it is given: no draft and no file may tell whose it was."""

    area = PassingArea

    def keep(self) -> bool:
        return True
