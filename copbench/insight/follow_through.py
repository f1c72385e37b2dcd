"""What still has to last asks for a look: levels without an anchor, people to involve in time.

Questions, never verdicts. Pure functions over the workbook; who must be involved soon depends on the day.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, TypeVar

from copbench import dates
from copbench.i18n import _, tr
from copbench.insight.elsewhere import listed, rows_of, short, texts
from copbench.workbook.reading import Reader

SOON = timedelta(days=60)
Place = TypeVar("Place")

_NO_ANCHOR = {
    "person": _("For a person nothing is anchored yet. What will somebody keep doing?"),
    "organisation": _("In an organisation nothing is anchored yet. What could carry it there?"),
    "field": _("In the field nothing is anchored yet. Who could take it over?"),
}


def levels(workbook: Reader) -> list[str]:
    """S4.1: an anchor at each of the three levels; with none at all the welcome asks already."""
    named = {row.get("level") for row in rows_of(workbook, "anchor") if row.get("what")}
    return [tr(asked) for level, asked in _NO_ANCHOR.items() if level not in named] if named else []


def to_involve(places: Iterable[tuple[Place, Any]], today: date) -> tuple[list[Place], list[Place]]:
    """Return the places whose stored day lies within sixty days, and those whose day has passed; soonest first."""
    dated = sorted(
        ((day, place) for place, stored in places if (day := dates.stored(stored)) and day <= today + SOON),
        key=lambda found: found[0],
    )
    return [place for day, place in dated if day >= today], [place for day, place in dated if day < today]


def involve_soon(workbook: Reader, today: date) -> list[str]:
    """S4.6, S4.9: whom to involve within sixty days, and whose day has passed."""
    rows = [row for row in rows_of(workbook, "landing_place") if row.get("owner") or row.get("what")]
    soon, passed = to_involve(((row, row.get("invited_on")) for row in rows), today)
    return [
        *listed(_("To involve soon: {items}"), map(_when, soon)),
        *listed(_("The day has passed, were they involved? {items}"), map(_when, passed)),
    ]


def _when(row: dict[str, Any]) -> str:
    day = dates.stored(row.get("invited_on"))
    who = short(row.get("owner") or row.get("what"))
    return tr("{who} ({day})", who=who, day=dates.short(day)) if day else who


def patterns_alone(workbook: Reader) -> list[str]:
    """S4.11: patterns make a language together; which stand alone yet?"""
    rows = [(entry.id, entry.data) for entry in workbook.all_of("pattern")]
    tied = {
        other for identity, data in rows for related in texts(data.get("related")) for other in (identity, related)
    }
    alone = (short(data["name"]) for identity, data in rows if data.get("name") and identity not in tied)
    return listed(_("Does one of these belong with another? {items}"), alone) if len(rows) > 1 else []
