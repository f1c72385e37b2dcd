"""What might frighten or puzzle somebody who never used a terminal, and does not."""

from pathlib import Path

from copbench import settings
from copbench.saving import begin_workbook, remove, save_new
from copbench.workbook import Workbook, backup
from screens.home import HomeScreen
from screens.record import open_kind, open_record
from screens.step import StepScreen
from screens.widgets.area import AnswerArea
from tests.screens.conftest import Running, said, shown

WIDE = (120, 40)


async def test_ctrl_s_saves_and_stays_so_that_letters_typed_on_become_no_acts(
    running: Running, workbook: Workbook
) -> None:
    for name in ("Ans", "Bert"):
        save_new(workbook, "person", {"name": name})
    async with running("p", "enter", "shift+tab", *" and", "ctrl+s", *" die", size=WIDE) as pilot:
        assert workbook.page("person")[0].data == {"name": "Ans and"}
        assert "saved" in pilot.app.screen.title_bar.state or "draft kept" in pilot.app.screen.title_bar.state
        await pilot.press("escape")
        assert [entry.data["name"] for entry in workbook.page("person")] == ["Ans and die", "Bert"]


async def test_letters_typed_after_scrolling_away_bring_their_question_in_sight(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", *"first", "pagedown", "pagedown", size=(100, 20)) as pilot:
        assert "first" not in shown(pilot)
        await pilot.press("z")
        await pilot.pause()
        assert "firstz" in shown(pilot)


async def test_what_was_said_in_a_list_is_gone_where_its_key_does_nothing(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    async with running("p", "d") as pilot:
        assert "Press u to undo" in said(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen) and said(pilot) == ""


async def test_somebody_who_was_removed_is_not_taken_for_never_chosen(
    running: Running, workbook: Workbook
) -> None:
    ans = save_new(workbook, "person", {"name": "Ans"})
    talk = save_new(workbook, "talk", {"person": ans, "dilemma": "time"})
    remove(workbook, ans)
    async with running(size=WIDE) as pilot:
        open_record(pilot.app, "talk", talk)
        await pilot.pause()
        assert "(removed from the list)" in shown(pilot)


async def test_a_setting_that_is_chosen_stays_chosen(running: Running) -> None:
    async with running("s", "tab", "space", "tab", "space") as pilot:
        assert [pilot.app.screen.query_one(f"#{name}").raw for name in ("theme", "examples")] == ["dark", "yes"]
        assert pilot.app.chosen == settings.Settings(language="en")


async def test_a_workbook_taken_from_a_backup_says_of_which_moment_it_is(
    running: Running, workbook: Workbook
) -> None:
    saved = backup.make(workbook.path, backup.folder(workbook.fact("workbook")))
    copy = backup.take_out(saved, workbook.path)
    async with running(given=Workbook.open(copy), size=WIDE) as pilot:
        assert f"(as it was on {backup.moment_of(saved):%d-%m-%Y %H:%M})" in shown(pilot)


async def test_what_does_not_fit_is_told_above_and_when_a_document_is_written(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    async with running(size=WIDE) as pilot:
        open_kind(pilot.app, "signal")
        await pilot.pause()
        await pilot.press("n", *"next week", "tab")
        pilot.app.screen.form.keep()
        await pilot.pause()
        assert "something does not fit yet" in pilot.app.screen.title_bar.state
        await pilot.press(*"a leak", "escape", "x", "enter")
        await pilot.pause()
        pilot.app.screen.query_one(AnswerArea).raw = str(tmp_path / "out")
        await pilot.press("enter")
        await pilot.pause()
        assert "1 page holds something that does not fit yet: Signals." in said(pilot)


async def test_a_fresh_workbook_has_begun_nothing_and_the_example_says_how_to_begin_ones_own(
    running: Running, tmp_path: Path
) -> None:
    fresh = begin_workbook(tmp_path / "mine.copbench", "Green roofs", "en")
    async with running(given=fresh) as pilot:
        assert "begun" not in shown(pilot) and "Green roofs" in shown(pilot)
        assert "This is an example" in " ".join(shown(pilot).split())
        await pilot.press("n")
        await pilot.pause()
        assert "What is your CoP called?" in shown(pilot)


async def test_a_workbook_for_reading_gives_no_advice_to_choose(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "focus", {"domain": "Roofs"})
    workbook.close()
    with Workbook.open(workbook.path, read_only=True) as reading:
        async with running("v", "tab", given=reading, size=WIDE) as pilot:
            assert isinstance(pilot.app.screen, StepScreen)
            while isinstance(pilot.app.focused, AnswerArea):
                await pilot.press("tab")
            await pilot.press("a")
            assert said(pilot) == "" and "space choose" not in shown(pilot)


async def test_half_a_date_is_no_mistake_until_the_cursor_leaves(running: Running) -> None:
    async with running("p", size=(120, 40)) as pilot:
        open_kind(pilot.app, "signal")
        await pilot.pause()
        await pilot.press("n", *"31-11")
        pilot.app.screen.form.keep()
        await pilot.pause()
        assert "does not exist" not in shown(pilot) and "No date" not in shown(pilot)
        await pilot.press("tab", "shift+tab")
        await pilot.pause()
        wrong = pilot.app.screen.form.questions[0].query_one(".sentence").render()
        assert str(wrong)
        await pilot.press(*"-2026")
        pilot.app.screen.form.keep()
        await pilot.press("tab")
        await pilot.pause()
        assert "31 November 2026 does not exist." in shown(pilot)
