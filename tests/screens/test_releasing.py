"""Under secrecy the group lets go of one answer at a time, and the screen says which ones (S6.5)."""

import pytest

from copbench.fields import fields_of
from copbench.records import model_of
from copbench.saving import save_new
from copbench.visit import Visit
from copbench.workbook import Workbook
from screens import releasing
from tests.screens.conftest import Running, said, shown


async def test_an_answer_is_released_and_taken_back_in_its_question(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "helm", {"sharing_rule": "secrecy"})
    save_new(workbook, "focus", {"domain": "Roofs with Anna"})
    async with running("1", "shift+tab", size=(120, 40)) as pilot:
        assert "stays inside until the group releases it" in shown(pilot)
        for told, outcome in (("released by the group on", ["domain"]), ("stays inside until", [])):
            await pilot.press("ctrl+p", *"release", "enter")
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            if not Visit.begin(workbook, "focus").released and outcome:
                assert "May this answer go outside?" in shown(pilot), "one key too many publishes nothing"
                await pilot.press("enter", "ctrl+p", *"release", "enter")
                await pilot.app.workers.wait_for_complete()
                await pilot.pause()
                await pilot.press("down", "enter")
                await pilot.pause()
            assert told in shown(pilot)
            assert list(Visit.begin(workbook, "focus").released) == outcome
        assert "stays inside again" in said(pilot)


def test_the_name_of_the_cop_is_known_outside_and_needs_no_releasing(workbook: Workbook) -> None:
    specs = {spec.name: spec for spec in fields_of(model_of("set_up"))}
    visit = Visit.begin(workbook, "set_up")
    assert releasing.words(visit, specs["name"]) == ""
    assert "stays inside until" in releasing.words(visit, specs["start"])


async def test_without_secrecy_nothing_is_said_of_releasing(running: Running, workbook: Workbook) -> None:
    save_new(workbook, "focus", {"domain": "Roofs with Anna"})
    async with running("1", "shift+tab", size=(120, 40)) as pilot:
        assert "for outside" in shown(pilot)
        assert "releases" not in shown(pilot)
        assert pilot.app.screen.check_action("release", ()) is False


@pytest.mark.parametrize(
    ("rule", "told"),
    [("not_decided", "The group has not decided yet what stays inside."), ("open", "names stay names")],
)
async def test_the_helm_tells_what_the_agreement_does_now(
    running: Running, workbook: Workbook, rule: str, told: str
) -> None:
    save_new(workbook, "helm", {"sharing_rule": rule})
    async with running("6", size=(120, 100)) as pilot:
        assert told in shown(pilot)


async def test_the_preview_shows_its_makers_what_became_of_a_word(running: Running, workbook: Workbook) -> None:
    from copbench.documents import export
    from screens.export import ExportScreen

    save_new(workbook, "person", {"name": "Mark Smit", "status": "takes_part"})
    save_new(workbook, "focus", {"domain": "We saw Mark."})
    async with running(size=(120, 60)) as pilot:
        await pilot.app.push_screen(ExportScreen("invitation"))
        await pilot.pause()
        assert "For you, not in the document" in shown(pilot)
        assert "“Mark” became “participant A”" in shown(pilot)
        assert "Mark" not in export.render(workbook, "invitation")[0][1]
