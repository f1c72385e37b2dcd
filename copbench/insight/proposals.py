"""The meetings that the rhythm proposes and that do not stand in the list yet (H4)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

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

    One that was made for a day of the rhythm and moved since is there: it is not proposed again.
    """
    there = {row.get(name) for row in meetings for name in ("rhythm_day", "held_on")}
    pairs = zip(found.grid, found.meetings, strict=True)
    return [Proposal(grid, day) for grid, day in pairs if there.isdisjoint({grid.isoformat(), day.isoformat()})]


def usual_times(workbook: Reader) -> dict[str, str]:
    """Return when meetings begin and end: as the last one that says so, nothing when none does."""
    said = [row for row in rows_of(workbook, "meeting") if row.get("begins")]
    return {name: str(said[-1][name]) for name in ("begins", "ends") if said and said[-1].get(name)}
