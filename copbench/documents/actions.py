"""The actions: what is still to do, by person and by day, and what is done and still to be told (S5.7, S8.11).

An action stays on this list until the group has heard what came of it. A day that is past is named, without blame.
"""

from datetime import date

from copbench.dates import NO_DAY
from copbench.documents import meeting
from copbench.documents.markdown import Page
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import joined, sentence, with_remarks
from copbench.i18n import _, tr, trn
from copbench.insight import promised


def build(source: Source) -> Page:
    """Write the actions (S5.7, S8.11)."""
    page = Page(tr("Who does what"))
    tell(page, source, list(source.rows("action")))
    return page


def tell(page: Page, source: Source, rows: list[Row]) -> None:
    """Tell of these actions what is to do, by person, and what came of the others."""
    today = date.today()
    opened = [row for row in rows if promised.is_open(row.data())]
    late = {row.id for row in opened if promised.overdue([row.data()], today)}
    page.says(
        trn("{n} action has passed its day. Ask what would help.",
            "{n} actions have passed their day. Ask what would help.", len(late)) if late else ""
    )  # fmt: skip
    for head, theirs in _by_person(source, opened):
        page.section(head or tr("Nobody has taken this up yet"))
        page.bullets(_open(source, row, row.id in late, head) for row in theirs)
    _finished(page, source, rows)


def _by_person(source: Source, rows: list[Row]) -> list[tuple[str, list[Row]]]:
    """Return each person with what they promised, the first day first; last what nobody took up."""
    rows = sorted(rows, key=lambda row: row.value("due") or NO_DAY)
    theirs: dict[str, list[Row]] = {}
    for row in rows:
        for one in dict.fromkeys(row.value("people") or ()):
            theirs.setdefault(one, []).append(row)
    names = {one: name for one in theirs if (name := source.name_of("person", one))}
    people = sorted(names.items(), key=lambda item: item[1].casefold())
    taken_up = {row.id for one in names for row in theirs[one]}
    return [*((name, theirs[one]) for one, name in people), ("", [row for row in rows if row.id not in taken_up])]


def _open(source: Source, row: Row, late: bool, person: str) -> str:
    due, others = row.show("due"), [name for name in row.texts("people") if name != person]
    with_whom = tr("with {names}", names=joined(others)) if person and others else ""
    by = (tr("was meant for {day}", day=due) if late else tr("by {day}", day=due)) if due else ""
    case = tr("about the case {case}", case=row.show("case")) if row.show("case") else ""
    told = (with_whom, by, _from(source, row), case, _for(source, row), row.show("result"))
    return with_remarks(row.show("what"), *told)


def _for(source: Source, row: Row) -> str:
    """Return for which question of the knowledge agenda it is, by its code (S7.7)."""
    asked = source.record("question", row.value("agenda_question") or "")
    code = asked.show("code") if asked else ""
    return tr("for {code}", code=code) if code else ""


def _from(source: Source, row: Row) -> str:
    promised = source.record("meeting", row.value("meeting") or "")
    where = tr("promised in {meeting}", meeting=meeting.name(source, promised)) if promised else ""
    when = tr("promised on {day}", day=row.show("promised_on")) if row.show("promised_on") else ""
    return ", ".join(filter(None, (where, when)))


_FINISHED = (
    (_("Done, and still to tell the group"), "done"),
    (_("Done, and the group knows"), "told"),
    (_("Lapsed"), "lapsed"),
)


def _finished(page: Page, source: Source, rows: list[Row]) -> None:
    """List what is done, with what came of it, and what was let go."""
    for head, state in _FINISHED:
        page.section(tr(head))
        page.tree(line for row in rows if row.value("state") == state for line in _outcome(source, row))


def _outcome(source: Source, row: Row) -> list[tuple[int, str]]:
    told = source.record("meeting", row.value("told_in") or "")
    where = tr("told in {meeting}", meeting=meeting.name(source, told)) if told else ""
    return [(0, with_remarks(row.show("what"), row.show("people"), where)), (1, sentence(row.show("result")))]
