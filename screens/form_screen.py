"""What every screen with a form shares: keep while typing, and save on leaving."""

from datetime import datetime

from textual import on
from textual.binding import Binding

from copbench.errors import Refused
from copbench.i18n import _, tr, trn
from copbench.visible import on_one_line
from copbench.visit import Visit
from screens import glyphs
from screens.question_acts import QuestionActs
from screens.widgets.area import AnswerArea
from screens.widgets.bars import TitleBar
from screens.widgets.form import Form


class FormScreen(QuestionActs):
    """A screen with one form. Its visit begins when the screen is made and is saved when it is left."""

    BINDINGS = [
        Binding(
            "tab",
            "next_question",
            _("next"),
            id="next_question",
            priority=True,
            tooltip=_("Go to the next question"),
        ),
        Binding("shift+tab", "previous_question", show=False, priority=True),
        Binding("enter", "leave_line", show=False, priority=True),
        Binding(
            "f6,ctrl+t",
            "more",
            _("more"),
            id="more",
            key_display="^t",
            tooltip=_("Show all questions of this worksheet"),
        ),
        Binding("ctrl+s", "save", _("save"), show=False, id="save", tooltip=_("Save now; you can go on typing")),
    ]

    def __init__(self, visit: Visit, words: str = "") -> None:
        """Take a visit, and the `words` that were searched for if the cursor has to go to where they stand."""
        super().__init__()
        self.visit = visit
        self.field = ""
        """The question to go to first; the form then shows it, whatever else is folded."""
        if words:
            from copbench.insight.sought import question_that_holds

            self.field = question_that_holds(visit, words)

    @property
    def record_id(self) -> str:
        return self.visit.id if self.visit.changed_at and not self.visit.touched else ""

    def begin(self) -> None:
        """Put the cursor where the person will want to go on."""
        self.show_state()
        self.form.go_to(self.field)
        self.warm_up()

    def warm_up(self) -> None:
        """Load what the first keeping of typed text needs, so that it holds up no letter."""
        from screens.afterwards import warm_up

        self.copbench.after_paint(lambda: warm_up(self.copbench))

    def beside(self) -> list[str]:
        """Return what the answers of this kind say together."""
        from copbench.insight.beside import lines_for

        return lines_for(self.visit.kind, self.visit.as_typed())

    def show_state(self, word: str = "") -> None:
        """Show at the top how the record stands: a word about the whole, and whether it is saved."""
        try:
            standing = self.standing()
        except Refused:  # the workbook cannot be read now; what matters is the word about saving
            standing = ""
        self.title_bar.state = f" {glyphs.DOT} ".join(filter(None, (standing, word or self._saved_word())))

    def standing(self) -> str:
        """Return the word about the whole record, such as `begun`."""
        return ""

    def _saved_word(self) -> str:
        if self.workbook.read_only:
            return tr("read-only")
        if self.visit.touched and self.visit.unkept:
            return tr("not saved yet")
        if self._wrong_elsewhere():
            return tr("something does not fit yet")
        if self.visit.touched:
            return tr("draft kept")
        if not self.visit.changed_at:
            return ""
        changed = datetime.fromisoformat(self.visit.changed_at).astimezone()
        if changed.date() == datetime.now().astimezone().date():
            return tr("saved {time}", time=f"{changed:%H:%M}")
        return ""

    def _wrong_elsewhere(self) -> bool:
        """Tell whether an answer does not fit that is not being typed just now."""
        current = self.form.current if self.query(Form) else None
        return not self.visit.wrong().keys() <= {current.spec.name if current else ""}

    # Keeping and leaving

    @on(Form.Kept)
    def _kept(self) -> None:
        self.attempt(lambda: self.form.show_beside(self.beside()))
        self.show_state()

    @on(Form.Trouble)
    def _trouble(self, event: Form.Trouble) -> None:
        self.copbench.say(event.sentence, trouble=True)
        self.show_state(tr("not saved yet"))

    def leave(self) -> bool:
        """Save the form. When the disk refuses, say so and keep everything on the screen."""
        if not self.query(Form) or not self.query(TitleBar):
            return True  # it is only being opened
        try:
            self.form.leave()
        except Refused as trouble:
            self.copbench.say(str(trouble), trouble=True)
            self.show_state(tr("not saved yet"))
            return False
        self._tell_what_does_not_fit()
        self.show_state()
        return True

    def _tell_what_does_not_fit(self) -> None:
        wrong = self.visit.wrong()
        if wrong and not self.workbook.read_only:
            first = next(spec.shown_label for spec in self.visit.specs if spec.name in wrong)
            self.copbench.say(
                trn("{n} answer does not fit yet ({question}). It is kept as you typed it.",
                    "{n} answers do not fit yet (such as {question}). They are kept as you typed them.",
                    len(wrong), question=on_one_line(first, 40))
            )  # fmt: skip

    def action_next_question(self) -> None:
        """Go to the next question."""
        self.focus_next()

    def action_previous_question(self) -> None:
        """Go to the previous question."""
        self.focus_previous()

    def action_leave_line(self) -> None:
        """Go on from a question of one line."""
        self.focus_next()

    def action_save(self) -> None:
        """Save and stay: who is used to this key goes on typing, and letters must not become acts elsewhere."""
        self.leave()

    async def show_again(self) -> None:
        if not self.query(Form):
            return
        if self.visit.outdated:
            self.visit.read_again()
            await self.recompose_form()
        self.form.show_beside(self.beside())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "more":
            return bool(self.query(Form)) and not self.form.all_shown
        if action == "leave_line":
            return isinstance(self.focused, AnswerArea) and self.focused.one_line
        return super().check_action(action, parameters)

    def action_more(self) -> None:
        """Show the other ingredients."""
        self.call_later(self._show_more)  # in turn with what else changes this form

    async def _show_more(self) -> None:
        await self.form.show_all()
        self.refresh_bindings()

    async def show_question(self, name: str) -> None:
        """Put the cursor in the question named, wherever it is folded away."""
        if all(question.spec.name != name for question in self.form.questions):
            await self._show_more()
        self.form.go_to(name)

    async def recompose_form(self, name: str = "") -> None:
        """Build the form anew after its questions changed, with the cursor in the named one."""
        await self.form.recompose()
        self.form.go_to(name)
        self.show_state()
