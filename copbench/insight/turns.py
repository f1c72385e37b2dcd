"""What meetings, promises and decisions show together: whose turn it is, what is to be told (S5.7, S6.6-S6.10).

Questions and plain facts for below a list, never a verdict. The functions that take mappings are pure.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from copbench import dates
from copbench.alike import plain
from copbench.i18n import _, tr, trn
from copbench.insight import meetings, promised, rhythm
from copbench.insight.composition import TAKES_PART
from copbench.insight.elsewhere import data_of, listed, rows_of, short
from copbench.insight.meetings import CANCELLED
from copbench.insight.plan import ends_too_early
from copbench.workbook.reading import Reader

Data = Mapping[str, Any]
_HARD = ("3", "4")
LONGEST_TURNS = 110
"""Signs for the names of whose turn it is: a few, for more are no help in choosing."""


def how_often(held: Iterable[Data], question: str) -> Counter[str]:
    """Return how often each person stands in an answer of these meetings, such as `case_owners` (S6.7)."""
    named = (one.get(question) for one in held)
    return Counter(who for some in named for who in ([some] if isinstance(some, str) else some or ()) if who)


def fewest(people: Iterable[str], turns: Mapping[str, int]) -> list[str]:
    """Return those of these people who had the fewest turns, nobody when all had as many (S6.7)."""
    everyone = list(people)
    least = min((turns.get(one, 0) for one in everyone), default=0)
    found = [one for one in everyone if turns.get(one, 0) == least]
    return found if len(found) < len(everyone) else []


def whose_turn(workbook: Reader) -> list[str]:
    """S6.7: who hosted and who brought a case least often, once somebody did."""
    held = [place.entry.data for place in meetings.series(workbook)]
    people = {entry.id: str(entry.data.get("name") or "") for entry in workbook.all_of("person")
              if entry.data.get("status") == TAKES_PART and entry.data.get("name")}  # fmt: skip
    turns = how_often(held, "case_owners")
    least = [people[one] for one in fewest(people, turns)] if turns else []
    hosted = any(one.get("host") for one in held)
    return [
        *listed(_("Which organisation could be the host? Least often so far: {items}"),
                next_hosts(workbook) if hosted else [], LONGEST_TURNS),
        *listed(_("Whose turn is it to bring a case? Least often so far: {items}"), least, LONGEST_TURNS),
    ]  # fmt: skip


def next_case_owners(workbook: Reader) -> list[str]:
    """Return the ids of those who take part and brought a case least often, in list order (S6.7).

    All of them when nobody brought one more often than another.
    """
    held = (place.entry.data for place in meetings.series(workbook))
    people = [entry.id for entry in workbook.all_of("person") if entry.data.get("status") == TAKES_PART]
    return fewest(people, how_often(held, "case_owners")) or people


def next_hosts(workbook: Reader) -> list[str]:
    """Return the organisations of those who take part that were host least often, by name (S6.7).

    All of them when none was host more often than another.
    """
    members = (entry.data for entry in workbook.all_of("person") if entry.data.get("status") == TAKES_PART)
    named = (str(member.get("organisation") or "").strip() for member in members)
    names = {plain(name): name for name in named if name}
    people = {entry.id: plain(str(entry.data.get("organisation") or "")) for entry in workbook.all_of("person")}
    held = (place.entry.data for place in meetings.series(workbook))
    hosted = Counter(
        plain(str(one.get("host") or "")) or people.get(str(one.get("host_person")), "") for one in held
    )
    return sorted(names[one] for one in fewest(names, hosted) or names)


def odd_days(workbook: Reader) -> list[str]:
    """H4: meetings outside the run of the CoP, and those that end before they begin."""
    run = rhythm.rhythm_of(data_of(workbook, "set_up"))
    return [
        line
        for data in rows_of(workbook, "meeting")
        if data.get("status") != CANCELLED
        for line in (outside_run(data, run), in_skipped_week(data, run), too_early(data))
        if line
    ]


def outside_run(meeting: Data, run: rhythm.Rhythm | None) -> str:
    """Return the sentence about a meeting before the start of the run or after its end, "" when it lies in it."""
    day = dates.stored(meeting.get("held_on"))
    if day is None or run is None:
        return ""
    if day < run.meetings[0]:
        return tr(
            "The meeting of {day} comes before the start of your CoP. Is that right?", day=dates.in_words(day)
        )
    if day > max(run.end, run.meetings[-1]):  # a skipped week may have moved the last one out of it
        return tr("The meeting of {day} comes after the end of your CoP. Is that right?", day=dates.in_words(day))
    return ""


def in_skipped_week(meeting: Data, run: rhythm.Rhythm | None) -> str:
    """Return the sentence about a meeting in a week that people skip, "" when it is in none (H4)."""
    day = dates.stored(meeting.get("held_on"))
    if day is None or run is None or not run.skips(day):
        return ""
    return tr("The meeting of {day} lies in a week that you skip. Is that right?", day=dates.in_words(day))


def too_early(meeting: Data) -> str:
    """Return the sentence about a meeting that is over before it begins, with its day, "" when it is not."""
    return ends_too_early(meeting.get("begins"), meeting.get("ends"), dates.stored(meeting.get("held_on")))


def promises(workbook: Reader, today: date) -> list[str]:
    """S5.7, S8.11: how many actions have passed their day, and how many the group is still to hear of."""
    actions = list(rows_of(workbook, "action"))
    late, done = len(promised.overdue(actions, today)), len(promised.to_tell(actions))
    return [
        *([trn("{n} action has passed its day. What would help?",
               "{n} actions have passed their day. What would help?", late)] if late else []),
        *([trn("{n} action is done, and the group has not heard of it yet.",
               "{n} actions are done, and the group has not heard of them yet.", done)] if done else []),
    ]  # fmt: skip


def without_arguments(workbook: Reader) -> list[str]:
    """S6.6: decisions with an outcome of which nobody wrote down the arguments."""
    bare = (
        short(row.get("subject") or row["outcome"])
        for row in rows_of(workbook, "decision")
        if row.get("outcome") and not row.get("arguments")
    )
    return listed(_("Which arguments did you hear before this was decided? {items}"), bare)


def changes(workbook: Reader) -> list[str]:
    """S6.9: how often the plan was turned over, and how often the group did it itself."""
    rows = list(rows_of(workbook, "programme_change"))
    by_group = sum(row.get("by_group") is True for row in rows)
    return [
        trn("The plan was overturned {n} time; {group} by the group itself.",
            "The plan was overturned {n} times; {group} by the group itself.", len(rows), group=by_group),
        *([tr("What could the group overturn next time, without you?")] if not by_group else []),
    ] if rows else []  # fmt: skip


def pulling(workbook: Reader) -> list[str]:
    """S6.10: whoever pulls hard pauses first, and asks how to swap roles."""
    pages = list(rows_of(workbook, "journal"))
    last = pages[-1] if pages else {}
    if last.get("pulling") not in _HARD:
        return []
    thought_of = str(last.get("reverse") or data_of(workbook, "helm").get("swap_roles") or "")
    return [
        tr("You pulled hard. Pause, sit back, and look: how could the group and you swap roles?"),
        *([tr("You thought of this: {text}", text=short(thought_of))] if thought_of else []),
    ]


def needs_without_place(workbook: Reader) -> list[str]:
    """S6.8: what the group needs and what has no meeting yet."""
    there = {entry.id for entry in workbook.all_of("meeting")}
    loose = (short(row["need"]) for row in rows_of(workbook, "need")
             if row.get("need") and row.get("meeting") not in there)  # fmt: skip
    return listed(_("In which meeting does this get a place? {items}"), loose)
