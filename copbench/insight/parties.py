"""Whether every party finds a question that touches it (S1.7)."""

from collections.abc import Iterable

from copbench.alike import plain
from copbench.i18n import tr


def without_question(parties: Iterable[str], touched: Iterable[str]) -> list[str]:
    """Return the parties, as they were written, that no main question touches."""
    known = {plain(name) for name in touched}
    return [party.strip() for party in parties if party.strip() and plain(party) not in known]


def lines(parties: list[str], touched: Iterable[str]) -> list[str]:
    """Return what the main questions leave out, for beside their list."""
    left = without_question(parties, touched)
    if left:
        return [tr("No question touches these parties yet: {parties}.", parties=", ".join(left))]
    return [tr("Every party of the fit check has a question that touches it.")] if parties else []
