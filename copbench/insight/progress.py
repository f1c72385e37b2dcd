"""How each step stands: honest and never a mark. It comes from counts alone, so Home reads no record (P3)."""

from collections.abc import Mapping, Sequence
from typing import Literal

from copbench import catalogue
from copbench.i18n import _
from copbench.workbook.rows import Tally

State = Literal["open", "begun", "done", "not_for_us"]
WORDS: dict[State, str] = {
    "open": _("not started"),
    "begun": _("begun"),
    "done": _("done, we say"),
    "not_for_us": _("not for us"),
}


def state_of(step_key: str, tallies: Mapping[str, Tally]) -> State:
    """Return how a step stands: by the person's own word, else whether anything was written there."""
    mark = tallies.get(catalogue.main_worksheet(step_key).name, Tally()).mark
    if mark == "done":
        return "done"
    if mark == "not_for_us":
        return "not_for_us"
    kinds = catalogue.kinds_of(step_key)
    return "begun" if any(_begun(kind, tallies.get(kind.name, Tally())) for kind in kinds) else "open"


_ASKED_AT_FIRST = {"set_up": 1}
"""Answers that a new workbook asked before anything: the name of the CoP. They begin no step."""


def _begun(kind: catalogue.Kind, tally: Tally) -> bool:
    return tally.answers > _ASKED_AT_FIRST.get(kind.name, 0) if kind.is_worksheet else tally.rows > 0


def states(tallies: Mapping[str, Tally]) -> dict[str, State]:
    """Return how every step stands, by its key."""
    return {step.key: state_of(step.key, tallies) for step in catalogue.STEPS}


def next_step(states: Mapping[str, State], rather: Sequence[str] = ()) -> catalogue.Step | None:
    """Return the step to suggest: the first one begun, else the first still open, else None.

    The steps whose keys are named in `rather` come before the others.
    """
    for keys in (rather, tuple(states)):
        for wanted in ("begun", "open"):
            if found := next((key for key in keys if states[key] == wanted), None):
                return catalogue.step(found)
    return None
