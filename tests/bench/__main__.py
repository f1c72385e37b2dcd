"""Measure the goals of speed: `python -m tests.bench`. Every goal is a ratio, both sides measured in turn.

Prints a table in Markdown and writes result.json beside this file. A missed goal is told, no failure; the exit
status is 1 when a goal could not be measured.
"""

import argparse
import json
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from copbench import i18n
from tests.bench import core_goals, evaluation_goals, lists_goals, logbook_goals, people_goals, screens_goals
from tests.bench.measure import HERE, LANGUAGE, Bench, Result
from tests.bench.terminal import end_all

GOALS: dict[str, Callable[[Bench], list[Result]]] = {
    "home": screens_goals.home,
    "evaluate": evaluation_goals.evaluate,
    "step": screens_goals.step,
    "key": screens_goals.key,
    "area": screens_goals.area,
    "saving": core_goals.saving,
    "commands": core_goals.commands,
    "log": logbook_goals.log,
    "export": core_goals.export,
    "opening": screens_goals.opening,
    "search": lists_goals.search,
    "memory": screens_goals.memory,
    "list": lists_goals.register,
    "logbook": lists_goals.logbook,
    "people": people_goals.keys,
}
LARGE, SMALL_RUNS, RUNS = 1_000_000, 3, 7
HEAD = ("goal", "yardstick", "measured", "ratio", "limit", "")


def main() -> int:
    """Measure what was asked for and tell it."""
    asked = _arguments()
    i18n.use(LANGUAGE)
    results: list[Result] = []
    unmeasured: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="copbench-bench-", dir=asked.folder) as folder:
        bench = Bench(SMALL_RUNS if asked.quick else asked.runs, asked.size, Path(folder))
        for name in asked.only or GOALS:
            begin = time.perf_counter()
            try:
                results += GOALS[name](bench)
            except Exception as error:
                unmeasured[name] = f"{type(error).__name__}: {error}"
            finally:
                end_all()
            print(f"{name}: {time.perf_counter() - begin:.0f} s", file=sys.stderr, flush=True)
    _tell(results, unmeasured, bench.runs)
    return 1 if unmeasured else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help="rounds after the warm-up")
    parser.add_argument("--quick", action="store_true", help=f"{SMALL_RUNS} rounds")
    parser.add_argument("--only", choices=GOALS, action="append", help="this goal; may be given more than once")
    parser.add_argument("--size", type=int, default=LARGE, help="entries in the large workbook")
    parser.add_argument("--folder", help="where to put the workbooks; else the system's temporary folder")
    return parser.parse_args()


def _tell(results: list[Result], unmeasured: dict[str, str], runs: int) -> None:
    print(f"{datetime.now():%Y-%m-%d}, {_machine()}, {runs} runs\n")
    for row in _rows(results):
        print(f"| {' | '.join(row)} |")
    print()
    for result in results:
        if result.note:
            print(f"- {result.what}: {result.note}")
    for name, why in unmeasured.items():
        print(f"- {name} could not be measured: {why}")
    told = {
        "date": f"{datetime.now():%Y-%m-%d}", "machine": _machine(), "runs": runs,
        "results": [{**asdict(result), "reached": result.reached} for result in results], "unmeasured": unmeasured,
    }  # fmt: skip
    (HERE / "result.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _machine() -> str:
    return (
        f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()},"
        f" Textual {version('textual')}, SQLite {sqlite3.sqlite_version}"
    )


def _rows(results: Iterable[Result]) -> Iterable[tuple[str, ...]]:
    yield HEAD
    yield ("---",) * len(HEAD)
    for result in results:
        value = f"{result.value:.2f} ×" if result.unit == "×" else f"{result.value:.3g} {result.unit}"
        limit = f"≤ {result.limit:g} {result.unit}"
        yield result.what, result.yardstick, result.measured, value, limit, result.word


if __name__ == "__main__":
    sys.exit(main())
