"""What is typed arrives where it was meant, in whatever tempo the keys come, and nothing of it is lost."""

import contextlib
from pathlib import Path

import pytest
from textual import events

from copbench import catalogue
from copbench.fields import OWN_PREFIX
from copbench.saving import save_new
from copbench.visit import Visit
from copbench.workbook import Workbook
from screens.afterwards import begin
from screens.form_screen import FormScreen
from screens.home import HomeScreen
from screens.record import open_kind
from screens.register import RegisterScreen
from screens.step import StepScreen
from tests.screens.conftest import Running, all_at_once, said, shown

WIDE = (120, 40)


async def test_the_last_words_before_a_key_that_leaves_are_saved(running: Running, workbook: Workbook) -> None:
    async with running("1", size=WIDE) as pilot:
        all_at_once(pilot, *"lastwords", "f9")
        await pilot.pause()
        await pilot.pause()
        assert workbook.entry("focus").data == {"domain": "lastwords"}
        all_at_once(pilot, "tab", *"more", "ctrl+q")
        await pilot.pause()
        await pilot.pause()
    with Workbook.open(workbook.path) as again:
        assert again.entry("urgency").data == {"verdict_why": "more"}


async def test_letters_after_a_key_that_opens_something_go_there(running: Running, workbook: Workbook) -> None:
    async with running("1", size=WIDE) as pilot:
        all_at_once(pilot, *"abc", "f4", *"because", "enter", "tab", *"after")
        for _ in range(4):
            await pilot.pause()
        await pilot.press("ctrl+s")
        assert workbook.entry("focus").data == {
            "domain": "abc", "not_for_us": {"domain": "because"}, "problem": "after",
        }  # fmt: skip


async def test_the_way_on_at_the_end_of_each_step_leads_through_all_of_them(
    running: Running, workbook: Workbook
) -> None:
    async with running("v", size=WIDE) as pilot:
        for step in catalogue.STEPS[1:]:
            await pilot.press("ctrl+r", "end", "enter")
            await pilot.pause()
            assert isinstance(pilot.app.screen, StepScreen) and pilot.app.screen.step is step
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_letter_typed_in_the_guide_begins_the_first_answer(running: Running, workbook: Workbook) -> None:
    async with running("1", size=(80, 24)) as pilot:
        assert pilot.app.screen.reading
        await pilot.press(*"green", "escape")
        assert workbook.entry("focus").data == {"domain": "green"}


async def test_opening_a_list_from_a_step_is_part_of_the_same_visit(running: Running, workbook: Workbook) -> None:
    async with running("1", *"one", size=WIDE) as pilot:
        pilot.app.screen.open_kind("challenge")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        pilot.app.screen.form.go_to("domain")
        await pilot.press(*"two", "escape")
        assert len(workbook.history("focus")) == 1
        assert workbook.entry("focus").data == {"domain": "onetwo"}


async def test_what_does_not_fit_survives_the_bin_and_stands_in_the_list(
    running: Running, workbook: Workbook
) -> None:
    async with running(size=WIDE) as pilot:
        open_kind(pilot.app, "signal")
        await pilot.pause()
        await pilot.press("n", *"after", "space", *"summer", "tab", *"a", "space", *"sign", "escape")
        await pilot.pause()
        assert "after summer" in shown(pilot) and "a sign" in shown(pilot)
        await pilot.press("d")
        assert workbook.drafted() == []
        await pilot.press("u")
        await pilot.pause()
        (entry,) = workbook.page("signal")
        visit = Visit.begin(workbook, "signal", entry.id)
        assert visit.typed == {"seen_on": "after summer"} and visit.data == {"what": "a sign"}


async def test_the_cursor_stands_on_what_was_just_added_also_far_down_a_long_list(
    running: Running, workbook: Workbook
) -> None:
    with workbook.together():
        for number in range(120):
            save_new(workbook, "person", {"name": f"A{number:03}"})
    async with running("p", size=WIDE) as pilot:
        await pilot.press("n", *"Zed", "escape")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, RegisterScreen)
        assert screen.rows[screen._list.highlighted].data["name"] == "Zed"
        await pilot.press("d", "up")
        await pilot.pause()
        assert workbook.tallies()["person"].rows == 120 and workbook.find("Zed") == []


async def test_an_own_question_is_added_to_any_page_answered_reworded_and_taken_away(
    running: Running, workbook: Workbook
) -> None:
    async with running(size=(80, 24)) as pilot:
        open_kind(pilot.app, "invitation")
        await pilot.pause()
        await pilot.press("ctrl+n", *"Why", "enter", "down", "enter")
        await pilot.pause()
        await pilot.press(*"because")
        assert "because" in shown(pilot), "the new question is in sight"
        name = pilot.app.screen.form.current.spec.name
        await pilot.press("f4", "enter", *"?", "enter")
        await pilot.pause()
        await pilot.press("escape")
        (own,) = workbook.entry("invitation").data["own_questions"]
        assert (OWN_PREFIX + own["id"], own["question"], own["answer"]) == (name, "Why?", "because")
        assert own["audience"] == "facilitators"
        visit = Visit.begin(workbook, "invitation")
        visit.drop_own(name)
        visit.leave()
        assert workbook.entry("invitation") is None or "own_questions" not in workbook.entry("invitation").data
        assert visit.bring_own_back() == name and visit.raw(visit.specs[-1]) == "because"


async def test_two_large_pastes_are_both_kept(running: Running, workbook: Workbook) -> None:
    async with running("1", size=WIDE) as pilot:
        pilot.app.post_message(events.Paste("first " * 45_000))
        pilot.app.post_message(events.Paste("second " * 45_000))
        await pilot.pause()
        await pilot.press("x", "escape")
        assert workbook.entry("focus").data["domain"] == "first " * 45_000 + "second " * 45_000


async def test_copying_text_with_marks_of_direction_takes_them_out(running: Running, workbook: Workbook) -> None:
    async with running("1", size=WIDE) as pilot:
        pilot.app.post_message(events.Paste("from\u200e Word\u2028"))
        await pilot.pause()
        await pilot.press("ctrl+x")
        assert pilot.app.clipboard.strip() == "from Word"


async def test_an_editor_that_fails_after_saving_loses_nothing_and_one_that_removes_the_file_changes_nothing(
    running: Running, workbook: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing, removing = (_program(tmp_path / name, does) for name, does in (
        ("failing", 'printf "caf\\351 and more" > "$1"\nexit 1'), ("removing", 'rm "$1"'),
    ))  # fmt: skip
    async with running("1", *"cafe", size=WIDE) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", contextlib.nullcontext)
        monkeypatch.setenv("EDITOR", str(failing))
        await pilot.press("f3")
        await pilot.pause()
        monkeypatch.setenv("EDITOR", str(removing))
        await pilot.press("f3")
        await pilot.pause()
        assert "Your text is as it was" in said(pilot)
        await pilot.press("escape")
        assert workbook.entry("focus").data == {"domain": "café and more"}


def _program(path: Path, does: str) -> Path:
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o700)
    return path


async def test_a_question_set_aside_twice_over_while_it_is_kept_comes_back(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", *"abc", "f4", *"no", "enter", size=WIDE) as pilot:
        await pilot.pause()
        for _ in range(3):
            pilot.app.screen.form.keep()
            await pilot.press("f4")
            await pilot.pause()
            await pilot.press(*"no", "enter") if pilot.app.screen.query("#asked") else None
            await pilot.pause()
        assert isinstance(pilot.app.screen, FormScreen)


async def test_words_typed_on_choices_choose_nothing(running: Running, workbook: Workbook) -> None:
    async with running("v", "tab", "space", size=WIDE) as pilot:
        await pilot.press(*"we do", "space", *"not", "space", "2")
        assert "Here you choose" in said(pilot)
        await pilot.press("escape")
        assert workbook.entry("fit_check").data == {"outcome_open": "yes"}


async def test_the_palette_knows_ordinary_words_and_says_when_it_does_not(running: Running) -> None:
    async with running(size=WIDE, language="nl") as pilot:
        for words, found in (
            ("taal", "Instellingen: taal"), ("voorbeeld", "Rondkijken in het voorbeeld"),
            ("back-up", "Teruggaan naar een back-up"), ("zzzz", "Niets gevonden"),
        ):  # fmt: skip
            await pilot.press("ctrl+p", *words)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert found in shown(pilot), words
            await pilot.press("escape")


async def test_what_another_copbench_left_for_other_tools_is_made_new_and_only_then(
    running: Running, workbook: Workbook
) -> None:
    async with running(size=WIDE) as pilot:
        begin(pilot.app)
        assert workbook.fact("views")
        before = workbook.db.execute("PRAGMA schema_version").fetchone()
        begin(pilot.app)
        assert workbook.db.execute("PRAGMA schema_version").fetchone() == before


@pytest.mark.parametrize(
    ("keys", "people"),
    [
        (("p", "n", *"Anna", "ctrl+s"), ["Anna"]),
        (("1", *"abc", "ctrl+s", "escape", "p", "n", *"Bob", "ctrl+s"), ["Bob"]),
        (("p", "n", *"Anna", "ctrl+n", *"Zed", "escape", "slash", *"Zed", "enter", "d"), ["Anna"]),
        (("1", *"abc", "ctrl+f", *"zz", "escape", "ctrl+p", *"People", "enter"), []),
    ],
)
async def test_keys_that_come_together_act_one_after_another(
    running: Running, workbook: Workbook, keys: tuple[str, ...], people: list[str]
) -> None:
    async with running(size=WIDE) as pilot:
        all_at_once(pilot, *keys)
        for _ in range(4):
            await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert [entry.data["name"] for entry in workbook.page("person")] == people
        focus = workbook.entry("focus")
        assert focus is None or focus.data == {"domain": "abc"}


async def test_quitting_while_a_screen_opens_is_just_quitting(running: Running, workbook: Workbook) -> None:
    async with running(size=WIDE) as pilot:
        all_at_once(pilot, "1", "ctrl+q")
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_undoing_ends_where_it_began_and_brings_nothing_back_piece_by_piece(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-12-17", "begins": "13:00", "ends": "15:30"})
    async with running("m", "enter", "ctrl+r", "enter", "t", "enter", size=WIDE) as pilot:
        await pilot.pause()
        assert len(list(workbook.all_of("block"))) > 2
        for keys in (("u", "u"), ("escape", "ctrl+r", "enter", "u")):  # and coming back changes nothing of it
            await pilot.press(*keys)
            await pilot.pause()
            assert not list(workbook.all_of("block")) and "There is nothing to undo here." in said(pilot)
