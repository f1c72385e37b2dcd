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
from copbench.documents.wording import after, joined, sentence, with_remarks, with_stop
from copbench.i18n import _, tr, trn
from copbench.insight import agenda
from copbench.insight.agenda import Standing
from copbench.knowledge.arriving import on_agenda

LONGEST_HEADING = 120
_BY_STATE = (
    (_("Waiting for us"), ("", "open", "in_work")),
    (_("With a provisional answer"), ("provisional",)),
    (_("Answered"), ("answered",)),
    (_("Handed over"), ("handed_over",)),
    (_("Parked"), ("parked",)),
)
_LEVELS = {
    "person": _("It lies with people themselves."),
    "organisation": _("It lies with their organisations."),
    "field": _("It lies in the field."),
}
_ORDERS = {
    "first": _("It asks for doing better what we do already."),
    "second": _("It asks for looking differently at what we do."),
}


def build(source: Source) -> Page:
    """Write the knowledge agenda (N4, S7.7, S8.2)."""
    page, rows = Page(tr("The knowledge agenda")), list(source.rows("question"))
    if rows:
        page.says(tr("The questions of the whole group. A question keeps its code, however its words change."))
    standings = source.once(_standings)
    for head, states in _BY_STATE:
        page.section(tr(head))
        for row in rows:
            if (row.value("status") or "") in states:
                _question(page, source, row, standings[row.id])
    return page


def persistent(source: Source) -> Page:
    """Write the questions that persist, what was tried, and what could help (S7.8)."""
    page, standings = Page(tr("Persistent questions")), source.once(_standings)
    rows = [row for row in source.rows("question") if standings[row.id].persistent]
    there = on_agenda(source.workbook)
    noted = [text for text in source.texts("reflection", "persistent_questions") if plain(text) not in there]
    if rows or noted:
        page.says(tr("What keeps coming back has something fundamental in it. That is no failure."))
    for row in rows:
        _question(page, source, row, standings[row.id], level=2)
    page.section(tr("And also"))
    page.bullets(noted)
    if rows:
        page.section(tr("What could help"))
        page.bullets(map(tr, agenda.WAYS_ON))
    return page


def for_research(source: Source) -> Page:
    """Write the questions that may go outside the way researchers read them (S7.12)."""
    name = name_of_cop(source)
    page, rows = Page(tr("Questions from practice, for research")), list(source.rows("question"))
    if rows:
        came_up = tr("These questions came up among people who work on it every day.")
        in_cop = tr("They met in a community of practice: {name}.", name=name) if name else ""
        page.says(" ".join(filter(None, (came_up, in_cop))))
        page.says(tr("Under each stands how far we came ourselves. Do you work on one of them? Tell us."))
    for row in rows:
        _head(page, row, 2)
        page.says(" ".join(filter(None, (_state(row), *_kind_of(row)))))
        _wordings(page, source, row)
        _answers(page, source, row, 3)
    return page


def _standings(source: Source) -> dict[str, Standing]:
    """Return how the questions stand, by their ids.

    Numbers alone, and from answers that the group may read: who may not read a question is not told how it stands.
    """
    return {one.entry.id: one for one in agenda.standings(source.workbook, date.today())}


def _question(page: Page, source: Source, row: Row, standing: Standing, level: int = 3) -> None:
    """Write a question with all that the group knows of it."""
    _head(page, row, level)
    page.says(" ".join(_told(source, row, standing)))
    listed(page, [(tr("Why now?"), row.show("why_now"))] if row.show("why_now") else [], level + 1)
    _wordings(page, source, row)
    _answers(page, source, row, level + 1)
    led(page, tr("Who does what:"), map(_action, source.naming("action", "agenda_question", row.id)))
    led(page, tr("Put to researchers:"), map(_put, source.naming("research", "agenda_question", row.id)))


def _head(page: Page, row: Row, level: int) -> None:
    """Begin a question under its code and words; words too long for a heading stand below the code."""
    short = len(row.title) <= LONGEST_HEADING and "\n" not in row.name.strip()
    page.section(row.title if short else row.show("code") or tr("A question"), level)
    if not short:
        page.answer(row.show("text"))


def _told(source: Source, row: Row, standing: Standing) -> Iterator[str]:
    """Yield what there is to know of a question, in sentences."""
    yield _state(row)
    yield from _kind_of(row)
    if standing.age and standing.waits:
        yield trn("It has been here for {n} meeting.", "It has been here for {n} meetings.", standing.age)
    if numbers := [str(place.number) for place in standing.on if place.entry.id in source.meeting_numbers]:
        yield trn("It was on the table in meeting {numbers}.", "It was on the table in meetings {numbers}.",
                  len(numbers), numbers=joined(numbers))  # fmt: skip
    yield _asked(source, row)
    if owner := row.show("owner"):
        yield tr("{name} keeps an eye on it.", name=owner)


def _state(row: Row) -> str:
    return sentence(row.show("status")) if row.value("status") not in (None, "open") else ""


def _kind_of(row: Row) -> Iterator[str]:
    """Yield at which level it lies and what it asks for, in plain words."""
    for field, words in (("level", _LEVELS), ("order", _ORDERS)):
        if said := words.get(row.value(field) or ""):
            yield tr(said)


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
    until, helped = row.show("on"), row.show("helped")
    quoted = tr("“{words}”", words=row.show("text")) if row.show("text") else ""
    return with_remarks(
        quoted,
        tr("until {day}", day=until) if until else "",
        tr("what helped: {text}", text=helped) if helped else "",
    )


def _answers(page: Page, source: Source, row: Row, level: int) -> None:
    """Write what is known so far, each answer with its source."""
    page.section(tr("What we know so far"), level)
    found = (one for one in source.parts("answer", row.id) if one.show("text"))
    listed(page, (("", _answer(one)) for one in found), level + 1)


def _answer(row: Row) -> str:
    source = row.show("source")
    text = row.show("text").strip()
    if "\n" in text:
        return "\n\n".join(filter(None, (text, after(tr("Source"), source))))
    return " ".join(filter(None, (with_stop(text), after(tr("Source"), with_stop(source)) if source else "")))


def _action(row: Row) -> str:
    return with_remarks(row.show("what"), row.show("people"), row.show("state"))


def _put(row: Row) -> str:
    person, day = row.show("person"), row.show("asked_on")
    return after(with_remarks(person or row.show("question"), day), row.show("answer"))
