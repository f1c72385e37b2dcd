"""When the workbook takes nothing, the text goes elsewhere: held, in a file of its own, or in a copy."""

import sqlite3
from pathlib import Path

import pytest
from textual import events

from copbench import paths
from copbench.visit import Visit
from copbench.workbook import Workbook, opening, store
from screens.form_screen import FormScreen
from screens.home import HomeScreen
from screens.rescue import leave_or_rescue
from screens.saving import ask_copy
from tests.screens.conftest import Running, said

WIDE = (120, 40)


async def test_a_locked_file_holds_the_text_and_takes_it_later(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 1)
    monkeypatch.setattr(store, "HASTE", 1)
    workbook._connection.execute("PRAGMA busy_timeout = 1")
    async with running("1", size=WIDE) as pilot:
        other = sqlite3.connect(workbook.path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        await pilot.press(*"held")
        pilot.app.screen.form.keep()
        await pilot.pause()
        assert "Another program holds the workbook" in said(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FormScreen)
        await pilot.press("f9")
        other.execute("ROLLBACK")
        other.close()
        await pilot.press("escape")
        assert workbook.entry("focus").data == {"domain": "held"}


async def test_text_that_cannot_be_saved_at_the_end_stands_in_a_file_of_its_own(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    async with running("1", *"rescued", size=WIDE) as pilot:
        workbook.path.rename(tmp_path / "gone.copbench")
        sentence = leave_or_rescue(pilot.app)
        (file,) = paths.rescue_folder().iterdir()
        assert str(file) in sentence and file.stat().st_mode & 0o077 == 0
        assert "## What is this CoP about?\n\nrescued\n" in file.read_text()
        (tmp_path / "gone.copbench").rename(workbook.path)


async def test_a_copy_saved_from_a_step_is_worked_on_at_once(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    async with running("1", *"typed", size=WIDE) as pilot:
        ask_copy(pilot.app)
        await pilot.pause()
        pilot.app.screen.query_one("AnswerArea").raw = str(tmp_path / "copy.copbench")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)
        copy = pilot.app.open_workbook
        assert copy.path == tmp_path / "copy.copbench"
        assert Visit.begin(copy, "focus").raw(Visit.begin(copy, "focus").specs[0]) == "typed"


async def test_a_workbook_that_proves_damaged_is_only_read_from_then_on(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", *"before", size=WIDE) as pilot:
        pilot.app.only_read_on(workbook.path)
        await pilot.pause()
        assert pilot.app.open_workbook.read_only and "damaged somewhere" in said(pilot)
        assert pilot.app.open_workbook.entry("focus").data == {"domain": "before"}


async def test_a_form_that_cannot_be_left_keeps_no_other_from_being_saved(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running("1", *"below", size=WIDE) as pilot:
        pilot.app.screen.open_kind("invitation")
        await pilot.pause()
        monkeypatch.setattr(pilot.app.screen_stack[-2], "leave", lambda: 1 / 0)
        pilot.app.post_message(events.Key("x", "x"))
        await pilot.pause()
        sentence = leave_or_rescue(pilot.app)
        assert workbook.entry("invitation").data == {"group_wanted": "x"}
        (file,) = paths.rescue_folder().iterdir()
        assert str(file) in sentence and "below" in file.read_text()
        monkeypatch.undo()


async def test_a_reason_that_is_being_typed_stands_there_again_or_in_a_file(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    async with running("1", "f4", *"because", size=WIDE) as pilot:
        assert leave_or_rescue(pilot.app) == ""
        await pilot.press("escape", "f4", *"because")
        workbook.path.rename(tmp_path / "gone.copbench")
        assert leave_or_rescue(pilot.app)
        (file,) = paths.rescue_folder().iterdir()
        assert file.read_text().endswith("because\n\n")
