"""Typing in what came on paper or was shown with fingers: points, Enter, a line, Enter, and the next (S7.13)."""

from collections.abc import Callable, Iterator

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from copbench.closing_questions import Question, questions, with_lines
from copbench.errors import Refused
from copbench.evaluating import given, rounds
from copbench.evaluating.given import Given
from copbench.evaluating.round import Round
from copbench.i18n import _, tr
from screens.asking import AskOne
from screens.base import WorkbookScreen
from screens.widgets.area import AnswerArea
from screens.widgets.bars import KeyLine, TitleBar

CameIn = Callable[[Given], None]
"""Is told what was added, so that it can be taken back."""


class LinesScreen(WorkbookScreen):
    """A few lines to type, one below the other; Enter goes on, and after the last one all of them are added."""

    heading, how = "", ""

    BINDINGS = [
        Binding("up", "line(-1)", show=False, priority=True),
        Binding("down", "line(1)", show=False, priority=True),
    ]

    def __init__(self, meeting_id: str, came_in: CameIn) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.came_in = came_in
        self._warned = False
        """Tells whether it was said that what stands here is not added yet."""

    @property
    def going(self) -> Round:
        """The round as it stands."""
        return rounds.open_round(self.workbook, self.meeting_id)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions of this evaluation."""
        return questions(self.going.own)

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield the name of each line and what is asked in it."""
        raise NotImplementedError

    def read(self, typed: dict[str, str]) -> Given:
        """Return what the lines say. Raises Refused when they do not fit."""
        raise NotImplementedError

    def check(self, name: str, text: str) -> None:
        """Raise Refused when a line cannot be left as it is."""

    def compose(self) -> ComposeResult:
        yield TitleBar(tr(self.heading))
        yield Static(Content(tr(self.how)), classes="how", markup=False)
        for _name, asked in self.lines():
            yield Static(Content(asked), classes="asked", markup=False)
            yield AnswerArea(one_line=True)
        yield Static("", id="told", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        self._areas[0].focus()
        self._count()

    def _count(self) -> None:
        self.title_bar.state = self.going.so_far()

    @property
    def _areas(self) -> list[AnswerArea]:
        return list(self.query(AnswerArea))

    @property
    def _here(self) -> int:
        """Which line has the cursor, counted from nought."""
        return next((place for place, area in enumerate(self._areas) if area.has_focus), 0)

    @property
    def _typed(self) -> dict[str, str]:
        names = (name for name, _asked in self.lines())
        return dict(zip(names, (area.raw for area in self._areas), strict=True))

    def _go_to(self, place: int) -> None:
        """Put the cursor in a line at once; `focus` of a widget comes only after the keys that wait already."""
        self.set_focus(self._areas[place])

    @on(AnswerArea.Changed)
    def _changed(self) -> None:
        self._warned = False

    @on(AnswerArea.PastedWhole)
    def _too_long(self) -> None:
        for area in self._areas:
            area.forget_whole()
        self._tell(tr("This is too long for here. Nothing was pasted."))

    @on(AnswerArea.Finished)
    def _finished(self) -> None:
        """Go on to the next line, or add them all after the last."""
        here = self._here
        name, text = list(self._typed.items())[here]
        try:
            self.check(name, text)
            if here + 1 < len(self._areas):
                self._go_to(here + 1)
                self._tell("")
            else:
                self._add()
        except Refused as refused:
            self._tell(str(refused))

    def _add(self) -> None:
        what = self.read(self._typed)
        given.add(self.workbook, self.meeting_id, what)
        self.came_in(what)
        self.added()

    def added(self) -> None:
        """Begin the next one."""
        for area in self._areas:
            area.raw = ""
        self._go_to(0)
        self._count()
        self._tell(tr("That one is in. Type the next, or press esc."))

    def _tell(self, sentence: str) -> None:
        self.query_one("#told", Static).update(Content(sentence))

    def action_line(self, by: int) -> None:
        """Go to another line."""
        self._go_to(max(0, min(len(self._areas) - 1, self._here + by)))

    async def action_back(self) -> None:
        """Leave; what stands here and is not added yet is dropped the second time only."""
        if any(text.strip() for text in self._typed.values()) and not self._warned:
            self._warned = True
            self._tell(tr("This one is not in yet: Enter adds it. esc again drops it."))
            return
        await super().action_back()


class SlipsScreen(LinesScreen):
    """Paper slips, one after the other."""

    heading = _("Type in paper slips")
    how = _("The points, Enter, a line, Enter, a line, Enter: then comes the next slip. A line may stay empty.")

    def lines(self) -> Iterator[tuple[str, str]]:
        yield "points", tr("The points, such as {example}", example=given.example(self.asked))
        for question in with_lines(self.asked):
            yield question.name, tr(question.line)

    def check(self, name: str, text: str) -> None:
        if name == "points":
            given.slip(self.asked, text, {})

    def begin(self) -> None:
        super().begin()
        self._ask_who()

    def _ask_who(self) -> None:
        """Ask whose slip it is, in a group that answers by name."""
        self.signed_by = ""
        names = [] if self.going.anonymous else rounds.still_to_sign(self.workbook, self.meeting_id)
        if names:
            self.app.push_screen(AskOne(tr("Whose slip is it?"), names), self._signed)

    def _signed(self, person: str | None) -> None:
        self.signed_by = person or ""

    def read(self, typed: dict[str, str]) -> Given:
        points = typed.pop("points")
        return given.slip(self.asked, points, typed, signed_by=self.signed_by)

    def added(self) -> None:
        super().added()
        self._ask_who()


class FingersScreen(LinesScreen):
    """A show of fingers: five counts a question."""

    heading = _("A show of fingers")
    how = _(
        "Eyes closed, nought to four fingers. You see who: for you this is not anonymous. Type five counts a"
        " question, for 0, 1, 2, 3 and 4 fingers."
    )

    def lines(self) -> Iterator[tuple[str, str]]:
        for question in self.asked:
            yield question.name, question.asked

    def check(self, name: str, text: str) -> None:
        given.five(text)

    def read(self, typed: dict[str, str]) -> Given:
        return given.fingers(typed)

    def added(self) -> None:
        """Go back: a room shows its fingers once."""
        self.app.pop_screen()
        self.copbench.say(tr("The fingers are counted."))
