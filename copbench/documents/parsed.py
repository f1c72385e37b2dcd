"""Answers in which something acts as Markdown: parsed, made safe below a heading, and rendered back.

What a person meant as a heading, list, quotation, table or code stays that, its headings below ours. What would
do something outside its answer (HTML, front matter, link definitions, links other than http, https and mailto) is
shown as it was typed. Should a letter get lost on the way, the whole answer is shown as it was typed.
"""

import re

from markdown_it.token import Token

from copbench.documents.markdown import DEEPEST, HARD_BREAK
from copbench.documents.rendering import parser, parser_of_lines, render

_FRONT_MATTER = re.compile(
    r"---[ ]*\n(?=\w[\w-]*:)(?:[\w][\w-]*:.*\n|[ \t].*\n|#.*\n|-(?!--).*\n|\n)*?(?:---|\.\.\.)[ ]*(?:\n|\Z)"
)
_NO_WORDS = re.compile(r"[\W_]+")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_ANYWHERE = re.compile(r"([\\`*_\[\]<>&|~#])")
_AT_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")


def embed(text: str, level: int, *, other_marks: bool = False) -> str:
    """Return the blocks of an answer; see `copbench.documents.markdown.embed`."""
    if not _NO_WORDS.sub("", text):
        return as_typed(text)
    try:
        tokens = parser().parse(_with_front_matter_shown(text) + "\n")
        _move_headings(tokens, level)
        numbered = any(token.type == "ordered_list_open" for token in tokens)
        return _if_whole(text, render(tokens, {"other_marks": other_marks}), numbered=numbered)
    except RecursionError:  # signs within signs within signs, hundreds deep
        return as_typed(text)


def inline(line: str) -> str:
    """Return an answer that stands on one line; see `copbench.documents.markdown.inline`."""
    content = parser_of_lines().parseInline(line)
    block = [Token("paragraph_open", "p", 1), *content, Token("paragraph_close", "p", -1)]
    try:
        return _if_whole(line, render(block, {}))
    except RecursionError:
        return as_typed(line)


def _if_whole(typed: str, rendered: str, *, numbered: bool = False) -> str:
    """Return what was rendered if every letter and figure typed is in it, and otherwise all as it was typed.

    A list that was `numbered` may get its numbers anew.
    """
    rest = _NO_LETTERS if numbered else _NO_WORDS
    return rendered if rest.sub("", typed) == rest.sub("", rendered) else as_typed(typed)


def as_typed(text: str) -> str:
    """Return text in which nothing acts as Markdown, its lines kept apart."""
    blocks = (block.strip("\n").split("\n") for block in text.split("\n\n") if block.strip())
    return "\n\n".join(HARD_BREAK.join(map(_literal, lines)) for lines in blocks)


def _literal(line: str) -> str:
    line = _ANYWHERE.sub(r"\\\1", line.strip())
    if line[:1].isdigit():
        return re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", line)
    return _AT_START.sub(r"\\\1", line)


def _with_front_matter_shown(text: str) -> str:
    found = _FRONT_MATTER.match(text)
    if not found:
        return text
    fence = "~" * (max(map(len, re.findall("~+", found.group())), default=2) + 3)
    return f"{fence}\n{found.group().rstrip()}\n{fence}\n{text[found.end() :]}"


def _move_headings(tokens: list[Token], level: int) -> None:
    """Put the person's headings below `level`, in their own order of ranks; too deep ones become bold lines."""
    places = [place for place, token in enumerate(tokens) if token.type == "heading_open"]
    ranks = {place: int(tokens[place].tag[1]) for place in places if tokens[place + 1].content.strip()}
    by = level + 1 - min(ranks.values(), default=0)
    for place in places:
        content, rank = tokens[place + 1], ranks.get(place, 0) + by
        if place not in ranks:
            _become_paragraph(tokens, place, [Token("text", "", 0, content=tokens[place].markup)])
        elif rank > DEEPEST:
            _become_paragraph(tokens, place, _bold(content.children or []))
        else:
            tokens[place].markup, tokens[place].tag = "#" * rank, f"h{rank}"


def _become_paragraph(tokens: list[Token], place: int, children: list[Token]) -> None:
    tokens[place] = Token("paragraph_open", "p", 1)
    tokens[place + 1].children = children
    tokens[place + 2] = Token("paragraph_close", "p", -1)


def _bold(children: list[Token]) -> list[Token]:
    kept = [token for token in children if token.type not in ("strong_open", "strong_close")]
    opening, closing = (
        Token("strong_open", "strong", 1, markup="**"),
        Token("strong_close", "strong", -1, markup="**"),
    )
    return [opening, *kept, closing]
