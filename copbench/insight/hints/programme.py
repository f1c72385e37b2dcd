"""Hints about the meetings: what happens in them, where, with whom and about whose case."""

from collections import Counter
from datetime import date

from copbench.alike import plain
from copbench.i18n import _, tr, trn
from copbench.insight import meetings
from copbench.insight.elsewhere import data_of, texts
from copbench.insight.hints.hint import Data, Hint, ids, rows, set_aside
from copbench.insight.meetings import Place, held
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

SOME, MANY = 3, 4
"""Meetings, or plans, from which on what never happened is worth asking about."""
APPEALS = {
    "body": _("the body"),
    "creativity": _("creativity"),
    "intuition": _("intuition"),
    "reason": _("the head"),
}
"""What an activity appeals to, by its stored value, what is most easily forgotten first (S5.14)."""


def no_looking_back(workbook: Reader, today: date) -> Hint | None:
    """S5.4: the next plan that there is has no block for looking back."""
    coming = meetings.coming(workbook, today)
    plan = _plans(workbook).get(coming.entry.id, []) if coming else []
    if coming is None or not plan or any(block.data.get("reflection") is True for block in plan):
        return None
    return Hint(
        "no_looking_back",
        tr("When does the group look back in meeting {number}?", number=coming.number),
        trn("The one block in its plan is not marked as looking back.",
            "None of the {n} blocks in its plan is marked as looking back.", len(plan)),
        "meeting",
        (coming.entry.id,),
        coming.day,
    )  # fmt: skip


def same_appeal(workbook: Reader, today: date) -> Hint | None:
    """S5.14: something to which none of the last three plans appeals."""
    plans = _plans(workbook)
    planned = [(place, found) for place in meetings.series(workbook) if (found := _appeals(plans, place))]
    last = planned[-SOME:]
    used = {appeal for _place, found in last for appeal in found}
    missing = next((words for appeal, words in APPEALS.items() if appeal not in used), "")
    if len(last) < SOME or not missing:
        return None
    return Hint(
        "same_appeal",
        tr("What could appeal to {appeal} next time?", appeal=tr(missing)),
        tr("In the last {n} plans in this workbook no block is noted as doing that.", n=SOME),
        "meeting",
        ids(place.entry for place, _found in last),
        min((place.day for place, _found in last), key=lambda day: abs(day - today)),
    )


def _plans(workbook: Reader) -> dict[str, list[Entry]]:
    """Return the blocks of each meeting, by its id."""
    found: dict[str, list[Entry]] = {}
    for block in workbook.all_of("block"):
        found.setdefault(str(block.data.get("meeting")), []).append(block)
    return found


def _appeals(plans: dict[str, list[Entry]], place: Place) -> set[str]:
    return {appeal for block in plans.get(place.entry.id, ()) for appeal in texts(block.data.get("appeals"))}


def nobody_from_outside(workbook: Reader, today: date) -> Hint | None:
    """S5.10: several meetings without a guest, unless the group wants nobody from outside (S6.4)."""
    past = held(workbook, today)
    wanted = data_of(workbook, "helm").get("experts") != "no" and not set_aside(workbook, "helm", "experts")
    if len(past) < MANY or rows(workbook, "guest_visit") or not wanted:
        return None
    return Hint(
        "nobody_from_outside",
        tr("Whom from outside could you ask to talk about a real project?"),
        tr("{n} meetings are past, and in this workbook no guest is noted.", n=len(past)),
        "guest_visit",
        day=past[-1].day,
    )


def cases_once(workbook: Reader, today: date) -> Hint | None:
    """S6.7, S8.5: cases were brought in, and none of them a second time."""
    past, cases, plans = held(workbook, today), list(workbook.all_of("case")), _plans(workbook)
    turns = [_brought(place, cases, plans) for place in past]
    times = Counter(case for brought in turns for case in brought)
    if len(past) < MANY or len(times) < SOME or max(times.values()) > 1:
        return None
    return Hint(
        "cases_once",
        tr("Which case could come back, to hear what became of it?"),
        tr("{n} cases were brought in, and as far as this workbook knows, each of them once.", n=len(times)),
        "case",
        tuple(times),
        past[-1].day,
    )


def _brought(place: Place, cases: list[Entry], plans: dict[str, list[Entry]]) -> set[str]:
    """Return the ids of the cases that had a place in a meeting: in its plan, or by who brought one."""
    owners = set(texts(place.entry.data.get("case_owners")))
    of_plan = {block.data.get("case") for block in plans.get(place.entry.id, ())}
    return {case.id for case in cases if case.id in of_plan or case.data.get("person") in owners}


def one_host(workbook: Reader, today: date) -> Hint | None:
    """S6.7: one organisation was the host three times, where others take part as well."""
    employers = {entry.id: _employer(entry.data) for entry in workbook.all_of("person")}
    past = held(workbook, today)
    hosts = {place.entry.id: _host(place.entry.data, employers) for place in past}
    times = Counter(filter(None, hosts.values()))
    most, number = next(iter(times.most_common(1)), ("", 0))
    if number < SOME or not set(employers.values()) - {"", most} or set_aside(workbook, "helm", "taking_turns"):
        return None
    there = [place for place in past if hosts[place.entry.id] == most]
    return Hint(
        "one_host",
        tr("At whose place could you meet next?"),
        tr(
            "Of the {total} meetings that are past, one organisation is noted as host of {n}.",
            total=len(past),
            n=number,
        ),
        "meeting",
        ids(place.entry for place in there),
        there[-1].day,
    )


def _employer(person: Data) -> str:
    return plain(str(person.get("organisation") or ""))


def _host(meeting: Data, employers: dict[str, str]) -> str:
    return plain(str(meeting.get("host") or "")) or employers.get(str(meeting.get("host_person")), "")
