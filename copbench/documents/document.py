"""What a document is: its name, its readers, and the builder that is imported when it is made."""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copbench.audience import Audience
from copbench.i18n import plain, tr

if TYPE_CHECKING:
    from copbench.documents.markdown import Page
    from copbench.documents.source import Source


@dataclass(frozen=True, slots=True)
class Document:
    """A document: the name of its file, title, readers, the ids it serves, its builder, and where to begin.

    One that is made for each record of a kind, such as the plan of each meeting, names that kind in `per`. One of
    which the file has a form of its own, whatever form is asked, names its `ending`. The export key of a list
    opens on the one that names its kind in `lists`; one that `looks_back` is first of all about what was held. One
    that holds more or less for each ring may be made up to the `widest`; one with `periods` can be about a part of
    the time. One of which each line is chosen says in `chosen` how one does that. One that is `own` is about what
    somebody did themselves, so a participant makes it of a workbook of their own; the others are for a whole CoP.
    """

    file: str
    title: str
    audience: Audience
    method: tuple[str, ...]
    builder: str
    begin: str
    sheet: bool = False
    per: str = ""
    ending: str = ""
    lists: tuple[str, ...] = ()
    looks_back: bool = False
    widest: Audience | None = None
    periods: bool = False
    chosen: str = ""
    own: bool = False

    @property
    def key(self) -> str:
        """By which it is known in the code: what its file is called in English."""
        return plain(self.file)

    @property
    def file_name(self) -> str:
        """What its file is called, without ending, in the current language."""
        return tr(self.file)

    @property
    def rings(self) -> tuple[Audience, ...]:
        """The readers for whom it may be made, the narrowest first: its own, fewer, or up to the widest."""
        narrowest, widest = min(self.audience, Audience.FACILITATORS), self.widest or self.audience
        return tuple(ring for ring in Audience if narrowest <= ring <= widest)

    def build(self, source: "Source", about: str = "") -> "Page":
        """Write the document for the readers of `source`, about the record with this id if it is made for each."""
        module, _colon, name = self.builder.partition(":")
        build = getattr(importlib.import_module(f"copbench.documents.{module}"), name or "build")
        given = (self.begin,) if self.sheet else (about,) if self.per else ()
        source = source.for_one_document()
        page: Page = build(source, *given)
        page.note = source.note(page)
        page.readers = source.audience
        return page
