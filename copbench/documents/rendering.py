"""How parsed Markdown becomes Markdown again: mdformat's renderer, with ours where its own way does not do.

Every line a person typed stays a line, nothing at its beginning can act that did not act before, there are tables
(mdformat has none), and an answer of thousands of lines takes no longer than it must.
"""

import functools
import re
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdformat.renderer import DEFAULT_RENDERERS, MDRenderer, RenderContext, RenderTreeNode

from copbench.documents.markdown import HARD_BREAK

_SAFE_LINK = re.compile(r"(https?|mailto):", re.IGNORECASE)
_OPEN_TAG = re.compile(r"(?<!\\)<(?! )")
_DELIMITERS = re.compile(r"[|:-][\s|:-]*")


class _Node(RenderTreeNode):
    """A node that knows its place, so that an answer of thousands of lines takes no longer than it must."""

    place = 0
    leads = True
    """Nothing but line breaks stands before it."""

    def __init__(self, tokens: Any = (), *, create_root: bool = True) -> None:
        super().__init__(tokens, create_root=create_root)
        leads = True
        for place, child in enumerate(self.children):
            child.place, child.leads = place, leads
            leads = leads and child.type in ("softbreak", "hardbreak")
        self.tight = (
            all(block.hidden for item in self.children for block in item.children if block.type == "paragraph")
            if self.type in ("bullet_list", "ordered_list")
            else False
        )

    @property
    def next_sibling(self) -> "_Node | None":
        siblings = self.siblings
        return siblings[self.place + 1] if self.place + 1 < len(siblings) else None

    @property
    def previous_sibling(self) -> "_Node | None":
        return self.siblings[self.place - 1] if self.place else None


def render(tokens: list[Token], env: MutableMapping[str, Any]) -> str:
    """Return the Markdown of tokens; with `other_marks` in `env` its outer lists get other marks than usual."""
    return MDRenderer().render_tree(_Node(tokens), parser().options, env, finalize=False)


def _text(node: RenderTreeNode, context: RenderContext) -> str:
    """Close the second of two `<` as well, which mdformat leaves open."""
    return _OPEN_TAG.sub(r"\\<", DEFAULT_RENDERERS["text"](node, context))


def _line_break(node: RenderTreeNode, context: RenderContext) -> str:
    return "" if getattr(node, "leads", False) else "\n"


def _rule(node: RenderTreeNode, context: RenderContext) -> str:
    return "___"


def _link(node: RenderTreeNode, context: RenderContext) -> str:
    """Show a link or picture that leads nowhere as it was typed."""
    if node.attrs.get("href") or node.attrs.get("src"):
        return DEFAULT_RENDERERS[node.type](node, context)
    words = "".join(child.render(context) for child in node.children)
    return f"{'!' if node.type == 'image' else ''}\\[{words}\\]()"


def _list_item(node: RenderTreeNode, context: RenderContext) -> str:
    between = "\n" if getattr(node.parent, "tight", False) else "\n\n"
    return between.join(text for text in (child.render(context) for child in node.children) if text).strip("\n")


def _table(node: RenderTreeNode, context: RenderContext) -> str:
    rows = [row for part in node.children for row in part.children]
    lines = [_cells(child.render(context) for child in row.children) for row in rows]
    signs = _cells(_ALIGNED.get(str(cell.attrs.get("style", "")), "---") for cell in rows[0].children)
    return "\n".join([lines[0], signs, *lines[1:]])


_ALIGNED = {"text-align:left": ":--", "text-align:center": ":-:", "text-align:right": "--:"}


def _cell(node: RenderTreeNode, context: RenderContext) -> str:
    return "".join(child.render(context) for child in node.children).replace("|", "\\|")


def _cells(texts: Iterable[str]) -> str:
    return "| " + " | ".join(texts) + " |"


def _keep_lines(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    """Close what mdformat leaves open at the beginning of a line, and keep each line a line."""
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if line.startswith("~~~") or _DELIMITERS.fullmatch(line):
            lines[place] = f"\\{line}"
    return HARD_BREAK.join(lines)


def _other_mark(text: str, node: RenderTreeNode, context: RenderContext) -> str:
    if not context.env.get("other_marks") or not node.parent or not node.parent.is_root:
        return text
    return re.sub(r"^(\d*)([-*.)])", lambda mark: mark[1] + _OTHER[mark[2]], text, flags=re.MULTILINE)


_OTHER = {"-": "*", "*": "-", ".": ")", ")": "."}


class _Ours:
    """What mdformat calls an extension: our renderers in place of its own."""

    RENDERERS: Mapping[str, Any] = {
        "text": _text,
        "softbreak": _line_break,
        "hardbreak": _line_break,
        "link": _link,
        "image": _link,
        "hr": _rule,
        "list_item": _list_item,
        "table": _table,
        "th": _cell,
        "td": _cell,
    }
    POSTPROCESSORS: Mapping[str, Any] = {
        "paragraph": _keep_lines,
        "bullet_list": _other_mark,
        "ordered_list": _other_mark,
    }


@functools.cache
def parser() -> MarkdownIt:
    """Return the parser of answers: CommonMark and tables, without what could act outside an answer."""
    return _made()


@functools.cache
def parser_of_lines() -> MarkdownIt:
    """Return the parser of what stands on one line, as a name does: its stars and underscores are just signs."""
    return _made().disable(["emphasis", "backticks"])


def _made() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False, "maxNesting": 60})
    made.enable("table").disable(["html_block", "html_inline", "entity", "reference"])
    made.validateLink = lambda url: bool(_SAFE_LINK.match(url))  # type: ignore[method-assign]
    made.normalizeLink = lambda url: url  # type: ignore[method-assign]
    made.options["parser_extension"] = [_Ours]
    made.options["mdformat"] = {"number": True}
    return made
