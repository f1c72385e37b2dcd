"""A text as a message, to copy and to send by hand: copbench itself sends nothing."""

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from copbench.i18n import _, tr
from copbench.visible import visible
from screens.asking import Asking

if TYPE_CHECKING:
    from screens.holding import WorkbookApp


class MessageScreen(Asking[None]):
    """The message in full, so that it can be copied where the clipboard cannot be reached."""

    BINDINGS = [
        Binding("c,enter", "copy", _("copy"), id="copy", tooltip=_("Copy the text, to paste it in a mail"))
    ]

    def __init__(self, text: str) -> None:
        about = tr("Copy it and paste it into a mail or an app. copbench sends nothing.")
        super().__init__(tr("For my buddy"), about)
        self.text = text

    def compose_answer(self) -> ComposeResult:
        with VerticalScroll(id="message"):
            yield Static(Content(visible(self.text)), markup=False)

    def keys(self) -> str:
        return "   ".join(("c " + tr("copy"), "esc " + tr("back")))

    def action_copy(self) -> None:
        """Copy the message and go back."""
        self.app.copy_to_clipboard(self.text)
        self.dismiss(None)
        cast("WorkbookApp", self.app).say(
            tr("Copied. If pasting gives nothing, choose the text with the mouse instead.")
        )
