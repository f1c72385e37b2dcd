"""Hints about what must outlive the CoP, at the moments of its run that ask for it (S4.9, S9.1)."""

from datetime import date

from copbench import dates
from copbench.i18n import _, tr
from copbench.insight.elsewhere import data_of, rows_of
from copbench.insight.hints.hint import Hint, ids, set_aside
from copbench.insight.rhythm import Rhythm, rhythm_of
from copbench.workbook.reading import Reader
from copbench.workbook.rows import Tally

FEW = 3
"""Meetings of a run that is too short to speak of parts of it."""


def _run(workbook: Reader) -> Rhythm | None:
    """Return the run of the CoP, None when it is not known or too short to have a middle."""
    found = rhythm_of(data_of(workbook, "set_up"))
    return found if found and len(found.meetings) > FEW else None


def no_anchor(workbook: Reader, today: date) -> Hint | None:
    """S4.1, S4.9: past halfway, and nothing is noted that must last."""
    run = _run(workbook)
    named = any(row.get("what") for row in rows_of(workbook, "anchor"))
    if run is None or today <= run.halfway or named or set_aside(workbook, "follow_through"):
        return None
    past, said = (
        (
            run.three_quarters,
            _("Three quarters of the run was over on {day}. In this workbook no anchor is noted yet."),
        )
        if today > run.three_quarters
        else (run.halfway, _("Half of the run was over on {day}. In this workbook no anchor is noted yet."))
    )
    return Hint(
        "no_anchor",
        tr("What must stay when the CoP stops, and what can carry it?"),
        tr(said, day=dates.in_words(past)),
        "anchor",
        day=past,
    )


def anchors_only_ideas(workbook: Reader, today: date) -> Hint | None:
    """S4.9: past three quarters, and no anchor is more than an idea."""
    run = _run(workbook)
    anchors = [entry for entry in workbook.all_of("anchor") if entry.data.get("what")]
    begun = any(entry.data.get("state") in ("started", "secured") for entry in anchors)
    if run is None or today <= run.three_quarters or not anchors or begun:
        return None
    return Hint(
        "anchors_only_ideas",
        tr("Which anchor could you begin with now?"),
        tr("Three quarters of the run was over on {day}, and in this workbook every anchor is still an idea.",
           day=dates.in_words(run.three_quarters)),
        "anchor",
        ids(anchors),
        run.three_quarters,
    )  # fmt: skip


def results_not_named(workbook: Reader, today: date) -> Hint | None:
    """S9.1: past a third of the run, past two thirds or near its end, and no result is named."""
    run = _run(workbook)
    if run is None or workbook.tallies().get("results", Tally()).answers or set_aside(workbook, "results"):
        return None
    first, last = run.meetings[0], run.end
    moments = (first + (last - first) / 3, first + (last - first) * 2 / 3, run.meetings[-1])
    passed = [moment for moment in moments if moment <= today]
    if not passed:
        return None
    return Hint(
        "results_not_named",
        tr("What did it bring so far? When does the group name it?"),
        tr("The CoP began on {day}, and there is nothing on the worksheet about results yet.",
           day=dates.in_words(first)),
        "results",
        day=passed[-1],
    )  # fmt: skip
