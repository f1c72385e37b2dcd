"""Making actions of what is somebody's own, after showing what the group will see where there is one.

Of the steps in a buddy call or an image of the future; and of what a learning goal or a highlight leads to.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from copbench.between import promises
from copbench.errors import Refused
from copbench.i18n import tr, trn
from copbench.personal import is_personal
from screens.asking import AskLine, AskOne
from screens.unfinished import Unfinished

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def make_actions(app: "CopbenchApp", record_id: str) -> None:
    """Ask whether the steps in a record may become actions, or which one of those that lie ahead; make them."""
    entry = app.open_workbook.entry(record_id)
    if entry is None:
        return
    try:
        steps = promises.steps(app.open_workbook, entry)
    except Refused as refused:
        app.say(str(refused))
        return

    if entry.kind in promises.ONE_BY_ONE and len(steps) > 1:
        _ask_which(app, record_id, steps)
        return

    _ask_whether(app, record_id, steps)


def _ask_whether(app: "CopbenchApp", record_id: str, steps: Sequence[str], only: str = "") -> None:
    """Show what the group will see, all the steps or `only` one, and make the actions if it may."""

    def chosen(answer: str | None) -> None:
        if answer == "make":
            _make(app, record_id, only)

    make = trn("make this action", "make these {n} actions", len(steps))
    asked = tr("The group sees actions. May it see this?")
    if is_personal(app.open_workbook):
        asked = trn("Make an action of this?", "Make actions of these?", len(steps))
    app.push_screen(AskOne(asked, [("make", make), ("not", tr("not now"))], "\n".join(steps)), chosen)


def make_action_of_step(app: "CopbenchApp", step_id: str) -> None:
    """Ask whether one step of what leads to an image of the future may become an action; make it."""
    workbook = app.open_workbook
    step = workbook.entry(step_id)
    whole = workbook.entry(str(step.data.get("backcast") or "")) if step else None
    if step is None or whole is None:
        return
    words = promises.in_words(step)
    try:
        waits = words in promises.steps(workbook, whole)
    except Refused as refused:
        app.say(str(refused))
        return
    if not waits:
        app.say(promises.why_none(words))
        return
    _ask_whether(app, whole.id, [words], words)


def act_on(app: "CopbenchApp", record_id: str) -> None:
    """Ask to which action a learning goal or a highlight leads, and make it."""
    workbook = app.open_workbook
    entry = workbook.entry(record_id)
    if entry is None:
        return

    def given(what: str | None) -> None:
        if not what:
            return
        try:
            promises.act_on(workbook, entry, what, date.today())
        except Refused as refused:
            app.say(str(refused), trouble=True)
        else:
            app.say(tr("It stands among the actions."))

    about = "" if is_personal(workbook) else tr("The group sees actions: these words, and for which case.")
    unfinished = Unfinished(workbook, entry.kind, record_id, "action")
    app.push_screen(AskLine(tr("What are you going to do in the case?"), about, unfinished=unfinished), given)


def _ask_which(app: "CopbenchApp", record_id: str, steps: Sequence[str]) -> None:
    """Ask which of several steps becomes an action."""

    def chosen(answer: str | None) -> None:
        if answer and answer.isdecimal():
            _make(app, record_id, steps[int(answer)])

    choices = [(str(place), step) for place, step in enumerate(steps)]
    asked = tr("The group sees actions. Which step may it see?")
    if is_personal(app.open_workbook):
        asked = tr("Of which step do you make an action?")
    app.push_screen(AskOne(asked, [*choices, ("not", tr("not now"))]), chosen)


def _make(app: "CopbenchApp", record_id: str, only: str = "") -> None:
    try:
        entry = app.open_workbook.entry(record_id)
        made = promises.make_actions(app.open_workbook, entry, only) if entry else []
    except Refused as refused:
        app.say(str(refused), trouble=True)
        return
    app.say(trn("{n} action is made. It comes back at the next meeting.",
                "{n} actions are made. They come back at the next meeting.", len(made)))  # fmt: skip
