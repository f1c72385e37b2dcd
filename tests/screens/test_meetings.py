"""A meeting with the keyboard alone: made, planned, run, its lines sorted out, and shown in the room."""

from datetime import datetime

import pytest
from textual.pilot import Pilot

from copbench.errors import NotSaved
from copbench.i18n import Language
from copbench.meetings import catching, planning
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.asking import AskLine
from screens.clock import ClockScreen
from screens.home import HomeScreen
from screens.large import large
from screens.plan import PlanScreen
from screens.record import RecordScreen
from screens.register import RegisterScreen
from screens.room import MOST_ROWS, RoomScreen
from tests.screens.conftest import Running, said, shown, to_end_of_meeting, until

DEAD_IN_THE_ROOM = (
    "ctrl+p", "ctrl+f", "ctrl+o", "f1", "ctrl+q", "/", "p", "x", "ctrl+r", "n", "s", "ctrl+z", "f9",
)  # fmt: skip


def _in_large_letters(text: str, pilot: Pilot[None]) -> bool:
    """Tell whether a text stands on the screen in large letters."""
    drawn = large(text, pilot.app.size.width - 8, MOST_ROWS).split("\n")
    return len(drawn) > 1 and all(line.strip() in shown(pilot) for line in drawn[:3])


async def test_meetings_come_from_the_rhythm_and_one_is_moved_without_the_others(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "set_up", {"start": "2026-11-05", "months": 4, "every_weeks": 6})
    async with running("m", "r") as pilot:
        assert "5 Nov 2026, 17 Dec 2026, 28 Jan 2027" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "13:00 - 17:00" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "28 Jan 2027" in shown(pilot) and "3 meetings are made" in said(pilot)
        assert {entry.data["ends"] for entry in workbook.all_of("meeting")} == {"17:00"}
        await pilot.press("enter", *["shift+tab"] * 3, *["backspace"] * 10, *"04-02-2027", "escape", "r")
        await pilot.pause()
        assert "All meetings of your rhythm stand in the list." in said(pilot)
        assert "4 Feb 2027" in shown(pilot) and "17 Dec 2026" in shown(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert "2 meetings are taken back. 1 that was worked on stays." in said(pilot)
        assert [entry.data["held_on"] for entry in workbook.all_of("meeting")] == ["2027-02-04"]


async def test_a_second_meeting_is_planned_from_what_is_there_within_a_few_keys(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-11-05", "how_further": "more time in pairs"})
    async with running("m", "n", *"17-12-2026", "tab", *"13u", "tab", *"15:30", "tab", *"Insurers") as pilot:
        await pilot.press("ctrl+r", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, PlanScreen)
        await pilot.press("t")
        await pilot.pause()
        assert "[x] You said – we did: more time in pairs" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        screen = shown(pilot)
        assert "13:00    25  Opening round" in screen and "You said – we did" in screen
        assert "The plan" in screen
        await pilot.press("plus", "plus", "J")
        await pilot.pause()
        assert "  What stays in this room?" in shown(pilot)
        assert "    35  Opening round" in shown(pilot)
        await pilot.press("w", *"fishb", "enter")
        await pilot.pause()
        assert "Fishbowl" in shown(pilot)
        await pilot.press("d")
        await pilot.pause()
        assert "Removed: Fishbowl. Press u to undo." in said(pilot)
        await pilot.press("u", "s", "s")
        await pilot.pause()
        assert "Fishbowl" in shown(pilot) and "THE MIX OF ALL MEETINGS" in shown(pilot)
        await pilot.press("escape", "escape", "up", "enter", "ctrl+r", "enter", "s")  # the other, still empty
        await pilot.pause()
        assert "There is no block yet." in shown(pilot) and "THE MIX OF ALL MEETINGS" in shown(pilot)


@pytest.mark.parametrize("language", ["en", "nl"])
async def test_the_plan_says_who_leads_a_block_by_name_or_else_by_part(
    running: Running, workbook: Workbook, language: Language
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    ans = save_new(workbook, "person", {"name": "Ans"})
    blocks = [{"led_by": part, "minutes": 20} for part in ("process", "content")]
    planning.put_all_in(workbook, meeting, [*blocks, {"led_by": "content", "leader": ans}])
    async with running("m", language=language) as pilot:
        await to_end_of_meeting(pilot, "block")
        lines = [line.strip() for line in shown(pilot).splitlines() if "facilitator" in line or "Ans" in line]
        parts = {"en": ("process", "content"), "nl": ("proces", "inhoud")}[language]
        assert [line.rpartition("  ")[2] for line in lines] == [
            *(f"facilitator ({part})" for part in parts),
            "Ans",
        ]


async def test_a_block_of_ones_own_belongs_to_its_meeting_even_when_copbench_is_killed(
    running: Running, workbook: Workbook
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    async with running("m", "enter", "ctrl+r", "down", "enter", "n") as pilot:  # the guests of this meeting
        await pilot.press("tab", *"A project in Ghent")
        await until(pilot, workbook.drafted)
        assert isinstance(pilot.app.screen, RecordScreen)
        ((guest, kind),) = workbook.drafted()
        assert (kind, workbook.drafts(guest)["meeting"]) == ("guest_visit", meeting)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen) and "A project in Ghent" in shown(pilot)


async def test_while_the_meeting_runs_one_letter_one_line_and_enter_catch_what_is_said(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = {"held_on": "2026-12-17", "begins": "13:00", "ends": "16:30"}
    meeting = save_new(workbook, "meeting", facts)
    planning.put_all_in(workbook, meeting, [{"activity": "Arriving", "minutes": 20}, {"activity": "Case"}])
    monkeypatch.setattr(ClockScreen, "now", staticmethod(lambda: datetime(2026, 12, 17, 13, 10)))
    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "+clock")
        assert "It begins at 13:00." in shown(pilot) and "10 minutes behind" in shown(pilot)
        assert "not today" not in shown(pilot)
        await pilot.press("space", "a", *"Ans rings", "enter", "c", *"A roof [is] a promise", "enter")
        await pilot.pause()
        screen = shown(pilot)
        assert "Arriving" in screen and "20 minutes left" in screen
        assert "action: Ans rings" in screen and "quotation: A roof [is] a promise" in screen
        assert "d decision   q question" in screen
        await pilot.press("d", *"We skip", "escape", "b")
        assert pilot.app.screen.text == "We skip", "what was left stands there again, by the Dutch letter too"
        await pilot.press("ctrl+u", "escape")
        await pilot.press("s", "home", "s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RecordScreen) and "Ans rings" in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "sorted out  action" in shown(pilot)
        await pilot.press("s")
        await pilot.pause()
        assert "A quotation stays as it is" in said(pilot), "the next line waits behind the one sorted out"


async def test_nothing_but_what_the_group_may_see_is_reached_from_the_room(
    running: Running, workbook: Workbook
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17", "about": "Insurers", "begins": "13:00"})
    planning.put_all_in(
        workbook, meeting, [{"activity": "Arriving", "minutes": 20, "steps": "keep an eye on Piet"}]
    )
    caught = catching.catch(workbook, meeting, "question", "How do we pay a roof?")
    catching.sort_out(workbook, workbook.entry(caught))
    save_new(workbook, "person", {"name": "Piet"})
    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "+room")
        assert isinstance(pilot.app.screen, AskLine)
        await pilot.press("b", "enter")
        await pilot.pause()
        assert "Choose at least 4 letters" in shown(pilot)
        await pilot.press(*"lue heron", "enter")
        await pilot.pause()
        assert "^q" not in shown(pilot)
        assert _in_large_letters("13:00 Arriving", pilot)
        for key in DEAD_IN_THE_ROOM:
            await pilot.press(key)
            await pilot.pause()
            assert isinstance(pilot.app.screen, RoomScreen) and "Piet" not in shown(pilot), key
        await pilot.press("3")
        await pilot.pause()
        assert _in_large_letters("How do we pay a roof?", pilot) and " of " not in shown(pilot), "it stands once"
        await pilot.press("4")
        await pilot.pause()
        assert _in_large_letters("17 Dec 2026 Insurers", pilot)
        await pilot.press("escape", *"red heron", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RoomScreen) and "Those are not the words." in said(pilot)
        await pilot.press("escape", *"Blue  heron")
        await pilot.pause()
        assert "heron" not in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RecordScreen)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)


@pytest.mark.parametrize(
    ("language", "letters", "key", "asked"),
    [
        ("en", "a action   d decision   q question   c quotation", "b, d", "What was decided?"),
        ("nl", "a actie   b besluit   v vraag   c citaat", "b, d", "Wat is er besloten?"),
    ],
)
async def test_the_clock_shows_the_letters_of_its_language_and_help_names_every_one_that_works(
    running: Running, workbook: Workbook, language: Language, letters: str, key: str, asked: str
) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    async with running("m", language=language) as pilot:
        await to_end_of_meeting(pilot, "+clock")
        assert letters in shown(pilot)
        for letter in key.split(", "):
            await pilot.press(letter)
            await pilot.pause()
            assert asked in shown(pilot)
            await pilot.press("escape")
        await pilot.press("f1")
        await pilot.pause()
        assert f"{key}  {asked}" in shown(pilot)


async def test_a_new_block_comes_after_the_one_with_the_cursor_and_an_empty_one_leaves_nothing(
    running: Running, workbook: Workbook
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17", "begins": "13:00"})
    planning.put_all_in(workbook, meeting, [{"activity": "Arriving", "minutes": 20}, {"activity": "Case"}])
    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "block")
        await pilot.press("n", "escape")
        await pilot.pause()
        assert len(planning.blocks_of(workbook, meeting)) == 2
        await pilot.press("n", *"A walk", "escape")
        await pilot.pause()
        assert [block.data["activity"] for block in planning.blocks_of(workbook, meeting)] == [
            "Arriving", "A walk", "Case"
        ]  # fmt: skip


async def test_in_a_plan_every_change_can_be_taken_back_one_by_one(running: Running, workbook: Workbook) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17", "begins": "13:00"})
    planning.put_all_in(workbook, meeting, [{"activity": "Arriving", "minutes": 20}, {"activity": "Case"}])

    def now() -> list[tuple[str, int | None]]:
        blocks = planning.blocks_of(workbook, meeting)
        return [(block.data["activity"], block.data.get("minutes")) for block in blocks]

    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "block")
        was = [now()]
        for keys in (("plus",), ("J",), ("w", *"fishb", "enter"), ("d",)):
            await pilot.press(*keys)
            await pilot.pause()
            was.append(now())
        assert len({tuple(one) for one in was}) == 4, "longer, down, taken in; and then removed again"
        for before in reversed(was[:-1]):
            await pilot.press("u")
            await pilot.pause()
            assert now() == before
        await pilot.press("t", "enter")
        await pilot.pause()
        assert len(now()) > 2
        await pilot.press("u")
        await pilot.pause()
        assert now() == was[0]
        await pilot.press("home", "plus", "enter", *" late", "escape", "u")
        await pilot.pause()
        assert now()[0] == ("Arriving", 25), "going back would take away what was typed since"
        assert planning.blocks_of(workbook, meeting)[0].data["question"].strip() == "late"


async def test_a_disk_that_is_gone_for_a_while_ends_neither_clock_nor_line(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    monkeypatch.setattr("screens.under_way.BEAT", 0.05)

    asked: list[object] = []

    def gone(*what: object, **__: object) -> None:
        asked.extend(what[:1])
        raise NotSaved("The disk is gone.")

    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "+clock")
        await pilot.press("a", *"Ans rings")
        with monkeypatch.context() as broken:
            broken.setattr(workbook, "entry", gone)
            broken.setattr(workbook, "save", gone)
            await pilot.press("enter")
            await until(pilot, lambda: "The disk is gone." in shown(pilot))
            await until(pilot, lambda: len(asked) > 3)  # the clock has looked again, more than once
            assert isinstance(pilot.app.screen, AskLine)
        await pilot.press("enter")
        await pilot.pause()
        assert [entry.data["text"] for entry in workbook.all_of("caught")] == ["Ans rings"]
        assert "action: Ans rings" in shown(pilot)
