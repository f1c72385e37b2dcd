"""A plain note, saved as `copbench.records.logbook.LogbookEntry` would be, without loading the models."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.logbook.prompts import PROMPTS
from copbench.stored import LONGEST_TEXT, tidy
from copbench.visible import on_one_line
from copbench.workbook import Reader, Tally, Workbook

KIND = "logbook_entry"
PLAIN, ME = "note", "me"
"""The sort and the readers with which every entry begins."""
BUDDY = "buddy"
"""The readers that get an entry by hand, because a buddy has another workbook or none."""
PLAIN_IN_WORDS, ME_IN_WORDS = _("note"), _("stays with me")
LONGEST_TITLE = 200


def beginning(on: date) -> dict[str, str]:
    """Return the answers with which a new entry begins: a plain note of this day, for nobody else."""
    return {"on": on.isoformat(), "sort_of": PLAIN, "readers": ME}


def stays_with_me(entry: Mapping[str, Any]) -> bool:
    """Tell whether an entry with these answers is for its writer alone, as one is until another word."""
    return (entry.get("readers") or ME) == ME


@dataclass(frozen=True, slots=True)
class PlainNote:
    """What the workbook asks of a record (`Storable`), for a text that holds nothing besides."""

    text: str
    on: date
    prompt: str = ""
    kind: str = KIND

    def as_json(self) -> dict[str, Any]:
        """Return the answers as stored."""
        begun_from = {"prompt": self.prompt} if self.prompt else {}
        return {"text": self.text, **beginning(self.on), **begun_from}

    def title(self) -> str:
        """Return the text on one line."""
        return on_one_line(self.text, LONGEST_TITLE)

    def sort_key(self) -> str:
        """Return the day."""
        return self.on.isoformat()

    def words(self) -> list[str]:
        """Return what search looks through: the text, and in words what was chosen."""
        chosen = (PROMPTS.get(self.prompt, ""), ME_IN_WORDS, PLAIN_IN_WORDS)
        return [self.text, *map(tr, filter(None, chosen))]

    def references(self) -> list[str]:
        """Return nothing: a plain note names no other record."""
        return []

    def answers(self) -> int:
        """Return 0: of the records of a list only their number counts."""
        return 0

    def mark(self) -> str:
        """Return "": nothing is said of it as a whole."""
        return ""


def note(workbook: Workbook, text: str, on: date, prompt: str = "", entry_id: str = "") -> None:
    """Write a note for the writer alone. Raises NotSaved, or Refused for more than one answer can hold."""
    if len(text) > LONGEST_TEXT:
        raise Refused(tr("This is more than fits one answer. Keep it in a file of its own."))
    workbook.save(entry_id or str(uuid.uuid4()), PlainNote(tidy(text), on, prompt))


def number(workbook: Reader) -> int:
    """Return how many entries the logbook has."""
    return workbook.tallies().get(KIND, Tally()).rows
