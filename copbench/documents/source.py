"""The only way in which documents read a workbook: every record passes the audience of the document first.

Each kind is read once, whatever the number of documents and audiences.
"""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from copbench import catalogue
from copbench.audience import Audience
from copbench.documents.row import Row
from copbench.fields import FieldSpec
from copbench.insight import progress
from copbench.insight.progress import State
from copbench.workbook import Entry, Tally
from copbench.workbook.reading import Reader


@dataclass(frozen=True, slots=True)
class Wording:
    """How an answer was worded on a day."""

    day: date
    text: str


class Source:
    """A workbook as the readers of one document may see it."""

    def __init__(self, workbook: Reader, audience: Audience) -> None:
        self.workbook = workbook
        self.audience = audience
        self._entries: dict[str, list[Entry]] = {}
        self._rings: dict[Audience, Source] = {audience: self}
        self._rows: dict[str, list[Row]] = {}

    def towards(self, audience: Audience) -> "Source":
        """Return the same workbook for other readers, without reading it again."""
        if audience not in self._rings:
            other = Source(self.workbook, audience)
            other._entries, other._rings = self._entries, self._rings
            self._rings[audience] = other
        return self._rings[audience]

    def _read(self, kind: str) -> list[Entry]:
        if kind not in self._entries:
            self._entries[kind] = list(self.workbook.all_of(kind))
        return self._entries[kind]

    def _row(self, kind: str, data: Mapping[str, Any]) -> Row:
        return Row(kind, data, self.audience, self._name)

    def _all(self, kind: str) -> list[Row]:
        if kind not in self._rows:
            self._rows[kind] = [self._row(kind, entry.data) for entry in self._read(kind)]
        return self._rows[kind]

    def _name(self, kind: str, identity: str) -> str:
        """Return the name of a record referred to, as far as these readers may know it."""
        pairs = zip(self._read(kind), self._all(kind), strict=True)
        return next((row.title for entry, row in pairs if entry.id == identity), "")

    def sheet(self, kind: str) -> Row:
        """Return a worksheet; one that was never opened is empty."""
        found = self._all(kind)
        return found[0] if found else self._row(kind, {})

    def rows(self, kind: str) -> Iterator[Row]:
        """Yield the records of a register that show these readers anything, in list order."""
        return (row for row in self._all(kind) if any(row.answers()))

    def answer(self, kind: str, field: str) -> str:
        """Return an answer of a worksheet in words; see `Row.show`."""
        return self.sheet(kind).show(field)

    def value(self, kind: str, field: str) -> Any:
        """Return an answer of a worksheet as stored; see `Row.value`."""
        return self.sheet(kind).value(field)

    def texts(self, kind: str, field: str) -> list[str]:
        """Return the lines or choices of an answer of a worksheet; see `Row.texts`."""
        return self.sheet(kind).texts(field)

    def own_answers(self, kind: str) -> Iterator[tuple[FieldSpec, str]]:
        """Yield the person's own questions of a worksheet with their answers."""
        return self.sheet(kind).own_answers()

    def history(self, kind: str, field: str) -> list[Wording]:
        """Return the earlier wordings of an answer of a worksheet, the oldest first (S1.5).

        A wording that was only still being typed, and went on the same day, is none.
        """
        if not self.answer(kind, field):
            return []
        found: list[Wording] = []
        for revision in reversed(self.workbook.history(kind)):
            day = datetime.fromisoformat(revision.at).astimezone().date()
            text = self._row(kind, revision.data or {}).show(field).strip()
            if found and found[-1].day == day and text.startswith(found[-1].text):
                found.pop()
            if text and (not found or found[-1].text != text):
                found.append(Wording(day, text))
        return found[:-1]

    @functools.cached_property
    def _tallies(self) -> Mapping[str, Tally]:
        return self.workbook.tallies()

    def state(self, step_key: str) -> State:
        """Return how a step stands."""
        return progress.state_of(step_key, self._tallies)

    def why_not(self, step_key: str) -> str:
        """Return why a step is not for us, for readers who may know (P3): the facilitators at most."""
        if self.state(step_key) != "not_for_us" or not Audience.FACILITATORS.may_stand_in(self.audience):
            return ""
        found = self._read(catalogue.main_worksheet(step_key).name)
        return str(found[0].data.get("because", "")) if found else ""
