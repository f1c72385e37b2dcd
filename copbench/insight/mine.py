"""What is one's own in a workbook of one's own: the buddy of this moment (S8.12)."""

from datetime import date

from copbench.insight import buddies
from copbench.insight.elsewhere import texts
from copbench.personal import person_of
from copbench.workbook import Entry, Reader


def pair(workbook: Reader, today: date) -> Entry | None:
    """Return the pair of which the owner of the workbook is one on a day, the last begun; None without one."""
    me = person_of(workbook)
    theirs = [one for one in buddies.running(workbook, today) if me and me in texts(one.data.get("people"))]
    return max(theirs, key=lambda one: str(one.data.get("begins", "")), default=None)


def buddies_of(workbook: Reader, pair: Entry) -> str:
    """Return the names of the others in a pair of the owner of the workbook."""
    others = (one for one in texts(pair.data.get("people")) if one != person_of(workbook))
    return ", ".join(filter(None, map(workbook.name_of, others)))
