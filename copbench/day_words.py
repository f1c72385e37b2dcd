"""Days as people say them, such as yesterday or Monday, in both languages; what date that is depends on today.

A day of the week is the last one in what looks back and the next one in what lies ahead, and never today.
"""

from datetime import date, timedelta

from copbench import dates
from copbench.i18n import tr

_DAYS_FROM_NOW = {
    "the day before yesterday": -2, "day before yesterday": -2, "eergisteren": -2,
    "yesterday": -1, "gisteren": -1,
    "today": 0, "vandaag": 0,
    "tomorrow": 1, "morgen": 1,
    "the day after tomorrow": 2, "day after tomorrow": 2, "overmorgen": 2,
}  # fmt: skip
_LIES_AHEAD = {"last": False, "afgelopen": False, "coming": True, "komende": True, "aanstaande": True}
"""What people put before a day of the week to say which one they mean."""


def meant(text: str, today: date, *, ahead: bool) -> date | None:
    """Return the date that a day in words means, None for anything else."""
    words = " ".join(text.casefold().split())
    if words in _DAYS_FROM_NOW:
        return today + timedelta(days=_DAYS_FROM_NOW[words])
    before, _blank, name = words.rpartition(" ")
    number = dates.weekday_number(name) if name[:1].isalpha() else None
    if number is None or (before and before not in _LIES_AHEAD):
        return None
    on = (number - today.weekday()) % 7
    return today + timedelta(days=(on or 7) if _LIES_AHEAD.get(before, ahead) else on - 7)


def read(text: str, *, ahead: bool = False) -> date:
    """Return the date that a person wrote or said. Raises Refused with a sentence when it cannot be read."""
    return meant(text, date.today(), ahead=ahead) or dates.read_date(text)


def understood(text: str, *, ahead: bool = False) -> str:
    """Return which date is meant by a day in words as a sentence, "" for anything else."""
    day = meant(text, date.today(), ahead=ahead)
    return tr("That is {day}.", day=dates.in_words(day, weekday=True)) if day else ""
