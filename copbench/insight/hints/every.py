"""All hints, and which of them speak on a day: the most timely first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from copbench.insight.hints import group, lasting, programme, watching
from copbench.insight.hints.hint import Hint
from copbench.put_away import is_away, put_away
from copbench.workbook.reading import Reader
from copbench.workbook.rows import Tally

MOST_READ = 1000
"""Records of one kind at most: more are not read while somebody waits."""


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of hint: the function that finds it, and the registers that it reads."""

    find: Callable[[Reader, date], Hint | None]
    reads: tuple[str, ...] = ()


HINTS: tuple[Sort, ...] = (
    Sort(programme.no_looking_back, ("meeting", "block")),
    Sort(watching.drifting, ("meeting", "conscience_check")),
    Sort(watching.long_open, ("meeting", "block", "question")),
    Sort(watching.evaluations_go_down, ("meeting", "evaluation")),
    Sort(watching.pulling_hard, ("journal",)),
    Sort(group.sharing_open, ("meeting",)),
    Sort(group.expectations_open, ("meeting", "person")),
    Sort(lasting.no_anchor, ("anchor",)),
    Sort(lasting.anchors_only_ideas, ("anchor",)),
    Sort(lasting.results_not_named),
    Sort(watching.benefits_not_looked_at, ("meeting", "benefit", "ambition_now")),
    Sort(watching.only_persons, ("observation",)),
    Sort(watching.conscience_silent, ("meeting", "conscience_check", "evaluation", "signed_evaluation")),
    Sort(programme.same_appeal, ("meeting", "block")),
    Sort(programme.cases_once, ("meeting", "block", "case")),
    Sort(programme.nobody_from_outside, ("meeting",)),
    Sort(programme.one_host, ("meeting", "person")),
    Sort(group.goals_waiting, ("meeting", "person", "block", "case", "theme", "aim")),
    Sort(group.sounding_board_waits, ("meeting",)),
    Sort(watching.old_signals, ("meeting", "signal")),
    Sort(group.alone_with_many, ("person", "team_member")),
    Sort(group.each_alone, ("person",)),
)
"""Every sort of hint; of those that are about the same day the first here comes first."""


def speaking(workbook: Reader, today: date) -> list[Hint]:
    """Return every hint that speaks on this day, put away or not, the most timely first."""
    tallies, once = workbook.tallies(), workbook.read_once()
    found = (
        sort.find(once, today)
        for sort in HINTS
        if not any(tallies.get(kind, Tally()).rows > MOST_READ for kind in sort.reads)
    )
    return sorted(filter(None, found), key=lambda hint: hint.days_off(today))


def to_show(workbook: Reader, today: date) -> list[Hint]:
    """Return the hints that speak and were not put away."""
    away = put_away(workbook)
    return [hint for hint in speaking(workbook, today) if not is_away(away.get(hint.name, ""), today)]
