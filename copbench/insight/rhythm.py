"""The dates of the meetings, from the set-up: when it starts, how often, how long (H4, S4.9, S8.4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
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
        return dates.monday_of(day) in self.skipped

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
        skipped = frozenset(skipped_weeks(set_up)[0])
        days: dict[date, date] = {}
        for day in grid:
            days.setdefault(_out_of(skipped, day), day)  # two days may end in the same week after the skipped ones
        return Rhythm(tuple(days.values()), tuple(days), dates.end_of_run(start, months), weeks, months, skipped)
    except (TypeError, ValueError, OverflowError):
        return None


def skipped_weeks(set_up: Mapping[str, Any]) -> tuple[list[date], list[str]]:
    """Return the Mondays of the weeks without a meeting, and a sentence for each line that names none.

    A week without a year is the first one that is not over when the CoP starts, today when nobody knows that.
    """
    lines, since = set_up.get("skip_weeks"), dates.stored(set_up.get("start")) or date.today()
    if not lines or not isinstance(lines, list | tuple):
        return [], []
    from copbench.periods import read_weeks  # only now: most workbooks name no week, and Home waits for this

    mondays: set[date] = set()
    unread = []
    for line in lines:
        try:
            mondays.update(read_weeks(str(line), since) if str(line).strip() else ())
        except Refused as refused:
            unread.append(str(refused))
    return sorted(mondays), unread


def _out_of(skipped: frozenset[date], day: date) -> date:
    """Return the same day of the week in the first week from this one on that is not skipped."""
    while dates.monday_of(day) in skipped:
        day += timedelta(weeks=1)
    return day


def in_a_sentence(days: Sequence[date], today: date, months: int = 0, since: date = date.min) -> str:
    """Return when the group meets, as one says it: from when on, how often, how many times, how long.

    It follows from the days of the meetings, which people move and add; those before `since` are not told of. The
    number of months is that of the rhythm, left out when people meet longer than that; without one the days need
    not be all of them, and are not counted.
    """
    start, long_enough = dates.in_words(days[0], weekday=True), dates.end_of_run(days[0], months) >= days[-1]
    ahead = sum(day >= since for day in days)
    counted = trn("{n} meeting is still to come.", "{n} meetings are still to come.", ahead) if ahead else ""
    if ahead == len(days):
        counted = trn("In all it is {n} meeting.", "In all there are {n} meetings.", ahead) if months else ""
    return " ".join(filter(None, (
        tr("We began on {start}.", start=start) if days[0] < today else tr("We begin on {start}.", start=start),
        _how_often(days),
        counted,
        trn("The CoP lasts {n} month.", "The CoP lasts {n} months.", months) if months and long_enough else "",
    )))  # fmt: skip


def _how_often(days: Sequence[date]) -> str:
    """Return how many weeks lie between the meetings, roughly when they are not always as many; "" for one."""
    gaps = sorted((later - day).days for day, later in pairwise(sorted(set(days))))
    if not gaps:
        return ""
    weeks = max(1, round(gaps[len(gaps) // 2] / 7))
    if gaps[0] == gaps[-1] == weeks * 7:
        return trn("We meet every week.", "We meet every {n} weeks.", weeks)
    return trn("We meet about every week.", "We meet about every {n} weeks.", weeks)


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


def skipped_in_words(set_up: Mapping[str, Any]) -> str:
    """Return which weeks are skipped, by their Mondays, "" when there are none."""
    mondays = skipped_weeks(set_up)[0]
    in_months = groupby(mondays, lambda monday: (monday.year, monday.month))
    told = (_in_a_month(list(some)) for _month, some in in_months)
    return trn("Skipped: the week of {days}.", "Skipped: the weeks of {days}.", len(mondays),
               days="; ".join(told)) if mondays else ""  # fmt: skip


def _in_a_month(days: list[date]) -> str:
    """Return days of one month, such as `12, 19, 26 July 2027`."""
    return ", ".join([*(str(day.day) for day in days[:-1]), dates.in_words(days[-1])])


def lines_unread(set_up: Mapping[str, Any]) -> list[str]:
    """Return what is said of the lines in which no week to skip can be read."""
    return skipped_weeks(set_up)[1]
