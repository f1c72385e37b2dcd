"""Compile the translations while building, so that a wheel and an editable install both carry them."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_translations(locale: Path) -> list[Path]:
    """Write a `.mo` beside each `.po` below `locale` and return what was written."""
    written = []
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as stream:
            catalog = read_po(stream, locale=source.parts[-3])
        target = source.with_suffix(".mo")
        with target.open("wb") as stream:
            write_mo(stream, catalog)
        written.append(target)
    return written


class CompileTranslations(BuildHookInterface):  # type: ignore[type-arg]
    """The hook that hatchling calls before each build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue of the checkout."""
        compile_translations(Path(self.root) / "copbench" / "locale")
