"""One visit to a record: what is typed is kept at once, and leaving saves it with a single revision.

Typing goes to the drafts, valid or not. Leaving checks each answer; what fits is saved in one transaction, what
does not fit stays as it was typed, with its sentence, until the next visit.
"""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from copbench import answers, catalogue
from copbench.audience import Audience
from copbench.fields import OWN_PREFIX, FieldSpec
from copbench.records import load, specs_of
from copbench.saving import save
from copbench.stored import tidy
from copbench.workbook import Change, Entry, Reader, Workbook

BOOKKEEPING = ("said", "because", "not_for_us", "own_questions", "released")
"""What a record holds besides answers; while a visit lasts it stands among the drafts, as JSON."""


@dataclass
class Visit:
    """The answers of one record while a person is at it.

    `typed` holds raw answers not saved yet, by question: those `drafted` stand in the workbook as well, those
    `unkept` not as they read now. A new record begins with the answers that are `given`, as they would be stored;
    alone they are nothing.
    """

    workbook: Workbook
    kind: str
    id: str
    data: dict[str, Any] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    given: dict[str, Any] = field(default_factory=dict)
    unkept: set[str] = field(default_factory=set)
    drafted: set[str] = field(default_factory=set)
    new: bool = True
    changed_at: str = ""

    @classmethod
    def begin(
        cls, workbook: Workbook, kind: str, entry_id: str = "", given: Mapping[str, Any] | None = None
    ) -> "Visit":
        """Begin a visit to a record, to a worksheet, or (without id) to a new record with the answers `given`."""
        if catalogue.kind(kind).is_worksheet:
            entry_id = kind
        entry_id = entry_id or str(uuid.uuid4())
        visit = cls(workbook, kind, entry_id, given=dict(given or {}))
        visit.read_again()
        return visit

    def read_again(self) -> None:
        """Take over what the workbook holds now, and over it the drafts and what could not be kept yet."""
        held = {name: self.typed[name] for name in self.unkept if name in self.typed}
        drafts = self.workbook.drafts(self.id)
        self.typed, self.drafted = drafts | held, set(drafts)
        self._take_over_saved()
        _, refused = load(self.kind, self.data)
        for name, value in refused.items():
            if self._knows(name):
                self.typed.setdefault(name, answers.write(self._spec(name), value))

    def _take_over_drafts(self) -> None:
        """Hold what the drafts hold now: another screen may have gone on with one, or saved it since."""
        drafts = self.workbook.drafts(self.id)
        for name in self.drafted - self.unkept:
            self.typed.pop(name, None)
        self.typed |= {name: raw for name, raw in drafts.items() if name not in self.unkept}
        self.drafted = set(drafts)

    def _take_over_saved(self) -> None:
        """Build on what is saved now: another screen may have saved this record since the visit began."""
        entry = self.workbook.entry(self.id)
        self.new = entry is None
        self.changed_at = entry.changed if entry else ""
        self.data = dict(entry.data if entry else self.given)
        self.data |= {name: json.loads(self.typed[name]) for name in BOOKKEEPING if name in self.typed}

    @property
    def outdated(self) -> bool:
        """Tell whether the record was saved elsewhere since this visit read it."""
        entry = self.workbook.entry(self.id)
        return (entry.changed if entry else "") != self.changed_at

    @property
    def specs(self) -> tuple[FieldSpec, ...]:
        """Return the questions of this record, own ones included."""
        return specs_of(self.kind, self.data)

    def _spec(self, name: str) -> FieldSpec:
        return next(spec for spec in self.specs if spec.name == name)

    def _knows(self, name: str) -> bool:
        return any(spec.name == name for spec in self.specs)

    def raw(self, spec: FieldSpec) -> str:
        """Return the answer as the form shows it."""
        if spec.name in self.typed:
            return self.typed[spec.name]
        return answers.write(spec, self._stored(spec.name))

    def _stored(self, name: str) -> Any:
        if name.startswith(OWN_PREFIX):
            return next((own["answer"] for own in self._own() if OWN_PREFIX + own["id"] == name), "")
        return self.data.get(name)

    def _own(self) -> list[dict[str, Any]]:
        return [{"answer": "", **own} for own in self.data.get("own_questions", ())]

    def type(self, name: str, raw: str) -> str:
        """Take over what was typed and return the sentence about it, "" when it fits."""
        self._hold_given()
        spec = self._spec(name)
        self.typed[name] = answers.settled(spec, tidy(raw))
        self.unkept.add(name)
        return answers.check_one(spec, self.typed[name])

    def _hold_given(self) -> None:
        """Keep what a new record begins with among the drafts, or a crash would leave them without it."""
        for name, value in self.given.items() if self.new else ():
            if name not in self.typed:
                self.typed[name] = answers.write(self._spec(name), value)
                self.unkept.add(name)

    def wrong(self) -> dict[str, str]:
        """Return the sentence for each answer that does not fit its question."""
        sentences = {name: self.sentence(name) for name in self.typed if self._knows(name)}
        return {name: sentence for name, sentence in sentences.items() if sentence}

    def sentence(self, name: str) -> str:
        """Return what does not fit in an answer that is typed now, "" when it fits."""
        return answers.check_one(self._spec(name), self.typed[name])

    @property
    def touched(self) -> bool:
        """Tell whether something was typed that is not saved yet."""
        return bool(self.typed)

    def as_typed(self) -> Reader:
        """Return the workbook as it would be if everything that fits were saved now."""
        wrong = self.wrong()
        data = self._with_answers([name for name in self.typed if name not in wrong])
        return self.workbook.as_if(Entry(self.id, self.kind, data, "", "", ""))

    def keep(self) -> None:
        """Write what was typed since the last time to the drafts."""
        if self.unkept:
            raws = {name: self.typed[name] for name in self.unkept if name in self.typed}
            self.workbook.keep_drafts(self.id, self.kind, raws)
            self.drafted |= raws.keys()
            self.unkept.clear()

    def leave(self) -> Change | None:
        """Save every answer that fits; keep the others as drafts. Returns None when nothing changed.

        Raises NotSaved when the disk refuses; everything typed is still held here then.
        """
        if not self.typed:
            return None
        self._take_over_drafts()
        self._take_over_saved()
        wrong = self.wrong()
        settled = [name for name in self.typed if name in BOOKKEEPING or (self._knows(name) and name not in wrong)]
        change = self._save(self._with_answers(settled), settled, empty_is_nothing=not wrong)
        for name in settled:
            del self.typed[name]
        self.unkept &= set(self.typed)
        self.keep()
        return change

    def _with_answers(self, names: list[str]) -> dict[str, Any]:
        data = dict(self.data)
        own = self._own()
        released = dict(self.released)
        for name in names:
            if name in BOOKKEEPING or not self._knows(name):
                continue
            value = answers.read(self._spec(name), self.typed[name])
            if name in released and value != self._stored(name):
                del released[name]  # the group let other words go
            if name.startswith(OWN_PREFIX):
                own = [{**item, "answer": value} if OWN_PREFIX + item["id"] == name else item for item in own]
            else:
                data[name] = value
        data |= {"released": released} if "released" in data else {}
        return {**data, "own_questions": own} if own else data

    def _save(self, data: Mapping[str, Any], settled: list[str], *, empty_is_nothing: bool) -> Change | None:
        record, _refused = load(self.kind, data)
        if self.new and empty_is_nothing and record.as_json().keys() <= self.given.keys():
            self.workbook.drop_drafts(self.id, settled)
            return None
        change = save(self.workbook, self.id, record, settled)
        self.new = False
        self.data = dict(data)
        if change:
            self.changed_at = change.at
        return change

    # What a person does to a record besides answering

    def say(self, **facts: Any) -> None:
        """Hold bookkeeping of the record (`said`, `because`, `not_for_us` and the like) until it is left."""
        for name, value in facts.items():
            self.data[name] = value
            self.typed[name] = json.dumps(value)
            self.unkept.add(name)
        self.keep()

    def set_aside(self, name: str, because: str) -> None:
        """Mark one question "not for us, because …"; an empty reason takes the mark away."""
        marks = {**self.data.get("not_for_us", {}), name: because}
        if not because:
            del marks[name]
        self.say(not_for_us=marks)

    @property
    def released(self) -> dict[str, str]:
        """The questions whose answer the group let go outside, each with the day on which it did (S6.5)."""
        held = self.data.get("released")
        return {str(name): str(day) for name, day in held.items()} if isinstance(held, dict) else {}

    def release(self, name: str, day: date) -> bool:
        """Let the answer to a question go outside from this day on, or keep it inside again; tell whether it goes.

        What was typed is saved first: the group releases an answer as it stands, and other words stay inside.
        """
        self.leave()
        released = self.released
        if name not in released:
            released[name] = day.isoformat()
        else:
            del released[name]
        self.say(released=released)
        return name in released

    def ask_own(self, question: str, audience: Audience) -> str:
        """Add a question of the person's own and return its name."""
        identity = uuid.uuid4().hex[:8]
        added = {
            "id": identity,
            "question": question.strip(),
            "audience": audience.name.lower(),
            "answer": "",
        }
        self.say(own_questions=[*self._own(), added])
        return OWN_PREFIX + identity

    def reword_own(self, name: str, question: str) -> None:
        """Give an own question other words; its answer stays."""
        self.say(
            own_questions=[
                {**own, "question": question.strip()} if OWN_PREFIX + own["id"] == name else own
                for own in self._own()
            ]
        )

    def drop_own(self, name: str) -> None:
        """Take an own question away, with its answer; both are saved first, so that they can be brought back."""
        self.leave()
        self.typed.pop(name, None)
        self.workbook.drop_drafts(self.id, [name])
        self.say(own_questions=[own for own in self._own() if OWN_PREFIX + own["id"] != name])

    def bring_own_back(self) -> str:
        """Put the own question that was taken away last back, with its answer; return its name, "" for none."""
        here = {own["id"] for own in self._own()}
        for revision in self.workbook.history(self.id):
            for own in reversed((revision.data or {}).get("own_questions", [])):
                if own["id"] not in here:
                    self.say(own_questions=[*self._own(), own])
                    return OWN_PREFIX + str(own["id"])
        return ""

    def earlier(self, name: str) -> list[tuple[str, str]]:
        """Return the saved wordings of one answer, the newest first: moment (UTC stamp) and raw answer."""
        found: list[tuple[str, str]] = []
        spec = self._spec(name)
        for revision in reversed(self.workbook.history(self.id)):
            past = Visit(self.workbook, self.kind, self.id, data=revision.data or {})
            raw = answers.write(spec, past._stored(name))
            if raw.strip() and (not found or found[-1][1] != raw):
                found.append((revision.at, raw))
        return found[::-1]


def recover_drafts(workbook: Workbook) -> int:
    """Save what a crash left behind as drafts, as far as it fits; return how many records it was."""
    recovered = 0
    for entry_id, kind in workbook.drafted():
        if kind in {known.name for known in catalogue.KINDS}:
            recovered += Visit.begin(workbook, kind, entry_id).leave() is not None
    return recovered
