"""What fills the time that is left in a new session plan: a break, and activities with what the plan lacks (S5.4).

An afternoon of talking in one circle is what happens when nobody thinks of anything else. So an activity counts
for more the more it brings that is not there yet: another setting, another appeal, another direction of attention.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from copbench import library
from copbench.i18n import tr
from copbench.insight import plan
from copbench.insight.offer import Offer, of_library
from copbench.insight.offers import offers
from copbench.meetings.planning import CLOSING, OPENING, blocks_of, blocks_of_series
from copbench.workbook.reading import Reader

LONG, BREAK = 150, 15
"""Minutes of a meeting that asks for a break, and of that break."""
WHOLE_DAY, LUNCH = 330, 60
"""Minutes of a meeting that asks for a lunch between two breaks, and of that lunch."""
SLACK = 15
"""Minutes that may be left: a meeting is never on time to the minute."""
_FOR_ANY_THEME = (
    "walk-in-pairs", "interview-each-other", "three-times-why", "map-on-the-floor", "object-that-tells",
    "silent-writing", "dialogue-in-fours", "drawing-without-words", "think-pair-share", "world-cafe", "fishbowl",
    "smallest-step", "line-up",
)  # fmt: skip
"""Activities of the library that need no case, guest or decision; of two that bring as much the first is taken."""


def filled_offers(workbook: Reader, meeting_id: str) -> list[Offer]:
    """Return what may be taken along into the plan of a meeting, so much of it ticked that the time is filled.

    Without a time at which the meeting begins and one at which it ends, only what is there already is offered.
    """
    offered, meeting = offers(workbook, meeting_id), workbook.entry(meeting_id)
    begins, ends = (plan.minute_of(meeting.data.get(name) if meeting else None) for name in ("begins", "ends"))
    if begins is None or ends is None:
        return offered
    blocks = blocks_of(workbook, meeting_id)
    room = ends - begins - sum(plan.minutes_of(block.data) for block in blocks)
    return filled(offered, room, {str(block.get("library_id")) for block in blocks_of_series(workbook)})


def filled(offered: Sequence[Offer], room: int, done: Collection[str]) -> list[Offer]:
    """Return the offers with as much ticked and added as fits in so many minutes.

    `done` holds the activities of the library that the series had already: others come first.
    """
    pauses = _pauses(room)
    left = room - _minutes(pauses)
    offered = _fitting(offered, left)
    left -= _minutes(offered)
    found: list[Offer] = []
    for offer in offered:
        minutes = plan.minutes_of(offer.block)
        fits = offer.may_fill and 0 < minutes <= left and not any(one.ticked and one.may_fill for one in found)
        found.append(replace(offer, ticked=offer.ticked or fits))
        left -= minutes if fits else 0
    end = next((place for place, one in enumerate(found) if one.block.get("library_id") in CLOSING), len(found))
    found[end:end] = _more(found, left, done)
    return _with_pauses(found, pauses)


def _fitting(offered: Sequence[Offer], room: int) -> list[Offer]:
    """Return the offers with no more ticked than there is time for.

    The longest give way first; what somebody would lead gives way after that, and last what opens and closes.
    """
    kept = list(offered)

    def stays(place: int) -> tuple[bool, bool, int]:
        block = kept[place].block
        return block.get("library_id") in (OPENING, *CLOSING), bool(block.get("leader")), -plan.minutes_of(block)

    for place in sorted(range(len(kept)), key=stays):
        if _minutes(kept) > room:
            kept[place] = replace(kept[place], ticked=False)
    return kept


def _pauses(room: int) -> list[Offer]:
    """Return the breaks that a meeting of so many minutes asks for."""
    pause = Offer(tr("A break"), {"activity": tr("Break"), "minutes": BREAK})
    lunch = Offer(tr("Lunch"), {"activity": tr("Lunch"), "minutes": LUNCH})
    return [pause, lunch, pause] if room >= WHOLE_DAY else [pause] if room >= LONG else []


def _minutes(offers: Sequence[Offer]) -> int:
    return sum(plan.minutes_of(offer.block) for offer in offers if offer.ticked)


def _more(offered: Sequence[Offer], left: int, done: Collection[str]) -> Iterator[Offer]:
    """Yield activities of the library until no more fit, each time the one that brings most."""
    there = [offer.block for offer in offered if offer.ticked]
    known = {str(block.get("library_id")) for block in there}
    choice = [library.activity(one) for one in _FOR_ANY_THEME if one not in known]
    while left > SLACK:
        fit = [one for one in choice if one.minutes <= left]
        if not fit:
            return
        best = max(fit, key=lambda one: (one.id not in done, _brings(one, there)))
        choice.remove(best)
        block = of_library(best.id)
        there.append(block)
        left -= best.minutes
        yield Offer(tr("To fill the time: {activity}", activity=best.name), block)


def _brings(activity: library.Activity, there: Sequence[Mapping[str, Any]]) -> int:
    """Return how much an activity has of what these blocks do not."""
    settings = {block.get("setting") for block in there}
    attention = {block.get("attention") for block in there}
    appeals = {appeal for block in there for appeal in block.get("appeals") or ()}
    return (
        (activity.setting not in settings) + (activity.attention not in attention)
        + len(set(activity.appeals) - appeals)
    )  # fmt: skip


def _with_pauses(offered: Sequence[Offer], pauses: Sequence[Offer]) -> list[Offer]:
    """Return the offers with the breaks among them, at even parts of the time."""
    part, passed, waiting, found = _minutes(offered) / (len(pauses) + 1), 0, list(pauses), []
    for offer in offered:
        found.append(offer)
        passed += plan.minutes_of(offer.block) if offer.ticked else 0
        if waiting and passed >= part * (len(pauses) - len(waiting) + 1):
            found.append(waiting.pop(0))
    return found
