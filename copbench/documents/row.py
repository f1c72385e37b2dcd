"""One record as far as the readers of a document may see it.

What they may not see is not there at all: not as an answer, not in the title, not in a name. Answers are read as
they are stored and never validated, so one that the model would refuse is shown as it stands.
"""

import dataclasses
import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from copbench import answers, fields
from copbench.audience import Audience
from copbench.documents.outside import Outside
from copbench.documents.wording import capital, joined
from copbench.fields import OWN_PREFIX, FieldSpec
from copbench.records import model_of
from copbench.records.base import CODE
from copbench.visible import on_one_line

LONGEST_TITLE = 200
_NAMING = ("line", "text", "lines", "record", "records")
_STORED_AS: dict[str, type] = {"yes_no": bool, "number": int, "lines": list, "choices": list, "records": list}

NameOf = Callable[[str, str], str]
"""From the kind and id of a record referred to, to its name for the same readers."""


@functools.cache
def _questions(kind: str) -> dict[str, FieldSpec]:
    return {spec.name: spec for spec in fields.fields_of(model_of(kind))}


@functools.cache
def _naming(kind: str) -> tuple[str, ...]:
    """Return the questions that may name a record, the likeliest first."""
    names = dict.fromkeys((*model_of(kind).columns, *_questions(kind)))
    first = model_of(kind).titled_by
    typed = tuple(name for name in names if _questions(kind)[name].shape in _NAMING and name != CODE)
    return (first, *typed) if first else typed


def _fits(spec: FieldSpec, value: Any) -> bool:
    if not isinstance(value, _STORED_AS.get(spec.shape, str)):
        return False
    return not isinstance(value, list) or all(isinstance(item, str) for item in value)


class Row:
    """The answers of one record for one ring of readers."""

    def __init__(
        self,
        kind: str,
        data: Mapping[str, Any],
        audience: Audience,
        name_of: NameOf,
        identity: str = "",
        outside: Outside | None = None,
    ) -> None:
        """Take stored answers, how far they travel here, and for readers outside the filter they pass."""
        self.kind = kind
        self.id = identity
        self._data = data if isinstance(data, Mapping) else {}
        self._audience = audience
        self._name_of = name_of
        self._outside = outside
        self._fitted: dict[str, Any] = {}
        self._shown: dict[str, str] = {}
        self._may_stand: dict[str, bool] = {}
        self._questions = _questions(kind)
        self._reach = model_of(kind).reach
        aside = self._data.get("not_for_us")
        self._aside: dict[str, Any] = aside if isinstance(aside, dict) else {}

    def spec(self, field: str) -> FieldSpec:
        """Return the question itself."""
        return self._questions[field]

    def _allowed(self, spec: FieldSpec) -> bool:
        """Tell whether an answer may stand before these readers; a question is asked often, and decided once."""
        if spec.name not in self._may_stand:
            self._may_stand[spec.name] = self._decide(spec)
        return self._may_stand[spec.name]

    def _decide(self, spec: FieldSpec) -> bool:
        ring = self._reach(spec, self._data)
        if spec.name in self._aside or not ring.may_stand_in(self._audience):
            return False
        return self._outside is None or self._outside.lets_out(spec, self._data, (self.kind, self.id))

    def _stored(self, spec: FieldSpec) -> Any:
        """Return an answer as stored, or what may be read of it outside."""
        value = self._data.get(spec.name)
        if self._outside is None:
            return value
        if spec.name not in self._fitted:
            self._fitted[spec.name] = self._outside.fit(spec, value)
        return self._fitted[spec.name]

    def show(self, field: str) -> str:
        """Return an answer in words, "" when it is not given, set aside, or not for these readers."""
        if field not in self._shown:
            spec = self._questions[field]
            given = field in self._data and self._allowed(spec)
            self._shown[field] = self._in_words(spec, self._stored(spec)) if given else ""
        return self._shown[field]

    def _in_words(self, spec: FieldSpec, value: Any) -> str:
        if not answers.answered(value):
            return ""
        if not _fits(spec, value):
            return "\n".join(map(str, value)) if isinstance(value, list) else str(value)
        name_of = functools.partial(self._name_of, spec.refers)
        if spec.shape in ("choices", "records"):
            return joined(answers.show(spec, [item], name_of) for item in value)
        return answers.show(spec, value, name_of)

    def value(self, field: str) -> Any:
        """Return an answer as stored, None under the same conditions or when it is of another kind than asked."""
        if field not in self._data:
            return None
        spec = self.spec(field)
        value = self._stored(spec) if self._allowed(spec) else None
        return value if _fits(spec, value) else None

    def texts(self, field: str) -> list[str]:
        """Return the lines of an answer that is a list, or the words of each choice."""
        spec = self.spec(field)
        value = self._stored(spec) if self._allowed(spec) else None
        if not isinstance(value, list):
            return [text] if (text := self.show(field)) else []
        return [text for item in value if (text := self._in_words(spec, [item]).strip())]

    def data(self) -> dict[str, Any]:
        """Return the stored answers that these readers may see."""
        return {name: self._stored(spec) for name, spec in self._given() if self._allowed(spec)}

    def _given(self) -> Iterator[tuple[str, FieldSpec]]:
        return ((name, spec) for name, spec in self._questions.items() if name in self._data)

    @functools.cached_property
    def answers(self) -> list[tuple[FieldSpec, str]]:
        """Each question that holds an answer for these readers, with the answer in words; own ones last."""
        return list(self._each_answer())

    @property
    def tells(self) -> bool:
        """Tell whether it holds an answer for these readers; what goes outside is read no further for that."""
        return any(self._each_answer())

    def _each_answer(self) -> Iterator[tuple[FieldSpec, str]]:
        """Yield the answers; a code is none of anybody: it stands in the name."""
        for name, spec in self._given():
            if not spec.given and (text := self.show(name)):
                yield spec, text
        yield from self.own_answers()

    def own_answers(self) -> Iterator[tuple[FieldSpec, str]]:
        """Yield the person's own questions with their answers, under the same conditions."""
        for spec, answer in self._own():
            if answer.strip() and self._allowed(spec):
                yield self._said_outside(spec, answer) if self._outside else (spec, answer)

    def _said_outside(self, spec: FieldSpec, answer: str) -> tuple[FieldSpec, str]:
        """Return a question that people added and its answer as they may be read outside."""
        assert self._outside is not None
        return dataclasses.replace(spec, label=self._outside.fit_text(spec.label)), self._outside.fit(spec, answer)

    def _own(self) -> Iterator[tuple[FieldSpec, str]]:
        """Yield every question the person added; one without a known audience is for them alone."""
        stored = self._data.get("own_questions")
        for item in stored if isinstance(stored, list) else []:
            if not isinstance(item, Mapping):
                continue
            ring = str(item.get("audience")).upper()
            audience = Audience[ring] if ring in Audience.__members__ else Audience.ME
            spec = fields.own_question(f"{OWN_PREFIX}{item.get('id')}", str(item.get("question", "")), audience)
            yield spec, str(item.get("answer", ""))

    @functools.cached_property
    def named_by(self) -> str:
        """The question whose answer names the record: the first naming one that these readers may see."""
        return next((name for name in _naming(self.kind) if self.show(name)), "")

    @property
    def name(self) -> str:
        """The answer that names the record in full, "" when these readers may see none that does.

        A code by which people know it goes before it.
        """
        field = self.named_by
        if not field:
            return ""
        named = self.show(field) if self.spec(field).shape in _NAMING else capital(self.show(field))
        return f"{self.show(CODE)} {named}".strip() if model_of(self.kind).coded else named

    @property
    def title(self) -> str:
        """The name of the record on one line."""
        return on_one_line(self.name, LONGEST_TITLE)

    def left_out(self) -> Iterator[tuple[FieldSpec, str]]:
        """Yield each question set aside with its reason, for readers of its answer, facilitators at most (P3)."""
        if not self._aside:
            return
        specs = {**self._questions, **{spec.name: spec for spec, _answer in self._own()}}
        for name, reason in self._aside.items():
            spec = specs.get(name)
            if spec and min(self._reach(spec, self._data), Audience.FACILITATORS).may_stand_in(self._audience):
                yield spec, str(reason)
