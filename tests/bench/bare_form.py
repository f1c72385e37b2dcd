"""The yardstick "form": a bare Textual form with the usual widgets and nothing behind it."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Input, TextArea


class BareForm(App[None]):
    """Five inputs, a text area and the lines above and below."""

    BINDINGS = [("f2", "save", "Save")]

    def compose(self) -> ComposeResult:
        yield Header()
        for number in range(5):
            yield Input(placeholder=f"field {number}")
        yield TextArea("READY-MARK")
        yield Footer()


if __name__ == "__main__":
    BareForm().run()
