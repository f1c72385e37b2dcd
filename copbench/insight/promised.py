"""Which actions are to do, past their day, or still to be told to the group (S5.7). Pure, and light for Home."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from copbench import dates

Data = Mapping[str, Any]
TO_DO, DONE = "to_do", "done"


def overdue(actions: Iterable[Data], today: date) -> list[Data]:
    """Return the actions still to do of which the day is past (S5.7)."""
    return [one for one in actions if is_open(one) and (due := dates.stored(one.get("due"))) and due < today]


def is_open(action: Data) -> bool:
    """Tell whether an action is still to do: it says so, or says nothing of it."""
    return action.get("state") in (None, "", TO_DO)


def to_tell(actions: Iterable[Data]) -> list[Data]:
    """Return the actions that are done and that the group did not hear of yet (S5.7)."""
    return [one for one in actions if one.get("state") == DONE]
