"""Hints that a person put away: not now, or never. Kept with the workbook, for whoever opens it next.

Not now lasts until the next meeting, and when none is planned for thirty days.
"""

import json
from datetime import date, timedelta

from copbench import dates
from copbench.workbook import Workbook
from copbench.workbook.reading import Reader

NEVER = "never"
DAYS = 30
_FACT = "hints"
"""The fact of a workbook that holds until when each hint was put away, by its name: a JSON object."""


def put_away(workbook: Reader) -> dict[str, str]:
    """Return what was put away by its name: `never`, or the day (ISO) on which it may speak again."""
    try:
        found = json.loads(workbook.fact(_FACT, "{}"))
    except ValueError:
        return {}
    return {str(name): str(until) for name, until in found.items()} if isinstance(found, dict) else {}


def is_away(until: str, today: date) -> bool:
    """Tell whether what was put away until then, "" for what was not, still is."""
    day = dates.stored(until)
    return until == NEVER or (day is not None and today < day)


def not_now(workbook: Workbook, name: str, today: date, meeting: date | None) -> None:
    """Put a hint away until the day of the next `meeting`. Raises NotSaved or Refused."""
    _write(workbook, name, (meeting or today + timedelta(days=DAYS)).isoformat())


def never(workbook: Workbook, name: str) -> None:
    """Put a hint away for good. Raises NotSaved or Refused."""
    _write(workbook, name, NEVER)


def bring_back(workbook: Workbook, name: str) -> None:
    """Let a hint speak again. Raises NotSaved or Refused."""
    _write(workbook, name, "")


def _write(workbook: Workbook, name: str, until: str) -> None:
    others = {other: day for other, day in put_away(workbook).items() if other != name}
    kept = others | ({name: until} if until else {})
    workbook.set_fact(_FACT, json.dumps(kept, sort_keys=True))
