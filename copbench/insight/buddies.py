"""The buddies as they are: who has one now, who did before, and of whom nothing was heard (S8.12).

What was said in a call is not looked at: only that there was one, and when.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from copbench import dates
from copbench.alike import plain
from copbench.i18n import _, tr, trn
from copbench.insight import meetings
from copbench.insight.agenda import day_of
from copbench.insight.composition import TAKES_PART, Member
from copbench.insight.elsewhere import listed, texts
from copbench.insight.pairing import Group, Round
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

MOST_LINES = 10
"""Lines of an interim report, so that writing one is no work."""
AT_LEAST, SILENCE = timedelta(weeks=2), timedelta(weeks=6)
"""Buddies of less than two weeks may still begin; after six weeks one may ask again, as after a meeting."""


def organisations(workbook: Reader) -> dict[str, str]:
    """Return who takes part in the group, by id, each with their organisation as names are compared."""
    people = ((entry.id, Member(entry.data)) for entry in workbook.all_of("person"))
    return {
        identity: plain(member.text("organisation"))
        for identity, member in people
        if member.text("status") == TAKES_PART and member.takes_a_place
    }


def without_status(workbook: Reader) -> list[str]:
    """Return the ids of those of whom nobody noted yet whether they take part."""
    people = ((entry.id, Member(entry.data)) for entry in workbook.all_of("person"))
    return [one for one, member in people if not member.text("status") and member.takes_a_place]


def earlier(workbook: Reader, without: Sequence[str] = ()) -> list[Group]:
    """Return everybody who is or was a buddy, as groups, but for the pairs with the ids `without`."""
    return [_people(entry) for entry in workbook.all_of("buddy_pair") if entry.id not in without]


def _people(pair: Entry) -> Group:
    return tuple(dict.fromkeys(texts(pair.data.get("people"))))


def running(workbook: Reader, today: date) -> list[Entry]:
    """Return the pairs that are buddies on a day; without a last day they go on."""
    return [entry for entry in workbook.all_of("buddy_pair") if runs(entry.data, today)]


def runs(pair: Mapping[str, Any], today: date) -> bool:
    """Tell whether a pair with these answers are buddies on a day; a side without a day is open."""
    begins, ends = dates.stored(pair.get("begins")), dates.stored(pair.get("ends"))
    return (begins is None or begins <= today) and (ends is None or ends >= today)


def of_the_group(workbook: Reader, today: date) -> list[Entry]:
    """Return the running pairs in which somebody takes part; who facilitates may have a buddy of their own."""
    group = organisations(workbook)
    return [pair for pair in running(workbook, today) if not group.keys().isdisjoint(_people(pair))]


def period(workbook: Reader, today: date) -> tuple[date, date | None]:
    """Return from when to when a new round lasts: until the next meeting, where people hear of it."""
    ahead = meetings.next_after(workbook, today)
    return today, ahead.day if ahead else None


def without_buddy(workbook: Reader, today: date) -> list[str]:
    """Return the ids of those who take part and have no buddy on a day."""
    having = {one for pair in running(workbook, today) for one in _people(pair)}
    return [one for one in organisations(workbook) if one not in having]


def not_heard(workbook: Reader, today: date) -> list[Entry]:
    """Return the pairs of whom this workbook holds no sign of a call for so long that one may ask."""
    reported = _reported(workbook)
    silent = []
    for pair in running(workbook, today):
        begins = dates.stored(pair.data.get("begins"))
        since = max(begins, today - SILENCE) if begins else today - SILENCE
        known = begins is None or begins <= today - AT_LEAST
        signs = [dates.stored(pair.data.get("heard_on")), *_calls(workbook, pair.id)]
        signs += [day for person in _people(pair) for day in reported.get(person, ())]
        if known and not any(day and day >= since for day in signs):
            silent.append(pair)
    return silent


def _calls(workbook: Reader, pair_id: str) -> list[date]:
    return [_day(call) for call in workbook.parts("buddy_call", pair_id)]


def _day(sign: Entry) -> date:
    """Return the day of a call or a report, that on which it was written down when none is noted."""
    return dates.stored(sign.data.get("on")) or day_of(sign.created)


def _reported(workbook: Reader) -> dict[str, list[date]]:
    """Return the days of interim reports by who wrote them."""
    found: dict[str, list[date]] = {}
    for report in workbook.all_of("interim_report"):
        found.setdefault(str(report.data.get("person")), []).append(_day(report))
    return found


def asked(workbook: Reader, today: date) -> str:
    """Return the question of whom nothing was heard, "" when of everybody something was."""
    number = len(not_heard(workbook, today))
    return trn("Nothing heard from {n} pair of buddies: ask the group?",
               "Nothing heard from {n} pairs of buddies: ask the group?", number) if number else ""  # fmt: skip


def block() -> dict[str, Any]:
    """Return the block in which the group is asked, without saying of whom nothing was heard."""
    return {
        "activity": tr("Buddies: how is it going?"), "minutes": 10, "setting": "pair", "led_by": "process",
        "attention": "group", "reflection": True,
        "question": tr("What makes it easy to call each other, and what gets in the way?"),
    }  # fmt: skip


def lines(workbook: Reader, today: date) -> list[str]:
    """S8.12: what to know beside the list of buddies."""
    alone = without_buddy(workbook, today)
    nobody_has = len(alone) == len(organisations(workbook))
    names = filter(None, map(workbook.name_of, [] if nobody_has else alone))
    question = asked(workbook, today)
    return [*listed(_("They take part and have no buddy now: {items}"), names), *([question] if question else [])]


def longer_than_asked(workbook: Reader) -> list[str]:
    """S8.12: whose interim report has more lines than anybody asked for."""
    long = (entry for entry in workbook.all_of("interim_report") if _lines(entry) > MOST_LINES)
    named = (
        (workbook.name_of(str(entry.data.get("person"))), dates.stored(entry.data.get("on"))) for entry in long
    )
    told = (", ".join(filter(None, (name, dates.short(day) if day else ""))) for name, day in named)
    return listed(_("Longer than ten lines, which is fine; ten are enough: {items}"), filter(None, told))


def _lines(report: Entry) -> int:
    return sum(bool(line.strip()) for line in str(report.data.get("text") or "").split("\n"))


def not_met(workbook: Reader, made: Round) -> list[str]:
    """Return in sentences what a round does not meet, and whether a better one was looked for to the end."""
    told = [
        *listed(_("They were buddies before: {items}"), _names(workbook, made.again)),
        *listed(_("They work at one organisation: {items}"), _names(workbook, made.one_organisation)),
    ]
    if told and made.certain:
        told.append(tr("With these people there is no way round it."))
    return told


def _names(workbook: Reader, groups: Sequence[Group]) -> list[str]:
    named = ((workbook.name_of(one), workbook.name_of(other)) for one, other in groups)
    return [tr("{first} and {last}", first=first, last=last) for first, last in named if first and last]
