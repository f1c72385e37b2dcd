"""Where copbench keeps things outside the workbook, the way of each system."""

import contextlib
import functools
import json
import os
import re
import tempfile
import threading
import uuid
from pathlib import Path
from typing import Any

from platformdirs import PlatformDirs

from copbench.errors import Refused
from copbench.i18n import tr
from copbench.visible import on_one_line, without_controls

_one_at_a_time = threading.Lock()
"""The backup remembers from a thread of its own."""

_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


@functools.cache
def _dirs() -> PlatformDirs:
    return PlatformDirs("copbench", appauthor=False)


def data_folder() -> Path:
    """Return the folder of the backups."""
    return Path(os.environ.get("COPBENCH_DATA") or _dirs().user_data_dir)


def settings_file() -> Path:
    """Return the file with language, theme and keys."""
    return Path(os.environ.get("COPBENCH_CONFIG") or _dirs().user_config_dir) / "settings.toml"


def state_file() -> Path:
    """Return the file that remembers the last workbook opened."""
    return Path(os.environ.get("COPBENCH_STATE") or _dirs().user_state_dir) / "state.json"


def log_folder() -> Path:
    """Return the folder of crash reports; they hold no text of a person."""
    return state_file().parent / "log"


def rescue_folder() -> Path:
    """Return the folder of texts that no workbook would take when copbench had to end."""
    return data_folder() / "rescued"


def editing_folder() -> Path:
    """Return the folder in which a text stands while the person's own editor works on it."""
    return data_folder() / "editing"


def waiting_folder() -> Path:
    """Return the folder of notes for a workbook that was open elsewhere, until they come in."""
    return data_folder() / "waiting"


def documents_folder() -> Path:
    """Return the folder in which a new workbook is proposed."""
    return Path(_dirs().user_documents_dir)


def folder_of_documents(workbook: Path) -> Path:
    """Return the folder in which the documents of a workbook are proposed: beside it, under its name."""
    return workbook.parent / "-".join((safe_name(workbook.stem), tr("documents")))


def throw_away_folder(end: str) -> Path:
    """Return a folder for a throw-away copy in the temporary folder of the system."""
    return Path(tempfile.gettempdir()) / f"copbench-{end}"


def read_state() -> dict[str, Any]:
    """Return what is remembered between two starts; an unreadable file counts as nothing."""
    try:
        state = json.loads(state_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return state if isinstance(state, dict) else {}


def remember(**facts: Any) -> None:
    """Remember facts between two starts. A folder that may not be written is no reason to stop."""
    with contextlib.suppress(OSError), _one_at_a_time:
        known = read_state()
        if known.items() >= facts.items():
            return
        state_file().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        text = json.dumps({**known, **facts}, indent=1)
        unfinished = state_file().with_suffix(".unfinished")
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(state_file())


def last_workbook() -> Path | None:
    """Return the workbook opened last, if it is still there."""
    last = read_state().get("last")
    try:
        return Path(last) if isinstance(last, str) and Path(last).exists() else None
    except (OSError, ValueError):
        return None


def device() -> str:
    """Return the random mark under which this machine writes revisions; it says nothing about its owner."""
    mark = read_state().get("device")
    if not isinstance(mark, str):
        mark = uuid.uuid4().hex[:8]
        remember(device=mark)
    return mark


def path_of(text: str) -> Path:
    """Return the path that a person typed. Raises Refused with a sentence when it cannot be one."""
    try:
        path = Path(text.strip()).expanduser()
        path.exists()
        if "\0" in text:
            raise ValueError("a name ends at a zero")
    except (OSError, ValueError, RuntimeError):
        raise Refused(tr("This cannot be the name of a file: {name}", name=on_one_line(text, 60))) from None
    return path


def in_documents(text: str) -> Path:
    """Return the path that a person typed; a name without a folder stands among the documents.

    Raises Refused with a sentence when it cannot be a path.
    """
    return documents_folder() / path_of(text)


def safe_name(text: str, fallback: str = "copbench") -> str:
    """Return a file name, without ending, that Windows, macOS and Linux all accept."""
    name = _UNSAFE.sub(" ", without_controls(text)).strip(" .")
    name = re.sub(r"\s+", "-", name)[:80].rstrip("-. ")
    while len(name.encode("utf-8")) > 200:
        name = name[:-1]
    return f"_{name}" if _RESERVED.match(name) else name or fallback
