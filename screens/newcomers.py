"""What is asked before many people come in at once: who of them, and how far they are."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from copbench.i18n import tr, trn
from copbench.incoming import Incoming, Newcomer
from copbench.records.people import PersonStatus
from screens import glyphs
from screens.asking import AskOne

if TYPE_CHECKING:
    from screens.incoming import IncomingScreen

People = tuple[Newcomer, ...]


def ask_who(screen: "IncomingScreen", found: Incoming, then: Callable[[People], object]) -> None:
    """Ask whether only who is new comes in, or everybody, because some are on the list already."""
    new, everybody = found.new, found.people
    ways = [("all", trn("bring in this person all the same", "bring in all {n} all the same", len(everybody)))]
    if new:
        only = trn("bring in only the one who is new", "bring in only the {n} who are new", len(new))
        ways.insert(0, ("new", only))

    def chosen(way: str | None) -> None:
        if way:
            then(new if way == "new" else everybody)

    asked = tr("{who}. Who comes in?", who=f" {glyphs.DOT} ".join(found.about_twins()))
    screen.app.push_screen(AskOne(asked, ways, tr("Whoever is there stays as they are.")), chosen)


def ask_how_far(screen: "IncomingScreen", people: People, then: Callable[[str], object]) -> None:
    """Ask once for all of them how far they are, unless their lines say so; "" is for saying it later."""
    silent = sum("status" not in person.data for person in people)
    if not silent:
        then("")
        return

    def chosen(status: str | None) -> None:
        if status is not None:
            then(status)

    states = [(state.value, tr(state.label)) for state in PersonStatus]
    asked = trn("How far is this person?", "How far are these {n} people?", silent)
    later = ("", tr("I say that later"))
    screen.app.push_screen(AskOne(asked, [*states, later], at=PersonStatus.TAKES_PART), chosen)
