"""Who is coming and who was there, with a digit a person: whom each key is about, and what stands in a line."""

from textual.pilot import Pilot

from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.screens.conftest import Running, said, shown, to_end_of_meeting

LONG = "Maria van den Heuvel-Jansen"


def _line(pilot: Pilot[None], name: str) -> str:
    """Return what stands behind a name in the list."""
    return next(line.partition(name)[2].strip() for line in shown(pilot).splitlines() if f"  {name} " in line)


async def test_attendance_takes_a_digit_a_person(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    for name in ("Ans [b]", "Ben", "Cor"):
        save_new(workbook, "person", {"name": name, "status": "takes_part"})
    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "attendance")
        await pilot.press("3", "7", *"Dirk", "enter", "e")
        await pilot.pause()
        screen = shown(pilot)
        assert "sends apologies 1" in screen and "replaced by Dirk" in screen and "present 1" in screen
        assert "Ans [b]" in screen


async def test_attendance_tells_namesakes_apart_and_takes_back_what_was_noted(
    running: Running, workbook: Workbook
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    for mail in ("ben@roof.example", "b.jansen@roof.example"):
        facts = {"name": "Ben", "organisation": "Roof", "mail": mail, "status": "takes_part"}
        save_new(workbook, "person", facts)
    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "attendance")
        assert "Ben (b.jansen@roof.example)" in shown(pilot)
        await pilot.press("t", "6", "e")
        await pilot.pause()
        assert "absent, told beforehand" in shown(pilot) and "present 1" in shown(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert "absent 1" in shown(pilot) and "present 1" not in shown(pilot)
        await pilot.press("u", "u")
        await pilot.pause()
        assert (
            workbook.parts("attendance", meeting) == [] and "told beforehand" not in shown(pilot).splitlines()[7]
        )


async def test_told_beforehand_right_after_a_digit_is_about_the_person_just_noted(
    running: Running, meeting: str
) -> None:
    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "attendance")
        assert "t after 3, 5, 6 or 7 is about the one just noted" in " ".join(shown(pilot).split())
        await pilot.press("3", "t", "6")
        await pilot.pause()
        assert "nothing more to note" in said(pilot)
        assert (_line(pilot, "Ann"), _line(pilot, "Ben")) == ("sends apologies", "absent  t told beforehand?")
        await pilot.press("t")
        await pilot.pause()
        assert (_line(pilot, "Ben"), _line(pilot, "Cor")) == ("absent, told beforehand", "")
        await pilot.press("t")
        await pilot.pause()
        assert _line(pilot, "Ben") == "absent  t told beforehand?"


async def test_told_beforehand_is_about_the_person_with_the_cursor_once_that_was_moved(
    running: Running, meeting: str
) -> None:
    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "attendance")
        await pilot.press("6", "down", "up", "t")
        await pilot.pause()
        assert [_line(pilot, name) for name in ("Ann", "Ben", "Cor")] == ["absent", "told beforehand", ""]
        await pilot.press("4", "t")
        await pilot.pause()
        assert [_line(pilot, name) for name in ("Ben", "Cor")] == ["present", "told beforehand"]
        await pilot.press("u", "u", "u", "u", "7", *LONG, "enter", "t")
        await pilot.pause()
        assert _line(pilot, "Ann") == f"replaced by {LONG}, told beforehand"


async def test_who_comes_instead_stands_there_whole_where_there_is_room(
    running: Running, workbook: Workbook, meeting: str
) -> None:
    ann, ben, _cor = (entry.id for entry in workbook.all_of("person"))
    for who, remark in ((ann, ""), (ben, "comes half an hour later, by train")):
        answers = {"presence": "replaced", "replaced_by": LONG, "remark": remark}
        save_new(workbook, "attendance", {"meeting": meeting, "person": who, **answers})
    async with running("m") as pilot:
        await to_end_of_meeting(pilot, "attendance")
        assert _line(pilot, "Ann") == f"replaced by {LONG}"
        assert _line(pilot, "Ben").startswith(f"replaced by {LONG}  comes half an hour lat")
