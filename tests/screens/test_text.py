"""Any text goes through every text field, comes back equal, and controls no terminal."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.widgets import TextArea

from copbench.saving import save_new
from copbench.stored import tidy
from copbench.workbook import Workbook
from screens.large import large
from screens.record import open_kind
from screens.widgets.area import AnswerArea, from_area, to_area
from screens.widgets.held import Held
from screens.widgets.reading import lines_of
from tests.screens.conftest import Running, shown

NASTY = (
    "[/] [/b [@click=app.quit]x[/] [$nope]y[/] [true, false]\n"
    "\x1b[31mred\x1b]0;title\x07 \x9b2J \x00 \x7f \u202eabc\u202c \u2066x\u2069 \u2028\n"
    "e\u0301 שלום مرحبا 👩‍👩‍👧 ไทย \u200b\n"
    "# heading\n\n---\nfoo: bar\n---\n```\nopen fence\n| a | b |\n<script>alert(1)</script> &amp; \\*"
)
WIDE = (120, 40)
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",))))
def test_a_text_is_the_same_before_and_after_the_area(text: str) -> None:
    assert from_area(to_area(text)) == tidy(text)


@pytest.mark.parametrize("kind", ["focus", "person", "talk", "surroundings"])
async def test_nasty_text_is_pasted_shown_and_kept_in_every_text_field(
    running: Running, workbook: Workbook, kind: str
) -> None:
    async with running(size=(100, 40)) as pilot:
        open_kind(pilot.app, kind)
        await pilot.pause()
        if kind != "focus":
            await pilot.press("n")
        else:
            await pilot.press("ctrl+t")
        typed = []
        for question in pilot.app.screen.form.questions:
            if isinstance(question.place_to_answer, AnswerArea):
                question.place_to_answer.focus()
                await pilot.pause()
                pilot.app.post_message(events.Paste(NASTY))
                await pilot.pause()
                assert not OBEYED.search(shown(pilot).replace("\n", ""))
                typed.append(question)
        assert len(typed) >= 4
        for question in typed:
            assert question.raw == NASTY
        names = {question.spec.name for question in typed if question.spec.shape in ("line", "text")}
        await pilot.press("escape")
        await pilot.pause()
        data = workbook.page(kind)[0].data
        assert {name for name in names if data.get(name) == NASTY} == names
        assert not OBEYED.search(shown(pilot).replace("\n", ""))
        await pilot.press("ctrl+f", *"heading")
        assert not OBEYED.search(shown(pilot).replace("\n", ""))


async def test_a_pasted_megabyte_is_kept_whole_and_the_keys_stay_quick(
    running: Running, workbook: Workbook
) -> None:
    megabyte = "one long line " * 75_000
    async with running("1", "tab", "a", "left") as pilot:
        pilot.app.post_message(events.Paste(megabyte))
        await pilot.pause()
        assert isinstance(pilot.app.focused, Held)
        assert "kept whole" in shown(pilot)
        await pilot.press("escape")
        assert workbook.entry("focus").data["domain"] == megabyte + "a"


async def test_an_imported_name_with_markup_runs_no_action_in_lists_and_titles(
    running: Running, workbook: Workbook
) -> None:
    save_new(workbook, "person", {"name": "[@click=app.quit]A[/]", "organisation": NASTY})
    async with running("p", size=(140, 30)) as pilot:
        assert "[@click=app.quit]A[/]" in shown(pilot)
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("u", "enter")
        await pilot.pause()
        assert "[@click=app.quit]A" in shown(pilot)


def test_a_page_to_read_shows_every_construct_of_markdown_and_no_control_character() -> None:
    page = (
        "# T\n\npara *em* **strong** `code`\n\n- a\n  - b\n\n1. x\n2. y\n\n> quote\n\n```\ncode\n```\n\n---\n\n"
        + NASTY
    )
    text = "\n".join(line.plain for line in lines_of(page, 40))
    for words in (
        "para em strong code",
        "· a",
        "  · b",
        "1. x",
        "2. y",
        "  quote",
        "  code",
        "[@click=app.quit]x",
    ):
        assert words in text
    assert not OBEYED.search(text.replace("\n", ""))
    assert max(map(len, text.split("\n"))) <= 60


async def test_a_line_drawn_once_is_the_line_that_would_be_drawn_now(running: Running) -> None:
    async with running("1", size=WIDE) as pilot:
        area = pilot.app.focused
        area.text = "\n".join(f"{number} " + "waterdicht sedum \t" * (number % 7) for number in range(40))
        for keys, size in (
            ("x", WIDE), ("up", WIDE), ("enter", (90, 40)), ("shift+up", (120, 30)), ("backspace", (80, 24)),
            ("ctrl+z", WIDE), ("home", WIDE), ("tab", WIDE), ("shift+tab", (100, 40)),
        ):  # fmt: skip
            await pilot.press(keys)
            await pilot.resize_terminal(*size)
            await pilot.pause()
            drawn = [area.render_line(y) for y in range(area.size.height)]
            assert drawn == [TextArea.render_line(area, y) for y in range(area.size.height)], keys
        pilot.app.change_settings(theme="light")
        await pilot.pause()
        assert [area.render_line(y) for y in range(3)] == [TextArea.render_line(area, y) for y in range(3)]


def test_large_letters_that_do_not_fit_come_as_they_are() -> None:
    assert [large("Roofs", width, 5) for width in (-5, 0, 1, 4)] == ["Roofs"] * 4
    assert large("Roofs", 74, 5).count("\n") == 2
