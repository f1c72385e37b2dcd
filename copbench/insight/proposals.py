"""The meetings that the rhythm proposes and that do not stand in the list yet (H4)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from copbench import dates
from copbench.insight.elsewhere import data_of, rows_of
from copbench.insight.rhythm import Rhythm, rhythm_of
from copbench.workbook.reading import Reader


class Proposal(NamedTuple):
    """A meeting to make: the day that the rhythm gave, and the day itself, later when that week is skipped."""

    rhythm_day: date
    day: date


def proposed(workbook: Reader) -> list[Proposal] | None:
    """Return the meetings still to make, None as long as there is no rhythm."""
    found = rhythm_of(data_of(workbook, "set_up"))
    return still_to_make(found, rows_of(workbook, "meeting")) if found else None


def still_to_make(found: Rhythm, meetings: Iterable[Mapping[str, Any]]) -> list[Proposal]:
    """Return the meetings of a rhythm that do not stand among these yet.

    One that was made for a day of the rhythm and moved since is there, and so is one that was made by hand nearer
    to that day than to the next: it is not proposed again.
    """
    rows = list(meetings)
    there = {row.get(name) for row in rows for name in ("rhythm_day", "held_on")}
    pairs = zip(found.grid, found.meetings, strict=True)
    missing = [Proposal(grid, day) for grid, day in pairs if there.isdisjoint({grid.isoformat(), day.isoformat()})]
    taken = {day.isoformat() for pair in zip(found.grid, found.meetings, strict=True) for day in pair}
    loose = (dates.stored(row.get("held_on")) for row in rows
             if not row.get("rhythm_day") and row.get("held_on") not in taken)  # fmt: skip
    for day in filter(None, loose):
        _give_place(missing, day, found.every_weeks * timedelta(weeks=1) / 2)
    return missing


def _give_place(missing: list[Proposal], day: date, near: timedelta) -> None:
    """Take away the proposal in the place of which a meeting was made by hand, on a day that is near it."""
    closest = min(missing, key=lambda one: abs(one.day - day), default=None)
    if closest and abs(closest.day - day) < near:
        missing.remove(closest)


def usual_times(workbook: Reader) -> dict[str, str]:
    """Return when meetings begin and end: as the last one that says so, nothing when none does."""
    said = [row for row in rows_of(workbook, "meeting") if row.get("begins")]
    return {name: str(said[-1][name]) for name in ("begins", "ends") if said and said[-1].get(name)}
