"""What is typed in a small question is kept as well, for when it is asked again after a crash."""

import contextlib
from typing import Protocol, runtime_checkable

from copbench.errors import Refused
from copbench.workbook import Workbook

ASKED = "asked"
"""Under this id, which no record has, such texts stand among the drafts."""


@runtime_checkable
class HoldsText(Protocol):
    """A screen with a text that is no answer in any record: what was asked, the text, and how it is kept."""

    asked: str

    @property
    def text(self) -> str:
        """What was typed here."""

    def keep(self) -> bool:
        """Keep what is typed; tell whether nothing would be lost now."""


class Unfinished:
    """The answer to one small question while somebody types it. What cannot be kept now is tried again later."""

    def __init__(self, workbook: Workbook, *question: str) -> None:
        """Take the workbook and what tells the question from all others, such as a record's id and a field."""
        self._workbook = workbook
        self._question = "/".join(question)

    def text(self) -> str:
        """Return what a crash left behind here, else ""."""
        return self._workbook.drafts(ASKED).get(self._question, "")

    def keep(self, text: str) -> bool:
        """Keep what stands there now; tell whether that was done."""
        try:
            self._workbook.keep_drafts(ASKED, ASKED, {self._question: text})
        except Refused:
            return False
        return True

    def forget(self) -> None:
        """Forget it: the question was answered or left."""
        with contextlib.suppress(Refused):
            self._workbook.drop_drafts(ASKED, [self._question])
