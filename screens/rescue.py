"""When copbench has to end and the workbook takes nothing: what is typed goes to a file of its own.

The file stands beside the backups, readable by its owner only, and the sentence on leaving names it.
"""

import os
import uuid
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from copbench import catalogue, paths
from copbench.i18n import tr
from copbench.visit import BOOKKEEPING, Visit
from screens.unfinished import HoldsText

if TYPE_CHECKING:
    from screens.holding import WorkbookApp


def leave_or_rescue(app: "WorkbookApp") -> str:
    """Save every open screen, or else write what is typed to a file and return the sentence about it.

    One screen that fails keeps no other from being saved.
    """
    unsaved: list[Visit] = []
    for screen in reversed(app.workbook_screens()):
        try:
            saved = screen.leave()
        except Exception:  # whatever went wrong, the text comes first
            saved = False
        if not saved and screen.open_visit is not None:
            unsaved.append(screen.open_visit)
    texts = [_of_visit(visit) for visit in unsaved if visit.typed]
    texts += [_part(screen.asked, screen.text) for screen in app.screen_stack if isinstance(screen, HoldsText)
              and not screen.keep()]  # fmt: skip
    if not texts:
        return ""
    try:
        return tr("Not everything could be saved. What you typed stands in {path}.", path=_write("".join(texts)))
    except OSError:
        return tr("Saving did not work, and what you typed last could not be kept anywhere.")


def _of_visit(visit: Visit) -> str:
    parts = [_part(spec.shown_label, visit.typed[spec.name]) for spec in visit.specs if spec.name in visit.typed]
    parts += [_part(name, visit.typed[name]) for name in BOOKKEEPING if name in visit.typed]
    return f"# {tr(catalogue.kind(visit.kind).title)}\n\n" + "".join(parts)


def _part(asked: str, text: str) -> str:
    return f"## {asked}\n\n{text}\n\n"


def _write(text: str) -> Path:
    folder = paths.rescue_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{datetime.now():%Y-%m-%dT%H%M%S}-{uuid.uuid4().hex[:4]}.md"
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as stream:
        stream.write(text)
    return path
