"""Room mode: what the projector may show, in large letters, and nothing else.

It reads the workbook as the group may see it. Every other key of copbench is dead while it stands; it is left with
the words that were chosen when it began, so that whoever touches the keyboard in the break sees nothing private.
"""

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Digits, Static

from copbench import dates, phrase
from copbench.alike import plain
from copbench.audience import Audience
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.evaluating import rounds
from copbench.i18n import _, tr
from copbench.insight import agenda, plan, running
from copbench.knowledge.arriving import on_agenda
from copbench.visible import on_one_line, visible
from screens import under_way
from screens.asking import AskLine
from screens.closed_round import for_the_room
from screens.large import large
from screens.phrases import AskPhrase
from screens.under_way import UnderWay
from screens.widgets.bars import KeyLine

MOST_ROWS = 15
"""Of the screen for one text in large letters; a longer one comes in small ones."""
LONGEST_HEAD = 120
MOST_MEETINGS = 24
"""To come, and past, that the programme shows: those nearest to today."""
WHEN, DAY = 5, 11
"""Cells of a time, and of a day."""
ROWS_BESIDES = 8
"""Of the screen that a question leaves to what stands around it."""


class RoomScreen(UnderWay):
    """What the room sees of one meeting."""

    locked = False
    """Set once there is a phrase: from then on no other key of copbench acts."""
    way_out = _("First leave the room: press esc and type your words.")

    BINDINGS = [
        Binding("1", "show('plan')", _("plan"), id="room_plan", tooltip=_("Show the session plan")),
        Binding("2", "show('clock')", _("clock"), id="room_clock", tooltip=_("Show the clock")),
        Binding("3", "show('questions')", _("questions"), id="room_questions", tooltip=_("Show the questions")),
        Binding("4", "show('programme')", _("programme"), id="room_programme", tooltip=_("Show all meetings")),
        Binding(
            "5", "show('evaluation')", _("evaluation"), id="room_evaluation", tooltip=_("Show the evaluation")
        ),
        Binding("space", "next", _("next block"), id="next_block", tooltip=_("Begin the next block now")),
        Binding("down", "scroll(6)", _("read on"), id="room_on", tooltip=_("Read on")),
        Binding("up", "scroll(-6)", show=False),
    ]

    def __init__(self, meeting_id: str, shown: str = "plan") -> None:
        super().__init__(meeting_id)
        self.shown = shown
        self._kept = ""
        """What is kept of the words that let one out."""
        self._question = 0
        """Which of the questions is shown, or which page of the evaluation."""
        self._from = 0
        """Which line of the page stands at the top."""
        self._read: tuple[tuple[int, int], Source] | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="head", markup=False)
        yield Digits("", id="time")
        yield Static(id="text", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        self.every(under_way.BEAT, self._draw)

    def begin(self) -> None:
        self._draw()
        self.app.push_screen(
            AskLine(
                tr("Which words let you out of the room again?"),
                tr("Choose them now, before the projector shows them. Forgotten? Close the window: all is kept."),
                check=phrase.check,
            ),
            self._lock,
        )

    def _lock(self, words: str | None) -> None:
        """Lock the room with the words chosen; without them it is left at once."""
        if words is None:
            self.app.pop_screen()
            return
        self._kept = phrase.kept(words)
        self.locked = True
        self.app.clear_notifications()
        self.refresh_bindings()

    async def action_back(self) -> None:
        """Ask for the words, and leave when they are right."""
        self.app.push_screen(AskPhrase(tr("Which words let you out?")), self._leave_with)

    def _leave_with(self, words: str | None) -> None:
        if words is None:
            return
        if phrase.opens(words, self._kept):
            self.locked = False
            self.app.pop_screen()
        else:
            self.copbench.say(tr("Those are not the words."))

    # What is shown

    @property
    def _source(self) -> Source:
        """The workbook as the group may see it, read again when something was written."""
        moment = self.workbook.moment
        if self._read is None or self._read[0] != moment:
            self._read = moment, Source(self.workbook, Audience.GROUP)
        return self._read[1]

    def _draw(self) -> None:
        if not self.query(Digits):
            return
        clock = self.query_one("#time", Digits)
        clock.display = self.shown == "clock"
        clock.update(f"{self.now():%H:%M}")
        pages: dict[str, Callable[[], Iterator[Content]]] = {
            "plan": self._plan, "clock": self._clock, "questions": self._questions, "programme": self._programme,
            "evaluation": self._evaluation,
        }  # fmt: skip
        self.query_one("#head", Static).update(self._head())
        text = self.query_one("#text", Static)
        width, height = text.content_size
        lines = Content("\n").join(pages[self.shown]()).wrap(max(1, width))
        self._from = max(0, min(self._from, len(lines) - height))
        text.update(Content("\n").join(lines[self._from :]), layout=False)

    def _head(self) -> Content:
        """Return what the meeting is about."""
        row = self._source.record("meeting", self.meeting_id)
        about = row.show("about") if row else ""
        return Content.styled(visible(on_one_line(about, LONGEST_HEAD) or self.copbench.workbook_name), "bold")

    def _large(self, text: str, style: str = "bold", rows: int = MOST_ROWS) -> Iterator[Content]:
        """Yield a text in large letters, and air below it."""
        yield Content.styled(visible(large(on_one_line(text), self.size.width - 8, rows)), style)
        yield Content("")

    def _rows(self) -> list[Row]:
        return self._source.parts("block", self.meeting_id)

    def _plan(self) -> Iterator[Content]:
        """The block of this moment in large letters, and those that follow."""
        here = max(0, self.standing.place)
        timed = plan.timed((row.data() for row in self._rows()), self.meeting.data.get("begins"))
        if not timed.parts:
            yield Content(tr("There are no blocks in this plan yet."))
        for place, part in enumerate(timed.parts[here:]):
            words = str(part.block.get("activity") or part.block.get("question") or "")
            if place == 0:
                yield from self._large(f"{part.start} {words}".strip(), "$accent bold")
            else:
                yield from _line(part.start, words)

    def _clock(self) -> Iterator[Content]:
        where, rows = self.standing, self._rows()
        if not 0 <= where.place < len(rows):
            begins = str(self.meeting.data.get("begins", ""))
            yield from self._large(tr("It begins at {time}.", time=begins) if begins else "")
            yield Content.styled(self.another_day(), "bold")
            return
        row = rows[where.place]
        yield from self._large(row.show("activity"), "$accent bold")
        if row.value("minutes"):
            yield from self._large(running.time_left(where.left))
        yield Content.styled(visible(row.show("question")), "bold")

    def _all_questions(self) -> list[str]:
        """Return the questions that were caught just now, the knowledge agenda, and what is on its way to it."""
        caught = self._source.parts("caught", self.meeting_id)
        just_now = (row.show("text") for row in caught if row.value("sort_of") == "question")
        waiting = (row for row in self._source.rows("question") if agenda.waits(row.data()))
        asked = (row.show("question") for row in self._source.rows("main_question"))
        there = on_agenda(self.workbook)
        listed = (row.name for row in waiting)
        texts = (*just_now, *listed, *asked)
        return [text for text in dict.fromkeys(texts) if text and plain(text) not in there]

    def _questions(self) -> Iterator[Content]:
        """One question at a time, as large as the window takes it."""
        texts = self._all_questions()
        if not texts:
            yield Content(tr("No questions stand here yet."))
            return
        self._question %= len(texts)
        yield from self._large(texts[self._question], rows=self.size.height - ROWS_BESIDES)
        if len(texts) > 1:
            yield Content.styled(tr("{n} of {total}", n=self._question + 1, total=len(texts)), "dim")

    def _programme(self) -> Iterator[Content]:
        """This meeting in large letters, then those still to come, and last those that were."""
        today = self.now().date().isoformat()
        past: list[Row] = []
        to_come: list[Row] = []
        for row in self._source.rows("meeting"):
            if row.id != self.meeting_id:
                (past if str(row.value("held_on") or today) < today else to_come).append(row)
        if here := self._source.record("meeting", self.meeting_id):
            yield from self._large(f"{_when(here).strip()} {here.show('about')}".strip(), "$accent bold")
        for row in to_come[:MOST_MEETINGS]:
            yield from _line(_when(row), row.show("about"))
        for row in past[-MOST_MEETINGS:]:
            yield from _line(_when(row), row.show("about"), "dim")

    def _evaluation(self) -> Iterator[Content]:
        """The bars of the closed evaluation, a question at a time, and then the remarks that the room may read."""
        pages = for_the_room(rounds.evaluation_of(self.workbook, self.meeting_id))
        if not pages:
            yield Content(tr("There is nothing of the evaluation to show yet."))
            return
        self._question %= len(pages)
        yield from pages[self._question]

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "next":
            return not self.workbook.read_only and self.has_next
        return super().check_action(action, parameters)

    def action_show(self, page: str) -> None:
        """Show one of the pages."""
        self.shown = page
        self._from = self._question = 0
        self._draw()

    def action_next(self) -> None:
        """Begin the next block."""
        self.begin_next()
        self._draw()

    def action_scroll(self, by: int) -> None:
        """Read on; among the questions, and the pictures of an evaluation, go to the next one."""
        if self.shown in ("questions", "evaluation"):
            self._question += 1 if by > 0 else -1
        else:
            self._from += by
        self._draw()

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)


def _line(when: str, words: str, style: str = "bold") -> Iterator[Content]:
    """Yield a line in the letters of the terminal, and air below it."""
    yield Content.styled(visible(f"{when:<{WHEN}}  {on_one_line(words)}".strip()), style)
    yield Content("")


def _when(row: Row) -> str:
    day = dates.stored(row.value("held_on"))
    return f"{dates.short(day) if day else row.show('held_on'):<{DAY}}"
