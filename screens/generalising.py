"""Making a pattern of an experiment that worked more than once (S4.11, S8.8)."""

from typing import TYPE_CHECKING

from copbench.between import patterns
from copbench.i18n import tr
from copbench.insight import experiments
from screens.asking import AskOne
from screens.record import open_record

if TYPE_CHECKING:
    from screens.register import RegisterScreen


def make_pattern(screen: "RegisterScreen") -> None:
    """Ask of which experiment, and open the pattern that begins from it. Raises NotSaved."""
    found = experiments.ready(screen.workbook)
    if not found:
        screen.copbench.say(
            tr(
                "Nothing has worked twice yet, or in two organisations."
                " Once something does, there may be a pattern in it."
            )
        )
        return

    def chosen(place: str | None) -> None:
        if place is not None:
            screen.attempt(lambda: _make(screen, found[int(place)]))

    choices = [(str(place), experiments.name_of(family)) for place, family in enumerate(found)]
    about = tr("What the group may see goes along. A pattern is for outside: look at each answer.")
    screen.app.push_screen(AskOne(tr("Which experiment do you turn into a pattern?"), choices, about), chosen)


def _make(screen: "RegisterScreen", family: experiments.Family) -> None:
    made = patterns.make(screen.workbook, family)
    open_record(screen.copbench, "pattern", made)
