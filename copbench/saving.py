"""Records into the workbook: checked, saved, removed, brought back, so that search and names follow."""

import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from copbench import catalogue, numbering
from copbench.records import Record, load, model_of
from copbench.workbook import Change, Entry, Workbook
from copbench.workbook.reading import Reader
from copbench.workbook.stamps import now


def save(workbook: Workbook, entry_id: str, record: Record, settled: Sequence[str] = ()) -> Change | None:
    """Save a record, with a code when its kind bears one, and let those that name it be found by its new name.

    Raises NotSaved.
    """
    with workbook.together():
        saved = workbook.save(entry_id, numbering.with_code(workbook, record), settled)
        if saved and saved.renamed:
            _index_again(workbook, workbook.naming(entry_id))
    return saved


def begin_workbook(path: Path, name: str, language: str) -> Workbook:
    """Make a new workbook for a CoP with this (working) title, which is an answer like any other (H1)."""
    workbook = Workbook.create(path, name=name, language=language)
    try:
        save_new(workbook, "set_up", {"name": name})
    except BaseException:
        workbook.close()
        path.unlink(missing_ok=True)
        raise
    return workbook


def save_new(workbook: Workbook, kind: str, data: Mapping[str, Any], entry_id: str = "") -> str:
    """Write a record from stored data as it is and return its id; used to fill a workbook and to bring back."""
    record, refused = load(kind, data)
    if refused:
        raise ValueError(f"{kind}: {sorted(refused)} do not fit")
    identity = kind if catalogue.kind(kind).is_worksheet else entry_id or str(uuid.uuid4())
    save(workbook, identity, record)
    return identity


def change(workbook: Workbook, entry: Entry, **answers: Any) -> None:
    """Save a record with other answers; without any it becomes what it was in `entry`. Raises NotSaved."""
    record, _refused = load(entry.kind, {**entry.data, **answers})
    save(workbook, entry.id, record)


def remove(workbook: Workbook, entry_id: str) -> Change | None:
    """Move a record to the bin with its parts; what names it is no longer found by its name. Raises NotSaved."""
    with workbook.together(at=now()):
        for part in parts_of(workbook, entry_id):
            workbook.remove(part.id)
        naming = workbook.naming(entry_id)
        removed = workbook.remove(entry_id)
        _index_again(workbook, naming)
    return removed


def parts_of(workbook: Reader, entry_id: str) -> list[Entry]:
    """Return the records that are part of another, such as the blocks of a meeting; they go where it goes."""
    whole = workbook.entry(entry_id)
    return [
        part
        for kind in (catalogue.parts_of(whole.kind) if whole else ())
        for part in workbook.parts(kind.name, entry_id)
        if _belongs_to(part.kind, part.data) == entry_id
    ]


def stands_as_made(workbook: Reader, entry: Entry) -> bool:
    """Tell whether nobody worked on a record since it was made: unchanged, and named by no other, as parts do."""
    return entry.changed == entry.created and not workbook.naming(entry.id)


def _belongs_to(kind: str, data: Mapping[str, Any]) -> str:
    """Return the id of the record of which one with these stored answers is part, "" when it is of none."""
    return str(data.get(model_of(kind).belongs_to) or "")


def erase(workbook: Workbook, entry_id: str) -> int:
    """Erase a record, its parts and, of a person, what they said by name for good, also from the bin, all or none.

    Returns how many backups could not be reached. Raises NotSaved.
    """
    whole = workbook.entry(entry_id)
    parts = catalogue.parts_of(whole.kind) if whole else ()
    naming = {kind.name: by for kind in catalogue.KINDS if (by := model_of(kind.name).erased_with)}
    naming |= {kind.name: model_of(kind.name).belongs_to for kind in parts}
    here = [one.id for kind, by in naming.items() for one in workbook.parts(kind, entry_id, by=by)]
    gone = [
        past.entry
        for kind, by in naming.items()
        for past in workbook.removed(kind, limit=-1)
        if (past.data or {}).get(by) == entry_id
    ]
    return workbook.erase(*here, *gone, entry_id)


def _index_again(workbook: Workbook, entries: Sequence[Entry]) -> None:
    for entry in entries:
        workbook.index_again(entry.id, load(entry.kind, entry.data)[0])


def bring_back(workbook: Workbook, entry_id: str, revision_id: str = "") -> Change | None:
    """Save an earlier version of a record as its newest one: the given one, or the last before it was removed."""
    with workbook.together():
        together = [] if workbook.entry(entry_id) else workbook.removed_with(entry_id)
        saved = _put_back(workbook, entry_id, revision_id)
        for part in together:
            _put_back(workbook, part, part_of=entry_id)
    return saved


def _put_back(workbook: Workbook, entry_id: str, revision_id: str = "", part_of: str = "") -> Change | None:
    """Save an earlier version; with `part_of` only if it was part of that record, and not just removed with it."""
    for revision in workbook.history(entry_id):
        if revision.data is not None and revision_id in ("", revision.id):
            if part_of and _belongs_to(revision.kind, revision.data) != part_of:
                return None
            record, _ = load(revision.kind, revision.data)
            return save(workbook, entry_id, record)
    return None
