"""Buddies drawn as lines: a pair or a three on each, with a sign before who is pointed at and who is taken up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from copbench.i18n import tr
from copbench.insight.pairing import Group, Round
from copbench.visible import on_one_line
from screens import glyphs

WIDE = 100
"""Cells of a window in which organisations stand behind the names."""
COLUMNS, GAP, AROUND = 3, 2, 6


@dataclass(frozen=True, slots=True)
class Pointed:
    """Who has the cursor and who was taken up to change places, each as row and place in it."""

    at: tuple[int, int] = (0, 0)
    taken_up: tuple[int, int] | None = None


def pair_lines(
    made: Round, names: Mapping[str, str], organisations: Mapping[str, str], pointed: Pointed, width: int
) -> list[Content]:
    """Return a line for each group in a window of this width, with a word behind what is not as one wishes."""
    room = (width - AROUND) // COLUMNS - GAP
    lines = []
    for row, group in enumerate(made.groups):
        cells = [
            _cell(_called(one, names, organisations, width), room, (row, place), pointed)
            for place, one in enumerate(group)
        ]
        remark = _remark(made, group)
        lines.append(Content(" " * GAP).join([*cells, *([Content.styled(remark, "dim")] if remark else [])]))
    return lines


def _called(one: str, names: Mapping[str, str], organisations: Mapping[str, str], width: int) -> str:
    of = organisations.get(one, "") if width >= WIDE else ""
    name = names.get(one) or tr("somebody not in the list")
    return on_one_line(", ".join(filter(None, (name, of))))


def _cell(words: str, room: int, here: tuple[int, int], pointed: Pointed) -> Content:
    sign = glyphs.POINTER if here == pointed.at else " "
    held = here == pointed.taken_up
    style = "$accent bold" if here == pointed.at else "reverse" if held else ""
    words = f"{sign} {glyphs.TAKEN_UP} {words}" if held else f"{sign} {words}"
    return Content.styled(words, style).truncate(room, ellipsis=True, pad=True)


def _remark(made: Round, group: Group) -> str:
    """Return what is not as one wishes between these people, "" for nothing."""
    if any(set(pair) <= set(group) for pair in made.again):
        return tr("buddies before")
    if any(set(pair) <= set(group) for pair in made.one_organisation):
        return tr("one organisation")
    return ""


def about_one(name: str, organisation: str, had: Sequence[str]) -> Content:
    """Return what to know of somebody before they change places: where they work, and whom they had as buddies."""
    before = tr("had as buddy: {names}", names=", ".join(had)) if had else tr("had no buddy yet")
    return Content(on_one_line(f" {glyphs.DOT} ".join(filter(None, (name, organisation, before)))))
