"""Asking for the words that let one out of a screen on which others look."""

from textual.app import ComposeResult
from textual.widgets import Input

from screens.asking import Asking


class AskPhrase(Asking[str]):
    """Ask for the words that let one out; what is typed is not shown."""

    def compose_answer(self) -> ComposeResult:
        yield Input(password=True, id="phrase")

    def on_mount(self) -> None:
        self.set_focus(self.query_one(Input))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value)
