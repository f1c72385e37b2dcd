"""Whether somebody is on a list already: the same name with the same mail address or at the same organisation.

Two people of one name at one organisation are two when each has a mail address of their own. People of different
names are never one, as an office may have one address for all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Self

from copbench.alike import plain
from copbench.incoming.rows import ADDRESS
from copbench.workbook.reading import Reader

Addresses = frozenset[str]
_WORD = re.compile(r"[^\W_]+")


class Acquainted:
    """The people of whom it is known that they are there."""

    def __init__(self, people: Iterable[Mapping[str, Any]] = ()) -> None:
        """Take the stored answers of people."""
        self._by_address: dict[str, dict[str, str]] = {}
        self._by_name: dict[str, dict[str, list[Addresses]]] = {}
        for data in people:
            self.add(data)

    @classmethod
    def of(cls, workbook: Reader) -> Self:
        """Return those on the list of a workbook."""
        return cls(entry.data for entry in workbook.all_of("person"))

    def add(self, data: Mapping[str, Any]) -> None:
        """Get to know one more."""
        addresses, name = _addresses(data), _name(data)
        for address in addresses:
            self._by_address.setdefault(address, {})[name] = str(data.get("name", ""))
        at = self._by_name.setdefault(name, {})
        at.setdefault(_organisation(data), []).append(addresses)

    def has(self, data: Mapping[str, Any]) -> bool:
        """Tell whether this person is there."""
        addresses, name = _addresses(data), _name(data)
        for address, names in self._at_addresses_of(data):
            nameless = _key(address)
            if name in names or nameless in names or name == nameless:
                return True
        others = self._by_name.get(name, {}).get(_organisation(data), ())
        return any(not addresses or not other for other in others)

    def has_name(self, data: Mapping[str, Any]) -> bool:
        """Tell whether somebody of this name is there, whoever it may be."""
        name = _name(data)
        return bool(name) and name in self._by_name

    def sharing_address(self, data: Mapping[str, Any]) -> str:
        """Return the name of somebody who has the same mail address, "" when nobody has."""
        return next((name for _address, names in self._at_addresses_of(data) for name in names.values()), "")

    def _at_addresses_of(self, data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield each address of somebody that others have, with their names."""
        yield from ((address, self._by_address[address]) for address in sorted(_addresses(data))
                    if address in self._by_address)  # fmt: skip


def _name(data: Mapping[str, Any]) -> str:
    return _key(str(data.get("name", "")))


def _key(name: str) -> str:
    """Return a name as it is compared: "Smit, Jan" is Jan Smit; one of signs only is as it stands."""
    words = plain(name)
    return " ".join(sorted(_WORD.findall(words))) or words


def _organisation(data: Mapping[str, Any]) -> str:
    return plain(str(data.get("organisation", "")))


def _addresses(data: Mapping[str, Any]) -> Addresses:
    mail = str(data.get("mail", ""))
    return frozenset(address.casefold() for address in ADDRESS.findall(mail)) if "@" in mail else frozenset()
