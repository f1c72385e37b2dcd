"""One thing to take along into a session plan, and the blocks that it may become."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from copbench import library
from copbench.meetings.planning import from_activity


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to take along: its words, the block that it becomes, and whether it is ticked to begin with.

    `meeting` holds answers of the meeting itself that go with it, such as who is the host; the block may be empty.
    One that `may_fill` is ticked as well when there is time for it.
    """

    words: str
    block: Mapping[str, Any] = field(default_factory=dict)
    ticked: bool = True
    meeting: Mapping[str, Any] = field(default_factory=dict)
    may_fill: bool = False


def of_library(identity: str) -> dict[str, Any]:
    """Return the block of an activity of the library."""
    activity = library.activity(identity)
    return from_activity({name: getattr(activity, name) for name in activity.__slots__})


def made_of(identity: str, **answers: Any) -> dict[str, Any]:
    """Return a block that goes as an activity of the library does, and is about something of its own."""
    return of_library(identity) | {"library_id": ""} | answers
