"""Who is coming and who was there: a line for each person, a digit for what is known (X1)."""

from collections import Counter
from collections.abc import Callable

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
from screens.calling import called
from screens.unfinished import Unfinished
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.rows import AROUND, GAP, RowList

STATES = tuple(Presence)
MISSING = (Presence.EXCUSED, *presence.NOT_THERE)
"""After these a letter may say of the same person that it was told beforehand."""
NAME, KNOWN, LEAST = 27, 29, 12
"""Cells for a name at most, for what is known before a remark, and for a remark at least."""


class SeatList(RowList):
    """The people in reach: fifty at a time, so that a digit costs the same however many there are."""

    BINDINGS = [
        *(
            Binding(str(number), f"screen.note('{state.value}')", state.label, show=False)
            for number, state in enumerate(STATES, start=1)
        ),
        Binding("space", "screen.note('present')", _("present"), id="present", tooltip=_("This person is here")),
        Binding("t", "screen.told", _("told beforehand"), show=False, id="told",
                tooltip=_("The one just noted, or here, told it beforehand; once more takes that back")),
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
        self._just_noted = self._then_at = ""
        """Who was just noted as missing, and who has the cursor since: so long t is about the first."""
        self._names = 0
        """Cells for a name."""

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
        counts = _summary(self.seats) or tr(
            "A digit notes it and goes to the next person; t after 3, 5, 6 or 7 is about the one just noted."
        )
        self.query_one("#counts", Static).update(Content(counts if self.seats else ""))
        self.refresh_bindings()

    def _line(self, seat: Seat) -> Content:
        asked = seat.person == self._just_noted and not seat.told_before
        return _line(seat, self._names, self.app.size.width - AROUND, asked=asked)

    @property
    def _in_reach(self) -> list[Seat]:
        return self.seats[self.first : self.first + PAGE]

    def _show(self, place: int) -> None:
        """Bring the person at a place in reach, with the cursor there."""
        menu = self.query_one(SeatList)
        self.first = max(0, place) // PAGE * PAGE
        names = max((cell_len(on_one_line(seat.name)) for seat in self._in_reach), default=0)
        self._names = min(names, max(NAME, self.app.size.width // 3))
        menu.set_options(Option(self._line(seat)) for seat in self._in_reach)
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
        self._forget_whom()
        self._just_noted = seat.person if state in MISSING else ""
        if self._change(seat, lambda: presence.note(self.workbook, self.meeting_id, seat, state, name)):
            self.query_one(SeatList).action_down()
        self._then_at = self._current.person if self._current else ""

    @on(OptionList.OptionHighlighted, "#seats")
    def _moved(self) -> None:
        if self._current is None or self._current.person != self._then_at:
            self._forget_whom()

    def _forget_whom(self) -> None:
        """Let the letter be about the person with the cursor again, wherever that went."""
        gone, self._just_noted = self._just_noted, ""
        for place, seat in enumerate(self._in_reach):
            if seat.person == gone:
                self.query_one(SeatList).replace_option_prompt_at_index(place, self._line(seat))

    def action_told(self) -> None:
        """Note that who was just noted, else who has the cursor, told it beforehand, or take that back."""
        noted = (seat for seat in self._in_reach if seat.person == self._just_noted)
        seat = next(noted, None) or self._current
        if seat and seat.presence == Presence.EXCUSED and seat.told_before:
            self.copbench.say(tr("Sending apologies is telling it beforehand: nothing more to note."))
        elif seat:
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
        self._just_noted = ""
        before: list[Seat] = []
        if self.attempt(lambda: before.extend(presence.note_all(self.workbook, self.meeting_id))):
            if before:
                self._before.append(before)
            self._load()
            self.copbench.say(trn("{n} person noted as present.", "{n} people noted as present.", len(before)))

    def action_undo(self) -> None:
        """Take back what was noted last, of one person or of everybody."""
        self._just_noted = ""
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


def _line(seat: Seat, names: int, room: int, *, asked: bool) -> Content:
    """Return a person as a line of `room` cells: the name in so many, what is known as a whole, and the remark.

    Where it is `asked` whether it was told beforehand, the letter that says so stands there.
    """
    data = seat.entry.data if seat.entry else {}
    noted = " ".join(filter(None, (in_words("attendance", data, "presence"), str(data.get("replaced_by", "")))))
    told = tr("told beforehand") if seat.told_before and seat.presence != Presence.EXCUSED else ""
    remark = on_one_line(str(data.get("remark", "")))
    known = Content(on_one_line(", ".join(filter(None, (noted, told)))))
    if asked and seat.presence != Presence.EXCUSED:
        known += Content.assemble("  ", ("t", "$accent bold"), (" " + tr("told beforehand") + "?", "dim"))
    left = room - names - GAP
    known = known.truncate(left - GAP - min(cell_len(remark), LEAST) if remark else left, ellipsis=True)
    known += Content(" " * max(0, KNOWN - known.cell_length) if remark else "")
    name = Content(on_one_line(seat.name)).truncate(names, ellipsis=True, pad=True)
    return Content(" " * GAP).join([name, known, Content(remark)]).truncate(room, ellipsis=True)


def _summary(seats: list[Seat]) -> str:
    """Return how many are in each state, in the order of the digits."""
    counted = Counter(seat.presence for seat in seats)
    told = (f"{tr(state.label)} {counted[state]}" for state in STATES if counted[state])
    return f" {glyphs.DOT} ".join(told)
