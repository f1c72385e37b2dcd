"""What the logbook says when one reads it back: what came since the last meeting, and something old (S8.14, S7.9).

It counts nothing that was not written: no days in a row, no empty weeks. An old entry comes only when asked for.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from copbench import dates
from copbench.i18n import tr, trn
from copbench.insight import meetings, promised
from copbench.insight.elsewhere import rows_of
from copbench.logbook.noting import KIND
from copbench.personal import person_of
from copbench.workbook import Entry, Reader, Tally

MANY, MOST_ACTIONS, MOST_LOOKED_AT = 100, 1000, 1000
OLD = timedelta(days=60)
"""So long ago somebody may have forgotten what they wrote."""


def since_last(workbook: Reader, today: date) -> list[str]:
    """Return the sentence about what was written since the last meeting; none when there is nothing to tell."""
    held = meetings.held(workbook, today)
    if not held:
        return []
    day = held[-1].day
    told = ", ".join(filter(None, (_notes(workbook, day), _promises(workbook))))
    return [tr("Since last time ({day}): {told}.", day=dates.short(day), told=told)] if told else []


def _notes(workbook: Reader, since: date) -> str:
    """Tell how many entries are of that day or later; of very many it is enough that they are many."""
    latest = workbook.page(KIND, newest_first=True, limit=MANY + 1)
    number = sum(str(entry.data.get("on", "")) >= since.isoformat() for entry in latest)
    if number > MANY:
        return tr("more than {n} notes", n=MANY)
    return trn("{n} note", "{n} notes", number) if number else ""


def _promises(workbook: Reader) -> str:
    """Tell how many actions the owner of the workbook still has to do; of a longer list nothing is counted."""
    me = person_of(workbook)
    if not me or workbook.tallies().get("action", Tally()).rows > MOST_ACTIONS:
        return ""
    number = sum(promised.is_open(row) and me in (row.get("people") or ()) for row in rows_of(workbook, "action"))
    return trn("{n} promise", "{n} promises", number) if number else ""


def something_old(workbook: Reader, today: date, chance: random.Random) -> Entry | None:
    """Return an entry of long ago, whichever; None while there is nothing old."""
    first = next(iter(workbook.page(KIND, after=("0", 0), limit=1)), None)  # what has no day sorts by its moment
    begin = dates.stored(first.data.get("on")) if first else None
    if begin is None or begin > today - OLD:
        return None
    day = begin + timedelta(days=chance.randrange((today - OLD - begin).days + 1))
    found = workbook.page(KIND, newest_first=True, after=((day + timedelta(days=1)).isoformat(), 0))
    same_day = [entry for entry in found if entry.data.get("on") == found[0].data.get("on")]
    return chance.choice(same_day)


def of_day(workbook: Reader, day: date) -> Entry | None:
    """Return the last entry of a day, or else of the nearest day before it; None when there is none."""
    after = ((day + timedelta(days=1)).isoformat(), 0)
    return next(iter(workbook.page(KIND, newest_first=True, after=after, limit=1)), None)


def tags(workbook: Reader) -> list[str]:
    """Return the words that people gave to the entries of late, those used last first, each once."""
    return list(dict.fromkeys(tag.strip() for entry in _latest(workbook) for tag in entry.data.get("tags", ())))


def _latest(workbook: Reader) -> Iterator[Entry]:
    return islice(workbook.all_of(KIND, newest_first=True), MOST_LOOKED_AT)
