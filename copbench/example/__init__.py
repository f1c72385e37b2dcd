"""The example: a CoP halfway its first year, told in data files: one a step, and people and meetings apart.

The rule: the files hold what a person typed, never what copbench works out itself. Both languages tell one story:
the same records under the same ids, with the same dates and choices; only the words differ.

A worksheet is a table under the name of its kind, a register an array of tables that each carry their fixed `id`.
`[[earlier]]` holds what a record was before, and `at`, the moment (UTC) at which it was saved then.
"""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from copbench import catalogue, readable
from copbench.i18n import Language
from copbench.records import specs_of
from copbench.saving import save_new
from copbench.workbook import Workbook

_FOLDER = Path(__file__).parent
_PAGES = (
    *(step.guide for step in catalogue.STEPS),
    *("people", "meetings", "plans", "attendance", "agenda", "evaluations", "logbook"),
)


class Told(NamedTuple):
    """One version of one record as a file tells it; `at` is empty for the version that stands now."""

    kind: str
    id: str
    data: Mapping[str, Any]
    at: str = ""


def make(path: Path, language: Language) -> None:
    """Write the example as a new workbook at `path`. Raises Refused when something stands there already."""
    name = _read(language, "workbook")["name"]
    with Workbook.create(path, name=name, language=language) as workbook:
        fill(workbook, language)
        readable.make(workbook)


def fill(workbook: Workbook, language: Language) -> None:
    """Write every record of the example into an empty workbook, in one transaction."""
    with workbook.together():
        for version in told(language):
            with workbook.together(at=version.at):
                save_new(workbook, version.kind, version.data, version.id)


def told(language: Language) -> list[Told]:
    """Return what the files tell in the order of saving: what others name comes first, then what was earlier."""
    versions = [version for page in _PAGES for version in _versions(_read(language, page))]
    return sorted(versions, key=lambda version: (_depth(version.kind), not version.at))


@functools.cache
def _depth(kind: str) -> int:
    """Return how many kinds stand one behind the other in what records of this kind may name."""
    named = {spec.refers for spec in specs_of(kind, {})} - {"", kind}
    return 1 + max(map(_depth, named), default=-1)


def _versions(page: Mapping[str, Any]) -> Iterator[Told]:
    for kind, tables in page.items():
        for table in tables if isinstance(tables, list) else [tables]:
            if kind == "earlier":
                yield Told(table["kind"], table.get("id", ""), table["data"], table["at"])
            else:
                yield Told(kind, table.get("id", ""), {name: table[name] for name in table if name != "id"})


def _read(language: Language, name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / language / f"{name}.toml").read_text(encoding="utf-8"))
