"""Dates as people write and read them, and the rhythm of meetings.

Read as `23-11-2026` or `2026-11-23`; shown the way of the language, through Babel.
"""

import contextlib
import functools
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from copbench.errors import Refused
from copbench.i18n import LANGUAGES, Language, language, tr

# Compiled when first used: an evaluation must stand before anybody types a date.
_ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_DUTCH = r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)"
_IN_WORDS = r"(?:([^\W\d]+)\.?,? )?(\d{1,2}) ([^\W\d]+)\.? (\d{4})"
_NAMED = r"(?<![\w-])(\d{1,2})(?:[-/]| (?=\D))(\d{1,2}|[^\W\d]{3,})\.?(?:[-/ ](\d{4}))?(?![\w-])"
"""A day in the midst of a sentence."""
_TIME = r"(?i)(\d{1,2})(?:(?:[:.,]|\s*(?:uur|u|h)\s*)(\d\d)?)?(?:\s*(?:uur|u|h))?|(\d\d)(\d\d)"
_YEARS_AHEAD = 50
"""A year of two digits that would lie further ahead than this lies in the century before."""
FIRST_YEAR, LAST_YEAR = 1900, 2199
NO_DAY = "9999"
"""Stands in the place of a stored day that is not known, where such come last."""


def read_date(text: str) -> date:
    """Return the date that a person wrote.

    Raises Refused with a sentence when it cannot be read or does not exist.
    """
    text = text.strip()
    if match := re.fullmatch(_ISO, text):
        year, month, day = map(int, match.groups())
    elif match := re.fullmatch(_DUTCH, text):
        day, month, year = map(int, match.groups())
        year = _with_century(year) if len(match[3]) == 2 else year
    elif (match := re.fullmatch(_IN_WORDS, text.casefold())) and is_weekday(match[1]) and match[3] in _months():
        day, month, year = int(match[2]), _months()[match[3]], int(match[4])
    else:
        raise Refused(tr("This is not a date yet. Write it as 23-11-2026."))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(tr("The year {year} is too far away. Write it as 23-11-2026.", year=year))
    return _existing(year, month, day)


def named_in(text: str, since: date) -> str:
    """Return the day (ISO) that a sentence names as `12-3-2027` or `12 March`, "" for none or more than one.

    Without a year it is the first such day from `since` on.
    """
    found = set()
    for day, month, year in re.findall(_NAMED, text.casefold()):
        number = _months().get(month) or (int(month) if month.isdigit() and year else 0)
        with contextlib.suppress(ValueError):
            named = date(int(year) if year else since.year, number, int(day))
            found.add(named if year or named >= since else named.replace(year=since.year + 1))
    return found.pop().isoformat() if len(found) == 1 else ""


def read_time(text: str) -> str:
    """Return the time of the day that a person wrote, as `14:30`.

    Raises Refused with a sentence when it cannot be read or does not exist.
    """
    match = re.fullmatch(_TIME, text.strip())
    if match is None:
        raise Refused(tr("This is not a time yet. Write it as 14:30."))
    hour, minute = int(match[1] or match[3]), int(match[2] or match[4] or 0)
    if hour > 23 or minute > 59:
        raise Refused(
            tr("{hour}:{minute:02} does not exist. A day runs from 0:00 to 23:59.", hour=hour, minute=minute)
        )
    return f"{hour:02}:{minute:02}"


def monday_of(day: date) -> date:
    """Return the Monday of the week in which a day lies."""
    return day - timedelta(days=day.weekday())


def stored(value: object) -> date | None:
    """Return the date that is stored as an answer, None when there is none to be read."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def read_span(text: str) -> dict[str, str]:
    """Return the two times of a span such as `13:00 - 17:00`, as `begins` and `ends`.

    Raises Refused with a sentence when there are no two times, or the second comes first.
    """
    parts = [part for part in re.split(r"\s*(?:-|–|tot|to|until)\s*", text.strip()) if part]
    if len(parts) != 2:
        raise Refused(tr("Write two times, such as 13:00 - 17:00."))
    begins, ends = map(read_time, parts)
    if ends <= begins:
        raise Refused(over_too_early(begins, ends))
    return {"begins": begins, "ends": ends}


def over_too_early(begins: str, ends: str, day: date | None = None) -> str:
    """Return the sentence about a meeting that ends no later than it begins; it may say of which `day` that is."""
    meeting = tr("The meeting of {day}", day=in_words(day)) if day else tr("The meeting")
    if begins == ends:
        return tr("{meeting} begins and ends at {time}. Change one of the two times.", meeting=meeting, time=ends)
    return tr("{meeting} ends at {ends} but begins only at {begins}. Change one of the two times.",
              meeting=meeting, begins=begins, ends=ends)  # fmt: skip


@functools.cache
def _months() -> dict[str, int]:
    """Return the number of each month by its name or short name, in both languages."""
    from babel.dates import get_month_names

    return _by_name(get_month_names)


@functools.cache
def _weekdays() -> dict[str, int]:
    """Return the number of each day of the week (Monday is 0) by its name or short name, in both languages."""
    from babel.dates import get_day_names

    return _by_name(get_day_names)


def _by_name(names_in: Callable[..., Mapping[int, str]]) -> dict[str, int]:
    return {
        name.rstrip(".").casefold(): number
        for spoken in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in names_in(width, locale=spoken).items()
    }


def calendar_words() -> frozenset[str]:
    """Return the names of months and days of the week, long and short, in both languages and small letters."""
    return frozenset(_weekdays() | _months())


def is_weekday(word: str | None) -> bool:
    """Tell whether a word before a date says nothing else than which day of the week it is."""
    return word is None or word in _weekdays()


def weekday_number(word: str) -> int | None:
    """Return the number of a day of the week (Monday is 0) by its name in either language, None for others."""
    return _weekdays().get(word.rstrip(".").casefold())


def month_number(text: str) -> int:
    """Return the number of a month written as a number or by its name in either language, 0 for any other word."""
    return int(text) if text.isdecimal() else _months().get(text.rstrip(".").casefold(), 0)


def _with_century(year: int) -> int:
    return year + (2000 if year + 2000 <= date.today().year + _YEARS_AHEAD else 1900)


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        if not 1 <= month <= 12:
            raise Refused(tr("There is no month {month}.", month=month)) from None
        raise Refused(
            tr("{day} {month} {year} does not exist.", day=day, month=month_name(month), year=year)
        ) from None


def month_name(month: int) -> str:
    """Return the name of a month (1 to 12) in the current language."""
    from babel.dates import get_month_names

    return str(get_month_names("wide", locale=language())[month])


def in_words(day: date, *, weekday: bool = False) -> str:
    """Return a date in words, such as `12 november 2026`."""
    return _formatted(day, "EEEE d MMMM y" if weekday else "d MMMM y", language())


def short(day: date) -> str:
    """Return a date in a few letters for lists, such as `12 nov 2026`."""
    return _formatted(day, "d MMM y", language()).replace(".", "")


@functools.lru_cache(maxsize=1024)
def _formatted(day: date, pattern: str, language: Language) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=language)


def as_typed(day: date) -> str:
    """Return a date the way a field shows it for editing."""
    return day.strftime("%d-%m-%Y")


def moment(stamp: str) -> str:
    """Return a stored UTC stamp as local date and time in words."""
    when = datetime.fromisoformat(stamp).astimezone()
    return f"{short(when.date())} {when:%H:%M}"


def meeting_dates(start: date, months: int, every_weeks: int) -> list[date]:
    """Return the dates of the meetings: the first at `start`, the last within `months` (H4)."""
    if months < 1 or every_weeks < 1:
        return []
    end = end_of_run(start, months)
    from dateutil.rrule import WEEKLY, rrule

    return [when.date() for when in rrule(WEEKLY, dtstart=start, interval=every_weeks, until=end)]


def end_of_run(start: date, months: int) -> date:
    """Return the last day of a run of `months` months."""
    from dateutil.relativedelta import relativedelta

    return start + relativedelta(months=months) - timedelta(days=1)
