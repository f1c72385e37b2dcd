"""What stands below the questions of a record: the lists of what is part of it, and what can be done with it."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets.option_list import Option

from copbench import catalogue
from copbench.i18n import tr
from copbench.personal import is_personal
from copbench.records import model_of
from copbench.visit import Visit
from screens import around, glyphs
from screens.widgets.end import End


class RecordEnd(End):
    """The parts and acts of a record. The id of an option is a kind's name, or an act after a plus sign."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        super().__init__()

    def lines(self) -> Iterator[Option]:
        for kind in catalogue.parts_of(self._visit.kind):
            number = f"  {self._number(kind.name)}"
            yield Option(Content.assemble(f"{glyphs.POINTER} {tr(kind.title)}", (number, "dim")), id=kind.name)
        at_home = is_personal(self._visit.workbook)
        for act in around.acts_of(self._visit.kind):
            words = tr((at_home and act.at_home) or act.words)
            yield Option(Content(f"{glyphs.POINTER} {words}"), id=f"+{act.name}")

    def _number(self, kind: str) -> int:
        belongs_to = model_of(kind).belongs_to
        parts = self._visit.workbook.parts(kind, self._visit.id)
        return sum(part.data.get(belongs_to) == self._visit.id for part in parts)
