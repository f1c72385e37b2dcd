"""Choosing other records as the answer to a question: one, or several that are ticked one after another."""

from typing import TYPE_CHECKING

from copbench import catalogue
from copbench.i18n import tr
from copbench.saving import save_new
from screens import glyphs
from screens.asking import AskLine, AskOne
from screens.widgets.question import Question

if TYPE_CHECKING:
    from screens.question_acts import QuestionActs

NEW, NOBODY = "+", "-"


def pick(screen: "QuestionActs", question: Question, at: str = "") -> None:
    """Let the person choose from all records of the kind, or make one by typing its name; begin at one of them."""
    if screen.workbook.read_only:
        return

    def chosen(value: str | None) -> None:
        if value == NEW:
            _ask_name(screen, question)
        elif value is not None:
            _take(screen, question, "" if value == NOBODY else value)

    screen.app.push_screen(AskOne(question.spec.shown_label, _choices(screen, question), at=at), chosen)


def _choices(screen: "QuestionActs", question: Question) -> list[tuple[str, str]]:
    names = screen.workbook.names(catalogue.kind(question.spec.refers).name)
    if question.spec.shape == "records":
        ticks = {True: glyphs.TICKED, False: glyphs.NOT_TICKED}
        names = [(one, f"{ticks[one in question.chosen]} {name}") for one, name in names]
    nobody = [(NOBODY, tr("nobody"))] if question.raw else []
    return [(NEW, tr("+ a new name")), *nobody, *names]


def _ask_name(screen: "QuestionActs", question: Question) -> None:
    def named(name: str | None) -> None:
        if name:
            fresh = {"name": name}
            screen.attempt(lambda: _take(screen, question, save_new(screen.workbook, question.spec.refers, fresh)))

    screen.app.push_screen(AskLine(tr("What is the name?"), unfinished=screen.unfinished("name")), named)


def _take(screen: "QuestionActs", question: Question, value: str) -> None:
    """Take a record as the answer; of several, tick it or take it back, and let the person go on choosing."""
    if question.spec.shape == "record" or not value:
        question.raw = value
        return
    others = [one for one in question.chosen if one != value]
    question.raw = "\n".join(others if value in question.chosen else [*others, value])
    pick(screen, question, at=value)
