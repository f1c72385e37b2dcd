"""The meetings as a calendar file, to open in Outlook or any other calendar.

Times name their zone, because Outlook reads a time without one wrongly. Each meeting keeps one mark for ever, and
a later version says that it is later, so a calendar can tell a change from one more meeting. What was called off
says so.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from copbench import dates
from copbench.audience import Audience
from copbench.dates import FIRST_YEAR, LAST_YEAR
from copbench.documents import meeting
from copbench.documents.markdown import Page
from copbench.documents.passages import name_of_cop
from copbench.documents.programme import PRACTICAL
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, with_remarks
from copbench.i18n import _, tr
from copbench.insight import plan
from copbench.insight.meetings import CANCELLED
from copbench.records.meetings import MeetingStatus
from copbench.visible import without_controls
from copbench.workbook import Entry

ZONE = ZoneInfo("Europe/Amsterdam")
_MAKER = "-//copbench//copbench//EN"
_SUMMER_TIME = """BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:STANDARD
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
TZNAME:CEST
DTSTART:19970330T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
"""The rule by which clocks change, not a list of days: Outlook reads the rule only."""


def build(source: Source) -> Page:
    """Write the meetings that have a day: to read, and as the file itself (S6.7, S6.8, X2)."""
    page = Page(tr("The meetings, for your calendar"))
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", without_controls(name_of_cop(source)) or tr("Community of practice"))
    calendar.add_component(Timezone.from_ical(_SUMMER_TIME))
    for row in source.rows("meeting"):
        entry = source.workbook.entry(row.id)
        if entry and _day(row):
            calendar.add_component(_event(source, row, entry))
            page.section(_title(source, row))
            meeting.facts(page, meeting.when_and_where(row))
            meeting.odd_times(page, row)
    if page:
        page.as_file = calendar.to_ical().decode("utf-8")
    return page


def _event(source: Source, row: Row, entry: Entry) -> Event:
    """Return a meeting as the calendar takes it; the number of its versions tells which of two is the later."""
    event = Event()
    changed = _changed(entry)
    start, end = _moments(source, row)
    called_off = row.value("status") == CANCELLED
    event.add("uid", f"{row.id}@copbench")
    event.add("sequence", max(0, len(source.workbook.history(row.id)) - 1))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("dtstart", start)
    if end > start:
        event.add("dtend", end)
    if standing := _standing(source, row):
        event.add("status", standing)
    event.add("transp", "TRANSPARENT" if called_off else "OPAQUE")
    told = {"summary": _title(source, row), "location": row.show("place"), "description": _told(row)}
    for name, text in told.items():
        if text:
            event.add(name, without_controls(text))
    return event


def _standing(source: Source, row: Row) -> str:
    """Return how firm a meeting is, "" for readers outside, who may not know."""
    status = row.value("status")
    if status == CANCELLED:
        return "CANCELLED"
    if status in (MeetingStatus.AGREED, MeetingStatus.HELD):
        return "CONFIRMED"
    return "TENTATIVE" if Audience.GROUP.may_stand_in(source.audience) else ""


def _changed(entry: Entry) -> datetime:
    """Return when a meeting was changed last; a stamp that cannot be read comes before any other."""
    try:
        return datetime.fromisoformat(entry.changed)
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)


def _moments(source: Source, row: Row) -> tuple[date, date]:
    """Return when a meeting begins and ends: as moments, or as whole days when nobody knows at what time.

    Without a time at which it ends, it lasts as long as its session plan.
    """
    day = _day(row) or date.today()
    begins, ends = plan.minute_of(row.value("begins")), plan.minute_of(row.value("ends"))
    if begins is None:
        return day, day + timedelta(days=1)
    if ends is None or ends <= begins:
        ends = begins + sum(block.minutes for block in meeting.blocks(source, row))
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZONE)
    return midnight + timedelta(minutes=begins), midnight + timedelta(minutes=ends)


def _title(source: Source, row: Row) -> str:
    """Return what a meeting is called in a calendar, where meetings of other groups stand beside it."""
    called = capital(meeting.called(source, row) if row.id in source.meeting_numbers else row.show("about"))
    named = with_remarks(called or tr("Meeting"), name_of_cop(source))
    return tr("Called off: {meeting}", meeting=named) if row.value("status") == CANCELLED else named


def _told(row: Row) -> str:
    """Return host and room, the way and what to bring, as the mail says it."""
    told = ((_("Host"), "host"), (_("Room"), "room"), *PRACTICAL)
    return "\n".join(after(tr(lead), text) for lead, field in told if (text := row.show(field)))


def _day(row: Row) -> date | None:
    """Return the day of a meeting, None when there is none that a calendar knows."""
    found = dates.stored(row.value("held_on"))
    return found if found and FIRST_YEAR <= found.year <= LAST_YEAR else None
