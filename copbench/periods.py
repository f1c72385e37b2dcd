"""Weeks as people write them on one line, in both languages: a day, from one day to another, the number of a week.

The numbers are those of ISO 8601, as on every calendar here; what stands between two ends reads as `t/m`.
Mondays stand for their weeks.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from copbench import dates
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.visible import on_one_line

LONGEST = 26
"""Weeks from the first to the last at most; more is a slip of the pen."""
LONGEST_LINE = 200
_WEEK = timedelta(weeks=1)
_YEAR = r"(?: |, ?| ?/ ?)(?:(?:of|van|in) )?(\d{4})"
_BARE_NUMBER = re.compile(rf"(\d{{1,2}})(?:{_YEAR})?")
_NUMBER = re.compile(rf"(?:weeks?|weken|wk)\.? ?(\d{{1,2}})(?:{_YEAR}|-(\d{{4}}))?")
_DAY = re.compile(r"(?:([^\W\d]+)\.?,? )?(\d{1,2})(?:[-/. ](\d{1,2}|[^\W\d]{3,})\.?(?:[-/. ]|, )?(\d{4})?)?")
_BETWEEN = re.compile(r" ?(?:[-–—]|t/m|\b(?:tot en met|tot|to|until|till|through)\b) ?")
_AND = re.compile(r" ?(?:[,;&+]|\b(?:and|en)\b) ?")
_LEAD = re.compile(
    r"(?:[^\d:]*: ?|[^\d:]*(?:vakantie|reces|holidays?|break|vacation|recess) )?(?:in )?(?:the |de )?"
    r"(?:weeks? (?:of|van) |(?:from|van|vanaf) (?=.*(?:-|–|—|t/m| tot | to | until | till | through )))?"
)
_IN_BRACKETS = re.compile(r" ?\([^()]*\)")


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a period: the Monday that it names in a year, and the year when it says which."""

    monday_in: Callable[[int], date]
    year: int | None


def read_weeks(line: str, since: date) -> list[date]:
    """Return the Mondays of the weeks that a line names, in their order.

    Without a year they are the first such weeks that are not over on the day `since`.
    Raises Refused with a sentence when the line names none.
    """
    found = _named(_bare(line), since) if len(line) <= LONGEST_LINE else []
    if not found:
        raise Refused(
            tr("“{line}” is not understood yet. Write a day (28-12-2026), from when to when"
               " (15 July - 20 August 2027) or a week (week 52).", line=on_one_line(line, 60))
        )  # fmt: skip
    return sorted(set(found))


def _bare(line: str) -> str:
    """Return a line in small letters, without what leads it in and without remarks in brackets."""
    text = _IN_BRACKETS.sub("", " ".join(line.split()).casefold()).strip(" .")
    return _LEAD.sub("", text, count=1)


def _named(text: str, since: date) -> list[date]:
    """Return the Mondays that a text names as one period, else as several, none when one of them is no period."""
    whole = _period(text, since)
    if whole is not None:
        return whole
    parts = [_period(part, since) for part in _each(text)]
    return [monday for part in parts if part for monday in part] if all(parts) else []


def _each(text: str) -> Iterator[str]:
    """Yield what is named one after another; after `week 8, 9` a number alone is a week too.

    A year in some of them only would leave it open to which it belongs: nothing is guessed then.
    """
    parts = _AND.split(text)
    of_weeks = bool(_NUMBER.match(parts[0]))
    if len({bool(re.search(r"\d{4}", part)) for part in parts}) == 1:
        yield from (f"week {part}" if of_weeks and part[:1].isdigit() else part for part in parts)
    else:
        yield ""


def _period(text: str, since: date) -> list[date] | None:
    """Return the Mondays from the one end to the other, None when this is no period and no day."""
    if single := _end(text):
        return _between(single, single, since)
    for match in _BETWEEN.finditer(text):
        ends = _two_ends(text[: match.start()], text[match.end() :])
        if ends and (found := _between(*ends, since)):
            return found
    return None


def _two_ends(first: str, last: str) -> tuple[_End, _End] | None:
    """Return both ends; what the first leaves out, its month or the word week, it has from the last and back."""
    if number := _NUMBER.fullmatch(first):
        after = _NUMBER.fullmatch(last) or _BARE_NUMBER.fullmatch(last)
        return (_week(number), _week(after)) if after else None
    end = _day(last)
    if first.isdigit() and end:
        first = " ".join([first, *last.split(" ", 1)[1:]]) if " " in last else first + last.lstrip("0123456789")
    begin = _day(first)
    return (begin, end) if begin and end else None


def _end(text: str) -> _End | None:
    """Return the week that one day or one number names."""
    if number := _NUMBER.fullmatch(text):
        return _week(number)
    return _day(text)


def _week(match: re.Match[str]) -> _End:
    """Return the week of a number, with its year when one of the groups after it holds that."""
    number, *years = match.groups()
    year = next((int(one) for one in years if one), None)
    return _End(lambda in_year: date.fromisocalendar(in_year, int(number), 1), year)


def _day(text: str) -> _End | None:
    """Return the week of a day, which may lack its year."""
    try:
        known = dates.read_date(text)
    except Refused:
        match = _DAY.fullmatch(text)
        if match is None or not match[3] or not dates.is_weekday(match[1]):
            return None
        day, month = int(match[2]), dates.month_number(match[3])
        return _End(lambda year: dates.monday_of(date(year, month, day)), int(match[4]) if match[4] else None)
    return _End(lambda _year: dates.monday_of(known), known.year)


def _between(first: _End, last: _End, since: date) -> list[date]:
    """Return the Mondays from one end to the other, none when there are no such weeks or too many."""
    for year in _years(first, last, since):
        for begin in _mondays(first, (year, year - 1)):
            for end in _mondays(last, (year,)):
                if begin <= end and (last.year or first.year or end >= dates.monday_of(since)):
                    number = (end - begin) // _WEEK + 1
                    return [begin + place * _WEEK for place in range(number)] if number <= LONGEST else []
    return []


def _years(first: _End, last: _End, since: date) -> range:
    """Return the years in which the last end may lie; week 53 and 29 February may be far."""
    if last.year:
        return range(last.year, last.year + 1)
    begin = first.year or since.year
    return range(begin, begin + (2 if first.year else 9))


def _mondays(end: _End, years: tuple[int, ...]) -> Iterator[date]:
    """Yield the Monday of an end in each of these years in which it exists, or in the year that it names."""
    for year in (end.year,) if end.year else years:
        try:
            yield end.monday_in(year)
        except ValueError:
            continue
