"""The blocks of a session plan, a line each: when, how long, what, in what setting, who leads (METHOD 2.9)."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.cells import cell_len
from textual.content import Content

from copbench.i18n import tr
from copbench.insight import plan
from copbench.records import in_words
from copbench.visible import on_one_line
from copbench.workbook import Reader

GAP = 2
LEAST, MOST = 16, 21
"""Cells for what people do at least, and for who leads at most: so many as `facilitator (process)` takes."""
_AROUND = 6
"""Cells of the screen beside a line."""


def block_lines(workbook: Reader, parts: Sequence[plan.Part], width: int) -> list[Content]:
    """Return each block as a line for a screen of this width: what people do gets all the others leave."""
    if not parts:
        return []
    rows = [_cells(workbook, part) for part in parts]
    start, minutes, _what, setting, leads = (
        max(map(cell_len, column), default=0) for column in zip(*rows, strict=True)
    )
    leads = min(leads, MOST)
    taken = start + minutes + setting + leads + 4 * GAP + _AROUND
    rooms = (start, minutes, max(LEAST, width - taken), setting, leads)
    return [
        Content(" " * GAP).join(
            Content(words).truncate(room, ellipsis=True, pad=True) for words, room in zip(row, rooms, strict=True)
        )
        for row in rows
    ]


def _cells(workbook: Reader, part: plan.Part) -> tuple[str, ...]:
    what = on_one_line(str(part.block.get("activity") or part.block.get("question") or tr("(no name yet)")))
    return (
        f"{part.start:<5}",
        f"{part.minutes or '':>4}",
        what,
        in_words("block", part.block, "setting"),
        _leads(workbook, part.block),
    )


def _leads(workbook: Reader, block: Mapping[str, Any]) -> str:
    """Return who leads a block: by name when it is known, else by part."""
    name = workbook.name_of(str(block.get("leader", "")))
    return on_one_line(name) or in_words("block", block, "led_by")


def hints() -> Content:
    """Return the keys that work on the block with the cursor, for which the bottom line has no room."""
    keys = (
        ("+ -", tr("longer, shorter")),
        ("K J", tr("up, down")),
        ("g", tr("good question")),
        ("s", tr("the mix")),
    )
    pieces = [Content.assemble((key, "$accent bold"), f" {words}") for key, words in keys]
    return Content("   ").join(pieces)
