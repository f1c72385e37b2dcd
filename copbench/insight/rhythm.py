"""The dates of the meetings, from the set-up: when it starts, how often, how long (H4, S4.9, S8.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from copbench import dates
from copbench.errors import Refused
from copbench.i18n import tr, trn

MOST_MONTHS = 60


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The meetings of a CoP and the last day of its run; there is at least one meeting.

    `grid` holds the days that the rhythm gives by itself, `meetings` the same ones in the same order, each moved
    out of a week that people skip.
    """

    grid: tuple[date, ...]
    meetings: tuple[date, ...]
    end: date
    every_weeks: int
    months: int
    skipped: frozenset[date] = frozenset()
    """The Mondays of the weeks that people skip."""

    def skips(self, day: date) -> bool:
        """Tell whether a day lies in a week that people skip."""
        return _monday(day) in self.skipped

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
        grid = tuple(dates.meeting_dates(start, months, weeks))
        skipped = frozenset(map(_monday, skipped_days(set_up)[0]))
        days: dict[date, date] = {}
        for day in grid:
            days.setdefault(_out_of(skipped, day), day)  # two days may end in the same week after the skipped ones
        return Rhythm(tuple(days.values()), tuple(days), dates.end_of_run(start, months), weeks, months, skipped)
    except (TypeError, ValueError, OverflowError):
        return None


def skipped_days(set_up: Mapping[str, Any]) -> tuple[list[date], list[str]]:
    """Return the days that name a week without a meeting, and the lines in which there is no day to read."""
    days, unread = [], []
    lines = set_up.get("skip_weeks")
    for line in lines if isinstance(lines, list | tuple) else ():
        try:
            days += [dates.read_date(str(line))] if str(line).strip() else []
        except Refused:
            unread.append(str(line))
    return days, unread


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _out_of(skipped: frozenset[date], day: date) -> date:
    """Return the same day of the week in the first week from this one on that is not skipped."""
    while _monday(day) in skipped:
        day += timedelta(weeks=1)
    return day


def in_a_sentence(rhythm: Rhythm) -> str:
    """Return how often and how long the group meets, as one says it."""
    return " ".join((
        tr("We begin on {start}.", start=dates.in_words(rhythm.meetings[0], weekday=True)),
        trn("After that we meet every week.", "After that we meet every {n} weeks.", rhythm.every_weeks),
        trn("In all it is {n} meeting.", "In all there are {n} meetings.", len(rhythm.meetings)),
        trn("The CoP lasts {n} month.", "The CoP lasts {n} months.", rhythm.months),
    ))  # fmt: skip


def lines(rhythm: Rhythm) -> list[str]:
    """Return what the set-up says about the dates, for beside the form."""
    number, days = len(rhythm.meetings), ", ".join(map(dates.short, rhythm.meetings))
    return [
        trn("This makes {n} meeting: {days}.", "This makes {n} meetings: {days}.", number, days=days),
        tr("The run ends on {end}.", end=dates.in_words(rhythm.end)),
        *turning_points(rhythm),
    ]


def turning_points(rhythm: Rhythm) -> list[str]:
    """Return at which two meetings to look at what must last, nothing when there are few of them (S4.9)."""
    if len(rhythm.meetings) <= 3:
        return []
    told = tr(
        "Halfway is the meeting of {half}, three quarters that of {three}. Look then at what must last.",
        half=dates.in_words(rhythm.halfway),
        three=dates.in_words(rhythm.three_quarters),
    )
    return [told]


def lines_unread(set_up: Mapping[str, Any]) -> list[str]:
    """Return what is said of the weeks to skip in which no day can be read."""
    unread = skipped_days(set_up)[1]
    return (
        [
            tr(
                "No day can be read in: {lines}. Name a day in that week, such as 28-12-2026.",
                lines="; ".join(unread),
            )
        ]
        if unread
        else []
    )
