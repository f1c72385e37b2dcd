"""Whom a workbook names: people and organisations, in every answer that asks for a name (S6.5).

Which questions do, and whose name it is, stands in their `Ask`. What was removed is read like what is there, for a
text may name it still. The list of people tells more: two on it may bear one name, and it holds what part somebody
plays and how they are reached.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from copbench import catalogue
from copbench.documents.outside.disguise import Known
from copbench.documents.outside.labels import role_of
from copbench.documents.outside.names import organisations_in, person_in, words_of
from copbench.fields import ORGANISATION, PARTY, FieldSpec, fields_of
from copbench.records import model_of
from copbench.records.people import IN_THE_GROUP
from copbench.workbook import Entry, Revision

_LIST = "person"


class _Kept(NamedTuple):
    """A record that is there, or in the bin."""

    kind: str
    identity: str
    data: Mapping[str, Any]
    removed: bool


class _Named(NamedTuple):
    """A name, the question that asked for it, and the record in which it stands."""

    name: str
    spec: FieldSpec
    record: _Kept

    @property
    def listed(self) -> bool:
        """Tell whether it is the name of somebody on the list of people, or who was on it."""
        return self.record.kind == _LIST and _bears(_LIST, self.spec)


class Roll:
    """Everybody and every organisation that a workbook names."""

    def __init__(self, read: Callable[[str], list[Entry]], removed: Iterable[Revision]) -> None:
        """Take the function that returns all entries of a kind, and the last version of what is in the bin."""
        self._read = read
        self._gone: dict[str, list[_Kept]] = {}
        for past in removed:
            self._gone.setdefault(past.kind, []).append(
                _Kept(past.kind, past.entry, past.data or {}, removed=True)
            )

    def known(self) -> Iterator[Known]:
        """Yield everybody who must be hidden, and after them each organisation."""
        named = [one for kind, specs in _asking() for one in self._named(kind, specs)]
        yield from _people(one for one in named if one.spec.names not in (ORGANISATION, PARTY))
        yield from _organisations(one.name for one in named if one.spec.names in (ORGANISATION, PARTY))
        yield from _domains(record.data for record in self._records(_LIST))

    def numbers(self) -> Iterator[str]:
        """Yield the texts in which the telephone numbers of the people stand."""
        return (str(record.data.get("phone") or "") for record in self._records(_LIST))

    def _records(self, kind: str) -> Iterator[_Kept]:
        """Yield the records of a kind, those in the bin after those that are there."""
        yield from (_Kept(kind, entry.id, entry.data, removed=False) for entry in self._read(kind))
        yield from self._gone.get(kind, ())

    def _named(self, kind: str, specs: Iterable[FieldSpec]) -> Iterator[_Named]:
        for record in self._records(kind):
            for spec in specs:
                if record.data.get(spec.unless) is not True:
                    for line in _lines(record.data.get(spec.name)):
                        yield from (_Named(name, spec, record) for name in _names_in(line, kind, spec))


@functools.cache
def _asking() -> tuple[tuple[str, tuple[FieldSpec, ...]], ...]:
    """Return each kind with its questions that ask for a name: the list of people first, the set-up and all last.

    Where several answers hold one name, the first tells what part that person plays.
    """
    found = []
    for kind in (one.name for one in catalogue.KINDS):
        if specs := tuple(spec for spec in fields_of(model_of(kind)) if spec.names is not None):
            found.append((kind, specs))
    return tuple(sorted(found, key=lambda one: (one[0] != _LIST, not any(_bears(one[0], s) for s in one[1]))))


def _bears(kind: str, spec: FieldSpec) -> bool:
    """Tell whether a record of this kind is whoever the answer names, as a person or a member of the team is."""
    return model_of(kind).first_line() == spec.name


def _lines(value: Any) -> list[str]:
    """Return the lines of a stored answer, be it one or several."""
    return [str(line) for line in (value if isinstance(value, list) else [value]) if line]


def _names_in(line: str, kind: str, spec: FieldSpec) -> list[str]:
    """Return the names in a line: the whole of it where nothing but a name is asked for."""
    if spec.names == PARTY:
        return organisations_in(line)
    whole = spec.names == ORGANISATION or _bears(kind, spec)
    name = line if whole else person_in(line)
    return [name] if words_of(name) else []


def _people(named: Iterable[_Named]) -> Iterator[Known]:
    """Yield everybody on the list of people, and of the others whose name does not stand there each name once."""
    known: set[tuple[str, ...]] = set()
    for one in named:
        words = words_of(one.name)
        if words not in known or (one.listed and not one.record.removed):
            known.add(words)
            yield _person(one)


def _person(one: _Named) -> Known:
    data = one.record.data
    if not one.listed:
        return Known(f"named {one.name}", one.name, role_of([one.spec.names], in_the_group=False))
    role = role_of(data.get("parts"), in_the_group=str(data.get("status")) in IN_THE_GROUP)
    return Known(one.record.identity, one.name, role)


def _organisations(names: Iterable[str]) -> Iterator[Known]:
    """Yield each organisation by its name."""
    yield from (Known(" ".join(words_of(name)), name, ORGANISATION) for name in dict.fromkeys(names))


def _domains(people: Iterable[Mapping[str, Any]]) -> Iterator[Known]:
    """Yield the organisation of each person by the domain in their mail address."""
    for data in people:
        if (domain := str(data.get("mail") or "").rpartition("@")[2].strip()).count("."):
            name = str(data.get("organisation") or domain)
            yield Known(" ".join(words_of(name)), domain, ORGANISATION)
