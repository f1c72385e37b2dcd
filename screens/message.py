"""A text as a message, to copy and to send by hand: copbench itself sends nothing."""

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from copbench.between.telling import in_a_message
from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.logbook import noting
from copbench.records import model_of
from copbench.records.readers import OwnersChoice
from copbench.saving import change
from copbench.visible import visible
from copbench.workbook import Entry
from screens.asking import Asking

if TYPE_CHECKING:
    from screens.holding import WorkbookApp
    from screens.register import RegisterScreen


def to_buddy(app: "WorkbookApp", entry: Entry | None) -> None:
    """Offer a record as a message to copy, once it is for a buddy: that is the only way in which it gets there."""
    text = in_a_message(entry) if entry else ""
    if text:
        app.push_screen(MessageScreen(tr("For my buddy"), text))


def for_buddy(app: "WorkbookApp", record_id: str) -> None:
    """Offer a record as a message to copy; one that its writer kept to themselves is for a buddy from now on."""
    entry = app.open_workbook.entry(record_id)
    if entry is None or not in_a_message(entry):
        app.say(tr("Fill in something here first."))
        return
    chooses = issubclass(model_of(entry.kind), OwnersChoice)
    try:
        if chooses and noting.stays_with_me(entry.data) and not app.open_workbook.read_only:
            change(app.open_workbook, entry, readers=noting.BUDDY)
    except Refused as refused:
        app.say(str(refused), trouble=True)
    else:
        to_buddy(app, entry)


def of_current(screen: "RegisterScreen") -> None:
    """Offer the record with the cursor as a message to copy."""
    if row := screen.current:
        for_buddy(screen.copbench, row.id)


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
