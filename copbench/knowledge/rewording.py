"""What happens to a question of the knowledge agenda: worded anew, answered, in another state (S7.7)."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from copbench.alike import plain
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.saving import change, remove, save_new
from copbench.workbook import Entry, Workbook
from copbench.workbook.reading import Reader


def check_new_words(question: Entry, text: str) -> None:
    """Raise Refused when a question would read as it reads already."""
    if plain(text) == plain(str(question.data.get("text", ""))):
        raise Refused(tr("That is how it is worded already."))


def reword(workbook: Workbook, question: Entry, text: str, helped: str = "", on: date | None = None) -> None:
    """Let a question be worded anew, and keep the old words with the day and what helped; all or nothing.

    Whoever might read the old words may read them still, and nobody else. What the group let go outside under
    secrecy were other words, so the new ones stay inside. Raises Refused for the same words, and NotSaved.
    """
    check_new_words(question, text)
    old = str(question.data.get("text", "")).strip()
    with workbook.together():
        if old:
            day = (on or date.today()).isoformat()
            _add(workbook, "wording", question, {"on": day, "text": old, "helped": helped.strip()})
        change(workbook, question, text=text.strip(), released=_without(question.data.get("released"), "text"))


def note_answer(workbook: Workbook, question: Entry, text: str, on: date | None = None) -> str:
    """Note an answer to a question, for whoever may read that, and return its id. Raises NotSaved."""
    day = (on or date.today()).isoformat()
    return _add(workbook, "answer", question, {"on": day, "text": text.strip()})


def set_status(workbook: Workbook, question: Entry, status: str) -> None:
    """Note how far a question is (a value of `QuestionStatus`). Raises NotSaved."""
    change(workbook, question, status=status)


def undoing(workbook: Workbook, question: Entry) -> Callable[[], None]:
    """Return what undoes all that these acts do to a question from now on; what was made goes to the bin.

    It raises NotSaved. What else is changed in the question meanwhile stays.
    """
    was = {"text": question.data.get("text", ""), "status": question.data.get("status"),
           "released": question.data.get("released", {})}  # fmt: skip
    there = {part.id for part in _parts(workbook, question.id)}

    def undo() -> None:
        with workbook.together():
            for part in _parts(workbook, question.id):
                if part.id not in there:
                    remove(workbook, part.id)
            if now := workbook.entry(question.id):
                change(workbook, now, **was)

    return undo


def _parts(workbook: Reader, question_id: str) -> Iterator[Entry]:
    """Yield what may have been made for a question: its wordings and answers, and the blocks about it."""
    return (part for kind in ("wording", "answer", "block") for part in workbook.parts(kind, question_id))


def _add(workbook: Workbook, kind: str, question: Entry, answers: Mapping[str, Any]) -> str:
    """Add a part of a question that may be read by the same people."""
    whole = {"question": question.id, "readers": question.data.get("readers"), **answers}
    return save_new(workbook, kind, {name: value for name, value in whole.items() if value})


def _without(released: Any, name: str) -> dict[str, str]:
    return {one: day for one, day in released.items() if one != name} if isinstance(released, dict) else {}
