"""What was caught in a meeting: read again afterwards and turned into actions, decisions, questions (X4)."""

from textual.binding import Binding
from textual.content import Content

from copbench.i18n import _, tr
from copbench.meetings import catching
from copbench.workbook import Entry
from screens import glyphs
from screens.record import open_record
from screens.register import RegisterScreen


class SortingScreen(RegisterScreen):
    """The lines caught in one meeting."""

    BINDINGS = [
        Binding("s", "sort_out", _("sort out"), id="sort_out",
                tooltip=_("Make an action, a decision or a question of this line")),
    ]  # fmt: skip

    def __init__(self, meeting_id: str) -> None:
        super().__init__("caught", meeting_id)

    def mark_of(self, entry: Entry) -> Content:
        """Return a tick before a line that was sorted out."""
        return Content.styled(f"{glyphs.TICKED} " if self._is_sorted_out(entry) else "    ", "dim")

    def _is_sorted_out(self, entry: Entry) -> bool:
        return bool(entry.data.get("became")) and self.workbook.entry(str(entry.data["became"])) is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "sort_out":
            return bool(self.total) and not self.workbook.read_only
        return super().check_action(action, parameters)

    def action_sort_out(self) -> None:
        """Make of the line with the cursor what it stands for, and open that."""
        if (entry := self.current) is None:
            return
        made: list[tuple[str, str]] = []
        if not self.attempt(lambda: made.append(catching.sort_out(self.workbook, entry))):
            return
        kind, made_id = made[0]
        if kind:
            open_record(self.copbench, kind, made_id)
        else:
            self.copbench.say(tr("A quotation stays as it is: it goes into the report."))
