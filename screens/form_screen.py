"""What every screen with a form shares: keep while typing, save on leaving, and the acts on one question."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from textual import on
from textual.binding import Binding
from textual.screen import Screen

from copbench import catalogue
from copbench.audience import Audience
from copbench.errors import NotSaved, Refused
from copbench.i18n import _, tr, trn
from copbench.visit import Visit
from screens import editor
from screens.asking import AskLine, AskOne
from screens.base import WorkbookScreen
from screens.widgets.area import AnswerArea
from screens.widgets.form import Form
from screens.widgets.question import Question


class FormScreen(WorkbookScreen):
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
            "f3",
            "editor",
            _("own editor"),
            show=False,
            id="editor",
            tooltip=_("Work on this text in your own editor"),
        ),
        Binding(
            "f4",
            "not_for_us",
            _("not for us"),
            show=False,
            id="not_for_us",
            tooltip=_("Set this question aside, with the reason"),
        ),
        Binding(
            "f5",
            "earlier",
            _("earlier wordings"),
            show=False,
            id="earlier",
            tooltip=_("See earlier wordings of this answer and bring one back"),
        ),
        Binding(
            "f6,ctrl+t",
            "more",
            _("more"),
            id="more",
            key_display="^t",
            tooltip=_("Show all questions of this worksheet"),
        ),
        Binding(
            "ctrl+s", "save_and_close", _("save and close"), show=False, id="save", tooltip=_("Save and go back")
        ),
    ]

    visit: Visit

    @property
    def form(self) -> Form:
        """The form on this screen."""
        return self.query_one(Form)

    def on_mount(self) -> None:
        self.show_state()
        self.begin()

    def begin(self) -> None:
        """Put the cursor where the person will want to go on."""
        self.form.go_to()

    def beside(self) -> list[str]:
        """Return what the answers of this kind say together."""
        from copbench.insight.beside import lines_for

        return lines_for(self.visit.kind, self.visit.as_typed())

    def show_state(self, word: str = "") -> None:
        """Show at the top how the record stands: a word about the whole, and whether it is saved."""
        self.title_bar.state = f" {'·'} ".join(filter(None, (self.standing(), word or self._saved_word())))

    def standing(self) -> str:
        """Return the word about the whole record, such as `begun`."""
        return ""

    def _saved_word(self) -> str:
        if self.workbook.read_only:
            return tr("read-only")
        if self.visit.touched:
            return tr("not saved yet")
        if not self.visit.changed_at:
            return ""
        changed = datetime.fromisoformat(self.visit.changed_at).astimezone()
        if changed.date() == datetime.now().astimezone().date():
            return tr("saved {time}", time=f"{changed:%H:%M}")
        return ""

    # Keeping and leaving

    @on(Form.Kept)
    def _kept(self) -> None:
        self.form.show_beside(self.beside())
        self.show_state(tr("draft kept") if self.visit.touched else "")

    @on(Form.Trouble)
    def _trouble(self, event: Form.Trouble) -> None:
        self.copbench.say(event.sentence, trouble=True)
        self.show_state(tr("not saved yet"))

    def leave(self) -> bool:
        """Save the form. When the disk refuses, say so and keep everything on the screen."""
        if not self.query(Form):
            return True
        try:
            self.form.leave()
        except NotSaved as trouble:
            self.copbench.say(str(trouble), trouble=True)
            self.show_state(tr("not saved yet"))
            return False
        wrong = self.visit.wrong()
        if wrong and not self.workbook.read_only:
            self.copbench.say(
                trn("{n} answer does not fit yet. It is kept as you typed it.",
                    "{n} answers do not fit yet. They are kept as you typed them.", len(wrong))
            )  # fmt: skip
        self.show_state()
        return True

    def action_next_question(self) -> None:
        """Go to the next question."""
        self.focus_next()

    def action_previous_question(self) -> None:
        """Go to the previous question."""
        self.focus_previous()

    def action_leave_line(self) -> None:
        """Go on from a question of one line."""
        self.focus_next()

    async def action_save_and_close(self) -> None:
        """Save and go back."""
        await self.action_back()

    def show_again(self) -> None:
        if self.query(Form):
            self.form.show_beside(self.beside())

    # Acts on one question

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "more":
            return bool(self.query(Form)) and not self.form.all_shown
        if action == "leave_line":
            return isinstance(self.focused, AnswerArea) and self.focused.one_line
        return super().check_action(action, parameters)

    def _current(self) -> Question | None:
        question = self.form.current
        if question is None:
            self.copbench.say(tr("Go to a question first."))
        return question

    async def action_more(self) -> None:
        """Show the other ingredients."""
        await self.form.show_all()
        self.refresh_bindings()

    @on(Question.Elsewhere)
    def _elsewhere(self, event: Question.Elsewhere) -> None:
        self._edit(event.question)

    def action_editor(self) -> None:
        """Work on the text with the cursor in the person's own editor."""
        question = self._current()
        if question is None or question.spec.shape not in ("text", "line", "lines"):
            return
        self._edit(question)

    def _edit(self, question: Question) -> None:
        self.form.keep()
        try:
            edited = editor.edit(self.copbench, question.raw)
        except Refused as refused:
            self.copbench.say(str(refused), trouble=True)
            return
        if edited is not None:
            question.raw = edited

    @on(Question.Pick)
    def _pick(self, event: Question.Pick) -> None:
        self.pick(event.question)

    def pick(self, question: Question) -> None:
        """Choose another record as the answer, or make one by typing its name."""
        kind = catalogue.kind(question.spec.refers)
        choices = [("+", tr("+ a new name")), *self.workbook.names(kind.name)]
        if question.raw:
            choices.append(("-", tr("nobody")))

        def chosen(value: str | None) -> None:
            if value == "+":
                self.app.push_screen(
                    AskLine(tr("What is the name?")), lambda name: self._add_and_take(question, name)
                )
            elif value is not None:
                question.raw = "" if value == "-" else value

        self.app.push_screen(AskOne(question.spec.shown_label, choices), chosen)

    def _add_and_take(self, question: Question, name: str | None) -> None:
        if name:
            from copbench.visit import save_new

            question.raw = save_new(self.workbook, question.spec.refers, {"name": name})

    async def action_not_for_us(self) -> None:
        """Set the question with the cursor aside with a reason, or take it up again."""
        question = self._current()
        if question is None or self.workbook.read_only:
            return
        name = question.spec.name
        if question.because:
            await self._set_aside(name, "")
            return
        if question.spec.own:
            self._take_away_or_set_aside(question)
        else:
            self._ask_because(question)

    def _ask_because(self, question: Question) -> None:
        name = question.spec.name
        self.app.push_screen(
            AskLine(tr("Not for us, because …"), question.spec.shown_label),
            lambda because: self._later(because, self._set_aside, name, because),
        )

    def _take_away_or_set_aside(self, question: Question) -> None:
        choices = [("away", tr("take this question away")), ("aside", tr("not for us, because …"))]

        def chosen(value: str | None) -> None:
            if value == "aside":
                self._ask_because(question)
            elif value == "away":
                self.call_later(self._drop_own, question.spec.name)

        self.app.push_screen(AskOne(question.spec.shown_label, choices), chosen)

    async def _drop_own(self, name: str) -> None:
        self.form.leave()
        self.visit.drop_own(name)
        await self.recompose_form()

    def _later(self, answer: str | None, act: Callable[..., Awaitable[None]], *values: object) -> None:
        """Do what follows from an answer, unless the person left the question."""
        if answer:
            self.call_later(act, *values)

    async def _set_aside(self, name: str, because: str) -> None:
        self.form.leave()
        self.visit.set_aside(name, because)
        await self.recompose_form(name)

    async def recompose_form(self, name: str = "") -> None:
        """Build the form anew after its questions changed, with the cursor in the named one."""
        shown = self.form.all_shown
        await self.form.recompose()
        if shown:
            await self.form.show_all()
        self.form.go_to(name)
        self.show_state()

    def action_earlier(self) -> None:
        """Look at earlier wordings of the answer with the cursor."""
        question = self._current()
        if question is None:
            return
        self.form.leave()
        wordings = self.visit.earlier(question.spec.name)
        if not wordings:
            self.copbench.say(tr("There are no earlier wordings of this answer yet."))
            return
        from screens.history import HistoryScreen

        def brought_back(raw: str | None) -> None:
            if raw is not None:
                question.raw = raw

        self.app.push_screen(HistoryScreen(question.spec, wordings, self.workbook.name_of), brought_back)

    # Own questions

    def ask_own_question(self) -> None:
        """Let the person add a question of their own to this worksheet."""
        self.app.push_screen(AskLine(tr("Which question do you want to add?")), self._ask_audience)

    def _ask_audience(self, question: str | None) -> None:
        if question:
            rings = [(ring.name, tr(ring.label)) for ring in Audience]
            self.app.push_screen(
                AskOne(tr("Who may read the answer?"), rings),
                lambda ring: self._later(ring, self._add_own, question, ring),
            )

    async def _add_own(self, question: str, ring: str) -> None:
        self.form.leave()
        name = self.visit.ask_own(question, Audience[ring])
        await self.recompose_form(name)

    @staticmethod
    def of(screen: Screen[object]) -> "FormScreen | None":
        """Return the screen as a form screen if it is one."""
        return screen if isinstance(screen, FormScreen) else None
