"""What a round holds: per question a count of each point, and a list of remarks. Nothing joins two answers.

The same answers give the same round, in whatever order and by whatever hands they came: remarks stand in the order
of a number made of their own text. A test compares the bytes of whole files to see that this is so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self

from copbench.closing_questions import POINTS
from copbench.i18n import tr

Points = tuple[int, ...]
"""How many chose each point of a scale, the lowest first."""
NONE: Points = (0,) * POINTS


@dataclass(frozen=True, slots=True)
class Round:
    """The round of one meeting as it stands. Immutable: each answer gives another one."""

    present: int = 0
    """How many were in the room; who of them answered is another number."""
    hands: int = 0
    """How many answered, or chose to answer nothing."""
    fingers: int = 0
    """How many of them only put up fingers: they wrote nothing, so nobody hides among them who did."""
    at: int = 0
    """The question that somebody had come to when the laptop stopped, counted from nought."""
    anonymous: bool = True
    own: str = ""
    ways: tuple[str, ...] = ()
    points: Mapping[str, Points] = field(default_factory=dict)
    remarks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lock: str = ""
    locked_on: str = ""

    @classmethod
    def stored(cls, state: Mapping[str, Any]) -> Self:
        """Return a round from what was stored; what a newer copbench adds to it is left alone."""
        known = {name: state[name] for name in cls.__slots__ if name in state}
        known["ways"] = tuple(known.get("ways", ()))
        for name in ("points", "remarks"):
            known[name] = {question: tuple(held) for question, held in known.get(name, {}).items()}
        return cls(**known)

    def as_json(self) -> dict[str, Any]:
        """Return what is stored."""
        return asdict(self)

    @property
    def begun(self) -> bool:
        """Tell whether anything was answered yet."""
        return bool(self.hands or self.at or self.points or self.remarks)

    def promise(self) -> str:
        """Return in words whether anybody can know who answered."""
        if self.anonymous:
            return tr("Anonymous: no name, no time, no order.")
        return tr("By name: the group decided so.")

    def so_far(self) -> str:
        """Return in words how many have answered; more may do so than were counted as present."""
        return tr("{n} of {total} have answered", n=self.hands, total=max(self.present, self.hands))

    def with_hands(self, hands: int, fingers: int = 0) -> Self:
        """Return the round with so many hands more, of which so many only put up fingers; negative for less."""
        return replace(self, hands=self.hands + hands, fingers=self.fingers + fingers)

    def answered(self, question: str) -> int:
        """Return how many answered a question; who skipped it did not."""
        return sum(self.points.get(question, NONE))

    def with_point(self, question: str, point: int | None, before: int | None = None) -> Self:
        """Return the round with an answer in the place of the one `before` of the same hand; None is skipping."""
        counts = list(self.points.get(question, NONE))
        for chosen, by in ((before, -1), (point, 1)):
            if chosen is not None:
                counts[chosen] += by
        return replace(self, points={**self.points, question: tuple(counts)})

    def with_counts(self, question: str, counts: Points) -> Self:
        """Return the round with the answers of several hands; negative counts take answers back."""
        added = zip(self.points.get(question, NONE), counts, strict=True)
        return replace(self, points={**self.points, question: tuple(a + b for a, b in added)})

    def with_remark(self, question: str, text: str, before: str = "") -> Self:
        """Return the round with a remark, in the place of what the same hand wrote `before`; "" is none."""
        remarks = list(self.remarks.get(question, ()))
        if before:
            remarks.remove(before)
        return replace(self, remarks={**self.remarks, question: shuffled([*remarks, *filter(None, [text])])})

    def with_way(self, way: str) -> Self:
        """Return the round with a way in which people answered; their order tells nothing."""
        return replace(self, ways=tuple(sorted({*self.ways, way})))


def shuffled(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts in an order that comes from nothing but themselves."""
    import hashlib  # only now: the first question must stand at once

    return tuple(sorted(texts, key=lambda text: (hashlib.sha256(text.encode()).digest(), text)))
