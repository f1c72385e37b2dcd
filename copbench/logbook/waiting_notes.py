"""A note for a workbook that is open elsewhere just now: it waits in a file, and comes in when the way is free.

The file stands in the data folder, readable by its owner only, with a note on each line. Whoever holds the
workbook takes them in.
"""

import contextlib
import json
import os
import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from copbench import oserrors, paths
from copbench.errors import Refused
from copbench.logbook.noting import note
from copbench.workbook import Workbook


def _place(workbook_id: str) -> Path:
    return paths.waiting_folder() / f"{workbook_id}.jsonl"


def keep(workbook_id: str, text: str, on: date, prompt: str = "") -> None:
    """Keep a note until the workbook with this id can take it in. Raises OSError."""
    place = _place(workbook_id)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    line = {"id": str(uuid.uuid4()), "text": text, "on": on.isoformat(), "prompt": prompt}
    with os.fdopen(os.open(place, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "a", encoding="utf-8") as stream:
        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        stream.flush()
        os.fsync(stream.fileno())


def take_in(workbook: Workbook) -> int:
    """Write the notes that waited into their workbook and return how many; those written before count once.

    Raises NotSaved; they go on waiting then.
    """
    place = _place(workbook.fact("workbook"))
    taken = place.with_suffix(".taken")
    with contextlib.suppress(FileNotFoundError):
        if not taken.exists():
            place.rename(taken)  # what is noted from now on waits in a new file
    if not taken.exists():
        return 0
    with workbook.together():
        fresh = [line for line in _lines(taken) if workbook.entry(line["id"]) is None]
        for line in fresh:
            note(workbook, line["text"], date.fromisoformat(line["on"]), line["prompt"], line["id"])
    taken.unlink(missing_ok=True)
    return len(fresh)


def _lines(place: Path) -> Iterator[dict[str, str]]:
    """Yield the notes in a file; half a line was never promised to anybody.

    Raises Refused when it cannot be read.
    """
    try:
        text = place.read_text(encoding="utf-8")
    except OSError as error:
        raise Refused(oserrors.why(error)) from None
    for line in text.split("\n"):
        with contextlib.suppress(ValueError):
            yield json.loads(line)
