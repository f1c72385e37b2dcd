"""Making the meetings of a CoP at one go, on the dates that its rhythm gives (H4)."""

from functools import partial
from typing import TYPE_CHECKING

from copbench import catalogue, dates
from copbench.dates import read_span
from copbench.i18n import tr, trn
from copbench.insight import rhythm
from copbench.insight.elsewhere import data_of
from copbench.insight.proposals import Proposal, proposed, usual_times
from copbench.saving import save_new, stands_as_made
from copbench.workbook import Workbook
from screens.asking import AskLine, AskOne
from screens.record import open_record

if TYPE_CHECKING:
    from screens.register import RegisterScreen


def propose(screen: "RegisterScreen") -> None:
    """Show the dates that the rhythm proposes, and make those meetings when the person agrees."""
    found = proposed(screen.workbook)
    if found is None:
        where = tr(catalogue.kind("set_up").title)
        screen.copbench.say(
            tr("There is no rhythm yet: fill in start, months and weeks under {where}.", where=where)
        )
        open_record(screen.copbench, "set_up", field=_first_unknown(screen.workbook))
        return
    if not found:
        screen.copbench.say(tr("All meetings of your rhythm stand in the list."))
        return

    def agreed(answer: str | None) -> None:
        if answer == "make":
            _with_times(screen, found)
        elif answer == "weeks":
            open_record(screen.copbench, "set_up", field="skip_weeks")

    make = trn("make this meeting", "make these {n} meetings", len(found))
    choices = [("make", make), ("weeks", tr("name weeks without a meeting first")), ("not", tr("not now"))]
    screen.app.push_screen(
        AskOne(tr("Your rhythm gives these dates"), choices, _about(screen.workbook, found)), agreed
    )


def _about(workbook: Workbook, found: list[Proposal]) -> str:
    """Return the days, which weeks are skipped, and what could not be read of those."""
    set_up = data_of(workbook, "set_up")
    skipped = rhythm.skipped_in_words(set_up)
    days = ", ".join(dates.short(one.day) for one in found)
    return "\n".join(filter(None, (days, skipped, *rhythm.lines_unread(set_up))))


def _first_unknown(workbook: Workbook) -> str:
    """Return the first question of the set-up that the rhythm still lacks an answer to."""
    known = data_of(workbook, "set_up")
    return next((question for question in ("start", "months", "every_weeks") if not known.get(question)), "start")


def _with_times(screen: "RegisterScreen", found: list[Proposal]) -> None:
    """Make the meetings at the times of the last one that has them; ask for those when none has."""
    if times := usual_times(screen.workbook):
        screen.attempt(lambda: _make(screen, found, times))
        return

    def answered(span: str | None) -> None:
        screen.attempt(lambda: _make(screen, found, read_span(span) if span else {}))

    screen.app.push_screen(
        AskLine(
            tr("From when to when do you meet?"),
            tr("It stands in each meeting, where you can change it."),
            proposed="13:00 - 17:00",
            instead=True,
            check=read_span,
        ),
        answered,
    )


def _make(screen: "RegisterScreen", found: list[Proposal], times: dict[str, str]) -> None:
    made = []
    with screen.workbook.together():
        for one in found:
            facts = {"held_on": one.day.isoformat(), "rhythm_day": one.rhythm_day.isoformat(), "status": "sketch"}
            made.append(save_new(screen.workbook, "meeting", {**facts, **times}))
    screen.undo_first = partial(_take_back, screen, made)
    screen.copbench.say(
        trn("{n} meeting is made. Open it to move or fill it; u takes it back.",
            "{n} meetings are made. Open one to move or fill it; u takes them back.", len(found))
    )  # fmt: skip


def _take_back(screen: "RegisterScreen", made: list[str]) -> None:
    """Take back the meetings that stand as they were made; one that was worked on stays."""
    untouched = [one.id for one in screen.workbook.entries(made) if stands_as_made(screen.workbook, one)]
    screen.workbook.take_back(*untouched)
    taken = trn("{n} meeting is taken back.", "{n} meetings are taken back.", len(untouched))
    stay = len(made) - len(untouched)
    kept = trn("{n} that was worked on stays.", "{n} that were worked on stay.", stay) if stay else ""
    screen.copbench.say(" ".join(filter(None, (taken, kept))))
