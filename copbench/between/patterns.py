"""A pattern made of the tries of an experiment that worked more than once (S4.11, S8.8)."""

from collections.abc import Sequence

from copbench.records import group_may_read
from copbench.saving import change, save_new
from copbench.workbook import Entry, Workbook

_TAKEN_OVER = {"name": "name", "problem": "question", "core": "idea"}
"""The questions of a pattern that begin with an answer of the experiment."""


def make(workbook: Workbook, tries: Sequence[Entry]) -> str:
    """Make a pattern of these tries, let each of them name it, and return its id. Raises NotSaved.

    A pattern goes outside, so of a try that is for fewer people than the group nothing is taken over.
    """
    shared = [one for one in tries if group_may_read(one.kind, "name", one.data)]
    answers = {asked: text for asked, question in _TAKEN_OVER.items() if (text := _first(shared, question))}
    by = list(dict.fromkeys(str(one.data["person"]) for one in shared if one.data.get("person")))
    with workbook.together():
        made = save_new(workbook, "pattern", {**answers, "by": by, "state": "tried"})
        for one in tries:
            change(workbook, one, pattern=made)
    return made


def _first(tries: Sequence[Entry], question: str) -> str:
    return next((str(one.data[question]) for one in tries if one.data.get(question)), "")
