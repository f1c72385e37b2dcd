"""Writing in the logbook, from any screen: a place to type in, and above it always for whom it is."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from copbench.i18n import _, tr
from copbench.logbook import noting, prompts
from copbench.records import in_words
from copbench.visit import Visit
from screens.owned import OwnedScreen
from screens.record import open_record
from screens.widgets.bars import TitleBar

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def open_new(app: "CopbenchApp", *, instead: bool = False) -> str:
    """Begin a new entry of today, for nobody else, and return its id."""
    return open_record(app, noting.KIND, instead=instead, field="text", given=noting.beginning(date.today()))


class EntryScreen(OwnedScreen):
    """The form of one entry, with the question from which somebody begins when they ask for one."""

    BINDINGS = [
        Binding("ctrl+l", "ask", _("a question"), id="log", key_display="^l",
                tooltip=_("Show a question to begin with; once more shows another")),
    ]  # fmt: skip

    def __init__(self, visit: Visit, words: str = "", field: str = "") -> None:
        """Take a visit to an entry; whoever opens one wants to read it, and not the first question left open."""
        super().__init__(visit, words, field)
        self.field = self.field or "text"

    def compose(self) -> ComposeResult:
        for widget in super().compose():
            yield widget
            if isinstance(widget, TitleBar):
                yield Static(id="prompt", markup=False)

    def begin(self) -> None:
        self._show_prompt()
        super().begin()

    def standing(self) -> str:
        """Return for whom the entry is as it stands now."""
        return in_words(noting.KIND, self._as_typed, "readers") or tr(noting.ME_IN_WORDS)

    @property
    def _as_typed(self) -> Mapping[str, Any]:
        entry = self.visit.as_typed().entry(self.visit.id)
        return entry.data if entry else {}

    # A question to begin from

    @property
    def _prompt(self) -> str:
        return str(self.visit.typed.get("prompt", self.visit.data.get("prompt")) or "")

    def _show_prompt(self) -> None:
        words = tr(prompts.PROMPTS.get(self._prompt, ""))
        place = self.query_one("#prompt", Static)
        place.update(Content(words))
        place.display = bool(words)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "ask":
            return not self.workbook.read_only
        return super().check_action(action, parameters)

    def action_ask(self) -> None:
        """Show a question to begin from, or the next one."""
        prompt = prompts.after(self._prompt) if self._prompt in prompts.PROMPTS else prompts.of_week(date.today())
        shown = [question for question in self.form.questions if question.spec.name == "prompt"]
        if shown:
            shown[0].raw = prompt
        if self.visit.new and not self.visit.touched:
            self.visit.given["prompt"] = self.visit.data["prompt"] = prompt  # a question alone is no entry
        else:
            self.visit.type("prompt", prompt)
        self._show_prompt()

    # Leaving

    def leave(self) -> bool:
        new = self.visit.new
        left = super().leave()
        if left and new and not self.visit.new:
            self.copbench.say(self._noted())
        return left

    def _noted(self) -> str:
        number = noting.number(self.workbook)
        if noting.stays_with_me(self._as_typed):
            return tr("Noted, for you alone (entry {number}).", number=number)
        return tr("Noted: {readers} (entry {number}).", readers=self.standing(), number=number)

    def action_another(self) -> None:
        if self.leave():
            open_new(self.copbench, instead=True)
            self.offer()
