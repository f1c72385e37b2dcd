"""A page to read: built once from markdown-it tokens, wrapped once per width, drawn line by line.

Textual's own Markdown widget mounts a widget for each block, which is slow; this draws only the lines in sight.
"""

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from copbench.i18n import tr
from copbench.visible import visible
from screens import glyphs

if TYPE_CHECKING:
    from markdown_it.token import Token

LONGEST = 50_000
"""Longer pages are shown in part: a preview is for a look, the file holds everything."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or line of code with its indents in cells."""

    content: Content
    first: str = ""
    rest: str = ""
    gap_before: bool = True
    heading: int = 0
    wrapped: bool = True


@functools.lru_cache(maxsize=64)
def blocks_of(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown page, at most its first `LONGEST` characters."""
    from markdown_it import MarkdownIt

    shown = visible(markdown)
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    blocks = tuple(_blocks(parser.parse(shown[:LONGEST])))
    if len(shown) > LONGEST:
        blocks += (Block(Content.styled(tr("Shown in part. The document itself holds everything."), "italic")),)
    return blocks


def _blocks(tokens: "list[Token]") -> Iterable[Block]:
    markers: list[list[str]] = []
    heading, tight_item, quoted = 0, False, 0
    row: list[Content] | None = None
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = int(token.tag[1])
        elif token.type == "heading_close":
            heading = 0
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            markers.append([token.type, str(token.attrGet("start") or 1)])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            markers.pop()
        elif token.type == "list_item_open":
            tight_item = True
        elif token.type == "list_item_close" and markers[-1][0].startswith("ordered"):
            markers[-1][1] = str(int(markers[-1][1]) + 1)
        elif token.type in ("blockquote_open", "blockquote_close"):
            quoted += 1 if token.nesting > 0 else -1
        elif token.type in ("fence", "code_block"):
            yield from _code(token.content)
        elif token.type == "hr":
            yield Block(Content.styled(glyphs.RULE * 3, "dim"))
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield Block(Content(glyphs.COLUMN).join(row), "", "  ", gap_before=heading > 0)
            row, heading = None, 0
        elif token.type == "thead_open":
            heading = 1
        elif token.type == "inline" and row is not None:
            row.append(_inline(token, heading))
        elif token.type == "inline":
            indent = "  " * max(0, len(markers) - 1) + "  " * quoted
            sign = _sign(markers[-1]) if markers and tight_item else ""
            hang = indent + " " * (len(_sign(markers[-1])) if markers else 0)
            opens_list = place >= 3 and tokens[place - 3].type.endswith("list_open")
            first_of_list = not markers or (tight_item and opens_list)
            yield Block(
                _inline(token, heading), indent + sign if sign else hang, hang, gap_before=first_of_list,
                heading=heading,
            )  # fmt: skip
            tight_item = False


def _sign(marker: list[str]) -> str:
    return f"{glyphs.BULLET} " if marker[0].startswith("bullet") else f"{marker[1]}. "


def _code(text: str) -> Iterable[Block]:
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        yield Block(Content.styled(line, "dim"), "  ", "  ", gap_before=number == 0, wrapped=False)


def _inline(token: "Token", heading: int) -> Content:
    styles = {"strong": "bold", "em": "italic"}
    parts: list[Content | tuple[str, str]] = []
    depth: list[str] = ["bold"] if heading else []
    address = ""
    for child in token.children or ():
        name = child.tag
        if child.nesting == 1 and name in styles:
            depth.append(styles[name])
        elif child.nesting == -1 and name in styles and styles[name] in depth:
            depth.remove(styles[name])
        elif child.type == "link_open":
            address = "" if child.info == "auto" else str(child.attrGet("href") or "")
        elif child.type == "link_close" and address:
            parts.append((f" ({address})", ""))
        elif child.type == "softbreak":
            parts.append((" ", ""))
        elif child.type == "hardbreak":
            parts.append(("\n", ""))
        elif child.content:
            parts.append((child.content, " ".join(depth)))
    return Content.assemble(*parts)


class Reading(ScrollView, can_focus=False):
    """A page to read. It takes no focus; the screen scrolls it."""

    def __init__(self, markdown: str = "", *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self._markdown = markdown
        self._lines: list[Content] = []
        self._wrapped_for: tuple[str, int] = ("", 0)

    def show(self, markdown: str) -> None:
        """Show another page from its top; the same page stays where it is."""
        if markdown == self._markdown:
            return
        self._markdown = markdown
        self._wrap()
        self.scroll_home(animate=False)
        self.refresh()

    @property
    def plain(self) -> str:
        """The text as it is drawn, for tests and for reading aloud."""
        return "\n".join(line.plain for line in self._lines)

    def on_resize(self) -> None:
        self._wrap()

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width
        if not width or self._wrapped_for == (self._markdown, width):
            return
        self._wrapped_for = (self._markdown, width)
        self._lines = list(lines_of(self._markdown, width))
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        base = self.rich_style
        if place >= len(self._lines):
            return Strip.blank(width, base)
        line = self._lines[place]
        segments = [
            Segment(segment.text, base + segment.style if segment.style else base)
            for segment in self._visual(line)
        ]
        return Strip(segments).adjust_cell_length(width, base)

    def _visual(self, line: Content) -> list[Segment]:
        found = []
        for text, style in line.render(end=""):
            rich = style.rich_style if hasattr(style, "rich_style") else Style.parse(str(style) or "none")
            found.append(Segment(text, rich))
        return found


@functools.lru_cache(maxsize=64)
def lines_of(markdown: str, width: int) -> tuple[Content, ...]:
    """Return the lines of a page wrapped to a width in cells."""
    lines: list[Content] = []
    for block in blocks_of(markdown):
        if block.gap_before and lines:
            lines.append(Content(""))
        room = max(8, width - len(block.rest))
        pieces = block.content.wrap(room) if block.wrapped else [block.content.truncate(room)]
        for number, piece in enumerate(pieces):
            lines.append(Content(block.first if number == 0 else block.rest) + piece)
    return tuple(lines)
