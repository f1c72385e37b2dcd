"""A document as plain text for a mail: headings underlined, lists with dashes, links written out."""

import functools

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

_UNDERLINES = {"h1": "=", "h2": "-"}
_INDENT = "    "
_ENDS = (":", ".", "?", "!", "…")


def text(markdown: str) -> str:
    """Return the Markdown of a document as text that reads well without any marks."""
    return "\n\n".join(_blocks(SyntaxTreeNode(_parser().parse(markdown)))) + "\n"


@functools.cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable("table")


def _blocks(node: SyntaxTreeNode) -> list[str]:
    return [block for block in map(_block, node.children) if block]


def _block(node: SyntaxTreeNode) -> str:
    match node.type:
        case "heading":
            return _heading(_line(node), _UNDERLINES.get(node.tag, ""))
        case "paragraph":
            return _line(node)
        case "bullet_list" | "ordered_list":
            return _list(node)
        case "blockquote":
            return _marked("\n\n".join(_blocks(node)), "> ", "> ")
        case "fence" | "code_block":
            return _marked(node.content.rstrip("\n"), _INDENT, _INDENT)
        case "table":
            return _table(node)
        case "hr":
            return "--------"
        case _:
            return "\n\n".join(_blocks(node))


def _heading(line: str, underline: str) -> str:
    if underline:
        return f"{line}\n{underline * min(len(line), 72)}"
    return line if line.endswith(_ENDS) else f"{line}:"


def _line(node: SyntaxTreeNode) -> str:
    """Return the text of a paragraph, heading or cell."""
    return "".join(_span(child) for inline in node.children for child in inline.children)


def _span(node: SyntaxTreeNode) -> str:
    match node.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "link" | "image":
            return _link(node)
        case "text" | "code_inline":
            return node.content
        case _:
            return "".join(map(_span, node.children))


def _link(node: SyntaxTreeNode) -> str:
    words = "".join(map(_span, node.children)).removeprefix("mailto:")
    target = str(node.attrs.get("href") or node.attrs.get("src"))
    return words if words and target.removeprefix("mailto:") == words else f"{words} ({target})".strip()


def _list(node: SyntaxTreeNode) -> str:
    number = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    items, tight = [], True
    for place, item in enumerate(node.children):
        mark = "- " if number is None else f"{number + place}. "
        tight = tight and all(child.hidden for child in item.children if child.type == "paragraph")
        items.append(_marked(("\n" if tight else "\n\n").join(_blocks(item)), mark, " " * len(mark)))
    return ("\n" if tight else "\n\n").join(items)


def _marked(block: str, first: str, further: str) -> str:
    """Return a block with something before its first line and before each further one."""
    lines = block.split("\n")
    return "\n".join((first if place == 0 else further) + line for place, line in enumerate(lines)).rstrip()


def _table(node: SyntaxTreeNode) -> str:
    """Return each row as a line: what the column is called, and what stands in it."""
    head, *bodies = node.children
    names = [_line(cell) for cell in head.children[0].children]
    rows = [[_line(cell) for cell in row.children] for body in bodies for row in body.children]
    lines = ("; ".join(f"{name}: {cell}" if name else cell for name, cell in zip(names, row, strict=False) if cell)
             for row in rows)  # fmt: skip
    return "\n".join(f"- {line}" for line in lines if line) or "; ".join(names)
