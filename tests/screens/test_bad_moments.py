"""Too early, too late, twice, or while something else holds the file: nothing is lost and nothing falls over."""

import sqlite3

import pytest
from textual import events

from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.register import RegisterScreen
from screens.step import StepScreen, open_step
from tests.screens.conftest import Running, all_at_once, said

WIDE = (120, 40)


async def test_a_paste_longer_than_its_place_is_undone_and_done_again(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", *"abc", size=WIDE) as pilot:
        pilot.app.post_message(events.Paste("\n".join(map(str, range(40)))))
        await pilot.pause()
        for key in ("ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y", "ctrl+z"):
            await pilot.press(key)
        await pilot.press("escape")
        assert workbook.entry("focus").data == {"domain": "abc"}


async def test_a_record_open_on_two_screens_keeps_the_newest_words(running: Running, workbook: Workbook) -> None:
    async with running("1", *"abc", size=WIDE) as pilot:
        pilot.app.screen.form.keep()
        open_step(pilot.app, "2")
        await pilot.pause()
        await pilot.press("f8")
        await pilot.pause()
        await pilot.press("shift+tab", *" more", "f9")
        await pilot.pause()
        assert workbook.entry("focus").data == {"domain": "abc more"}
        await pilot.press("ctrl+q")
    with Workbook.open(workbook.path) as again:
        assert again.entry("focus").data == {"domain": "abc more"}


async def test_clicks_beside_the_palette_leave_the_palette_and_nothing_below_it(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", *"KEEP", "ctrl+p", size=WIDE) as pilot:
        for _ in range(3):
            for kind in (events.MouseDown, events.MouseUp):
                pilot.app.post_message(kind(None, 118, 2, 0, 0, 1, False, False, False, 118, 2))
        await pilot.pause()
        await pilot.pause()
        assert isinstance(pilot.app.screen, StepScreen)
        await pilot.press("escape")
        assert workbook.entry("focus").data == {"domain": "KEEP"}


async def test_while_the_file_is_held_the_screens_say_so_and_keys_typed_meanwhile_do_nothing(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    workbook._connection.execute("PRAGMA busy_timeout = 1")
    async with running("p", size=WIDE) as pilot:
        other = sqlite3.connect(workbook.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        for key in ("n", "enter", "down", "d"):
            await pilot.press(key)
            assert isinstance(pilot.app.screen, RegisterScreen), key
        await pilot.resize_terminal(100, 30)
        await pilot.press("x", "down", "c")
        if not isinstance(pilot.app.screen, RegisterScreen):  # the documents open when nothing waits to be saved
            await pilot.press("escape")
        assert "Another program holds the workbook" in said(pilot)
        all_at_once(pilot, "n", *"dd")
        await pilot.pause()
        other.execute("ROLLBACK")
        other.close()
        assert workbook.tallies()["person"].rows == 1 and isinstance(pilot.app.screen, RegisterScreen)


async def test_a_paste_while_the_guide_is_read_lands_in_the_question(running: Running, workbook: Workbook) -> None:
    async with running("1", "f2", size=WIDE) as pilot:
        assert pilot.app.screen.reading
        pilot.app.post_message(events.Paste("from a mail"))
        await pilot.pause()
        await pilot.pause()
        await pilot.press("escape")
        assert workbook.entry("focus").data == {"domain": "from a mail"}
