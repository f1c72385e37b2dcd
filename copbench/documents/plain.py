"""A document as plain text for a mail: headings underlined, lists with dashes, links written out."""

import functools
import itertools
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from copbench.documents.markdown import LINE_TO_WRITE_ON
from copbench.visible import cells

_UNDERLINES = {"h1": "=", "h2": "-"}
_INDENT = "    "
_GAP = "  "
_LINE = "_" * 72
"""Of a form, to write on."""
_NARROWEST = 24
"""In how few cells the widest column of a table still reads well."""
_ENDS = (":", ".", "?", "!", "…")


def text(markdown: str, columns: int = 0) -> str:
    """Return the Markdown of a document as text that reads well without any marks.

    For a terminal a table stands in columns below each other, when it fits in so many cells. In a mail it never
    does, because nobody knows how wide its letters are.
    """
    root = SyntaxTreeNode(_parser().parse(markdown))
    aligned = (_aligned(node, columns) if node.type == "table" else "" for node in root.children)
    blocks = (table or _block(node) for node, table in zip(root.children, aligned, strict=True))
    return "\n\n".join(filter(None, blocks)) + "\n"


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
            return _LINE if node.markup == LINE_TO_WRITE_ON else "--------"
        case _:
            return "\n\n".join(_blocks(node))


def _heading(line: str, underline: str) -> str:
    if underline:
        return f"{line}\n{underline * len(line)}"
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
    names, *rows = _rows(node)
    lines = (_in_one_line(names, row) for row in rows)
    return "\n".join(f"- {line}" for line in lines if line) or "; ".join(names)


def _in_one_line(names: Sequence[str], row: Sequence[str]) -> str:
    """Return a row on a line; of two columns the first says what the second is about, without their names."""
    told = [(name, cell.removesuffix(".")) for name, cell in zip(names, row, strict=False) if cell]
    if len(names) == 2:
        return ": ".join(cell for _name, cell in told)
    return "; ".join(f"{name}: {cell}" if name else cell for name, cell in told)


def _rows(node: SyntaxTreeNode) -> list[list[str]]:
    """Return the cells of each row of a table, its head first."""
    return [[_line(cell) for cell in row.children] for part in node.children for row in part.children]


def _aligned(node: SyntaxTreeNode, room: int) -> str:
    """Return a table in columns, the widest wrapped so that all fits in `room` cells.

    A column without answers is left out. Returns "" when it does not fit.
    """
    columns = [column for column in zip(*_rows(node), strict=True) if any(column[1:])]
    rows = list(zip(*columns, strict=True))
    widths = [max(map(cells, column)) for column in columns] or [0]
    widest = widths.index(max(widths))
    left = room - sum(widths) - len(_GAP) * (len(widths) - 1) + widths[widest]
    if left < min(widths[widest], _NARROWEST):
        return ""
    widths[widest] = min(widths[widest], left)
    return "\n".join(line for row in rows for line in _in_columns(row, widths))


def _in_columns(row: Sequence[str], widths: list[int]) -> Iterator[str]:
    """Yield the lines of one row, each cell of it wrapped to the width of its column."""
    wrapped = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    for line in itertools.zip_longest(*wrapped, fillvalue=""):
        padded = (text + " " * (width - cells(text)) for text, width in zip(line, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text, a word that is wider than a line cut."""
    lines = [""]
    for word in text.split():
        while cells(word) > width:
            fits = next(size for size in range(len(word), 0, -1) if cells(word[:size]) <= width)
            lines += [word[:fits], ""]
            word = word[fits:]
        longer = f"{lines[-1]} {word}".strip()
        lines[-1:] = [longer] if cells(longer) <= width else [lines[-1], word]
    return lines if lines[0] or len(lines) == 1 else lines[1:]
