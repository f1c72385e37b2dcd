"""The whole workbook as a folder: an index, every sheet with all that its owner may see, and every document."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from copbench.audience import Audience
from copbench.documents.document import Document
from copbench.documents.listing import DOCUMENTS
from copbench.documents.markdown import Page
from copbench.documents.passages import name_of_cop
from copbench.documents.source import Source
from copbench.documents.subjects import Subject, ending, file_name, subjects
from copbench.documents.wording import with_remarks
from copbench.i18n import _, tr
from copbench.paths import safe_name
from copbench.personal import is_personal

_OWN_FOLDER = _("for you alone")
_HEADS = {
    Audience.OUTSIDE: _("To send outside"),
    Audience.GROUP: _("For the group"),
    Audience.FACILITATORS: _("For the facilitators"),
    Audience.ME: _("For you alone: everything, step by step"),
}


class Made(NamedTuple):
    """A document that was made: what it is about, its readers, and what it says."""

    document: Document
    about: Subject
    readers: Audience
    page: Page


def pages(source: Source) -> Iterator[Made]:
    """Yield every document that says anything, with its readers: those it is meant for, you for a sheet.

    Of a workbook of somebody's own only what is theirs: for them alone, where nobody else may read it.
    """
    source.read_all_parts()
    personal = is_personal(source.workbook)
    for document in (one for one in DOCUMENTS if one.own or not personal or one.sheet):
        if document.builder != "whole":
            readers = [_readers(document, source), *([source.audience] if personal else [])]
            yield from _made(document, source, readers)


def _readers(document: Document, source: Source) -> Audience:
    """Return for whom a document is made when all are."""
    if document.sheet or source.audience is Audience.FACILITATORS:  # they asked for all that they may know
        return source.audience
    return max(document.audience, source.audience)


def _made(document: Document, source: Source, readers: Iterable[Audience]) -> Iterator[Made]:
    """Yield a document of each thing it is made about, for the first of these readers to whom it says anything.

    What it is about is named as its readers may know it, for its file is called by that.
    """
    done: set[str] = set()
    for audience in readers:
        for about in subjects(document, source.towards(audience)):
            if about.id not in done and (page := document.build(source.towards(audience), about.id)):
                done.add(about.id)
                yield Made(document, about, audience, page)


def index(source: Source, found: list[Made], form: str) -> Page:
    """Write the page from which every file in the folder can be opened; `form` is theirs, such as `md`."""
    name = name_of_cop(source) or source.workbook.fact("name")
    page = Page(name if source.audience is Audience.ME else tr("The whole workbook"))
    for audience, head in _HEADS.items():
        page.section(tr(head))
        page.links((_title(made), place(made, form)) for made in found if made.readers is audience)
    return page


def _title(made: Made) -> str:
    """Return the title of a document, with what it is about unless that stands in it."""
    about = made.about.name
    return made.page.title if about in made.page.title else with_remarks(made.page.title, about)


def place(made: Made, form: str) -> str:
    """Return where in the folder a document stands.

    What is for its owner alone has a folder of its own, so that a sheet with private answers never bears the path
    of the sheet that may be handed to a colleague. A document made for each record has a folder as well.
    """
    name = f"{file_name(made.document, made.about)}.{ending(made.document, made.page, form)}"
    name = f"{safe_name(made.document.file_name)}/{name}" if made.document.per else name
    return f"{safe_name(tr(_OWN_FOLDER))}/{name}" if made.readers is Audience.ME else name


def build(source: Source) -> Page:
    """Write the index alone, as a preview of the folder."""
    return index(source, list(pages(source)), "md")
