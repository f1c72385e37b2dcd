"""What the answers say, in sentences below the form in which they are given.

One function for each worksheet or register about which there is something to say. They read what was saved, so
leaving a question shows at once what it changed.
"""

from collections.abc import Callable, Iterable
from typing import Any

from copbench.i18n import _, tr
from copbench.insight import fit, parties, rhythm, urgency
from copbench.visible import on_one_line
from copbench.workbook import Reader, Tally

LONGEST = 300
MOST = 12
MOST_READ = 1000


def lines_for(kind: str, workbook: Reader) -> list[str]:
    """Return what is worth saying below this worksheet or register, in the current language; often nothing."""
    says = _SAYS.get(kind)
    if says is None or _too_many(workbook.tallies().get(_READS.get(kind, kind))):
        return []
    return says(workbook)


def _too_many(tally: Tally | None) -> bool:
    """Tell whether there are more records than can be read while somebody waits for the screen."""
    return tally is not None and tally.rows > MOST_READ


def _data(workbook: Reader, kind: str) -> dict[str, Any]:
    entry = workbook.entry(kind)
    return entry.data if entry else {}


def _rows(workbook: Reader, kind: str) -> Iterable[dict[str, Any]]:
    return (entry.data for entry in workbook.all_of(kind))


def _texts(value: Any) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list | tuple) else []


def _fit(workbook: Reader) -> list[str]:
    return fit.lines(fit.advise(_data(workbook, "fit_check")))


def _dates(workbook: Reader) -> list[str]:
    found = rhythm.rhythm_of(_data(workbook, "set_up"))
    return rhythm.lines(found) if found else []


def _parties(workbook: Reader) -> list[str]:
    """S1.7: a main question for every party."""
    touched = [name for row in _rows(workbook, "main_question") for name in _texts(row.get("touches"))]
    return parties.lines(_texts(_data(workbook, "fit_check").get("parties")), touched)


def _felt(workbook: Reader) -> list[str]:
    from copbench.records.urgency import FeltUrgency

    words = {member.value: member.label for member in FeltUrgency}
    return urgency.lines((row.get("felt_urgency") for row in _rows(workbook, "talk")), words)


_NO_CHALLENGE = {
    "person": _("There is no challenge for a person yet."),
    "organisation": _("There is no challenge for an organisation yet."),
    "field": _("There is no challenge for the field yet."),
}


def _levels(workbook: Reader) -> list[str]:
    """S1.10: a challenge at each of the three levels."""
    named = {row.get("level") for row in _rows(workbook, "challenge") if row.get("challenge")}
    return [tr(sentence) for level, sentence in _NO_CHALLENGE.items() if level not in named]


_INTENDED = {
    "person": _("In step 1 you wanted, for people themselves: {benefit}"),
    "organisation": _("In step 1 you wanted, for their organisations: {benefit}"),
    "field": _("In step 1 you wanted, for the field: {benefit}"),
    "initiator": _("In step 1 you wanted, for the initiator: {benefit}"),
}
_INTENDED_FOR_ALL = _("In step 1 you wanted: {benefit}")


def _benefits(workbook: Reader) -> list[str]:
    """S1.15, S7.4, S9.8: what was intended returns where the results are named."""
    rows = [row for row in _rows(workbook, "benefit") if row.get("benefit")]
    told = [
        tr(_INTENDED.get(row.get("for_whom", ""), _INTENDED_FOR_ALL), benefit=_short(row["benefit"]))
        for row in rows[:MOST]
    ]
    return told + ([tr("And {n} more, in step 1.", n=len(rows) - MOST)] if len(rows) > MOST else [])


def _taken_along(workbook: Reader) -> list[str]:
    """S1.2, S1.9, S1.17: what the invitation says without being asked again."""
    focus = _data(workbook, "focus")
    parts = (
        (focus.get("pitch"), _("Your explanation opens the invitation: {text}")),
        (focus.get("domain"), _("What it is about goes along: {text}")),
        (", ".join(_texts(focus.get("their_words"))), _("Words they use themselves: {text}")),
    )
    return [tr(sentence, text=_short(text)) for text, sentence in parts if text]


def _short(text: Any) -> str:
    return on_one_line(str(text), LONGEST)


_READS = {"urgency": "talk", "results": "benefit"}
"""Of which register a page speaks that is not about itself."""

_SAYS: dict[str, Callable[[Reader], list[str]]] = {
    "fit_check": _fit,
    "set_up": _dates,
    "main_question": _parties,
    "talk": _felt,
    "urgency": _felt,
    "challenge": _levels,
    "results": _benefits,
    "invitation": _taken_along,
}
