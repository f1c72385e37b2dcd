"""Nineteen people come in at one go, from the keyboard, with everything in sight first and nothing lost."""

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from copbench import paths
from copbench.incoming import bring_in, parse
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.incoming import IncomingScreen
from screens.register import RegisterScreen
from screens.rescue import leave_or_rescue
from tests.screens.conftest import Running, said, shown

NINETEEN = "\n".join(f"Person {n:02};Town {n % 7};p{n}@town.example" for n in range(1, 20))


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()
    pilot.app.screen.do_what_is_due()
    await pilot.pause()


def names(workbook: Workbook) -> list[str]:
    return [entry.data["name"] for entry in workbook.all_of("person")]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_nineteen_pasted_people_are_shown_first_come_in_at_once_and_go_again_with_one_key(
    running: Running, workbook: Workbook, size: tuple[int, int]
) -> None:
    async with running("p", "i", size=size) as pilot:
        await paste(pilot, NINETEEN)
        page = shown(pilot)
        assert "19 new people" in page and "not understood" not in page
        assert any(
            line.split()[-5:] == ["Person", "01", "Town", "1", "p1@town.example"] for line in page.splitlines()
        )
        assert names(workbook) == []
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen)
        assert "19 people came in. Press u to undo." in said(pilot)
        assert "Person 01" in shown(pilot) and len(names(workbook)) == 19
        assert {entry.data["status"] for entry in workbook.all_of("person")} == {"takes_part"}
        assert all(entry.data["parts"] == ["participant"] for entry in workbook.all_of("person"))
        await pilot.press("i", *"Newer", "escape", "u")
        await pilot.pause()
        assert "19 people are taken back." in said(pilot) and names(workbook) == []
        await pilot.press("escape", "p", "u")
        await pilot.pause()
        assert "There is nothing to undo here." in said(pilot) and names(workbook) == []
        await pilot.press("i")
        await pilot.pause()
        assert "20 new people" in shown(pilot), "the lines stand there again, before what was typed since"


async def test_who_is_there_already_stays_out_unless_one_says_otherwise(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "person", {"name": "Person 01", "organisation": "Town 1", "phone": "06"})
    async with running("p", "i") as pilot:
        await paste(pilot, f"{NINETEEN}\n;;lonely\nPerson 02;Town 2")
        counts = "18 new people · 1 is there already · 1 stands here twice · 1 line not understood"
        assert counts in " ".join(shown(pilot).replace("▌", "").split())
        assert "Line 1: Person 01 is on the list already" in shown(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "1 is there already · 1 stands here twice. Who comes in?" in shown(pilot)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert len(names(workbook)) == 19 and "18 people came in" in said(pilot)


async def test_after_removing_one_the_key_to_undo_brings_that_one_back(
    running: Running, workbook: Workbook
) -> None:
    async with running("p", "i") as pilot:
        await paste(pilot, "Ann\nBen")
        await pilot.press("ctrl+s", "enter", "d", "u")
        await pilot.pause()
        assert names(workbook) == ["Ann", "Ben"]


async def test_lines_stand_there_again_after_leaving_and_after_a_crash(
    running: Running, workbook: Workbook
) -> None:
    async with running("p", "i", *"Ann;[/b]", "escape") as pilot:
        assert "Nobody came in. Your lines stand there when you come back." in said(pilot)
        await pilot.press("i")
        await pilot.pause()
        assert pilot.app.screen.text == "Ann;[/b]" and "1 new person" in shown(pilot)
        await pilot.press("ctrl+s", "enter", "i")
        await pilot.pause()
        assert pilot.app.screen.text == ""
        await pilot.press(*"Cas")
        assert leave_or_rescue(pilot.app) == ""
        assert "Cas" in workbook.drafts("asked").values()


async def test_who_types_quickly_brings_in_what_was_typed_last(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.base.LETTER_FIRST", 60.0)
    async with running("p", "i", *"Ann", "ctrl+s", "enter") as pilot:
        assert names(workbook) == ["Ann"] and "1 person came in" in said(pilot)


async def test_lines_that_the_workbook_does_not_take_stay_on_the_screen_or_go_to_a_file(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    async with running("p", "i") as pilot:
        workbook.path.rename(tmp_path / "gone.copbench")
        await pilot.press(*"Ann", "ctrl+s", "enter", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, IncomingScreen) and pilot.app.screen.text == "Ann"
        assert leave_or_rescue(pilot.app)
        (file,) = paths.rescue_folder().iterdir()
        assert file.read_text().endswith("Ann\n\n")
        (tmp_path / "gone.copbench").rename(workbook.path)


async def test_a_file_is_read_by_its_name_or_by_asking_for_it(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("naam;organisatie\nAnn;Town\n", encoding="utf-8")
    async with running("p", "i") as pilot:
        await paste(pilot, f"{file}x.csv")
        assert "there is no file with this name" in shown(pilot) and "0 new people" in shown(pilot)
        assert not pilot.app.screen.check_action("bring_in", ())
        pilot.app.screen.action_empty()
        await paste(pilot, str(file))
        assert pilot.app.screen.check_action("bring_in", ())
        assert "This is the name of a file. ctrl+s reads it." in shown(pilot)
        await pilot.press("f12")
        assert pilot.app.screen.text == str(file)
        await pilot.press("x", "enter")
        await pilot.pause()
        assert "There is no file with this name" in shown(pilot)
        await pilot.press("backspace", "enter")
        await pilot.pause()
        assert pilot.app.screen.text.startswith("naam;organisatie")
        await pilot.press("ctrl+s", "enter")
        assert names(workbook) == ["Ann"]


async def test_thousands_of_lines_are_held_and_come_in_and_more_can_be_pasted_behind(
    running: Running, workbook: Workbook
) -> None:
    many = "\n".join(
        f"Person {n:05};Municipality of Invented Town;person.{n}@invented-town.example" for n in range(5000)
    )
    async with running("p", "i") as pilot:
        await paste(pilot, many)
        assert "5000 lines are held here" in shown(pilot) and "5000 new people" in shown(pilot)
        await paste(pilot, "Zed")
        assert "5001 new people" in shown(pilot)
        await pilot.press("escape", "i")
        await pilot.pause()
        assert pilot.app.screen.text.endswith("Zed")
        await pilot.press("ctrl+s", "enter")
        while not isinstance(pilot.app.screen, RegisterScreen):
            await pilot.pause()
        assert workbook.tallies()["person"].rows == 5001


async def test_the_palette_leads_there_from_anywhere_and_takes_the_last_lot_out(
    running: Running, workbook: Workbook
) -> None:
    bring_in(workbook, parse("Ann\nBen").new)
    async with running("ctrl+p", *"bring in many") as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, IncomingScreen)
        assert pilot.app.screen.check_action("take_out", ())
        await pilot.press(*"Ann")
        pilot.app.screen.action_take_out()
        await pilot.pause()
        assert names(workbook) == [] and "1 new person" in shown(pilot)
        pilot.app.screen.action_empty()
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, RegisterScreen)


async def test_a_workbook_that_is_only_read_takes_nobody_in(running: Running, workbook: Workbook) -> None:
    workbook.close()
    with Workbook.open(workbook.path, read_only=True) as reading:
        async with running("p", "i", given=reading) as pilot:
            assert isinstance(pilot.app.screen, RegisterScreen)
