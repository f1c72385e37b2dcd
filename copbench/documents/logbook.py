"""The logbook on paper: what was written, for as few readers as it was meant; and a page to fill in by hand.

Each entry stands here only for the readers whom its writer chose (S8.14), so the same document says more or less.
"""

from collections.abc import Iterator

from copbench import dates
from copbench.documents import meeting
from copbench.documents.helpers import facilitators
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, name_of_cop
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, joined, to_fill_in, with_remarks
from copbench.i18n import _, tr
from copbench.logbook.prompts import PROMPTS
from copbench.personal import person_of
from copbench.records.logbook import EntrySort

LINES_FOR_AN_ANSWER = 3
_SIGN = "★"
_DID, _BROUGHT, _SAW = _("What I did"), _("What it brought"), _("What I came to see")
_HEADS = {EntrySort.ACTION: _DID, EntrySort.DID_DIFFERENTLY: _DID, EntrySort.RESULT: _BROUGHT}
"""The part of half a page for a manager in which each sort of entry stands; the others tell what somebody saw."""


def build(source: Source) -> Page:
    """Write the logbook, a month at a time, the first day first (S7.9, S8.3, S8.6, S8.14)."""
    name = _whose(source)
    title = tr("The logbook of {name}", name=name) if name else tr("The logbook")
    page = Page(with_remarks(title, source.span.in_words()))
    months: dict[str, list[Row]] = {}
    for row in _entries(source):
        months.setdefault(str(row.value("on") or "")[:7], []).append(row)
    for month, rows in months.items():
        page.section(_month(month))
        if any(row.show("prompt") for row in rows):
            _each_apart(page, source, rows)
        else:
            listed(page, ((row.show("on"), _told(source, row)) for row in rows))
    return page


def _each_apart(page: Page, source: Source, rows: list[Row]) -> None:
    """Write each entry below its day, after the question from which somebody began: those words are not theirs."""
    for row in rows:
        page.section(row.show("on") or tr("Without a day"), 3)
        page.quote(row.show("prompt"))
        page.answer(_told(source, row))


def _entries(source: Source) -> Iterator[Row]:
    """Yield the entries of the part of the time that is asked for, as far as these readers may see them."""
    return (row for row in source.rows("logbook_entry") if row.show("text") and source.span.holds(row.value("on")))


def _whose(source: Source) -> str:
    """Return whose logbook it is, "" in the workbook of a CoP."""
    me = person_of(source.workbook)
    return source.name_of("person", me) if me else ""


def _month(stored: str) -> str:
    """Return a month such as 2026-11 in words."""
    day = dates.stored(f"{stored}-01")
    return f"{capital(dates.month_name(day.month))} {day.year}" if day else tr("Without a day")


def _told(source: Source, row: Row) -> str:
    """Return an entry with what was added: a star, its sort, what it belongs to."""
    star = f"{_SIGN} " if row.value("starred") else ""
    sort = row.show("sort_of") if row.value("sort_of") != EntrySort.NOTE else ""
    tags = ", ".join(row.texts("tags"))
    return star + with_remarks(
        row.show("text").strip(), sort, row.show("level"), row.show("order"), *_links(source, row), tags
    )


def _links(source: Source, row: Row) -> Iterator[str]:
    """Yield what an entry belongs to, as far as these readers may know it (S7.10, S8.8)."""
    yield row.show("case")
    for field, what in (("goal", _("learning goal")), ("experiment", _("experiment"))):
        yield after(tr(what), name) if (name := row.show(field)) else ""
    held = source.record("meeting", row.value("meeting") or "")
    yield meeting.name(source, held) if held else ""


def about(source: Source, field: str, identity: str) -> list[tuple[str, str]]:
    """Return day and text of the entries that belong to a goal or an experiment, the first day first.

    `field` is the question in which they name it. Only what its writer meant for these readers is there.
    """
    rows = source.naming("logbook_entry", field, identity)
    return [(row.show("on"), row.show("text").strip()) for row in rows if row.show("text")]


def for_my_manager(source: Source) -> Page:
    """Write half a page of the lines that somebody chose: those with a star that may go outside (S7.9, S8.14)."""
    name = name_of_cop(source)
    page = Page(with_remarks(tr("What {name} brings me", name=name) if name else tr("What the CoP brings me"),
                             source.span.in_words()))  # fmt: skip
    chosen = [row for row in _entries(source) if row.value("starred")]
    for head in (_DID, _BROUGHT, _SAW):
        page.section(tr(head))
        page.bullets(with_remarks(row.show("text"), row.show("on")) for row in chosen if _head_of(row) == head)
    return page


def _head_of(row: Row) -> str:
    return next((head for sort, head in _HEADS.items() if row.value("sort_of") == sort), _SAW)


def shared(source: Source) -> Page:
    """Write what participants let the facilitators read, person by person (S7.9, S8.14)."""
    page = Page(tr("What participants shared with us"))
    by_person: dict[str, list[Row]] = {}
    for row in source.rows("shared_note"):
        by_person.setdefault(row.show("person"), []).append(row)
    for person in sorted(by_person, key=str.casefold):
        page.section(person or tr("Somebody"))
        listed(page, ((with_remarks(row.show("on"), row.show("came_by"), row.show("case")), row.show("text"))
                      for row in by_person[person]))  # fmt: skip
    return page


def page_to_fill_in(source: Source) -> Page:
    """Write a page for who keeps a logbook on paper, whatever the workbook holds (S8.14)."""
    name = name_of_cop(source)
    page = Page(tr("A page for your logbook: {name}", name=name) if name else tr("A page for your logbook"))
    page.layout = "compact"
    page.says(tr("One question is enough, and one line too. It is yours: you need not show it to anybody."))
    page.bullets([to_fill_in(tr("Date"))])
    for words in PROMPTS.values():
        page.section(tr(words))
        page.room(LINES_FOR_AN_ANSWER)
    page.section(tr("Do you want to share something of it?"))
    names = joined(facilitators(source))
    page.bullets([
        tr("With your buddy: tell it when you call."),
        tr("With the facilitators: mail it to {names}, or give this page.", names=names)
        if names
        else tr("With the facilitators: mail it, or give this page."),
        tr("With the group: tell it in the opening round."),
    ])  # fmt: skip
    return page
