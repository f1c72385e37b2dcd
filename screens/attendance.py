"""Who is coming and who was there: a line for each person, a digit for what is known (X1)."""

from collections import Counter

from rich.cells import cell_len
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
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.rows import RowList

STATES = tuple(Presence)


class SeatList(RowList):
    """The people in reach: fifty at a time, so that a digit costs the same however many there are."""

    BINDINGS = [
        *(
            Binding(str(number), f"screen.note('{state.value}')", state.label, show=False)
            for number, state in enumerate(STATES, start=1)
        ),
        Binding("space", "screen.note('present')", _("present"), id="present", tooltip=_("This person is here")),
        Binding("e", "screen.everybody", _("everybody is here"), id="everybody",
                tooltip=_("Note all others as present")),
    ]  # fmt: skip


class AttendanceScreen(WorkbookScreen):
    """The attendance of one meeting."""

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.seats: list[Seat] = []
        self.first = 0
        """The place of the first one in reach."""

    @property
    def record_id(self) -> str:
        return self.meeting_id

    def compose(self) -> ComposeResult:
        meeting = on_one_line(self.workbook.name_of(self.meeting_id), 50)
        yield TitleBar(tr("Attendance: {meeting}", meeting=meeting))
        yield Static(_digits(self.app.size.width - 6), id="digits", markup=False)
        yield SeatList(id="seats")
        yield KeyLine()

    def begin(self) -> None:
        self._load()
        self.query_one(SeatList).focus()

    def _load(self) -> None:
        here = self.first + (self.query_one(SeatList).highlighted or 0)
        self.seats = presence.seats(self.workbook, self.meeting_id)
        self._show(min(here, len(self.seats) - 1))
        self.title_bar.state = _summary(self.seats)
        if not self.seats:
            text = tr("Nobody takes part yet. In the list of people, say of each how far you are.")
            self.query_one("#digits", Static).update(Content(text))

    def _show(self, place: int) -> None:
        """Bring the person at a place in reach, with the cursor there."""
        menu = self.query_one(SeatList)
        self.first = max(0, place) // PAGE * PAGE
        menu.set_options(Option(_line(seat)) for seat in self.seats[self.first : self.first + PAGE])
        menu.highlighted = place - self.first if self.seats else None

    @on(RowList.PastEnd)
    def _past_end(self, event: RowList.PastEnd) -> None:
        place = self.first + PAGE if event.by > 0 else self.first - 1
        if 0 <= place < len(self.seats):
            self._show(place)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("note", "everybody"):
            return bool(self.seats) and not self.workbook.read_only
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
                AskLine(tr("Who comes instead?"), seat.name),
                lambda name: self._note(seat, state, name) if name else None,
            )
        else:
            self._note(seat, state)

    def _note(self, seat: Seat, state: str, name: str = "") -> None:
        """Note it and draw that one line again: there may be very many others."""
        place, menu = self.seats.index(seat), self.query_one(SeatList)
        noted: list[Seat] = []
        if self.attempt(lambda: noted.append(presence.note(self.workbook, self.meeting_id, seat, state, name))):
            self.seats[place] = noted[0]
            menu.replace_option_prompt_at_index(place - self.first, _line(noted[0]))
            self.title_bar.state = _summary(self.seats)
            menu.action_down()

    def action_everybody(self) -> None:
        """Note everybody else as present."""
        noted: list[int] = []
        if self.attempt(lambda: noted.append(presence.note_all(self.workbook, self.meeting_id))):
            self._load()
            self.copbench.say(trn("{n} person noted as present.", "{n} people noted as present.", noted[0]))

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
    """Return the digits with what each stands for, on lines that break between two of them."""
    lines = [Content("")]
    for number, state in enumerate(STATES, start=1):
        piece = Content.assemble((str(number), "$accent bold"), f" {tr(state.label)}   ")
        if lines[-1].cell_length + piece.cell_length > width + 3:
            lines.append(Content(""))
        lines[-1] += piece
    return Content("\n").join(lines)


def _line(seat: Seat) -> Content:
    data = seat.entry.data if seat.entry else {}
    word = " ".join(filter(None, (in_words("attendance", data, "presence"), str(data.get("replaced_by", "")))))
    remark = on_one_line(str(data.get("remark", "")), 30)
    name = on_one_line(seat.name, 30)
    return Content(f"{name}{' ' * (30 - cell_len(name))}  {on_one_line(word):<28}{remark}")


def _summary(seats: list[Seat]) -> str:
    """Return how many are in each state, in the order of a meeting."""
    counted = Counter(seat.presence for seat in seats)
    told = (f"{tr(state.label)} {counted[state]}" for state in STATES if counted[state])
    return f" {glyphs.DOT} ".join(told)
