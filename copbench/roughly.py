"""About when something is to be, as people say it of what lies far ahead: a year, a season, a month or a day."""

import re
from calendar import monthrange
from datetime import date

from copbench import dates
from copbench.errors import Refused

_YEAR = re.compile(r"(?<!\d)(?:(\d{1,2})[-/ ])?((?:19|20|21)\d\d)(?!\d)")
"""A year, perhaps with the number of a month before it."""
_WORD = re.compile(r"[^\W\d_]+")
_LAST_MONTH = {
    "spring": 5, "voorjaar": 5, "lente": 5,
    "summer": 8, "zomer": 8,
    "autumn": 11, "najaar": 11, "herfst": 11,
    "winter": 12,
}  # fmt: skip
_DECEMBER = 12


def last_day(text: str) -> date | None:
    """Return the last day of the time that a few words name, in either language; None when they name no year."""
    try:
        return dates.read_date(text)
    except Refused:
        found = _YEAR.search(text)
    if found is None:
        return None
    year, month = int(found[2]), _month(text, int(found[1] or 0))
    return date(year, month, monthrange(year, month)[1])


def _month(text: str, number: int) -> int:
    """Return the last month that words name beside a year, December when they name none."""
    words = _WORD.findall(text.casefold())
    named = (_LAST_MONTH.get(word) or dates.month_number(word) for word in words)
    return next(filter(None, named), number if 1 <= number <= _DECEMBER else _DECEMBER)
