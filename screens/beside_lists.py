"""What can be done with one list and no other, such as proposing the dates of meetings: each act with its key.

A list screen asks here what its kind can do besides; the functions are imported when they are first called.
"""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding

from copbench.i18n import _, tr

if TYPE_CHECKING:
    from screens.register import RegisterScreen


@dataclass(frozen=True, slots=True)
class ListAct:
    """An act on a list: its name, key and words, and the function (`module:name`) that gets the list screen."""

    name: str
    key: str
    label: str
    tooltip: str
    function: str
    writes: bool = True
    fills: bool = False
    """Tells whether it brings records into an empty list."""

    def do(self, screen: "RegisterScreen") -> None:
        """Do it."""
        module, _colon, name = self.function.partition(":")
        getattr(importlib.import_module(f"screens.{module}"), name)(screen)


_TO_AGENDA = ListAct(
    "to_agenda",
    "k",
    _("to the knowledge agenda"),
    _("Put the question that is here on the knowledge agenda"),
    "arriving:bring_in_current",
)

_TO_BUDDY = ListAct(
    "message",
    "b",
    _("for my buddy"),
    _("Copy this as a message for your buddy"),
    "message:of_current",
)

ACTS: dict[str, tuple[ListAct, ...]] = {
    "person": (
        ListAct(
            "bring_in", "i", _("paste"), _("Bring in many people at once"), "incoming:open_screen", fills=True
        ),
        ListAct(
            "picture", "g", _("picture"), _("See the group in a picture"), "composition:open_picture", writes=False
        ),
    ),
    "question": (
        ListAct(
            "life_line",
            "l",
            _("life line"),
            _("See what happened to this question"),
            "life_line:open_current",
            writes=False,
        ),
        ListAct(
            "arrive",
            "i",
            _("bring in"),
            _("Bring in what was asked elsewhere"),
            "arriving:open_waiting",
            fills=True,
        ),
    ),
    "main_question": (_TO_AGENDA,),
    "surroundings": (_TO_AGENDA,),
    "talk": (_TO_AGENDA,),
    "intake": (_TO_AGENDA,),
    "shared_note": (_TO_AGENDA,),
    "caught": (
        ListAct(
            "sort_out",
            "s",
            _("sort out"),
            _("Make an action, a decision or a question of this line"),
            "sorting:sort_out",
        ),
    ),
    "meeting": (
        ListAct(
            "evaluate_meeting",
            "e",
            _("evaluation"),
            _("Close this meeting with an evaluation, or read it"),
            "evaluation:open_here",
            writes=False,
        ),
        ListAct(
            "rhythm",
            "r",
            _("dates"),
            _("Make meetings on the dates of your rhythm"),
            "rhythm_dates:propose",
            fills=True,
        ),
    ),
    "buddy_pair": (
        ListAct(
            "make_round", "b", _("make pairs"), _("Propose who calls whom, or change it"), "pairing:make_round",
            fills=True,
        ),
        ListAct(
            "heard_of", "h", _("heard from them"), _("Note that you heard that they called"), "buddies:heard_of"
        ),
    ),
    "buddy_call": (_TO_BUDDY,),
    "interim_report": (_TO_BUDDY,),
    "experiment": (
        ListAct(
            "make_pattern", "m", _("make a pattern"), _("Turn what worked more than once into a pattern"),
            "generalising:make_pattern",
        ),
    ),
}  # fmt: skip
"""The acts of each kind of list."""


def bindings() -> Iterator[Binding]:
    """Yield the key of each act; a list that does not know the act hides it."""
    for act in dict.fromkeys(act for acts in ACTS.values() for act in acts):
        yield Binding(act.key, f"beside('{act.name}')", act.label, id=act.name, tooltip=act.tooltip)


def hints(kind: str) -> list[str]:
    """Return the keys that fill an empty list of this kind, each in a sentence."""
    fill = [f"{act.key}: {tr(act.tooltip)}." for act in ACTS.get(kind, ()) if act.fills]
    return [tr("Press n for the first one."), *fill]


def act_of(kind: str, name: str) -> ListAct | None:
    """Return the act of a list with this name, None when this list has none."""
    return next((act for act in ACTS.get(kind, ()) if act.name == name), None)
