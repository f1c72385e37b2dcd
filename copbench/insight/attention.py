"""What asks for attention on Home: at most three sentences, each with the key that goes there.

What counts alone can tell stands here; what takes a calendar stands in `copbench.insight.today`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from copbench.i18n import tr
from copbench.insight.progress import State, next_step
from copbench.workbook.rows import Tally

MOST = 3


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that asks for attention: a sentence, and the key and act that answer it."""

    sentence: str
    key: str = ""
    act: str = ""


def from_counts(
    tallies: Mapping[str, Tally], states: Mapping[str, State], *, pressing: bool = False
) -> list[Note]:
    """Return what counts alone can tell: a welcome in an empty workbook, else the step to go on with.

    `pressing` tells whether something else asks for attention before it.
    """
    step = next_step(states)
    if not any(tally.rows for tally in tallies.values()):
        return [Note(tr("Welcome. Begin with the question whether a CoP fits here."), "v", tr("open it"))]
    if step is None:
        return [Note(tr("Every step has had its turn. Look back whenever you like."))]
    onwards = tr("You could go on with: {title}.", title=tr(step.short))
    sentence = onwards if pressing else tr("Nothing presses. {onwards}", onwards=onwards)
    return [Note(sentence, step.key, tr("open it"))]
