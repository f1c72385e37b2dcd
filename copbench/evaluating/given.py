"""What comes in besides the laptop that goes round: a paper slip, or a show of fingers (S7.13)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from copbench.closing_questions import POINTS, Question
from copbench.errors import Refused
from copbench.evaluating import rounds
from copbench.evaluating.round import Points
from copbench.i18n import tr
from copbench.workbook import Workbook

SLIPS, FINGERS = "slips", "fingers"
AZERTY = str.maketrans("à&é\"'", "01234")
"""What the number row of a French or Belgian keyboard gives without shift."""
MOST_HANDS = 500
_SKIPPED = "-"


@dataclass(frozen=True, slots=True)
class Given:
    """What is added to a round at once: counts and remarks per question, of so many hands."""

    way: str
    counts: Mapping[str, Points] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
    hands: int = 0
    fingers: int = 0
    """How many of these hands only put up fingers."""
    signed_by: str = ""
    """The id of whose slip it is, in a group that answers by name."""


def slip(asked: Sequence[Question], typed: str, lines: Mapping[str, str], *, signed_by: str = "") -> Given:
    """Return what one slip says: a point for each question as `3 2 4`, a dash for one not answered.

    Raises Refused with a sentence when the points do not fit the questions.
    """
    points = [sign for sign in typed.translate(AZERTY) if sign not in " ,.;/"]
    if len(points) != len(asked) or not all(sign in "01234-" for sign in points):
        raise Refused(
            tr("Type {n} points from 0 to 4, such as {example}; a dash for one not answered.",
               n=len(asked), example=example(asked))
        )  # fmt: skip
    counts = {
        question.name: _one(int(point)) for question, point in zip(asked, points, strict=True) if point != _SKIPPED
    }
    remarks = {name: text.strip() for name, text in lines.items() if text.strip()}
    return Given(SLIPS, counts, remarks, int(bool(counts or remarks)), signed_by=signed_by)


def example(asked: Sequence[Question]) -> str:
    """Return points as they may be typed for these questions."""
    return " ".join(("3", "2", "4", "1")[: len(asked)])


def _one(point: int) -> Points:
    return tuple(int(place == point) for place in range(POINTS))


def fingers(typed: Mapping[str, str]) -> Given:
    """Return what a show of fingers gives: per question five counts as `0 1 4 9 5`, the lowest point first.

    Raises Refused with a sentence when there are not five, or more than a room can hold.
    """
    counts = {name: five(text) for name, text in typed.items()}
    hands = max((sum(some) for some in counts.values()), default=0)
    return Given(FINGERS, counts, hands=hands, fingers=hands)


def five(text: str) -> Points:
    """Return five counts as typed. Raises Refused when they are not."""
    numbers = re.findall(r"\d+", text)
    if len(numbers) != POINTS or re.sub(r"[\d\s,.;/]", "", text) or any(len(number) > 3 for number in numbers):
        raise Refused(tr("Type five numbers, for nought to four fingers, such as 0 1 4 9 5."))
    counts = tuple(map(int, numbers))
    if sum(counts) > MOST_HANDS:
        raise Refused(tr("That is more than {n} people. Is there a typing mistake in it?", n=MOST_HANDS))
    return counts


def add(workbook: Workbook, meeting_id: str, given: Given) -> None:
    """Add what came in to the round of a meeting, which begins with it if need be.

    Raises NotSaved, and Refused when the evaluation is closed.
    """
    going = rounds.open_round(workbook, meeting_id)
    for question, counts in given.counts.items():
        going = going.with_counts(question, counts)
    for question, text in given.remarks.items():
        going = going.with_remark(question, text)
    going = going.with_way(given.way).with_hands(given.hands, given.fingers)
    with workbook.together():
        if given.signed_by:
            points = {question: counts.index(1) for question, counts in given.counts.items()}
            rounds.sign(workbook, meeting_id, given.signed_by, points, given.remarks)
        workbook.put_round(meeting_id, going.as_json())


def take_back(workbook: Workbook, meeting_id: str, given: Given) -> None:
    """Take back what was added last, as when a slip was typed twice. Raises NotSaved, and Refused when closed."""
    going = rounds.under_way(workbook, meeting_id)
    if going is None:
        raise Refused(tr("The round is closed, so nothing in it can be undone any more."))
    for question, counts in given.counts.items():
        going = going.with_counts(question, tuple(-count for count in counts))
    for question, text in given.remarks.items():
        going = going.with_remark(question, "", text)
    with workbook.together():
        if given.signed_by:
            rounds.unsign(workbook, meeting_id, given.signed_by)
        workbook.put_round(meeting_id, going.with_hands(-given.hands, -given.fingers).as_json())
