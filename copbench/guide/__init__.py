"""What a person reads: one Markdown page a step and language, in our own words.

The booklet is the source of the method; `sources.md` names it. Example cards can be hidden.
"""

import functools
import re
from pathlib import Path

from copbench.i18n import Language, language

SERVES: dict[str, tuple[str, ...]] = {
    "first": ("P1", "P2", "P3", "P4", "P5", "P7", "P8"),
    "step-1": ("E1",),
    "step-2": ("E2",),
    "step-4": ("E5", "E7"),
    "step-5": ("E3",),
    "step-6": ("E6",),
    "step-7": ("E4",),
    "step-8": ("E5",),
    "step-9": ("E7",),
    "step-10": ("E8", "E9"),
    "sources": ("E10",),
}
"""The ids that live in a page rather than in a question: purpose, tone, motto and the case examples."""

_FOLDER = Path(__file__).parent
_EXAMPLE = re.compile(r"^## (?:Voorbeeld|Example): .*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)


@functools.cache
def _page(name: str, language: Language, examples: bool) -> str:
    text = (_FOLDER / language / f"{name}.md").read_text(encoding="utf-8")
    return text if examples else _EXAMPLE.sub("", text)


def page(name: str, *, examples: bool = True) -> str:
    """Return a page in the current language, without the example cards if they are hidden."""
    return _page(name, language(), examples)


def lead(name: str) -> str:
    """Return the sentence below the title of a page."""
    paragraphs = page(name).split("\n\n")
    return " ".join(paragraphs[1].split())


def body(name: str, *, examples: bool = True) -> str:
    """Return a page without its title, for a place that shows the title already."""
    return page(name, examples=examples).split("\n", 1)[1].lstrip()
