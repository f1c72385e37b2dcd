"""Who is in the group: counted by whatever tells them apart, in a picture of the whole (S3.3, S3.7, S3.12, S3.13).

It works on stored answers alone, so a screen and a document, whose readers may see less, count in the same way.
Names are compared without capitals and accents. What was not noted of somebody is counted as such, and never
guessed. Who only has another part, as those who facilitate, takes no place in the group.
"""

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from copbench.alike import plain
from copbench.fields import FieldSpec
from copbench.i18n import _, tr
from copbench.insight.elsewhere import texts
from copbench.set_aside import without_set_aside
from copbench.visible import on_one_line
from copbench.workbook.reading import Reader

TAKES_PART = "takes_part"
HEADS = {
    "name": _("Name"),
    "organisation": _("Organisation"),
    "sector": _("Sector"),
    "place": _("Place or region"),
    "relation": _("Relation to the theme"),
    "parts": _("Part"),
}
"""What tells people apart when they stand side by side, each with its head (S3.12)."""
GONE = frozenset({"not_now", "later", "left"})
NOT_NOTED = _("not noted yet")
_PARTICIPANT = "participant"
LONGEST = 60

ASPECTS = {
    "sector": _("Sector"),
    "organisation": _("Organisation"),
    "branch": _("Line of business"),
    "place": _("Place or region"),
    "relation": _("Relation to the theme"),
    "size": _("Size of the organisation"),
    "core_activity": _("Core activity"),
    "position": _("Frontrunner or follower"),
    "party": _("Party"),
    "overlap": _("How near their work is"),
    "parts": _("Part"),
    "status": _("How far we are"),
}
"""The questions of a person by which the group is counted, each with its head, in the order of the picture."""
_WITH_GAPS = frozenset({"relation", "size", "position", "overlap"})
"""Of these few choices it tells something that nobody is there."""
_TYPED = frozenset({"sector", "organisation", "branch", "place", "core_activity", "party"})


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in the picture, as far as its readers may know them; `id` is "" where nothing opens the record."""

    data: Mapping[str, Any]
    id: str = ""

    def text(self, name: str) -> str:
        """Return an answer that is one text, "" when it is none."""
        value = self.data.get(name)
        return value.strip() if isinstance(value, str) else ""

    @property
    def name(self) -> str:
        """The name on one line, or a word for who has none yet."""
        return on_one_line(self.text("name"), LONGEST) or tr("(no name yet)")

    @property
    def parts(self) -> list[str]:
        """The parts that this person plays; nothing noted is none."""
        return texts(self.data.get("parts"))

    @property
    def takes_a_place(self) -> bool:
        """Tell whether this person counts for the size of the group: as participant, or nothing else is noted."""
        return not self.parts or _PARTICIPANT in self.parts


@dataclass(frozen=True, slots=True)
class Share:
    """The people who have one answer in common; `known` is False for those of whom it was not noted."""

    label: str
    members: tuple[Member, ...]
    known: bool = True

    @property
    def number(self) -> int:
        """How many they are."""
        return len(self.members)


@dataclass(frozen=True, slots=True)
class Picture:
    """The group: who takes part, who may come to, who has only another part, and the small groups by criterion."""

    members: tuple[Member, ...] = ()
    in_sight: tuple[Member, ...] = ()
    gone: tuple[Member, ...] = ()
    others: tuple[Member, ...] = ()
    small_groups: Mapping[str, tuple[Share, ...]] = field(default_factory=dict)

    @property
    def looked_at(self) -> tuple[Member, ...]:
        """Whom the questions are about: who takes part, and as long as nobody does, who may come to."""
        return self.members or self.in_sight

    @property
    def of_a_group(self) -> tuple[Member, ...]:
        """Everybody who takes a place in the group, may come to, or did not."""
        return (*self.members, *self.in_sight, *self.gone)

    def __bool__(self) -> bool:
        """Tell whether there is anybody in it."""
        return bool(self.of_a_group or self.others)


@dataclass(frozen=True, slots=True)
class Aspect:
    """One way to look at the group: its words, the people counted, and how they are spread over the answers."""

    name: str
    head: str
    shares: tuple[Share, ...]

    @property
    def known(self) -> tuple[Share, ...]:
        """The shares of those of whom it was noted."""
        return tuple(share for share in self.shares if share.known and share.members)

    @property
    def all_different(self) -> bool:
        """Tell whether everybody of whom it was noted has an answer of their own."""
        return len(self.known) > 1 and all(share.number == 1 for share in self.known)

    def several_and_alone(self, most: int) -> tuple[tuple[Share, ...], tuple[Share, ...]]:
        """Return the shares, and apart from them those of one person if more than `most` typed something alone."""
        alone = tuple(share for share in self.known if share.number == 1)
        if self.name not in _TYPED or len(alone) <= most:
            return self.shares, ()
        return tuple(share for share in self.shares if not (share.known and share.number == 1)), alone


def picture_of(people: Iterable[Member], small_groups: Mapping[str, tuple[Share, ...]] | None = None) -> Picture:
    """Return the picture of these people, whom this goes through once."""
    found: defaultdict[str, list[Member]] = defaultdict(list)
    for member in people:
        found[_place_of(member)].append(member)
    return Picture(
        members=tuple(found["members"]),
        in_sight=tuple(found["in_sight"]),
        gone=tuple(found["gone"]),
        others=tuple(found["others"]),
        small_groups=small_groups or {},
    )


def _place_of(member: Member) -> str:
    """Return where somebody stands in the picture, "" for who had another part and is gone."""
    status = member.text("status")
    if not member.takes_a_place:
        return "" if status in GONE else "others"
    if status in GONE:
        return "gone"
    return "members" if status == TAKES_PART else "in_sight"


def with_small_groups(people: Iterable[Member], noted: Iterable[Member]) -> Picture:
    """Return the picture of people and of the small groups noted, which name their members by id (S3.13)."""
    by_id = {member.id: member for member in people}
    heads: dict[str, str] = {}
    found: defaultdict[str, list[Share]] = defaultdict(list)
    for group in noted:
        criterion = group.text("criterion")
        head = heads.setdefault(plain(criterion), on_one_line(criterion, LONGEST))
        named = (by_id[one] for one in texts(group.data.get("members")) if one in by_id)
        found[head].append(Share(group.name, tuple(named)))
    return picture_of(by_id.values(), {head: tuple(shares) for head, shares in found.items()})


def read_picture(workbook: Reader) -> Picture:
    """Return the picture of a workbook."""
    return with_small_groups(read_members(workbook), read_members(workbook, "subgroup"))


def read_members(workbook: Reader, kind: str = "person") -> list[Member]:
    """Return the people of a workbook, or the records of another kind in the same shape."""
    return [Member(without_set_aside(entry.data), entry.id) for entry in workbook.all_of(kind)]


def aspects(picture: Picture) -> list[Aspect]:
    """Return the ways to look at the group, those of the method first, then the small groups by each criterion."""
    spread = (aspect(picture, name) for name in ASPECTS)
    return [*spread, *(_small_groups(picture, *pair) for pair in picture.small_groups.items())]


def aspect(picture: Picture, name: str) -> Aspect:
    """Return how the group is spread over the answers to one question of a person, whichever that is.

    By part everybody counts who has one, by status everybody who was ever thought of, else who takes part.
    """
    spec = _questions()[name]
    people = {"parts": (*picture.looked_at, *picture.others), "status": picture.of_a_group}
    return Aspect(
        name, tr(ASPECTS.get(name, spec.label)), tuple(_spread(people.get(name, picture.looked_at), spec))
    )


@functools.cache
def _questions() -> dict[str, FieldSpec]:
    from copbench.fields import fields_of
    from copbench.records.people import Person

    return {spec.name: spec for spec in fields_of(Person)}


def _spread(people: Iterable[Member], spec: FieldSpec) -> Iterator[Share]:
    """Yield the shares: choices in their own order, what was typed by number and name, what is not noted last."""
    words = {value: tr(label) for value, label in spec.choices}
    found: dict[str, list[Member]] = {value: [] for value in words}
    unknown: list[Member] = []
    for member in people:
        given = _answers(member, spec)
        for answer in given:
            key = answer if spec.choices else plain(answer)
            words.setdefault(key, on_one_line(answer, LONGEST))
            found.setdefault(key, []).append(member)
        if not given:
            unknown.append(member)
    kept = [(key, those) for key, those in found.items() if those or spec.name in _WITH_GAPS]
    if not spec.choices:
        kept.sort(key=lambda pair: (-len(pair[1]), pair[0]))
    if any(those for _key, those in kept):
        yield from (Share(words[key], tuple(those)) for key, those in kept)
    if unknown:
        yield Share(tr(NOT_NOTED), tuple(unknown), known=False)


def _answers(member: Member, spec: FieldSpec) -> list[str]:
    """Return what was answered, each thing once; one person may have more than one part."""
    value = member.data.get(spec.name)
    if isinstance(value, bool):
        return [tr("yes") if value else tr("no")]
    several = value if isinstance(value, list | tuple) else [] if value is None else [value]
    return list(dict.fromkeys(texts(several)))


def _small_groups(picture: Picture, criterion: str, shares: tuple[Share, ...]) -> Aspect:
    """S3.13: the small groups by one criterion, with whoever is in none of them."""
    placed = {member.id for share in shares for member in share.members}
    left = tuple(member for member in picture.looked_at if member.id not in placed)
    rest = (Share(tr("in none of these"), left, known=False),) if left else ()
    head = tr("Small groups: {criterion}", criterion=criterion) if criterion else tr("Small groups")
    return Aspect("subgroup", head, (*shares, *rest))


def length_of_bar(number: int, most: int, longest: int) -> int:
    """Return how many signs long a bar is beside that of the largest number; a short one is never nothing."""
    return max(1, round(number * longest / most)) if number else 0


def largest(shares: tuple[Share, ...], most: int) -> list[Share]:
    """Return the shares in their order, those of what was noted beyond the first `most` taken together as one."""
    known = [share for share in shares if share.known]
    if len(known) <= most + 1:
        return list(shares)
    folded = known[most:]
    rest = {id(member): member for share in folded for member in share.members}
    together = Share(tr("{n} others", n=len(folded)), tuple(rest.values()))
    return [*known[:most], together, *(share for share in shares if not share.known)]
