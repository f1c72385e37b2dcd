"""Whether somebody is on a list already: the same mail address, or the same name at the same organisation.

Two people of one name at one organisation are two when each has a mail address of their own.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Self

from copbench.incoming.rows import ADDRESS
from copbench.insight.parties import plain
from copbench.workbook.reading import Reader

Addresses = frozenset[str]


class Acquainted:
    """The people of whom it is known that they are there."""

    def __init__(self, people: Iterable[Mapping[str, Any]] = ()) -> None:
        """Take the stored answers of people."""
        self._addresses: set[str] = set()
        self._by_name: dict[str, dict[str, list[Addresses]]] = {}
        for data in people:
            self.add(data)

    @classmethod
    def of(cls, workbook: Reader) -> Self:
        """Return those on the list of a workbook."""
        return cls(entry.data for entry in workbook.all_of("person"))

    def add(self, data: Mapping[str, Any]) -> None:
        """Get to know one more."""
        addresses = _addresses(data)
        self._addresses |= addresses
        at = self._by_name.setdefault(_plain(data, "name"), {})
        at.setdefault(_plain(data, "organisation"), []).append(addresses)

    def has(self, data: Mapping[str, Any]) -> bool:
        """Tell whether this person is there."""
        addresses = _addresses(data)
        if not addresses.isdisjoint(self._addresses):
            return True
        others = self._by_name.get(_plain(data, "name"), {}).get(_plain(data, "organisation"), ())
        return any(not addresses or not other for other in others)

    def has_name(self, data: Mapping[str, Any]) -> bool:
        """Tell whether somebody of this name is there, whoever it may be."""
        name = _plain(data, "name")
        return bool(name) and name in self._by_name


def _plain(data: Mapping[str, Any], name: str) -> str:
    return plain(str(data.get(name, "")))


def _addresses(data: Mapping[str, Any]) -> Addresses:
    mail = str(data.get("mail", ""))
    return frozenset(address.casefold() for address in ADDRESS.findall(mail)) if "@" in mail else frozenset()
