"""What the group makes one ask, held against the choices of step 3 (S3.3, S3.7, S3.9a to S3.9d, S3.12, S3.13).

Questions and never verdicts: a group may have good reasons to differ from what was wanted. They speak of numbers,
organisations and parties, never of a person by name. A function for each thing to ask, the most telling first.
"""

from collections.abc import Callable, Iterator, Mapping

from copbench.alike import plain
from copbench.i18n import _, tr, trn
from copbench.insight.composition import (
    ASPECTS,
    LONGEST,
    Aspect,
    Member,
    Picture,
    Share,
    aspect,
    picture_of,
    read_members,
)
from copbench.insight.elsewhere import listed, texts
from copbench.insight.group_wanted import Wanted, read_wanted
from copbench.visible import on_one_line
from copbench.workbook.reading import Reader

MOST_TELLING = 3
_FEW_TO_COUNT = 3
_LARGE = 25
_STANDS_FOR = ("party", "sector", "branch", "core_activity", "place")

Ask = Callable[[Picture, Wanted], Iterator[str]]


def questions(picture: Picture, wanted: Wanted) -> list[str]:
    """Return what there is to ask of a group, in the current language; nothing of a group of nobody."""
    return [question for ask in _ASKED for question in ask(picture, wanted)] if picture.looked_at else []


def first_line(workbook: Reader) -> list[str]:
    """Return the most telling question, for below the worksheet of step 3, where much stands already."""
    return lines(workbook)[:1]


def lines(workbook: Reader) -> list[str]:
    """Return the few most telling questions, for below the list of people."""
    return questions(picture_of(read_members(workbook)), read_wanted(workbook))[:MOST_TELLING]


# S3.3: every party


def _parties(picture: Picture, wanted: Wanted) -> Iterator[str]:
    """The parties for whom nobody stands, or for whom somebody only may come to."""
    wished = wanted.parties
    sought = _without_anybody(wished, (*picture.members, *picture.in_sight, *picture.others))
    if len(sought) == len(wished) and not any(map(_stands_for, picture.looked_at)):
        yield from listed(
            _("You noted of nobody for which party they stand. Which of these are missing: {items}?"), sought
        )
    elif len(sought) == 1:
        yield tr("Nobody from {party} yet: whom could you ask?", party=sought[0])
    else:
        yield from listed(_("Nobody yet from: {items}. Whom could you ask?"), sought)
    if picture.members:
        there = (*picture.members, *picture.others)
        nearly = [party for party in _without_anybody(wished, there) if party not in sought]
        yield from listed(_("Somebody is in sight from: {items}. What does it take to have them in?"), nearly)


def _without_anybody(parties: Mapping[str, str], people: tuple[Member, ...]) -> list[str]:
    """Return the parties for whom none of these people stands, by what is noted or by their employer."""
    named = {name for member in people for name in _stands_for(member)}
    employers = {f" {plain(member.text('organisation'))} " for member in people}
    return [
        party
        for key, party in parties.items()
        if key not in named and not any(f" {key} " in employer for employer in employers)
    ]


def _stands_for(member: Member) -> list[str]:
    return [name for field in _STANDS_FOR if (name := plain(member.text(field)))]


# S3.9b: competitors

_COMPETE = {
    "one_each": _("You chose one from each. Is that all right for everybody?"),
    "no_matter": _("You said that there are no competitors here. Do they see it that way too?"),
    "": _("May competitors sit at one table?"),
}


def _competitors(picture: Picture, wanted: Wanted) -> Iterator[str]:
    """People in one line of business who work for different organisations, unless that was chosen."""
    choice = _COMPETE.get(str(wanted.group.get("competitors") or ""))
    if choice is not None:
        found = [share for share in aspect(picture, "branch").known if _rivals(share)]
        several = _("More than one person in: {items}, not from one organisation.")
        one = _("{n} people in one line of business ({what}), not from one organisation.")
        noted = listed(_("You noted as competitors: {items}."), _noted_rivals(picture.looked_at))
        yield from (f"{fact} {tr(choice)}" for fact in (*_fact(found, one, several), *noted))


def _noted_rivals(members: tuple[Member, ...]) -> list[str]:
    """Return the organisations of two people of whom one is noted as a competitor of the other, each pair once."""
    employers = {member.id: on_one_line(member.text("organisation"), LONGEST) for member in members if member.id}
    pairs = {
        tuple(sorted((employers[member.id], employers[other])))
        for member in members
        for other in texts(member.data.get("competitor_of"))
        if employers.get(member.id) and employers.get(other)
    }
    return [" – ".join(pair) for pair in sorted(pairs)]


def _rivals(share: Share) -> bool:
    """Tell whether people of one line of business come from more than one organisation that is known."""
    return len({plain(member.text("organisation")) for member in share.members} - {""}) > 1


def _fact(found: list[Share], one: str, several: str) -> list[str]:
    """Return a sentence about one share, or about several with their numbers; without any there is none."""
    if len(found) == 1:
        return [tr(one, n=found[0].number, what=found[0].label)]
    return listed(several, (f"{share.label} ({share.number})" for share in found))


# S3.9c: how many from one organisation


def _per_organisation(picture: Picture, wanted: Wanted) -> Iterator[str]:
    """Organisations with more people than was chosen, or none with as many."""
    chosen = wanted.number("per_organisation")
    known = aspect(picture, "organisation").known
    many = [share for share in known if share.number > (chosen or 2)]
    if many:
        asked = (
            trn("You chose one from each. Does that work?", "You chose {n} from each. Does that work?", chosen)
            if chosen
            else tr("How many from one organisation do you want?")
        )
        facts = _fact(many, _("{n} people from {what}."), _("Several people from: {items}."))
        yield from (f"{fact} {asked}" for fact in facts)
    elif chosen > 1 and len(known) >= _FEW_TO_COUNT and all(share.number == 1 for share in known):
        yield tr(
            "Everybody is alone from their organisation; you chose {n} from each. Whom could they bring?", n=chosen
        )


# S3.7: the size


def _size(picture: Picture, wanted: Wanted) -> Iterator[str]:
    """A group that is clearly larger or smaller than what was looked for, or large with nothing chosen."""
    number, size = len(picture.members), wanted.number("size")
    words = trn("{n} takes part", "{n} take part", number)
    if not size and number > _LARGE:
        yield tr("{words}. Do they still get to know each other?", words=words)
    elif size and number and abs(number - size) > max(1, size // 10):
        more = (
            _("{words}; you look for about {size}. Does everyone still get a turn?"),
            _("{words}; you look for about {size}. Who else could make it interesting?"),
        )
        yield tr(more[number < size], words=words, size=size)


# S3.9d: frontrunners and followers

_ALL_ALIKE = {
    "frontrunner": _("Everybody is a frontrunner; you wanted both. Who could follow?"),
    "follower": _("Everybody is a follower; you wanted both. Who could lead the way?"),
}


def _front(picture: Picture, wanted: Wanted) -> Iterator[str]:
    """Frontrunners or followers alone where both were chosen, or the other way round."""
    positions = [member.text("position") for member in picture.looked_at]
    number = {position: positions.count(position) for position in _ALL_ALIKE}
    choice, total = wanted.group.get("front"), sum(number.values())
    if choice == "mix" and total >= _FEW_TO_COUNT:
        yield from (tr(words) for position, words in _ALL_ALIKE.items() if number[position] == total)
    elif choice == "frontrunners" and (n := number["follower"]):
        yield trn("You chose frontrunners, and {n} of them is a follower. What does that add?",
                  "You chose frontrunners, and {n} of them are followers. What does that add?", n)  # fmt: skip
    elif choice == "followers" and (n := number["frontrunner"]):
        yield trn("You chose followers, and {n} of them is a frontrunner. What does that add?",
                  "You chose followers, and {n} of them are frontrunners. What does that add?", n)  # fmt: skip


# S3.9a, S3.12: how much they differ

_OFTEN_NOTED = ("sector", "place", "relation", "position")
_DIVERSE_IN = ("sector", "branch", "place", "size")


def _difference(picture: Picture, wanted: Wanted) -> Iterator[str]:
    """What everybody has in common where they were to differ, and a sector that outweighs the others."""
    choice = wanted.group.get("diversity")
    named = {plain(line) for line in texts(wanted.group.get("differ_in"))}
    for name in ASPECTS:
        if _is_named(name, named) or (choice == "diverse" and name in _DIVERSE_IN):
            yield from _too_alike(aspect(picture, name), len(picture.looked_at))
    others = sum(member.text("overlap") == "different" for member in picture.looked_at)
    if choice == "alike" and others:
        yield trn("You look for people alike in their work, and {n} of them does something else. What ties them?",
                  "You look for people alike in their work, and {n} of them do something else. What ties them?",
                  others)  # fmt: skip


def _too_alike(seen: Aspect, total: int) -> Iterator[str]:
    most = max(seen.known, key=lambda share: share.number, default=None)
    if most is None or most.number < _FEW_TO_COUNT:
        return
    if len(seen.known) == 1:
        yield tr("“{question}” has one answer: {answer}. You look for people who differ: who brings another?",
                 question=seen.head, answer=most.label)  # fmt: skip
    elif seen.name == "sector" and 2 * most.number > total:
        yield tr("{n} of {total} come from one sector ({sector}); you look for people who differ. Whom else?",
                 n=most.number, total=total, sector=most.label)  # fmt: skip


_WORDS = {
    "sector": _("sector"),
    "organisation": _("organisation"),
    "branch": _("line of business; trade"),
    "place": _("place; region; place or region"),
    "size": _("size; large or small firm; size of the organisation"),
    "core_activity": _("core activity"),
    "relation": _("relation to the theme; relation"),
    "position": _("frontrunner or follower"),
}
"""By which words one says in what people are to differ, parted by semicolons."""


def _is_named(name: str, named: set[str]) -> bool:
    return not named.isdisjoint(plain(word) for word in tr(_WORDS.get(name, "")).split(";"))


# S3.13: how they relate to the theme

_NOBODY_YET = {
    "depends": _("Nobody yet who depends on the theme: whom could you ask?"),
    "harms": _("Nobody yet whose work harms it: whom could you ask?"),
    "contributes": _("Nobody yet who contributes to it: whom could you ask?"),
}


def _relation(picture: Picture, _wanted: Wanted) -> Iterator[str]:
    """A relation to the theme that nobody has, once it was noted of some."""
    seen = {member.text("relation") for member in picture.looked_at} - {""}
    if seen:
        yield from (tr(words) for relation, words in _NOBODY_YET.items() if relation not in seen)


# What is not known yet


def _not_noted(picture: Picture, _wanted: Wanted) -> Iterator[str]:
    """S3.12: what tells people apart and was noted of some, not yet of most."""
    total = len(picture.looked_at)
    told = {name: sum(bool(member.text(name)) for member in picture.looked_at) for name in _OFTEN_NOTED}
    little = (aspect(picture, name).head for name, number in told.items() if number and 2 * number < total)
    yield from listed(_("Noted of a few only: {items}. What of the others?"), little)


_ASKED: tuple[Ask, ...] = (
    _parties,
    _competitors,
    _per_organisation,
    _size,
    _front,
    _difference,
    _relation,
    _not_noted,
)
