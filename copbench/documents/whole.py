"""The whole workbook as a folder: an index, every sheet with all that its owner may see, and every document."""

from collections.abc import Iterator

from copbench.audience import Audience
from copbench.documents.listing import DOCUMENTS, Document
from copbench.documents.markdown import Page
from copbench.documents.passages import name_of_cop
from copbench.documents.source import Source
from copbench.i18n import _, tr
from copbench.paths import safe_name

_OWN_FOLDER = _("for you alone")
_HEADS = {
    Audience.OUTSIDE: _("To send outside"),
    Audience.GROUP: _("For the group"),
    Audience.FACILITATORS: _("For the facilitators"),
    Audience.ME: _("For you alone: everything, step by step"),
}


def pages(source: Source) -> Iterator[tuple[Document, Audience, Page]]:
    """Yield every document that says anything, with its readers: those it is meant for, you for a sheet."""
    for document in DOCUMENTS:
        if document.builder == "whole":
            continue
        audience = source.audience if document.sheet else max(document.audience, source.audience)
        if page := document.build(source.towards(audience)):
            yield document, audience, page


def index(source: Source, found: list[tuple[Document, Audience, Page]], ending: str) -> Page:
    """Write the page from which every file in the folder can be opened; `ending` is theirs, such as `.md`."""
    name = name_of_cop(source) or source.workbook.fact("name")
    page = Page(name if source.audience is Audience.ME else tr("The whole workbook"))
    for audience, head in _HEADS.items():
        page.section(tr(head))
        page.links(
            (it.title, place(document, readers, ending)) for document, readers, it in found if readers is audience
        )
    return page


def place(document: Document, readers: Audience, ending: str) -> str:
    """Return where in the folder a document stands: what is for its owner alone in a folder of its own.

    So a sheet with private answers never bears the path of the sheet that may be handed to a colleague.
    """
    name = f"{safe_name(document.file_name)}{ending}"
    return f"{safe_name(tr(_OWN_FOLDER))}/{name}" if readers is Audience.ME else name


def build(source: Source) -> Page:
    """Write the index alone, as a preview of the folder."""
    return index(source, list(pages(source)), ".md")
