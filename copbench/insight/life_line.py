"""The life line of one question: asked, reworded, on meetings, answered, how far it was, in order of time (S7.7).

It is read off the records that are about the question and off its earlier versions; nothing is noted twice for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from copbench import dates
from copbench.i18n import tr
from copbench.insight import agenda
from copbench.insight.agenda import Standing
from copbench.insight.elsewhere import texts
from copbench.records import in_words
from copbench.workbook import Entry
from copbench.workbook.reading import Reader


@dataclass(frozen=True, slots=True)
class Event:
    """One moment in the life of a question: the day, what happened in a word, what was said, what goes with it.

    `record` is the id of the record that tells it, `kind` the kind of that.
    """

    day: date
    word: str
    text: str
    more: str = ""
    kind: str = "question"
    record: str = ""


def life_line(workbook: Reader, standing: Standing) -> list[Event]:
    """Return what happened to a question, the first thing first; what was on one day in the order of happening."""
    question = standing.entry
    wordings = sorted(workbook.parts("wording", question.id), key=lambda one: (_on(one), one.created))
    events = (
        _asked(workbook, question, wordings), *_reworded(question, wordings), *_on_meetings(workbook, standing),
        *_answers(workbook, question), *_actions(workbook, question), *_research(workbook, question),
        *_tried(workbook, question), *_states(workbook, question),
    )  # fmt: skip
    return sorted(events, key=lambda event: event.day)


def _on(entry: Entry) -> date:
    """Return the day of a part of a question, that on which it was written down when none is noted."""
    return dates.stored(entry.data.get("on")) or agenda.day_of(entry.created)


def _text(entry: Entry, name: str = "text") -> str:
    return str(entry.data.get(name, "")).strip()


def _asked(workbook: Reader, question: Entry, wordings: list[Entry]) -> Event:
    data = question.data
    meeting = workbook.entry(str(data.get("opened", "")))
    days = {meeting.id: day for meeting in filter(None, [meeting]) if (day := _day_of_meeting(meeting))}
    names = ", ".join(filter(None, map(workbook.name_of, texts(data.get("asked_by")))))
    more = "; ".join(filter(None, (names, _came_from(question), _text(meeting, "about") if meeting else "")))
    first = wordings[0] if wordings else question
    day = agenda.asked_on(data, question.created, days)
    return Event(day, tr("asked"), _text(first), more, record=question.id)


def _came_from(question: Entry) -> str:
    words = in_words("question", question.data, "came_from")
    return tr("from {source}", source=words) if words else ""


def _day_of_meeting(meeting: Entry) -> date | None:
    return dates.stored(meeting.data.get("held_on"))


def _reworded(question: Entry, wordings: list[Entry]) -> Iterator[Event]:
    """Yield each time it was reworded, with the words that it got then."""
    for wording, after in pairwise((*wordings, question)):
        helped = _text(wording, "helped")
        more = tr("What helped: {text}", text=helped) if helped else ""
        yield Event(_on(wording), tr("reworded"), _text(after), more, "wording", wording.id)


def _on_meetings(workbook: Reader, standing: Standing) -> Iterator[Event]:
    """Yield the meetings that it was on or will be, with what people did then."""
    blocks = workbook.parts("block", standing.entry.id)
    for place in standing.on:
        about = [_text(block, "activity") for block in blocks if block.data.get("meeting") == place.entry.id]
        text = "; ".join(filter(None, about)) or _text(place.entry, "about")
        word = tr("meeting {number}", number=place.number)
        yield Event(place.day, word, text, kind="meeting", record=place.entry.id)


def _answers(workbook: Reader, question: Entry) -> Iterator[Event]:
    for one in workbook.parts("answer", question.id):
        yield Event(_on(one), tr("answer"), _text(one), _text(one, "source"), "answer", one.id)


def _actions(workbook: Reader, question: Entry) -> Iterator[Event]:
    """Yield the actions for it, on the day of the meeting in which they were promised, else of their making."""
    for one in workbook.parts("action", question.id, by="agenda_question"):
        meeting = workbook.entry(str(one.data.get("meeting", "")))
        day = (_day_of_meeting(meeting) if meeting else None) or agenda.day_of(one.created)
        names = ", ".join(filter(None, map(workbook.name_of, texts(one.data.get("people")))))
        more = "; ".join(filter(None, (names, in_words("action", one.data, "state"), _text(one, "result"))))
        yield Event(day, tr("action"), _text(one, "what"), more, "action", one.id)


def _research(workbook: Reader, question: Entry) -> Iterator[Event]:
    """Yield when it was put to a researcher, and what came back (S4.7, S7.12)."""
    for one in workbook.parts("research", question.id, by="agenda_question"):
        day = dates.stored(one.data.get("asked_on")) or agenda.day_of(one.created)
        name = workbook.name_of(str(one.data.get("person", "")))
        text = tr("put to {name}", name=name) if name else _text(one, "question")
        yield Event(day, tr("research"), text, _text(one, "answer"), "research", one.id)


def _tried(workbook: Reader, question: Entry) -> Iterator[Event]:
    """Yield each experiment with it, on the day on which it was tried, and whether it worked (S8.8)."""
    for one in workbook.parts("experiment", question.id, by="agenda_question"):
        name = workbook.name_of(str(one.data.get("person", "")))
        more = "; ".join(filter(None, (name, in_words("experiment", one.data, "worked"), _text(one, "learned"))))
        yield Event(_on(one), tr("tried"), _text(one, "name") or _text(one, "idea"), more, "experiment", one.id)


def _states(workbook: Reader, question: Entry) -> Iterator[Event]:
    """Yield when its state changed, by its earlier versions; with which it began says nothing.

    Of each day only the last state counts: what was undone, or chosen by mistake, is no event.
    """
    versions = [past for past in reversed(workbook.history(question.id)) if past.data is not None]
    by_day = {agenda.day_of(past.at): _state(past.data) for past in versions}
    began = _state(versions[0].data) if versions else ""
    for before, (day, state) in zip((began, *by_day.values()), by_day.items(), strict=False):
        if state and state != before:
            yield Event(day, tr("status"), state, record=question.id)


def _state(data: Mapping[str, Any] | None) -> str:
    return in_words("question", data or {}, "status")
