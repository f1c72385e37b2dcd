"""A round of buddies in the workbook: made at one go, changed by hand, and taken back (S8.12)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from copbench import dates
from copbench.saving import bring_back, change, remove, save_new
from copbench.workbook import Entry, Reader, Workbook

TAKES_PART = "takes_part"
"""The status of who takes part."""
Groups = Sequence[Sequence[str]]


class Made(NamedTuple):
    """What making or changing a round did: the pairs that came, and what changed as it was before."""

    made: list[str]
    before: list[Entry]


def make(workbook: Workbook, groups: Groups, begins: date, ends: date | None, running: Iterable[Entry]) -> Made:
    """Write a new round, and let the pairs that are `running` end the day before it. Raises NotSaved.

    Those that would have begun on the day that it does were no buddies yet: unless they called, they go.
    """
    ending = [pair for pair in running if _goes_on(pair, begins)]
    with workbook.together():
        for pair in ending:
            if _begins(pair) == begins and not called_already(workbook, pair):
                remove(workbook, pair.id)
            else:
                _end(workbook, pair, begins)
        made = [_add(workbook, people, begins, ends) for people in groups]
    return Made(made, ending)


def regroup(workbook: Workbook, pairs: Sequence[Entry], groups: Groups, today: date) -> Made:
    """Let these pairs be other people, each in its place. Raises NotSaved.

    Of a pair that called already a new one is made: what was said between two people is not for a third.
    """
    changed = [(pair, people) for pair, people in zip(pairs, groups, strict=True)
               if list(people) != list(pair.data.get("people") or ())]  # fmt: skip
    made = []
    with workbook.together():
        for pair, people in changed:
            if not called_already(workbook, pair):
                change(workbook, pair, people=list(people))
                continue
            _end(workbook, pair, today)
            made.append(_add(workbook, people, today, dates.stored(pair.data.get("ends"))))
    return Made(made, [pair for pair, _people in changed])


def count_in(workbook: Workbook, people: Iterable[str]) -> Made:
    """Note of these people, by their ids, that they take part. Raises NotSaved."""
    before = workbook.entries(list(people))
    with workbook.together():
        for person in before:
            change(workbook, person, status=TAKES_PART)
    return Made([], before)


def take_back(workbook: Workbook, done: Made) -> None:
    """Let all be what it was before. Raises NotSaved."""
    with workbook.together():
        workbook.take_back(*done.made)
        for entry in done.before:
            if workbook.entry(entry.id) is None:
                bring_back(workbook, entry.id)
            else:
                change(workbook, entry)


def called_already(workbook: Reader, pair: Entry) -> bool:
    """Tell whether there is any sign of a call between a pair."""
    return bool(pair.data.get("heard_on") or workbook.parts("buddy_call", pair.id))


def heard_of(workbook: Workbook, pair: Entry, today: date) -> None:
    """Note that a pair let hear that they called. Raises NotSaved."""
    change(workbook, pair, heard_on=today.isoformat())


def _goes_on(pair: Entry, begins: date) -> bool:
    ends = dates.stored(pair.data.get("ends"))
    return ends is None or ends >= begins


def _begins(pair: Entry) -> date | None:
    return dates.stored(pair.data.get("begins"))


def _end(workbook: Workbook, pair: Entry, next_begins: date) -> None:
    """Let a pair end the day before the next begins, and never before it began itself."""
    last = max(next_begins - timedelta(days=1), _begins(pair) or date.min)
    change(workbook, pair, ends=last.isoformat())


def _add(workbook: Workbook, people: Sequence[str], begins: date, ends: date | None) -> str:
    days = {"begins": begins.isoformat()} | ({"ends": ends.isoformat()} if ends else {})
    return save_new(workbook, "buddy_pair", {"people": list(people), **days})
