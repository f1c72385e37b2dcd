"""Who helps a CoP along: the list of the team, and the people with a part of their own (P9, H8, S5.5)."""

from collections.abc import Iterable, Iterator

from copbench.alike import plain
from copbench.audience import Audience
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import either, joined, with_remarks
from copbench.i18n import tr
from copbench.insight.composition import GONE
from copbench.records.set_up import Part


def with_part(source: Source, parts: Iterable[str], named: Iterable[str]) -> Iterator[Row]:
    """Yield the people who play one of these parts and are not named already.

    Whether somebody stopped or said no is read as the facilitators know it: those are only left out by it.
    """
    known, facilitators = {"", *map(plain, named)}, source.towards(Audience.FACILITATORS)
    for row in source.rows("person"):
        whole = facilitators.record("person", row.id)
        gone = whole is not None and whole.value("status") in GONE
        plays = not set(parts).isdisjoint(row.value("parts") or ())
        if plays and not gone and plain(row.show("name")) not in known:
            yield row


FACILITATE_OR_MONITOR = (Part.CONTENT.value, Part.PROCESS.value, Part.MONITOR.value)
"""The parts that are called the same in a team and of a person."""


def in_team(source: Source) -> list[tuple[str, str, Row]]:
    """Return who is in the team: name, what each looks after, and the record (P9, S5.5, S7.6).

    That are the members of the list of the team, and the people who facilitate or monitor.
    """
    return source.once(_team)


def _team(source: Source) -> list[tuple[str, str, Row]]:
    members = list(source.rows("team_member"))
    looks_after = {part.value: tr(part.label) for part in Part}
    people = with_part(source, FACILITATE_OR_MONITOR, (row.show("name") for row in members))
    return [
        *((row.show("name"), row.show("part"), row) for row in members),
        *(
            (
                row.show("name"),
                joined(looks_after[part] for part in FACILITATE_OR_MONITOR if part in row.value("parts")),
                row,
            )
            for row in people
        ),
    ]


def facilitators(source: Source) -> list[str]:
    """Return the names of those who facilitate, on content or on process (S5.5)."""
    return [name for name, _row in _facilitating(source)]


def whom_to_ask(source: Source, reader: str) -> str:
    """Return who facilitates and how they are reached, for a reader by whose name nobody is named (S5.5, X3)."""
    return either(
        with_remarks(name, row.show("mail") if row.kind == "person" else "")
        for name, row in _facilitating(source)
        if plain(name) != plain(reader)
    )


def _facilitating(source: Source) -> Iterator[tuple[str, Row]]:
    leads = {Part.CONTENT.value, Part.PROCESS.value}
    return ((name, row) for name, _part, row in in_team(source) if name and not leads.isdisjoint(_parts(row)))


def _parts(row: Row) -> list[str]:
    """Return the parts of a member of the team, who has one, or of a person."""
    return [row.value("part") or ""] if row.kind == "team_member" else row.value("parts") or []
