"""What is worth saying below a worksheet or a list: what its answers say, and what was answered elsewhere.

A function for each thing to say, named here for the pages below which it stands. They read the workbook as if what
is typed were saved, so leaving a question shows at once what it changed.
"""

from collections.abc import Callable
from datetime import date

from copbench import catalogue
from copbench.i18n import _, tr
from copbench.insight import (
    agenda,
    asked_elsewhere,
    buddies,
    elsewhere,
    experiments,
    fit,
    follow_through,
    group_questions,
    logbook,
    monitoring,
    own_goals,
    people,
    persistent,
    questions,
    rhythm,
    role,
    sharing,
    turns,
    urgency,
)
from copbench.insight.elsewhere import data_of, rows_of
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
    set_up = data_of(workbook, "set_up")
    found = rhythm.rhythm_of(set_up)
    return (rhythm.lines(found) if found else []) + rhythm.lines_unread(set_up)


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


def _involve_soon(workbook: Reader) -> list[str]:
    return follow_through.involve_soon(workbook, date.today())


def _own_goals(workbook: Reader) -> list[str]:
    return own_goals.longest_ago(workbook, date.today())


def _persistent(workbook: Reader) -> list[str]:
    return agenda.lines(workbook, date.today())


def _persistent_by_level(workbook: Reader) -> list[str]:
    return persistent.by_level(workbook, date.today())


def _met_since(workbook: Reader) -> list[str]:
    return monitoring.held_since(workbook, date.today())


def _promises(workbook: Reader) -> list[str]:
    return turns.promises(workbook, date.today())


def _buddies(workbook: Reader) -> list[str]:
    return buddies.lines(workbook, date.today())


def _since_last(workbook: Reader) -> list[str]:
    return logbook.since_last(workbook, date.today())


_PERSISTENT: tuple[Say, tuple[str, ...]] = (_persistent_by_level, ("question", "meeting", "block"))

_SAID: dict[str, tuple[tuple[Say, tuple[str, ...]], ...]] = {
    "fit_check": ((_fit, ()),),
    "set_up": ((role.lines, ()), (_dates, ()), (elsewhere.fixed_dates, ())),
    "focus": ((elsewhere.last_round, ()),),
    "sharpening": ((elsewhere.domain_now, ()),),
    "main_question": (
        (people.every_party, ("main_question",)),
        (questions.questions_found, ("main_question", "surroundings", "talk")),
    ),
    "challenge": ((_levels, ("challenge",)),),
    "surroundings": ((people.parties_named, ()),),
    "invitation": ((elsewhere.taken_along, ()),),
    "urgency": ((elsewhere.felt_by, ()), (_felt, ("talk",))),
    "talk": ((_felt, ("talk",)),),
    "group": (
        (people.wanted, ()),
        (elsewhere.challenges, ("challenge",)),
        (people.parties_left_out, ("main_question",)),
        (group_questions.first_line, ("person",)),
    ),
    "person": ((people.named_by_others, ("person", "talk")), (group_questions.lines, ("person",))),
    "follow_through": (
        (elsewhere.to_tell_managers, ()),
        (elsewhere.challenges, ("challenge",)),
        (elsewhere.why_urgent, ()),
        _PERSISTENT,
    ),
    "visibility": ((elsewhere.reports, ("trend_report",)),),
    "sounding": (_PERSISTENT,),
    "anchor": ((follow_through.levels, ("anchor",)),),
    "landing_place": ((_involve_soon, ("landing_place",)),),
    "pattern": (
        (follow_through.patterns_alone, ("pattern",)),
        (experiments.tries_of_patterns, ("experiment",)),
    ),
    "intake": ((people.without_intake, ("person", "intake")),),
    "contract": ((people.without_contract, ("person", "contract")),),
    "aim": (
        (people.without_aim, ("person", "aim")),
        (_own_goals, ("person", "meeting", "block", "case", "theme", "aim")),
    ),
    "development": ((people.team, ("team_member", "person")),),
    "meeting": ((turns.odd_days, ("meeting",)), (turns.whose_turn, ("meeting", "person"))),
    "action": ((_promises, ("action",)),),
    "journal": ((turns.pulling, ("journal",)),),
    "decision": ((turns.without_arguments, ("decision",)),),
    "need": ((turns.needs_without_place, ("need", "meeting")),),
    "programme_change": ((turns.changes, ("programme_change",)),),
    "helm": ((sharing.lines, ()), (people.who_decides, ("decision_right",))),
    "reflection": (
        (elsewhere.ambition, ()),
        (elsewhere.benefits_at_a_glance, ("benefit",)),
        (elsewhere.domain_now, ()),
        (questions.main_questions, ("main_question", "question", "wording")),
        (questions.not_asked_yet, ("main_question", "talk", "question", "wording")),
    ),
    "question": (
        (_persistent, ("question", "meeting", "block")),
        (
            asked_elsewhere.lines,
            (
                "question",
                "wording",
                "main_question",
                "surroundings",
                "talk",
                "intake",
                "caught",
                "reflection",
                "new_practice",
            ),
        ),
    ),
    "logbook_entry": ((_since_last, ("meeting",)),),
    "observation": ((monitoring.levels, ("observation",)),),
    "ambition_now": (
        (monitoring.benefits_left, ("ambition_now", "benefit")),
        (monitoring.aims, ("aim",)),
        (_met_since, ("ambition_now", "meeting")),
    ),
    "system_function": ((monitoring.functions_left, ("system_function",)), _PERSISTENT),
    "new_practice": ((elsewhere.room_for_new_practice, ()),),
    "buddy_pair": ((_buddies, ("buddy_pair", "person", "interim_report")),),
    "interim_report": ((buddies.longer_than_asked, ("interim_report",)),),
    "experiment": ((experiments.lines, ("experiment",)),),
    "results": (
        (elsewhere.initiators_goal, ()),
        (elsewhere.benefits, ("benefit",)),
        (elsewhere.reports_and_film, ()),
    ),
}
"""What is said at each kind, with the registers that have to be read for it."""
