"""Questions on their way to the knowledge agenda: all that wait, or those of one record (S7.7)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from copbench.i18n import _, tr
from copbench.insight import asked_elsewhere
from copbench.insight.asked_elsewhere import Waiting
from copbench.visible import on_one_line
from copbench.workbook import Workbook
from screens.ticking import TickingScreen

if TYPE_CHECKING:
    from screens.register import RegisterScreen


def open_waiting(screen: "RegisterScreen") -> None:
    """Show all questions that wait, in front of the knowledge agenda."""
    screen.copbench.push_screen(ArrivingScreen(asked_elsewhere.waiting(screen.workbook)))


def bring_in_current(screen: "RegisterScreen") -> None:
    """Let the question of the row with the cursor arrive; of several one ticks which. Raises NotSaved."""
    if (entry := screen.current) is None:
        return
    found = asked_elsewhere.waiting_in(screen.workbook, entry)
    if not found:
        screen.copbench.say(tr("There is no question here for the knowledge agenda, or it is on it already."))
    elif len(found) == 1:
        screen.copbench.say(_arrived(screen.workbook, found))
    else:
        screen.copbench.push_screen(ArrivingScreen(found))


def _arrived(workbook: Workbook, questions: Sequence[Waiting]) -> str:
    """Let questions arrive and return the sentence that says so, with their codes. Raises NotSaved."""
    made = workbook.entries(asked_elsewhere.take_up(workbook, questions))
    codes = ", ".join(str(one.data.get("code", "")) for one in made)
    said = tr("On the knowledge agenda as {codes}.", codes=codes)
    return f"{said} {_known(questions[0])}" if len(questions) == 1 else said


class ArrivingScreen(TickingScreen):
    """Questions that wait, each on a line with where it was asked."""

    NOTE = 24
    list_of = "question"

    def __init__(self, found: Sequence[Waiting]) -> None:
        super().__init__()
        self.found = found

    def heading(self) -> str:
        return tr("To the knowledge agenda")

    def intro(self) -> str:
        return tr("Asked elsewhere, and not on the knowledge agenda yet. Space ticks one, Enter brings them in.")

    def load(self) -> None:
        if not self.found:
            text = tr("Every question that was asked elsewhere is on the knowledge agenda.")
            self.query_one(".welcome", Static).update(Content(text))

    def lines(self) -> Sequence[tuple[str, str]]:
        return [(one.text, tr(one.came_from.label)) for one in self.found]

    def below(self) -> str:
        """Say of the line with the cursor who asked it as far as that goes along, and who will read it."""
        if self.place is None or not self.found:
            return ""
        one = self.found[self.place]
        return "  ".join((on_one_line(one.text), _known(one)))

    def take(self, places: Sequence[int]) -> str:
        return _arrived(self.workbook, [self.found[place] for place in places])


def _known(one: Waiting) -> str:
    """Return what a question takes along of who asked it, and who will read it."""
    if one.readers:
        return tr(_UNTICKED)
    return tr(_NAMED) if one.asked_by else tr(_NAMELESS)


_UNTICKED = _("This person did not let the group see it, so only the facilitators read it, without a name.")
_NAMED = _("The group may see it, with the name of who asked it.")
_NAMELESS = _("The group may see it, without the name of who asked it.")
