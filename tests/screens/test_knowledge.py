"""The knowledge agenda with the keyboard alone: questions arrive, live, are worded anew, and come onto a plan."""

from datetime import date, timedelta

import pytest

from copbench.i18n import Language, use
from copbench.meetings import planning
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.arriving import ArrivingScreen
from screens.life_line import LifeLineScreen
from screens.record import RecordScreen
from screens.register import RegisterScreen
from tests.screens.conftest import Running, pasted, said, settled, shown

TODAY = date.today()


def the_question(workbook: Workbook) -> dict[str, object]:
    (entry,) = workbook.all_of("question")
    return entry.data


async def test_a_new_question_gets_a_code_by_itself_and_the_coach_asks_back_quietly(
    running: Running, workbook: Workbook
) -> None:
    async with running("k", "n", *"Can we do it?", "tab") as pilot:
        await settled(pilot)
        screen = shown(pilot)
        assert "What if it begins with how?" in screen and "Its code" not in screen
        await pilot.press("escape")
        await pilot.pause()
        assert "K-01  Can we do it?" in shown(pilot)
        await pilot.press("d", "n")
        await pasted(pilot, "How else?", "escape")
        assert "K-02  How else?" in shown(pilot) and "K-01" not in shown(pilot)
        assert the_question(workbook)["code"] == "K-02"


async def test_one_key_brings_the_only_question_of_a_row_to_the_agenda_and_says_who_will_read_it(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "intake", {"question": "How shy?", "held_on": "2026-04-02"})
    async with running() as pilot:
        pilot.app.push_screen(RegisterScreen("intake"))
        await pilot.pause()
        assert "k to the knowledge agenda" in shown(pilot)
        await pilot.press("k")
        await pilot.pause()
        assert "On the knowledge agenda as K-01." in said(pilot) and "only the facilitators read it" in said(pilot)
        await pilot.press("k")
        await pilot.pause()
        assert "There is no question here for the knowledge agenda, or it is on it already." in said(pilot)
        assert the_question(workbook)["readers"] == "facilitators"


async def test_of_several_questions_one_ticks_which_arrive(running: Running, workbook: Workbook) -> None:
    async with running("k", "i") as pilot:
        assert isinstance(pilot.app.screen, ArrivingScreen) and "take in" not in shown(pilot), "there is none"
        await pilot.press("escape")
        save_new(workbook, "talk", {"technical_questions": ["How long?", "How high?"]})
        await pilot.press("i")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ArrivingScreen) and "take in" in shown(pilot)
        assert "[ ] How long?" in shown(pilot) and "an exploratory talk" in shown(pilot)
        await pilot.press("down", "space", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen) and "K-01  How high?" in shown(pilot)
        assert the_question(workbook)["text"] == "How high?"


async def test_rewording_is_one_act_and_its_life_line_shows_both_wordings(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "question", {"text": "Who pays?"})
    async with running("k", "l", "w") as pilot:
        await pilot.press("ctrl+u")
        await pasted(pilot, "How do we share?", "enter")
        await pasted(pilot, "a drawing", "enter")
        screen = shown(pilot)
        assert "asked" in screen and "Who pays?" in screen and "What helped: a drawing" in screen
        assert screen.index("Who pays?") < screen.index("reworded")
        await pilot.press("w", "enter")
        await pilot.pause()
        assert "That is how it is worded already." in shown(pilot)
        await pilot.press("escape", "s", "down", "down", "enter")
        await pilot.pause()
        assert "provisional answer" in shown(pilot) and the_question(workbook)["text"] == "How do we share?"
        assert [entry.data["text"] for entry in workbook.all_of("wording")] == ["Who pays?"]
        await pilot.press("u")
        await pilot.pause()
        assert "provisional answer" not in shown(pilot) and "It is as it was before." in said(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert "reworded" not in shown(pilot) and the_question(workbook)["text"] == "Who pays?"
        assert [past.kind for past in workbook.removed()] == ["wording"]


async def test_who_does_not_know_what_helped_leaves_that_question_and_the_new_words_stand(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "question", {"text": "Who pays?"})
    async with running("k", "l", "w", "ctrl+u") as pilot:
        await pasted(pilot, "How so?", "enter", "escape")
        assert the_question(workbook)["text"] == "How so?"
        assert "helped" not in next(workbook.all_of("wording")).data


async def test_an_answer_asks_for_its_source_and_goes_into_the_life_line(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "question", {"text": "How?", "readers": "facilitators"})
    async with running("k", "l", "a") as pilot:
        await pasted(pilot, "Like so.", "enter")
        assert isinstance(pilot.app.screen, RecordScreen)
        await pasted(pilot, "Ann", "escape")
        assert isinstance(pilot.app.screen, LifeLineScreen)
        assert "Like so." in shown(pilot) and "Ann" in shown(pilot)
        (answer,) = workbook.all_of("answer")
        assert (answer.data["source"], answer.data["readers"]) == ("Ann", "facilitators")


async def test_a_persistent_question_says_what_could_help_and_takes_a_block_on_the_next_plan(
    running: Running, workbook: Workbook
) -> None:
    for weeks in range(1, 6):
        save_new(workbook, "meeting", {"held_on": (TODAY - timedelta(weeks=weeks)).isoformat()})
    coming = save_new(workbook, "meeting", {"held_on": (TODAY + timedelta(days=3)).isoformat()})
    save_new(workbook, "question", {"text": "How ever?", "opened_on": "2020-01-01"})
    async with running("k") as pilot:
        assert "K-01 keeps coming back: a persistent question." in shown(pilot)
        await pilot.press("l")
        await pilot.pause()
        assert "open" not in pilot.app.screen.title_bar.state and "5 meetings old" in shown(pilot)
        assert "A persistent question. What could help?" in shown(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert "It has a block in the session plan of meeting 6." in said(pilot) and "meeting 6" in shown(pilot)
        (block,) = planning.blocks_of(workbook, coming)
        assert block.data["activity"] == "Deep dive: K-01 How ever?"


async def test_a_question_that_the_group_may_not_read_gets_no_block(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "meeting", {"held_on": (TODAY + timedelta(days=3)).isoformat()})
    save_new(workbook, "question", {"text": "How shy?", "readers": "facilitators"})
    async with running("k", "l", "b") as pilot:
        assert "The group may not read this question yet" in said(pilot)
        assert not list(workbook.all_of("block"))


async def test_the_room_shows_the_agenda_with_its_codes_and_no_private_question(
    running: Running, workbook: Workbook
) -> None:
    from screens.room import RoomScreen

    meeting = save_new(workbook, "meeting", {"held_on": TODAY.isoformat()})
    save_new(workbook, "caught", {"meeting": meeting, "sort_of": "question", "text": "How now?"})
    save_new(workbook, "question", {"text": "How bold?"})
    save_new(workbook, "question", {"text": "How shy?", "readers": "facilitators"})
    save_new(workbook, "main_question", {"question": "How BOLD?"})
    save_new(workbook, "main_question", {"question": "How far?"})
    async with running() as pilot:
        room = RoomScreen(meeting)
        pilot.app.push_screen(room)
        await pilot.pause()
        assert room._all_questions() == ["How now?", "K-01 How bold?", "How far?"]


@pytest.mark.parametrize(
    ("language", "key", "done"),
    [("nl", "k naar de kennisagenda", "Op de kennisagenda als K-01."),
     ("en", "k to the knowledge agenda", "On the knowledge agenda as K-01.")],
)  # fmt: skip
async def test_a_question_in_what_somebody_shared_goes_to_the_agenda_with_one_key(
    running: Running, workbook: Workbook, language: Language, key: str, done: str
) -> None:
    save_new(workbook, "shared_note", {"text": "We tried it. How do we go on?"})
    async with running(language=language) as pilot:
        pilot.app.push_screen(RegisterScreen("shared_note"))
        await pilot.pause()
        assert key in shown(pilot)
        await pilot.press("k")
        await pilot.pause()
        assert done in said(pilot)
        asked = the_question(workbook)
        assert (asked["text"], asked["readers"]) == ("How do we go on?", "facilitators")
    use("en")
