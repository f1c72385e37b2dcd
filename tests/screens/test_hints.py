"""Hints on Home and on their own: asked after all else stands, opened with a key, put away and brought back."""

from datetime import date

from textual.pilot import Pilot
from textual.widgets import Static

from copbench import put_away
from copbench.insight import attention
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens import glyphs, home_hints
from screens.hints import HintListScreen, HintScreen
from screens.home import HomeScreen
from screens.record import RecordScreen
from screens.register import RegisterScreen
from screens.widgets.menu import Menu
from tests.screens.conftest import Running, said, settled, shown

WIDE = (120, 40)
INSIDE = "What stays inside? Could the group agree on that next time?"
OUTSIDE = "Whom from outside could you ask to talk about a real project?"


def fill(workbook: Workbook) -> None:
    """Note four meetings that are past, and nothing else: what stays inside, and guests, are worth a thought."""
    for month in "2468":
        save_new(workbook, "meeting", {"held_on": f"2025-0{month}-10", "about": "[b]Roofs[/b]", "status": "held"})


async def home(pilot: Pilot[None]) -> HomeScreen:
    """Return Home once the hints stand there, which else come a moment after the first paint."""
    screen = pilot.app.screen
    assert isinstance(screen, HomeScreen)
    screen._show_today()
    screen._show_hints()
    await settled(pilot)
    return screen


async def hint(pilot: Pilot[None], *keys: str) -> HintScreen:
    """Return the first hint, after some keys on it."""
    await home(pilot)
    await pilot.press("w", *keys)
    await pilot.pause()
    assert isinstance(pilot.app.screen, HintScreen)
    return pilot.app.screen


async def test_home_asks_at_most_three_questions_and_says_how_many_there_are(
    running: Running, workbook: Workbook
) -> None:
    fill(workbook)
    async with running(size=WIDE) as pilot:
        screen = await home(pilot)
        assert len(screen.hints) > 1 and "WORTH A THOUGHT" in shown(pilot)
        asked = [one.question for one in screen.hints if one.question[:40] in shown(pilot)]
        assert asked == [one.question for one in screen.hints[:3]]
        assert f"w look at them ({len(screen.hints)})" in shown(pilot)


async def test_who_presses_the_key_before_the_hints_stand_there_sees_them_too(
    running: Running, workbook: Workbook
) -> None:
    fill(workbook)
    async with running(size=WIDE) as pilot:
        screen = await home(pilot)
        screen.hints, screen._as_of = [], ()  # as it is right after the first paint
        await pilot.press("w")
        assert isinstance(pilot.app.screen, HintScreen)


async def test_without_anything_to_ask_home_says_nothing_and_the_key_does_nothing(running: Running) -> None:
    async with running(size=WIDE) as pilot:
        await home(pilot)
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "thought" not in shown(pilot).casefold()


async def test_hints_are_worked_out_again_only_when_something_was_written(
    running: Running, workbook: Workbook
) -> None:
    fill(workbook)
    async with running(size=WIDE) as pilot:
        screen = await home(pilot)
        screen._show_hints()  # by now the views for other tools are written too
        before = screen.hints
        screen._show_hints()
        assert screen.hints is before
        save_new(workbook, "helm", {"sharing_rule": "open"})
        screen._show_hints()
        assert INSIDE in {one.question for one in before} - {one.question for one in screen.hints}


async def test_in_another_language_home_asks_in_that_language(running: Running, workbook: Workbook) -> None:
    fill(workbook)
    async with running(size=WIDE) as pilot:
        await home(pilot)
        assert "WORTH A THOUGHT" in shown(pilot)
        await pilot.press("s")
        await pilot.pause()
        pilot.app.change_settings(language="nl")  # type: ignore[attr-defined]
        await pilot.press("escape")
        await settled(pilot)
        screen = await home(pilot)
        assert "OM BIJ STIL TE STAAN" in shown(pilot) and "werkboek" in screen.hints[0].reason


async def test_in_a_small_window_as_many_stand_as_there_is_room_for(running: Running, workbook: Workbook) -> None:
    fill(workbook)
    async with running() as pilot:
        screen = await home(pilot)
        assert "w look at them" in shown(pilot) and OUTSIDE not in shown(pilot), "there it goes over several lines"
        screen.notes = [attention.Note("A long sentence about what presses now. " * 3, "m", "do it")] * 3
        screen.query_one("#now", Static).update(screen._now())
        await pilot.pause()
        assert "WORTH A THOUGHT" not in shown(pilot)


def test_where_no_question_fits_there_stands_how_many_there_are_and_without_room_nothing() -> None:
    questions = ["Is this a question of some length?", "And this?"]

    def told(room: int) -> list[str]:
        return [line.plain.strip() for line in home_hints.lines(questions, 5, 20, room)]

    asked = [f"{glyphs.BULLET} Is this a question", "of some length?"]
    assert told(6) == ["", "WORTH A THOUGHT", *asked, f"{glyphs.BULLET} And this?", "w look at them (5)"]
    assert told(5) == ["", "WORTH A THOUGHT", *asked, "w look at them (5)"]
    assert told(4) == told(2) == ["", "w worth a thought: 5"] and told(1) == []


async def test_a_hint_tells_why_and_opens_what_is_behind_it(running: Running, workbook: Workbook) -> None:
    fill(workbook)
    async with running() as pilot:
        screen = await hint(pilot)
        names = [one.name for one in screen.hints]
        await pilot.press(*["tab"] * names.index("conscience_silent"))
        await pilot.pause()
        assert "In this workbook nothing is noted about it for the last 3 meetings." in shown(pilot)
        assert f"{names.index('conscience_silent') + 1} / {len(names)}" in shown(pilot)
        assert "10 Apr 2025 [b]Roofs[/b]" in shown(pilot), "the names of records are shown as they are"
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RecordScreen)
        await pilot.press("escape", "end", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RegisterScreen) and pilot.app.screen.list_of == "conscience_check"


async def test_a_hint_that_has_nothing_to_ask_any_more_is_gone_when_one_comes_back(
    running: Running, workbook: Workbook
) -> None:
    fill(workbook)
    async with running() as pilot:
        screen = await hint(pilot)
        screen.name_shown = "sharing_open"
        await screen.show_again()
        assert INSIDE in screen._words().plain
        await pilot.press("end", "enter")
        await pilot.pause()
        save_new(workbook, "helm", {"sharing_rule": "open"})
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is screen and "sharing_open" not in {one.name for one in screen.hints}


async def test_not_now_and_never_put_a_hint_away_and_u_brings_it_back(
    running: Running, workbook: Workbook
) -> None:
    fill(workbook)
    async with running() as pilot:
        screen = await hint(pilot)
        first, second, *_others = [one.name for one in screen.hints]
        await pilot.press("d")
        await pilot.pause()
        assert put_away.put_away(workbook) == {first: put_away.NEVER}
        assert screen.hints[screen.place].name == second and "u brings it back" in said(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert put_away.put_away(workbook) == {} and screen.hints[screen.place].name == first
        await pilot.press("z")
        await pilot.pause()
        until = date.fromisoformat(put_away.put_away(workbook)[first])
        assert (until - date.today()).days == put_away.DAYS, "no meeting is planned"
        await pilot.press(*"d" * (len(screen.hints)))
        await pilot.pause()
        assert "There is nothing to stop and think about just now." in shown(pilot)
        await pilot.press("z", "d", "tab")
        await pilot.press("escape")
        await pilot.pause()
        screen_after = await home(pilot)
        assert screen_after.hints == [] and "thought" not in shown(pilot).casefold()
        await pilot.press("w", "enter", "u")  # the key that opened them still leads to them
        await pilot.pause()
        assert first not in put_away.put_away(workbook)


async def test_the_list_of_all_has_those_that_were_put_away_and_lets_one_bring_them_back(
    running: Running, workbook: Workbook
) -> None:
    fill(workbook)
    put_away.never(workbook, "sharing_open")
    async with running("ctrl+p", *"all", "space", *"worth", size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, HintListScreen)
        line = next(line for line in shown(pilot).splitlines() if INSIDE in line)
        assert line.rstrip().endswith("never again")
        await pilot.press(
            "end", "home", *["down"] * screen.query_one(Menu).get_option_index("sharing_open"), "enter"
        )
        await pilot.pause()
        assert (
            isinstance(pilot.app.screen, HintScreen) and INSIDE in shown(pilot) and "never again" in shown(pilot)
        )
        await pilot.press("u", "escape")
        await pilot.pause()
        assert pilot.app.screen is screen and "never again" not in shown(pilot) and OUTSIDE in shown(pilot)
