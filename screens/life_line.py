"""The life line of one question: how it was asked, reworded, talked about and answered (S7.7).

Rewording is one act here: the new words, and what helped; the old ones are kept with their day.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench import dates
from copbench.audience import Audience
from copbench.i18n import _, tr
from copbench.insight import agenda, meetings, question_offers
from copbench.insight.agenda import Standing
from copbench.insight.life_line import Event, life_line
from copbench.insight.remarks import coached
from copbench.knowledge import rewording
from copbench.meetings import planning
from copbench.records import group_may_read, in_words
from copbench.records.knowledge import QuestionStatus
from copbench.visible import on_one_line, visible
from copbench.workbook import Entry
from screens import glyphs
from screens.asking import AskLine, AskOne
from screens.base import WorkbookScreen
from screens.unfinished import Unfinished
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from screens.register import RegisterScreen

DAY, WORD = 13, 15
"""Cells of the day of an event, and of the word for what happened."""
AROUND = 9
"""Cells of a line that are not for words."""
WIDEST = 76
"""Cells of a line of words at most: longer ones are hard to read."""
TALL = 30
"""Lines of a window that has room for all that could help."""


def open_current(screen: "RegisterScreen") -> None:
    """Show the life line of the question with the cursor."""
    if screen.current:
        screen.copbench.push_screen(LifeLineScreen(screen.current.id))


class Events(Menu):
    """What happened, in order of time."""

    BINDINGS = [
        Binding("w", "screen.reword", _("reword"), id="reword",
                tooltip=_("Word this question anew; the old words are kept")),
        Binding("a", "screen.answer", _("answer"), id="answer", tooltip=_("Note an answer to this question")),
        Binding("s", "screen.status", _("status"), id="status", tooltip=_("Say how far this question is")),
        Binding("b", "screen.block", _("block"), id="deep_dive",
                tooltip=_("Give it a block in the session plan of the coming meeting")),
        Binding("f", "screen.form", _("all of it"), id="form", tooltip=_("Fill in what there is to know of it")),
        Binding("u", "screen.undo", _("undo"), id="undo", tooltip=_("Take back what you did here last")),
        Binding("x", "app.export", _("export"), id="export_here", tooltip=_("Make a document")),
    ]  # fmt: skip


class LifeLineScreen(WorkbookScreen):
    """What happened to one question."""

    list_of = "question"

    def __init__(self, question_id: str) -> None:
        super().__init__()
        self.question_id = question_id
        self.events: list[Event] = []
        self.standing: Standing
        self._undo: list[Callable[[], None]] = []
        """What takes back each thing that was done here; the last one last."""

    @property
    def record_id(self) -> str:
        return self.question_id

    @property
    def current(self) -> Entry | None:
        return self.workbook.entry(self.question_id)

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Static(id="question", markup=False)
        yield Events(id="events")
        yield Static(id="note", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        self._draw()
        events = self.query_one(Events)
        events.highlighted = len(self.events) - 1  # what happened last, from where one goes on
        events.focus()

    async def show_again(self) -> None:
        self._draw()

    def on_resize(self) -> None:
        if self.events:
            self._draw()

    # What stands there

    def _draw(self) -> None:
        if (question := self.current) is None:
            return
        self.standing = agenda.standing(self.workbook, question, date.today())
        self.events = life_line(self.workbook, self.standing)
        self._draw_head()
        menu = self.query_one(Events)
        here = menu.highlighted
        menu.set_options(Option(self._line(event)) for event in self.events)
        menu.highlighted = min(here or 0, len(self.events) - 1)
        self.query_one("#note", Static).update(Content("\n").join(self._ways_on()))
        self.refresh_bindings()

    def _draw_head(self) -> None:
        data = self.standing.entry.data
        bar = self.title_bar
        bar.heading = tr("{code}: its life line", code=str(data.get("code", "")))
        state = in_words("question", data, "status"), agenda.age_in_words(self.standing.age)
        bar.state = f" {glyphs.DOT} ".join(filter(None, state))
        text = Content.styled(visible(str(data.get("text", "")).strip()), "bold")
        facts = Content.styled(visible(self._facts(data)), "dim")
        self.query_one("#question", Static).update(Content("\n").join(filter(None, (text, facts))))

    def _facts(self, data: dict[str, object]) -> str:
        """Return who may read it when that is not the group, its level, what it asks for, and with whom it is."""
        owner, readers = self.workbook.name_of(str(data.get("owner", ""))), data.get("readers")
        ring = Audience.named(str(readers)) if readers else Audience.GROUP
        known = (
            tr(ring.label) if ring != Audience.GROUP else "",
            in_words("question", data, "level"),
            in_words("question", data, "order"),
            tr("kept in view by {name}", name=owner) if owner else "",
        )
        return f" {glyphs.DOT} ".join(on_one_line(one, 60) for one in known if one)

    def _line(self, event: Event) -> Content:
        """Return an event: day and word in columns of their own, and its words beside them."""
        room = max(20, min(WIDEST, self.size.width - AROUND - DAY - WORD))
        words = Content(visible(event.text)).wrap(room)
        words += Content.styled(visible(event.more), "dim").wrap(room) if event.more else []
        margin = Content(" " * (DAY + WORD))
        day = Content(f"{dates.short(event.day):<{DAY}}")
        word = Content.styled(f"{on_one_line(event.word):<{WORD}}", "$accent")
        first, *rest = words or [Content("")]
        return Content("\n").join([day + word + first, *(margin + line for line in rest)])

    def _ways_on(self) -> list[Content]:
        """Return what could help with a question that persists; a small window has room for the first of them."""
        if not self.standing.persistent:
            return []
        said = Content.styled(tr("A persistent question. What could help?"), "bold")
        ways = agenda.WAYS_ON if self.size.height >= TALL else agenda.WAYS_ON[:1]
        return [said, *(line for way in ways for line in self._bullet(tr(way)))]

    def _bullet(self, text: str) -> list[Content]:
        """Return a text as an item of a list."""
        first, *rest = Content(text).wrap(max(20, self.size.width - AROUND))
        return [Content(f"{glyphs.BULLET} ") + first, *(Content("  ") + line for line in rest)]

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("reword", "answer", "status", "block"):
            return not self.workbook.read_only
        if action == "undo":
            return bool(self._undo)
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected, "#events")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """Open what tells of the event."""
        from screens.record import open_record

        chosen = self.events[event.option_index]
        open_record(self.copbench, chosen.kind, chosen.record)

    def action_form(self) -> None:
        """Open the question itself."""
        from screens.record import open_record

        open_record(self.copbench, "question", self.question_id)

    def action_reword(self) -> None:
        """Ask for the new words, and then for what helped."""
        if (question := self.current) is None:
            return
        words = self._unfinished("words")
        self.app.push_screen(
            AskLine(
                tr("How do you word it now?"),
                tr("The words of today are kept, with the day."),
                proposed=str(question.data.get("text", "")).strip(),
                check=lambda text: rewording.check_new_words(question, text),
                unfinished=words,
                tell=lambda text: "".join(coached(self.workbook, text, while_typing=True)[:1]),
            ),
            lambda text: self._ask_what_helped(question, text, words) if text else None,
        )

    def _ask_what_helped(self, question: Entry, text: str, words: Unfinished) -> None:
        words.keep(text)  # until it is known what helped
        reason = self._unfinished("helped")

        def told(helped: str | None) -> None:
            if self._change(lambda: rewording.reword(self.workbook, question, text, helped or "")):
                words.forget()
            elif helped:
                reason.keep(helped)

        about = tr("A case, a remark, a drawing? Esc when you do not know.")
        asked = tr("What helped to word it anew?")
        self.app.push_screen(AskLine(asked, about, unfinished=reason, optional=True), told)

    def action_answer(self) -> None:
        """Ask for an answer, and open it so that its source can be told."""
        if (question := self.current) is None:
            return

        def told(text: str | None) -> None:
            from screens.record import open_record

            made: list[str] = []
            if text and self._change(lambda: made.append(rewording.note_answer(self.workbook, question, text))):
                open_record(self.copbench, "answer", made[0], field="source")

        ask = AskLine(tr("What is the answer, as far as it goes?"), unfinished=self._unfinished("answer"))
        self.app.push_screen(ask, told)

    def action_status(self) -> None:
        """Ask how far it is."""
        if (question := self.current) is None:
            return
        choices = [(state.value, tr(state.label)) for state in QuestionStatus]

        def chosen(state: str | None) -> None:
            if state:
                self._change(lambda: rewording.set_status(self.workbook, question, state))

        at = str(question.data.get("status", ""))
        self.app.push_screen(AskOne(tr("How far is it?"), choices, at=at), chosen)

    def action_block(self) -> None:
        """Give it a block in the session plan of the coming meeting."""
        coming, question = meetings.coming(self.workbook, date.today()), self.current
        if question is None or coming is None:
            self.copbench.say(tr("There is no coming meeting in the list yet."))
            return
        if not group_may_read("question", "text", question.data):
            self.copbench.say(tr("The group may not read this question yet, and it does read the session plan."))
            return
        block = question_offers.about_question(question, deep=self.standing.persistent)
        if self._change(lambda: planning.take_in(self.workbook, coming.entry.id, [block], {})):
            self.copbench.say(tr("It has a block in the session plan of meeting {number}.", number=coming.number))

    def _unfinished(self, what: str) -> Unfinished:
        return Unfinished(self.workbook, "question", self.question_id, what)

    def action_undo(self) -> None:
        """Take back what was done here last."""
        if self.attempt(self._undo[-1]):
            self._undo.pop()
            self._draw()
            self.copbench.say(tr("It is as it was before."))

    def _change(self, act: Callable[[], object]) -> bool:
        """Do something with the question, and show it."""
        question = self.current
        undo = rewording.undoing(self.workbook, question) if question else None
        done = self.attempt(act)
        if done and undo:
            self._undo.append(undo)
        self._draw()
        if done:
            self.query_one(Events).highlighted = len(self.events) - 1
        return done
