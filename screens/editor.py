"""Long text in the person's own editor: the screen steps aside, and what was saved there comes back."""

import os
import shutil
import sys
from typing import TYPE_CHECKING

import click
from textual.app import SuspendNotSupported

from copbench.errors import Refused
from copbench.i18n import tr

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def edit(app: "CopbenchApp", text: str) -> str | None:
    """Return the text as it was saved in the editor, or None when it was left as it was.

    Raises Refused when there is no editor to be found or it does not start.
    """
    if not _has_editor():
        raise Refused(tr("No editor was found. Ask who looks after this computer to name one in EDITOR."))
    try:
        with app.suspend():
            edited, failed = _run(text)
    except SuspendNotSupported:
        raise Refused(tr("This terminal cannot step aside for an editor.")) from None
    if failed:
        raise Refused(tr("Your editor did not work. Your text is as it was."))
    if edited is None:
        return None
    # Editors end a file with a newline of their own; it is not the person's.
    return edited[:-1] if edited.endswith("\n") and not text.endswith("\n") else edited


def _run(text: str) -> tuple[str | None, bool]:
    """Return what the editor saved, and whether it failed; raising here would leave the screen suspended."""
    try:
        return click.edit(text, extension=".md", require_save=True), False
    except (click.ClickException, OSError, ValueError):
        return None, True


def _has_editor() -> bool:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if named or sys.platform == "win32":
        return True
    return any(shutil.which(name) for name in ("sensible-editor", "vim", "nano", "vi"))
