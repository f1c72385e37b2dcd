"""The list of buddies: who calls whom, and of whom the facilitators heard that they did (S8.12)."""

from datetime import date

from copbench import dates
from copbench.between import buddy_rounds
from copbench.i18n import tr
from copbench.saving import change
from copbench.workbook import Entry
from screens.register import RegisterScreen


class BuddiesScreen(RegisterScreen):
    """The pairs, each with the day on which somebody last heard of them."""

    COLUMNS = ("people", "begins", "ends", "heard_on")

    def __init__(self) -> None:
        super().__init__("buddy_pair")

    def cells(self, entry: Entry) -> list[str]:
        *cells, heard = super().cells(entry)
        day = dates.stored(entry.data.get("heard_on"))
        return [*cells, tr("heard {day}", day=dates.short(day).rpartition(" ")[0]) if day else heard]


def heard_of(screen: RegisterScreen) -> None:
    """Note of the pair with the cursor that they let hear that they called. Raises NotSaved."""
    if (pair := screen.current) is None:
        return
    buddy_rounds.heard_of(screen.workbook, pair, date.today())
    screen.undo_first = lambda: change(screen.workbook, pair)
    screen.copbench.say(tr("Noted: heard from them today; u takes it back. What they said is theirs."))
