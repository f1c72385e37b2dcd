"""Finding one's way: the palette leads to questions, choosers move by pages, a proposal gives way to typing."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from copbench.i18n import Language
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.form_screen import FormScreen
from screens.home import HomeScreen
from tests.screens.conftest import Running, said, settled, shown, until


@pytest.mark.parametrize(
    ("language", "letters", "kind", "question"),
    [
        ("en", "confid", "helm", "sharing_rule"),
        ("en", "secret", "helm", "sharing_rule"),
        ("en", "inside", "helm", "sharing_rule"),
        ("en", "agree", "helm", "sharing_rule"),
        ("nl", "vertrouwelijk", "helm", "sharing_rule"),
        ("nl", "geheim", "helm", "sharing_rule"),
        ("nl", "binnen", "helm", "sharing_rule"),
        ("nl", "afspraak", "helm", "sharing_rule"),
        ("en", "skip", "set_up", "skip_weeks"),
        ("en", "holiday", "set_up", "skip_weeks"),
        ("nl", "vakantie", "set_up", "skip_weeks"),
        ("nl", "overslaan", "set_up", "skip_weeks"),
    ],
)
async def test_the_palette_leads_to_a_question_by_words_that_people_use_for_it(
    running: Running, language: Language, letters: str, kind: str, question: str
) -> None:
    asked = {"sharing_rule": {"en": "What stays inside?", "nl": "Wat blijft binnen?"},
             "skip_weeks": {"en": "In which weeks do you not meet?", "nl": "In welke weken"}}  # fmt: skip
    async with running("ctrl+p", *letters, language=language) as pilot:
        await settled(pilot)
        options = pilot.app.screen.query_one(OptionList)
        found = [str(options.get_option_at_index(place).prompt) for place in range(options.option_count)]
        place = next(place for place, words in enumerate(found) if asked[question][language] in words)
        await pilot.press(*["down"] * place, "enter")
        await settled(pilot)
        front = pilot.app.screen
        assert isinstance(front, FormScreen) and front.visit.kind == kind
        assert front.form.current is not None and front.form.current.spec.name == question
        assert asked[question][language] in shown(pilot)


async def test_a_question_that_is_folded_away_on_the_page_in_front_gets_the_cursor(running: Running) -> None:
    async with running("7", "ctrl+p", *"them are in your list") as pilot:
        await until(pilot, lambda: "Who of them are in your list of people?" in shown(pilot))
        await pilot.press("enter")
        await settled(pilot)
        front = pilot.app.screen
        assert isinstance(front, FormScreen) and front.form.all_shown
        assert front.form.current is not None and front.form.current.spec.name == "core_people"


async def test_on_the_page_where_a_question_stands_the_cursor_goes_to_it_and_what_is_typed_stays(
    running: Running,
) -> None:
    async with running("h", *"Green") as pilot:
        front = pilot.app.screen
        await pilot.press("ctrl+p", *"holiday")
        await until(pilot, lambda: "In which weeks do you not meet?" in shown(pilot))
        await pilot.press("enter")
        await settled(pilot)
        assert pilot.app.screen is front and front.form.current.spec.name == "skip_weeks"
        await pilot.press(*"wee", "tab")
        await settled(pilot)
        front.form.keep()
        await settled(pilot)
        assert "“wee” is not understood yet." in shown(pilot)
        question = next(one for one in front.form.questions if one.spec.name == "skip_weeks")
        question.say("")
        await settled(pilot)
        assert "“wee” is not understood yet." not in shown(pilot)
        question.say("This first.")
        question.say("")
        question.say("And then this.")
        await settled(pilot)
        assert "And then this." in shown(pilot), "what was taken away takes nothing along"
        assert front.leave()
        assert pilot.app.open_workbook.entry("set_up").data["skip_weeks"] == ["wee"]


async def test_an_answer_that_stays_inside_anyway_tells_why_it_cannot_be_released(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "helm", {"sharing_rule": "secrecy", "group_ambition": "Green"})
    async with running("6") as pilot:
        await pilot.press("ctrl+p", *"release")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert (
            said(pilot) == "There is nothing to release: this answer does not go outside anyway (for the group)."
        )


async def test_a_chooser_moves_by_pages_while_one_types_and_says_when_nothing_is_found(running: Running) -> None:
    async with running("ctrl+r") as pilot:
        menu = pilot.app.screen.query_one(OptionList)
        await pilot.press("pagedown")
        assert menu.highlighted > 5
        await pilot.press("end")
        assert menu.highlighted == menu.option_count - 1
        await pilot.press("pageup")
        assert menu.highlighted < menu.option_count - 5
        await pilot.press("home")
        assert menu.highlighted == 0
        await pilot.press(*"zzz", "enter")
        await pilot.pause()
        assert "Nothing found. Try fewer letters." in shown(pilot)


async def test_nothing_of_the_screen_behind_stands_beside_a_chooser_in_a_small_window(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "meeting", {"held_on": "2096-12-17"})
    async with running() as pilot:
        pilot.app.screen._show_today()
        await pilot.press("ctrl+r")
        await pilot.pause()
        box = pilot.app.screen.query_one("#box").region
        assert (box.x, box.width) == (0, 80)


async def test_what_is_back_is_no_longer_called_removed(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Bas Voorbeeld"})
    async with running("p", "d") as pilot:
        assert said(pilot) == "Removed: Bas Voorbeeld. Press u to undo."
        await pilot.press("u")
        assert said(pilot) == "Back in the list: Bas Voorbeeld."


async def test_a_question_ends_by_itself_when_it_is_called_removed_and_back(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "question", {"text": "Who pays?"})
    async with running("k", "d") as pilot:
        assert "Who pays? Press u to undo." in said(pilot)
        await pilot.press("u")
        assert said(pilot).startswith("Back in the list:") and said(pilot).endswith("Who pays?")


async def test_a_place_that_is_typed_takes_that_of_the_proposal_and_a_new_folder_is_named_before(
    running: Running, tmp_path: Path
) -> None:
    place = tmp_path / "made" / "green.copbench"
    async with running("n", *"Green", "enter", given=None) as pilot:
        await pilot.press(*str(place))
        assert "This folder is made then:" in shown(pilot) and not place.parent.exists()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen) and pilot.app.open_workbook.path == place


async def test_where_dates_are_proposed_weeks_can_be_skipped_and_lines_not_read_are_said(
    running: Running, workbook: Workbook
) -> None:
    lines = ["week 51 2096", "the hot weeks"]
    save_new(workbook, "set_up", {"start": "2096-12-06", "months": 2, "every_weeks": 4, "skip_weeks": lines})
    async with running("m", "r") as pilot:
        assert "Skipped: the week of 17 December 2096." in shown(pilot)
        assert "“the hot weeks” is not understood yet." in shown(pilot)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert pilot.app.screen.form.current.spec.name == "skip_weeks"
