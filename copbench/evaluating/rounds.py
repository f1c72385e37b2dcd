"""An evaluation from its first answer to its closing: begun for a meeting, kept with each answer, closed once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from copbench import dates, phrase
from copbench.closing_questions import FORM_VERSION
from copbench.errors import Refused
from copbench.evaluating.round import Round
from copbench.i18n import tr
from copbench.set_aside import without_set_aside
from copbench.workbook import Entry, Reader, Workbook

LATE = timedelta(days=14)
"""For so long after a meeting an evaluation is still about that one, when none is held today."""
_THERE = ("present", "partly", "replaced")
_AWAY = ("absent", "excused")


def meeting_to_close(workbook: Reader, today: date) -> Entry | None:
    """Return the meeting that an evaluation of today is about, None when there is none.

    The one to which the laptop is locked comes first, then the one of today, then one in whose round people
    answered, then the last one held if it is not long ago. Raises Refused when that one is evaluated and closed.
    """
    held = [
        (day, meeting)
        for meeting in workbook.all_of("meeting")
        if (day := dates.stored(meeting.data.get("held_on"))) and today - LATE <= day <= today
        if meeting.data.get("status") != "cancelled"
    ]
    last_day, last = max(held, key=lambda one: one[0], default=(None, None))
    begun = _begun(workbook)
    if locked := workbook.locked_to:
        return workbook.entry(locked)
    if begun and (last is None or last_day != today or evaluation_of(workbook, last.id)):
        return begun[-1]
    if last is not None:
        _refuse_when_closed(workbook, last.id)
    return last


def _begun(workbook: Reader) -> list[Entry]:
    """Return the meetings in whose round people answered and that is not closed yet, the latest one last."""
    begun = [meeting for meeting, state in workbook.rounds().items() if Round.stored(state).begun]
    return sorted(workbook.entries(begun), key=lambda meeting: str(meeting.data.get("held_on") or ""))


def under_way(workbook: Reader, meeting_id: str) -> Round | None:
    """Return the round of a meeting as it stands, None when none was begun or it was closed."""
    state = workbook.rounds().get(meeting_id)
    return Round.stored(state) if state is not None else None


def open_round(workbook: Reader, meeting_id: str) -> Round:
    """Return the round of a meeting, one in which nobody answered yet when none was begun.

    Raises Refused when it was closed: a round of the few who are late would show what they answered.
    """
    _refuse_when_closed(workbook, meeting_id)
    return under_way(workbook, meeting_id) or fresh(workbook, meeting_id)


def _refuse_when_closed(workbook: Reader, meeting_id: str) -> None:
    if evaluation_of(workbook, meeting_id):
        raise Refused(tr("The evaluation of this meeting is closed: nothing comes in any more."))


def fresh(workbook: Reader, meeting_id: str) -> Round:
    """Return a round in which nobody has answered yet, as the group decided to hold it (step 7)."""
    sheet = without_set_aside(_data(workbook, "reflection"))
    return Round(
        present=number_present(workbook, meeting_id),
        anonymous=sheet.get("evaluation_names") != "signed",
        own=str(sheet.get("evaluation_own") or "").strip(),
    )


def number_present(workbook: Reader, meeting_id: str) -> int:
    """Return how many were there, else how many take part and did not say that they would be away."""
    noted = {
        str(entry.data.get("person")): entry.data.get("presence")
        for entry in workbook.parts("attendance", meeting_id, by="meeting")
    }
    there = sum(presence in _THERE for presence in noted.values())
    if there:
        return there
    return sum(noted.get(person.id) not in _AWAY for person in _taking_part(workbook))


def still_to_sign(workbook: Reader, meeting_id: str) -> list[tuple[str, str]]:
    """Return id and name of who takes part and has not answered by name yet."""
    signed = {str(one.data.get("person")) for one in _signed(workbook, meeting_id)}
    return [(one.id, str(one.data.get("name", ""))) for one in _taking_part(workbook) if one.id not in signed]


def _taking_part(workbook: Reader) -> Iterator[Entry]:
    return (one for one in workbook.all_of("person") if one.data.get("status") == "takes_part")


def sign(
    workbook: Workbook, meeting_id: str, person: str, points: Mapping[str, int | None], lines: Mapping[str, str]
) -> None:
    """Write down by name what somebody answered, in a group that decided so itself. Raises NotSaved."""
    from copbench.saving import save_new

    answers = {question: str(point) for question, point in points.items() if point is not None}
    written = {f"{question}_line": text for question, text in lines.items() if text}
    save_new(workbook, "signed_evaluation", {"meeting": meeting_id, "person": person} | answers | written)


def unsign(workbook: Workbook, meeting_id: str, person: str) -> None:
    """Take back what somebody answered by name, as if it had never been typed. Raises NotSaved."""
    workbook.take_back(*(one.id for one in _signed(workbook, meeting_id) if one.data.get("person") == person))


def _signed(workbook: Reader, meeting_id: str) -> list[Entry]:
    return workbook.parts("signed_evaluation", meeting_id, by="meeting")


def evaluation_of(workbook: Reader, meeting_id: str) -> Entry | None:
    """Return the closed evaluation of a meeting, None while there is none."""
    return next(iter(workbook.parts("evaluation", meeting_id, by="meeting")), None)


def lock(going: Round, words: str) -> Round:
    """Return the round with the laptop locked to it until these words are typed, at the latest until tomorrow."""
    return replace(going, lock=phrase.kept(words), locked_on=date.today().isoformat())


def unlock(going: Round) -> Round:
    """Return the round without its lock."""
    return replace(going, lock="", locked_on="")


def close(workbook: Workbook, meeting_id: str) -> str:
    """Close the round of a meeting: nothing comes in any more, and now it may be read. Return the evaluation's id.

    Raises Refused when nobody answered or another round of this meeting was closed, and NotSaved.
    """
    from copbench.saving import save_new

    _refuse_when_closed(workbook, meeting_id)
    going = under_way(workbook, meeting_id)
    if going is None or not (going.hands or going.at):
        raise Refused(tr("Nobody has answered yet, so there is nothing to close."))
    with workbook.together():
        workbook.put_round(meeting_id, None)
        return save_new(workbook, "evaluation", _closed(meeting_id, going))


def _closed(meeting_id: str, going: Round) -> dict[str, Any]:
    return {
        "meeting": meeting_id,
        "form_version": FORM_VERSION,
        "present": going.present,
        "answered": going.hands + bool(going.at),  # who was halfway when it was closed answered too
        "anonymous": going.anonymous,
        "own": going.own,
        "ways": list(going.ways),
        "points": {question: list(counts) for question, counts in going.points.items()},
        "remarks": [
            {"question": question, "text": text} for question, texts in going.remarks.items() for text in texts
        ],
    }


def _data(workbook: Reader, sheet: str) -> Mapping[str, Any]:
    entry = workbook.entry(sheet)
    return entry.data if entry else {}


def say_present(workbook: Workbook, meeting_id: str, number: int) -> None:
    """Say how many are present. Raises NotSaved."""
    going = open_round(workbook, meeting_id)
    workbook.put_round(meeting_id, replace(going, present=number).as_json())


def ask_own(workbook: Workbook, question: str) -> None:
    """Add a question of the group's own to its evaluations, "" for none; it stays until it is changed (step 7).

    Rounds in which nobody answered yet ask it at once. Raises NotSaved.
    """
    from copbench.records import load
    from copbench.saving import save

    sheet = _data(workbook, "reflection")
    aside = {name: why for name, why in (sheet.get("not_for_us") or {}).items() if name != "evaluation_own"}
    record, _refused = load("reflection", {**sheet, "evaluation_own": question, "not_for_us": aside})
    with workbook.together():
        save(workbook, "reflection", record)
        for meeting, state in workbook.rounds().items():
            going = Round.stored(state)
            if not going.begun:
                workbook.put_round(meeting, replace(going, own=question).as_json())
