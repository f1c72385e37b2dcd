"""The light list of documents: what can be made of a workbook, for whom, and where each is written.

Builders are imported when a document is made, so a menu of documents loads no record and no Markdown library.
"""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copbench import catalogue
from copbench.audience import Audience
from copbench.i18n import LANGUAGES, _, ctx, plain, tr, tr_in

if TYPE_CHECKING:
    from copbench.documents.markdown import Page
    from copbench.documents.source import Source

ME, FACILITATORS, GROUP, OUTSIDE = Audience
WHOLE = "workbook"


@dataclass(frozen=True, slots=True)
class Document:
    """A document: the name of its file, title, readers, the ids it serves, its builder, and where to begin."""

    file: str
    title: str
    audience: Audience
    method: tuple[str, ...]
    builder: str
    begin: str
    sheet: bool = False

    @property
    def key(self) -> str:
        """By which it is known in the code: what its file is called in English."""
        return plain(self.file)

    @property
    def file_name(self) -> str:
        """What its file is called, without ending, in the current language."""
        return tr(self.file)

    def build(self, source: "Source") -> "Page":
        """Write the document for the readers of `source`."""
        module, _colon, name = self.builder.partition(":")
        build = getattr(importlib.import_module(f"copbench.documents.{module}"), name or "build")
        page: Page = build(source, self.begin) if self.sheet else build(source)
        page.readers = source.audience
        return page


_COMPOSED = (
    Document(
        ctx("file", "what-is-a-cop"), _("What is a community of practice?"), OUTSIDE,
        ("P1", "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10"), "guides:what_is_a_cop", "v",
    ),
    Document(
        ctx("file", "inspiration"), _("It can be done differently"), GROUP,
        ("P5", "S10.4", "S10.5", "E8", "E9"), "guides:inspiration", "0",
    ),
    Document(ctx("file", "sources"), _("Sources"), OUTSIDE, ("S10.6", "S10.7", "E10"), "guides:sources", "0"),
    Document(
        ctx("file", "fit-check"), _("Does a CoP fit here?"), FACILITATORS,
        ("W1", "W2", "W3", "W5", "W7", "W8", "W9", "D1", "D2", "D3", "D4",
         "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"), "fit_check", "v",
    ),
    Document(
        ctx("file", "cop-charter"), _("The charter"), GROUP,
        ("W2", "W4", "W6", "W7", "W10", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "S8.4"),
        "charter:cop_charter", "v",
    ),
    Document(
        ctx("file", "sounding-board"), _("The sounding board"), GROUP,
        ("H8",), "charter:sounding_board", "v",
    ),
    Document(ctx("file", "team"), _("The team"), GROUP, ("P9", "S5.5", "S7.6", "S7.17"), "charter:team", "v"),
    Document(
        ctx("file", "domain-sheet"), _("The domain"), FACILITATORS,
        ("S1.1", "S1.2", "S1.3", "S1.4", "S1.5", "S1.6", "S1.7", "S1.8", "S1.9", "S1.10", "S1.11", "S1.12",
         "S1.13", "S1.14", "S1.15", "S1.18"), "domain:domain_sheet", "1",
    ),
    Document(
        ctx("file", "surroundings"), _("The surroundings"), GROUP,
        ("S1.16", "E2"), "domain:surroundings", "1",
    ),
    Document(
        ctx("file", "urgency"), _("Why now"), FACILITATORS,
        ("S2.1", "S2.2", "S2.3", "S2.4", "S2.5", "S2.6", "S2.7", "S2.8", "S2.9", "S2.10", "S2.11", "E2"),
        "urgency", "2",
    ),
    Document(
        ctx("file", "invitation"), _("The invitation"), OUTSIDE,
        ("S1.2", "S1.4", "S1.9", "S1.15", "S1.17"), "invitation", "1",
    ),
    Document(
        ctx("file", "my-cop"), _("Your own CoP"), FACILITATORS,
        ("P3", "P6", "P7", "S10.1", "S10.2", "S10.3", "S10.4", "S10.5"), "own_cop", "0",
    ),
)  # fmt: skip

_SHEET_FILES = (
    ctx("file", "sheet-first"), ctx("file", "sheet-1"), ctx("file", "sheet-2"), ctx("file", "sheet-3"),
    ctx("file", "sheet-4"), ctx("file", "sheet-5"), ctx("file", "sheet-6"), ctx("file", "sheet-7"),
    ctx("file", "sheet-8"), ctx("file", "sheet-9"), ctx("file", "sheet-10"),
)  # fmt: skip

_SHEETS = tuple(
    Document(file, step.title, FACILITATORS, (), "sheets", step.key, sheet=True)
    for file, step in zip(_SHEET_FILES, catalogue.STEPS, strict=True)
)

DOCUMENTS: tuple[Document, ...] = (
    *_COMPOSED,
    *_SHEETS,
    Document(ctx("file", "workbook"), _("The whole workbook"), ME, ("P3",), "whole", "v"),
)
_BY_NAME = {tr_in(language, document.file): document for language in LANGUAGES for document in DOCUMENTS}


def document(name: str) -> Document | None:
    """Return the document whose file has this name in either language, None when there is none."""
    return _BY_NAME.get(name)
