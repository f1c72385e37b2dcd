"""Documents of which there is one for each record: what each is about, and how its file is called."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import NamedTuple

from copbench.documents import FORMS
from copbench.documents.document import Document
from copbench.documents.markdown import Page
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.insight import meetings
from copbench.paths import safe_name
from copbench.records import model_of
from copbench.records.namesakes import told_apart

MOST_TRIED = 60
"""How many of a long list are read in search of one that says anything, so that the documents open at once."""


class Subject(NamedTuple):
    """A record that a document is about: its id, its name, what tells it apart in a list, and in a file name."""

    id: str = ""
    name: str = ""
    title: str = ""
    file: str = ""


def subjects(document: Document, source: Source) -> list[Subject]:
    """Return what a document is made about, in list order; a document of which there is one is about nothing.

    A record that shows the readers of `source` nothing has no document for them.
    """
    if not document.per:
        return [Subject()]
    taken: set[str] = set()
    numbers = _numbers(document.per, source)
    found: list[Subject] = []
    for row in source.rows(document.per):
        number, name = f"{numbers[row.id]:02}" if row.id in numbers else "", _name(row)
        title = " ".join(filter(None, (number, name)))
        file = number or safe_name(_plain(name), fallback=str(len(found) + 1))
        found.append(Subject(row.id, name, title, _free(file, taken)))
    return _apart(document.per, found, source)


def _apart(kind: str, found: list[Subject], source: Source) -> list[Subject]:
    """Return them with what tells apart those that have the same owner, such as the day of each report."""
    titles = [(one.id, one.title) for one in found]
    if not model_of(kind).belongs_to or len({title.casefold() for _id, title in titles}) == len(found):
        return found
    known = {row.id: row for row in source.rows(kind)}
    by = model_of(kind).columns
    apart = told_apart(kind, titles, lambda one: known[one].data(), by)
    return [one._replace(title=apart[one.id]) for one in found]


def _numbers(kind: str, source: Source) -> Mapping[str, int]:
    """Return the number of each record of a kind that is known by its day, the first one first, by its id."""
    if kind == "meeting":
        return source.meeting_numbers
    titled_by = model_of(kind).titled_by
    if not titled_by or titled_by != model_of(kind).sorted_by:
        return {}
    rows = [row for row in source.rows(kind) if row.value(titled_by)]
    return {row.id: number for number, row in enumerate(sorted(rows, key=lambda row: row.value(titled_by)), 1)}


def to_begin_with(document: Document, source: Source, today: date) -> Subject:
    """Return what a document is shown about until one is chosen: the first that matters and says anything.

    Of meetings that is the coming one, or the last one held; where nothing is said of any, the first that matters.
    """
    found = list(_as_they_matter(document, source, today))
    saying = (one for one in islice(found, MOST_TRIED) if document.build(source, one.id))
    return next(saying, next(iter(found), Subject()))


def _as_they_matter(document: Document, source: Source, today: date) -> Iterator[Subject]:
    """Yield what a document is made about: meetings by how near they are, anything else as it is listed."""
    listed = {one.id: one for one in subjects(document, source)}
    if document.per == "meeting":
        for place in meetings.nearest_first(source.workbook, today, back=document.looks_back):
            if place.entry.id in listed:
                yield listed.pop(place.entry.id)
    yield from listed.values()


def _name(row: Row) -> str:
    """Return the name of a record as far as its readers may know it; a part, as an intake is, has its owner's."""
    owner = model_of(row.kind).belongs_to
    return row.show(owner) if owner else row.title


def _plain(name: str) -> str:
    """Return a name as letters, figures and dashes: a file is called by it, linked to, and typed as a command."""
    return "-".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name).casefold()))


def file_name(document: Document, about: Subject) -> str:
    """Return what a file is called, without its ending, in the current language."""
    return "-".join(filter(None, (safe_name(document.file_name), about.file)))


def ending(document: Document, page: Page, form: str) -> str:
    """Return how the name of a file ends: as its document wants it, else as the form in which it was asked."""
    own = document.ending
    return own if own in FORMS or (own and page.as_file) else form


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no other file has: two people may bear the same."""
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}-{number}"
    taken.add(free)
    return free
