"""Experiments that belong together, and those that worked so often that a pattern hides in them (S8.8, S4.11)."""

from collections import Counter

from copbench.alike import plain
from copbench.i18n import _, tr
from copbench.insight.elsewhere import listed, short
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

Family = list[Entry]
"""The tries of one experiment, in list order."""
TWICE = 2
YES, PARTLY = "yes", "partly"


def families(workbook: Reader) -> list[Family]:
    """Return the experiments with their other tries: those that say so, and those that have one name."""
    found = list(workbook.all_of("experiment"))
    head = {entry.id: entry.id for entry in found}
    by_name: dict[str, str] = {}
    for entry in found:
        name = plain(str(entry.data.get("name") or ""))
        _join(head, entry.id, by_name.setdefault(name, entry.id) if name else "")
        _join(head, entry.id, str(entry.data.get("repeats") or ""))
    grouped: dict[str, Family] = {}
    for entry in found:
        grouped.setdefault(_head(head, entry.id), []).append(entry)
    return list(grouped.values())


def _join(head: dict[str, str], one: str, other: str) -> None:
    """Let two experiments have one head; one that is gone has none."""
    if other in head:
        head[_head(head, one)] = _head(head, other)


def _head(head: dict[str, str], one: str) -> str:
    while head[one] != one:
        one = head[one]
    return one


def ready(workbook: Reader) -> list[Family]:
    """Return the experiments that worked twice, or in two organisations, and are no example of a pattern yet."""
    return [
        family for family in families(workbook) if _worked_enough(family) and not _has_pattern(workbook, family)
    ]


def _worked_enough(family: Family) -> bool:
    """Tell whether it worked twice, or once wholly and elsewhere at least partly."""
    said = Counter(str(entry.data.get("worked")) for entry in family)
    at = {plain(str(entry.data.get("organisation") or "")) for entry in family
          if entry.data.get("worked") in (YES, PARTLY)} - {""}  # fmt: skip
    return said[YES] >= TWICE or (said[YES] > 0 and len(at) >= TWICE)


def _has_pattern(workbook: Reader, family: Family) -> bool:
    return any(workbook.entry(str(entry.data.get("pattern") or "")) for entry in family)


def name_of(family: Family) -> str:
    """Return what an experiment is called, by the first try that has a name."""
    names = (str(entry.data.get("name") or "") for entry in family)
    return short(next(filter(None, names), "")) or tr("An experiment without a name yet")


def lines(workbook: Reader) -> list[str]:
    """S4.11, S8.8: where a pattern could be made of."""
    return listed(_("It worked more than once. Is there a pattern in it? {items}"), map(name_of, ready(workbook)))


def tries_of_patterns(workbook: Reader) -> list[str]:
    """S4.11: the same beside the patterns, with where to make one of it."""
    return [
        *lines(workbook),
        *([tr("In the list of experiments, m turns it into a pattern.")] if ready(workbook) else []),
    ]
