"""Long text in the person's own editor: the screen steps aside, and what was saved there comes back.

The text stands for that while in a file of its own, readable by its owner only. What the editor left in it counts,
also when the editor itself says that something went wrong.
"""

import contextlib
import os
import shutil
import sys
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import click
from textual.app import SuspendNotSupported

from copbench import paths
from copbench.errors import Refused
from copbench.i18n import tr
from copbench.stored import tidy
from screens.ending import ctrl_c_is_for_another

if TYPE_CHECKING:
    from screens.app import CopbenchApp

_DAY = 86_400
AT_ONCE = 1.0
"""Seconds within which nobody opens a text, reads it and leaves it as it was."""


def edit(app: "CopbenchApp", text: str) -> str | None:
    """Return the text as it was saved in the editor, or None when it was left as it was.

    Raises Refused when there is no editor to be found, or it does not start or work.
    """
    editor = _editor()
    if editor is None:
        raise Refused(tr("No editor was found. Ask who looks after this computer to name one in EDITOR."))
    try:
        file = _lay_ready(text)
    except OSError:
        raise Refused(tr("Nothing can be written for an editor. Your text is as it was.")) from None
    try:
        failed = _run(app, editor, file)
        edited = _read(file)
    finally:
        _clear(file)
    if edited is None:
        raise Refused(tr("Your editor did not work. Your text is as it was."))
    # Editors end a file with a newline of their own; it is not the person's.
    edited = tidy(edited)
    edited = edited[:-1] if edited.endswith("\n") and not text.endswith("\n") else edited
    if failed and edited in ("", text):
        raise Refused(tr("Your editor did not work. Your text is as it was."))
    return edited if edited != text else None


def _lay_ready(text: str) -> Path:
    """Write the text to a file for the editor, and clear away what a killed copbench left behind long ago."""
    folder = paths.editing_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for old in folder.glob("*.md"):
        with contextlib.suppress(OSError):
            if time.time() - old.stat().st_mtime > _DAY:
                old.unlink()
    file = folder / f"{uuid.uuid4().hex[:8]}.md"
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as stream:
        stream.write(text)
    return file


def _clear(file: Path) -> None:
    """Remove what stands there now, whatever the editor made of it."""
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)
    shutil.rmtree(file, ignore_errors=True)


def _run(app: "CopbenchApp", editor: str, file: Path) -> bool:
    """Let the editor work on the file and tell whether it failed."""
    try:
        with app.suspend(), ctrl_c_is_for_another(app):
            try:
                _work(editor, file)
            except (click.ClickException, OSError, ValueError):
                return True  # raising here would leave the screen suspended
    except SuspendNotSupported:
        raise Refused(tr("This terminal cannot step aside for an editor.")) from None
    return False


def _work(editor: str, file: Path) -> None:
    """Let the editor work, and wait for one that opens a window of its own and says at once that it is done."""
    before, begun = _read(file), time.monotonic()
    click.edit(editor=editor, filename=str(file))
    if time.monotonic() - begun < AT_ONCE and _read(file) == before:
        click.echo(tr("Is your text open in a window of its own? Save it there, then press Enter here."))
        with contextlib.suppress(EOFError):
            input()


def _read(file: Path) -> str | None:
    """Return what the editor left, also when it wrote it in an older encoding; None when the file is gone."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _editor() -> str | None:
    """Return the editor that the person named, else one that says itself how to leave it."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    plain = "notepad" if sys.platform == "win32" else "nano"
    return named or (plain if shutil.which(plain) else None)
