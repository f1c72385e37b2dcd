"""What is worth saying at one question of a record, though its answer fits: it is said there and stops nobody."""

from collections.abc import Callable
from datetime import date

from copbench import dates
from copbench.alike import plain
from copbench.i18n import _, tr
from copbench.insight import turns
from copbench.insight.elsewhere import data_of, listed, texts
from copbench.insight.meetings import not_noted_as_held
from copbench.insight.plan import ends_too_early
from copbench.insight.questions import OF_TALKS
from copbench.insight.rhythm import lines_unread, rhythm_of, skipped_in_words
from copbench.knowledge import coach
from copbench.visible import on_one_line
from copbench.workbook import Entry
from copbench.workbook.reading import Reader
from copbench.workbook.rows import Tally

MOST_READ = 1000
"""Among more people than these nobody is looked for while somebody types."""


def remarks(kind: str, workbook: Reader, entry_id: str) -> dict[str, str]:
    """Return the sentence for each question of a record about which there is something to say, by its name."""
    say = _SAID.get(kind)
    entry = workbook.entry(entry_id) if say else None
    found = say(entry, workbook) if say and entry else {}
    return {name: sentence for name, sentence in found.items() if sentence}


def understood(kind: str, workbook: Reader, entry_id: str) -> dict[str, str]:
    """Return what helps at a question, by its name: what was made of its answer, or what is known already."""
    say = _HELPS.get(kind)
    entry = workbook.entry(entry_id) if say else None
    found = say(entry, workbook) if say and entry else {}
    return {name: sentence for name, sentence in found.items() if sentence}


def _skipped(set_up: Entry, workbook: Reader) -> dict[str, str]:
    """H4: the weeks without a meeting, as they were understood."""
    return {"skip_weeks": skipped_in_words(set_up.data)}


def _asked_in_talks(intake: Entry, workbook: Reader) -> dict[str, str]:
    """S2.7, S3.10: what somebody asked in the talks before, so that nobody has to ask that again."""
    person = str(intake.data.get("person") or "")
    talks = [one.data for one in workbook.naming(person) if one.data.get("person") == person] if person else []
    asked = (text for talk in talks for name in OF_TALKS for text in texts(talk.get(name)))
    return {"question": " ".join(listed(_("Asked in the talks: {items}"), asked))}


def _of_set_up(set_up: Entry, workbook: Reader) -> dict[str, str]:
    """H4: lines that name no week to skip."""
    return {"skip_weeks": "\n".join(lines_unread(set_up.data))}


def _of_meeting(meeting: Entry, workbook: Reader) -> dict[str, str]:
    """H4, X2, S6.8: an odd day, an end before the beginning, and a day that is past of a meeting to come."""
    data, run = meeting.data, rhythm_of(data_of(workbook, "set_up"))
    over = not_noted_as_held(data, date.today())
    return {
        "held_on": turns.outside_run(data, run) or turns.in_skipped_week(data, run),
        "ends": ends_too_early(data.get("begins"), data.get("ends")),
        "status": tr("The day of this meeting is past. Was it held?") if over else "",
    }


def _of_person(person: Entry, workbook: Reader) -> dict[str, str]:
    """P2: somebody of the same name who stands on the list already, with what tells who that is."""
    name = plain(str(person.data.get("name") or ""))
    if not name or workbook.tallies().get("person", Tally()).rows > MOST_READ:
        return {}
    alike = [one for one, called in workbook.names("person") if one != person.id and plain(called) == name]
    there = (str(entry.data.get("organisation") or "").strip() for entry in workbook.entries(alike))
    from_where = ", ".join(dict.fromkeys(filter(None, there)))
    if not alike:
        return {}
    if not from_where:
        return {"name": tr("Somebody of this name is on the list already. Is it the same person?")}
    said = tr("Somebody of this name is on the list already ({organisation}). Is it the same person?",
              organisation=on_one_line(from_where, 60))  # fmt: skip
    return {"name": said}


def _of_action(action: Entry, workbook: Reader) -> dict[str, str]:
    """S8.11: something that was told before it was promised."""
    meetings = (workbook.entry(str(action.data.get(question, ""))) for question in ("meeting", "told_in"))
    promised, told = (dates.stored(one.data.get("held_on")) if one else None for one in meetings)
    before = promised and told and told < promised
    return {"told_in": tr("That is before the meeting in which it was promised.") if before else ""}


def coached(workbook: Reader, text: str, *, while_typing: bool = False) -> list[str]:
    """Return what one might ask about how a question is worded (S8.2); among many people no names are sought."""
    few = workbook.tallies().get("person", Tally()).rows <= MOST_READ
    names = [name for _id, name in workbook.names("person")] if few else []
    return coach.hints(text, names, while_typing=while_typing)


def _coached(question: Entry, workbook: Reader) -> dict[str, str]:
    """S7.7, S8.2: what one might ask about a question of the knowledge agenda."""
    return {"text": " ".join(coached(workbook, str(question.data.get("text") or "")))}


_HELPS: dict[str, Callable[[Entry, Reader], dict[str, str]]] = {
    "intake": _asked_in_talks,
    "question": _coached,
    "set_up": _skipped,
}
_SAID: dict[str, Callable[[Entry, Reader], dict[str, str]]] = {
    "action": _of_action,
    "meeting": _of_meeting,
    "person": _of_person,
    "set_up": _of_set_up,
}
