"""An evaluation that is closed: a distribution in words, and the remarks, each sent where it belongs (S7.13).

The facilitators read it first, alone. No average stands here, and under five answers no bars.
"""

from collections.abc import Iterator
from datetime import date
from textwrap import fill
from typing import TYPE_CHECKING, Any, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from copbench import dates
from copbench.closing_questions import QUESTIONS, STILL_RIGHT
from copbench.evaluating import reading, rounds, sending
from copbench.evaluating.reading import Picture
from copbench.i18n import _, tr
from copbench.visible import on_one_line, visible
from copbench.workbook import Entry
from screens import around, glyphs
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from screens.evaluation import EvaluationScreen

WIDEST_BAR = 30
REMARKS_A_PAGE = 5
"""In the room, where nobody can see what stands below the edge."""
MARGINS = 8
"""Columns at both sides of what stands on the screen."""
WORDS = 26
"""Cells of the words of a point."""
LONGEST_DAY = 18
"""Cells of the day of a meeting, with what it is about where others were on that day."""
_CONSCIENCE = [question.name for question in QUESTIONS].index(STILL_RIGHT)
"""The place of the question whether these are still the right things: from it the check of the meeting begins."""
_SENT = {
    sending.ROOM: _("room"),
    sending.TAKEN_UP: _("taken up"),
    sending.ON_AGENDA: _("knowledge agenda"),
}
_NOW = {
    sending.ROOM: _("The room may read this now."),
    sending.TAKEN_UP: _("Taken up. Say what you did with it, and the next session plan opens with it."),
    sending.ON_AGENDA: _("On the knowledge agenda, without a name."),
}


class RemarkList(Menu):
    """The remarks; Enter takes one up."""

    BINDINGS = [Binding("enter", "select", _("taken up"), show=False)]


class ClosedRound(Vertical):
    """What a closed evaluation says, a question at a time, and below it the remarks."""

    BINDINGS = [
        Binding(
            "r", "send('in_room')", _("to the room"), id="to_room", tooltip=_("Let the room read this remark")
        ),
        Binding(
            "t",
            "send('taken_up')",
            _("take up"),
            id="take_up",
            tooltip=_("Take this remark up: you said – we did"),
        ),
        Binding(
            "k",
            "send('on_agenda')",
            _("knowledge agenda"),
            id="to_agenda",
            tooltip=_("Put this remark on the knowledge agenda, without a name"),
        ),
        Binding(
            "n", "check", _("note it"), id="note_check", tooltip=_("Note whether these are still the right things")
        ),
        Binding("right", "question(1)", _("next question"), id="next_answers", tooltip=_("See the next question")),
        Binding("left", "question(-1)", show=False),
        Binding("z", "room", _("projector"), id="evaluation_room", tooltip=_("Show it in the room")),
        Binding(
            "f", "form", _("all of it"), id="form", tooltip=_("Say what you make of it, for the group to read")
        ),
        Binding("x", "app.export", _("export"), id="export_evaluation", tooltip=_("Make a document")),
    ]

    def __init__(self, meeting_id: str) -> None:
        super().__init__(id="body")
        self.meeting_id = meeting_id
        self.at = 0
        """Which question is shown, counted from nought."""

    def compose(self) -> ComposeResult:
        yield Static(id="told", markup=False)
        yield Static(id="picture", markup=False)
        yield Static(id="columns", markup=False)
        yield RemarkList(id="remarks")

    @property
    def _screen(self) -> "EvaluationScreen":
        return cast("EvaluationScreen", self.screen)

    @property
    def evaluation(self) -> Entry:
        """The closed evaluation, as it is now."""
        found = rounds.evaluation_of(self._screen.workbook, self.meeting_id)
        return found or Entry("", "evaluation", {}, "", "", "")

    def load(self) -> None:
        """Show what it says."""
        data = self.evaluation.data
        pictures = reading.pictures(data)
        self.at %= len(pictures)
        picture = pictures[self.at]
        self.query_one("#told", Static).update(_told(data))
        self.query_one("#picture", Static).update(drawn(picture, self.at + 1, len(pictures)))
        self.query_one("#columns", Static).update(self._columns(picture))
        menu = self.query_one(Menu)
        here = self._place
        menu.set_options(self._options())
        if menu.option_count:
            menu.highlighted = menu.get_option_index(str(here or 0))
        menu.focus()
        self._screen.title_bar.state = tr("closed")
        self._screen.refresh_bindings()

    def _options(self) -> Iterator[Option]:
        """Yield the remarks below the question with which they were written; each has its place as id."""
        remarks = sending.remarks_of(self.evaluation)
        for picture in reading.pictures(self.evaluation.data):
            own = [place for place, one in enumerate(remarks) if one.get("question") == picture.question.name]
            if own:
                yield Option(Content.styled(tr(picture.question.line), "dim"), disabled=True)
            for place in own:
                yield Option(_remark(remarks[place], self.app.size.width), id=str(place))

    @property
    def _place(self) -> int | None:
        """The place of the remark with the cursor, None when there is none."""
        menu = self.query_one(Menu)
        here = menu.get_option_at_index(menu.highlighted).id if menu.highlighted is not None else None
        return int(here) if here else None

    def _columns(self, picture: Picture) -> Content:
        """Return the small columns of all meetings, when there are more than one."""
        workbook = self._screen.workbook
        found = reading.over_meetings(workbook.all_of("meeting"), workbook.all_of("evaluation"), picture.question)
        if len(found) < 2:
            return Content("")
        days = reading.days((meeting for meeting, _one in found), _day)
        pieces = [f"   {on_one_line(days[meeting.id], LONGEST_DAY)} {_small(one)}" for meeting, one in found]
        lead = tr("meeting by meeting")
        while len(pieces) > 2 and len(lead) + sum(map(len, pieces)) > self.app.size.width - MARGINS:
            del pieces[0]  # the latest matter most
        return Content.assemble((lead, "dim"), *pieces)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "send":
            return self.query_one(Menu).option_count > 0 and not self._screen.workbook.read_only
        if action == "check":
            return self.at == _CONSCIENCE and not self._screen.workbook.read_only
        return super().check_action(action, parameters)

    def action_question(self, by: int) -> None:
        """Show another question."""
        self.at += by
        self.load()

    def action_send(self, way: str) -> None:
        """Send the remark with the cursor one way, or take that back."""
        if (place := self._place) is None:
            return
        if self._screen.attempt(lambda: sending.send(self._screen.workbook, self.evaluation, place, way)):
            self.load()
            sent = sending.remarks_of(self.evaluation)[place].get(way)
            self._screen.copbench.say(tr(_NOW[way]) if sent else tr("Taken back."))

    def on_option_list_option_selected(self) -> None:
        """Open what was done with the remark with the cursor, taking it up first if need be."""
        from screens.record import open_record

        if (place := self._place) is None:
            return
        remark = sending.remarks_of(self.evaluation)[place]
        if not remark.get(sending.TAKEN_UP):
            self.action_send(sending.TAKEN_UP)
            remark = sending.remarks_of(self.evaluation)[place]
        if remark.get(sending.TAKEN_UP):
            open_record(self._screen.copbench, "taken_up", str(remark[sending.TAKEN_UP]), field="done")

    def action_check(self) -> None:
        """Begin the check of this meeting, with how the group answered in it."""
        around.do(self._screen.copbench, "evaluation", "check", self.evaluation.id)

    def action_form(self) -> None:
        """Open the evaluation itself: how many were present, and what the group makes of it."""
        from screens.record import open_record

        open_record(self._screen.copbench, "evaluation", self.evaluation.id, field="reading")

    def action_room(self) -> None:
        """Show it in the room: the bars, and the remarks that the room may read."""
        from screens.room import RoomScreen

        self.app.push_screen(RoomScreen(self.meeting_id, "evaluation"))


def _told(data: dict[str, Any]) -> Content:
    lines = [reading.in_words(data)]
    if reading.answered(data) < reading.FEWEST:
        lines.append(tr("Fewer than {n}: no bars, and the remarks are for you alone.", n=reading.FEWEST))
    elif reading.too_few_wrote(data):
        lines.append(tr("Fewer than {n} could write: the remarks are for you alone.", n=reading.FEWEST))
    return Content.styled(" ".join(lines), "dim")


def drawn(picture: Picture, number: int, total: int) -> Content:
    """Return a question with a bar for each point of its scale, the best at the top."""
    head = Content.assemble((on_one_line(picture.question.asked, 60), "bold"), (f"   {number}/{total}", "dim"))
    if picture.points is None:
        return Content("\n").join([head, Content.styled(picture.too_few(), "dim")])
    return Content("\n").join([head, *_bars(picture)])


def _bars(picture: Picture) -> Iterator[Content]:
    points = picture.points or ()
    most = max(max(points), WIDEST_BAR)
    for point in reversed(range(len(points))):
        words = on_one_line(tr(picture.question.points[point]), WORDS)
        bar = glyphs.BAR * reading.steps(points[point], most, WIDEST_BAR)
        yield Content.assemble(f"  {point}  {words:<{WORDS}}  ", (bar, "$accent"), f" {points[point] or ''}")


def _small(picture: Picture) -> str:
    if picture.points is None:
        return tr("few")
    return " ".join(map(str, picture.points)) if glyphs.PLAIN else reading.columns(picture.points)


def _day(day: date) -> str:
    return dates.short(day).rpartition(" ")[0]


def for_the_room(evaluation: Entry | None) -> list[list[Content]]:
    """Return what the room may see of a closed evaluation: a page of bars a question, then pages of remarks."""
    if evaluation is None:
        return []
    pictures = reading.pictures(evaluation.data)
    bars = [[drawn(one, number, len(pictures))] for number, one in enumerate(pictures, start=1) if one.points]
    remarks = [
        Content.assemble(f"{glyphs.BULLET} ", visible(str(remark["text"])), "\n")
        for remark in sending.remarks_of(evaluation)
        if remark.get(sending.ROOM)
    ]
    return [*bars, *(remarks[at : at + REMARKS_A_PAGE] for at in range(0, len(remarks), REMARKS_A_PAGE))]


def _remark(remark: dict[str, Any], width: int) -> Content:
    """Return a remark whole, on as many lines as it takes, with where it was sent."""
    sent = f" {glyphs.DOT} ".join(tr(words) for way, words in _SENT.items() if remark.get(way))
    said = fill(on_one_line(str(remark["text"])), max(20, width - MARGINS - 4), subsequent_indent="  ")
    return Content.assemble(f"{glyphs.BULLET} {said}  ", (sent, "dim"))
