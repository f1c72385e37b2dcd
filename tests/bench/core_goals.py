"""What is measured without a screen: saving, the quick commands, export."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from copbench import catalogue
from copbench.records import load
from copbench.workbook import Workbook
from tests.bench.measure import Bench, Result, command, in_turn, ratio
from tests.bench.screens_goals import example
from tests.bench.workbooks import Words

SAVES_A_RUN = 30


def saving(bench: Bench) -> list[Result]:
    """Compare saving a record, new and changed in turn, with one fdatasync on the same disk."""
    path = bench.copy_of(example(bench))
    words = Words()
    block = os.open(path.with_name("block"), os.O_CREAT | os.O_RDWR)

    def sync() -> float:
        os.pwrite(block, words.chance.randbytes(4096), 0)
        return _timed(lambda: os.fdatasync(block))

    with Workbook.open(path) as workbook:

        def save() -> float:
            number = len(made)
            made.append(number)
            title, body = " ".join(words.sentence(6)), " ".join(words.sentence(30))
            record, _ = load("signal", {"what": f"{title} {number}", "source": body, "seen_on": "2026-03-02"})
            return _timed(lambda: workbook.save(f"saved-{number // 2}", record))

        made: list[int] = []
        samples = in_turn(bench.runs * SAVES_A_RUN, {"fdatasync": sync, "save": save})
    os.close(block)
    return [ratio("saving a record", samples, 10)]


def _timed(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000


def commands(bench: Bench) -> list[Result]:
    """Compare the quick commands with importing two libraries."""
    environment = bench.environment() | {"COPBENCH_WORKBOOK": str(example(bench))}

    def run(*words: str) -> Callable[[], float]:
        return lambda: _timed(
            lambda: subprocess.run(words, env=environment, stdout=subprocess.DEVNULL, check=True)
        )

    name = str(command())
    calls = {"steps": ("steps",), "search": ("search", "dak"), "where": ("where",)}
    sides = {"import": run(sys.executable, "-c", "import pydantic, sqlite_utils")}
    sides |= {call: run(name, *words) for call, words in calls.items()}
    samples = in_turn(bench.runs, sides)
    return [ratio(f"copbench {call}", {"import": samples["import"], call: samples[call]}, 1.5) for call in calls]


def export(bench: Bench) -> list[Result]:
    """Compare making all documents of the example with reading and writing its records as JSON."""
    from copbench.documents import export as exporting

    written = bench.folder / "records.json"
    with Workbook.open(example(bench), read_only=True) as workbook:
        samples = in_turn(
            bench.runs * 3,
            {
                "json": lambda: _timed(lambda: _read_and_write(workbook, written)),
                "export": lambda: _timed(lambda: exporting.render(workbook, "workbook", "md")),
            },
        )
    return [ratio("exporting the example whole, in memory", samples, 5)]


def _read_and_write(workbook: Workbook, path: Path) -> None:
    kinds = [kind.name for kind in catalogue.KINDS]
    records = {kind: [entry.data for entry in workbook.all_of(kind)] for kind in kinds}
    path.write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
