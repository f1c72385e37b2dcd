"""Who was at a meeting: a record for each person of whom something is known (X1)."""

from collections.abc import Iterable
from typing import NamedTuple

from copbench.records.meetings import Presence
from copbench.records.namesakes import told_apart
from copbench.records.people import PersonStatus
from copbench.saving import change, remove, save_new
from copbench.workbook import Entry, Reader, Workbook

WAITING = ("", Presence.INVITED, Presence.COMING)
"""What is known of somebody before the meeting, as long as nothing is in the way."""
NOT_THERE = (Presence.PARTLY, Presence.ABSENT, Presence.REPLACED)
"""What may have been told beforehand or not."""
_NOTED = {"presence": None, "replaced_by": "", "told_before": None}
"""The answers that are noted with one key, each as it is when nothing is known."""


class Seat(NamedTuple):
    """Somebody of whom it matters whether they are at a meeting, with what is known of that."""

    person: str
    name: str
    entry: Entry | None

    @property
    def presence(self) -> str:
        """What is known, "" when nothing is."""
        return str(self.entry.data.get("presence", "")) if self.entry else ""

    @property
    def told_before(self) -> bool | None:
        """Whether it was told beforehand, None when nothing is known of that."""
        told = self.entry.data.get("told_before") if self.entry else None
        return told if isinstance(told, bool) else None


def seats(workbook: Reader, meeting_id: str) -> list[Seat]:
    """Return who takes part, and who else something is known of at this meeting, by name.

    Who was removed from the list of people is left out.
    """
    noted = workbook.parts("attendance", meeting_id, by="meeting")
    known = {str(entry.data.get("person")): entry for entry in noted}
    people = [
        person
        for person in workbook.all_of("person")
        if person.id in known or person.data.get("status") == PersonStatus.TAKES_PART
    ]
    answers = {person.id: person.data for person in people}
    names = ((person.id, str(person.data.get("name", ""))) for person in people)
    shown = told_apart("person", names, answers.__getitem__)
    return [Seat(identity, name, known.get(identity)) for identity, name in shown.items()]


def note(workbook: Workbook, meeting_id: str, seat: Seat, presence: str, replaced_by: str = "") -> Seat:
    """Note whether somebody was there and return their seat. Raises NotSaved.

    An apology is told beforehand; of who is there that question does not come up.
    """
    told = True if presence == Presence.EXCUSED else seat.told_before if presence in NOT_THERE else None
    return _write(workbook, meeting_id, seat, presence=presence, replaced_by=replaced_by, told_before=told)


def tell_before(workbook: Workbook, meeting_id: str, seat: Seat) -> Seat:
    """Note that it was told beforehand, or take that back; return the seat. Raises NotSaved."""
    return _write(workbook, meeting_id, seat, told_before=None if seat.told_before else True)


def _write(workbook: Workbook, meeting_id: str, seat: Seat, **answers: object) -> Seat:
    if seat.entry:
        change(workbook, seat.entry, **answers)
        entry_id = seat.entry.id
    else:
        entry_id = save_new(workbook, "attendance", {"meeting": meeting_id, "person": seat.person, **answers})
    return seat._replace(entry=workbook.entry(entry_id))


def note_all(workbook: Workbook, meeting_id: str, presence: str = Presence.PRESENT) -> list[Seat]:
    """Note the same of everybody of whom nothing is known yet, or who said they were coming.

    Returns their seats as they were before. Raises NotSaved.
    """
    waiting = [seat for seat in seats(workbook, meeting_id) if seat.presence in WAITING]
    with workbook.together():
        for seat in waiting:
            note(workbook, meeting_id, seat, presence)
    return waiting


def put_back(workbook: Workbook, meeting_id: str, before: Iterable[Seat]) -> None:
    """Let what was noted of some people be again what it was; all or none. What was typed besides stays.

    Raises NotSaved.
    """
    now = {seat.person: seat.entry for seat in seats(workbook, meeting_id)}
    with workbook.together():
        for seat in before:
            entry = now.get(seat.person)
            if entry and not seat.entry and not entry.data.keys() - _NOTED.keys() - {"meeting", "person"}:
                remove(workbook, entry.id)
            elif entry:
                was = seat.entry.data if seat.entry else {}
                change(
                    workbook,
                    entry,
                    **{question: was.get(question, nothing) for question, nothing in _NOTED.items()},
                )
