"""Hints about the people, and about what they agree on with each other."""

from datetime import date, timedelta

from copbench import dates
from copbench.alike import plain
from copbench.i18n import tr, trn
from copbench.insight import own_goals, people, sharing
from copbench.insight.composition import TAKES_PART, read_members
from copbench.insight.elsewhere import data_of
from copbench.insight.hints.hint import Hint, goes_on, set_aside
from copbench.insight.meetings import held
from copbench.workbook.reading import Reader

WAITING = 3
"""Meetings after which somebody's own goals may have a place again."""
LARGE_ENOUGH = 6
"""People from which on it is odd that nobody has a colleague in the group."""
LONG_AGO = timedelta(days=120)
_EXPECTATIONS = ("held_on", "initiator_wants", "facilitator_wants", "agreed")


def alone_with_many(workbook: Reader, _today: date) -> Hint | None:
    """S5.5: one facilitator with more people than one can look after."""
    number = people.alone_with(workbook)
    if not number:
        return None
    return Hint(
        "alone_with_many",
        tr("Who could facilitate with you, one for the content and one for the process?"),
        tr("In this workbook one facilitator stands beside {n} people who take part.", n=number),
        at="team_member",
    )


def goals_waiting(workbook: Reader, today: date) -> Hint | None:
    """S6.11: own goals that had no place for some meetings; silent as long as nobody's had one."""
    last, number = own_goals.last_touched(workbook, today), len(held(workbook, today))
    waiting = tuple(person for person, meeting in last.items() if number - meeting >= WAITING)
    if not waiting or not any(last.values()):
        return None
    reason = trn(
        "In this workbook, {n} person's own goals had no place in the last {meetings} meetings.",
        "In this workbook, {n} people's own goals had no place in the last {meetings} meetings.",
        len(waiting), meetings=WAITING,
    )  # fmt: skip
    return Hint("goals_waiting", tr("Whose own goals could have a place next time?"), reason, "aim", waiting)


def sharing_open(workbook: Reader, today: date) -> Hint | None:
    """S6.5: what stays inside is not agreed on, though the group has met."""
    past = held(workbook, today)
    helm = data_of(workbook, "helm")
    agreed = sharing.decided(workbook) or helm.get("sharing_text")
    if not past or agreed or set_aside(workbook, "helm", "sharing_rule"):
        return None
    return Hint(
        "sharing_open",
        tr("What stays inside? Could the group agree on that next time?"),
        tr("The first meeting was on {day}, and in this workbook nothing is agreed about that yet.",
           day=dates.in_words(past[0].day)),
        at="helm",
        day=past[0].day,
    )  # fmt: skip


def expectations_open(workbook: Reader, today: date) -> Hint | None:
    """H7: there is an initiator, the group has met, and no talk about expectations is noted."""
    noted = data_of(workbook, "expectations")
    known = data_of(workbook, "set_up").get("initiator") or any(
        "initiator" in one.parts for one in read_members(workbook)
    )
    past = held(workbook, today)
    if not known or not past or any(map(noted.get, _EXPECTATIONS)):
        return None
    if set_aside(workbook, "expectations", *_EXPECTATIONS):
        return None
    return Hint(
        "expectations_open",
        tr("What do the initiator and you expect of each other?"),
        tr("The first meeting is past, and in this workbook no talk about that is noted."),
        at="expectations",
        day=past[0].day,
    )


def sounding_board_waits(workbook: Reader, today: date) -> Hint | None:
    """H8: the sounding board was last heard long ago, or is there and was never heard."""
    if not goes_on(workbook, today):
        return None
    question = tr("What could the sounding board think along about now?")
    found = workbook.page("sounding", newest_first=True, limit=1)
    if not found:
        waits = data_of(workbook, "set_up").get("ring") is True and len(held(workbook, today)) >= WAITING
        reason = tr("In this workbook there is a sounding board, and no session with it yet.")
        return Hint("sounding_board_waits", question, reason, "sounding") if waits else None
    day = dates.stored(found[0].data.get("held_on"))
    if day is None or today - day <= LONG_AGO:
        return None
    reason = tr("The last session with it in this workbook was on {day}.", day=dates.in_words(day))
    return Hint("sounding_board_waits", question, reason, "sounding", (found[0].id,), day + LONG_AGO)


def each_alone(workbook: Reader, _today: date) -> Hint | None:
    """S3.9c, S4.8: everybody is the only one of their organisation, and nobody said that this was meant."""
    if data_of(workbook, "group").get("per_organisation") or set_aside(workbook, "group", "per_organisation"):
        return None
    members = [one for one in read_members(workbook) if one.text("status") == TAKES_PART and one.takes_a_place]
    employers = {plain(one.text("organisation")) for one in members} - {""}
    if len(members) < LARGE_ENOUGH or len(employers) < len(members):
        return None
    return Hint(
        "each_alone",
        tr("From which organisation could a second person come along?"),
        tr("In this workbook {n} people take part, each from another organisation."
           " Two bring it back to work more easily.", n=len(members)),
        at="person",
    )  # fmt: skip
