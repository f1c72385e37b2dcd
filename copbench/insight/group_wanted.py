"""The group one looks for, and how far one is with it (S3.3, S3.7): what the picture is held against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from copbench.alike import plain
from copbench.i18n import tr, trn
from copbench.insight.composition import LONGEST, Picture
from copbench.insight.elsewhere import data_of, texts
from copbench.visible import on_one_line
from copbench.workbook.reading import Reader


@dataclass(frozen=True, slots=True)
class Wanted:
    """The group one looks for: the answers of its worksheet, and the parties that the fit check names."""

    group: Mapping[str, Any] = field(default_factory=dict)
    fit_parties: tuple[str, ...] = ()

    def number(self, name: str) -> int:
        """Return an answer that is a number above nought, 0 when it is none."""
        value = self.group.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0

    @property
    def parties(self) -> dict[str, str]:
        """The parties to have in, by how they are compared: as they were written."""
        named = (*self.fit_parties, *texts(self.group.get("missing_parties")))
        found: dict[str, str] = {}
        for name in named:
            found.setdefault(plain(name), on_one_line(name, LONGEST))
        return found


def read_wanted(workbook: Reader) -> Wanted:
    """Return which group a workbook looks for."""
    parties = texts(data_of(workbook, "fit_check").get("parties"))
    return Wanted(data_of(workbook, "group"), tuple(parties))


def in_a_sentence(picture: Picture, wanted: Wanted) -> str:
    """Return how many take part, how many are looked for and how many are in sight (S3.7)."""
    size = wanted.number("size")
    parts = (
        trn("{n} takes part", "{n} take part", len(picture.members)),
        trn("{n} looked for", "about {n} looked for", size) if size else "",
        tr("{n} in sight", n=len(picture.in_sight)) if picture.in_sight else "",
    )
    return ", ".join(filter(None, parts))
