"""The meetings in their order: which is the third, which comes next, which was the last (H4, S6.8)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from copbench import dates
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

CANCELLED, HELD = "cancelled", "held"
_STILL_PLANNED = ("sketch", "agreed")


class Place(NamedTuple):
    """A meeting in the series: its number, counted from one, its day, and the record itself."""

    number: int
    day: date
    entry: Entry


def series(workbook: Reader) -> list[Place]:
    """Return the meetings that have a day and were not called off, the first one first."""
    return in_order(workbook.all_of("meeting"))


def in_order(entries: Iterable[Entry]) -> list[Place]:
    """Return those that have a day and were not called off, numbered; they come in the order of their days."""
    days = ((dates.stored(entry.data.get("held_on")), entry) for entry in entries)
    held = [(day, entry) for day, entry in days if day and entry.data.get("status") != CANCELLED]
    return [Place(number, day, entry) for number, (day, entry) in enumerate(held, start=1)]


def nearest_first(workbook: Reader, today: date, *, back: bool = False) -> list[Place]:
    """Return the meetings as they matter on a day: the coming one first, or looking `back` the last one held."""
    places = series(workbook)
    held = [place for place in places if place.day < today or (back and place.day == today)]
    ahead = places[len(held) :]
    return [*held[::-1], *ahead] if back else [*ahead, *held[::-1]]


def coming(workbook: Reader, today: date) -> Place | None:
    """Return the first meeting from today on, None when there is none."""
    return next((place for place in series(workbook) if place.day >= today), None)


def held(workbook: Reader, today: date) -> list[Place]:
    """Return the meetings of before today that were not called off, the first one first."""
    return [place for place in series(workbook) if place.day < today]


def next_after(workbook: Reader, today: date) -> Place | None:
    """Return the first meeting after today, None when there is none."""
    return coming(workbook, today + timedelta(days=1))


def not_noted_as_held(meeting: Mapping[str, Any], today: date) -> bool:
    """Tell whether a meeting still stands as a sketch or as agreed though its day is past."""
    day = dates.stored(meeting.get("held_on"))
    return day is not None and day < today and meeting.get("status") in _STILL_PLANNED
