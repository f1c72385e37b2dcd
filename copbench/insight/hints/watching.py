"""Hints about what is watched: at which levels, against which ambition, and how hard the facilitators pull."""

from datetime import date, timedelta
from itertools import pairwise

from copbench import closing_questions, dates
from copbench.evaluating import reading
from copbench.i18n import tr, trn
from copbench.insight import agenda
from copbench.insight.hints.hint import Hint, goes_on, ids, rows, set_aside
from copbench.insight.meetings import held
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

ENOUGH = 3
"""Observations, checks or meetings from which on one may wonder at what they have in common."""
WORTH = closing_questions.QUESTIONS[0]
HALF_A_YEAR = timedelta(days=183)
_DRIFTING, _HARD = ("0", "1"), ("3", "4")


def only_persons(workbook: Reader, _today: date) -> Hint | None:
    """S7.2: everything that was seen is about persons."""
    seen = [entry for entry in workbook.all_of("observation") if entry.data.get("level")]
    if len(seen) < ENOUGH or any(entry.data["level"] != "person" for entry in seen):
        return None
    return Hint(
        "only_persons",
        tr("What do you see change in the organisations, and in the field?"),
        tr("All {n} observations in this workbook that have a level are about persons.", n=len(seen)),
        "observation",
        ids(seen),
        dates.stored(seen[-1].data.get("on")),
    )


def benefits_not_looked_at(workbook: Reader, today: date) -> Hint | None:
    """S7.4: intended benefits of which nobody noted how far they are."""
    looked_at = {entry.data.get("benefit") for entry in workbook.all_of("ambition_now")}
    benefits = list(workbook.all_of("benefit"))
    left = [entry for entry in benefits if entry.id not in looked_at]
    past = held(workbook, today)
    if not left or len(past) < ENOUGH or set_aside(workbook, "reflection", "ambition_now"):
        return None
    return Hint(
        "benefits_not_looked_at",
        tr("How far are you with what you wanted it to bring?"),
        tr("Of {total} intended benefits in this workbook, {n} do not say yet how far you are.",
           total=len(benefits), n=len(left)),
        "ambition_now",
        ids(left),
        past[-1].day,
    )  # fmt: skip


def drifting(workbook: Reader, today: date) -> Hint | None:
    """S7.1: the last two checks say that the CoP is adrift, or the last three went down."""
    checks = _checks(workbook, today)
    points = [str(entry.data["still_right"]) for _day, entry in checks]
    adrift = len(points) > 1 and all(point in _DRIFTING for point in points[-2:])
    down = len(points) >= ENOUGH and all(one > other for one, other in pairwise(points[-ENOUGH:]))
    if not adrift and not down:
        return None
    behind = checks[-2:] if adrift else checks[-ENOUGH:]
    return Hint(
        "drifting",
        tr("What would have to change for you to do the right things again?"),
        tr("The last two checks in this workbook say that you drift, or have lost it.")
        if adrift
        else tr("Each of the last three checks in this workbook came out lower than the one before."),
        "conscience_check",
        ids(entry for _day, entry in behind),
        behind[-1][0],
    )


def _checks(workbook: Reader, today: date) -> list[tuple[date, Entry]]:
    """Return the checks of the meetings held, in the order of those."""
    days = {place.entry.id: place.day for place in held(workbook, today)}
    noted = ((days.get(str(entry.data.get("meeting"))), entry) for entry in workbook.all_of("conscience_check"))
    found = [(day, entry) for day, entry in noted if day and entry.data.get("still_right")]
    return sorted(found, key=lambda check: check[0])


def conscience_silent(workbook: Reader, today: date) -> Hint | None:
    """S7.1: the question whether these are the right things was not noted at the last three meetings."""
    past = held(workbook, today)[-ENOUGH:]
    kinds = ("conscience_check", "evaluation", "signed_evaluation")
    checked = {entry.data.get("meeting") for kind in kinds for entry in workbook.all_of(kind)}
    asked = any(place.entry.id in checked for place in past)
    if len(past) < ENOUGH or asked or set_aside(workbook, "reflection", "still_right"):
        return None
    return Hint(
        "conscience_silent",
        tr("Are you still doing the right things? When did you last ask the group?"),
        tr("In this workbook nothing is noted about it for the last {n} meetings.", n=ENOUGH),
        "conscience_check",
        ids(place.entry for place in past),
        past[-1].day,
    )


def long_open(workbook: Reader, today: date) -> Hint | None:
    """S7.8: questions of the knowledge agenda that persist while they wait for the group."""
    found = [one for one in agenda.standings(workbook, today) if one.persistent and one.waits]
    if not found:
        return None
    oldest = max(found, key=lambda one: one.age)
    code = str(oldest.entry.data.get("code") or "")
    return Hint(
        "long_open",
        tr("What does {code} need to move on?", code=code),
        trn("In this workbook {n} question of the knowledge agenda has been open for long.",
            "In this workbook {n} questions of the knowledge agenda have been open for long.", len(found)),
        "question",
        ids(one.entry for one in found),
        oldest.on[-1].day if oldest.on else None,
    )  # fmt: skip


def evaluations_go_down(workbook: Reader, _today: date) -> Hint | None:
    """S7.13: three times running a larger part found that a meeting cost more than it gave.

    Evaluations that fewer than five people filled in are not looked at: they show nothing.
    """
    found = reading.over_meetings(list(workbook.all_of("meeting")), list(workbook.all_of("evaluation")), WORTH)
    shown = [(meeting, picture.points) for meeting, picture in found if picture.points][-ENOUGH:]
    low = [sum(points[:2]) / sum(points) for _meeting, points in shown]
    if len(shown) < ENOUGH or not all(before < after for before, after in pairwise(low)):
        return None
    return Hint(
        "evaluations_go_down",
        tr("What would make the meetings worth people's time again?"),
        tr("In the last three evaluations in this workbook the part that found it cost more than it gave grew."),
        "meeting",
        ids(meeting for meeting, _points in shown),
        dates.stored(shown[-1][0].data.get("held_on")),
    )


def old_signals(workbook: Reader, today: date) -> Hint | None:
    """S2.1: signs that the theme is on the move, all of them half a year old."""
    seen = [
        (day, entry) for entry in workbook.all_of("signal") if (day := dates.stored(entry.data.get("seen_on")))
    ]
    if not seen or len(seen) < rows(workbook, "signal") or not goes_on(workbook, today):
        return None
    day, newest = max(seen, key=lambda signal: signal[0])
    if today - day <= HALF_A_YEAR:
        return None
    return Hint(
        "old_signals",
        tr("What is on the move just now? Is it still urgent?"),
        tr("The newest signal in this workbook is of {day}.", day=dates.in_words(day)),
        "signal",
        (newest.id,),
        day + HALF_A_YEAR,
    )


def pulling_hard(workbook: Reader, _today: date) -> Hint | None:
    """S6.10: twice running a facilitator noted to pull harder than the group."""
    noted = [entry for entry in workbook.all_of("journal") if entry.data.get("pulling")]
    last = noted[-2:]
    if len(last) < 2 or any(entry.data["pulling"] not in _HARD for entry in last):
        return None
    return Hint(
        "pulling_hard",
        tr("How could the group and you swap roles?"),
        tr("Twice running you noted in your journal that you pulled harder than the group."),
        "journal",
        ids(last),
        dates.stored(last[-1].data.get("noted_on")),
    )
