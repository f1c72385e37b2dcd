"""Documents of somebody's own workbook, where much is for its owner alone."""

from copbench.audience import Audience
from copbench.documents.document import Document
from copbench.documents.source import Source
from copbench.documents.subjects import subjects
from copbench.personal import is_personal


def readers_of(document: Document, source: Source) -> Audience:
    """Return for whom a document is made unless somebody chooses: its own readers.

    In a workbook of somebody's own what tells them nothing is for its owner, unless each line is chosen.
    """
    if document.chosen or not document.own or not is_personal(source.workbook):
        return document.audience
    rings = (document.audience, Audience.ME)
    return next((ring for ring in rings if _tells(document, source.towards(ring))), document.audience)


def _tells(document: Document, source: Source) -> bool:
    """Tell whether a document says anything to these readers."""
    return any(document.build(source, one.id) for one in subjects(document, source))
