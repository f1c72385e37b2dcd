"""The library: activities for a meeting and good questions, ready to take along into a session plan.

The rule: ids and facts (minutes, setting, what it appeals to) are the same in both languages; only the words
differ. So a plan that names an activity keeps its meaning when the language is switched. Ids are for ever,
words may change.

The facts hold the values of `Setting`, `Appeal` and `Attention` as plain text: whoever shows the library
needs no models for it, and a test keeps the two in step.
"""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from copbench.i18n import Language, language

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Activity:
    """What people can do in a block of a meeting, for about twenty people (S5.14 to S5.16).

    `invitation` is what the facilitator says to the group; `room`, `groups` and `steps` are for whoever prepares.
    A step begins with its minutes, as in "5 min: …". `question` and `approach` may be empty.
    """

    id: str
    name: str
    minutes: int
    setting: str
    appeals: tuple[str, ...]
    attention: str
    reflection: bool
    crazy: bool
    invitation: str
    room: str
    groups: str
    steps: tuple[str, ...]
    question: str
    approach: str


@dataclass(frozen=True, slots=True)
class GoodQuestion:
    """An open question (S5.17); `kind` is interest, value, future, now or process (S5.11, S5.12)."""

    id: str
    text: str
    kind: str


def activities() -> tuple[Activity, ...]:
    """Return the activities in the current language, in the order of a meeting."""
    return _activities(language())


def activity(identity: str) -> Activity:
    """Return the activity with this id, in the current language. Raises KeyError for none."""
    return {one.id: one for one in activities()}[identity]


def questions() -> tuple[GoodQuestion, ...]:
    """Return the good questions in the current language, kind by kind."""
    return _questions(language())


@functools.cache
def _activities(language: Language) -> tuple[Activity, ...]:
    return tuple(
        Activity(**table | {"appeals": tuple(table["appeals"]), "steps": tuple(table["steps"])})
        for table in _read(f"activities-{language}")["activity"]
    )


@functools.cache
def _questions(language: Language) -> tuple[GoodQuestion, ...]:
    return tuple(GoodQuestion(**table) for table in _read(f"questions-{language}")["question"])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
