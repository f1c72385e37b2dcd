"""Steps that somebody promised, in a call or for themselves, become actions of which the group hears (S8.11).

Nothing becomes one unasked: what is said between buddies stays there, but for what they choose to tell.
"""

from collections.abc import Collection, Sequence
from datetime import date

from copbench import dates
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.saving import change, save_new
from copbench.visible import on_one_line
from copbench.workbook import Entry, Reader, Workbook

STEPS_IN = {"buddy_call": ("next_step",), "backcast": ("first_step", "steps")}
"""The questions in which steps stand, one a line, by the kind of record."""
STEP = "backcast_step"
"""The kind of record that is a step by itself, part of what it leads to."""
LONGEST = 1000
"""Letters of what an action says, which is one line."""
ONE_BY_ONE = ("backcast",)
"""Where most steps lie far ahead: somebody chooses which one becomes an action."""


def steps(workbook: Reader, entry: Entry) -> list[str]:
    """Return the steps in a record of which there is no action yet, the nearest first.

    Raises Refused with a sentence when there is none to make.
    """
    first, *others = ([*_steps(entry.data.get(name))] for name in STEPS_IN[entry.kind])
    parts = [in_words(part) for part in workbook.parts(STEP, entry.id)[::-1]]
    written = list(dict.fromkeys(step for some in (first, parts, *others) for step in some if step))
    there = {str(made.data.get("what")) for made in workbook.entries(entry.data.get("became") or [])}
    left = [step for step in written if step not in there]
    if not left:
        raise Refused(why_none(written))
    return left


def why_none(written: Collection[str]) -> str:
    """Return why no action can be made of the steps that are written down: all have one, or there are none."""
    return tr("There is an action for this already.") if written else tr("Write down the step first.")


def in_words(step: Entry) -> str:
    """Return a step that is a record as one says it: by when, and what; "" while nobody wrote what."""
    when, what = (on_one_line(str(step.data.get(name) or ""), LONGEST) for name in ("when", "what"))
    return ": ".join(filter(None, (when, what))) if what else ""


def _steps(answer: str | Sequence[str] | None) -> list[str]:
    """Return the steps in an answer; a list of them was written from the future back, the last one first."""
    lines = answer.split("\n") if isinstance(answer, str) else list(answer or ())[::-1]
    return [step for line in lines if (step := line.strip().removeprefix("- "))]


def make_actions(workbook: Workbook, entry: Entry, only: str = "") -> list[str]:
    """Make an action of each step in a record, or of one `only`; return their ids. Raises Refused or NotSaved."""
    said_on = dates.stored(entry.data.get("on")) or date.today()
    with workbook.together():
        chosen = [step for step in steps(workbook, entry) if only in ("", step)]
        made = [_action(workbook, step, entry, said_on) for step in chosen]
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
