"""Names that are known already, for whoever types one again: so that one organisation goes by one name (S6.7)."""

from collections.abc import Sequence

from copbench.alike import plain
from copbench.insight.remarks import MOST_READ
from copbench.workbook.reading import Reader
from copbench.workbook.rows import Tally


def organisations(workbook: Reader) -> tuple[str, ...]:
    """Return the organisations of the people on the list, each once, by name."""
    if workbook.tallies().get("person", Tally()).rows > MOST_READ:
        return ()
    named = (" ".join(str(person.data.get("organisation") or "").split()) for person in workbook.all_of("person"))
    found = {plain(name): name for name in named if name}
    return tuple(found[name] for name in sorted(found))


def fitting(typed: str, names: Sequence[str]) -> list[str]:
    """Return the names of which a word begins with what is typed, those that begin with it themselves first.

    Nothing, when there is nothing typed yet or it is one of these names to the letter.
    """
    begin = plain(typed)
    if not begin or typed.strip() in names:
        return []
    found = (name for name in names if f" {begin}" in f" {plain(name)}")
    return sorted(found, key=lambda name: not plain(name).startswith(begin))
