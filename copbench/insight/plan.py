"""The arithmetic of a session plan: when each block starts, whether it all fits, and the mix (S5.4, S5.14-S5.16).

Pure, over the stored answers of blocks in their order, so that a form, a clock and a document say the same. A
start is never stored: it follows from when the meeting begins and from what comes before. The mix is a mirror and
no score.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from copbench.dates import over_too_early
from copbench.i18n import tr, trn

Data = Mapping[str, Any]
MOST_LEFT = 30
"""Minutes that a plan may leave: more is no slack, there is time for something else."""
DAY = 24 * 60
"""The minutes of a day."""
UNKNOWN = ""
"""In the mix: what takes minutes of which nobody said what they are for."""
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


class Part(NamedTuple):
    """A block in its place: when it starts ("14:05", "" when that is not known), its minutes, its answers."""

    start: str
    minutes: int
    block: Data


@dataclass(frozen=True, slots=True)
class Plan:
    """The blocks of a meeting, each with its start, and the minutes of all together."""

    parts: tuple[Part, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Mix:
    """Minutes per setting, appeal, direction of attention and leader, by stored value; `UNKNOWN` for the rest.

    A block may appeal to several things at once: its minutes then count for each of them.
    """

    total: int
    settings: Counter[str]
    appeals: Counter[str]
    attention: Counter[str]
    led_by: Counter[str]
    reflection: int


def timed(blocks: Iterable[Data], begins: Any) -> Plan:
    """Return the blocks with the start of each, from the time at which the meeting begins (S5.4)."""
    start, passed, parts = minute_of(begins), 0, []
    for block in blocks:
        minutes = minutes_of(block)
        parts.append(Part("" if start is None else clock(start + passed), minutes, block))
        passed += minutes
    return Plan(tuple(parts), passed)


def minutes_of(block: Data) -> int:
    """Return the minutes of a block, 0 when they are not known."""
    minutes = block.get("minutes")
    return minutes if isinstance(minutes, int) and not isinstance(minutes, bool) and minutes > 0 else 0


def minute_of(time: Any) -> int | None:
    """Return the minute of the day of a time such as "14:05", None when it is none."""
    match = _TIME.fullmatch(time) if isinstance(time, str) else None
    return int(match[1]) * 60 + int(match[2]) if match else None


def clock(minute: int) -> str:
    """Return the time at a minute counted from midnight, on whichever day that falls."""
    hour, rest = divmod(minute % DAY, 60)
    return f"{hour:02}:{rest:02}"


def lasts(minutes: int) -> str:
    """Return a number of minutes as one says it: `2 hours and 15 minutes`."""
    hours, rest = divmod(minutes, 60)
    told = trn("{n} hour", "{n} hours", hours)
    short = trn("{n} minute", "{n} minutes", rest)
    if hours and rest:
        return tr("{hours} and {minutes}", hours=told, minutes=short)
    return told if hours else short


def fits(plan: Plan, begins: Any, ends: Any) -> str:
    """Return the sentence that says whether the plan fits between the two times of its meeting.

    The times are as stored; a time that is missing or cannot be read leaves only how long the plan takes.
    """
    if not plan.total:
        return tr("This plan has no minutes yet.")
    takes = tr("The plan takes {time}.", time=lasts(plan.total))
    start, end = minute_of(begins), minute_of(ends)
    if start is None:
        return takes
    if start + plan.total > DAY:
        return " ".join((takes, tr("That goes on past midnight.")))
    if end is None:
        return " ".join((takes, tr("It is then {time}.", time=clock(start + plan.total))))
    if end <= start:
        return f"{takes} {ends_too_early(begins, ends)}"
    return _against(start + plan.total, end)


def _against(stops: int, end: int) -> str:
    """Return how the end of the plan stands to that of the meeting, both in minutes of the day."""
    if stops > end:
        return tr(
            "The plan is {time} too long: it stops at {stops}, and the meeting at {end}.",
            time=lasts(stops - end), stops=clock(stops), end=clock(end),
        )  # fmt: skip
    if stops == end:
        return tr("The plan fits to the minute.")
    if end - stops > MOST_LEFT:
        return tr(
            "The plan is {time} too short: it stops at {stops}, and the meeting at {end}.",
            time=lasts(end - stops), stops=clock(stops), end=clock(end),
        )  # fmt: skip
    return tr("The plan fits, with {time} left.", time=lasts(end - stops))


def ends_too_early(begins: Any, ends: Any, day: date | None = None) -> str:
    """Return the sentence about a meeting (of a `day`) that is over before it begins, "" when it is not."""
    start, end = minute_of(begins), minute_of(ends)
    if start is None or end is None or end > start:
        return ""
    return over_too_early(begins, ends, day)


def without_minutes(plan: Plan) -> str:
    """Return the sentence about blocks of which nobody said how long they take, "" when there are none."""
    number = sum(not part.minutes for part in plan.parts) if plan.total else 0  # `fits` says that nothing has
    return trn("{n} block has no minutes yet.", "{n} blocks have no minutes yet.", number) if number else ""


def mix(blocks: Iterable[Data]) -> Mix:
    """Return on what the minutes of these blocks go, those of one meeting or of many (S5.4, S5.14 to S5.16)."""
    known = [(block, minutes) for block in blocks if (minutes := minutes_of(block))]
    return Mix(
        sum(minutes for _block, minutes in known),
        _spent(known, "setting"),
        _spent(known, "appeals"),
        _spent(known, "attention"),
        _spent(known, "led_by"),
        sum(minutes for block, minutes in known if block.get("reflection") is True),
    )


def _spent(known: Iterable[tuple[Data, int]], question: str) -> Counter[str]:
    """Return the minutes for each answer to a question."""
    spent: Counter[str] = Counter()
    for block, minutes in known:
        answer = block.get(question)
        chosen = answer if isinstance(answer, list | tuple) else [answer]
        for value in dict.fromkeys(one for one in chosen if isinstance(one, str) and one) or (UNKNOWN,):
            spent[value] += minutes
    return spent
