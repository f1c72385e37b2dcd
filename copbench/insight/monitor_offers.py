"""What a session plan can bring back to the group: what was seen, and what comes next because of it (S7.4)."""

from collections.abc import Iterator
from datetime import date

from copbench import dates
from copbench.i18n import tr
from copbench.insight.agenda import day_of
from copbench.insight.elsewhere import short
from copbench.insight.offer import Offer
from copbench.meetings.planning import blocks_of_series
from copbench.set_aside import without_set_aside
from copbench.visible import on_one_line
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

MOST, LONGEST = 6, 400
"""Lines brought back at a time, the latest; and signs of each."""


def offers(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """One block with what was seen and is to be brought back, and what you do next for the ambition.

    What stands in the plan of another meeting was brought back then.
    """
    elsewhere = {line for block in blocks_of_series(workbook) if block.get("meeting") != meeting.id
                 for line in str(block.get("steps", "")).split("\n")}  # fmt: skip
    found = sorted((*_seen(workbook), *_next(workbook)), key=lambda one: one[0])
    lines = [line for line in dict.fromkeys(f"- {text}" for _day, text in found) if line not in elsewhere][-MOST:]
    if lines:
        block = {"activity": tr("What the monitor brings back"), "minutes": 5 + 5 * len(lines),
                 "setting": "plenary", "led_by": "process", "attention": "group", "reflection": True,
                 "question": tr("What do we do next because of it?"), "steps": "\n".join(lines)}  # fmt: skip
        words = tr("What the monitor brings back: {text}", text=short(lines[-1].removeprefix("- ")))
        yield Offer(words, block)


def _seen(workbook: Reader) -> Iterator[tuple[date, str]]:
    """Yield what was seen, and how a view shifted, as far as it is to be brought back to the group."""
    for kind in ("observation", "perception_shift"):
        for entry in workbook.all_of(kind):
            text = _line(entry, "text") if kind == "observation" else _shift(entry)
            if text and without_set_aside(entry.data).get("bring_back") is True:
                yield dates.stored(entry.data.get("on")) or day_of(entry.created), text


def _shift(entry: Entry) -> str:
    was, now = _line(entry, "was").rstrip("."), _line(entry, "is_now").rstrip(".")
    return tr("From “{was}” to “{now}”", was=was, now=now) if was and now else was or now


def _next(workbook: Reader) -> Iterator[tuple[date, str]]:
    """Yield of each intended benefit what came next when it was last looked at."""
    latest: dict[str, tuple[date, str]] = {}
    for entry in workbook.all_of("ambition_now"):
        benefit = str(entry.data.get("benefit") or "")
        day = looked_on(workbook, entry)
        if benefit not in latest or latest[benefit][0] <= day:
            latest[benefit] = day, _line(entry, "next")
    for benefit, (day, text) in latest.items():
        if text:
            about = short(workbook.name_of(benefit)).rstrip(".")
            yield day, tr("{benefit}; next: {text}", benefit=about, text=text) if about else text


def looked_on(workbook: Reader, looked: Entry) -> date:
    """Return the day of a look at the ambition: that of its meeting, else that on which it was written down."""
    meeting = workbook.entry(str(looked.data.get("meeting") or ""))
    return (dates.stored(meeting.data.get("held_on")) if meeting else None) or day_of(looked.created)


def _line(entry: Entry, name: str) -> str:
    return on_one_line(str(without_set_aside(entry.data).get(name) or ""), LONGEST).strip()
