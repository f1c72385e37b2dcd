"""What the group agreed to keep inside, and what that does to documents for outside (S6.5).

Not decided yet counts as the Chatham House Rule, and so do the group's own words: copbench cannot read those.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from copbench.audience import Audience
from copbench.i18n import _, tr
from copbench.insight.elsewhere import data_of
from copbench.workbook.reading import Reader

if TYPE_CHECKING:
    from copbench.fields import FieldSpec

CHATHAM_HOUSE, SECRECY, OPEN = "chatham_house", "secrecy", "open"
_OTHER = "other"
_CALLED = "H1"
"""The question for the name of the CoP among those that name somebody in public."""
_SAYS = {
    "": _(
        "The group has not decided yet what stays inside. Until it has, documents for outside name nobody: names,"
        " organisations, mail addresses and telephone numbers become roles and letters."
    ),
    _OTHER: _(
        "copbench cannot read the group's own words, and to be safe follows the Chatham House Rule: documents for"
        " outside name nobody. Names, organisations and contact details become roles and letters."
    ),
    CHATHAM_HOUSE: _(
        "Documents for outside name nobody: names, organisations, mail addresses and telephone numbers become"
        " roles and letters. Inside the group names stay names."
    ),
    SECRECY: _(
        "Documents for outside hold only what the group released, answer by answer, and the name of the CoP."
        " Releasing goes in the question itself: press ctrl+p there and type release."
    ),
    OPEN: _("Documents for outside stay as you wrote them: names stay names."),
}


def decided(workbook: Reader) -> str:
    """Return what the group chose, `chatham_house`, `secrecy`, `open` or `other`, "" as long as it did not."""
    chosen: Any = data_of(workbook, "helm").get("sharing_rule")
    return chosen if isinstance(chosen, str) and chosen in _SAYS else ""


def rule(workbook: Reader) -> str:
    """Return the rule that holds for documents for outside: `chatham_house`, `secrecy` or `open`."""
    chosen = decided(workbook)
    return chosen if chosen in (SECRECY, OPEN) else CHATHAM_HOUSE


def names_the_cop(spec: "FieldSpec") -> bool:
    """Tell whether an answer is the name of the CoP: whoever is invited knows it, and it is never held back."""
    return spec.public and _CALLED in spec.method


def reach(workbook: Reader, kind: str, spec: "FieldSpec", data: Mapping[str, Any]) -> Audience:
    """Return how far an answer of a record with these answers travels, also where what it is part of says that."""
    from copbench import records

    def answers_of(whole: str) -> Mapping[str, Any] | None:
        entry = workbook.entry(whole)
        return entry.data if entry else None

    return records.reach(kind, spec, records.with_readers(kind, data, answers_of))


def lines(workbook: Reader) -> list[str]:
    """S6.5: what the agreement does now, below the questions in which the group decides about it.

    As long as there is nobody to name and nothing was chosen, there is nothing to say.
    """
    chosen = data_of(workbook, "helm").get("sharing_rule")
    people = workbook.tallies().get("person")
    return [tr(_SAYS[decided(workbook)])] if chosen or (people and people.rows) else []
