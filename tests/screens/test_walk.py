"""A person walks through copbench with the keyboard alone, and finds everything again."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from copbench import catalogue, settings
from copbench.insight.beside import lines_for
from copbench.saving import save_new
from copbench.visit import Visit
from copbench.workbook import Workbook
from screens import remapping
from screens.home import HomeScreen
from screens.step import StepScreen
from screens.widgets.area import AnswerArea
from screens.widgets.choices import Choices
from screens.widgets.reading import Reading
from tests.screens.conftest import Running, said, shown


async def test_home_greets_a_new_workbook_and_says_where_to_begin(running: Running) -> None:
    async with running() as pilot:
        assert isinstance(pilot.app.screen, HomeScreen)
        text = shown(pilot)
        assert "Welcome." in text and "Sharpen the focus" in text and "F1 help" in text


@pytest.mark.parametrize("step", catalogue.STEPS, ids=lambda step: step.number)
async def test_every_step_opens_with_its_key_shows_its_guide_and_its_questions(running: Running, step) -> None:
    async with running(step.key, size=(120, 40)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, StepScreen) and screen.step is step
        assert "Why this step" in screen.query_one("#guide", Reading).plain
        assert 5 <= len(screen.form.questions) <= 7


async def test_the_meeting_dates_follow_while_the_rhythm_is_typed(running: Running, workbook: Workbook) -> None:
    async with running("v", size=(120, 40)) as pilot:
        pilot.app.screen.open_kind("set_up")
        await pilot.pause()
        form = pilot.app.screen.form
        for question in form.questions:
            raw = {"start": "21-05-2026", "months": "6", "every_weeks": "6"}.get(question.spec.name)
            if raw:
                question.place_to_answer.raw = raw
        await pilot.pause()
        form.keep()
        await pilot.pause()
        assert "2 Jul 2026" in "\n".join(form.beside)
        assert workbook.entry("set_up") is None


async def test_a_narrow_window_shows_the_guide_first_and_folds_it_for_writing(running: Running) -> None:
    async with running("1") as pilot:
        screen = pilot.app.screen
        assert screen.reading and not screen.form.display
        await pilot.press("tab")
        assert not screen.reading and screen.form.display
        assert isinstance(pilot.app.focused, AnswerArea)
        await pilot.press("f2")
        assert screen.reading


async def test_what_is_typed_is_kept_while_typing_and_saved_once_on_leaving(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", "tab") as pilot:
        await pilot.press(*"Green")
        pilot.app.screen.form.keep()
        assert workbook.drafts("focus") == {"domain": "Green"}
        await pilot.pause()
        assert "kept" in shown(pilot)
        await pilot.press(*"roofs", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert workbook.entry("focus").data == {"domain": "Greenroofs"}
        assert len(workbook.history("focus")) == 1 and not workbook.drafted()
        assert "begun" in shown(pilot)


async def test_a_choice_is_made_with_space_or_its_number_and_taken_back_with_space(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", size=(120, 40)) as pilot:
        choices = pilot.app.screen.query_one(Choices)
        choices.focus()
        await pilot.press("down", "space")
        assert choices.raw == "right"
        await pilot.press("1")
        assert choices.raw == "too_broad"
        await pilot.press("1")
        assert choices.raw == "too_broad", "a number that is typed twice takes nothing back"
        choices.action_only_choose()
        assert choices.raw == "too_broad", "nor does Enter"
        await pilot.press("space")
        assert choices.raw == ""
        await pilot.press("2", "9")
        assert choices.raw == "right" and "Here you choose" in said(pilot)
        await pilot.press("escape")
        assert workbook.entry("focus").data == {"breadth": "right"}


async def test_more_ingredients_are_one_key_away(running: Running) -> None:
    async with running("1", "tab", size=(120, 40)) as pilot:
        form = pilot.app.screen.form
        core = len(form.questions)
        assert "14 more ingredients" in str(form.query_one("#more").render())
        await pilot.press("ctrl+t")
        assert len(form.questions) == core + 14
        assert form.current is form.questions[core]


async def test_next_and_previous_step_save_on_the_way(running: Running, workbook: Workbook) -> None:
    async with running("1", "tab", "x", "f9") as pilot:
        assert pilot.app.screen.step.number == "2"
        await pilot.press("f8", "f8")
        assert pilot.app.screen.step.number == "v"
        assert workbook.entry("focus").data == {"domain": "x"}


async def test_a_person_is_chosen_or_made_where_a_talk_asks_for_one(running: Running, workbook: Workbook) -> None:
    async with running("2", "f7", size=(120, 40)) as pilot:
        pilot.app.screen.open_kind("talk")
        await pilot.pause()
        await pilot.press("n", "enter", "enter", *"Ans", "enter")
        await pilot.pause()
        assert "Ans" in shown(pilot)
        await pilot.press("escape")
        person = workbook.page("person")[0]
        assert workbook.page("talk")[0].data["person"] == person.id


async def test_earlier_wordings_are_shown_and_brought_back(running: Running, workbook: Workbook) -> None:
    for wording in ("Roofs", "Green roofs"):
        visit = Visit.begin(workbook, "focus")
        visit.type("domain", wording)
        visit.leave()
    async with running("1", size=(120, 40)) as pilot:
        pilot.app.screen.form.go_to("domain")
        await pilot.press("f5", "down")
        assert pilot.app.screen.query_one("#wording", Reading).plain == "Roofs"
        await pilot.press("enter", "escape")
        assert workbook.entry("focus").data["domain"] == "Roofs"


async def test_a_question_is_set_aside_with_a_reason_and_taken_up_again(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", size=(120, 40)) as pilot:
        pilot.app.screen.form.go_to("problem")
        await pilot.press("f4", *"later", "enter")
        await pilot.pause()
        assert "Not for us, because later" in shown(pilot)
        assert "not_for_us" in workbook.drafts("focus")
        await pilot.press("escape")
        assert workbook.entry("focus").data["not_for_us"] == {"problem": "later"}
        await pilot.press("1")
        pilot.app.screen.form.go_to("problem")
        await pilot.press("f4", "escape")
        await pilot.pause()
        assert "not_for_us" not in workbook.entry("focus").data
        assert len(workbook.history("focus")) == 2


async def test_an_own_question_appears_like_any_other_and_keeps_its_answer(
    running: Running, workbook: Workbook
) -> None:
    async with running("1", "ctrl+n", *"Why", "enter", "down", "enter", size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Why" in shown(pilot)
        await pilot.press(*"so", "escape")
        own = workbook.entry("focus").data["own_questions"][0]
        assert (own["question"], own["answer"], own["audience"]) == ("Why", "so", "facilitators")
        assert [hit.kind for hit in workbook.find("why so")] == ["focus"]


async def test_a_step_is_done_by_the_persons_own_word_or_not_for_us(running: Running, workbook: Workbook) -> None:
    async with running("4", "f7", size=(120, 40)) as pilot:
        screen = pilot.app.screen
        screen._mark("done")
        assert "done, we say" in shown(pilot) or screen.title_bar.state.startswith("done, we say")
        screen._mark("not_for_us", "it is done elsewhere")
        await pilot.press("escape")
        assert re.search(r"4  Make it last\s+not for us", shown(pilot))
        assert workbook.entry("follow_through").data["because"] == "it is done elsewhere"


async def test_the_language_changes_at_once_from_the_settings(running: Running) -> None:
    async with running("s", "1") as pilot:
        await pilot.pause()
        assert "Instellingen" in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()
        text = shown(pilot)
        assert "DE STAPPEN" in text and "zoeken" in text


async def test_leaving_with_a_wrong_date_says_so_and_the_date_is_still_there_later(
    running: Running, workbook: Workbook
) -> None:
    async with running("2", size=(120, 40)) as pilot:
        pilot.app.screen.open_kind("signal")
        await pilot.pause()
        await pilot.press("n", *"31-11-2026", "tab", *"what")
        pilot.app.screen.form.keep()
        await pilot.pause()
        assert "31 November 2026 does not exist." in shown(pilot)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "31-11-2026" in shown(pilot) and "does not exist" in shown(pilot)


async def test_welcome_makes_a_workbook_of_ones_own(running: Running, tmp_path) -> None:
    async with running("n", given=None) as pilot:
        await pilot.press(*"Green", "enter")
        area = pilot.app.screen.query_one(AnswerArea)
        area.raw = str(tmp_path / "made" / "green.copbench")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)
        assert pilot.app.open_workbook.fact("name") == "Green"


async def test_an_example_of_our_own_stands_in_the_guide_of_its_step_and_cannot_break_out(
    running: Running, workbook: Workbook
) -> None:
    async with running("8", "f2", size=(120, 40)) as pilot:
        guide = pilot.app.screen.query_one("#guide", Reading)
        assert "Our own example" not in guide.plain
        pilot.app.screen.open_kind("own_example")
        await pilot.pause()
        save_new(
            workbook,
            "own_example",
            {"name": "Sedum [/]", "at_step": "8", "what_happened": "# Not a title\n<b>one</b> metre"},
        )
        save_new(workbook, "own_example", {"name": "Elsewhere", "at_step": "7", "what_happened": "a dike"})
        await pilot.press("escape")
        await pilot.pause()
        assert "Our own example: Sedum [/]" in guide.plain and "<b>one</b> metre" in guide.plain
        assert "Elsewhere" not in guide.plain


@pytest.mark.parametrize(
    ("part", "proposed"), [("", "First."), ("initiator", "First."), ("monitor", "Act and reflect."),
                           ("curious", "What a CoP is, the first document tells.")],
)  # fmt: skip
async def test_home_proposes_where_the_part_of_the_person_begins(
    running: Running, workbook: Workbook, part: str, proposed: str
) -> None:
    save_new(workbook, "set_up", {"name": "Roofs", "user_role": part} if part else {"name": "Roofs"})
    async with running() as pilot:
        assert proposed in " ".join(str(pilot.app.screen.query_one("#now").render()).split())
        told = "\n".join(lines_for("set_up", workbook))
        assert ("proposes those first" in told) is (part in ("initiator", "monitor"))


async def test_home_in_a_large_window_tells_what_stands_in_every_list_and_follows_its_size(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "signal", {"what": "a leak"})
    async with running(size=(120, 40)) as pilot:
        begin = pilot.app.screen._show_today
        begin()
        await pilot.pause()
        assert "Signals 1" in shown(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Signals 1" not in shown(pilot)


async def test_the_help_of_the_settings_names_every_act_with_a_key_that_the_file_takes(running: Running) -> None:
    async with running("s", "f1", size=(120, 40)) as pilot:
        page = pilot.app.screen.page
        for name, act in remapping.acts().items():
            assert f'`{name} = "{act.key}"`' in page
            assert settings._is_a_key(act.key), name
        assert {"next_step", "not_for_us", "to_hits", "palette", "new"} <= remapping.acts().keys()


def test_a_new_kind_needs_its_declaration_and_nothing_else(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.screens.a_new_kind", str(tmp_path / "new.copbench")],
        cwd=Path(__file__).parents[2], capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
