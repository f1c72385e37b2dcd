"""What stands in the place of an answer that is not typed here."""

from typing import TYPE_CHECKING, cast

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widgets import Static

from copbench.i18n import _, tr

if TYPE_CHECKING:
    from screens.holding import WorkbookApp


class Held(Static, can_focus=True):
    """What stands in the place of an answer that is not typed here: a large text, or another record's name."""

    BINDINGS = [Binding("enter,space", "open", _("open"), id="open", tooltip=_("Open what stands here"))]

    class Opened(Message):
        """The person wants to open what stands here."""

    def action_open(self) -> None:
        self.post_message(self.Opened())

    class Added(Message):
        """The person pasted more."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.post_message(self.Added(event.text))

    def on_key(self, event: events.Key) -> None:
        """Say that letters do nothing here, so that nobody types into the void."""
        if event.is_printable and event.key != "space":
            event.stop()
            self.app.bell()
            cast("WorkbookApp", self.app).say(tr("Nothing can be typed here. Press Enter to open it."))
