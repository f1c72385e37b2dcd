"""Steps that somebody promised, in a call or for themselves, become actions of which the group hears (S8.11).

Nothing becomes one unasked: what is said between buddies stays there, but for what they choose to tell.
"""

from datetime import date

from copbench import dates
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.meetings.planning import change
from copbench.saving import save_new
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


def act_on(workbook: Workbook, entry: Entry, what: str, today: date) -> str:
    """Make the action to which a learning goal or a highlight leads, for the case of its owner (S7.10).

    Only these words and the name of the case reach the group. Returns its id. Raises NotSaved.
    """
    who = str(entry.data.get("person") or "")
    case = str(entry.data.get("case") or "") or _only_case(workbook, who)
    known = {"people": [who] if who else [], "case": case, "due": dates.named_in(what, today)}
    kept = {name: value for name, value in known.items() if value}
    return save_new(workbook, "action", {"what": what, "state": "to_do", "promised_on": today.isoformat(), **kept})


def _only_case(workbook: Reader, person: str) -> str:
    """Return the case of somebody who has one, "" when there is none or more than one."""
    theirs = [one.id for one in workbook.all_of("case") if person and one.data.get("person") == person]
    return theirs[0] if len(theirs) == 1 else ""


def _action(workbook: Workbook, step: str, entry: Entry, said_on: date) -> str:
    who, due = entry.data.get("person"), dates.named_in(step, said_on)
    known = {"people": [who] if who else [], "due": due, "promised_on": said_on.isoformat()}
    return save_new(workbook, "action", {"what": step, "state": "to_do"} | {k: v for k, v in known.items() if v})
