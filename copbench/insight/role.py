"""What the part of the person at the keyboard changes: where their way begins (P1)."""

from copbench import catalogue
from copbench.i18n import _, tr
from copbench.workbook.reading import Reader

MOST_FOR: dict[str, tuple[str, ...]] = {
    "initiator": ("v", "1", "4", "9"),
    "organiser": ("v", "3", "5"),
    "monitor": ("7", "9"),
}
"""The steps in which a part finds most to do; a facilitator goes through all of them, in their own order."""
_AS = {
    "initiator": _("As initiator you find most to do in: {steps}. The first screen proposes those first."),
    "organiser": _("As organiser you find most to do in: {steps}. The first screen proposes those first."),
    "monitor": _("As monitor you find most to do in: {steps}. The first screen proposes those first."),
}
READS = ("participant", "curious")
"""Who may just want to know what a CoP is."""


def role_of(workbook: Reader) -> str:
    """Return the part of the person at the keyboard as stored in the set-up, "" when it is not told."""
    set_up = workbook.entry("set_up")
    return str(set_up.data.get("user_role", "")) if set_up else ""


def lines(workbook: Reader) -> list[str]:
    """Tell what the part changes, in a sentence."""
    role = role_of(workbook)
    if role in READS:
        return [tr("What a CoP is, you read in the first of the documents (x on the first screen).")]
    steps = "; ".join(tr(catalogue.step(key).short) for key in MOST_FOR.get(role, ()))
    return [tr(_AS[role], steps=steps)] if steps else []
