"""What is worth saying at one question of a record, though its answer fits: it is said there and stops nobody."""

from collections.abc import Callable, Mapping
from typing import Any

from copbench.insight import turns
from copbench.insight.elsewhere import data_of
from copbench.insight.plan import ends_too_early
from copbench.insight.rhythm import rhythm_of
from copbench.workbook.reading import Reader


def remarks(kind: str, workbook: Reader, entry_id: str) -> dict[str, str]:
    """Return the sentence for each question of a record about which there is something to say, by its name."""
    say = _SAID.get(kind)
    entry = workbook.entry(entry_id) if say else None
    found = say(entry.data, workbook) if say and entry else {}
    return {name: sentence for name, sentence in found.items() if sentence}


def _of_meeting(meeting: Mapping[str, Any], workbook: Reader) -> dict[str, str]:
    """H4, X2: a day outside the run of the CoP or in a week that people skip, and an end before the beginning."""
    run = rhythm_of(data_of(workbook, "set_up"))
    return {
        "held_on": turns.outside_run(meeting, run) or turns.in_skipped_week(meeting, run),
        "ends": ends_too_early(meeting.get("begins"), meeting.get("ends")),
    }


_SAID: dict[str, Callable[[Mapping[str, Any], Reader], dict[str, str]]] = {"meeting": _of_meeting}
