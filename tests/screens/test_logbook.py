"""The logbook on the screen: one key from anywhere, for its writer alone, and later one key for what is added."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from copbench import dates, personal
from copbench.logbook import noting, waiting_notes
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.app import CopbenchApp
from screens.asking import AskLine, AskOne
from screens.entry import EntryScreen
from screens.export import ExportScreen
from screens.home import HomeScreen
from screens.logbook import LogbookScreen
from screens.message import MessageScreen
from screens.personal import PersonalScreen
from screens.record import RecordScreen
from screens.register import RegisterScreen
from screens.room import RoomScreen
from screens.step import StepScreen
from tests.conftest import Example
from tests.screens.conftest import Running, pasted, said, settled, shown

NOW = date.today()


def only(workbook: Workbook) -> dict[str, object]:
    """Return the one entry of the logbook."""
    (entry,) = workbook.all_of("logbook_entry")
    return entry.data


async def test_one_key_from_a_step_writes_a_note_for_oneself_and_leads_back(
    running: Running, workbook: Workbook
) -> None:
    async with running("2", "ctrl+l") as pilot:
        await pasted(pilot, "Asked the tenants", "escape")
        assert isinstance(pilot.app.screen, StepScreen)
        assert said(pilot) == "Noted, for you alone (entry 1)."
        plain = {"text": "Asked the tenants", "on": NOW.isoformat(), "sort_of": "note", "readers": "me"}
        assert only(workbook) == plain
        noting.note(workbook, "Asked the tenants", NOW)
        assert [entry.data for entry in workbook.all_of("logbook_entry")] == [plain, plain]


async def test_above_an_entry_stands_for_whom_it_is_as_soon_as_that_changes(
    running: Running, workbook: Workbook
) -> None:
    async with running("ctrl+l", size=(120, 40)) as pilot:
        await pasted(pilot, "Told it")
        assert "stays with me" in shown(pilot).split("\n")[0]
        await pilot.press("tab", "down", "down", "down", "space", "ctrl+s")
        await pilot.pause()
        assert "for the group" in shown(pilot).split("\n")[0]
        assert said(pilot) == "Noted: for the group (entry 1)."
    with Workbook.open(workbook.path) as again:
        assert only(again)["readers"] == "group"


async def test_a_question_comes_only_when_asked_for_one_at_a_time_and_alone_it_is_no_entry(
    running: Running, workbook: Workbook
) -> None:
    async with running("ctrl+l") as pilot:
        before = shown(pilot)
        await pilot.press("ctrl+l")
        first = str(pilot.app.screen.query_one("#prompt").render())
        await pilot.press("ctrl+l")
        second = str(pilot.app.screen.query_one("#prompt").render())
        assert first != second and first not in before and second in shown(pilot) and first not in shown(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, HomeScreen) and not list(workbook.all_of("logbook_entry"))
        await pilot.press("ctrl+l", "ctrl+l")
        await pasted(pilot, "I waited", "ctrl+l", "escape")
        assert only(workbook)["text"] == "I waited" and only(workbook)["prompt"]


async def test_sort_star_words_case_and_readers_come_afterwards_with_one_key_each(
    running: Running, workbook: Workbook
) -> None:
    case = save_new(workbook, "case", {"name": "Sixty sheds"})
    meeting = save_new(workbook, "meeting", {"held_on": "2026-09-24"})
    noting.note(workbook, "Asked the tenants", NOW)
    async with running("l", "s", "down", "down", "enter", "h", "t") as pilot:
        await pasted(pilot, "roof, people", "enter")
        assert isinstance(pilot.app.screen, LogbookScreen)
        await pilot.press("c", "down", "enter", "m", "enter", "r", "down", "down", "enter")
        await pilot.pause()
        assert only(workbook) == {
            "text": "Asked the tenants", "on": NOW.isoformat(), "sort_of": "did_differently", "starred": True,
            "tags": ["roof", "people"], "case": case, "meeting": meeting, "readers": "facilitators",
        }  # fmt: skip
        assert "for the facilitators" in shown(pilot) and said(pilot) == "This note: for the facilitators."
        await pilot.press("g")
        await pilot.pause()
        assert said(pilot) == "There is nothing to choose from yet in the list Learning goals."
        await pilot.press("e", "enter")
        await pasted(pilot, "Four questions", "enter", "h", "c", "up", "enter")
        assert workbook.name_of(str(only(workbook)["experiment"])) == "Four questions"
        assert "starred" not in only(workbook) and "case" not in only(workbook)
        await pilot.press("c", "enter")
        await pasted(pilot, "New roofs", "enter")
        assert workbook.name_of(str(only(workbook)["case"])) == "New roofs"


async def test_for_my_buddy_offers_the_text_to_copy_and_keeps_it_from_everybody_else(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    noting.note(workbook, "I was afraid [/] of the hall", NOW)
    async with running("l", "b") as pilot:
        assert isinstance(pilot.app.screen, MessageScreen) and "afraid [/] of the hall" in shown(pilot)
        copied: list[str] = []
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await pilot.press("c")
        assert copied == ["I was afraid [/] of the hall"] and only(workbook)["readers"] == "buddy"


async def test_a_question_goes_to_the_knowledge_agenda_in_the_words_one_chooses_and_without_a_name(
    running: Running, workbook: Workbook
) -> None:
    noting.note(workbook, "Why do I always ask Koen?", NOW)
    async with running("l", "k") as pilot:
        assert isinstance(pilot.app.screen, AskLine)
        await pilot.press("ctrl+u")
        await pasted(pilot, "How do we ask all?", "enter")
        (question,) = workbook.all_of("question")
        assert question.data["text"] == "How do we ask all?" and not question.data.get("asked_by")
        assert question.data["code"] in said(pilot)
        assert only(workbook)["text"] == "Why do I always ask Koen?" and only(workbook)["readers"] == "me"


async def test_reading_back_by_day_by_word_by_case_and_something_old(running: Running, workbook: Workbook) -> None:
    case = save_new(workbook, "case", {"name": "Sixty sheds"})
    with workbook.together():
        for days in range(200):
            facts = {"tags": ["roof"]} if days == 150 else {"case": case} if days == 160 else {}
            day = NOW - timedelta(days=days)
            save_new(workbook, "logbook_entry", {"text": f"day number {days}", "on": day.isoformat(), **facts})
    async with running("l", size=(100, 30)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, LogbookScreen) and screen.current
        day = NOW - timedelta(days=120)
        await pilot.press("w", "enter")
        await pasted(pilot, day.strftime("%d-%m-%Y"), "enter")
        await settled(pilot)
        assert screen.current.data["text"] == "day number 120"
        for steps, number in ((("down", "enter", "enter"), 150), (("down", "down", "enter", "enter"), 160)):
            await pilot.press("w", *steps)
            await settled(pilot)
            assert [row.data["text"] for row in screen.rows] == [f"day number {number}"]
            await pilot.press("escape")
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(pilot.app.screen, EntryScreen)
        day = date.fromisoformat(str(pilot.app.screen.visit.data["on"]))
        assert day <= NOW - timedelta(days=60)
        assert f"You wrote this on {dates.in_words(day)}." in said(pilot)


async def test_the_room_reaches_no_logbook(running: Running, workbook: Workbook) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": NOW.isoformat()})
    async with running() as pilot:
        pilot.app.push_screen(RoomScreen(meeting))
        await pilot.pause()
        before = pilot.app.screen
        await pilot.press("ctrl+l")
        assert pilot.app.screen is before and not isinstance(before, EntryScreen)


async def test_a_note_that_waited_stands_in_the_logbook_once_the_workbook_is_open(
    running: Running, workbook: Workbook
) -> None:
    waiting_notes.keep(workbook.fact("workbook"), "from the train", NOW)
    async with running() as pilot:
        assert isinstance(pilot.app, CopbenchApp)
        pilot.app._after_first_screen()  # which else comes a moment after the first paint
        await pilot.pause()
        assert said(pilot) == "1 note that was waiting is in your logbook now."
        assert only(workbook)["text"] == "from the train"


# A workbook of one's own


@pytest.fixture
def own(tmp_path: Path) -> Workbook:
    """Return a participant's own workbook that was never opened."""
    return personal.begin(tmp_path / "own.copbench", "en")


async def test_the_first_start_of_ones_own_workbook_asks_a_name_and_nothing_else(
    running: Running, own: Workbook
) -> None:
    async with running(given=own) as pilot:
        assert isinstance(pilot.app.screen, AskLine) and "What is your name?" in shown(pilot)
        await pasted(pilot, "Anna", "enter")
        assert isinstance(pilot.app.screen, PersonalScreen) and "Logbook of Anna" in shown(pilot)
        assert "^q quit" in shown(pilot), "one cannot go back from here"
        for words in ("Write", "Read back", "My case", "My steps"):
            assert words in shown(pilot)
        await pilot.press("enter")
        await pasted(pilot, "One line", "escape")
        assert only(own)["text"] == "One line" and "1" in shown(pilot)


async def test_in_ones_own_workbook_an_experiment_is_ones_own_until_one_says_else(
    running: Running, own: Workbook
) -> None:
    personal.introduce(own, "Anna")
    async with running("e", "n", given=own) as pilot:
        assert "Anna" in shown(pilot)
        await pilot.press("escape")
        assert not list(own.all_of("experiment")), "a name alone is nothing"
        await pilot.press("n", *"Sheds", "escape")
        await pilot.pause()
        (tried,) = own.all_of("experiment")
        assert tried.data["name"] == "Sheds" and tried.data["person"] == personal.person_of(own)


async def test_in_ones_own_workbook_the_documents_begin_at_the_logbook(running: Running, own: Workbook) -> None:
    personal.introduce(own, "Anna")
    async with running("x", given=own) as pilot:
        assert isinstance(pilot.app.screen, ExportScreen) and pilot.app.screen.document.key == "logbook"
        assert "The logbook" in shown(pilot)


async def test_my_case_is_begun_opened_again_or_listed(running: Running, own: Workbook) -> None:
    personal.introduce(own, "Anna")
    async with running("c", *"Sheds", "escape", given=own) as pilot:
        (case,) = own.all_of("case")
        assert case.data == {"name": "Sheds", "person": personal.person_of(own)}
        await pilot.press("c")
        assert isinstance(pilot.app.screen, RecordScreen) and pilot.app.screen.visit.id == case.id
        await pilot.press("escape")
        save_new(own, "case", {"name": "Roofs"})
        await pilot.press("c")
        assert isinstance(pilot.app.screen, RegisterScreen)


async def test_my_buddy_is_asked_for_once_and_then_one_key_away(running: Running, own: Workbook) -> None:
    personal.introduce(own, "Anna")
    async with running("b", *"Bert", "enter", given=own) as pilot:
        await pilot.pause()
        (pair,) = own.all_of("buddy_pair")
        assert [own.name_of(one) for one in pair.data["people"]] == ["Anna", "Bert"]
        assert isinstance(pilot.app.screen, RecordScreen) and pilot.app.screen.visit.id == pair.id
        await pilot.press("escape")
        await settled(pilot)
        assert "Bert" in shown(pilot)
        await pilot.press("b")
        assert isinstance(pilot.app.screen, RecordScreen) and pilot.app.screen.visit.id == pair.id


async def test_before_a_meeting_ones_own_home_tells_what_came_since_the_last(
    running: Running, own: Workbook
) -> None:
    personal.introduce(own, "Anna")
    for days in (-40, 10):
        save_new(own, "meeting", {"held_on": (NOW + timedelta(days=days)).isoformat()})
    for text in ("one", "two"):
        noting.note(own, text, NOW)
    async with running(given=own, size=(120, 40)) as pilot:
        assert isinstance(pilot.app.screen, PersonalScreen)
        pilot.app.screen._show_today()  # which else comes a moment after the first paint
        await pilot.pause()
        assert "Next meeting:" in shown(pilot) and "2 notes." in shown(pilot)


async def test_the_list_of_what_was_shared_is_another_than_the_logbook(
    running: Running, example_in: Example
) -> None:
    path = example_in("en")
    with Workbook.open(path) as told:
        names = {
            kind: [told.name_of(row.id) for row in told.all_of(kind)] for kind in ("logbook_entry", "shared_note")
        }
    async with running("l", given=Workbook.open(path), size=(120, 40)) as pilot:
        own = shown(pilot)
        assert "Shared" not in own and all(name[:20] in own for name in names["logbook_entry"])
        assert not any(name[:20] in own for name in names["shared_note"])
        assert not isinstance(pilot.app.screen, AskOne)
