"""What was caught in a meeting: read again afterwards and turned into actions, decisions, questions (X4)."""

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content

from copbench.i18n import _, tr
from copbench.meetings import catching
from copbench.workbook import Entry
from screens.record import open_record
from screens.register import RegisterScreen
from screens.widgets.rows import RowList

if TYPE_CHECKING:
    from screens.app import CopbenchApp


class SortingScreen(RegisterScreen):
    """The lines caught in one meeting."""

    BINDINGS = [Binding("x", "report", _("report"), id="report", tooltip=_("Make the report of this meeting"))]

    def __init__(self, meeting_id: str) -> None:
        super().__init__("caught", meeting_id)

    def action_report(self) -> None:
        """Make the report, in which all of this stands."""
        make_report(self.copbench, self.owner)

    def mark_of(self, entry: Entry) -> Content:
        """Return the word before a line that was sorted out, and room for it before the others."""
        word = tr("sorted out")
        return Content.styled(word if self._is_sorted_out(entry) else " " * len(word), "dim") + Content("  ")

    def _is_sorted_out(self, entry: Entry) -> bool:
        return bool(entry.data.get("became")) and self.workbook.entry(str(entry.data["became"])) is not None


def make_report(app: "CopbenchApp", meeting_id: str) -> None:
    """Show the report of a meeting, ready to be written."""
    from screens.export import ExportScreen

    app.push_screen(ExportScreen("meeting-report", meeting_id))


def sort_out(screen: RegisterScreen) -> None:
    """Make of the line with the cursor what it stands for and open that; behind it the next line waits."""
    if (entry := screen.current) is None:
        return
    is_new = not entry.data.get("became")
    kind, made_id = catching.sort_out(screen.workbook, entry)
    if is_new:
        screen.query_one("#rows", RowList).action_down()
    if kind:
        open_record(screen.copbench, kind, made_id)
    else:
        screen.copbench.say(tr("A quotation stays as it is: it goes into the report."))
