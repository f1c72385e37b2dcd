"""Choosing other records as the answer to a question: one, or several that are ticked one after another."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from copbench.fields import FieldSpec
from copbench.i18n import tr
from copbench.personal import mine
from copbench.records import model_of, specs_of
from copbench.records.namesakes import told_apart
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens import glyphs
from screens.asking import AskLine, AskOne
from screens.widgets.question import Question

if TYPE_CHECKING:
    from screens.question_acts import QuestionActs

NEW, NONE = "+", "-"


def pick(screen: "QuestionActs", question: Question, at: str = "") -> None:
    """Let the person choose from all records of the kind, or make one by typing its name; begin at one of them."""
    if screen.workbook.read_only:
        return

    def chosen(value: str | None) -> None:
        if value == NEW:
            _ask_name(screen, question)
        elif value is not None:
            _take(screen, question, "" if value == NONE else value)

    several = question.spec.shape == "records"
    at = at or ("" if several else question.raw)  # Enter twice leaves what is chosen as it is
    ask = AskOne(question.spec.shown_label, _choices(screen, question), at=at, ticks=several)
    screen.app.push_screen(ask, chosen)


def _choices(screen: "QuestionActs", question: Question) -> list[tuple[str, str]]:
    found = to_choose_from(screen.workbook, question.spec.refers, question.raw)
    named = _named(screen, question.spec)
    found = [choice for choice in found if choice[0] in (NONE, *named)] if named else found
    if question.spec.shape != "records":
        return found
    ticks = {True: glyphs.TICKED, False: glyphs.NOT_TICKED}
    return [
        (one, name if one in (NEW, NONE) else f"{ticks[one in question.chosen]} {name}") for one, name in found
    ]


def _named(screen: "QuestionActs", spec: FieldSpec) -> list[str]:
    """Return the ids of those among whom one chooses because another answer names them, such as two buddies."""
    visit, workbook = screen.visit, screen.workbook
    whole = next((workbook.entry(visit.raw(one)) for one in visit.specs if one.name == spec.among), None)
    naming = specs_of(whole.kind, {}) if whole else ()
    held = [whole.data.get(one.name) or [] for one in naming if one.refers == spec.refers] if whole else []
    named = (one for value in held for one in ([value] if isinstance(value, str) else value))
    return [entry.id for entry in workbook.entries(list(named))]


def to_choose_from(workbook: Workbook, kind: str, held: str) -> list[tuple[str, str]]:
    """Return what there is of a kind with its name, after a new one, and none when one is `held`."""
    new = [(NEW, tr("+ a new name"))] if model_of(kind).first_line() else []
    none = [(NONE, tr("nobody") if kind == "person" else tr("none of these"))] if held else []
    return [*new, *none, *names_of(workbook, kind).items()]


def save_named(workbook: Workbook, kind: str, name: str) -> str:
    """Make a record of a kind that bears this name, one's own in a workbook of one's own, and return its id.

    Raises NotSaved.
    """
    return save_new(workbook, kind, {**mine(workbook, kind), model_of(kind).first_line(): name})


def names_of(workbook: Workbook, kind: str) -> dict[str, str]:
    """Return a name to choose it by for each record of a kind, by id."""

    def data_of(entry_id: str) -> Mapping[str, Any]:
        entry = workbook.entry(entry_id)
        return entry.data if entry else {}

    return told_apart(kind, workbook.names(kind), data_of)


def _ask_name(screen: "QuestionActs", question: Question) -> None:
    def named(name: str | None) -> None:
        if name:
            refers = question.spec.refers
            screen.attempt(lambda: _take(screen, question, save_named(screen.workbook, refers, name)))

    unfinished = screen.unfinished("name", question.spec.name)
    screen.app.push_screen(AskLine(tr("What is the name?"), unfinished=unfinished), named)


def _take(screen: "QuestionActs", question: Question, value: str) -> None:
    """Take a record as the answer; of several, tick it or take it back, and let the person go on choosing."""
    if question.spec.shape == "record" or not value:
        question.raw = value
        return
    others = [one for one in question.chosen if one != value]
    question.raw = "\n".join(others if value in question.chosen else [*others, value])
    pick(screen, question, at=value)
