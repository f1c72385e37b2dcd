"""Questions that were asked elsewhere and stand on no knowledge agenda yet: in steps, talks, intakes, meetings.

What each says of its asker and of its readers follows from what was promised where it was asked (METHOD 2.16, 1).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from copbench.alike import plain
from copbench.i18n import trn
from copbench.insight.elsewhere import texts
from copbench.insight.questions import OF_TALKS
from copbench.knowledge.arriving import bring_in, on_agenda
from copbench.records import group_may_read
from copbench.records.knowledge import CameFrom, Readers
from copbench.saving import change
from copbench.set_aside import without_set_aside
from copbench.workbook import Entry, Workbook
from copbench.workbook.reading import Reader


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that could arrive: its words, the record in which it was asked, and what goes along with it."""

    text: str
    asked_in: Entry
    came_from: CameFrom
    meeting: str = ""
    asked_by: tuple[str, ...] = ()
    readers: str = ""
    case: str = ""


def waiting(workbook: Reader, kinds: Iterable[str] = ()) -> list[Waiting]:
    """Return every question that is not on the agenda yet, or those in records of some kinds, each once."""
    entries = (entry for kind in kinds or _TO_BRING_IN for entry in workbook.all_of(kind))
    return _new(workbook, (one for entry in entries for one in _asked_in(entry)))


def lines(workbook: Reader) -> list[str]:
    """S7.7: how many questions wait to be brought in, for below the knowledge agenda."""
    number = len(waiting(workbook))
    said = trn("{n} question that was asked elsewhere is not on the knowledge agenda yet.",
               "{n} questions that were asked elsewhere are not on the knowledge agenda yet.",
               number)  # fmt: skip
    return [said] if number else []


def waiting_in(workbook: Reader, entry: Entry) -> list[Waiting]:
    """Return the same of one record."""
    return _new(workbook, _asked_in(entry))


def take_up(workbook: Workbook, questions: Iterable[Waiting]) -> list[str]:
    """Let questions arrive on the agenda, all or none, and return their ids. Raises NotSaved."""
    with workbook.together():
        return [_arrive(workbook, one) for one in questions]


def _arrive(workbook: Workbook, one: Waiting) -> str:
    """Let one arrive; a line that was caught is sorted out by it."""
    made = bring_in(
        workbook, one.text, came_from=one.came_from, meeting=one.meeting, asked_by=one.asked_by,
        readers=one.readers, case=one.case,
    )  # fmt: skip
    if one.asked_in.kind == "caught":
        change(workbook, one.asked_in, became=made)
    return made


def _new(workbook: Reader, found: Iterable[Waiting]) -> list[Waiting]:
    there = on_agenda(workbook)
    once: dict[str, Waiting] = {}
    for one in found:
        if (words := plain(one.text)) and words not in there:
            once.setdefault(words, one)
    return list(once.values())


def _asked_in(entry: Entry) -> Iterator[Waiting]:
    """Yield the questions in a record; an answer that was set aside holds none."""
    kept = Entry(entry.id, entry.kind, without_set_aside(entry.data), entry.created, entry.changed, entry.revision)
    return _ASKED[entry.kind](kept)


def _of_step_1(entry: Entry) -> Iterator[Waiting]:
    """S1.4: a main question; one that came up in a meeting is from there."""
    meeting = str(entry.data.get("meeting", ""))
    came_from = CameFrom.MEETING if meeting else CameFrom.MAIN_QUESTION
    yield Waiting(str(entry.data.get("question", "")), entry, came_from, meeting)


def _of_surroundings(entry: Entry) -> Iterator[Waiting]:
    for text in texts(entry.data.get("questions_found")):
        yield Waiting(text, entry, CameFrom.SURROUNDINGS)


def _of_talk(entry: Entry) -> Iterator[Waiting]:
    """S2.7: what somebody asked in a talk, without who that was."""
    for name in OF_TALKS:
        for text in texts(entry.data.get(name)):
            yield Waiting(text, entry, CameFrom.TALK)


def _of_intake(entry: Entry) -> Iterator[Waiting]:
    """S3.10: somebody's own question, with their name when they let the group see it, else for the facilitators.

    The case goes along under the same condition: it says whose question it is as well as a name does.
    """
    text, person, case = (str(entry.data.get(name, "")) for name in ("question", "person", "case"))
    if group_may_read(entry.kind, "question", entry.data):
        yield Waiting(text, entry, CameFrom.INTAKE, asked_by=(person,) if person else (), case=case)
    else:
        yield Waiting(text, entry, CameFrom.INTAKE, readers=Readers.FACILITATORS)


def _of_meeting(entry: Entry) -> Iterator[Waiting]:
    """X4: a question that was caught and not sorted out yet."""
    if entry.data.get("sort_of") == "question" and not entry.data.get("became"):
        meeting = str(entry.data.get("meeting", ""))
        yield Waiting(str(entry.data.get("text", "")), entry, CameFrom.MEETING, meeting)


def _of_step_7(entry: Entry) -> Iterator[Waiting]:
    """S7.8, S7.12: questions that were noted in step 7 as coming back, or as good for researchers."""
    for name in ("persistent_questions", "for_research"):
        for text in texts(entry.data.get(name)):
            yield Waiting(text, entry, CameFrom.MONITORING)


def _of_step_8(entry: Entry) -> Iterator[Waiting]:
    """S8.2: how-questions from people's own work."""
    for text in texts(entry.data.get("how_questions")):
        yield Waiting(text, entry, CameFrom.PRACTICE)


_QUESTION = re.compile(r"[^\s.!?][^.!?\n]*\?")


def _of_shared_note(entry: Entry) -> Iterator[Waiting]:
    """S8.14: a question in what somebody shared, under the same condition as one of an intake."""
    person, case = (str(entry.data.get(name, "")) for name in ("person", "case"))
    for_group = entry.data.get("for_group") is True
    for text in _QUESTION.findall(str(entry.data.get("text", ""))):
        if for_group:
            yield Waiting(text, entry, CameFrom.LOGBOOK, asked_by=(person,) if person else (), case=case)
        else:
            yield Waiting(text, entry, CameFrom.LOGBOOK, readers=Readers.FACILITATORS)


_ASKED: dict[str, Callable[[Entry], Iterator[Waiting]]] = {
    "main_question": _of_step_1,
    "surroundings": _of_surroundings,
    "talk": _of_talk,
    "intake": _of_intake,
    "caught": _of_meeting,
    "reflection": _of_step_7,
    "new_practice": _of_step_8,
    "shared_note": _of_shared_note,
}
"""How the questions in a record of each kind are found."""
_TO_BRING_IN = tuple(kind for kind in _ASKED if kind != "shared_note")
"""Where questions are asked of the CoP. A note may wonder about anything: whoever reads it says which one is."""
