"""A participant's own workbook on the screen: nobody else has it, so what is for others has to be sent by hand."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from copbench import personal
from copbench.between import promises
from copbench.documents import export
from copbench.i18n import LANGUAGES, Language, tr, trn, using
from copbench.insight import logbook
from copbench.logbook import noting
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.app import CopbenchApp
from screens.logbook import LogbookScreen
from screens.message import MessageScreen
from screens.record import RecordScreen, open_record
from screens.widgets.end import End
from tests.screens.conftest import Running, said, settled, shown

NOW = date.today()


@pytest.fixture
def own(tmp_path: Path) -> Workbook:
    """Return the own workbook of Anna."""
    workbook = personal.begin(tmp_path / "own.copbench", "en")
    personal.introduce(workbook, "Anna")
    return workbook


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_question_for_the_agenda_is_a_message_to_copy_and_stands_in_no_agenda_of_ones_own(
    running: Running, own: Workbook, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    noting.note(own, "Who decides about the roof?", NOW)
    async with running("l", "k", given=own, language=language) as pilot:
        assert isinstance(pilot.app.screen, MessageScreen) and tr("For the facilitators") in shown(pilot)
        copied: list[str] = []
        monkeypatch.setattr(pilot.app, "copy_to_clipboard", copied.append)
        await pilot.press("c")
        assert copied == ["Who decides about the roof?"] and not list(own.all_of("question"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_form_at_home_promises_no_readers(running: Running, own: Workbook, language: Language) -> None:
    save_new(own, "case", {"name": "Sheds"})
    async with running("c", given=own, size=(120, 40), language=language) as pilot:
        assert isinstance(pilot.app.screen, RecordScreen)
        assert tr("stays here until you send it") in shown(pilot)
        assert tr("this answer: {ring}", ring=tr("for the group")) not in shown(pilot)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_begun_at_home_is_ones_own(running: Running, own: Workbook, language: Language) -> None:
    save_new(own, "meeting", {"held_on": NOW.isoformat()})
    noting.note(own, "Went up", NOW)
    me = personal.person_of(own)
    async with running("a", "n", *"Ring Bo", "escape", "escape", given=own, language=language) as pilot:
        assert [step.data["people"] for step in own.all_of("action")] == [[me]]
        with using(language):
            (told,) = logbook.since_last(own, NOW + timedelta(days=1))
            assert trn("{n} promise", "{n} promises", 1) in told
        await pilot.press("e", "n", *"Soup first", "escape", "escape")
        assert [one.data["person"] for one in own.all_of("experiment")] == [me]
        await pilot.press("l", "c", "enter", *"Sheds", "enter")
        assert [one.data["person"] for one in own.all_of("case")] == [me]


async def test_a_step_begun_at_home_and_left_alone_is_none(running: Running, own: Workbook) -> None:
    async with running("a", "n", "escape", given=own):
        assert not list(own.all_of("action"))


async def test_in_the_workbook_of_a_cop_a_step_begins_without_a_person(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "person", {"name": "Anna"})
    async with running() as pilot:
        open_record(cast(CopbenchApp, pilot.app), "action")
        await pilot.pause()
        await pilot.press(*"Ring Bo", "escape")
        assert [step.data.get("people") for step in workbook.all_of("action")] == [None]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_for_my_buddy_offers_the_message_wherever_it_is_chosen(
    running: Running, own: Workbook, language: Language
) -> None:
    noting.note(own, "Afraid of the hall", NOW)
    async with running("l", "r", "down", "enter", given=own, language=language) as pilot:
        await pilot.pause()
        assert isinstance(pilot.app.screen, MessageScreen) and "Afraid of the hall" in shown(pilot)
        assert tr("For my buddy") in shown(pilot)
        await pilot.press("escape", "r", "up", "enter")
        assert isinstance(pilot.app.screen, LogbookScreen)
        for leaving in ("escape", "ctrl+s", "ctrl+n"):
            await pilot.press("n", *"Told nobody", "tab", "down", "space", leaving)
            await pilot.pause()
            assert isinstance(pilot.app.screen, MessageScreen) and "Told nobody" in shown(pilot), leaving
            await pilot.press("escape", *([] if leaving == "escape" else ["escape"]))
            assert isinstance(pilot.app.screen, LogbookScreen), "it is offered once"
        assert [entry.data["readers"] for entry in own.all_of("logbook_entry")].count("buddy") == 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["learning_goal", "highlight"])
async def test_a_goal_or_a_highlight_leads_to_an_action_for_the_case_with_one_act(
    running: Running, own: Workbook, workbook: Workbook, kind: str, language: Language
) -> None:
    for book, warned in ((own, False), (workbook, True)):
        taking_part = {"name": "Anna", "status": "takes_part"}
        anna = personal.person_of(own) if book is own else save_new(book, "person", taking_part)
        case = save_new(book, "case", {"name": "Sheds", "person": anna})
        goal = save_new(book, kind, {"person": anna, "goal": "QlistenQ", "text": "QlistenQ"})
        async with running(given=book, size=(120, 40), language=language) as pilot:
            open_record(cast(CopbenchApp, pilot.app), kind, goal)
            await pilot.pause()
            await pilot.press("f7", "enter")
            await pilot.pause()
            assert tr("What are you going to do in the case?") in shown(pilot)
            assert (tr("The group sees actions: these words, and for which case.") in shown(pilot)) is warned
            await pilot.press(*"Ask Bo first", "enter")
            assert said(pilot) == tr("It stands among the actions.")
            (action,) = [one.data for one in book.all_of("action")]
            assert (action["what"], action["people"], action["case"]) == ("Ask Bo first", [anna], case)
            page = export.render(book, "case", about=case)[0][1]
            assert "Ask Bo first (Anna; " in page and "Qlisten" not in page
            assert tr("about the case {case}", case="Sheds") in export.render(book, "actions")[0][1]


def test_an_action_of_who_has_more_cases_is_for_none_unless_the_goal_says_so(own: Workbook) -> None:
    anna = personal.person_of(own)
    roofs, _sheds = (save_new(own, "case", {"name": name, "person": anna}) for name in ("Roofs", "Sheds"))
    for given, case in (({}, None), ({"case": roofs}, roofs)):
        (goal,) = own.entries([save_new(own, "learning_goal", {"person": anna, "goal": "Listen", **given})])
        (made,) = own.entries([promises.act_on(own, goal, "Ask Bo before 20 November", date(2026, 11, 3))])
        assert made.data.get("case") == case and made.data["due"] == "2026-11-20"
        assert made.data["promised_on"] == "2026-11-03"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "given"),
    [("buddy_call", {"next_step": "Ring Bo"}), ("backcast", {"first_step": "Ring Bo", "steps": ["2029: done"]}),
     ("backcast", {"first_step": "Ring Bo"})],
)  # fmt: skip
async def test_nobody_sees_what_becomes_an_action_at_home_so_no_group_is_named(
    running: Running, own: Workbook, language: Language, kind: str, given: dict[str, Any]
) -> None:
    record = save_new(own, kind, {**personal.mine(own, kind), **given})
    async with running(given=own, size=(100, 50), language=language) as pilot:
        open_record(cast(CopbenchApp, pilot.app), kind, record)
        await pilot.pause()
        await pilot.press("f7")
        end = pilot.app.screen.query_one(End)
        end.highlighted = end.get_option_index("+promise")
        await pilot.pause()
        assert SEES[language] not in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        asked = trn("Make an action of this?", "Make actions of these?", 1)
        assert asked in shown(pilot) or tr("Of which step do you make an action?") in shown(pilot)
        assert SEES[language] not in shown(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert [action.data["what"] for action in own.all_of("action")] == ["Ring Bo"]


SEES = {"en": "roup sees", "nl": "roep ziet"}


async def test_at_home_one_chooses_from_documents_of_ones_own(running: Running, own: Workbook) -> None:
    noting.note(own, "Went up", NOW)
    async with running("x", given=own, size=(100, 50)) as pilot:
        await pilot.pause()
        assert "Went up" in shown(pilot) and "For my manager: half a page" in shown(pilot)
        assert "The session plan of a meeting" not in shown(pilot) and "The invitation" not in shown(pilot)


async def test_the_palette_offers_the_documents_of_ones_own_and_not_those_of_a_whole_cop(
    running: Running, own: Workbook
) -> None:
    async with running("ctrl+p", *"document logbook", given=own, size=(120, 40)) as pilot:
        await settled(pilot)
        assert "Document: A page for the logbook, to fill in" in shown(pilot)
        await pilot.press("escape", "ctrl+p", *"document covenant")
        await settled(pilot)
        assert "Nothing found" in shown(pilot)
