"""Steps that somebody promised, in a call or for themselves, become actions of which the group hears (S8.11).

Nothing becomes one unasked: what is said between buddies stays there, but for what they choose to tell.
"""

from datetime import date

from copbench import dates
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.saving import change, save_new
from copbench.workbook import Entry, Reader, Workbook

STEP_IN = {"buddy_call": "next_step", "backcast": "first_step"}
"""The question in which steps stand, one a line, by the kind of record."""


def steps(workbook: Reader, entry: Entry) -> list[str]:
    """Return the steps in a record of which there is no action yet.

    Raises Refused with a sentence when there is none to make.
    """
    lines = (
        line.strip().removeprefix("- ") for line in str(entry.data.get(STEP_IN[entry.kind]) or "").split("\n")
    )
    written = list(dict.fromkeys(filter(None, lines)))
    there = {str(made.data.get("what")) for made in workbook.entries(entry.data.get("became") or [])}
    left = [step for step in written if step not in there]
    if not left:
        raise Refused(tr("There is an action for this already.") if written else tr("Write down the step first."))
    return left


def make_actions(workbook: Workbook, entry: Entry) -> list[str]:
    """Make an action of each step in a record, and return their ids. Raises Refused or NotSaved."""
    said_on = dates.stored(entry.data.get("on")) or date.today()
    with workbook.together():
        made = [_action(workbook, step, entry, said_on) for step in steps(workbook, entry)]
        change(workbook, entry, became=[*(entry.data.get("became") or ()), *made])
    return made


def _action(workbook: Workbook, step: str, entry: Entry, said_on: date) -> str:
    who, due = entry.data.get("person"), dates.named_in(step, said_on)
    known = {"people": [who] if who else [], "due": due, "promised_on": said_on.isoformat()}
    return save_new(workbook, "action", {"what": step, "state": "to_do"} | {k: v for k, v in known.items() if v})
