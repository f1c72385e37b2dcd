"""The meetings as a calendar file: read again by a library, and opened again without a second copy."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from copbench import saving
from copbench.documents import export
from copbench.records import load
from copbench.saving import save_new
from copbench.workbook import Workbook


@pytest.fixture
def meeting(workbook: Workbook) -> str:
    held = save_new(workbook, "meeting", {
        "held_on": "2026-09-10", "begins": "13:30", "ends": "17:00", "about": "Flat roofs", "host": "Zwolle",
        "place": "Town hall", "route": "Bus 4\nThen walk",
    })  # fmt: skip
    save_new(workbook, "block", {"meeting": held, "activity": "Walk", "minutes": 115})
    return held


def change(workbook: Workbook, entry_id: str, **answers: Any) -> None:
    entry = workbook.entry(entry_id)
    assert entry is not None
    saving.save(workbook, entry_id, load(entry.kind, entry.data | answers)[0])


def events(workbook: Workbook) -> list[Any]:
    [(name, text)] = export.render(workbook, "calendar", "html")
    assert name == "calendar.ics"
    calendar = Calendar.from_ical(text)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return list(calendar.events)


def test_the_calendar_can_be_read_again_with_the_time_of_the_netherlands(workbook: Workbook, meeting: str) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-12-03", "about": 'Roofs; walls, "and" 🌱 ' * 5})
    save_new(workbook, "meeting", {"held_on": "2026-12-17", "begins": "14:00"})
    save_new(workbook, "meeting", {"about": "No day yet"})
    first, second, third = events(workbook)
    assert first["SUMMARY"] == "Meeting 1: Flat roofs"
    assert (first.start.isoformat(), first.end.isoformat()) == (
        "2026-09-10T13:30:00+02:00", "2026-09-10T17:00:00+02:00",
    )  # fmt: skip
    assert first["LOCATION"] == "Town hall" and "Host: Zwolle\nHow to get there: Bus 4" in first["DESCRIPTION"]
    assert (second.start, second.end) == (date(2026, 12, 3), date(2026, 12, 4))
    assert second["SUMMARY"].startswith('Meeting 2: Roofs; walls, "and" 🌱')
    assert third.start.isoformat() == "2026-12-17T14:00:00+01:00"


def test_a_calendar_made_again_updates_what_stands_in_the_diary(workbook: Workbook, meeting: str) -> None:
    before = events(workbook)[0]
    assert before["UID"] == f"{meeting}@copbench"
    change(workbook, meeting, held_on="2026-09-17", ends="12:00")
    moved = events(workbook)[0]
    assert moved["UID"] == before["UID"] and moved["SEQUENCE"] > before["SEQUENCE"]
    assert moved.start.day == 17 and moved.end.hour == 15  # the plan of 1 hour and 55 minutes, from half past one
    change(workbook, meeting, status="cancelled")
    off = events(workbook)[0]
    assert (off["UID"], off["STATUS"]) == (before["UID"], "CANCELLED")
    assert off["SUMMARY"] == "Called off: Flat roofs"


def test_an_empty_calendar_is_no_calendar(workbook: Workbook) -> None:
    [(name, text)] = export.render(workbook, "calendar")
    assert name == "calendar.md" and "Nothing was written for this yet." in text
