"""What is said beside a document and stands in none: that there is none, what is left out, what to look at."""

from collections.abc import Container, Sequence

from copbench import catalogue
from copbench.documents import listing
from copbench.documents.document import Document
from copbench.documents.markdown import Page
from copbench.documents.subjects import Subject, file_name
from copbench.documents.wording import either, side_by_side
from copbench.i18n import LANGUAGES, tr, tr_in, trn
from copbench.workbook.reading import Reader

MOST_MEANT = 5
_ALIKE = 0.7
"""How near a word comes to a name that was perhaps meant, from 0 to 1."""
_AS_NEAR = 0.05
"""How much less near than the nearest another may be."""
MOST_TOLD = 6
MOST_RECORDS = 12
MOST_PAGES = 3
_KINDS = frozenset(kind.name for kind in catalogue.KINDS)


def no_such_document(key: str) -> str:
    """Return the sentence about a document that there is not: those perhaps meant, else all there are."""
    if near := _like(key):
        meant = either(one.file_name for one in near)
        return tr("There is no document {key}. Did you mean {names}?", key=key, names=meant)
    return _not_among(key, [one.file_name for one in listing.DOCUMENTS])


def no_such_subject(key: str, document: Document, known: Sequence[Subject]) -> str:
    """Return the sentence about one of several of a document that there is not, with those there are."""
    names = [file_name(document, one) for one in known[:MOST_RECORDS]]
    if not names:
        return " ".join((tr("There is no document {key}.", key=key), where_to_begin(document)))
    more = len(known) - len(names)
    return " ".join(filter(None, (_not_among(key, names), tr("… and {n} more.", n=more) if more else "")))


def _not_among(key: str, names: Sequence[str]) -> str:
    return tr("There is no document {key}. There are: {known}.", key=key, known=", ".join(names))


def nothing_yet(document: Document) -> str:
    """Return what to say of a document that holds nothing yet, and what one can do about it."""
    if document.chosen:
        return tr(document.chosen)
    return " ".join((tr("Nothing was written for this yet."), where_to_begin(document)))


def where_to_begin(document: Document) -> str:
    """Return the sentence that says where what a document tells is written: by the names that Home shows."""
    if document.per:
        return tr("Begin with the list {title}.", title=tr(catalogue.kind(document.per).title))
    title = tr(catalogue.step(document.begin).short)
    return tr("Begin with: {step}", step=title if title.endswith("?") else f"{title}.")


def left_out(workbook: Reader, read: Container[str] = _KINDS) -> str:
    """Return the sentence about what is typed and stands in no document yet, "" when there is nothing.

    Only pages and lists among the kinds that were `read` for the document could have stood in it.
    """
    kinds = [kind for _id, kind in workbook.drafted() if kind in _KINDS and kind in read]
    titles = [tr(kind.title) for kind in catalogue.KINDS if kind.name in kinds]
    rest = " …" if len(titles) > MOST_PAGES else ""
    return trn(
        "{n} page holds something that does not fit yet: {pages}. That stands in no document.",
        "{n} pages hold something that does not fit yet: {pages}. That stands in no document.",
        len(kinds),
        pages=f"{side_by_side(titles[:MOST_PAGES])}{rest}",
    ) if kinds else ""  # fmt: skip


def to_look_at(unsure: Sequence[str]) -> str:
    """Return what has to be looked at before documents go outside, a line each, "" when there is nothing."""
    if not unsure:
        return ""
    more = len(unsure) - MOST_TOLD
    rest = [tr("… and {n} more.", n=more)] if more > 0 else []
    return "\n".join([tr("Look at this before it goes outside:"), *unsure[:MOST_TOLD], *rest])


def with_what_stays_here(text: str, unsure: Sequence[str]) -> str:
    """Return a document for reading before it goes outside: below it what its makers may know and nobody else."""
    page = Page("")
    page.section(tr("For you, not in the document"))
    page.bullets(line for line in unsure if line not in text)
    return f"{text}\n{page.body()}" if page else text


def _like(word: str) -> list[Document]:
    """Return the documents of which the name or a part of it is nearest to this word; none of too many."""
    from difflib import SequenceMatcher

    known: dict[str, list[Document]] = {}
    for one in listing.DOCUMENTS:
        for name in {tr_in(language, one.file) for language in LANGUAGES}:
            for part in {name, *name.split("-")}:
                known.setdefault(part, []).append(one)
    near = {part: SequenceMatcher(None, word.casefold(), part).ratio() for part in known}
    least = max(_ALIKE, max(near.values()) - _AS_NEAR)
    parts = sorted((part for part in near if near[part] >= least), key=near.__getitem__, reverse=True)
    found = list(dict.fromkeys(one for part in parts for one in known[part]))
    return found if len(found) <= MOST_MEANT else []
