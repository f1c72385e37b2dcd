"""A document of which there is one for each record: which one is meant is asked each time."""

from datetime import date, timedelta
from pathlib import Path

from copbench.audience import Audience
from copbench.documents.listing import document
from copbench.saving import save_new
from copbench.visit import Visit
from copbench.workbook import Workbook
from screens.asking import AskOne
from screens.export import DocumentMenu, ExportScreen
from screens.register import RegisterScreen
from tests.screens.conftest import Running, said, settled, shown


async def test_after_one_letter_another_can_be_written(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    save_new(workbook, "focus", {"pitch": "We learn about roofs."})
    for name in ("Ann", "Ben"):
        save_new(workbook, "person", {"name": name, "status": "invited"})
    async with running() as pilot:
        await pilot.app.push_screen(ExportScreen("invitation-letter"))
        await pilot.pause()
        for down in (1, 1):
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(pilot.app.screen, AskOne)
            await pilot.press(*["down"] * down, "enter", "enter")
            await pilot.pause()
    written = sorted(path.name for path in tmp_path.rglob("invitation-letter-*.md"))
    assert written == ["invitation-letter-ann.md", "invitation-letter-ben.md"]


async def test_what_was_opened_about_one_record_stays_about_it(running: Running, workbook: Workbook) -> None:
    meetings = [
        save_new(workbook, "meeting", {"held_on": f"2026-12-1{n}", "about": f"Roof {n}"}) for n in range(2)
    ]
    async with running() as pilot:
        await pilot.app.push_screen(ExportScreen("meeting-mail", meetings[1]))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, AskOne)


async def test_the_export_key_of_a_list_opens_the_document_that_holds_it(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "action", {"what": "Phone the school"})
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-10"})
    save_new(workbook, "guest_visit", {"meeting": meeting, "topic": "Delft"})
    async with running("a", "x") as pilot:
        await settled(pilot)
        assert (pilot.app.screen.document.key, pilot.app.screen.about) == ("actions", "")
        assert "Phone the school" in shown(pilot)
        await pilot.press("escape")
        for screen in (RegisterScreen("guest_visit", meeting), RegisterScreen("guest_visit")):
            await pilot.app.push_screen(screen)
            await settled(pilot)
            await pilot.press("ctrl+o")
            await settled(pilot)
            assert (pilot.app.screen.document.key, pilot.app.screen.about) == ("programme", meeting)
            await pilot.press("escape", "escape")


async def test_the_palette_opens_a_report_on_the_last_meeting_that_was_held(
    running: Running, workbook: Workbook
) -> None:
    for days, story in ((-60, ""), (-30, "We met on the roof."), (30, "")):
        day = (date.today() + timedelta(days)).isoformat()
        save_new(workbook, "meeting", {"held_on": day, "about": "Roofs", "story": story})
    async with running("ctrl+p", *"report", "space", *"of") as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ExportScreen)
        assert "Report of meeting 2" in shown(pilot) and "We met on the roof." in shown(pilot)


async def test_for_the_facilitators_a_document_says_more_and_bears_another_name(
    running: Running, workbook: Workbook, tmp_path: Path
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-10"})
    save_new(workbook, "block", {"meeting": meeting, "minutes": 30, "attention": "group"})
    async with running(size=(100, 50)) as pilot:
        await pilot.app.push_screen(ExportScreen("series-plan"))
        await settled(pilot)
        assert "for the group" in shown(pilot) and "in minutes" not in shown(pilot)
        await pilot.press("w", "up", "enter")
        await settled(pilot)
        assert "for the facilitators" in shown(pilot) and "The mix of the whole series, in minutes" in shown(pilot)
        menu = pilot.app.screen.query_one("#documents")
        menu.highlighted, here = menu.get_option_index("invitation"), menu.highlighted
        assert pilot.app.screen.readers is Audience.OUTSIDE, "what was chosen holds for one document"
        menu.highlighted = here
        await pilot.press("enter", "enter")
        await settled(pilot)
    assert [path.name for path in tmp_path.rglob("series-plan*")] == ["series-plan-for-the-facilitators.md"]


async def test_a_page_with_what_does_not_fit_is_named_though_its_document_was_read_here_before(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "person", {"name": "Ann", "status": "takes_part", "parts": ["process"]})
    visit = Visit.begin(workbook, "person")
    visit.type("hours_ok", "a few")
    visit.keep()
    async with running() as pilot:
        await pilot.app.push_screen(ExportScreen("team"))
        await settled(pilot)
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert "1 page holds something that does not fit yet: People." in said(pilot)


async def test_the_key_that_chooses_readers_stands_there_only_where_there_are_readers_to_choose(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "focus", {"pitch": "We learn about roofs."})
    async with running() as pilot:
        await pilot.app.push_screen(ExportScreen())
        await settled(pilot)
        menu = pilot.app.screen.query_one(DocumentMenu)
        for key in ("actions", "intake", "brief", "session-plan"):
            menu.highlighted = menu.get_option_index(key)
            await settled(pilot)
            has_choice = document(key).audience > Audience.FACILITATORS
            assert ("w readers" in shown(pilot).splitlines()[-1]) is has_choice, key
