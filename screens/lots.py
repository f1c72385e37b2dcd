"""Undoing that many people came in at once: with their lines they are taken back, else they go to the bin."""

from typing import TYPE_CHECKING

from copbench.i18n import trn
from copbench.incoming import take_back, take_out
from screens.unfinished import Unfinished

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def tell_taken_out(app: "CopbenchApp") -> None:
    """Put those who came in last in the bin again and say how many."""
    number = take_out(app.open_workbook)
    app.say(trn("{n} person went to the bin again.", "{n} people went to the bin again.", number))


def take_lot_back(app: "CopbenchApp", lines: str) -> None:
    """Take back those who came in from these lines, which stand again where they stood, before newer ones."""
    place = Unfinished(app.open_workbook, "incoming")
    kept = place.keep("\n".join(filter(None, (lines.rstrip("\n"), place.text()))))
    number = take_back(app.open_workbook) if kept else take_out(app.open_workbook)
    app.say(
        trn("{n} person is taken back. The lines stand at i again.",
            "{n} people are taken back. The lines stand at i again.", number) if kept else
        trn("{n} person went to the bin again.", "{n} people went to the bin again.", number)
    )  # fmt: skip
