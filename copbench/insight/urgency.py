"""How the felt urgency is spread over the talks: a picture of the whole, never of one person (S2.10)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from copbench.i18n import tr, trn


def spread(felt: Iterable[Any], points: Iterable[str]) -> dict[str, int]:
    """Return how many talks fell on each of the `points`, in their order, those without a talk left out."""
    counted = Counter(str(point) for point in felt if point is not None)
    return {point: counted[point] for point in points if counted[point]}


def lines(felt: Iterable[Any], words: Mapping[str, str]) -> list[str]:
    """Return the spread in words, the most urgent first; `words` names each point, the least urgent first."""
    return [
        trn("In {n} talk: {words}.", "In {n} talks: {words}.", number, words=tr(words[point]))
        for point, number in reversed(spread(felt, words).items())
    ]
