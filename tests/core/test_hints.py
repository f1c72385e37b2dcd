"""Every hint speaks when there is something to ask, is silent when there is not, and tells nothing of anybody.

What people wrote bears the word of `MINE` here, which stands in no question and in no reason.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from copbench import catalogue
from copbench.insight.hints import every
from copbench.insight.hints.hint import Hint
from copbench.saving import save_new
from copbench.workbook import Workbook

MINE = "CHERRY"
TODAY = date(2026, 11, 30)
PAST = ("2026-05-21", "2026-07-02", "2026-08-20", "2026-09-24", "2026-11-05")
RUN = {"start": "2026-01-15", "months": 12, "every_weeks": 6}
HALFWAY, THREE_QUARTERS, OVER = date(2026, 7, 20), date(2026, 10, 25), date(2027, 2, 1)
Data = Mapping[str, Any]


def hint(workbook: Workbook, name: str, today: date = TODAY) -> Hint | None:
    return next((one for one in every.speaking(workbook, today) if one.name == name), None)


def meetings(workbook: Workbook, number: int = 5, *more: Data) -> list[str]:
    """Return the ids of so many meetings of the past; the first ones hold more answers."""
    answers = [*more, *({} for _ in range(number - len(more)))]
    return [
        save_new(workbook, "meeting", {"held_on": day, "about": MINE} | dict(answers[place]))
        for place, day in enumerate(PAST[:number])
    ]


def people(workbook: Workbook, *employers: str, **more: Any) -> list[str]:
    facts = {"name": MINE, "status": "takes_part"} | more
    return [save_new(workbook, "person", facts | {"organisation": one}) for one in employers]


def rows(workbook: Workbook, kind: str, *records: Data) -> list[str]:
    return [save_new(workbook, kind, dict(one)) for one in records]


def coming(workbook: Workbook, *blocks: Data) -> str:
    """Return the id of a meeting to come, with a plan of these blocks."""
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    rows(workbook, "block", *({"meeting": meeting, "activity": MINE} | dict(block) for block in blocks))
    return meeting


# Each hint: what makes it speak, and what silences it again

Do = Callable[[Workbook], object]


def _plans(workbook: Workbook, appeals: list[str]) -> None:
    for meeting in meetings(workbook, 3):
        save_new(workbook, "block", {"meeting": meeting, "appeals": appeals})


def _cases(workbook: Workbook) -> None:
    owners = people(workbook, *("Oaks",) * 3)
    rows(workbook, "case", *({"person": owner, "name": MINE} for owner in owners))
    meetings(workbook, 4, *({"case_owners": [owner]} for owner in owners))


def _again(workbook: Workbook) -> None:
    later = save_new(workbook, "meeting", {"held_on": "2026-11-12"})
    save_new(workbook, "block", {"meeting": later, "case": next(workbook.all_of("case")).id})


def _goals(workbook: Workbook) -> None:
    first, *_others = people(workbook, "Oaks", "Firs")
    meetings(workbook, 4, {"case_owners": [first]})


def _everybody(workbook: Workbook) -> None:
    everybody = [entry.id for entry in workbook.all_of("person")]
    save_new(workbook, "meeting", {"held_on": "2026-11-12", "case_owners": everybody})


def _looked_at(workbook: Workbook) -> None:
    rows(workbook, "ambition_now", *({"benefit": entry.id} for entry in workbook.all_of("benefit")))


def _checks(*points: str) -> Do:
    def note(workbook: Workbook) -> None:
        for meeting, point in zip(meetings(workbook), points, strict=False):
            save_new(workbook, "conscience_check", {"meeting": meeting, "still_right": point, "why": MINE})

    return note


def _check_last(workbook: Workbook) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-11-12"})
    save_new(workbook, "conscience_check", {"meeting": meeting, "still_right": "4"})


def _evaluations(*points: list[int]) -> Do:
    def note(workbook: Workbook) -> None:
        for meeting, counted in zip(meetings(workbook), points, strict=False):
            save_new(workbook, "evaluation", {"meeting": meeting, "points": {"worth": counted}, "reading": MINE})

    return note


def _evaluate_last(workbook: Workbook) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-11-12"})
    save_new(workbook, "evaluation", {"meeting": meeting, "points": {"worth": [0, 0, 2, 2, 4]}})


def add(kind: str, *records: Data) -> Do:
    """Return what adds these records."""
    return lambda workbook: rows(workbook, kind, *records)


def both(*acts: Do) -> Do:
    """Return what does all of these."""
    return lambda workbook: [act(workbook) for act in acts]


CASES: tuple[tuple[str, Do, Do, date], ...] = (
    ("alone_with_many",
     both(lambda w: people(w, *("Oaks",) * 13), add("team_member", {"name": MINE, "part": "process"})),
     add("team_member", {"name": "Another", "part": "content"}), TODAY),
    ("goals_waiting", _goals, _everybody, TODAY),
    ("sharing_open", meetings, add("helm", {"sharing_text": MINE}), TODAY),
    ("expectations_open", both(meetings, add("set_up", {"initiator": MINE})),
     add("expectations", {"agreed": MINE}), TODAY),
    ("sounding_board_waits", both(coming, add("sounding", {"held_on": "2026-06-01", "heard": MINE})),
     add("sounding", {"held_on": "2026-10-01"}), TODAY),
    ("each_alone", lambda w: people(w, *"abcdef"), lambda w: people(w, "a"), TODAY),
    ("no_looking_back", lambda w: coming(w, {}, {"reflection": False}),
     lambda w: save_new(w, "block", {"meeting": _last(w), "reflection": True}), TODAY),
    ("same_appeal", lambda w: _plans(w, ["reason", "body"]),
     lambda w: save_new(w, "block", {"meeting": _last(w), "appeals": ["creativity", "intuition"]}), TODAY),
    ("nobody_from_outside", meetings, add("guest_visit", {"topic": MINE}), TODAY),
    ("cases_once", _cases, _again, TODAY),
    ("one_host", both(lambda w: people(w, "Oaks", "Firs"), lambda w: meetings(w, 5, *({"host": "oaks "},) * 3)),
     add("helm", {"not_for_us": {"taking_turns": MINE}}), TODAY),
    ("only_persons", add("observation", *({"level": "person", "text": MINE, "on": "2026-11-05"},) * 3),
     add("observation", {"level": "field"}), TODAY),
    ("benefits_not_looked_at", both(meetings, add("benefit", {"benefit": MINE}, {"benefit": "Courage"})),
     _looked_at, TODAY),
    ("drifting", _checks("4", "1", "0"), _check_last, TODAY),
    ("long_open", both(meetings, add("question", {"code": "K-07", "text": MINE, "opened_on": "2026-05-01"})),
     lambda w: save_new(w, "question", {"status": "parked"}, next(w.all_of("question")).id), TODAY),
    ("evaluations_go_down", _evaluations([0, 0, 4, 4, 2], [0, 1, 4, 4, 2], [1, 1, 4, 2, 2]),
     _evaluate_last, TODAY),
    ("conscience_silent", meetings, _check_last, TODAY),
    ("old_signals", both(coming, add("signal", {"seen_on": "2026-03-01", "what": MINE})),
     add("signal", {"seen_on": "2026-06-15"}), TODAY),
    ("pulling_hard",
     add("journal", *({"noted_on": f"2026-11-0{day}", "pulling": "3", "pulled": MINE} for day in "12")),
     add("journal", {"noted_on": "2026-11-03", "pulling": "1"}), TODAY),
    ("no_anchor", add("set_up", RUN), add("anchor", {"what": MINE}), HALFWAY),
    ("anchors_only_ideas", both(add("set_up", RUN), add("anchor", {"what": MINE, "state": "idea"}, {"what": "A"})),
     add("anchor", {"what": MINE, "state": "started"}), THREE_QUARTERS),
    ("results_not_named", add("set_up", RUN), add("results", {"applied": MINE}), HALFWAY),
)  # fmt: skip


def _last(workbook: Workbook) -> str:
    return [entry.id for entry in workbook.all_of("meeting")][-1]


@pytest.mark.parametrize(("name", "speaks", "silent", "today"), CASES, ids=[case[0] for case in CASES])
def test_a_hint_speaks_until_there_is_nothing_to_ask(
    workbook: Workbook, name: str, speaks: Do, silent: Do, today: date
) -> None:
    assert hint(workbook, name, today) is None, "an empty workbook makes nobody wonder"
    speaks(workbook)
    found = hint(workbook, name, today)
    assert found is not None
    assert found.question.endswith("?") and found.reason.endswith(".")
    assert MINE not in found.question + found.reason, "it holds no word of anybody"
    assert len(workbook.entries(found.records)) == len(found.records) and catalogue.kind(found.at)
    silent(workbook)
    assert hint(workbook, name, today) is None


def test_every_sort_of_hint_is_tried_above_and_known_by_the_name_of_its_function() -> None:
    names = [sort.find.__name__ for sort in every.HINTS]
    assert sorted(names) == sorted(case[0] for case in CASES) and len(set(names)) == len(names) >= 15
