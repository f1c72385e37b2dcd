"""A block of a session plan as one line: when, how long, what, in what setting, and who leads (METHOD 2.9)."""

from collections.abc import Mapping
from typing import Any

from textual.content import Content

from copbench.i18n import _, tr
from copbench.insight import plan
from copbench.records import in_words
from copbench.visible import on_one_line
from copbench.workbook import Reader

_LEADS = {
    "content": _("on content"),
    "process": _("on process"),
    "participant": _("a participant"),
    "guest": _("a guest"),
}
"""Who leads, in the few letters that a line has for it."""
_BESIDES = 53
"""Columns of a line that are not for what people do."""


def block_line(workbook: Reader, part: plan.Part, width: int) -> Content:
    """Return a block as a line for a screen of this width."""
    what = on_one_line(str(part.block.get("activity") or part.block.get("question") or tr("(no name yet)")))
    minutes = str(part.minutes) if part.minutes else ""
    cells = (
        (f"{part.start:<5}", 5),
        (f"{minutes:>4}", 4),
        (what, max(16, width - _BESIDES)),
        (in_words("block", part.block, "setting"), 14),
        (_leads(workbook, part.block), 16),
    )
    return Content("  ").join(
        Content(words).truncate(columns, ellipsis=True, pad=True) for words, columns in cells
    )


def _leads(workbook: Reader, block: Mapping[str, Any]) -> str:
    """Return who leads a block: by name when it is known, else by part."""
    name = workbook.name_of(str(block.get("leader", "")))
    return on_one_line(name) or tr(_LEADS.get(str(block.get("led_by")), ""))
