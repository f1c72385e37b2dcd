"""The mix of a plan as bars: on what the minutes go. A mirror and no score, so nothing in it is good or bad."""

from collections import Counter
from collections.abc import Iterator

from textual.content import Content

from copbench.fields import Choice
from copbench.i18n import tr
from copbench.insight.plan import UNKNOWN, Mix
from copbench.records.facilitation import Appeal, Attention, Setting
from copbench.records.meetings import LedBy
from screens import glyphs

HEAD = 13
"""Cells before the bars."""
LONGEST = 8
"""Cells of the longest bar."""


def titled_mix(title: str, mix: Mix, width: int) -> Content:
    """Return a mix below its title, empty without minutes."""
    lines = mix_lines(mix, width)
    return Content("\n").join([Content.styled(title.upper(), "dim"), *lines] if lines else [])


def mix_lines(mix: Mix, width: int) -> list[Content]:
    """Return a line for each aspect of the mix, each as wide as `width` cells at most; none without minutes."""
    if not mix.total:
        return []
    aspects = (
        (tr("setting"), mix.settings, Setting),
        (tr("appeals to"), mix.appeals, Appeal),
        (tr("attention"), mix.attention, Attention),
        (tr("led by"), mix.led_by, LedBy),
    )
    lines = [
        line
        for head, spent, choices in aspects
        for line in _aspect(head, spent, dict(_labels(choices)), mix.total, width)
    ]
    back = Content.assemble(
        _head(tr("looking back")), _bar(mix.reflection, mix.total), " ", tr("{n} min", n=mix.reflection)
    )
    return [*lines, back]


def _labels(choices: type[Choice]) -> Iterator[tuple[str, str]]:
    for choice in choices:
        yield choice.value, tr(choice.label)
    yield UNKNOWN, tr("not said")


def _aspect(head: str, spent: Counter[str], labels: dict[str, str], total: int, width: int) -> Iterator[Content]:
    """Yield the lines of one aspect: what there is, and in words what there is nothing of; none is left out."""
    line, begun = _head(head), False
    for piece in _pieces(spent, labels, total):
        if begun and line.cell_length + piece.cell_length > width:
            yield line
            line = _head("")
        line, begun = line + piece + Content("   "), True
    yield line


def _pieces(spent: Counter[str], labels: dict[str, str], total: int) -> Iterator[Content]:
    for value, minutes in spent.most_common():
        style = "dim" if value == UNKNOWN else ""
        yield Content.assemble(_bar(minutes, total), " ", (f"{labels.get(value, value)} {minutes}", style))
    if nothing := [label for value, label in labels.items() if value != UNKNOWN and value not in spent]:
        yield Content.styled(tr("nothing: {what}", what=", ".join(nothing)), "dim")


def _head(words: str) -> Content:
    return Content.styled(f"{words:<{HEAD}} ", "dim")


def _bar(minutes: int, total: int) -> Content:
    cells = max(1, round(LONGEST * minutes / total)) if minutes else 0
    return Content.styled(glyphs.BAR * cells, "dim")
