"""Two screens on one record, a disk that refuses, a file that may only be read: nothing is lost, no crash."""

from pathlib import Path

from copbench.saving import save_new
from copbench.visit import Visit, recover_drafts
from copbench.workbook import Workbook
from screens.form_screen import FormScreen
from screens.home import HomeScreen
from screens.saving import _copy
from tests.screens.conftest import Running, said, shown

WIDE = (120, 40)


async def test_a_record_open_on_two_screens_keeps_what_was_typed_on_both(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "focus", {"domain": "old words"})
    async with running("1", "ctrl+f", *"old", "enter", size=WIDE) as pilot:
        pilot.app.screen.form.go_to("domain")
        await pilot.press("ctrl+u", *"new", "escape", "escape")
        await pilot.pause()
        pilot.app.screen.form.go_to("pitch")
        await pilot.press(*"short", "escape")
        assert workbook.entry("focus").data == {"domain": "new", "pitch": "short"}


async def test_opening_another_workbook_saves_this_one_first(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    Workbook.create(tmp_path / "other.copbench", name="The other", language="en").close()
    async with running("1", "tab", *"typed") as pilot:
        pilot.app.show_workbook(tmp_path / "other.copbench")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen) and "The other" in shown(pilot)
    with Workbook.open(workbook.path) as first:
        assert first.entry("focus").data == {"domain": "typed"}


async def test_opening_the_workbook_that_is_open_goes_home(running: Running, workbook: Workbook) -> None:
    async with running("1") as pilot:
        pilot.app.show_workbook(workbook.path)
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen) and not pilot.app.open_workbook.read_only


async def test_a_workbook_for_reading_only_takes_no_typing_and_does_not_mind(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "focus", {"domain": "old words", "breadth": "right"})
    save_new(workbook, "person", {"name": "Ans"})
    workbook.close()
    with Workbook.open(workbook.path, read_only=True) as reader:
        async with running("1", given=reader, size=WIDE) as pilot:
            await pilot.press(*"xyz", "tab", "tab", "tab", "space", "f4", "ctrl+n", "f5")
            pilot.app.screen.form.keep()
            await pilot.press("ctrl+s", "p", "d", "u", "n", "escape")
            assert isinstance(pilot.app.screen, HomeScreen)
            assert reader.entry("focus").data == {"domain": "old words", "breadth": "right"}


async def test_a_new_record_with_only_a_wrong_date_stays_in_its_list(running: Running, workbook: Workbook) -> None:
    async with running("2", size=WIDE) as pilot:
        pilot.app.screen.open_kind("signal")
        await pilot.pause()
        await pilot.press("n", *"soon", "escape")
        await pilot.pause()
        assert "soon" in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "soon" in shown(pilot) and "not a date yet" in shown(pilot)


async def test_a_copy_elsewhere_holds_what_could_not_be_saved(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    async with running("1", "tab", *"held") as pilot:
        workbook.path.rename(tmp_path / "gone.copbench")
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert "moved or replaced" in said(pilot) and "Where must the copy go?" in shown(pilot)
        _copy(pilot.app, str(tmp_path / "copy.copbench"))
    with Workbook.open(tmp_path / "copy.copbench") as copy:
        assert recover_drafts(copy) == 1
        assert copy.entry("focus").data == {"domain": "held"}


async def test_removing_far_down_a_list_stays_there(running: Running, workbook: Workbook) -> None:
    with workbook.together():
        for number in range(120):
            save_new(workbook, "person", {"name": f"Person {number:03}"})
    async with running("p", "end", "down", "down", "d") as pilot:
        await pilot.pause()
        text = shown(pilot)
        assert "Person 050" in text and "Person 051" not in text and "Person 052" in text
        await pilot.press("u")
        await pilot.pause()
        assert "Person 051" in shown(pilot)


async def test_a_language_chosen_on_top_of_a_step_reaches_the_step(running: Running) -> None:
    async with running("1", size=WIDE) as pilot:
        pilot.app.action_settings()
        await pilot.pause()
        await pilot.press("1", "escape")
        await pilot.pause()
        text = shown(pilot)
        assert "Waar gaat deze CoP over?" in text and "toelichting" in text


def test_an_answer_of_a_newer_copbench_is_written_back_untouched(workbook: Workbook) -> None:
    identity = save_new(workbook, "benefit", {"benefit": "fewer floods"})
    raw = '{"benefit":"fewer floods","for_whom":"region"}'
    workbook.db.execute("UPDATE entry SET data = ? WHERE id = ?", (raw, identity))
    visit = Visit.begin(workbook, "benefit", identity)
    visit.type("benefit", "cooler bedrooms")
    visit.leave()
    assert workbook.entry(identity).data == {"benefit": "cooler bedrooms", "for_whom": "region"}


def test_a_draft_for_a_question_of_a_newer_copbench_waits(workbook: Workbook) -> None:
    workbook.keep_drafts("focus", "focus", {"moon": "green", "domain": "roofs"})
    recover_drafts(workbook)
    assert workbook.entry("focus").data == {"domain": "roofs"}
    assert workbook.drafts("focus") == {"moon": "green"}


async def test_when_the_file_is_gone_the_screen_stays_and_the_text_with_it(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    async with running("1", "tab", "x") as pilot:
        workbook.path.rename(tmp_path / "elsewhere.copbench")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FormScreen)
        assert "moved or replaced" in said(pilot)
        assert pilot.app.screen.form.questions[0].raw == "x"
        (tmp_path / "elsewhere.copbench").rename(workbook.path)
        await pilot.press("escape")
        assert workbook.entry("focus").data == {"domain": "x"}
