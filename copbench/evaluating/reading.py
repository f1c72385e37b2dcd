"""What a closed evaluation shows: a distribution in words, and small columns over the meetings. Never an average.

Under five answers a question shows nothing: in a small group one sees who it was.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from copbench import dates
from copbench.closing_questions import Question, questions
from copbench.evaluating.round import Points
from copbench.i18n import tr
from copbench.workbook import Entry

FEWEST = 5
"""Answers below which there are no bars, and remarks stay with the facilitators."""
_HEIGHTS = "▁▂▃▄▅▆▇█"


class Picture(NamedTuple):
    """How a question was answered: how many chose each point, None when too few did to show that."""

    question: Question
    answered: int
    points: Points | None

    def too_few(self) -> str:
        """Return what is said in the place of bars when too few answered."""
        return tr("{n} answered this: too few to show how.", n=self.answered)


def answered(evaluation: Mapping[str, Any]) -> int:
    """Return how many answered a closed evaluation with these answers."""
    return int(evaluation.get("answered") or 0)


def in_words(evaluation: Mapping[str, Any]) -> str:
    """Return in words how many of those who were present answered."""
    n, present = answered(evaluation), int(evaluation.get("present") or 0)
    return tr("{n} of {total} answered.", n=n, total=max(n, present))


def too_few_wrote(evaluation: Mapping[str, Any]) -> bool:
    """Tell whether so few could write a remark that one guesses whose it is; who put up fingers wrote none."""
    return answered(evaluation) - int(evaluation.get("fingers") or 0) < FEWEST


def pictures(evaluation: Mapping[str, Any]) -> list[Picture]:
    """Return the picture of each question of a closed evaluation with these answers."""
    held = evaluation.get("points", {})
    return [_picture(question, held.get(question.name, ())) for question in questions(_own(evaluation))]


def _own(evaluation: Mapping[str, Any]) -> str:
    return str(evaluation.get("own") or "")


def _picture(question: Question, points: Points) -> Picture:
    answered = sum(points)
    return Picture(question, answered, tuple(points) if answered >= FEWEST else None)


def told(picture: Picture) -> str:
    """Return in a sentence how a question was answered, the best point first; "" when too few answered."""
    if picture.points is None:
        return ""
    pairs = reversed(list(zip(picture.question.points, picture.points, strict=True)))
    items = [tr("“{words}” {n}", words=tr(words), n=n) for words, n in pairs if n]
    return tr("Of the {n} who answered at the end: {items}.", n=picture.answered, items=", ".join(items))


def steps(count: int, most: int, longest: int) -> int:
    """Return how many of the `longest` steps a count takes beside `most`; whoever chose something is seen."""
    return max(1, round(count * longest / most)) if count else 0


def columns(points: Points) -> str:
    """Return a distribution as five small columns, the lowest point at the left; nought is a line."""
    most = max(points) or 1
    return "".join(_HEIGHTS[steps(count, most, len(_HEIGHTS) - 1)] for count in points)


def days(meetings: Iterable[Entry], written: Callable[[date], str] = dates.short) -> dict[str, str]:
    """Return by id the day of each meeting, with what it is about where others were on that day."""
    from copbench.records.namesakes import told_apart

    known = {meeting.id: meeting.data for meeting in meetings}
    held = {one: dates.stored(data.get("held_on")) for one, data in known.items()}
    named = [(one, written(day) if day else tr("no day")) for one, day in held.items()]
    return told_apart("meeting", named, known.__getitem__, by=("about", "begins"))


def over_meetings(
    meetings: Iterable[Entry], evaluations: Iterable[Entry], question: Question
) -> list[tuple[Entry, Picture]]:
    """Return how a question was answered at each of these meetings that was evaluated, in the order of their days.

    The group's own question counts as the same as long as its words are.
    """
    answered = {
        str(one.data.get("meeting")): picture
        for one in evaluations
        for picture in pictures(one.data)
        if picture.question == question
    }
    return [(meeting, answered[meeting.id]) for meeting in meetings if meeting.id in answered]
