"""Who was at a meeting: one record for each person and meeting (X1)."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from copbench.meetings.planning import change
from copbench.records.people import PersonStatus
from copbench.saving import save_new
from copbench.workbook import Entry, Reader, Workbook


class Seat(NamedTuple):
    """Somebody of whom it matters whether they are at a meeting, with what is known of that."""

    person: str
    name: str
    entry: Entry | None

    @property
    def presence(self) -> str:
        """What is known, "" when nothing is."""
        return str(self.entry.data.get("presence", "")) if self.entry else ""


def seats(workbook: Reader, meeting_id: str) -> list[Seat]:
    """Return who takes part, and who else something is known of at this meeting, by name.

    Who was removed from the list of people is left out.
    """
    known = {
        str(entry.data.get("person")): entry
        for entry in workbook.parts("attendance", meeting_id)
        if entry.data.get("meeting") == meeting_id
    }
    people = [
        person
        for person in workbook.all_of("person")
        if person.id in known or person.data.get("status") == PersonStatus.TAKES_PART
    ]
    often = Counter(str(person.data.get("name", "")) for person in people)
    return [Seat(person.id, _told_apart(person, often), known.get(person.id)) for person in people]


def _told_apart(person: Entry, often: Mapping[str, int]) -> str:
    """Return the name of a person, and the organisation when another bears the same name."""
    name, organisation = str(person.data.get("name", "")), str(person.data.get("organisation", ""))
    return f"{name} ({organisation})" if often[name] > 1 and organisation else name


def note(workbook: Workbook, meeting_id: str, seat: Seat, presence: str, replaced_by: str = "") -> Seat:
    """Note whether somebody was there and return their seat; an apology is told beforehand. Raises NotSaved."""
    told = True if presence == "excused" else None
    answers: dict[str, object] = {"presence": presence, "replaced_by": replaced_by, "told_before": told}
    if seat.entry:
        change(workbook, seat.entry, **answers)
        entry_id = seat.entry.id
    else:
        entry_id = save_new(workbook, "attendance", {"meeting": meeting_id, "person": seat.person, **answers})
    return seat._replace(entry=workbook.entry(entry_id))


def note_all(workbook: Workbook, meeting_id: str, presence: str = "present") -> int:
    """Note the same of everybody of whom nothing is known yet, or who said they were coming; return how many."""
    waiting = [seat for seat in seats(workbook, meeting_id) if seat.presence in ("", "invited", "coming")]
    with workbook.together():
        for seat in waiting:
            note(workbook, meeting_id, seat, presence)
    return len(waiting)
