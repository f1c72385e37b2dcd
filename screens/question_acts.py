"""What a person can do with one question of a form besides answering it.

Work on it in an own editor, set it aside, look at earlier wordings, choose another record, add or drop an own one.
"""

from collections.abc import Awaitable, Callable

from textual import on
from textual.binding import Binding

from copbench import catalogue
from copbench.audience import Audience
from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.visit import Visit
from screens import editor, releasing
from screens.asking import AskLine, AskOne
from screens.base import WorkbookScreen
from screens.history import HistoryScreen
from screens.picking import pick
from screens.unfinished import Unfinished
from screens.widgets.form import Form
from screens.widgets.question import Question


class QuestionActs(WorkbookScreen):
    """The acts on the question with the cursor; the screen that has them has one form."""

    BINDINGS = [
        Binding(
            "f3",
            "editor",
            _("own editor"),
            show=False,
            id="editor",
            priority=True,
            tooltip=_("Work on this text in your own editor"),
        ),
        Binding(
            "f4",
            "not_for_us",
            _("not for us"),
            show=False,
            id="not_for_us",
            priority=True,
            tooltip=_("Set this question aside, with the reason"),
        ),
        Binding(
            "f5",
            "earlier",
            _("earlier wordings"),
            show=False,
            id="earlier",
            priority=True,
            tooltip=_("See earlier wordings of this answer and bring one back"),
        ),
        Binding(
            "ctrl+n",
            "own_question",
            _("own question"),
            show=False,
            id="own_question",
            tooltip=_("Add a question of your own"),
        ),
    ]

    visit: Visit

    @property
    def open_visit(self) -> Visit | None:
        if not self.query(Form):
            return None
        self.form.take_over()
        return self.visit

    @property
    def form(self) -> Form:
        """The form on this screen."""
        return self.query_one(Form)

    def unfinished(self, *question: str) -> Unfinished:
        """Return what keeps the answer to a small question about this record while somebody types it."""
        return Unfinished(self.workbook, self.visit.kind, self.visit.id, *question)

    async def recompose_form(self, name: str = "") -> None:
        """Build the form anew after its questions changed, with the cursor in the named one."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "own_question":
            return catalogue.kind(self.visit.kind).is_worksheet and not self.workbook.read_only
        if action == "release":
            return self._may_release()
        return super().check_action(action, parameters)

    def _may_release(self) -> bool:
        """Tell whether there is an answer that may be asked about: why one stays inside anyway is said then."""
        asked = bool(self.query(Form)) and self.form.current is not None
        return asked and not self.workbook.read_only and releasing.under_secrecy(self.visit)

    async def action_release(self) -> None:
        """Let the answer with the cursor go outside, or keep it inside again (S6.5)."""
        question = self._current()
        if question is None or not self._may_release():
            return
        if why := releasing.why_not(self.visit, question.spec):
            self.copbench.say(why)
            return
        self.form.keep()
        if question.spec.name in self.visit.released:
            await self._release(question)
            return
        choices = [("", tr("keep it inside")), ("outside", tr("release it: everybody may read it"))]

        async def chosen(value: str | None) -> None:
            if value:
                await self._release(question)

        self.app.push_screen(AskOne(question.spec.shown_label, choices, tr("May this answer go outside?")), chosen)

    async def _release(self, question: Question) -> None:
        said = self.outcome(lambda: releasing.release(self.visit, question.spec))
        if said is not None:
            await self.recompose_form(question.spec.name)
            self.copbench.say(said)

    def _current(self) -> Question | None:
        question = self.form.current
        if question is None:
            self.copbench.say(tr("Go to a question first."))
        return question

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
        if self.workbook.read_only:
            self.copbench.say(tr("This workbook is open for reading only."))
            return
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
        self.attempt(lambda: pick(self, event.question))

    def action_not_for_us(self) -> None:
        """Set the question with the cursor aside with a reason, or take it up again."""
        question = self._current()
        if question is None or self.workbook.read_only:
            return
        name = question.spec.name
        if question.because:
            self.call_later(self._set_aside, name, "")  # in turn with what else changes this form
            return
        if question.spec.own:
            self._change_own(question)
        else:
            self._ask_because(question)

    def _ask_because(self, question: Question) -> None:
        name = question.spec.name
        self.app.push_screen(
            AskLine(
                tr("Not for us, because …"), question.spec.shown_label, unfinished=self.unfinished("because", name)
            ),
            lambda because: self._later(because, self._set_aside, name, because),
        )

    def _change_own(self, question: Question) -> None:
        choices = [
            ("reword", tr("change the words of this question")),
            ("away", tr("take this question away")),
            ("aside", tr("not for us, because …")),
        ]

        def chosen(value: str | None) -> None:
            if value == "aside":
                self._ask_because(question)
            elif value == "away":
                self.call_later(self._drop_own, question.spec.name)
            elif value == "reword":
                self._ask_words(question)

        self.app.push_screen(AskOne(question.spec.shown_label, choices), chosen)

    def _ask_words(self, question: Question) -> None:
        self.app.push_screen(
            AskLine(
                tr("How do you want to word this question?"),
                proposed=question.spec.label,
                unfinished=self.unfinished("words", question.spec.name),
            ),
            lambda words: self._later(words, self._reword_own, question.spec.name, words),
        )

    async def _reword_own(self, name: str, words: str) -> None:
        self.form.keep()
        if self.attempt(lambda: self.visit.reword_own(name, words)):
            await self.recompose_form(name)

    async def _drop_own(self, name: str) -> None:
        self.form.keep()
        if self.attempt(lambda: self.visit.drop_own(name)):
            await self.recompose_form()
            self.copbench.say(tr("The question is taken away, with its answer. ctrl+p brings it back."))

    async def action_bring_question_back(self) -> None:
        """Bring back the own question that was taken away last."""
        self.form.keep()
        name = self.outcome(self.visit.bring_own_back)
        if name:
            await self.recompose_form(name)
        elif name is not None:
            self.copbench.say(tr("There is nothing to undo here."))

    def _later(self, answer: str | None, act: Callable[..., Awaitable[None]], *values: object) -> None:
        """Do what follows from an answer, unless the person left the question."""
        if answer:
            self.call_later(act, *values)

    async def _set_aside(self, name: str, because: str) -> None:
        self.form.keep()
        if self.attempt(lambda: self.visit.set_aside(name, because)):
            await self.recompose_form(name)

    def action_earlier(self) -> None:
        """Look at earlier wordings of the answer with the cursor."""
        question = self._current()
        if question is None:
            return
        self.form.keep()
        self.attempt(lambda: self._show_earlier(question))

    def _show_earlier(self, question: Question) -> None:
        wordings = self.visit.earlier(question.spec.name)
        if not wordings:
            self.copbench.say(tr("There are no earlier wordings of this answer yet."))
            return

        def brought_back(raw: str | None) -> None:
            if raw is not None and not self.workbook.read_only:
                question.raw = raw

        self.app.push_screen(
            HistoryScreen(question.spec, wordings, question.raw, self.workbook.name_of), brought_back
        )

    # Own questions

    def action_own_question(self) -> None:
        """Let the person add a question of their own to this worksheet."""
        unfinished = self.unfinished("own")

        def asked(question: str | None) -> None:
            if question:
                unfinished.keep(question)  # until it is known who may read the answer
                self._ask_audience(question, unfinished)

        self.app.push_screen(AskLine(tr("Which question do you want to add?"), unfinished=unfinished), asked)

    def _ask_audience(self, question: str, unfinished: Unfinished) -> None:
        def chosen(ring: str | None) -> None:
            if ring:
                unfinished.forget()
                self.call_later(self._add_own, question, ring)

        rings = [(ring.name, tr(ring.label)) for ring in Audience]
        self.app.push_screen(AskOne(tr("Who may read the answer?"), rings), chosen)

    async def _add_own(self, question: str, ring: str) -> None:
        self.form.keep()
        if self.attempt(lambda: self.visit.ask_own(question, Audience[ring])):
            await self.recompose_form(self.visit.specs[-1].name)
