"""What somebody tries who gets the laptop that goes round: pasting what another wrote, holding a key, leaving."""

from datetime import date

import pytest
from textual.pilot import Pilot

from copbench.errors import NotSaved
from copbench.evaluating import given, rounds, sending
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.closed_round import for_the_room
from screens.evaluation import EvaluationScreen
from screens.home import HomeScreen
from screens.round import RoundScreen
from tests.screens.conftest import Running, pasted, said, settled, shown
from tests.screens.test_evaluation import WORDS, begin_round


@pytest.fixture
def meeting(workbook: Workbook) -> str:
    return save_new(workbook, "meeting", {"held_on": date.today().isoformat(), "about": "Roofs"})


class Clock:
    """A clock for keys, which goes on only when a test says so."""

    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("screens.round.time", clock)
    return clock


async def _hold(pilot: Pilot[None], clock: Clock, key: str) -> None:
    """Hold a key as a keyboard tells it: once, again after half a second, and then thirty times a second."""
    clock.now += 5
    for wait in (0.0, 0.5, 0.03, 0.03, 0.03, 0.03):
        clock.now += wait
        await pilot.press(key)


async def test_what_one_wrote_cannot_be_pasted_by_the_next(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    async with running() as pilot:
        pilot.app.copy_to_clipboard("zwaluwstaart")
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter", "3", "2", "4", "w", *"harrier", "ctrl+c", "shift+home", "ctrl+x")
        await pilot.press(*"heron", "enter", "enter", "1", "2", "3", "w", "ctrl+v")
        await settled(pilot)
        assert not any(words in shown(pilot) for words in ("harrier", "heron", "zwaluwstaart"))
        assert pilot.app.clipboard == "zwaluwstaart"
        await pilot.press(*"stork", "enter")
        assert set(rounds.under_way(workbook, meeting).remarks["differently"]) == {"heron", "stork"}


@pytest.mark.parametrize("key", ["3", "s"])
async def test_a_key_that_is_held_for_long_answers_one_question(
    running: Running, workbook: Workbook, meeting: str, clock: Clock, key: str
) -> None:
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter")
        for number in (2, 3):
            await _hold(pilot, clock, key)
            assert f"question {number} of 3" in shown(pilot)
        await _hold(pilot, clock, key)
        assert "Pass it on" in shown(pilot)
        going = rounds.under_way(workbook, meeting)
        assert {going.answered(name) for name in ("worth", "differently", "still_right")} == {int(key != "s")}


async def test_the_same_key_pressed_quickly_answers_each_question(
    running: Running, meeting: str, clock: Clock
) -> None:
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter")
        for _question in range(3):
            clock.now += 0.2
            await pilot.press("4")
        assert "Pass it on" in shown(pilot)


async def test_the_right_words_open_a_workbook_in_which_nothing_can_be_written(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    path = workbook.path
    workbook.put_round(meeting, rounds.lock(rounds.fresh(workbook, meeting), "green roof").as_json())
    workbook.close()
    with Workbook.open(path, read_only=True, past_lock=True) as reading:
        async with running(given=reading) as pilot:
            await settled(pilot)
            assert isinstance(pilot.app.screen, RoundScreen)
            await pilot.press("3")
            assert "question 1 of 3" in shown(pilot)
            await pilot.press("escape")
            await pasted(pilot, WORDS, "enter")
            await settled(pilot)
            assert isinstance(pilot.app.screen, EvaluationScreen)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_full_disk_takes_no_answer_for_given_and_keeps_nobody_in(
    running: Running, workbook: Workbook, meeting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter", "3")

        def full(*_state: object) -> None:
            raise NotSaved("The disk is full.")

        monkeypatch.setattr(workbook, "put_round", full)
        await pilot.press("2")
        assert "question 2 of 3" in shown(pilot)
        assert "disk is full" in said(pilot)
        await pilot.press("escape")
        await pasted(pilot, WORDS, "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, EvaluationScreen)


async def test_a_long_remark_is_read_whole_before_it_is_sent(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    words = " ".join(f"word{number}" for number in range(40))
    given.add(workbook, meeting, given.Given(given.SLIPS, {}, {"still_right": words}, 1))
    rounds.close(workbook, meeting)
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        assert all(word in shown(pilot) for word in words.split())


async def test_slips_with_a_question_of_the_groups_own_ask_four_points(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    rounds.ask_own(workbook, "Did you feel safe?")
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        await pilot.press("2")
        await settled(pilot)
        assert "The points, such as 3 2 4 1" in shown(pilot)
        await pilot.press(*"3240", *("enter",) * 3)
        await settled(pilot)
        assert rounds.under_way(workbook, meeting).points["own"] == (1, 0, 0, 0, 0)


async def test_a_line_that_a_full_disk_refuses_stays_to_be_tried_again(
    running: Running, workbook: Workbook, meeting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter", "3", "2", "4", "w", *"heron")

        def full(*_state: object) -> None:
            raise NotSaved("The disk is full.")

        with monkeypatch.context() as disk:
            disk.setattr(workbook, "put_round", full)
            await pilot.press("enter")
            await settled(pilot)
            assert "heron" in shown(pilot)
            assert "disk is full" in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "heron" not in shown(pilot)
        assert rounds.under_way(workbook, meeting).remarks == {"differently": ("heron",)}


def _remarks(workbook: Workbook, meeting: str, number: int) -> None:
    for place in range(number):
        counts = {"worth": (0, 0, 0, 1, 0)}
        given.add(workbook, meeting, given.Given(given.SLIPS, counts, {"still_right": f"remark {place}"}, 1))
    evaluation = rounds.close(workbook, meeting)
    for place in range(number):
        entry = workbook.entry(evaluation)
        assert entry is not None
        sending.send(workbook, entry, place, sending.ROOM)


async def test_what_the_group_makes_of_it_is_written_with_one_key_and_no_answer_is_touched(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    _remarks(workbook, meeting, 6)
    before = dict(rounds.evaluation_of(workbook, meeting).data)
    before.pop("reading", None)
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        await pilot.press("f")
        await settled(pilot)
        await pilot.press(*"fine", "escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, EvaluationScreen)
        after = dict(rounds.evaluation_of(workbook, meeting).data)
        assert after.pop("reading") == "fine"
        assert after == before


def test_all_remarks_for_the_room_stand_on_pages_that_fit_it(workbook: Workbook, meeting: str) -> None:
    _remarks(workbook, meeting, 12)
    pages = for_the_room(rounds.evaluation_of(workbook, meeting))
    assert [len(page) for page in pages] == [1, 5, 5, 2], "the bars of what was answered, then remarks"
