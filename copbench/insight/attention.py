"""What asks for attention on Home: at most three sentences, each with the key that goes there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from copbench import catalogue, dates
from copbench.i18n import tr, trn
from copbench.insight.progress import State, next_step
from copbench.insight.rhythm import rhythm_of
from copbench.workbook import Tally, Workbook

MOST = 3


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that asks for attention: a sentence, and the key and act that answer it."""

    sentence: str
    key: str = ""
    act: str = ""


def from_counts(tallies: Mapping[str, Tally], states: Mapping[str, State]) -> list[Note]:
    """Return what counts alone can tell: a welcome in an empty workbook, else the step to go on with."""
    step = next_step(states)
    if not any(tally.rows for tally in tallies.values()):
        return [Note(tr("Welcome. Begin with the question whether a CoP fits here."), "v", tr("open it"))]
    if step is None:
        return [Note(tr("Every step has had its turn. Look back whenever you like."))]
    sentence = tr("Nothing presses. You could go on with: {title}.", title=tr(step.short))
    return [Note(sentence, step.key, tr("open it"))]


def from_records(workbook: Workbook, today: date) -> list[Note]:
    """Return what dates in the records tell today: the coming meeting, and a talk to look at again."""
    return [note for note in (_coming_meeting(workbook, today), _look_again(workbook, today)) if note]


def _coming_meeting(workbook: Workbook, today: date) -> Note | None:
    entry = workbook.entry("set_up")
    planned = rhythm_of(entry.data) if entry else None
    for number, day in enumerate(planned.meetings if planned else (), start=1):
        if day >= today:
            when = dates.in_words(day, weekday=True)
            return Note(tr("Meeting {number}: {when}, {soon}.", number=number, when=when, soon=_soon(day - today)))
    return None


def _soon(time: timedelta) -> str:
    return trn("in {n} day", "in {n} days", time.days) if time.days else tr("today")


def _look_again(workbook: Workbook, today: date) -> Note | None:
    entry = workbook.entry("expectations")
    try:
        due = date.fromisoformat(entry.data["look_again_on"]) if entry else None
    except (KeyError, TypeError, ValueError):
        return None
    if due is None or due > today:
        return None
    title = tr(catalogue.kind("expectations").title)
    return Note(tr("{title}: you wanted to look at it again.", title=title), "v", tr("open it"))
