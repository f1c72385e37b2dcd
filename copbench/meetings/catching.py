"""What is caught while a meeting runs, and what becomes of it afterwards (X4, S5.7, S6.4, S7.7)."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from copbench import dates
from copbench.i18n import Language
from copbench.knowledge.arriving import bring_in
from copbench.records.knowledge import CameFrom
from copbench.records.people import PersonStatus
from copbench.saving import change, save_new
from copbench.workbook import Entry, Workbook

LETTERS: Mapping[Language, Mapping[str, str]] = {
    "nl": {"action": "a", "decision": "b", "question": "v", "quotation": "c"},
    "en": {"action": "a", "decision": "d", "question": "q", "quotation": "c"},
}
"""The letter for each sort, as each language calls it: actie, besluit, vraag, citaat."""
BECOMES = {"action": "action", "decision": "decision", "question": "question"}
"""The kind of record that each sort becomes; a quotation stays what it is and goes into the report."""


def catch(workbook: Workbook, meeting_id: str, sort_of: str, text: str) -> str:
    """Note one line and return its id. Raises NotSaved."""
    return save_new(workbook, "caught", {"meeting": meeting_id, "sort_of": sort_of, "text": text})


def sort_out(workbook: Workbook, caught: Entry) -> tuple[str, str]:
    """Make of a line the record that it stands for and return kind and id of that; of a quotation nothing is made.

    A line that was sorted out before gives the record that it became then, unless that is gone. Raises NotSaved.
    """
    became = workbook.entry(str(caught.data.get("became", "")))
    if became:
        return became.kind, became.id
    kind = BECOMES.get(str(caught.data.get("sort_of")), "")
    if not kind:
        return "", ""
    with workbook.together():
        made = _made(workbook, kind, caught.data)
        change(workbook, caught, became=made)
    return kind, made


def _named_in(workbook: Workbook, text: str) -> list[str]:
    """Return who takes part and is named in a line: by the whole name, or by a first name that nobody shares."""
    taking_part = {entry.id: str(entry.data.get("name", "")) for entry in workbook.all_of("person")
                   if entry.data.get("status") == PersonStatus.TAKES_PART and entry.data.get("name")}  # fmt: skip
    often = Counter(name.split()[0] for name in taking_part.values())
    words = set(re.findall(r"\w[\w'-]*", text))
    return [
        identity
        for identity, name in taking_part.items()
        if name in text or (often[first := name.split()[0]] == 1 and first in words)
    ]


def _on_the_day(workbook: Workbook, meeting_id: str) -> dict[str, Any]:
    """Return when a decision was taken: the day of its meeting, or today when that is still to come."""
    meeting = workbook.entry(meeting_id)
    held_on = dates.stored(meeting.data.get("held_on")) if meeting else None
    return {"decided_on": min(held_on, date.today()).isoformat()} if held_on else {}


def _made(workbook: Workbook, kind: str, caught: Mapping[str, Any]) -> str:
    """Make the record that a caught line stands for and return its id; a question goes to the knowledge agenda."""
    text, meeting_id = str(caught.get("text", "")), str(caught.get("meeting", ""))
    if kind == "question":
        return bring_in(workbook, text, came_from=CameFrom.MEETING, meeting=meeting_id)
    return save_new(workbook, kind, _answers(workbook, kind, text, meeting_id))


def _answers(workbook: Workbook, kind: str, text: str, meeting_id: str) -> dict[str, Any]:
    if kind == "action":
        promised = {"people": _named_in(workbook, text), "due": dates.named_in(text, date.today())}
        return {"what": text, "meeting": meeting_id, "state": "to_do"} | {
            question: answer for question, answer in promised.items() if answer
        }
    return {"outcome": text, "meeting": meeting_id} | _on_the_day(workbook, meeting_id)
