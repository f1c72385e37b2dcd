"""What stands below the questions of a step: its lists, and what can be done with the step as a whole."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets.option_list import Option

from copbench import catalogue
from copbench.i18n import tr
from copbench.visit import Visit
from copbench.workbook import Tally
from screens import glyphs
from screens.widgets.end import End


class StepEnd(End):
    """The lists and acts of a step. The id of an option is a kind's name, or an act with a plus sign before it."""

    def __init__(self, step: catalogue.Step, visit: Visit) -> None:
        self._step, self._visit = step, visit
        super().__init__()

    def lines(self) -> Iterator[Option]:
        tallies = self._visit.workbook.tallies()
        for kind in catalogue.listed_at(self._step.key)[1:]:
            yield _line_of(kind, tallies.get(kind.name, Tally()))
        for act, words in self._acts():
            yield Option(Content.styled(f"  {words}", "dim"), id=act)

    def _acts(self) -> Iterator[tuple[str, str]]:
        if not self._visit.workbook.read_only:
            yield "+own", tr("Add a question of your own")
            if self._visit.data.get("said"):
                yield "+again", tr("Open this step again")
            else:
                yield "+done", tr("This step is done, we say")
                yield "+not", tr("This step is not for us, because …")
        if other := catalogue.neighbour(self._step.key, 1):
            yield "+next", tr("On to {number}: {title}", number=other.number, title=tr(other.short))


def _line_of(kind: catalogue.Kind, tally: Tally) -> Option:
    count = "" if kind.is_worksheet else f"  {tally.rows}"
    return Option(Content.assemble(f"{glyphs.POINTER} {tr(kind.title)}", (count, "dim")), id=kind.name)
