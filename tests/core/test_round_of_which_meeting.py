"""Which meeting an evaluation is about, and what becomes of a round whose meeting is erased or put in the bin."""

import contextlib
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from copbench.errors import Locked, NotSaved, Refused
from copbench.evaluating import rounds
from copbench.evaluating.hand import Hand
from copbench.insight.today import notes
from copbench.saving import bring_back, erase, remove, save_new
from copbench.workbook import Workbook, backup

TODAY = date(2026, 12, 17)


def _meeting(workbook: Workbook, days_ago: int) -> str:
    return save_new(workbook, "meeting", {"held_on": (TODAY - timedelta(days=days_ago)).isoformat()})


def _answer(workbook: Workbook, meeting: str, line: str = "") -> None:
    hand = Hand.take_up(workbook, meeting)
    for point in (3, 2, 4):
        hand.answer(point)
    if line:
        hand.write("still_right", line)
    hand.pass_on()


def _to_close(workbook: Workbook) -> str:
    found = rounds.meeting_to_close(workbook, TODAY)
    assert found is not None
    return found.id


def test_a_round_that_nobody_closed_does_not_take_the_place_of_the_meeting_of_today(workbook: Workbook) -> None:
    before = _meeting(workbook, 42)
    _answer(workbook, before)
    assert _to_close(workbook) == before, "no other was held lately"
    today = _meeting(workbook, 0)
    assert _to_close(workbook) == today
    _answer(workbook, today)
    rounds.close(workbook, today)
    assert _to_close(workbook) == before, "there are still answers to read"


def test_a_round_of_which_only_the_number_present_is_known_is_not_under_way(workbook: Workbook) -> None:
    rounds.say_present(workbook, _meeting(workbook, 42), 19)
    last = _meeting(workbook, 3)
    assert _to_close(workbook) == last


def test_the_round_to_which_the_laptop_is_locked_goes_before_any_other(workbook: Workbook) -> None:
    before, _today = _meeting(workbook, 42), _meeting(workbook, 0)
    hand = Hand.take_up(workbook, before)
    hand.put(rounds.lock(hand.going, "green roof"))
    assert _to_close(workbook) == before


def test_with_a_meeting_its_round_is_erased_to_the_last_byte(workbook: Workbook) -> None:
    meeting = _meeting(workbook, 0)
    _answer(workbook, meeting, "kiekendief")
    erase(workbook, meeting)
    assert not workbook.rounds()
    assert b"kiekendief" not in workbook.path.read_bytes()


def test_a_round_waits_in_the_bin_with_its_meeting_and_comes_back_with_it(workbook: Workbook) -> None:
    meeting = _meeting(workbook, 0)
    _answer(workbook, meeting)
    assert "1 answered" in _notes(workbook)
    remove(workbook, meeting)
    assert "answered" not in _notes(workbook)
    bring_back(workbook, meeting)
    assert "1 answered" in _notes(workbook)


def _notes(workbook: Workbook) -> str:
    return " ".join(note.sentence for note in notes(workbook, TODAY))


def test_a_meeting_has_one_closed_evaluation_and_a_second_round_keeps_its_answers(workbook: Workbook) -> None:
    meeting = _meeting(workbook, 0)
    _answer(workbook, meeting)
    first = rounds.close(workbook, meeting)
    remove(workbook, first)
    _answer(workbook, meeting)
    bring_back(workbook, first)
    with pytest.raises(Refused, match="closed"):
        rounds.close(workbook, meeting)
    remove(workbook, first)
    assert rounds.close(workbook, meeting) != first


def test_while_the_laptop_goes_round_no_backup_is_taken_out(workbook: Workbook) -> None:
    meeting = _meeting(workbook, 0)
    made = backup.make(workbook.path, backup.folder(workbook.fact("workbook")))
    hand = Hand.take_up(workbook, meeting)
    hand.put(rounds.lock(hand.going, "green roof"))
    before = sorted(workbook.path.parent.iterdir())
    with pytest.raises(Locked):
        backup.take_out(made, workbook.path)
    assert sorted(workbook.path.parent.iterdir()) == before
    hand.put(rounds.unlock(hand.going))
    assert backup.take_out(made, workbook.path).is_file()


def test_an_answer_can_be_taken_back_as_if_it_had_not_been_given(workbook: Workbook) -> None:
    hand = Hand.take_up(workbook, _meeting(workbook, 0))
    hand.answer(3)
    hand.answer(3)
    hand.take_back()
    assert hand.question is not None
    assert hand.question.name == "differently"
    assert [hand.going.answered(name) for name in ("worth", "differently")] == [1, 0]
    assert hand.going.at == 1


def test_who_passes_it_on_twice_because_the_disk_refused_counts_once(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = _meeting(workbook, 0)
    hand = Hand.take_up(workbook, meeting)
    hand.answer(3)
    together = workbook.together

    @contextlib.contextmanager
    def full() -> Iterator[None]:
        with together():
            yield
            raise NotSaved("The disk is full.")

    with monkeypatch.context() as disk:
        disk.setattr(workbook, "together", full)
        with pytest.raises(NotSaved):
            hand.pass_on()
    hand.pass_on()
    going = rounds.under_way(workbook, meeting)
    assert going is not None
    assert (going.hands, going.answered("worth")) == (1, 1)
