"""Where a running meeting is: in which block, how much time that has left, ahead or behind (METHOD 2.9).

Pure: from the plan, from when each block really began, and from the moment it is. Times are local, in minutes of
the day; what really began is stored with the meeting, so the clock goes on where it was after closing it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from copbench.i18n import tr, trn
from copbench.insight import plan

ON_TIME = 2
"""Minutes that a meeting may be ahead or behind and still be on time."""
Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a running meeting stands: the place of the block (-1 before the first), and the minutes it has left.

    `behind` is how many minutes later than planned the meeting would end as things are (negative: earlier), None
    when it is not known when it should end.
    """

    place: int
    left: int
    behind: int | None


def standing(blocks: Sequence[tuple[str, Data]], meeting: Data, now: datetime) -> Standing:
    """Return how a meeting stands at a moment; `blocks` are the ids and answers of its plan, in their order."""
    begun = meeting.get("run") or {}
    places = [place for place, (identity, _block) in enumerate(blocks) if identity in begun]
    place = places[-1] if places else -1
    minute = now.hour * 60 + now.minute
    left = _left(blocks[place], begun, minute) if place >= 0 else 0
    rest = sum(plan.minutes_of(block) for _identity, block in blocks[place + 1 :])
    starts = _starts(blocks, meeting, now)
    planned = sum(plan.minutes_of(block) for _identity, block in blocks)
    if starts is None:
        return Standing(place, left, None)
    return Standing(place, left, max(minute, starts) + max(0, left) + rest - (starts + planned))


def _starts(blocks: Sequence[tuple[str, Data]], meeting: Data, now: datetime) -> int | None:
    """Return the minute from which the plan counts: as planned, or on another day when it really began."""
    if meeting.get("held_on") == now.date().isoformat():
        return plan.minute_of(meeting.get("begins"))
    begun = meeting.get("run") or {}
    return next((plan.minute_of(begun[identity]) for identity, _block in blocks if identity in begun), None)


def _left(block: tuple[str, Data], begun: Mapping[str, str], minute: int) -> int:
    """Return the minutes that a block has left; negative when it runs over."""
    identity, answers = block
    since = plan.minute_of(begun.get(identity)) or 0
    return plan.minutes_of(answers) - (minute - since) % plan.DAY


def in_words(behind: int | None) -> str:
    """Return in words whether a meeting is ahead of its plan, behind it or on time (WORDS.md)."""
    if behind is None:
        return ""
    if abs(behind) <= ON_TIME:
        return tr("on time")
    if behind > 0:
        return trn("{n} minute behind", "{n} minutes behind", behind)
    return trn("{n} minute ahead", "{n} minutes ahead", -behind)


def time_left(left: int) -> str:
    """Return in words how much time a block has left, or by how much it runs over."""
    if left >= 0:
        return trn("{n} minute left", "{n} minutes left", left)
    return trn("{n} minute over time", "{n} minutes over time", -left)
