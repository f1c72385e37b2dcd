"""Who was in touch with their own goals, and in which meeting last (S6.11)."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from copbench.i18n import _
from copbench.insight import meetings
from copbench.insight.composition import TAKES_PART
from copbench.insight.elsewhere import listed, texts
from copbench.workbook.reading import Reader

LONGEST = 110
"""Signs for the names at most: a few to begin with."""
_AHEAD = 10**6


def last_touched(workbook: Reader, today: date) -> dict[str, int]:
    """Return for who takes part the number of the last meeting held in which their own goals had a place, else 0.

    They had one who brought a case or worked on it, who led a block, and whose aims are in a theme of the meeting.
    """
    held = {place.entry.id: place for place in meetings.series(workbook) if place.day <= today}
    last = {entry.id: 0 for entry in workbook.all_of("person") if entry.data.get("status") == TAKES_PART}
    of_themes, of_cases, blocks = _of_themes(workbook), _of_cases(workbook), _blocks(workbook)
    for place in held.values():
        touched = {*texts(place.entry.data.get("case_owners"))}
        for theme in texts(place.entry.data.get("themes")):
            touched |= of_themes.get(theme, set())
        for block in blocks.get(place.entry.id, ()):
            touched |= {str(block.get("leader") or "")} | of_cases.get(str(block.get("case")), set())
        last |= dict.fromkeys(touched & last.keys(), place.number)
    return last


def longest_ago(workbook: Reader, today: date) -> list[str]:
    """S6.11: who was not at their own goals for longest, once somebody was."""
    last = last_touched(workbook, today)
    first = min(last.values(), default=_AHEAD)
    if not any(last.values()) or first == max(last.values()):
        return []
    names = (workbook.name_of(person) for person, number in last.items() if number == first)
    if not first:
        return listed(_("Whose own goals had no place in a meeting yet? {items}"), names, LONGEST)
    return listed(_("Whose own goals had their place longest ago? {items}"), names, LONGEST)


def _of_themes(workbook: Reader) -> Mapping[str, set[str]]:
    """Return who is in a theme, by its id: those who work on it, and those whose aims are in it."""
    whose = {entry.id: str(entry.data.get("person") or "") for entry in workbook.all_of("aim")}
    return {
        entry.id: {
            *texts(entry.data.get("people")),
            *(whose.get(aim, "") for aim in texts(entry.data.get("aims"))),
        }
        for entry in workbook.all_of("theme")
    }


def _of_cases(workbook: Reader) -> Mapping[str, set[str]]:
    """Return whose a case is, by its id, with who works on it."""
    return {
        entry.id: {str(entry.data.get("person") or ""), *texts(entry.data.get("others"))}
        for entry in workbook.all_of("case")
    }


def _blocks(workbook: Reader) -> Mapping[str, list[Mapping[str, Any]]]:
    """Return the blocks of each meeting, by its id."""
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for entry in workbook.all_of("block"):
        found[str(entry.data.get("meeting"))].append(entry.data)
    return found
