"""How long a group waits with its coats on: `copbench evaluate` until its first question stands."""

from datetime import date
from pathlib import Path

from copbench.closing_questions import QUESTIONS
from copbench.evaluating import rounds
from copbench.i18n import tr
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.bench import workbooks
from tests.bench.measure import Bench, Result, command, in_turn, ratio
from tests.bench.screens_goals import paint
from tests.bench.terminal import Terminal


def evaluate(bench: Bench) -> list[Result]:
    """Compare the first question, of a new round and of one that goes on, with the first paint of the form."""
    new, going_on = (bench.workbook(name, make) for name, make in
                     (("today", _make_today), ("round", _make_round)))  # fmt: skip
    samples = in_turn(
        bench.runs,
        {
            "form": lambda: paint(bench.form()),
            "new": lambda: _first_question(bench, new),
            "going on": lambda: _first_question(bench, going_on),
        },
    )
    form = samples["form"]
    return [
        ratio("copbench evaluate, the first question", {"form": form, "evaluate": samples["new"]}, 1.25),
        ratio("the same when the round goes on", {"form": form, "evaluate": samples["going on"]}, 1.25),
    ]


def _first_question(bench: Bench, workbook: Path) -> float:
    with Terminal([str(command()), "evaluate", "--workbook", str(workbook)], bench.environment()) as terminal:
        return terminal.until(tr("question {n} of {total}", n=1, total=len(QUESTIONS)))


def _make_today(path: Path) -> None:
    """Write the example, with a meeting of today."""
    workbooks.make_example(path)
    with Workbook.open(path) as workbook:
        save_new(workbook, "meeting", {"held_on": date.today().isoformat()})


def _make_round(path: Path) -> None:
    """Write the same with the round of that meeting under way and the laptop locked to it."""
    _make_today(path)
    with Workbook.open(path) as workbook:
        meeting = rounds.meeting_to_close(workbook, date.today())
        assert meeting is not None
        going = rounds.lock(rounds.fresh(workbook, meeting.id), "green roof")
        workbook.put_round(meeting.id, going.as_json())
