"""How a question reaches the knowledge agenda: from a meeting, an evaluation, a logbook, an intake (S7.7, flow 1).

A question that stands there already is not brought in twice, also when it was worded anew since. Who asked it goes
along only when that person agreed, and readers no wider than where it comes from allows.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from copbench.alike import plain
from copbench.records.knowledge import CameFrom, QuestionStatus, Readers
from copbench.saving import save_new
from copbench.workbook import Entry, Workbook
from copbench.workbook.reading import Reader


def bring_in(
    workbook: Workbook,
    text: str,
    *,
    came_from: str,
    meeting: str = "",
    asked_by: Sequence[str] = (),
    readers: str = "",
    case: str = "",
) -> str:
    """Put a question on the knowledge agenda and return its id; one that stands there already gives its own.

    `came_from` is a value of `CameFrom`, `meeting` the id of that in which it was first asked, `asked_by` the ids
    of those who asked it and agreed to be named, `readers` a value of `Readers` when not just the group may read
    it, `case` the id of the case that it is about. Raises NotSaved; ValueError for a value that is none.
    """
    there = on_agenda(workbook)
    if found := there.get(plain(text)):
        return found
    answers: dict[str, Any] = {
        "text": text.strip(),
        "status": QuestionStatus.OPEN,
        "came_from": CameFrom(came_from),
        "opened": meeting,
        "opened_on": None if meeting else date.today().isoformat(),
        "asked_by": list(asked_by),
        "readers": Readers(readers) if readers else None,
        "case": case,
    }
    return save_new(workbook, "question", {name: value for name, value in answers.items() if value})


def on_agenda(workbook: Reader) -> dict[str, str]:
    """Return the id of each question of the agenda by its words as `plain`, earlier ones too."""
    earlier = {_words(entry): str(entry.data.get("question", "")) for entry in workbook.all_of("wording")}
    now = {_words(entry): entry.id for entry in workbook.all_of("question")}
    there = set(now.values())
    return {words: one for words, one in (earlier | now).items() if words and one in there}


def _words(entry: Entry) -> str:
    return plain(str(entry.data.get("text", "")))
