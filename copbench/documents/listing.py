"""The light list of documents: what can be made of a workbook, for whom, and where each is written.

Builders are imported when a document is made, so a menu of documents loads no record and no Markdown library.
"""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copbench import catalogue
from copbench.audience import Audience
from copbench.i18n import _, ctx, tr

if TYPE_CHECKING:
    from copbench.documents.markdown import Page
    from copbench.documents.source import Source

ME, FACILITATORS, GROUP, OUTSIDE = Audience
WHOLE = "workbook"


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its key (and file name), title, readers, the ids it serves, its builder, and where to begin."""

    key: str
    title: str
    audience: Audience
    method: tuple[str, ...]
    builder: str
    begin: str
    sheet: bool = False

    @property
    def file_name(self) -> str:
        """What its file is called, without ending, in the current language."""
        return tr(_FILES.get(self.key, "")) or self.key

    def build(self, source: "Source") -> "Page":
        """Write the document for the readers of `source`."""
        module, _colon, name = self.builder.partition(":")
        build = getattr(importlib.import_module(f"copbench.documents.{module}"), name or "build")
        page: Page = build(source, self.begin) if self.sheet else build(source)
        page.readers = source.audience
        return page


_COMPOSED = (
    Document(
        "what-is-a-cop", _("What is a community of practice?"), OUTSIDE,
        ("P1", "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10"), "guides:what_is_a_cop", "v",
    ),
    Document(
        "inspiration", _("It can be done differently"), GROUP,
        ("P5", "S10.4", "S10.5", "E8", "E9"), "guides:inspiration", "0",
    ),
    Document("sources", _("Sources"), OUTSIDE, ("S10.6", "S10.7", "E10"), "guides:sources", "0"),
    Document(
        "fit-check", _("Does a CoP fit here?"), FACILITATORS,
        ("W1", "W2", "W3", "W5", "W7", "W8", "W9", "D1", "D2", "D3", "D4",
         "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"), "fit_check", "v",
    ),
    Document(
        "cop-charter", _("The charter"), GROUP,
        ("W2", "W4", "W6", "W7", "W10", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "S8.4"),
        "charter:cop_charter", "v",
    ),
    Document("sounding-board", _("The sounding board"), GROUP, ("H8",), "charter:sounding_board", "v"),
    Document("team", _("The team"), GROUP, ("P9", "S5.5", "S7.6", "S7.17"), "charter:team", "v"),
    Document(
        "domain-sheet", _("The domain"), FACILITATORS,
        ("S1.1", "S1.2", "S1.3", "S1.4", "S1.5", "S1.6", "S1.7", "S1.8", "S1.9", "S1.10", "S1.11", "S1.12",
         "S1.13", "S1.14", "S1.15", "S1.18"), "domain:domain_sheet", "1",
    ),
    Document("surroundings", _("The surroundings"), GROUP, ("S1.16", "E2"), "domain:surroundings", "1"),
    Document(
        "urgency", _("Why now"), FACILITATORS,
        ("S2.1", "S2.2", "S2.3", "S2.4", "S2.5", "S2.6", "S2.7", "S2.8", "S2.9", "S2.10", "S2.11", "E2"),
        "urgency", "2",
    ),
    Document(
        "invitation", _("The invitation"), OUTSIDE,
        ("S1.2", "S1.4", "S1.9", "S1.15", "S1.17"), "invitation", "1",
    ),
    Document(
        "my-cop", _("Your own CoP"), FACILITATORS,
        ("P3", "P6", "P7", "S10.1", "S10.2", "S10.3", "S10.4", "S10.5"), "own_cop", "0",
    ),
)  # fmt: skip

_SHEETS = tuple(
    Document(f"sheet-{name}", step.title, FACILITATORS, (), "sheets", step.key, sheet=True)
    for step in catalogue.STEPS
    for name in ("first" if step.key == "v" else step.number,)
)

DOCUMENTS: tuple[Document, ...] = (
    *_COMPOSED,
    *_SHEETS,
    Document(WHOLE, _("The whole workbook"), ME, ("P3",), "whole", "v"),
)
_BY_KEY = {document.key: document for document in DOCUMENTS}


_FILES = {
    "what-is-a-cop": ctx("file", "what-is-a-cop"),
    "inspiration": ctx("file", "inspiration"),
    "sources": ctx("file", "sources"),
    "fit-check": ctx("file", "fit-check"),
    "cop-charter": ctx("file", "cop-charter"),
    "sounding-board": ctx("file", "sounding-board"),
    "team": ctx("file", "team"),
    "domain-sheet": ctx("file", "domain-sheet"),
    "surroundings": ctx("file", "surroundings"),
    "urgency": ctx("file", "urgency"),
    "invitation": ctx("file", "invitation"),
    "my-cop": ctx("file", "my-cop"),
    "sheet-first": ctx("file", "sheet-first"),
    "sheet-1": ctx("file", "sheet-1"),
    "sheet-2": ctx("file", "sheet-2"),
    "sheet-3": ctx("file", "sheet-3"),
    "sheet-4": ctx("file", "sheet-4"),
    "sheet-5": ctx("file", "sheet-5"),
    "sheet-6": ctx("file", "sheet-6"),
    "sheet-7": ctx("file", "sheet-7"),
    "sheet-8": ctx("file", "sheet-8"),
    "sheet-9": ctx("file", "sheet-9"),
    "sheet-10": ctx("file", "sheet-10"),
    "workbook": ctx("file", "workbook"),
}


def document(key: str) -> Document | None:
    """Return the document with this key or this file name in the current language, None when there is none."""
    return _BY_KEY.get(key) or next((one for one in DOCUMENTS if one.file_name == key), None)
