"""One record as a form: a row of a register, or a worksheet beside the main one of its step."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import OptionList

from copbench import catalogue, personal
from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.records import model_of
from copbench.saving import remove
from copbench.visible import on_one_line
from copbench.visit import Visit
from screens import around
from screens.calling import called
from screens.erasing import ask_to_erase
from screens.form_screen import FormScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.form import Form
from screens.widgets.record_end import RecordEnd

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def open_kind(app: "CopbenchApp", name: str) -> None:
    """Show the list of a kind, or the page of a worksheet that stands beside the main one of its step."""
    if catalogue.kind(name).is_worksheet:
        open_record(app, name)
    else:
        app.push_screen(around.list_of(name))


def open_record(
    app: "CopbenchApp",
    kind: str,
    entry_id: str = "",
    *,
    instead: bool = False,
    words: str = "",
    field: str = "",
    given: Mapping[str, Any] | None = None,
) -> str:
    """Show the form of a record, perhaps instead of the screen in front; return its id.

    Without id it is a new one, which begins with the answers `given`; in a workbook of one's own it is one's own.

    The cursor goes to where `words` stand that were searched for, or to the question `field`. What is wrong is
    said in one sentence.
    """
    if not app.leave_record(kind if catalogue.kind(kind).is_worksheet else entry_id):
        return entry_id
    book = app.open_workbook
    own = {} if entry_id else personal.mine(book, kind)
    try:
        visit = Visit.begin(
            book, kind, entry_id, {**model_of(kind).begun_on(date.today()), **own, **(given or {})}
        )
    except Refused as refused:
        app.say(str(refused), trouble=True)
        return entry_id
    (app.switch_screen if instead else app.push_screen)(around.form_of(visit, words, field))
    return visit.id


class RecordScreen(FormScreen):
    """The form of one record; leaving saves it."""

    BINDINGS = [
        Binding("ctrl+n", "another", _("another one"), id="new", tooltip=_("Save this one and begin another")),
        Binding(
            "f7,ctrl+r", "end", _("lists"), id="lists", key_display="^r", tooltip=_("To what is part of this one")
        ),
        # told again, because a key declared here hides what the base says of that key
        Binding(
            "ctrl+n", "own_question", _("own question"), id="own_question", tooltip=_("Add a question of your own")
        ),
    ]

    def __init__(self, visit: Visit, words: str = "", field: str = "") -> None:
        super().__init__(visit, words)
        self.field = self.field or field
        self.kind = catalogue.kind(visit.kind)
        self.has_end = bool(catalogue.parts_of(visit.kind) or around.acts_of(visit.kind))

    def compose(self) -> ComposeResult:
        yield TitleBar(self._heading())
        yield Form(self.visit, self.beside(), self.field, self._end)
        yield KeyLine()

    def _end(self) -> list[Widget]:
        return [RecordEnd(self.visit)] if self.has_end else []

    async def show_again(self) -> None:
        await super().show_again()
        for end in self.query(RecordEnd):
            end.show()

    def action_end(self) -> None:
        """Go to the lists of what is part of this record."""
        self.query_one(RecordEnd).reach()

    @on(OptionList.OptionSelected, "#end")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Save this record, for its parts refer to it, and open what was chosen."""
        chosen = event.option_id or ""
        if not self.leave():
            return
        if self.visit.new:
            self.copbench.say(tr("Fill in something here first."))
        elif chosen.startswith("+"):
            around.do(self.copbench, self.kind.name, chosen.removeprefix("+"), self.visit.id)
        else:
            around.open_parts(self.copbench, chosen, self.visit.id)

    def _heading(self) -> str:
        title = tr(self.kind.title)
        if self.kind.is_worksheet:
            return title
        name = on_one_line(called(self.workbook, self.visit.id), 60)
        return f"{title}: {name}" if name or not self.visit.new else tr("{title}: new", title=title)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "end":
            return self.has_end
        if action in ("another", "remove", "erase"):
            return not self.kind.is_worksheet and not self.workbook.read_only
        return super().check_action(action, parameters)

    def action_another(self) -> None:
        """Save this record and begin another of its kind."""
        if self.leave():
            whole = model_of(self.kind.name).belongs_to
            given = {whole: self.visit.given[whole]} if whole in self.visit.given else {}
            open_record(self.copbench, self.kind.name, instead=True, given=given)

    def action_remove(self) -> None:
        """Move this record to the bin and go back."""
        if self.leave() and self.attempt(lambda: remove(self.workbook, self.visit.id)):
            self.copbench.say(tr("Removed. In the list, u brings it back."))
            self.app.pop_screen()

    def action_erase(self) -> None:
        """Erase this record for good and go back."""
        if self.leave():
            ask_to_erase(self.copbench, self.visit.id, self.app.pop_screen)
