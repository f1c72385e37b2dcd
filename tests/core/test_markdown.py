"""What a person typed keeps its words and its meaning in a document, and cannot break out of its place."""

import re
import sys
import time
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from copbench.documents.markdown import Page, clean, embed, heading, inline

READER = MarkdownIt("commonmark").enable("table")
"""A reader that knows nothing of copbench and takes HTML and link definitions for what they are."""

PIECES = st.sampled_from([
    "# ", "## ", "###### x", "- ", "* ", "+ ", "1. ", "2) ", "> ", "```", "~~~", "~~~~", "|", "a|b", "-|-",
    "|---|", "---", "===", "___", "***", "**", "*", "_", "__", "`", "``", "[", "]", "(", ")", "](", "![",
    "[a]: http://x", "[a]", "<b>", "<!--", "-->", "<script>", "</div>", "<http://a.nl>", "&copy;", "&#35;", "\\",
    "\\\n", "\n", "\n\n", "  ", "    ", "\t", "word", "Woord", "é", "1", "12", "  \n", "title: x",
    "---\na: b\n---\n", ":", "=", "-", "+", "#", "!", "~", "\u00a0", "\u2003", "http://x.nl", "mailto:a@b.nl",
    '(http://x.nl "t")', "\r\n", "\u2028", "\x00", "\x1b", "\x0b", "\x85", "\u202e",
])  # fmt: skip
TEXTS = st.lists(
    st.one_of(PIECES, st.text(alphabet="ab 1#-*_`[]()<>&|~=+.:!\\\n\t\"'", max_size=5), st.text(max_size=3)),
    max_size=14,
).map("".join)
LETTERS = re.compile(r"[\W\d_]+")


def words_of(tokens: Iterable[Token]) -> str:
    """Return all text that a reader gets to see, addresses of links included."""
    found = []
    for token in tokens:
        if token.children:
            found.append(words_of(token.children))
        elif token.type in ("text", "code_inline", "code_block", "html_block", "html_inline"):
            found.append(token.content)
        elif token.type == "fence":
            found.append(token.info + token.content)
        if token.type == "image" or (token.type == "link_open" and token.info != "auto"):
            found += [str(token.attrs.get(name, "")) for name in ("href", "src", "title")]
    return " ".join(found)


def letters(text: str) -> list[str]:
    return sorted(LETTERS.sub("", text))


def headings(tokens: list[Token]) -> list[tuple[int, str]]:
    return [
        (int(token.tag[1]), tokens[place + 1].content)
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


@settings(max_examples=600, deadline=None)
@given(text=TEXTS, level=st.integers(1, 6), other_marks=st.booleans())
def test_an_answer_keeps_its_letters_and_the_outline_stays_ours(text: str, level: int, other_marks: bool) -> None:
    blocks = embed(text, level, other_marks=other_marks)
    definitions: dict[str, object] = {}
    mark = "#" * level
    tokens = READER.parse(f"{mark} Head\n\n{blocks}\n\n{mark} Next\n\nAfter.\n", definitions)

    first, *theirs, last = headings(tokens)
    assert (first, last) == ((level, "Head"), (level, "Next"))
    assert all(rank > level and title for rank, title in theirs)
    assert (tokens[-2].content, tokens[-2].level) == ("After.", 1)
    assert not definitions.get("references")
    assert not any("html" in part.type for token in tokens for part in (token, *(token.children or ())))
    assert letters(words_of(tokens)) == letters("Head" + clean(text) + "NextAfter")


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, level=st.integers(1, 5))
def test_an_answer_taken_from_a_document_goes_into_another_one_unchanged(text: str, level: int) -> None:
    once = embed(text, level)
    shown = READER.render(once)
    if "<li></li>" in shown or not LETTERS.sub("", text):
        return  # marks without words have no meaning to keep
    again = READER.render(embed(once, level))
    assert " ".join(again.split()) == " ".join(shown.split())


@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
def test_an_answer_on_one_line_stays_one_line_wherever_it_stands(text: str) -> None:
    line = inline(text)
    assert "\n" not in line
    if not line:
        return
    places = {
        f"{line}\n": ["paragraph_open", "paragraph_close"],
        f"{heading(2, text)}\n": ["heading_open", "heading_close"],
    }
    for markdown, expected in places.items():
        tokens = READER.parse(markdown)
        assert [token.type for token in tokens if token.type != "inline"] == expected
        assert letters(words_of(tokens)) == letters(clean(text))
    page = Page("T")
    page.bullets([text, "x"])
    page.table(("a", "b"), [(text, "z")])
    types = [token.type for token in READER.parse(page.text())]
    assert (types.count("list_item_open"), types.count("bullet_list_open")) == (2, 1)
    assert (types.count("th_open"), types.count("td_open")) == (2, 2)


CONSTRUCTS = {
    "heading": ("# Big\ntext\n## Small", "### Big\n\ntext\n\n#### Small"),
    "underlined heading": ("Big\n===\nSmall\n---", "### Big\n\n#### Small"),
    "heading without words": ("#\ntext", "\\#\n\ntext"),
    "lines": ("one\ntwo\n\nthree", "one  \ntwo\n\nthree"),
    "indented lines": ("effect\n  cause", "effect  \n\u00a0\u00a0cause"),
    "list": ("- one\n- two\n  more", "- one\n- two  \n  more"),
    "list inside a list": ("* one\n    * two", "- one\n  - two"),
    "numbers": ("3) three\n4) four", "3. three\n4. four"),
    "quotation": ("> said\n> so", "> said  \n> so"),
    "code": ("```py\nif a:\n\n\n    b\n```", "```py\nif a:\n\n\n    b\n```"),
    "open fence": ("~~~\n# no heading", "```\n# no heading\n```"),
    "indented code": ("    # no heading", "```\n# no heading\n```"),
    "rule": ("one\n\n***\n\ntwo", "one\n\n___\n\ntwo"),
    "emphasis": ("very *much* **so**", "very *much* **so**"),
    "code in a line": ("use `a | b`", "use `a | b`"),
    "link": ("[site](https://x.nl/é y)", "\\[site\\](https://x.nl/é y)"),
    "good link": ("[site](https://x.nl/é)", "[site](https://x.nl/é)"),
    "mail": ("<mailto:a@b.nl>", "<mailto:a@b.nl>"),
    "link that acts": ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
    "link to a file": ("[x](vscode://f) [y](../z.md)", "\\[x\\](vscode://f) \\[y\\](../z.md)"),
    "definition": ("see [x]\n\n[x]: http://y.nl", "see [x]\n\n\\[x\\]: http://y.nl"),
    "html": ("<b>bold</b> <!-- note -->", "\\<b>bold\\</b> \\<!-- note -->"),
    "html block": ("<div>\n# text\n</div>", "\\<div>\n\n### text\n\n\\</div>"),
    "entity": ("&copy; R&D &amp;", "\\&copy; R&D \\&amp;"),
    "escape": ("\\# not a heading \\* nor a star", "\\# not a heading * nor a star"),
    "front matter": ("---\ntitle: x\n---\ntext", "```\n---\ntitle: x\n---\n```\n\ntext"),
    "table": ("|a|b|\n|-|:-:|\n|`1\\|2`|**c**|", "| a | b |\n| --- | :-: |\n| `1\\|2` | **c** |"),
    "table that would lose a cell": ("|a|\n|-|\n|1|2|", "\\|a\\|  \n\\|-\\|  \n\\|1\\|2\\|"),
    "line that looks like a table": ("a \\| b\n\\--|--", "a | b  \n\\--|--"),
    "hard break": ("one\\\ntwo", "one  \ntwo"),
}


@pytest.mark.parametrize(("typed", "written"), CONSTRUCTS.values(), ids=CONSTRUCTS)
def test_every_construct_keeps_its_meaning_below_our_heading(typed: str, written: str) -> None:
    assert embed(typed, 2) == written


def test_headings_deeper_than_six_become_bold_lines() -> None:
    assert embed("# One\n## Two **now**\ntext", 5) == "###### One\n\n**Two now**\n\ntext"


def test_nothing_of_the_libraries_is_loaded_for_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "copbench.documents.parsed", None)
    monkeypatch.delattr("copbench.documents.parsed", raising=False)
    for text in ("Plain words, 12 of them (R&D).", "one\ntwo\n\n- a\n- b\nlast", "very *much*", "12 mei"):
        assert embed(text, 2)
        assert inline(text.split("\n")[0])


def test_lists_that_follow_each_other_stay_apart() -> None:
    page = Page("T")
    page.bullets(["ours"])
    page.answer("- theirs\n- too")
    page.answer("- and again\n1. number")
    page.bullets(["ours again"])
    tokens = READER.parse(page.text())
    assert sum(token.type == "bullet_list_open" and token.level == 0 for token in tokens) == 4


def test_a_heading_stands_only_where_something_stands_below_it() -> None:
    page = Page("Title")
    page.section("Empty")
    page.section("Full")
    page.section("Empty too", 3)
    page.section("Inside", 3)
    page.says("Text.")
    page.section("Last")
    page.answer("  \n ")
    page.bullets(["", " "])
    page.table(["a"], [])
    assert headings(READER.parse(page.text())) == [(1, "Title"), (2, "Full"), (3, "Inside")]
    assert not Page("Title")


@pytest.mark.parametrize(
    "text",
    ["*" * 50_000, "[" * 20_000, "<" * 50_000, "> " * 5_000 + "x", "- x\n" * 8_000, "-a\n" * 15_000,
     "&amp;" * 9_000,
     "".join(f"{'  ' * depth}- x\n" for depth in range(200)), "a|b\n-|-\n" + "x|y\n" * 4_000],
    ids=lambda text: text[:9],
)  # fmt: skip
def test_a_long_odd_answer_takes_seconds_at_most(text: str) -> None:
    begin = time.perf_counter()
    blocks = embed(text, 2)
    assert time.perf_counter() - begin < 10
    assert letters(words_of(READER.parse(blocks))) == letters(text)
