"""The knowledge agenda: for the group, in the form for research, and the questions that persist (section 2.11).

A question stands here with its code, so that people can find it whatever its words have become.
"""

from collections.abc import Iterator
from datetime import date

from copbench.alike import plain
from copbench.documents import meeting
from copbench.documents.markdown import Page
from copbench.documents.passages import led, listed, name_of_cop
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.trying import in_a_line
from copbench.documents.wording import after, joined, sentence, with_remarks
from copbench.i18n import _, tr, trn
from copbench.insight import agenda
from copbench.insight.agenda import Standing
from copbench.records.focus import Order
from copbench.records.knowledge import QuestionStatus
from copbench.stops import with_stop

LONGEST_HEADING = 120
_BY_STATE = (
    (_("Waiting for us"), ("", "open", "in_work")),
    (_("With a provisional answer"), ("provisional",)),
    (_("Answered"), ("answered",)),
    (_("Handed over"), ("handed_over",)),
    (_("Parked"), ("parked",)),
)
_WHERE = {
    "person": _("with the people themselves"),
    "organisation": _("in the organisations"),
    "field": _("in the field"),
}


def build(source: Source) -> Page:
    """Write the knowledge agenda (S4.7, S7.7, S7.8, S8.2)."""
    page, rows = Page(tr("The knowledge agenda")), list(source.rows("question"))
    if rows:
        page.says(tr("The questions of the whole group. A question keeps its code, however its words change."))
    for head, states in _BY_STATE:
        page.section(tr(head))
        for row in rows:
            if (row.value("status") or "") in states:
                _question(page, source, row, 3, told_above=len(states) == 1)
    return page


def persistent(source: Source) -> Page:
    """Write the questions that persist, what was tried, and what could help (S7.8)."""
    page = Page(tr("Persistent questions"))
    rows = persistent_rows(source)
    there = {plain(row.show("text")) for kind in ("question", "wording") for row in source.rows(kind)}
    noted = [text for text in source.texts("reflection", "persistent_questions") if plain(text) not in there]
    if rows or noted:
        page.says(tr("What keeps coming back has something fundamental in it. That is no failure."))
    for row in rows:
        _question(page, source, row, 2)
    page.section(tr("And also"))
    page.bullets(noted)
    if rows:
        page.section(tr("What could help"))
        page.bullets(map(tr, agenda.WAYS_ON))
    return page


def persistent_rows(source: Source) -> list[Row]:
    """Return the questions that persist, in the order of the agenda (S7.8)."""
    return [row for row in source.rows("question") if source.standings[row.id].persistent]


def for_research(source: Source) -> Page:
    """Write the questions that may go outside the way researchers read them (S7.12)."""
    name = name_of_cop(source)
    page, rows = Page(tr("Questions from practice, for research")), list(source.rows("question"))
    if rows:
        came_up = tr("These questions came up among people who deal with them every day.")
        in_cop = tr("They met in a community of practice: {name}.", name=name) if name else ""
        page.says(" ".join(filter(None, (came_up, in_cop))))
        page.says(tr("Where we found something ourselves, it stands below the question."))
        page.says(tr("Are you working on one of them? Let us know."))
    for row in rows:
        _head(page, row, 2)
        page.says(_state(row, _kind_of(row)))
        _wordings(page, source, row)
        _answers(page, source, row, 3)
    return page


def _question(page: Page, source: Source, row: Row, level: int, *, told_above: bool = False) -> None:
    """Write a question with all that the group knows of it; how far it is may be `told_above` it already."""
    _head(page, row, level)
    told = _kind_of(row), *_told(source, row, source.standings[row.id])
    page.says(_state(row, *told, told_above=told_above))
    _why_now(page, row, level + 1)
    _wordings(page, source, row)
    led(page, tr("Who does what:"), map(_action, source.naming("action", "agenda_question", row.id)))
    led(page, tr("Put to researchers:"), map(_put, source.naming("research", "agenda_question", row.id)))
    led(page, tr("What was tried:"), map(in_a_line, source.naming("experiment", "agenda_question", row.id)))
    _answers(page, source, row, level + 1)


def _head(page: Page, row: Row, level: int) -> None:
    """Begin a question under its code and words; words too long for a heading stand below the code."""
    short = len(row.title) <= LONGEST_HEADING and "\n" not in row.name.strip()
    page.section(row.title if short else row.show("code") or tr("A question"), level)
    if not short:
        page.answer(row.show("text"))


def _why_now(page: Page, row: Row, level: int) -> None:
    """Write why it matters now: in the same breath when that is short."""
    text = row.show("why_now").strip()
    if "\n" in text:
        page.section(tr("Why now?"), level)
        page.answer(text)
    elif text:
        page.says(after(tr("Why now?"), text))


def _state(row: Row, *told: str, told_above: bool = False) -> str:
    """Return how far a question is and what else is told of it, so that something stands below it in any case."""
    state, others = sentence(row.show("status")), [text for text in told if text]
    needless = told_above or row.value("status") in (None, QuestionStatus.OPEN)
    if others and needless:
        return " ".join(others)
    return " ".join((state or tr("Nobody has noted yet how far it is."), *others))


def _kind_of(row: Row) -> str:
    """Return at which level it lies and what it asks for, in plain words."""
    level, order = row.value("level"), row.value("order")
    where = tr(_WHERE[level]) if level in _WHERE else ""
    what = row.show("order") if order != Order.UNSURE else ""
    if where and what:
        return tr("It lies {where}, and calls for {what}.", where=where, what=what)
    if where or what:
        return tr("It lies {where}.", where=where) if where else tr("It calls for {what}.", what=what)
    return ""


def _told(source: Source, row: Row, standing: Standing) -> Iterator[str]:
    """Yield since when it is here, on which meetings, from whom and with whom, in sentences."""
    if standing.age and standing.waits:
        yield trn(
            "It has been on the knowledge agenda for {n} meeting.",
            "It has been on the knowledge agenda for {n} meetings.",
            standing.age,
        )
    today = date.today()
    held = [str(place.number) for place in standing.on if agenda.is_held(place, today)]
    to_come = [str(place.number) for place in standing.on if not agenda.is_held(place, today)]
    if held:
        yield trn("It was on the table in meeting {numbers}.", "It was on the table in meetings {numbers}.",
                  len(held), numbers=joined(held))  # fmt: skip
    if to_come:
        yield trn("It will be on the table in meeting {numbers}.",
                  "It will be on the table in meetings {numbers}.",
                  len(to_come), numbers=joined(to_come))  # fmt: skip
    yield _asked(source, row)
    if owner := row.show("owner"):
        yield tr("{name} keeps an eye on it.", name=owner)


def _asked(source: Source, row: Row) -> str:
    """Return who asked it and where, as far as those readers may know."""
    names, opened = joined(row.texts("asked_by")), source.record("meeting", row.value("opened") or "")
    where = meeting.name(source, opened) if opened else ""
    if names and where:
        return tr("Asked by {names} in {meeting}.", names=names, meeting=where)
    if names or where:
        return tr("Asked by {names}.", names=names) if names else tr("Asked in {meeting}.", meeting=where)
    came_from = row.show("came_from")
    return tr("It came from {source}.", source=came_from) if came_from else ""


def _wordings(page: Page, source: Source, row: Row) -> None:
    """List how it was worded before, until when, and what helped to word it anew."""
    led(page, tr("How it was worded before:"), map(_wording, source.parts("wording", row.id)))


def _wording(row: Row) -> str:
    until, helped, text = row.show("on"), row.show("helped"), row.show("text")
    quoted = tr("“{words}”", words=text) if text else ""
    before = with_remarks(quoted, tr("until {day}", day=until) if until else "")
    why = tr("What helped: {text}", text=helped) if helped else ""
    return " ".join(filter(None, (with_stop(before) if why else before, with_stop(why))))


def _answers(page: Page, source: Source, row: Row, level: int) -> None:
    """Write what is known so far, each answer with its source."""
    found = [answer for one in source.parts("answer", row.id) if (answer := _answer(one))]
    if found:
        page.section(tr("What we know so far"), level)
        listed(page, (("", answer) for answer in found), level + 1)


def _answer(row: Row) -> str:
    """Return an answer with its source, "" when there is none for these readers."""
    source, text = row.show("source").strip(), row.show("text").strip()
    if not text:
        return ""
    from_where = with_stop(after(tr("Source"), source)) if source else ""
    between = "\n\n" if "\n" in text + source else " "
    return between.join(filter(None, (with_stop(text), from_where)))


def _action(row: Row) -> str:
    return with_remarks(row.show("what"), row.show("people"), row.show("state"))


def _put(row: Row) -> str:
    person, day = row.show("person"), row.show("asked_on")
    return after(with_remarks(person or row.show("question"), day), row.show("answer"))
