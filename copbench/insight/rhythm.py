"""The dates of the meetings, from the set-up: when it starts, how often, how long (H4, S4.9, S8.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from copbench import dates
from copbench.i18n import tr, trn

MOST_MONTHS = 60


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The meetings of a CoP and the last day of its run; there is at least one meeting."""

    meetings: tuple[date, ...]
    end: date
    every_weeks: int
    months: int

    @property
    def halfway(self) -> date:
        """The meeting at which to ask for the first time what must outlive the CoP (S4.9)."""
        return self._at(1, 2)

    @property
    def three_quarters(self) -> date:
        """The meeting at which to ask it again (S4.9)."""
        return self._at(3, 4)

    def _at(self, part: int, of: int) -> date:
        moment = self.meetings[0] + (self.end - self.meetings[0]) * part / of
        return min(self.meetings, key=lambda meeting: abs(meeting - moment))


def rhythm_of(set_up: Mapping[str, Any]) -> Rhythm | None:
    """Return the rhythm that the stored answers of the set-up give, None as long as they give none."""
    months, weeks = set_up.get("months"), set_up.get("every_weeks")
    if not isinstance(months, int) or not isinstance(weeks, int) or not 1 <= months <= MOST_MONTHS or weeks < 1:
        return None
    try:
        start = date.fromisoformat(set_up.get("start") or "")
        meetings = dates.meeting_dates(start, months, weeks)
        return Rhythm(tuple(meetings), dates.end_of_run(start, months), weeks, months)
    except (TypeError, ValueError, OverflowError):
        return None


def in_a_sentence(rhythm: Rhythm) -> str:
    """Return how often and how long the group meets, as one says it."""
    return " ".join((
        tr("We begin on {start}.", start=dates.in_words(rhythm.meetings[0], weekday=True)),
        trn("After that we meet every week.", "After that we meet every {n} weeks.", rhythm.every_weeks),
        trn("In all it is {n} meeting.", "In all there are {n} meetings.", len(rhythm.meetings)),
        trn("It takes {n} month.", "It takes {n} months.", rhythm.months),
    ))  # fmt: skip


def lines(rhythm: Rhythm) -> list[str]:
    """Return what the set-up says about the dates, for beside the form."""
    number, days = len(rhythm.meetings), ", ".join(map(dates.short, rhythm.meetings))
    turning_points = tr(
        "Halfway is the meeting of {half}, three quarters that of {three}. Look then at what must last.",
        half=dates.in_words(rhythm.halfway),
        three=dates.in_words(rhythm.three_quarters),
    )
    return [
        trn("This makes {n} meeting: {days}.", "This makes {n} meetings: {days}.", number, days=days),
        tr("The run ends on {end}.", end=dates.in_words(rhythm.end)),
        *([turning_points] if len(rhythm.meetings) > 3 else []),
    ]
