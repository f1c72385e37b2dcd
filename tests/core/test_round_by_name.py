"""A group that decided to answer by name: each counts once, whatever happens to the laptop meanwhile."""

from collections.abc import Sequence

import pytest

from copbench.evaluating import rounds
from copbench.evaluating.hand import Hand
from copbench.evaluating.round import Round
from copbench.saving import save_new
from copbench.workbook import Workbook


@pytest.fixture
def names(workbook: Workbook, meeting: str) -> dict[str, str]:
    """Return the ids of three people who take part, in a group that answers by name."""
    save_new(workbook, "reflection", {"evaluation_names": "signed"})
    return {
        name: save_new(workbook, "person", {"name": name, "status": "takes_part"})
        for name in ("Ann", "Ben", "Cor")
    }


def _hand(workbook: Workbook, meeting: str, person: str, points: Sequence[int | None]) -> Hand:
    """Return the hand of somebody who answered and has not passed the laptop on."""
    hand = Hand.take_up(workbook, meeting)
    hand.signed_by = person
    for point in points:
        hand.answer(point)
    return hand


def _stored(workbook: Workbook, meeting: str) -> Round:
    with Workbook.open(workbook.path, read_only=True, past_lock=True) as beside:
        return rounds.under_way(beside, meeting) or rounds.fresh(beside, meeting)


def _left(workbook: Workbook, meeting: str) -> list[str]:
    return [name for _person, name in rounds.still_to_sign(workbook, meeting)]


def test_what_was_not_passed_on_when_the_laptop_stopped_is_asked_again_and_counted_once(
    workbook: Workbook, meeting: str, names: dict[str, str]
) -> None:
    _hand(workbook, meeting, names["Ann"], (4, 3, 2)).pass_on()
    stopped = _hand(workbook, meeting, names["Ben"], (0, 1, 2))
    stopped.write("differently", "call the minister")
    path = workbook.path
    workbook.close()
    with Workbook.open(path) as again:
        assert _left(again, meeting) == ["Ben", "Cor"], "who passed it on is known"
        going = rounds.under_way(again, meeting)
        assert (going.hands, going.answered("worth"), going.remarks.get("differently", ())) == (1, 1, ())
        hand = Hand.take_up(again, meeting)
        assert (hand.question.name, hand.resumed) == ("worth", False)
        _hand(again, meeting, names["Ben"], (3, None, 3)).pass_on()
        assert _left(again, meeting) == ["Cor"]
        going = rounds.under_way(again, meeting)
        assert (going.hands, going.points["worth"]) == (2, (0, 0, 0, 1, 1))
        signed = {one.data["person"]: one.data["worth"] for one in again.all_of("signed_evaluation")}
        assert signed == {names["Ann"]: "4", names["Ben"]: "3"}


def test_whoever_answered_all_counts_when_the_laptop_is_taken_back_and_who_was_halfway_is_asked_again(
    workbook: Workbook, meeting: str, names: dict[str, str]
) -> None:
    _hand(workbook, meeting, names["Ann"], (4, 3, 2)).leave()
    assert (_stored(workbook, meeting).hands, _left(workbook, meeting)) == (1, ["Ben", "Cor"])
    halfway = _hand(workbook, meeting, names["Ben"], (1, 1))
    halfway.leave()
    halfway.put(rounds.unlock(halfway.going))
    assert _stored(workbook, meeting).answered("worth") == 1
    assert _left(workbook, meeting) == ["Ben", "Cor"]


def test_one_can_go_back_before_it_is_passed_on_and_who_skips_everything_may_answer_later(
    workbook: Workbook, meeting: str, names: dict[str, str]
) -> None:
    _hand(workbook, meeting, names["Cor"], (None, None, None)).pass_on()
    assert _left(workbook, meeting) == ["Ann", "Ben", "Cor"]
    hand = _hand(workbook, meeting, names["Cor"], (0, 0))
    assert hand.back() and hand.back()
    for point in (4, 4, 4):
        hand.answer(point)
    hand.pass_on()
    assert _stored(workbook, meeting).points["worth"] == (0, 0, 0, 0, 1)
    assert _left(workbook, meeting) == ["Ann", "Ben"]
