"""Where the parts of a record are shown, and what can be done with it besides filling it in.

Most parts are shown in a list like any other; those that ask for a screen of their own are named here.
"""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from copbench.i18n import _

if TYPE_CHECKING:
    from copbench.visit import Visit
    from screens.app import CopbenchApp
    from screens.record import RecordScreen
    from screens.register import RegisterScreen

_LISTS = {"logbook_entry": "logbook:LogbookScreen", "buddy_pair": "buddies:BuddiesScreen"}
"""The screen (`module:class`) of a list that does more than listing."""
_FORMS = {
    "logbook_entry": "entry:EntryScreen",
    **dict.fromkeys(
        ("interim_report", "backcast", "experiment", "learning_goal", "highlight"), "owned:OwnedScreen"
    ),
}
"""The screen of a record whose form does more than asking."""
_SCREENS = {
    "block": "plan:PlanScreen",
    "attendance": "attendance:AttendanceScreen",
    "caught": "sorting:SortingScreen",
    "evaluation": "evaluation:EvaluationScreen",
    "wording": "life_line:LifeLineScreen",
    "answer": "life_line:LifeLineScreen",
}
"""The screen (`module:class`) for parts whose list does more than listing; it is given the id of the record."""


@dataclass(frozen=True, slots=True)
class RecordAct:
    """Something to do with a record: its name, its words, and what does it (`module:name`).

    That is a screen, or a function that gets the app; both are given the id of the record.
    """

    name: str
    words: str
    done_by: str
    at_home: str = ""
    """Other words for a workbook of somebody's own, which no group sees."""


_TO_BUDDY = RecordAct("to_buddy", _("Copy it as a message for my buddy"), "message:for_buddy")
_ACT_ON = RecordAct("act_on", _("Make an action for the case"), "promising:act_on")
_ACTS = {
    "question": (RecordAct("life_line", _("See its life line"), "life_line:LifeLineScreen"),),
    "meeting": (
        RecordAct("clock", _("Run it: the clock, and catching what is said"), "clock:ClockScreen"),
        RecordAct("room", _("Show it in the room: for the projector"), "room:RoomScreen"),
    ),
    "learning_goal": (_ACT_ON,),
    "highlight": (_ACT_ON,),
    "evaluation": (RecordAct("check", _("Note whether these are still the right things"), "conscience:begin"),),
    "buddy_call": (
        RecordAct(
            "promise", _("Turn the steps into actions: the group sees those"), "promising:make_actions",
            _("Turn the steps into actions"),
        ),
        _TO_BUDDY,
    ),
    "interim_report": (_TO_BUDDY,),
    "backcast": (
        RecordAct(
            "promise", _("Turn a step into an action: the group sees it"), "promising:make_actions",
            _("Turn a step into an action"),
        ),
    ),
    "backcast_step": (
        RecordAct(
            "promise", _("Turn this step into an action: the group sees it"), "promising:make_action_of_step",
            _("Turn this step into an action"),
        ),
    ),
}  # fmt: skip


def acts_of(kind: str) -> tuple[RecordAct, ...]:
    """Return what can be done with a record of this kind."""
    return _ACTS.get(kind, ())


def list_of(kind: str) -> "RegisterScreen":
    """Return the list of a kind."""
    if kind in _LISTS:
        return cast("RegisterScreen", _named(_LISTS[kind])())
    from screens.register import RegisterScreen

    return RegisterScreen(kind)


def form_of(visit: "Visit", words: str, field: str) -> "RecordScreen":
    """Return the form of a record."""
    from screens.record import RecordScreen

    form = _named(_FORMS[visit.kind]) if visit.kind in _FORMS else RecordScreen
    return cast("RecordScreen", form(visit, words, field))


def open_parts(app: "CopbenchApp", kind: str, owner_id: str) -> None:
    """Show what is part of a record."""
    if kind in _SCREENS:
        _open(app, _SCREENS[kind], owner_id)
    else:
        from screens.register import RegisterScreen

        app.push_screen(RegisterScreen(kind, owner_id))


def do(app: "CopbenchApp", kind: str, name: str, record_id: str) -> None:
    """Do one of `acts_of` a kind with a record."""
    _open(app, next(act.done_by for act in acts_of(kind) if act.name == name), record_id)


def _open(app: "CopbenchApp", done_by: str, record_id: str) -> None:
    does = _named(done_by)
    if isinstance(does, type):
        app.push_screen(does(record_id))
    else:
        does(app, record_id)


def _named(place: str) -> Any:
    """Return the class or function that stands at `module:name`, importing its module."""
    module, _colon, name = place.partition(":")
    return getattr(importlib.import_module(f"screens.{module}"), name)
