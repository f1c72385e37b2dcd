"""What the lists of the monitor make one look at: levels, intended benefits and functions not looked at yet.

Questions, never verdicts; below the list of which they speak.
"""

from datetime import date

from copbench.i18n import _, tr
from copbench.insight import agenda, meetings
from copbench.insight.elsewhere import listed, rows_of, short
from copbench.insight.monitor_offers import looked_on
from copbench.workbook.reading import Reader

_NOT_SEEN = {
    "organisation": _("What do you see in the organisations of those who take part?"),
    "field": _("What do you see in the field?"),
}


def levels(workbook: Reader) -> list[str]:
    """S7.2: an observation at the levels that matter most; without any the welcome asks already."""
    seen = {row.get("level") for row in rows_of(workbook, "observation")}
    return [tr(asked) for level, asked in _NOT_SEEN.items() if level not in seen] if seen else []


def benefits_left(workbook: Reader) -> list[str]:
    """S7.4: the intended benefits of which nobody noted how far they are."""
    looked_at = {row.get("benefit") for row in rows_of(workbook, "ambition_now")}
    left = (
        short(entry.data["benefit"])
        for entry in workbook.all_of("benefit")
        if entry.data.get("benefit") and entry.id not in looked_at
    )
    return listed(_("How far is this? {items}"), left)


def aims(workbook: Reader) -> list[str]:
    """S5.8, S7.4: what people aimed at when they began, to hold against where you are now."""
    found = (
        str(row.get(name) or "") for row in rows_of(workbook, "aim") for name in ("for_self", "for_organisation")
    )
    return listed(_("What people aimed at when they began: {items}"), map(short, filter(None, found)))


def held_since(workbook: Reader, today: date) -> list[str]:
    """S7.4: a question when a meeting was held since anybody looked at the ambition."""
    looked = [looked_on(workbook, entry) for entry in workbook.all_of("ambition_now")]
    held = [place.day for place in meetings.series(workbook) if agenda.is_held(place, today)]
    if not looked or not held or max(held) <= max(looked):
        return []
    return [tr("You met since you last looked at this. How far are you now?")]


def functions_left(workbook: Reader) -> list[str]:
    """S7.15: the functions of the field that nobody looked at yet, once one of them was."""
    from copbench.records.monitoring import Function

    seen = {row.get("function") for row in rows_of(workbook, "system_function")}
    left = (tr(function.label) for function in Function if function not in seen)
    return listed(_("Not looked at yet: {items}."), left) if seen else []
