"""The picture of the group is reached from the list of people and from anywhere, and counts what is there now."""

from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.composition import CompositionScreen
from screens.export import ExportScreen
from screens.glyphs import BULLET
from screens.home import HomeScreen
from screens.record import RecordScreen
from screens.register import RegisterScreen
from tests.screens.conftest import Running, shown

WIDE = (120, 40)


def fill(workbook: Workbook) -> None:
    people = (
        ("Ans [b]Vos[/b]", "Oaks", "housing"),
        ("Bo", "Oaks", "housing"),
        ("Cas", "Oaks", "government"),
        ("Dirk", "Flat", ""),
    )
    for name, organisation, sector in people:
        facts = {"name": name, "organisation": organisation, "sector": sector, "status": "takes_part"}
        save_new(workbook, "person", facts)
    save_new(workbook, "group", {"per_organisation": 2, "size": 16})


async def test_one_sees_counts_who_they_are_and_what_to_ask_and_comes_back(
    running: Running, workbook: Workbook
) -> None:
    fill(workbook)
    async with running("p", "g") as pilot:
        assert isinstance(pilot.app.screen, CompositionScreen)
        sight = shown(pilot)
        assert "4 take part, about 16 looked for" in sight
        assert "housing" in sight and "not noted yet" in sight and "1 / 3" in sight
        assert "3 people from Oaks. You chose 2 from each." in sight and "tab count otherwise" in sight
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert "Ans [b]Vos[/b], Oaks" in shown(pilot)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RecordScreen)
        pilot.app.screen.form.go_to("organisation")
        await pilot.pause()
        await pilot.press("end", *"and", "escape")
        await pilot.pause()
        assert "Oaksand" in shown(pilot) and "3 people from Oaks" not in shown(pilot)
        await pilot.press("t")
        await pilot.pause()
        (line,) = (line for line in shown(pilot).splitlines() if "Ans [b]Vos[/b]" in line)
        assert line.split()[0] == BULLET and "housing" in line
        assert "Sector" in shown(pilot) and "Place or region" not in shown(pilot), "what fits can be read"
        await pilot.press("right", "right")
        await pilot.pause()
        assert "Sector" not in shown(pilot) and "Place or region" in shown(pilot)
        await pilot.press("escape", "left", "x")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ExportScreen)
        assert pilot.app.screen.document.key == "composition"
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen)


async def test_the_picture_is_a_place_in_the_palette_and_says_when_nobody_is_there(running: Running) -> None:
    async with running("ctrl+p", *"composition", size=WIDE) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, CompositionScreen)
        assert "Nobody stands on the list of people yet." in shown(pilot)
        await pilot.press("tab", "enter", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_only_the_list_of_people_has_the_picture(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    async with running("p", size=WIDE) as pilot:
        assert "g picture" in shown(pilot)
        await pilot.press("slash", "g")
        assert isinstance(pilot.app.screen, RegisterScreen)
        await pilot.press("escape", "escape", "m", "g")
        await pilot.pause()
        assert "g picture" not in shown(pilot) and isinstance(pilot.app.screen, RegisterScreen)
