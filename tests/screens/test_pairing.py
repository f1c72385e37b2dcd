"""A round of buddies by the keys: proposed, changed, made, taken back; and what comes of calls and experiments."""

from datetime import date, timedelta
from typing import cast

import pytest

from copbench import dates
from copbench.errors import NotSaved
from copbench.i18n import Language, use
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.app import CopbenchApp
from screens.asking import AskLine, AskOne
from screens.glyphs import POINTER, TAKEN_UP
from screens.home import HomeScreen
from screens.pairing import PairingScreen
from screens.picking import NEW
from screens.record import RecordScreen, open_record
from screens.register import RegisterScreen
from tests.screens.conftest import Running, said, settled, shown

NAMES = [f"{name} van den Berg-Achternaam" if name == "Cas" else name for name in (
    "Ann", "Ben", "Cas", "Dot", "Eva", "Fay", "Gus", "Hal", "Ida", "Jan", "Kim", "Lou", "Mia", "Ned", "Oda", "Pim",
    "Quin", "Rob", "Sam",
)]  # fmt: skip


def group(workbook: Workbook, number: int = 19) -> list[str]:
    """Fill the list with people who take part, under fixed ids; the first two work at one place."""
    ids = []
    for place, name in enumerate(NAMES[:number]):
        facts = {
            "name": name,
            "status": "takes_part",
            "organisation": "Oaks [b]" if place < 2 else f"Firm {place}",
        }
        ids.append(save_new(workbook, "person", facts, f"p{place:02}"))
    return ids


def running_pairs(workbook: Workbook) -> list[list[str]]:
    return [entry.data["people"] for entry in workbook.all_of("buddy_pair")]


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_nineteen_people_have_a_buddy_with_three_keys_and_one_takes_it_back(
    running: Running, workbook: Workbook, language: Language
) -> None:
    people = group(workbook)
    async with running("b", "b", language=language) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PairingScreen)
        sight = shown(pilot)
        assert all(name[:18] in sight for name in NAMES), "all nineteen stand on a small screen"
        assert all(len(line.rstrip()) <= 80 for line in sight.splitlines())
        assert sight.count(POINTER) == 1 and "F1 " in sight and "esc " in sight
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen)
        assert sorted(one for pair in running_pairs(workbook) for one in pair) == sorted(people)
        assert [len(pair) for pair in running_pairs(workbook)].count(3) == 1
        await pilot.press("u")
        assert running_pairs(workbook) == []
    use("en")


async def test_two_people_change_places_with_one_key_and_one_key_undoes_it(
    running: Running, workbook: Workbook
) -> None:
    group(workbook, 6)
    async with running("b", "b") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PairingScreen)
        (one, other), (third, fourth), last = before = screen.round.groups
        await pilot.press("right", "space")
        await pilot.pause()
        assert f"{POINTER} {TAKEN_UP} {screen.names[other][:12]}" in shown(pilot)
        await pilot.press("down", "left", "space")
        await pilot.pause()
        assert screen.round.groups == ((one, third), (other, fourth), last)
        await pilot.press("u")
        assert screen.round.groups == before
        await pilot.press("space", "space")
        assert screen.taken_up is None, "the same key puts down again who was picked up"
        await pilot.press("a")
        assert screen.round.groups != before
        await pilot.press("escape")
        assert running_pairs(workbook) == []


async def test_the_screen_says_who_had_whom_and_what_does_not_fit(running: Running, workbook: Workbook) -> None:
    ann, ben = group(workbook, 2)
    save_new(workbook, "buddy_pair", {"people": [ann, ben], "begins": "2026-01-01", "ends": "2026-02-01"})
    async with running("b", "b") as pilot:
        sight = shown(pilot)
        assert "buddies before" in sight and "They were buddies before: " in sight
        assert "They work at one organisation: " in sight and "there is no way round it." in sight
        assert "Oaks [b]" in sight and "had as buddy: " in sight


async def test_until_when_is_the_next_meeting_or_another_day(running: Running, workbook: Workbook) -> None:
    group(workbook, 4)
    save_new(workbook, "meeting", {"held_on": (date.today() + timedelta(days=20)).isoformat()})
    async with running("b", "b", "e", size=(120, 40)) as pilot:
        assert isinstance(pilot.app.screen, AskLine)
        await pilot.press(*"12-12-2031", "enter")
        await pilot.pause()
        assert "Until Friday 12 December 2031." in shown(pilot)
        assert "Oaks [b]" in shown(pilot), "a wide window shows where people work"
        await pilot.press("enter")
        await pilot.pause()
        assert {entry.data["ends"] for entry in workbook.all_of("buddy_pair")} == {"2031-12-12"}


async def test_the_round_that_is_running_is_changed_and_a_newcomer_comes_in(
    running: Running, workbook: Workbook
) -> None:
    ann, ben, cas = group(workbook, 3)
    begins = (date.today() - timedelta(days=9)).isoformat()
    pair = save_new(workbook, "buddy_pair", {"people": [ann, ben], "begins": begins})
    async with running("b", "b") as pilot:
        assert isinstance(pilot.app.screen, AskOne)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "On the last line: who has no buddy now." in shown(pilot) and "a another" not in shown(pilot)
        await pilot.press("right", "space", "down", "space", "enter")
        await pilot.pause()
        assert running_pairs(workbook) == [[ann, cas]] and "The buddies are changed" in said(pilot)
        assert "They take part and have no buddy now: Ben" in shown(pilot)
        await pilot.press("h")
        await pilot.pause()
        (entry,) = workbook.entries([pair])
        assert entry.data["heard_on"] == date.today().isoformat() and "What they said is theirs." in said(pilot)
        today = dates.short(date.today()).rpartition(" ")[0]
        assert f"heard {today}" in shown(pilot)
        await pilot.press("u")
        assert f"heard {today}" not in shown(pilot)
        assert "heard_on" not in workbook.entries([pair])[0].data


async def test_whose_turn_it_was_in_a_call_is_chosen_among_the_buddies_themselves(
    running: Running, workbook: Workbook
) -> None:
    ann, ben, _cas = group(workbook, 3)
    pair = save_new(workbook, "buddy_pair", {"people": [ann, ben]})
    async with running() as pilot:
        for given, offered in (({"pair": pair}, {"Ann", "Ben"}), ({}, {"Ann", "Ben", NAMES[2]})):
            open_record(cast(CopbenchApp, pilot.app), "buddy_call", given=given, field="person")
            await settled(pilot)
            await pilot.press("enter")
            asked = pilot.app.screen
            assert isinstance(asked, AskOne)
            assert {words for one, words in asked.choices if one != NEW} == offered
            await pilot.press("escape", "escape")
            await settled(pilot)


async def test_a_round_that_cannot_be_saved_stays_on_the_screen(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    group(workbook, 4)

    def refuse(*_arguments: object) -> None:
        raise NotSaved("The disk is full.")

    async with running("b", "b") as pilot:
        monkeypatch.setattr(Workbook, "save", refuse)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, PairingScreen) and "The disk is full." in said(pilot)
        assert running_pairs(workbook) == []


async def test_without_people_the_list_says_where_to_begin(running: Running) -> None:
    async with running("b", "b") as pilot:
        assert isinstance(pilot.app.screen, RegisterScreen)
        assert "say of each who takes part" in said(pilot)


async def test_a_step_of_a_call_becomes_an_action_only_when_one_says_so(
    running: Running, workbook: Workbook
) -> None:
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    pair = save_new(workbook, "buddy_pair", {"people": [ann]})
    save_new(workbook, "buddy_call", {"pair": pair, "next_step": "Tell Bo", "done": "A secret"})
    async with running("b", "enter", "ctrl+r", "enter", "enter", "ctrl+r", "enter") as pilot:
        assert isinstance(pilot.app.screen, AskOne)
        assert "Tell Bo" in shown(pilot) and "May it see this?" in shown(pilot)
        await pilot.press("down", "enter")
        assert list(workbook.all_of("action")) == []
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert [entry.data["what"] for entry in workbook.all_of("action")] == ["Tell Bo"]
        await pilot.press("ctrl+r", "enter")
        await pilot.pause()
        assert "There is an action for this already." in said(pilot)
        await pilot.press("escape")
        await pilot.pause()
        (call,) = workbook.all_of("buddy_call")
        assert call.data["became"] and call.data["done"] == "A secret"


async def test_what_worked_twice_becomes_a_pattern_from_the_list_of_experiments(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "experiment", {"name": "Green [/] first", "worked": "yes", "readers": "group"})
    async with running("8", "ctrl+r", "down", "down", "down", "down", "enter", "m", size=(120, 40)) as pilot:
        assert "Nothing has worked twice yet" in said(pilot)
        save_new(workbook, "experiment", {"name": "Green [/] first", "worked": "yes"})
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AskOne) and "Green [/] first" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RecordScreen) and pilot.app.screen.visit.kind == "pattern"
        assert "Green [/] first" in shown(pilot)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("kind", "whole", "field"), [
    ("buddy_call", "pair", "done"), ("interim_report", "person", "text"),
])  # fmt: skip
async def test_a_call_and_a_report_begin_with_today_and_a_date_alone_is_nothing(
    running: Running, workbook: Workbook, language: Language, kind: str, whole: str, field: str
) -> None:
    ann, ben = group(workbook, 2)
    known = {"person": ann, "pair": save_new(workbook, "buddy_pair", {"people": [ann, ben]})}
    async with running(language=language) as pilot:
        open_record(pilot.app, kind, given={whole: known[whole]})
        await pilot.pause()
        await pilot.press("escape")
        assert list(workbook.all_of(kind)) == []
        open_record(pilot.app, kind, given={whole: known[whole]}, field=field)
        await pilot.pause()
        await pilot.press("W", "e", "escape")
        (kept,) = workbook.all_of(kind)
        assert kept.data == {whole: known[whole], "on": date.today().isoformat(), field: "We"}
    use("en")


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_home_names_the_keys_of_logbook_and_buddies_and_still_has_room_for_what_leads(
    running: Running, workbook: Workbook, language: Language
) -> None:
    group(workbook)
    for number in range(12):
        save_new(workbook, "question", {"text": f"How {number}?"})
    async with running(language=language) as pilot:
        assert isinstance(pilot.app.screen, HomeScreen)
        pilot.app.screen._show_today()  # which else comes a moment after the first paint
        await settled(pilot)
        lines = shown(pilot).splitlines()
        logbook, pairs, new = {
            "nl": ("l Logboek", "b Buddy's", "8 Hoe ontstaat er iets nieuws?"),
            "en": ("l Logbook", "b Buddies", "8 How does something new come about?"),
        }[language]
        assert any(logbook in line and pairs in line for line in lines[:22])
        assert any(new in line for line in lines[:22])
    use("en")


@pytest.mark.parametrize(
    ("language", "act", "asked"),
    [
        ("nl", "Maak van een stap een actie", "Welke stap mag de groep zien?"),
        ("en", "Turn a step into an action", "Which step may it see?"),
    ],
)
async def test_one_chooses_which_step_back_from_the_future_becomes_an_action(
    running: Running, workbook: Workbook, language: Language, act: str, asked: str
) -> None:
    facts = {"image": "Green", "steps": ["Far away", "Next year"], "first_step": "Tell Bo"}
    back = save_new(workbook, "backcast", facts)
    async with running(language=language) as pilot:
        open_record(pilot.app, "backcast", back)
        await pilot.pause()
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert act in shown(pilot)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert asked in shown(pilot) and "Far away" in shown(pilot)
        await pilot.press("end", "enter")
        assert list(workbook.all_of("action")) == [], "not now"
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        assert [entry.data["what"] for entry in workbook.all_of("action")] == ["Next year"]
    use("en")
