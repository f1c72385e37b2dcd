"""What dates in the records say today: the coming meeting, and a talk to look at again."""

from datetime import date, timedelta

from copbench import catalogue, dates
from copbench.i18n import tr, trn
from copbench.insight.attention import Note
from copbench.insight.rhythm import rhythm_of
from copbench.workbook.reading import Reader


def notes(workbook: Reader, today: date) -> list[Note]:
    """Return what asks for attention because of the day it is."""
    return [note for note in (_coming_meeting(workbook, today), _look_again(workbook, today)) if note]


def _coming_meeting(workbook: Reader, today: date) -> Note | None:
    entry = workbook.entry("set_up")
    planned = rhythm_of(entry.data) if entry else None
    for number, day in enumerate(planned.meetings if planned else (), start=1):
        if day >= today:
            when = dates.in_words(day, weekday=True)
            return Note(tr("Meeting {number}: {when}, {soon}.", number=number, when=when, soon=_soon(day - today)))
    return None


def _soon(time: timedelta) -> str:
    return trn("in {n} day", "in {n} days", time.days) if time.days else tr("today")


def _look_again(workbook: Reader, today: date) -> Note | None:
    entry = workbook.entry("expectations")
    try:
        due = date.fromisoformat(entry.data["look_again_on"]) if entry else None
    except (KeyError, TypeError, ValueError):
        return None
    if due is None or due > today:
        return None
    title = tr(catalogue.kind("expectations").title)
    return Note(tr("{title}: you wanted to look at it again.", title=title), "v", tr("open it"))
