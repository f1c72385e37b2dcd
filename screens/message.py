"""A text as a message, to copy and to send by hand: copbench itself sends nothing."""

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from copbench.i18n import _, tr
from copbench.visible import visible
from copbench.workbook import Entry
from screens.asking import Asking

if TYPE_CHECKING:
    from screens.holding import WorkbookApp


def to_buddy(app: "WorkbookApp", entry: Entry | None) -> None:
    """Offer an entry as a message to copy, once it is for a buddy: that is the only way in which it gets there."""
    text = str(entry.data.get("text") or "") if entry else ""
    if text:
        app.push_screen(MessageScreen(tr("For my buddy"), text))


class MessageScreen(Asking[None]):
    """The message in full, so that it can be copied where the clipboard cannot be reached."""

    BINDINGS = [
        Binding("c,enter", "copy", _("copy"), id="copy", tooltip=_("Copy the text, to paste it in a mail"))
    ]

    def __init__(self, whom: str, text: str) -> None:
        """Show a text under the words that say for whom it is."""
        about = tr("Copy it and paste it into a mail or an app. copbench sends nothing.")
        super().__init__(whom, about)
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
