"""What leaves and enters the workbook: plain frozen shapes, no cursor and no connection.

Tuples with names, here and in the catalogue: Python makes them five times as quickly as dataclasses.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol


class Storable(Protocol):
    """What the workbook asks of a record; it knows nothing else of it."""

    @property
    def kind(self) -> str:
        """The name of its kind."""

    def as_json(self) -> dict[str, Any]:
        """Return the answers as stored."""

    def title(self) -> str:
        """Return one line that names the record in lists."""

    def sort_key(self) -> str:
        """Return the text by which its list is ordered, "" for the moment it was made."""

    def words(self) -> Sequence[str]:
        """Return every text in it, for search."""

    def references(self) -> Sequence[str]:
        """Return the ids of the records that it names."""

    def answers(self) -> int:
        """Return how many of its questions hold an answer."""

    def mark(self) -> str:
        """Return what the person said of it as a whole."""


class Entry(NamedTuple):
    """A record as it stands now. `created` and `changed` are UTC stamps, `revision` the id of its last version."""

    id: str
    kind: str
    data: dict[str, Any]
    created: str
    changed: str
    revision: str
    place: tuple[str, int] = ("", 0)


class Revision(NamedTuple):
    """One saved version of a record; `data` is None when it was removed."""

    id: str
    entry: str
    kind: str
    at: str
    data: dict[str, Any] | None


class Hit(NamedTuple):
    """One record found by search, with a piece of its text around the first match."""

    id: str
    kind: str
    title: str
    snippet: str


class Tally(NamedTuple):
    """What each save keeps of a kind: rows, answered questions of a worksheet, and the person's own word."""

    rows: int = 0
    answers: int = 0
    mark: str = ""


class Change(NamedTuple):
    """What a write changed, for whoever shows that record; `renamed` tells that its title became another."""

    kind: str
    entry: str
    at: str
    renamed: bool = False
