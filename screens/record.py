"""One record as a form: a row of a register, or a worksheet beside the main one of its step."""

from textual.app import ComposeResult
from textual.binding import Binding

from copbench import catalogue
from copbench.i18n import _, tr
from copbench.visible import on_one_line
from copbench.visit import Visit
from screens.form_screen import FormScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.form import Form


class RecordScreen(FormScreen):
    """The form of one record; leaving saves it."""

    BINDINGS = [
        Binding("ctrl+n", "another", _("another one"), id="new", tooltip=_("Save this one and begin another")),
    ]

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self.visit = visit
        self.kind = catalogue.kind(visit.kind)

    def compose(self) -> ComposeResult:
        yield TitleBar(self._heading())
        yield Form(self.visit, self.beside())
        yield KeyLine()

    def _heading(self) -> str:
        title = tr(self.kind.title)
        if self.kind.is_worksheet:
            return title
        name = on_one_line(self.workbook.name_of(self.visit.id), 60)
        return f"{title}: {name or tr('new')}"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "another":
            return not self.kind.is_worksheet and not self.workbook.read_only
        return super().check_action(action, parameters)

    async def action_another(self) -> None:
        """Save this record and begin another of its kind."""
        if self.leave():
            await self.app.switch_screen(RecordScreen(Visit.begin(self.workbook, self.kind.name)))
