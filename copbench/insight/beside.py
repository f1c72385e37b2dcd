"""What is worth saying below a worksheet or a list: what its answers say, and what was answered elsewhere.

A function for each thing to say, named here for the pages below which it stands. They read the workbook as if what
is typed were saved, so leaving a question shows at once what it changed.
"""

from collections.abc import Callable

from copbench import catalogue
from copbench.i18n import _, tr
from copbench.insight import elsewhere, fit, parties, rhythm, role, urgency
from copbench.insight.elsewhere import data_of, rows_of, texts
from copbench.workbook.reading import Reader
from copbench.workbook.rows import Tally

MOST_READ = 1000

Say = Callable[[Reader], list[str]]


def lines_for(kind: str, workbook: Reader) -> list[str]:
    """Return what is worth saying below this worksheet or register, in the current language; often nothing.

    What would read a list too long to read while somebody waits for the screen is left unsaid.
    """
    tallies = workbook.tallies()
    return [
        line
        for say, reads in _said_at(kind)
        if not any(tallies.get(name, Tally()).rows > MOST_READ for name in reads)
        for line in say(workbook)
    ]


def _said_at(kind: str) -> tuple[tuple[Say, tuple[str, ...]], ...]:
    """Return what may be said at a kind, each with the registers that it reads."""
    step = catalogue.kind(kind).step
    of_step = catalogue.main_worksheet(step).name == kind and kind != "own_cop"
    return _SAID.get(kind, ()) + (((elsewhere.matters_at(step), ("what_matters",)),) if of_step else ())


def _fit(workbook: Reader) -> list[str]:
    return fit.lines(fit.advise(data_of(workbook, "fit_check")))


def _dates(workbook: Reader) -> list[str]:
    found = rhythm.rhythm_of(data_of(workbook, "set_up"))
    return rhythm.lines(found) if found else []


def _parties(workbook: Reader) -> list[str]:
    """S1.7: a main question for every party."""
    touched = [name for row in rows_of(workbook, "main_question") for name in texts(row.get("touches"))]
    return parties.lines(texts(data_of(workbook, "fit_check").get("parties")), touched)


def _felt(workbook: Reader) -> list[str]:
    from copbench.records.urgency import FeltUrgency

    words = {member.value: member.label for member in FeltUrgency}
    return urgency.lines((row.get("felt_urgency") for row in rows_of(workbook, "talk")), words)


_NO_CHALLENGE = {
    "person": _("There is no challenge for a person yet."),
    "organisation": _("There is no challenge for an organisation yet."),
    "field": _("There is no challenge for the field yet."),
}


def _levels(workbook: Reader) -> list[str]:
    """S1.10: a challenge at each of the three levels."""
    named = {row.get("level") for row in rows_of(workbook, "challenge") if row.get("challenge")}
    return [tr(sentence) for level, sentence in _NO_CHALLENGE.items() if level not in named]


_SAID: dict[str, tuple[tuple[Say, tuple[str, ...]], ...]] = {
    "fit_check": ((_fit, ()),),
    "set_up": ((role.lines, ()), (_dates, ())),
    "focus": ((elsewhere.last_round, ()),),
    "sharpening": ((elsewhere.domain_now, ()),),
    "main_question": (
        (_parties, ("main_question",)),
        (elsewhere.questions_found, ("main_question", "surroundings", "talk")),
    ),
    "challenge": ((_levels, ("challenge",)),),
    "surroundings": ((elsewhere.parties_named, ()),),
    "invitation": ((elsewhere.taken_along, ()),),
    "urgency": ((elsewhere.felt_by, ()), (_felt, ("talk",))),
    "talk": ((_felt, ("talk",)),),
    "person": ((elsewhere.named_by_others, ("person", "talk")),),
    "results": ((elsewhere.benefits, ("benefit",)),),
}
"""What is said at each kind, with the registers that have to be read for it."""
