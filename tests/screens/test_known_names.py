"""Whoever types the name of an organisation that is known is offered it, and never gets it unasked."""

import pytest
from textual.pilot import Pilot

from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.record import open_record
from tests.screens.conftest import Running, shown, until

BOARD, COMPANY = "Water board De Stille Beek", "Water company Zuid"


@pytest.fixture(autouse=True)
def _people(workbook: Workbook) -> None:
    for organisation in (BOARD, COMPANY, "  Water  board De Stille Beek", ""):
        save_new(workbook, "person", {"organisation": organisation, "name": "Ans"})


async def _begin(pilot: Pilot[None], kind: str, field: str) -> str:
    made = open_record(pilot.app, kind, field=field)  # type: ignore[arg-type]
    await pilot.pause()
    return made


async def test_the_organisations_of_the_people_are_offered_while_the_host_is_typed(
    running: Running, workbook: Workbook
) -> None:
    async with running() as pilot:
        made = await _begin(pilot, "meeting", "host")
        assert "known already" not in shown(pilot)
        await pilot.press(*"wat")
        await pilot.pause()
        assert f"known already (→ takes it): {BOARD}; type on for {COMPANY}" in " ".join(shown(pilot).split())
        await pilot.press(*"er c")
        await pilot.pause()
        assert f"known already (→ takes it): {COMPANY}" in shown(pilot)
        await pilot.press("right")
        await pilot.pause()
        assert COMPANY in shown(pilot) and "known already" not in shown(pilot)
        await pilot.press("enter", "escape")
        await pilot.pause()
        entry = workbook.entry(made)
        assert entry is not None and entry.data["host"] == COMPANY


async def test_what_is_typed_stays_as_it_is_typed_unless_the_name_is_taken(
    running: Running, workbook: Workbook
) -> None:
    async with running() as pilot:
        made = await _begin(pilot, "meeting", "host")
        await pilot.press(*"beek", "left", "right", "enter")
        await pilot.pause()
        assert "known already" not in shown(pilot), "once one goes on nothing is offered any more"
        await pilot.press("shift+tab")
        await until(pilot, lambda: workbook.drafts(made))
        await pilot.press("right", "escape")
        await pilot.pause()
        entry = workbook.entry(made)
        assert entry is not None and entry.data["host"] == "beek"


@pytest.mark.parametrize(("kind", "field"), [("person", "organisation"), ("experiment", "organisation")])
async def test_it_is_the_same_wherever_an_organisation_is_asked_for(
    running: Running, kind: str, field: str
) -> None:
    async with running() as pilot:
        await _begin(pilot, kind, field)
        await pilot.press(*"stil")
        await pilot.pause()
        assert f"known already (→ takes it): {BOARD}" in shown(pilot)
