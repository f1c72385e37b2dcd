"""The mix told in words: on what the minutes of one meeting go, or of all (S5.4, S5.14 to S5.16)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from copbench.documents import meeting
from copbench.documents.markdown import Page
from copbench.fields import Choice
from copbench.i18n import _, tr
from copbench.insight import plan
from copbench.insight.plan import UNKNOWN
from copbench.records.facilitation import Appeal, Attention, Setting
from copbench.records.meetings import LedBy


def tell_mix(page: Page, title: str, blocks: Iterable[Mapping[str, Any]]) -> None:
    """Tell on what the minutes of these blocks go: a mirror, no score; without minutes nothing."""
    mix = plan.mix(blocks)
    if not mix.total:
        return
    page.section(title)
    aspects: tuple[tuple[str, Counter[str], type[Choice]], ...] = (
        (_("Setting"), mix.settings, Setting),
        (_("It appeals to"), mix.appeals, Appeal),
        (_("The attention goes to"), mix.attention, Attention),
        (_("Who leads"), mix.led_by, LedBy),
    )
    told = [(tr(lead), _minutes(spent, choices)) for lead, spent, choices in aspects]
    meeting.facts(page, [*told, (tr("Looking back"), str(mix.reflection or ""))])
    if sum(mix.appeals.values()) > mix.total:
        page.says(tr("A block that appeals to several things counts with each of them."))


def _minutes(spent: Counter[str], choices: type[Choice]) -> str:
    """Return the minutes of each choice as offered, and those of which nobody said; "" when nobody said of any."""
    if set(+spent) == {UNKNOWN}:
        return ""
    labels = [*((choice.value, choice.label) for choice in choices), (UNKNOWN, _("not said"))]
    return ", ".join(f"{tr(label)} {spent[value]}" for value, label in labels if spent[value])
