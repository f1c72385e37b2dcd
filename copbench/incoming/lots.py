"""People come in all at once or not at all, and the last lot can be put in the bin again as a whole."""

from collections.abc import Iterable
from typing import Any

from copbench import saving
from copbench.incoming.parsing import Newcomer
from copbench.records.people import PartPlayed, PersonStatus
from copbench.workbook import Entry, Workbook
from copbench.workbook.reading import Reader
from copbench.workbook.stamps import now

LAST_LOT = "came_in"
"""The fact that holds the UTC stamp of those who came in last."""


def bring_in(workbook: Workbook, people: Iterable[Newcomer], status: str = "") -> int:
    """Save people in one transaction and return how many; nobody on the list is touched. Raises NotSaved.

    Who comes without a status gets this one; who takes part, and of whom no part is said, is a participant.
    """
    stamp = now()
    with workbook.together(at=stamp):
        ids = [saving.save_new(workbook, "person", _stored(person, status)) for person in people]
        workbook.set_fact(LAST_LOT, stamp)
    return len(ids)


def _stored(person: Newcomer, status: str) -> dict[str, Any]:
    data = {"status": status, **person.data} if status else dict(person.data)
    if data.get("status") == PersonStatus.TAKES_PART and not person.has_own_part:
        data["parts"] = [PartPlayed.PARTICIPANT.value]
    return data


def last_lot(workbook: Reader) -> list[Entry]:
    """Return those who came in last and stand as they came: nobody changed, named or wrote anything with them."""
    stamp = workbook.fact(LAST_LOT)
    came = (entry for entry in workbook.all_of("person") if entry.created == stamp) if stamp else ()
    return [entry for entry in came if saving.stands_as_made(workbook, entry)]


def take_back(workbook: Workbook) -> int:
    """Let those who came in last be as if they never had, in one transaction, and return how many.

    Only for who still has the lines they came from; anybody else takes them out. Raises NotSaved.
    """
    lot = last_lot(workbook)
    with workbook.together():
        workbook.take_back(*(entry.id for entry in lot))
        workbook.set_fact(LAST_LOT, "")
    return len(lot)


def take_out(workbook: Workbook) -> int:
    """Move those who came in last to the bin, in one transaction, and return how many. Raises NotSaved."""
    lot = last_lot(workbook)
    with workbook.together():
        for entry in lot:
            saving.remove(workbook, entry.id)
        workbook.set_fact(LAST_LOT, "")
    return len(lot)
