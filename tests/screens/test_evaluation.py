"""A meeting is closed: the laptop goes round under lock, and nobody sees who answered."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from copbench.evaluating import rounds
from copbench.i18n import Language
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.app import CopbenchApp
from screens.evaluation import EvaluationScreen
from screens.home import HomeScreen
from screens.phrases import AskInPassing, AskPhrase
from screens.round import RoundScreen
from tests.screens.conftest import Running, pasted, said, settled, shown, until

WORDS = "green roof"


@pytest.fixture(autouse=True)
def _keys_as_quick_as_a_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screens.round.HELD", 0.0)


async def begin_round(pilot: Pilot[None], meeting: str) -> None:
    """Open the round and wait until it asks for the words, which is a moment after its first question stands."""
    await pilot.app.push_screen(RoundScreen(meeting))
    await asked_for_words(pilot)


async def asked_for_words(pilot: Pilot[None]) -> None:
    """Wait until the round asks for the words that lead back."""
    await until(pilot, lambda: isinstance(pilot.app.screen, AskInPassing))
    await settled(pilot)


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_three_keys_and_it_is_passed_on(
    running: Running, workbook: Workbook, meeting: str, language: Language
) -> None:
    asked = {
        "nl": ("Was dit je tijd waard", "Ga je hierdoor iets", "met de goede dingen bezig", "Geef maar door"),
        "en": ("Was this worth your time", "Will you do something", "doing the right things", "Pass it on"),
    }[language]  # fmt: skip
    async with running(language=language) as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter")
        for key, words in zip(("3", "ampersand", "down", "enter"), asked, strict=True):
            assert words in shown(pilot)
            await pilot.press(key)
            if key == "down":
                await pilot.press("down", "enter")
            await pilot.pause()
        assert asked[0] in shown(pilot), "the next person begins with a clean screen"
        going = rounds.under_way(workbook, meeting)
        assert going.hands == 1
        assert going.points == {
            "worth": (0, 0, 0, 1, 0), "differently": (0, 1, 0, 0, 0), "still_right": (0, 1, 0, 0, 0)
        }  # fmt: skip


async def test_one_can_go_back_until_it_is_passed_on_and_skip_what_one_likes(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter", "0", "s", "4", "left", "left", "left")
        assert "question 1 of 3" in shown(pilot)
        await pilot.press("4", "3", "backspace", "s", "2", "enter", "left")
        assert "question 1 of 3" in shown(pilot), "there is no way back to what another answered"
        going = rounds.under_way(workbook, meeting)
        assert [going.answered(name) for name in ("worth", "differently", "still_right")] == [1, 0, 1]
        assert going.points["worth"] == (0, 0, 0, 0, 1)


async def test_a_line_is_gone_from_the_screen_at_once_and_stands_in_no_draft(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter", "3", "3", "3", "w")
        await pasted(pilot, "swallow")
        asking = pilot.app.screen
        assert isinstance(asking, AskInPassing) and asking.holds_text and asking.keep()
        assert not workbook.drafted(), "nothing is kept while it is typed"
        await pilot.press("enter")
        await settled(pilot)
        assert "swallow" not in shown(pilot)
        assert rounds.under_way(workbook, meeting).remarks == {"differently": ("swallow",)}


async def test_no_key_leads_from_the_round_to_the_workbook(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter")
        for key in ("ctrl+q", "ctrl+p", "ctrl+f", "ctrl+o", "ctrl+l", "f1", "m", "ctrl+c", "ctrl+z", "slash"):
            await pilot.press(key)
            await pilot.pause()
            assert isinstance(pilot.app.screen, RoundScreen | AskPhrase), key
            assert pilot.app.locked and pilot.app.is_running, key
            if isinstance(pilot.app.screen, AskPhrase):
                await pilot.press("escape")
        await pilot.press("escape")
        await pasted(pilot, "guess", "enter")
        assert isinstance(pilot.app.screen, RoundScreen) and pilot.app.locked
        assert "Those are not the words" in said(pilot)


async def test_the_words_lead_back_and_a_copbench_opened_meanwhile_shows_the_round_alone(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter", "3", "2")
        assert workbook.locked_to == meeting
    with Workbook.open(workbook.path, past_lock=True) as again:
        async with running(given=again) as pilot:
            await settled(pilot)
            assert isinstance(pilot.app.screen, RoundScreen)
            assert "question 3 of 3" in shown(pilot)
            assert "The laptop stopped" in shown(pilot)
            assert not any(isinstance(screen, HomeScreen) for screen in pilot.app.screen_stack)
            await pilot.press("1", "enter", "escape")
            await settled(pilot)
            await pasted(pilot, "Green  Roof", "enter")
            await settled(pilot)
            assert isinstance(pilot.app.screen, EvaluationScreen)
            assert not pilot.app.locked
            assert again.locked_to == ""
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_round_left_before_it_began_leads_to_home_and_another_workbook_begins_with_its_own(
    running: Running, meeting: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.copbench"
    Workbook.create(other, name="Other", language="en").close()
    async with running(evaluates=meeting) as pilot:
        await asked_for_words(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, EvaluationScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert isinstance(pilot.app, CopbenchApp) and pilot.app.show_workbook(other, throw_away=True)
        await settled(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "Other" in shown(pilot)


async def test_the_lock_opens_by_itself_the_next_day(running: Running, workbook: Workbook, meeting: str) -> None:
    going = rounds.lock(rounds.fresh(workbook, meeting), "green roof").as_json()
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    workbook.put_round(meeting, going | {"locked_on": yesterday})
    async with running() as pilot:
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_finger_that_stays_on_a_key_answers_one_question(
    running: Running, workbook: Workbook, meeting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.round.HELD", 60.0)
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter", "3", "3", "3", "3")
        assert "question 2 of 3" in shown(pilot)


async def test_a_group_that_decided_so_answers_by_name(running: Running, workbook: Workbook, meeting: str) -> None:
    save_new(workbook, "reflection", {"evaluation_names": "signed"})
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter")
        assert "Who are you?" in shown(pilot)
        await pilot.press("enter", "left", "down", "enter")
        assert "You answer as Ben" in shown(pilot), "one who chose a wrong name can go back to it"
        await pilot.press("3", "2", "s", "v")
        await settled(pilot)
        assert "It is kept with your name" in shown(pilot)
        await pilot.press("escape", "enter")
        await settled(pilot)
        assert "By name" in shown(pilot)
        (signed,) = workbook.all_of("signed_evaluation")
        assert (workbook.name_of(signed.data["person"]), signed.data["worth"]) == ("Ben", "3")
        assert "still_right" not in signed.data
        assert "Who are you?" in shown(pilot) and "Ben" not in shown(pilot), "nobody answers twice"


async def test_nobody_gets_past_the_question_who_it_is_without_the_words_that_lead_back(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    save_new(workbook, "reflection", {"evaluation_names": "signed"})
    async with running() as pilot:
        await begin_round(pilot, meeting)
        await pasted(pilot, WORDS, "enter", "escape")
        assert isinstance(pilot.app.screen, AskPhrase)
        await pilot.press("escape")
        await settled(pilot)
        assert "Who are you?" in shown(pilot)
        await pilot.press("escape")
        await pasted(pilot, "guess", "enter")
        assert "Who are you?" in shown(pilot)
        await pilot.press("end", "enter", "3", "3", "3", "enter")
        await settled(pilot)
        assert rounds.under_way(workbook, meeting).hands == 1, "a guest who stands in no list counts too"
        assert not list(workbook.all_of("signed_evaluation"))
        await pilot.press("down", "enter", "4", "4", "4", "escape")
        await pasted(pilot, WORDS, "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, EvaluationScreen)
        assert rounds.under_way(workbook, meeting).hands == 2, "the last one had answered all"
        (signed,) = workbook.all_of("signed_evaluation")
        assert workbook.name_of(signed.data["person"]) == "Ben"
