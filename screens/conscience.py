"""Beginning the check of a meeting, whether these are still the right things, from its evaluation (S7.1)."""

from typing import TYPE_CHECKING

from copbench.evaluating import sending
from screens.record import open_record

if TYPE_CHECKING:
    from screens.app import CopbenchApp


def begin(app: "CopbenchApp", evaluation_id: str) -> None:
    """Open the check of the meeting of an evaluation, beginning with what is known if there is none."""
    workbook = app.open_workbook
    evaluation = workbook.entry(evaluation_id)
    if evaluation is None:
        return
    there = workbook.parts("conscience_check", str(evaluation.data.get("meeting") or ""), by="meeting")
    if there:
        open_record(app, "conscience_check", there[0].id)
    else:
        begun = sending.begins_check(evaluation)
        open_record(app, "conscience_check", given=begun, field="still_right")
