"""From a workbook to files: made in memory, then written whole or not at all, and never over another unasked."""

import dataclasses
import os
import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from copbench import oserrors
from copbench.audience import Audience
from copbench.documents import FORMS, listing, notices
from copbench.documents.at_home import readers_of
from copbench.documents.document import Document
from copbench.documents.markdown import Page
from copbench.documents.outside.filter import held_back, how_to_release
from copbench.documents.source import Source
from copbench.documents.span import ALWAYS, Span
from copbench.documents.subjects import Subject, ending, file_name, subjects, to_begin_with
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.paths import folder_of_documents, safe_name
from copbench.visible import on_one_line
from copbench.workbook import Workbook

_NOTHING = Subject()
Files = list[tuple[str, str]]
"""Relative path and text of each file."""


def render(
    workbook: Workbook, key: str, form: str = "md", audience: Audience | None = None, *,
    about: str = "", to_read: bool = False, unsure: list[str] | None = None, unreleased: list[str] | None = None,
    read: Source | None = None, span: Span = ALWAYS,
) -> Files:  # fmt: skip
    """Return the files of a document in one of the `FORMS`, for its own readers or for a given ring.

    Of a document that is made for each record, `about` is the id of the only one wanted; a key such as
    `intake-anna` names it as well. What has a file of its own kind, such as a calendar, gets that whatever form is
    asked, unless it is wanted `to_read`. To `unsure` is added what its makers have to look at before it goes
    outside, to `unreleased` what is said of a document of which the group released nothing. Several documents in a
    row may share what was `read`. One that has periods is about the `span`. Raises Refused when there is no such
    document or form.
    """
    document, which = listing.named(key)
    if document is None:
        raise Refused(notices.no_such_document(key))
    if form not in FORMS:
        raise Refused(tr("There is no form {form}. There are: {known}.", form=form, known=", ".join(FORMS)))
    source = _towards(read or Source(workbook, document.audience), document, audience)
    source.span = span if document.periods else ALWAYS
    source.reads.clear()
    source.reads.update(document.lists)
    if document.key == listing.WHOLE:
        return _folder(source, form, unsure)
    pages = _pages(document, source, about, which)
    if which and not pages:
        raise Refused(notices.no_such_subject(key, document, subjects(document, source)))
    pages = pages or [(_NOTHING, _without_subject(document, source))]
    if to_read:
        document = dataclasses.replace(document, ending="")
    _tell(unsure, (page for _one, page in pages if page))
    if unreleased is not None:
        unreleased += dict.fromkeys(filter(None, (_nothing_released(page) for _one, page in pages)))
    return [
        _file(document, one, _or_why_empty(document, page, source.audience), form, source.audience)
        for one, page in pages
    ]


def _pages(document: Document, source: Source, about: str, which: str) -> list[tuple[Subject, Page]]:
    """Return what is wanted of a document, with what each is about; of several only those that say anything."""
    wanted = [one for one in subjects(document, source) if about in ("", one.id) and which in ("", one.file)]
    pages = [(one, document.build(source, one.id)) for one in wanted]
    if document.per and not (about or which):
        return [(one, page) for one, page in pages if page]
    return pages


def _without_subject(document: Document, source: Source) -> Page:
    """Return an empty page for a document that is made of records of which its readers may see none."""
    page, source = Page(tr(document.title)), source.for_one_document()
    subjects(document, source)  # what is held back of them is known when they were read
    page.note = source.note(page)
    return page


def _tell(unsure: list[str] | None, pages: Iterable[Page]) -> None:
    """Add what the pages cannot be sure of, each once."""
    if unsure is not None:
        found = (line for page in pages if page.note for line in page.note.for_facilitators)
        unsure += [line for line in dict.fromkeys(found) if line not in unsure]


def subjects_of(read: Source, key: str, readers: Audience | None = None) -> list[Subject]:
    """Return what a document is made about, for its own readers or others: records, or one subject without id."""
    document = listing.document(key)
    return subjects(document, _towards(read, document, readers)) if document else []


def first_of(read: Source, key: str, today: date, readers: Audience | None = None) -> Subject:
    """Return what a document is shown about until one is chosen."""
    document = listing.document(key)
    return to_begin_with(document, _towards(read, document, readers), today) if document else _NOTHING


def _towards(read: Source, document: Document, readers: Audience | None) -> Source:
    """Return the workbook as the readers of a document may see it, its own or those given."""
    return read.towards(readers_of(document, read) if readers is None else readers)


def _folder(source: Source, form: str, unsure: list[str] | None) -> Files:
    from copbench.documents import whole

    found = list(whole.pages(source))
    _tell(unsure, (made.page for made in found))
    index = whole.index(source, found, form)
    files = [
        (whole.place(made, form), _formed(made.page, ending(made.document, made.page, form))) for made in found
    ]
    return [(f"index.{form}", _formed(index, form)), *files]


def _file(document: Document, about: Subject, page: Page, form: str, readers: Audience) -> tuple[str, str]:
    """Return the name and text of a file. What is for other readers than its own says so in its name."""
    form = ending(document, page, form)
    others = readers < document.audience or (document.widest and readers != document.audience)
    whose = f"-{safe_name(tr(readers.label))}" if others else ""
    return f"{file_name(document, about)}{whose}.{form}", _formed(page, form)


def _or_why_empty(document: Document, page: Page, readers: Audience) -> Page:
    """Return the page, or one that says why it is empty: nothing was written, or not for these readers."""
    if page:
        return page
    empty = Page(page.title)
    begin = notices.nothing_yet(document)
    withheld = tr("There is nothing in this document for these readers.") if readers > document.audience else ""
    empty.says(_nothing_released(page) or withheld or begin)
    return empty


def _nothing_released(page: Page) -> str:
    """Return the sentences about a page of which the group keeps everything inside, "" for any other."""
    if page or not page.note or not page.note.held:
        return ""
    nothing = tr("The group released nothing for this document.")
    return " ".join([nothing, held_back(page.note.held), how_to_release()])


def _formed(page: Page, form: str) -> str:
    if form not in FORMS:
        return page.as_file
    text = page.text()
    if form == "html":
        from copbench.documents import html

        return html.page(on_one_line(page.title), text, layout=page.layout)
    if form == "txt":
        from copbench.documents import plain

        return plain.text(text)
    return text


def folder_for(workbook: Workbook) -> Path:
    """Return the folder in which the documents of a workbook are proposed."""
    return folder_of_documents(workbook.path)


def standing(files: Files, folder: Path) -> list[Path]:
    """Return the files that exist already where these would be written."""
    return [folder / name for name, _text in files if os.path.lexists(folder / name)]


def write(files: Files, folder: Path, *, overwrite: bool = False, beside: bool = False) -> list[Path]:
    """Write the files below `folder` and return their paths, each whole or not at all.

    What stands there already is replaced with `overwrite`, and left alone with `beside`: a single file then gets a
    number, several go to a numbered folder. Without either, raises Refused and writes nothing.
    """
    there = standing(files, folder)
    if there and beside:
        files, folder = _beside(files, folder)
    elif there and not overwrite:
        raise Refused(_refusal(files, folder, there))
    paths = [folder / _safe(name) for name, _text in files]
    for parent in {path.parent for path in paths}:
        _make(parent)
    return [_write_one(path, text) for path, (_name, text) in zip(paths, files, strict=True)]


def _beside(files: Files, folder: Path) -> tuple[Files, Path]:
    """Return the files under the first number that is still free."""
    number = 2
    while True:
        if len(files) == 1:
            path = PurePosixPath(files[0][0])
            numbered, into = [(str(path.with_name(f"{path.stem}-{number}{path.suffix}")), files[0][1])], folder
        else:
            numbered, into = files, folder.with_name(f"{folder.name}-{number}")
        if not standing(numbered, into):
            return numbered, into
        number += 1


def _refusal(files: Files, folder: Path, there: Sequence[Path]) -> str:
    names = ", ".join(path.name for path in there[:5]) + (" …" if len(there) > 5 else "")
    proposed, into = _beside(files, folder)
    other = into / proposed[0][0] if len(files) == 1 else into
    return tr(
        "In {folder} there is already: {names}. Nothing was written. Replace them with --overwrite,"
        " or choose {other}.",
        folder=folder,
        names=names,
        other=other,
    )


def _safe(name: str) -> Path:
    """Return a relative path of which every part is a name that all systems accept."""
    path = PurePosixPath(name)
    return Path(*(safe_name(part) for part in path.parts[:-1]), f"{safe_name(path.stem)}{path.suffix}")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(_why_not(folder, error)) from None


def _write_one(path: Path, text: str) -> Path:
    unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        with unfinished.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise Refused(_why_not(path, error)) from None
    return path


def _why_not(path: Path, error: OSError) -> str:
    return tr("{path} could not be written: {why}.", path=path, why=oserrors.why(error))
