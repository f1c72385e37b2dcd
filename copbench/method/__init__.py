"""The ids of the method: every element of the booklet with a line of our own, and where copbench gives it a home.

The ids prove that nothing was missed: each record, question, document and page names the ones it serves.
"""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from copbench.i18n import Language


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the method: its number, its titles, and its ids with a line in each language.

    `many` holds the ids of which there are many, such as signals: those ask for records of their own.
    """

    key: str
    titles: dict[Language, str]
    ids: dict[str, dict[Language, str]]
    many: frozenset[str]


@functools.cache
def sections() -> tuple[Section, ...]:
    """Return the parts of the method in order."""
    data = tomllib.loads((Path(__file__).parent / "ids.toml").read_text(encoding="utf-8"))
    return tuple(map(_section, data["section"]))


def _section(part: dict[str, Any]) -> Section:
    ids: dict[str, dict[Language, str]] = {
        identity: {"nl": line["nl"], "en": line["en"]} for identity, line in part["ids"].items()
    }
    many = frozenset(identity for identity, line in part["ids"].items() if line.get("records"))
    return Section(part["key"], {"nl": part["nl"], "en": part["en"]}, ids, many)


def without_home() -> dict[str, list[str]]:
    """Return for each section the ids that nothing serves yet."""
    served = homes()
    return {part.key: [identity for identity in part.ids if identity not in served] for part in sections()}


def on_a_worksheet_only() -> dict[str, list[str]]:
    """Return for each section the ids of which there are many, and which have no records of their own yet."""
    from copbench import catalogue

    registers = tuple(f"{kind.name}." for kind in catalogue.KINDS if not kind.is_worksheet)
    served = homes()
    return {
        part.key: [
            identity
            for identity in part.ids
            if identity in part.many and not any(home.startswith(registers) for home in served.get(identity, ()))
        ]
        for part in sections()
    }


def homes() -> dict[str, list[str]]:
    """Return for each id the records, questions, documents and pages that serve it."""
    from copbench import catalogue, guide
    from copbench.documents.listing import DOCUMENTS
    from copbench.fields import fields_of
    from copbench.records import model_of

    found: dict[str, list[str]] = {}
    for kind in catalogue.KINDS:
        _add(found, model_of(kind.name).method(), kind.name)
        for spec in fields_of(model_of(kind.name)):
            _add(found, spec.method, f"{kind.name}.{spec.name}")
    for document in DOCUMENTS:
        _add(found, document.method, f"document {document.key}")
    for page, ids in guide.SERVES.items():
        _add(found, ids, f"page {page}")
    return found


def _add(found: dict[str, list[str]], ids: tuple[str, ...], home: str) -> None:
    for identity in ids:
        found.setdefault(identity, []).append(home)
