"""From a workbook to files: made in memory, then written whole or not at all, and never over another unasked."""

import os
import uuid
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from copbench import catalogue
from copbench.audience import Audience
from copbench.documents import FORMS, listing
from copbench.documents.listing import Document
from copbench.documents.markdown import Page
from copbench.documents.source import Source
from copbench.documents.wording import sentence
from copbench.errors import Refused
from copbench.i18n import tr, trn
from copbench.paths import folder_of_documents, safe_name
from copbench.visible import on_one_line
from copbench.workbook import Workbook

Files = list[tuple[str, str]]
"""Relative path and text of each file."""
_KINDS = frozenset(kind.name for kind in catalogue.KINDS)


def render(workbook: Workbook, key: str, form: str = "md", audience: Audience | None = None) -> Files:
    """Return the files of a document in one of the `FORMS`, for its own readers or for a given wider ring.

    Raises Refused when there is no such document or form.
    """
    document = listing.document(key)
    if document is None:
        raise Refused(no_such_document(key))
    if form not in FORMS:
        raise Refused(tr("There is no form {form}. There are: {known}.", form=form, known=", ".join(FORMS)))
    source = Source(workbook, document.audience if audience is None else audience)
    if document.key == listing.WHOLE:
        return _folder(source, form)
    return [_file(document, _or_where_to_begin(document, document.build(source)), form)]


def no_such_document(key: str) -> str:
    """Return the sentence that names the documents there are."""
    known = ", ".join(one.file_name for one in listing.DOCUMENTS)
    return tr("There is no document {key}. There are: {known}.", key=key, known=known)


def _folder(source: Source, form: str) -> Files:
    from copbench.documents import whole

    found = list(whole.pages(source))
    index = whole.index(source, found, f".{form}")
    files = [
        (whole.place(document, readers, f".{form}"), _file(document, page, form)[1])
        for document, readers, page in found
    ]
    return [(f"index.{form}", _formed(index, form)), *files]


def _file(document: Document, page: Page, form: str) -> tuple[str, str]:
    return f"{safe_name(document.file_name)}.{form}", _formed(page, form)


def _or_where_to_begin(document: Document, page: Page) -> Page:
    if page:
        return page
    empty = Page(page.title)
    step = tr(catalogue.step(document.begin).title)
    empty.says(sentence(tr("Nothing was written for this yet. Begin with: {step}", step=step)))
    return empty


def _formed(page: Page, form: str) -> str:
    text = page.text()
    if form == "html":
        from copbench.documents import html

        return html.page(on_one_line(page.title), text)
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


def left_out(workbook: Workbook) -> str:
    """Return the sentence about what is typed and stands in no document yet, "" when there is nothing."""
    pages = sum(kind in _KINDS for _id, kind in workbook.drafted())
    return trn(
        "{n} page holds something that does not fit yet. That stands in no document.",
        "{n} pages hold something that does not fit yet. That stands in no document.",
        pages,
    ) if pages else ""  # fmt: skip


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
    return tr("{path} could not be written: {why}.", path=path, why=error.strerror or error)
