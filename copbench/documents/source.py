"""The only way in which documents read a workbook: every record passes the audience of the document first.

Each kind is read once, whatever the number of documents and audiences.
"""

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from copbench import catalogue
from copbench.audience import Audience
from copbench.documents.markdown import Note, Page
from copbench.documents.outside import Outside, Register
from copbench.documents.row import Row
from copbench.documents.span import ALWAYS
from copbench.fields import FieldSpec
from copbench.insight import agenda, meetings, progress, proposals
from copbench.insight.agenda import Standing
from copbench.insight.progress import State
from copbench.insight.rhythm import Rhythm
from copbench.records import model_of, spec_of, with_readers
from copbench.records.namesakes import told_apart
from copbench.workbook import Entry, Tally
from copbench.workbook.reading import Reader

Found = TypeVar("Found")


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
        self.span = ALWAYS
        """The part of the time that is asked for, for documents that can be about a part."""
        self._entries: dict[str, list[Entry]] = {}
        self._rings: dict[Audience, Source] = {audience: self}
        self._rows: dict[str, dict[str, Row]] = {}
        self._telling: dict[str, list[Row]] = {}
        self._found: dict[Callable[[Source], Any], Any] = {}
        self._namesakes: dict[str, dict[str, str]] = {}
        self._wholes: dict[str, dict[str, Mapping[str, Any]]] = {}
        self._parts: dict[tuple[str, str], list[Row]] = {}
        self._named: dict[tuple[str, str], dict[str, list[Row]]] = {}
        self.reads: set[str] = set()
        """The kinds that were asked for, whoever the readers: what is said of them might stand in a document.

        What is known already is not asked for again, so only the first document that is made of this names all.
        """
        self._register = Register(workbook, self._read)
        self.outside = Outside(self._register) if audience is Audience.OUTSIDE else None
        """The filter that every answer for outside passes, with an account of what it did."""

    def towards(self, audience: Audience) -> "Source":
        """Return the same workbook for other readers, without reading it again."""
        if audience not in self._rings:
            other = Source(self.workbook, audience)
            other._entries, other._rings, other.reads = self._entries, self._rings, self.reads
            other._meet(self._register)
            self._rings[audience] = other
        self._rings[audience].span = self.span
        return self._rings[audience]

    def _meet(self, register: Register) -> None:
        """Use the letters that were handed out already, so that they are the same in every document."""
        self._register = register
        self.outside = Outside(register) if self.outside else None

    def for_one_document(self) -> "Source":
        """Return the same, where what goes outside has an account that holds this one document only."""
        self._rings.pop(Audience.OUTSIDE, None)
        return self.towards(self.audience)

    def note(self, page: Page) -> Note | None:
        """Return what a document made of this says about what the group's agreement did to it."""
        ring = self._rings.get(Audience.OUTSIDE)
        return ring.outside.note(f"{page.title}\n{page.body()}") if ring and ring.outside else None

    def _read(self, kind: str) -> list[Entry]:
        if kind not in self._entries:
            self._entries[kind] = list(self.workbook.all_of(kind))
        return self._entries[kind]

    def stored(self, kind: str) -> list[Entry]:
        """Return the records of a kind as they are stored, for what is the answer to no question of theirs.

        That is what an evaluation counted, for instance: who makes a document of it decides who may read that.
        """
        self.reads.add(kind)
        return self._read(kind)

    def _row(self, kind: str, data: Mapping[str, Any], identity: str = "") -> Row:
        known = with_readers(kind, data, lambda whole: self._answers_of(kind, whole))
        return Row(kind, known, self.audience, self.name_of, identity, self.outside)

    def _answers_of(self, part: str, whole: str) -> Mapping[str, Any] | None:
        """Return the stored answers of the record of which one of this kind is part."""
        kind = spec_of(part, model_of(part).belongs_to).refers
        if kind not in self._wholes:
            self._wholes[kind] = {entry.id: entry.data for entry in self._read(kind)}
        return self._wholes[kind].get(whole)

    def _all(self, kind: str) -> dict[str, Row]:
        self.reads.add(kind)
        if kind not in self._rows:
            self._rows[kind] = {entry.id: self._row(kind, entry.data, entry.id) for entry in self._read(kind)}
        return self._rows[kind]

    def name_of(self, kind: str, identity: str) -> str:
        """Return the name of a record as far as these readers may know it, "" when it is gone.

        Who shares a name with another bears what tells them apart, in every document the same.
        """
        row = self.record(kind, identity)
        return self._apart(kind).get(identity, row.title) if row else ""

    def _apart(self, kind: str) -> dict[str, str]:
        """Return what those of a kind are called who share their name with another, by their ids."""
        if kind not in self._namesakes:
            naming = model_of(kind).columns[0]
            alike: dict[str, list[str]] = {}
            for entry in self._read(kind):
                alike.setdefault(str(entry.data.get(naming, "")).strip().casefold(), []).append(entry.id)
            rows = self._all(kind)
            shared = (one for ids in alike.values() if len(ids) > 1 for one in ids)
            names = [(one, title) for one in shared if (title := rows[one].title)]
            by = model_of(kind).columns[1:]  # what a list shows: no document tells people apart by a mail address
            self._namesakes[kind] = told_apart(kind, names, lambda one: rows[one].data(), by)
        return self._namesakes[kind]

    def record(self, kind: str, identity: str) -> Row | None:
        """Return the record with this id, None when it is gone."""
        return self._all(kind).get(identity)

    def is_gone(self, kind: str, identity: str | None) -> bool:
        """Tell whether an answer names a record that was removed; an answer that was not given names none."""
        return bool(identity) and identity not in self._all(kind)

    def parts(self, kind: str, owner_id: str) -> list[Row]:
        """Return the records that are part of another, such as the blocks of a meeting, in list order."""
        self.reads.add(kind)
        key = kind, owner_id
        if key not in self._parts:
            belongs_to = model_of(kind).belongs_to
            whole = self._entries.get(kind)
            found = self.workbook.parts(kind, owner_id) if whole is None else whole
            owned = [entry for entry in found if entry.data.get(belongs_to) == owner_id]
            rows = {} if whole is None else self._all(kind)
            self._parts[key] = [rows.get(one.id) or self._row(kind, one.data, one.id) for one in owned]
        return self._parts[key]

    def read_all_parts(self) -> None:
        """Read every record that is part of another at once, for who is going to ask for the parts of all."""
        for kind in catalogue.KINDS:
            if not kind.is_worksheet and model_of(kind.name).belongs_to:
                self._read(kind.name)

    def once(self, find: "Callable[[Source], Found]") -> "Found":
        """Return what a function finds in this workbook for these readers, sought once."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    def naming(self, kind: str, field: str, identity: str) -> list[Row]:
        """Return the records of a register whose answer to a question is or holds this record, in list order."""
        self.reads.add(kind)
        key = kind, field
        if key not in self._named:
            found: dict[str, list[Row]] = {}
            for row in self.rows(kind):
                value = row.value(field) or ""
                for one in value if isinstance(value, list) else [value]:
                    found.setdefault(one, []).append(row)
            self._named[key] = found
        return self._named[key].get(identity, [])

    @functools.cached_property
    def meeting_numbers(self) -> Mapping[str, int]:
        """The number of each meeting in the series, by its id."""
        return {place.entry.id: place.number for place in meetings.in_order(self._read("meeting"))}

    @functools.cached_property
    def standings(self) -> Mapping[str, Standing]:
        """How the questions of the knowledge agenda stand, by their ids: numbers alone, which name nobody."""
        self.reads |= {"question", "block"}
        series = meetings.in_order(self._read("meeting"))
        found = agenda.standings_of(self._read("question"), series, self._read("block"), date.today())
        return {one.entry.id: one for one in found}

    def proposed_days(self, rhythm: Rhythm) -> list[date]:
        """Return the days that a rhythm gives and for which no meeting was made yet.

        Once there are meetings, a day that is past will have none any more.
        """
        made, today = [entry.data for entry in self._read("meeting")], date.today()
        return [one.day for one in proposals.still_to_make(rhythm, made) if one.day >= today or not made]

    def sheet(self, kind: str) -> Row:
        """Return a worksheet; one that was never opened is empty."""
        return next(iter(self._all(kind).values()), None) or self._row(kind, {})

    def rows(self, kind: str) -> Iterator[Row]:
        """Yield the records of a register that show these readers anything, in list order."""
        self.reads.add(kind)
        if kind not in self._telling:
            self._telling[kind] = [row for row in self._all(kind).values() if row.tells]
        return iter(self._telling[kind])

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
