"""What becomes of a remark: the room may read it, it is taken up, or it goes to the knowledge agenda (S7.13).

The facilitators read the remarks first, alone. Nothing goes anywhere by itself, and each way can be taken back.
How the last question was answered is where the check of the meeting can begin (S7.1).
"""

from collections.abc import Mapping
from typing import Any

from copbench.closing_questions import STILL_RIGHT
from copbench.errors import Refused
from copbench.evaluating.reading import FEWEST, pictures, told, too_few_wrote
from copbench.i18n import tr
from copbench.knowledge.arriving import bring_in
from copbench.saving import change, save_new, stands_as_made
from copbench.workbook import Entry, Workbook
from copbench.workbook.reading import Reader

ROOM, TAKEN_UP, ON_AGENDA = "in_room", "taken_up", "on_agenda"
"""The ways, each under the name by which a remark says that it went there."""
NOT_TAKEN_UP = "not_taken_up"


def send(workbook: Workbook, evaluation: Entry, place: int, way: str) -> str:
    """Send the remark at a place one way, or take that back when it went there already; return what it became.

    That is the id of the record that was made of it, "" when there is none. Raises Refused when it cannot go
    there, and NotSaved.
    """
    remark = remarks_of(evaluation)[place]
    if too_few_wrote(evaluation.data):
        raise Refused(
            tr("Fewer than {n} people could write a remark, so the remarks stay with you: one would guess whose"
               " they are. Say it in your own words instead.", n=FEWEST)
        )  # fmt: skip
    with workbook.together():
        became = _take_back(workbook, remark, way) if remark.get(way) else _send(workbook, evaluation, remark, way)
        remarks = remarks_of(evaluation)
        remarks[place] = {**remark, way: became}
        change(workbook, evaluation, remarks=remarks)
    return became if isinstance(became, str) else ""


def remarks_of(evaluation: Entry) -> list[dict[str, Any]]:
    """Return the remarks of a closed evaluation, in the order that comes from nothing but their words."""
    return [dict(remark) for remark in evaluation.data.get("remarks", ())]


def said_and_done(workbook: Reader, meeting_id: str) -> list[str]:
    """Return what was said after a meeting, each in one line with what was done with it or why not."""
    return [
        in_one_line(str(one.data.get("said", "")), str(one.data.get("status", "")), str(one.data.get("done", "")))
        for one in workbook.parts("taken_up", meeting_id, by="meeting")
        if one.data.get("said")
    ]


def let_into_room(workbook: Reader, meeting_id: str, question: str) -> list[str]:
    """Return the remarks on a question of the evaluation of a meeting that the room may read."""
    return [
        str(remark["text"])
        for evaluation in workbook.parts("evaluation", meeting_id, by="meeting")
        for remark in remarks_of(evaluation)
        if remark.get("question") == question and remark.get(ROOM)
    ]


def begins_check(evaluation: Entry) -> dict[str, Any]:
    """Return the answers with which a check begins whether these are still the right things (S7.1).

    The point itself is left to whoever writes it down: an average would be nobody's answer.
    """
    why = next((told(one) for one in pictures(evaluation.data) if one.question.name == STILL_RIGHT), "")
    return {"meeting": evaluation.data.get("meeting"), "why": why}


def in_one_line(said: str, status: str, done: str) -> str:
    """Return what was said, and what was done with it if that is known: `“More time in pairs” – from now on`."""
    words = tr("“{words}”", words=" ".join(said.split()))
    if status == NOT_TAKEN_UP:
        done = tr("not taken up, because {why}", why=done) if done.strip() else tr("not taken up")
    return f"{words} – {done.strip()}" if done.strip() else words


def _send(workbook: Workbook, evaluation: Entry, remark: Mapping[str, Any], way: str) -> str | bool:
    meeting, text = str(evaluation.data.get("meeting") or ""), str(remark["text"])
    if way == TAKEN_UP:
        return save_new(workbook, "taken_up", {"meeting": meeting, "said": text})
    if way == ON_AGENDA:
        return bring_in(workbook, text, came_from="evaluation", meeting=meeting)
    return True


def _take_back(workbook: Workbook, remark: Mapping[str, Any], way: str) -> str | bool:
    """Undo what was sent; a record that somebody worked on since stays, and is only no longer linked."""
    if way == ROOM:
        return False
    made = workbook.entry(str(remark[way]))
    if made and stands_as_made(workbook, made):
        workbook.take_back(made.id)
    return ""
