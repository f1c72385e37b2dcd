"""Where a running meeting is: in which block, how much time that has left, ahead or behind (METHOD 2.9).

Pure: from the plan, from when each block really began, and from the moment it is. What really began is stored with
the meeting as local moments, so the clock goes on where it was after closing it. The block that began last runs.
"""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from copbench.i18n import tr, trn
from copbench.insight import plan

ON_TIME = 2
"""Minutes that a meeting may be ahead or behind and still be on time."""
LONGEST = 12 * 60
"""Minutes after which a block that began is over, whatever the clock says."""
Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a running meeting stands: the place of the block (-1 before the first), and the minutes it has left.

    `left` is None when the block began too long ago to count, as on the day after. `behind` is how many minutes
    later than planned the meeting would end as things are (negative: earlier), None when that is not known.
    """

    place: int
    left: int | None
    behind: int | None


def standing(blocks: Sequence[tuple[str, Data]], meeting: Data, now: datetime) -> Standing:
    """Return how a meeting stands at a moment; `blocks` are the ids and answers of its plan, in their order."""
    begun = {place: at for place, (identity, _block) in enumerate(blocks)
             if (at := _began(meeting, identity))}  # fmt: skip
    place = max(begun, key=lambda place: (begun[place], place), default=-1)
    if place < 0:
        return Standing(place, 0, _behind(blocks, meeting, now, place, 0))
    passed = max(0, int((now.replace(tzinfo=None) - begun[place]).total_seconds()) // 60)
    if passed > LONGEST:
        return Standing(place, None, None)
    left = plan.minutes_of(blocks[place][1]) - passed
    return Standing(place, left, _behind(blocks, meeting, now, place, left))


def _began(meeting: Data, identity: str) -> datetime | None:
    """Return the local moment at which a block really began, None when it did not; a time alone is of that day."""
    at = str((meeting.get("run") or {}).get(identity, ""))
    with contextlib.suppress(ValueError):
        return datetime.fromisoformat(at if len(at) > len("14:05") else f"{meeting.get('held_on')}T{at}")
    return None


def _behind(blocks: Sequence[tuple[str, Data]], meeting: Data, now: datetime, place: int, left: int) -> int | None:
    still_to_come = (block for identity, block in blocks[place + 1 :] if not _began(meeting, identity))
    rest = sum(map(plan.minutes_of, still_to_come))
    planned = sum(plan.minutes_of(block) for _identity, block in blocks)
    starts = _starts(blocks, meeting, now)
    if starts is None:
        return None
    return max(now.hour * 60 + now.minute, starts) + max(0, left) + rest - (starts + planned)


def _starts(blocks: Sequence[tuple[str, Data]], meeting: Data, now: datetime) -> int | None:
    """Return the minute from which the plan counts: as planned, or on another day when it really began."""
    if meeting.get("held_on") == now.date().isoformat():
        return plan.minute_of(meeting.get("begins"))
    moments = filter(None, (_began(meeting, identity) for identity, _block in blocks))
    return next((at.hour * 60 + at.minute for at in moments), None)


def in_words(behind: int | None) -> str:
    """Return in words whether a meeting is ahead of its plan, behind it or on time (WORDS.md)."""
    if behind is None:
        return ""
    if abs(behind) <= ON_TIME:
        return tr("on time")
    if behind > 0:
        return tr("{time} behind", time=plan.lasts(behind))
    return tr("{time} ahead", time=plan.lasts(-behind))


def time_left(left: int | None) -> str:
    """Return in words how much time a block has left, or by how much it runs over; "" when that does not count."""
    if left is None:
        return ""
    if left >= 0:
        return trn("{n} minute left", "{n} minutes left", left)
    return trn("{n} minute over time", "{n} minutes over time", -left)
