"""The part of the time that a document is about, where it can be about a part: from one day to another."""

from dataclasses import dataclass
from datetime import date, timedelta

from copbench import dates
from copbench.i18n import tr
from copbench.insight import meetings
from copbench.workbook.reading import Reader


@dataclass(frozen=True, slots=True)
class Span:
    """From a day on, until and with a day; None leaves that side open."""

    since: date | None = None
    until: date | None = None

    def holds(self, stored: object) -> bool:
        """Tell whether a stored date lies in it; what has no day does so only where both sides are open."""
        day = dates.stored(stored)
        if day is None:
            return self == ALWAYS
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def in_words(self) -> str:
        """Return it as one says it, "" for all of the time."""
        since, until = (dates.in_words(day) if day else "" for day in (self.since, self.until))
        if since and until:
            return tr("from {since} to {until}", since=since, until=until)
        return tr("since {day}", day=since) if since else tr("until {day}", day=until) if until else ""


ALWAYS = Span()


def usual(workbook: Reader, today: date) -> list[tuple[str, Span]]:
    """Return the parts of the time that people ask for, each with its words; all of it comes first."""
    held = meetings.held(workbook, today)
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    return [
        (tr("everything"), ALWAYS),
        *([(tr("since the last meeting"), Span(held[-1].day))] if held else []),
        (tr("this month"), Span(month, today)),
        (tr("last month"), Span(before.replace(day=1), before)),
        (tr("this year"), Span(today.replace(month=1, day=1), today)),
    ]
