"""A meeting is closed: slips and fingers come in, and then it is read, first alone and then in the room."""

from datetime import date

from copbench.evaluating import rounds
from copbench.evaluating.hand import Hand
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.closed_round import ClosedRound
from screens.evaluation import EvaluationScreen
from screens.open_round import OpenRound
from screens.slips import FingersScreen, SlipsScreen
from tests.screens.conftest import Running, all_at_once, pasted, said, settled, shown, until


def answer(workbook: Workbook, meeting: str, number: int, line: str = "") -> None:
    """Let so many people answer, each the same; the last one writes a line."""
    for _person in range(number):
        hand = Hand.take_up(workbook, meeting)
        for point in (3, 2, 4):
            hand.answer(point)
        if line and _person == number - 1:
            hand.write("still_right", line)
        hand.pass_on()


async def test_slips_of_which_all_keys_come_at_once_are_each_counted_with_their_own_lines(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    async with running() as pilot:
        await pilot.app.push_screen(SlipsScreen(meeting, lambda _what: None))
        await settled(pilot)
        for points, line in (("324", "tea"), ("410", ""), ("222", "late")):
            all_at_once(pilot, *points, "enter", *line, "enter", "enter")
        await until(pilot, lambda: (going := rounds.under_way(workbook, meeting)) and going.hands == 3)
        going = rounds.under_way(workbook, meeting)
        assert going.remarks == {"differently": ("late", "tea")} and going.points["worth"] == (0, 0, 1, 1, 1)


async def test_slips_are_typed_in_at_speed_and_the_last_one_can_be_taken_back(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        await pilot.press("2")
        await settled(pilot)
        assert isinstance(pilot.app.screen, SlipsScreen)
        for line in ("3 2 4", "call", "pairs", "1-0", "", "", "9"):
            await pasted(pilot, line, "enter")
        await settled(pilot)
        assert "Type 3 points from 0 to 4" in shown(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, SlipsScreen), "what stands here is not in yet"
        await pilot.press("escape")
        await settled(pilot)
        assert "2 of 3 have answered" in shown(pilot)
        await pilot.press("u")
        going = rounds.under_way(workbook, meeting)
        assert (going.hands, going.points["worth"]) == (1, (0, 0, 0, 1, 0))
        assert going.remarks == {"differently": ("call",), "still_right": ("pairs",)}


async def test_fingers_are_five_counts_a_question_and_it_says_who_sees(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        await pilot.press("3")
        await settled(pilot)
        assert isinstance(pilot.app.screen, FingersScreen)
        assert "You see who" in shown(pilot)
        for counts in ("0 0 1 1 1", "1 1 1 0 0", "0 0 0 0 3"):
            await pasted(pilot, counts, "enter")
        await settled(pilot)
        assert "3 of 3 have answered" in shown(pilot)
        assert "worth" not in shown(pilot), "nothing shows before it is closed"


async def test_a_closed_round_shows_bars_and_its_remarks_are_sent_one_by_one(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    answer(workbook, meeting, 6, "when comes the minister?")
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        assert pilot.app.screen.query(OpenRound)
        await pilot.press("c", "down", "enter")
        await settled(pilot)
        assert pilot.app.screen.query(ClosedRound)
        assert "gave more than it cost" in shown(pilot)
        assert "6 of 6 answered" in shown(pilot)
        for key, sent in (("r", "room"), ("t", "room · taken up"), ("k", "taken up · knowledge agenda")):
            await pilot.press(key)
            await settled(pilot)
            assert sent in shown(pilot)
        (question,) = workbook.all_of("question")
        assert question.data["text"] == "when comes the minister?"
        assert not question.data.get("asked_by")
        await pilot.press("k", "r")
        await settled(pilot)
        assert not list(workbook.all_of("question")), "what was sent by mistake is taken back"
        await pilot.press("enter")
        await settled(pilot)
        assert "We did" in shown(pilot), "Enter says what was done with it"


async def test_under_five_answers_there_are_no_bars_and_nothing_leaves_the_facilitators(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    answer(workbook, meeting, 4, "it was Ben's fault")
    rounds.close(workbook, meeting)
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        assert "too few to show how" in shown(pilot)
        assert "gave more than it cost" not in shown(pilot)
        for key in "rtk":
            await pilot.press(key)
            await settled(pilot)
            assert "Fewer than 5 people could write" in said(pilot)
        (evaluation,) = workbook.all_of("evaluation")
        assert not any(evaluation.data["remarks"][0].get(way) for way in ("in_room", "taken_up", "on_agenda"))


async def test_a_slip_with_a_name_is_typed_in_with_it_and_taken_back_whole(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    save_new(workbook, "reflection", {"evaluation_names": "signed"})
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        await pilot.press("2")
        await settled(pilot)
        assert "Whose slip is it?" in shown(pilot)
        await pilot.press("enter", *"304", "enter", *"call", "enter", "enter")
        await settled(pilot)
        (signed,) = workbook.all_of("signed_evaluation")
        assert (workbook.name_of(signed.data["person"]), signed.data["differently_line"]) == ("Ann", "call")
        assert "Ann" not in shown(pilot), "who has answered is not asked again"
        await pilot.press("escape", "escape")
        await settled(pilot)
        await pilot.press("u")
        await settled(pilot)
        assert not list(workbook.all_of("signed_evaluation"))
        assert rounds.under_way(workbook, meeting).hands == 0


async def test_the_room_sees_one_question_at_a_time_and_last_the_remarks_that_were_sent_there(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    answer(workbook, meeting, 6, "when comes the minister?")
    rounds.close(workbook, meeting)
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        await pilot.press("r", "z")
        await settled(pilot)
        await pilot.press(*"green", "enter")
        await settled(pilot)
        for words in ("worth your time", "do something differently", "the right things", "minister"):
            assert words in shown(pilot)
            assert "minister" not in shown(pilot) or words == "minister"
            await pilot.press("down")
            await settled(pilot)
        assert "worth your time" in shown(pilot)


async def test_how_the_last_question_was_answered_begins_the_check_of_the_meeting_once(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    answer(workbook, meeting, 6, "when comes the minister?")
    rounds.close(workbook, meeting)
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        assert "n note it" not in shown(pilot), "the other questions are about something else"
        await pilot.press("left")
        assert "n note it" in shown(pilot)
        await pilot.press("n")
        await settled(pilot)
        assert "Of the 6 who answered at the end: “yes, this is what matters” 6." in shown(pilot)
        await pilot.press("escape", "n", "4", "escape")
        await settled(pilot)
        (check,) = workbook.all_of("conscience_check")
        assert (check.data["meeting"], check.data["still_right"]) == (meeting, "4")
        assert "minister" not in check.data["why"], "what somebody wrote stays where it is"
        await pilot.press("f")
        await settled(pilot)
        await pilot.press("ctrl+r")
        assert "Note whether these are still the right things" in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert pilot.app.screen.record_id == check.id, "a meeting has one check, which is gone on with"


async def test_where_too_few_answered_the_check_begins_without_how_they_did(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    answer(workbook, meeting, 4)
    rounds.close(workbook, meeting)
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        await pilot.press("left", "n")
        await settled(pilot)
        assert "In which meeting?" in shown(pilot)
        assert "who answered" not in shown(pilot)


async def test_the_small_columns_tell_two_meetings_of_one_day_apart(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    other = save_new(workbook, "meeting", {"held_on": date.today().isoformat(), "about": "Owners"})
    for one in (meeting, other):
        answer(workbook, one, 6)
        rounds.close(workbook, one)
    async with running() as pilot:
        await pilot.app.push_screen(EvaluationScreen(meeting))
        await settled(pilot)
        (line,) = (line for line in shown(pilot).splitlines() if "meeting by meeting" in line)
        assert "(Roofs) ▁▁▁█▁" in line and "(Owners) ▁▁▁█▁" in line
