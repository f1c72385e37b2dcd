"""An evaluation round keeps every answer and joins none: the raw bytes tell no more than the totals."""

import itertools
import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from copbench import paths
from copbench.errors import Refused
from copbench.evaluating import given, rounds
from copbench.evaluating.hand import Hand
from copbench.evaluating.rounds import close, under_way
from copbench.insight.offers import offers
from copbench.meetings import planning
from copbench.saving import change, save_new
from copbench.workbook import Workbook, backup

Answers = tuple[tuple[int | None, ...], str]
"""What one hand answers to each question, and the line that it writes with the last."""
HANDS: list[Answers] = [
    ((4, 0, 3), "zwaluwnest, and a long line about what we might do next time"),
    ((0, 4, 1), "kiekendief"),
    ((2, 2, None), ""),
    ((1, 3, 4), "oeverzwaluw"),
    ((3, 1, 0), "gele kwikstaart"),
    ((4, 4, 2), ""),
]
DEALT_OTHERWISE: list[Answers] = [
    ((1, 4, None), "gele kwikstaart"),
    ((4, 1, 0), ""),
    ((0, 2, 4), "zwaluwnest, and a long line about what we might do next time"),
    ((4, 0, 2), "oeverzwaluw"),
    ((2, 4, 1), ""),
    ((3, 3, 3), "kiekendief"),
]
"""The same answers to each question and the same lines, given by other hands in another order."""


def _answer(workbook: Workbook, meeting: str, answers: Answers) -> None:
    hand = Hand.take_up(workbook, meeting)
    points, line = answers
    for point in points:
        hand.answer(point)
    if line:
        hand.write("still_right", line)
    hand.pass_on()


def _bytes_around(path: Path) -> bytes:
    """Return all that copbench keeps for a workbook: the file, what stands beside it, backups, log and state."""
    files = [*path.parent.rglob("*"), *paths.data_folder().rglob("*")]
    return b"\0".join(file.read_bytes() for file in sorted(set(files)) if file.is_file())


def _raw_rounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hands: Sequence[Answers]) -> bytes:
    """Return the bytes of a workbook after these hands, made with the same ids and moment each time."""
    from copbench.workbook import opening, owner, stamps, store, writing

    numbers = itertools.count()
    for module in (opening, writing):
        monkeypatch.setattr(module.uuid, "uuid4", lambda: f"00000000-0000-4000-8000-{next(numbers):012d}")
    for module in (opening, owner, stamps, store):
        monkeypatch.setattr(module, "now", lambda: "2026-12-17T16:00:00.000+00:00")
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.copbench"
    with Workbook.create(path, name="roofs", language="en") as workbook:
        meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17"}, "the-meeting")
        for answers in hands:
            _answer(workbook, meeting, answers)
        return path.read_bytes()


def test_whoever_gave_the_answers_and_in_whatever_order_the_file_is_the_same_to_the_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {_raw_rounds(tmp_path, monkeypatch, hands) for hands in (HANDS, HANDS[::-1], DEALT_OTHERWISE)}
    assert len(files) == 1
    others = [*DEALT_OTHERWISE[1:], ((1, 4, 0), "gele kwikstaart")]
    assert _raw_rounds(tmp_path, monkeypatch, others) not in files, "another answer does change it"


def test_after_each_answer_the_raw_bytes_hold_the_round_once_and_nothing_of_before(
    workbook: Workbook, meeting: str
) -> None:
    seen: list[str] = []
    for answers in HANDS:
        hand = Hand.take_up(workbook, meeting)
        for point in answers[0]:
            hand.answer(point)
            _look_at(workbook, seen)
        if answers[1]:
            seen.append(answers[1])
            hand.write("still_right", answers[1])
        hand.pass_on()
        _look_at(workbook, seen)
    connection = sqlite3.connect(workbook.path)
    for table in ("entry", "revision", "draft", "search", "count", "meta"):
        held = str(connection.execute(f"SELECT * FROM {table}").fetchall())
        assert not any(text in held for text in seen), table
    connection.close()
    close(workbook, meeting)
    raw = _bytes_around(workbook.path)
    assert raw.count(b'"ways"') == 2, "the evaluation and its first version"
    assert b'"hands"' not in raw, "the round itself is gone to the last byte"


def _look_at(workbook: Workbook, lines: Sequence[str]) -> None:
    """Find the round once in all that is kept, and each line that was written in it once."""
    raw = _bytes_around(workbook.path)
    assert raw.count(b'"locked_on"') == 1
    for line in lines:
        assert raw.count(line.encode()) == 1, line


def test_a_backup_made_during_a_round_holds_nothing_of_it(workbook: Workbook, meeting: str) -> None:
    _answer(workbook, meeting, HANDS[1])
    made = backup.make(workbook.path, backup.folder(workbook.fact("workbook")))
    assert b"kiekendief" not in made.read_bytes()
    assert b'"points"' not in made.read_bytes()
    with Workbook.open(made, read_only=True) as copy:
        assert not copy.rounds()


def test_going_back_changes_the_answer_and_leaves_no_other(workbook: Workbook, meeting: str) -> None:
    hand = Hand.take_up(workbook, meeting)
    hand.answer(0)
    hand.answer(None)
    assert hand.back()
    assert hand.back()
    assert not hand.back()
    for point in (4, 3, 2):
        hand.answer(point)
    hand.write("still_right", "first thought")
    hand.write("still_right", "second thought")
    hand.pass_on()
    assert not hand.back(), "what was passed on is nobody's any more"
    going = under_way(workbook, meeting)
    assert going.points == {
        "worth": (0, 0, 0, 0, 1), "differently": (0, 0, 0, 1, 0), "still_right": (0, 0, 1, 0, 0)
    }  # fmt: skip
    assert going.remarks == {"still_right": ("second thought",)}
    assert going.hands == 1


def test_a_laptop_that_stops_halfway_goes_on_at_the_question_where_it_was(
    workbook: Workbook, meeting: str
) -> None:
    _answer(workbook, meeting, HANDS[0])
    hand = Hand.take_up(workbook, meeting)
    hand.answer(2)
    hand.answer(3)
    path = workbook.path
    workbook.close()
    with Workbook.open(path) as again:
        hand = Hand.take_up(again, meeting)
        assert (hand.question.name, hand.resumed) == ("still_right", True)
        assert not hand.back(), "nobody knows any more what this person answered before"
        hand.answer(1)
        hand.pass_on()
        going = under_way(again, meeting)
        assert [going.answered(name) for name in ("worth", "differently", "still_right")] == [2, 2, 2]
        assert going.hands == 2


def test_a_question_of_ones_own_that_was_set_aside_is_not_asked_until_somebody_words_one_again(
    workbook: Workbook, meeting: str
) -> None:
    sheet = {"evaluation_own": "Did you laugh?", "evaluation_names": "signed"}
    save_new(workbook, "reflection", {**sheet, "not_for_us": dict.fromkeys(sheet, "")})
    assert (rounds.fresh(workbook, meeting).own, rounds.fresh(workbook, meeting).anonymous) == ("", True)
    rounds.ask_own(workbook, "Did you dare?")
    assert (rounds.fresh(workbook, meeting).own, rounds.fresh(workbook, meeting).anonymous) == (
        "Did you dare?",
        True,
    )


def test_who_skips_everything_did_not_answer(workbook: Workbook, meeting: str) -> None:
    _answer(workbook, meeting, ((None, None, None), ""))
    _answer(workbook, meeting, ((None, 3, None), ""))
    assert under_way(workbook, meeting).hands == 1


def test_slips_and_fingers_join_the_round_and_can_be_taken_back(workbook: Workbook, meeting: str) -> None:
    _answer(workbook, meeting, HANDS[0])
    before = under_way(workbook, meeting)
    asked = Hand.take_up(workbook, meeting).asked
    one = given.slip(asked, '"-1', {"still_right": " when comes the minister "})
    given.add(workbook, meeting, one)
    many = given.fingers({"worth": "0 1 4 9 5", "differently": "0,0,0,10,9"})
    given.add(workbook, meeting, many)
    going = under_way(workbook, meeting)
    assert going.hands == 1 + 1 + 19
    assert going.points["worth"] == (0, 1, 4, 10, 6)
    assert "when comes the minister" in going.remarks["still_right"]
    for last in (many, one):
        given.take_back(workbook, meeting, last)
    after = under_way(workbook, meeting)
    assert (after.hands, after.points, after.remarks) == (before.hands, before.points, before.remarks)


@pytest.mark.parametrize("typed", ["", "3 2", "3 2 4 1", "3 2 5", "a b c", "3 2 x"])
def test_points_that_do_not_fit_are_refused_in_a_sentence(workbook: Workbook, meeting: str, typed: str) -> None:
    asked = Hand.take_up(workbook, meeting).asked
    with pytest.raises(Refused, match="3 points from 0 to 4"):
        given.slip(asked, typed, {})


@pytest.mark.parametrize(
    "typed", ["", "1 2 3 4", "1 2 3 4 5 6", "1 2 x 4 5", "1 2 3 4 9999", "100 100 100 100 101"]
)
def test_fingers_that_no_room_can_hold_are_refused(typed: str) -> None:
    with pytest.raises(Refused):
        given.five(typed)


def test_a_round_is_closed_once_and_nothing_comes_in_after_that(workbook: Workbook, meeting: str) -> None:
    with pytest.raises(Refused, match="Nobody has answered"):
        close(workbook, meeting)
    for answers in HANDS:
        _answer(workbook, meeting, answers)
    evaluation = workbook.entry(close(workbook, meeting))
    assert rounds.evaluation_of(workbook, meeting).id == evaluation.id
    assert under_way(workbook, meeting) is None
    assert evaluation.data["answered"] == 6
    assert len(workbook.history(evaluation.id)) == 1
    for late in (
        lambda: rounds.meeting_to_close(workbook, date(2026, 12, 17)),
        lambda: given.take_back(workbook, meeting, given.Given(given.SLIPS)),
        lambda: given.add(workbook, meeting, given.Given(given.SLIPS)),
        lambda: Hand.take_up(workbook, meeting),
    ):
        with pytest.raises(Refused, match="closed"):
            late()


def test_what_was_taken_up_opens_the_next_plan_and_what_is_not_is_told_with_its_reason(
    workbook: Workbook, meeting: str
) -> None:
    before = next(one.id for one in workbook.all_of("meeting") if one.data["about"] == "Owners")
    for said, status, done in (
        ("longer breaks", "taken_up", "half an hour from now on"),
        ("less talk", "not_taken_up", "it is why we come"),
        ("bring cake", "", ""),
    ):
        save_new(workbook, "taken_up", {"meeting": before, "said": said, "status": status or None, "done": done})
    block = next(one.block for one in offers(workbook, meeting) if one.words.startswith("You said"))
    assert block["steps"].split("\n") == [
        "“longer breaks” – half an hour from now on",
        "“less talk” – not taken up, because it is why we come",
        "“bring cake”",
        "more time in pairs",
    ]
    planning.put_all_in(workbook, meeting, [offer.block for offer in offers(workbook, meeting) if offer.ticked])
    first, second, third = planning.blocks_of(workbook, meeting)[:3]
    kinds = [one.data["library_id"] for one in (first, second, third)]
    assert kinds == ["opening-round", "you-said-we-did", "looking-back"]
    assert not [one for one in offers(workbook, meeting) if one.words.startswith("You said")]
    change(workbook, second, steps=f"{second.data['steps']}\nand a line of my own")
    save_new(workbook, "taken_up", {"meeting": before, "said": "louder", "done": "a microphone"})
    more = next(one.block for one in offers(workbook, meeting) if one.words.startswith("You said"))
    planning.take_in(workbook, meeting, [more], {})
    told = planning.blocks_of(workbook, meeting)[1].data["steps"]
    assert "and a line of my own" in told, "what was typed stays"
    assert "“louder” – a microphone" in told
    assert told.count("longer breaks") == 1
