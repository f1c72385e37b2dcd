"""What asks for attention on Home: at most three sentences, each with the key that goes there.

What counts alone can tell stands here; what takes a calendar stands in `copbench.insight.today`.
"""

from collections.abc import Mapping
from typing import NamedTuple

from copbench.i18n import tr
from copbench.insight import progress, role
from copbench.workbook.rows import Tally

MOST = 3


class Note(NamedTuple):
    """One thing that asks for attention: a sentence, and the key and act that answer it."""

    sentence: str
    key: str = ""
    act: str = ""


def is_empty(tallies: Mapping[str, Tally]) -> bool:
    """Tell whether nothing stands in the workbook yet."""
    return not any(tally.rows for tally in tallies.values())


def from_counts(tallies: Mapping[str, Tally], part: str = "", *, pressing: bool = False) -> list[Note]:
    """Return what counts can tell: a welcome in an empty workbook, else the step to go on with.

    `part` is that of the person at the keyboard (P1), `pressing` tells whether something else asks for attention
    before it.
    """
    if is_empty(tallies):
        return [Note(tr("Welcome. Begin with the question whether a CoP fits here."), "v", tr("open it"))]
    about = [Note(tr("What a CoP is, the first document tells."), "x", tr("read it"))]
    return [*(about if part in role.READS else ()), _onwards(tallies, part, pressing)]


def _onwards(tallies: Mapping[str, Tally], part: str, pressing: bool) -> Note:
    step = progress.next_step(progress.states(tallies), role.MOST_FOR.get(part, ()))
    if step is None:
        return Note(tr("Every step has had its turn. Look back whenever you like."))
    onwards = tr("You could go on with: {title}.", title=tr(step.short))
    return Note(
        onwards if pressing else tr("Nothing presses. {onwards}", onwards=onwards), step.key, tr("open it")
    )
