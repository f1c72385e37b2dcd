"""The light list of steps and kinds: what Home, the palette and the command line name without loading any model.

A kind is one sort of record. A worksheet is a kind of which a workbook holds one record, under the kind's own
name as id; a register is a kind with many. The models themselves stand in `copbench.records`.
"""

from typing import NamedTuple

from copbench.i18n import _, ctx
from copbench.kind import Kind
from copbench.kinds import KINDS


class Step(NamedTuple):
    """One of the eleven entries of the contents page: the orientation and the ten steps."""

    key: str
    number: str
    title: str
    short: str
    guide: str


STEPS: tuple[Step, ...] = (
    Step("v", "v", _("First: does a CoP fit here?"), _("First"), "first"),
    Step("1", "1", _("Sharpen what it is about"), _("Sharpen the focus"), "step-1"),
    Step("2", "2", _("Connect to what is urgent"), _("Connect to urgency"), "step-2"),
    Step("3", "3", _("Recruit an attractive group"), _("Recruit the group"), "step-3"),
    Step("4", "4", _("Make it last"), ctx("list", "Make it last"), "step-4"),
    Step("5", "5", _("Facilitate development"), _("Help it develop"), "step-5"),
    Step("6", "6", _("Put the group at the helm"), _("The group at the helm"), "step-6"),
    Step("7", "7", _("Act and reflect"), ctx("list", "Act and reflect"), "step-7"),
    Step("8", "8", _("Do new things"), ctx("list", "Do new things"), "step-8"),
    Step("9", "9", _("Name results and communicate"), _("Name and share results"), "step-9"),
    Step("0", "10", _("What will your CoP look like?"), _("Your own CoP"), "step-10"),
)

_STEP_BY_KEY = {step.key: step for step in STEPS}
_KIND_BY_NAME = {kind.name: kind for kind in KINDS}


def step(key: str) -> Step:
    """Return the step with this key (`v`, `1` … `9`, `0`)."""
    return _STEP_BY_KEY[key]


def kind(name: str) -> Kind:
    """Return the kind with this name."""
    return _KIND_BY_NAME[name]


def kinds_of(step_key: str) -> tuple[Kind, ...]:
    """Return the kinds that belong to a step, its main worksheet first."""
    return tuple(kind for kind in KINDS if kind.step == step_key)


def listed_at(step_key: str) -> tuple[Kind, ...]:
    """Return the same without what is only listed with another record, as the blocks of a meeting are."""
    return tuple(kind for kind in kinds_of(step_key) if not kind.only_there)


def parts_of(name: str) -> tuple[Kind, ...]:
    """Return the kinds whose records are part of one of this kind."""
    return tuple(kind for kind in KINDS if kind.of == name)


def main_worksheet(step_key: str) -> Kind:
    """Return the worksheet that the step screen opens and that carries the step's mark."""
    return next(kind for kind in kinds_of(step_key) if kind.is_worksheet)


def neighbour(step_key: str, by: int) -> Step | None:
    """Return the step `by` places further on (negative: back), or None past the ends."""
    place = [step.key for step in STEPS].index(step_key) + by
    return STEPS[place] if 0 <= place < len(STEPS) else None


__all__ = [
    "KINDS",
    "STEPS",
    "Kind",
    "Step",
    "kind",
    "kinds_of",
    "listed_at",
    "main_worksheet",
    "neighbour",
    "parts_of",
    "step",
]
