"""Who could call whom: pairs, and one three when they are an odd number (S8.12). Pure, and knows no workbook.

What is wished has a weight: that nobody gets a buddy again weighs most, then that organisations differ, then that
nobody is in a three twice. The search takes the person with the fewest fitting buddies left, tries whom they fit
best, and goes back where it cannot become better than what was found. It ends when nothing is left to wish, when
all ways were tried, or after `MOST_TRIED` steps; in which case nobody says that there is no better way.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import comb
from random import Random

AGAIN, ONE_ORGANISATION, THREE_AGAIN = 100, 10, 1
MOST_TRIED = 4000
MOST_THREES = 2000
"""Threes that are looked at; of a large group a part of them, taken at random."""

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """The groups of a round by their ids, and what could not be met: who meet again, who share an organisation.

    `certain` tells whether all ways were tried, so that there is no better one.
    """

    groups: tuple[Group, ...] = ()
    again: tuple[Group, ...] = ()
    one_organisation: tuple[Group, ...] = ()
    certain: bool = True


def propose(organisations: Mapping[str, str], earlier: Sequence[Sequence[str]], variant: int = 0) -> Round:
    """Return who could call whom, the same for the same people, earlier groups and `variant`.

    `organisations` holds the organisation of each person by id, "" for one that is not known.
    """
    if len(organisations) < 2:
        return Round()
    wishes = _Wishes(organisations, earlier)
    order = sorted(organisations)
    Random(f"{variant} {len(earlier)} {order}").shuffle(order)
    search = _Search(wishes, order)
    search.run()
    return judged(search.best, organisations, earlier, certain=search.tried <= MOST_TRIED)


def judged(
    groups: Sequence[Group], organisations: Mapping[str, str], earlier: Sequence[Sequence[str]], *,
    certain: bool = False,
) -> Round:  # fmt: skip
    """Return these groups with what they do not meet, also when somebody made or changed them by hand."""
    wishes = _Wishes(organisations, earlier)
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    again = tuple(pair for pair in pairs if wishes.met(*pair))
    return Round(tuple(groups), again, tuple(pair for pair in pairs if wishes.share(*pair)), certain)


class _Wishes:
    """What weighs against two or three people as buddies."""

    def __init__(self, organisations: Mapping[str, str], earlier: Sequence[Sequence[str]]) -> None:
        self.organisations = organisations
        self._met = Counter(frozenset(pair) for group in earlier for pair in combinations(dict.fromkeys(group), 2))
        self._in_three = Counter(one for group in earlier if len(group) > 2 for one in group)

    def met(self, one: str, other: str) -> int:
        """Return how often two people were buddies."""
        return self._met[frozenset((one, other))]

    def share(self, one: str, other: str) -> bool:
        """Tell whether two people are known to work at one organisation."""
        return self.organisations.get(one, "") == self.organisations.get(other) != ""

    def of_two(self, one: str, other: str) -> int:
        """Return what weighs against two people as buddies, 0 for nothing."""
        return AGAIN * self.met(one, other) + ONE_ORGANISATION * self.share(one, other)

    def of_three(self, group: Group) -> int:
        """Return what weighs against three people as buddies."""
        between = sum(self.of_two(*pair) for pair in combinations(group, 2))
        return between + THREE_AGAIN * sum(self._in_three[one] for one in group)


@dataclass
class _Search:
    """The search for the groups against which least weighs; of those who fit alike the first in `order` comes."""

    wishes: _Wishes
    order: Sequence[str]
    best: tuple[Group, ...] = ()
    weight: float = float("inf")
    tried: int = 0
    _weights: dict[tuple[str, str], int] = field(default_factory=dict)

    def run(self) -> None:
        """Look for the best groups, and leave them in `best`."""
        for one in self.order:
            self._weights |= {(one, other): self.wishes.of_two(one, other) for other in self.order if other != one}
        if len(self.order) % 2 == 0:
            self._go_on(list(self.order), (), 0)
            return
        for three in self._threes():
            left = [one for one in self.order if one not in three]
            self._go_on(left, (three,), self.wishes.of_three(three))
            if not self.weight or self.tried > MOST_TRIED:
                return

    def _threes(self) -> list[Group]:
        """Return the threes to try, those against which least weighs first."""
        if comb(len(self.order), 3) <= MOST_THREES:
            found: Iterator[Group] = combinations(self.order, 3)
        else:
            draw = Random(len(self.order))
            found = (tuple(draw.sample(self.order, 3)) for _time in range(MOST_THREES))
        return sorted(found, key=self.wishes.of_three)

    def _go_on(self, left: list[str], groups: tuple[Group, ...], weight: int) -> None:
        """Pair those who are `left` in every way that may still be better than the best one."""
        if not left and weight < self.weight:
            self.best, self.weight = groups, weight
        self.tried += 1
        if not left or self.tried > MOST_TRIED:
            return
        options = {one: self._options(one, left) for one in left}
        at_least = weight + sum(self._weights[one, found[0]] for one, found in options.items()) / 2
        one = min(left, key=lambda person: self._fitting(person, options[person]))
        for other in options[one]:
            if at_least >= self.weight or weight + self._weights[one, other] >= self.weight:
                return  # what comes after fits no better
            rest = [person for person in left if person not in (one, other)]
            self._go_on(rest, (*groups, (one, other)), weight + self._weights[one, other])

    def _options(self, one: str, left: Sequence[str]) -> list[str]:
        """Return the others who are left, those who fit best first."""
        return sorted((other for other in left if other != one), key=lambda other: self._weights[one, other])

    def _fitting(self, one: str, options: Sequence[str]) -> int:
        """Return how many others fit somebody as well as the best of them."""
        return sum(self._weights[one, other] == self._weights[one, options[0]] for other in options)
