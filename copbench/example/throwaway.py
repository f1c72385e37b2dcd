"""A throw-away copy of the example: anybody may write in it, and nobody has to keep it."""

import tempfile
from pathlib import Path

from copbench import paths
from copbench.i18n import Language
from copbench.workbook.schema import SUFFIX

_NAMES = {"nl": "voorbeeld", "en": "example"}


def throw_away_copy(language: Language) -> Path:
    """Write a fresh copy of the example into the system's temporary folder and return its path."""
    from copbench.example import make

    path = Path(tempfile.mkdtemp(prefix=paths.throw_away_folder("").name)) / f"{_NAMES[language]}{SUFFIX}"
    make(path, language)
    return path
