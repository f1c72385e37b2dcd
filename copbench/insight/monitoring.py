"""What the lists of the monitor make one look at: levels, intended benefits and functions not looked at yet.

Questions, never verdicts; below the list of which they speak.
"""

from copbench.i18n import _, tr
from copbench.insight.elsewhere import listed, rows_of, short
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


def functions_left(workbook: Reader) -> list[str]:
    """S7.15: the functions of the field that nobody looked at yet, once one of them was."""
    from copbench.records.monitoring import Function

    seen = {row.get("function") for row in rows_of(workbook, "system_function")}
    left = (tr(function.label) for function in Function if function not in seen)
    return listed(_("Not looked at yet: {items}."), left) if seen else []
