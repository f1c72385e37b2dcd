"""What a hint is, and what several of them look at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from copbench.insight import meetings
from copbench.workbook import Entry
from copbench.workbook.reading import Reader
from copbench.workbook.rows import Tally

Data = Mapping[str, Any]
_NEVER_NEAR = 10**6


@dataclass(frozen=True, slots=True)
class Hint:
    """A question with its reason, both in the current language.

    `name` is for ever: what was put away is known by it. `at` is the kind where one can do something about it,
    `records` holds the ids of what is behind it, and `day` the day that it is about: the nearer, the timelier.
    """

    name: str
    question: str
    reason: str
    at: str
    records: tuple[str, ...] = ()
    day: date | None = None

    def days_off(self, today: date) -> int:
        """Return how many days lie between today and what it is about; what is about no day comes last."""
        return abs((self.day - today).days) if self.day else _NEVER_NEAR


def goes_on(workbook: Reader, today: date) -> bool:
    """Tell whether a meeting is still to come: after the last one some questions come too late."""
    return meetings.coming(workbook, today) is not None


def ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the ids of records."""
    return tuple(entry.id for entry in entries)


def set_aside(workbook: Reader, kind: str, *questions: str) -> bool:
    """Tell whether a worksheet, or one of these questions on it, is not for us (P3)."""
    entry = workbook.entry(kind)
    if entry is None:
        return False
    aside = entry.data.get("not_for_us")
    return entry.data.get("said") == "not_for_us" or (
        isinstance(aside, Mapping) and not aside.keys().isdisjoint(questions)
    )


def rows(workbook: Reader, kind: str) -> int:
    """Return how many records of a kind there are, without reading them."""
    return workbook.tallies().get(kind, Tally()).rows
