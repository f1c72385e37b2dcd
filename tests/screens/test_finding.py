"""Lists, their filter, search and the palette: what is there is found, opened, removed and brought back."""

import pytest
from textual.widgets import Input, OptionList

from copbench.i18n import Language
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.record import RecordScreen
from screens.register import RegisterScreen
from screens.step import StepScreen
from tests.screens.conftest import Running, said, settled, shown, until


async def test_a_list_of_a_step_is_opened_filled_and_undone_with_keys(
    running: Running, workbook: Workbook
) -> None:
    async with running("p") as pilot:
        assert isinstance(pilot.app.screen, RegisterScreen)
        assert "Everyone who plays a part" in shown(pilot)
        await pilot.press("n", *"Ans", "enter", *"Hoogveen", "escape")
        await pilot.press("n", *"Bo", "ctrl+n", *"Cor", "escape")
        assert [entry.data["name"] for entry in workbook.all_of("person")] == ["Ans", "Bo", "Cor"]
        assert "Hoogveen" in shown(pilot)
        await pilot.press("home", "d")
        assert workbook.tallies()["person"].rows == 2
        await pilot.press("u")
        assert [entry.data["name"] for entry in workbook.all_of("person")] == ["Ans", "Bo", "Cor"]


async def test_lists_open_from_the_end_of_their_step(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "signal", {"what": "A third article this year", "seen_on": "2026-10-28"})
    async with running("2", "f7", "enter", size=(120, 40)) as pilot:
        assert isinstance(pilot.app.screen, RegisterScreen)
        text = shown(pilot)
        assert "28 Oct 2026" in text and "A third article" in text


async def test_a_filter_shows_what_matches_and_escape_shows_all_again(
    running: Running, workbook: Workbook
) -> None:
    for name in ("Ans Voorbeeld", "Bo Staal", "Cor Voorbeeld"):
        save_new(workbook, "person", {"name": name})
    async with running("p", "slash", *"voor") as pilot:
        text = shown(pilot)
        assert "Ans" in text and "Cor" in text and "Staal" not in text and "2 that match" in text
        await pilot.press("escape")
        assert "Staal" in shown(pilot)
        assert isinstance(pilot.app.screen, RegisterScreen)


async def test_a_long_list_turns_its_pages_at_the_ends(running: Running, workbook: Workbook) -> None:
    with workbook.together():
        for number in range(120):
            save_new(workbook, "person", {"name": f"Person {number:03}"})
    async with running("p", "end", "down") as pilot:
        assert "51 to 100 of 120" in shown(pilot) and "Person 050" in shown(pilot)
        await pilot.press("up")
        assert "1 to 50 of 120" in shown(pilot)
        assert pilot.app.screen.rows[-1].data["name"] == "Person 049"


async def test_search_finds_while_typing_and_opens_what_was_found(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "focus", {"domain": "Green roofs on existing homes"})
    identity = save_new(workbook, "person", {"name": "Ans Green"})
    async with running("slash", *"gree") as pilot:
        text = shown(pilot)
        assert "What it is about" in text and "Ans Green" in text
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, RecordScreen) and pilot.app.screen.visit.id == identity
        await pilot.press("escape", "down", "down", "enter")
        assert isinstance(pilot.app.screen, StepScreen)


async def test_the_palette_finds_steps_lists_documents_and_acts(running: Running) -> None:
    async with running("ctrl+p", *"signals", size=(120, 40)) as pilot:
        await until(pilot, lambda: "Signals" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, RegisterScreen))


async def test_a_filter_field_takes_the_letters_that_are_keys_elsewhere(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "person", {"name": "Dunya Uddin"})
    async with running("p", "slash", *"du") as pilot:
        assert pilot.app.screen.query_one(Input).value == "du"
        assert workbook.tallies()["person"].rows == 1


async def test_what_was_found_is_in_sight_with_the_cursor_on_it(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "development", {"process_questions": ["x"], "crazy": "Sedum under Ré glass"})
    async with running("/", *"under re", "enter") as pilot:
        await pilot.pause()
        assert pilot.app.screen.form.current.spec.name == "crazy"
        assert "Sedum under Ré glass" in shown(pilot)


async def test_somebody_is_erased_only_when_asked_twice(running: Running, workbook: Workbook) -> None:
    for name in ("Anna Voorbeeld", "Bert"):
        save_new(workbook, "person", {"name": name, "why": "Anna Voorbeeld knows him" if name == "Bert" else ""})
    async with running("p", "enter", size=(120, 40)) as pilot:
        for answers in (("enter",), ("down", "enter", "escape"), ("down", "enter", "down", "enter")):
            assert workbook.tallies()["person"].rows == 2
            await pilot.press("ctrl+p", *"erase", "enter")
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert "Erase Anna Voorbeeld for good?" in shown(pilot)
            await pilot.press(*answers[:2])
            if len(answers) > 2:
                assert "1 other place names Anna Voorbeeld" in " ".join(shown(pilot).split())
            await pilot.press(*answers[2:])
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen)
        assert "Anna Voorbeeld is erased." in said(pilot)
        assert [entry.data["name"] for entry in workbook.page("person")] == ["Bert"]
        await pilot.press("enter", "ctrl+p", *"remove", "enter")
        await pilot.pause()
        assert workbook.page("person") == []
        await pilot.press("u")
        assert [entry.data["name"] for entry in workbook.page("person")] == ["Bert"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("step 4", "4  Make it last"), ("list sig", "Signals"), ("finished", "Say how this step stands")],
)
async def test_the_palette_listens_to_each_word(running: Running, words: str, found: str) -> None:
    async with running("1", "ctrl+p", *("space" if letter == " " else letter for letter in words)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        options = pilot.app.screen.query_one(OptionList)
        assert found in str(options.get_option_at_index(0).prompt)


@pytest.mark.parametrize(
    ("language", "words", "act"),
    [("en", "evalu", "Close a meeting with an evaluation"),
     ("nl", "evalu", "Sluit een bijeenkomst met een evaluatie"), ("en", "experiment", "Experiments")],
)  # fmt: skip
async def test_the_palette_puts_what_one_can_do_before_documents(
    running: Running, language: Language, words: str, act: str
) -> None:
    async with running("ctrl+p", *words, language=language) as pilot:
        await settled(pilot)
        options = pilot.app.screen.query_one(OptionList)
        found = [str(options.get_option_at_index(place).prompt) for place in range(options.option_count)]
        first = next(place for place, line in enumerate(found) if "Document: " in line)
        assert any(act in line for line in found[:first]), found
        assert all("Document: " in line or "question" in line or "vraag" in line for line in found[first:]), found
