"""Who is coming and who was there: a line for each person, a digit for what is known (X1)."""

from collections import Counter
from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench.i18n import _, tr, trn
from copbench.meetings import presence
from copbench.meetings.presence import Seat
from copbench.records import in_words
from copbench.records.meetings import Presence
from copbench.visible import on_one_line
from copbench.workbook import PAGE
from screens import glyphs
from screens.asking import AskLine
from screens.base import WorkbookScreen
from screens.calling import called
from screens.unfinished import Unfinished
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.rows import RowList

STATES = tuple(Presence)
WIDE = 100
NAME, BESIDE = 27, 8
"""Cells for a name, and those between and around the columns."""
"""Columns of a window in which what is known has more room."""


class SeatList(RowList):
    """The people in reach: fifty at a time, so that a digit costs the same however many there are."""

    BINDINGS = [
        *(
            Binding(str(number), f"screen.note('{state.value}')", state.label, show=False)
            for number, state in enumerate(STATES, start=1)
        ),
        Binding("space", "screen.note('present')", _("present"), id="present", tooltip=_("This person is here")),
        Binding("t", "screen.told", _("told beforehand"), show=False, id="told",
                tooltip=_("This person told it beforehand; once more takes that back")),
        Binding("e", "screen.everybody", _("everybody is here"), id="everybody",
                tooltip=_("Note all others as present")),
        Binding("u", "screen.undo", _("undo"), id="undo", tooltip=_("Take back what you noted last")),
    ]  # fmt: skip


class AttendanceScreen(WorkbookScreen):
    """The attendance of one meeting."""

    list_of = "attendance"

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.seats: list[Seat] = []
        self.first = 0
        """The place of the first one in reach."""
        self._before: list[list[Seat]] = []
        """The seats that each act changed, as they were; the last act last."""

    @property
    def record_id(self) -> str:
        return self.meeting_id

    def compose(self) -> ComposeResult:
        meeting = on_one_line(called(self.workbook, self.meeting_id), 50)
        yield TitleBar(tr("Attendance: {meeting}", meeting=meeting))
        yield Static(_digits(self.app.size.width - 6), id="digits", markup=False)
        yield Static(id="counts", markup=False)
        yield SeatList(id="seats")
        yield KeyLine()

    def begin(self) -> None:
        self._load()
        self.query_one(SeatList).focus()

    def _load(self) -> None:
        here = self.first + (self.query_one(SeatList).highlighted or 0)
        self.seats = presence.seats(self.workbook, self.meeting_id)
        self._show(min(here, len(self.seats) - 1))
        self._count()
        if not self.seats:
            text = tr("Nobody takes part yet. In the list of people, say of each how far you are.")
            self.query_one("#digits", Static).update(Content(text))

    def _count(self) -> None:
        """Say how many are in each state."""
        counts = _summary(self.seats) or tr("A digit notes it of this person and goes to the next one.")
        self.query_one("#counts", Static).update(Content(counts if self.seats else ""))
        self.refresh_bindings()

    def _line(self, seat: Seat) -> Content:
        return _line(seat, self.app.size.width)

    def _show(self, place: int) -> None:
        """Bring the person at a place in reach, with the cursor there."""
        menu = self.query_one(SeatList)
        self.first = max(0, place) // PAGE * PAGE
        menu.set_options(Option(self._line(seat)) for seat in self.seats[self.first : self.first + PAGE])
        menu.highlighted = place - self.first if self.seats else None

    @on(RowList.PastEnd)
    def _past_end(self, event: RowList.PastEnd) -> None:
        place = self.first + PAGE if event.by > 0 else self.first - 1
        if 0 <= place < len(self.seats):
            self._show(place)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("note", "everybody", "told", "undo"):
            return bool(self._before if action == "undo" else self.seats) and not self.workbook.read_only
        return super().check_action(action, parameters)

    @property
    def _current(self) -> Seat | None:
        place = self.query_one(SeatList).highlighted
        return self.seats[self.first + place] if place is not None else None

    def action_note(self, state: str) -> None:
        """Note what is known of the person with the cursor, and go to the next one."""
        seat = self._current
        if seat is None:
            return
        if state == Presence.REPLACED:
            self.app.push_screen(
                AskLine(tr("Who comes instead?"), seat.name, unfinished=self._unfinished(seat)),
                lambda name: self._note(seat, state, name) if name else None,
            )
        else:
            self._note(seat, state)

    def _unfinished(self, seat: Seat) -> Unfinished:
        """Return what keeps the name of a substitute while it is typed."""
        return Unfinished(self.workbook, "attendance", self.meeting_id, seat.person)

    def _note(self, seat: Seat, state: str, name: str = "") -> None:
        if self._change(seat, lambda: presence.note(self.workbook, self.meeting_id, seat, state, name)):
            self.query_one(SeatList).action_down()

    def action_told(self) -> None:
        """Note that the person with the cursor told it beforehand, or take that back."""
        if seat := self._current:
            self._change(seat, lambda: presence.tell_before(self.workbook, self.meeting_id, seat))

    def _change(self, seat: Seat, act: Callable[[], Seat]) -> bool:
        """Change a seat and draw that one line again: there may be very many others."""
        place, changed = self.seats.index(seat), self.outcome(act)
        if changed is None:
            return False
        self._before.append([seat])
        self.seats[place] = changed
        self.query_one(SeatList).replace_option_prompt_at_index(place - self.first, self._line(changed))
        self._count()
        return True

    def action_everybody(self) -> None:
        """Note everybody else as present."""
        before: list[Seat] = []
        if self.attempt(lambda: before.extend(presence.note_all(self.workbook, self.meeting_id))):
            if before:
                self._before.append(before)
            self._load()
            self.copbench.say(trn("{n} person noted as present.", "{n} people noted as present.", len(before)))

    def action_undo(self) -> None:
        """Take back what was noted last, of one person or of everybody."""
        if self.attempt(lambda: presence.put_back(self.workbook, self.meeting_id, self._before[-1])):
            undone = self._before.pop()
            self._load()
            if len(undone) == 1:
                places = (place for place, seat in enumerate(self.seats) if seat.person == undone[0].person)
                self._show(next(places, 0))
            self.copbench.say(trn("{n} person is as before.", "{n} people are as before.", len(undone)))

    @on(OptionList.OptionSelected, "#seats")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """Open what is known of a person at this meeting, to say more."""
        from screens.record import open_record

        seat = self.seats[self.first + event.option_index]
        given = {"meeting": self.meeting_id, "person": seat.person}
        open_record(self.copbench, "attendance", seat.entry.id if seat.entry else "", given=given)

    async def show_again(self) -> None:
        self._load()


def _digits(width: int) -> Content:
    """Return the digits with what each stands for, and one letter, on lines that break between two of them."""
    lines = [Content("")]
    states = ((str(number), tr(state.label)) for number, state in enumerate(STATES, start=1))
    for key, words in (*states, ("t", tr("told beforehand"))):
        piece = Content.assemble((key, "$accent bold"), f" {words}   ")
        if lines[-1].cell_length + piece.cell_length > width + 3:
            lines.append(Content(""))
        lines[-1] += piece
    return Content("\n").join(lines)


def _line(seat: Seat, width: int) -> Content:
    """Return a person as a line: the name, what is known, and the remark, in a window of this width."""
    data = seat.entry.data if seat.entry else {}
    noted = " ".join(filter(None, (in_words("attendance", data, "presence"), str(data.get("replaced_by", "")))))
    told = tr("told beforehand") if seat.told_before and seat.presence != Presence.EXCUSED else ""
    state = on_one_line(", ".join(filter(None, (noted, told))), 60)
    remark = on_one_line(str(data.get("remark", "")), 30)
    room = (29 if width < WIDE else 44) if remark else width - NAME - BESIDE
    columns = ((on_one_line(seat.name), NAME), (state, room))
    cells = (Content(cell).truncate(width, ellipsis=True, pad=True) for cell, width in columns)
    return Content("  ").join([*cells, Content(remark)])


def _summary(seats: list[Seat]) -> str:
    """Return how many are in each state, in the order of the digits."""
    counted = Counter(seat.presence for seat in seats)
    told = (f"{tr(state.label)} {counted[state]}" for state in STATES if counted[state])
    return f" {glyphs.DOT} ".join(told)
