"""What every measure shares: the result with its ratio, both sides in turn, and how a program is started."""

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from copbench.workbook import Workbook
from tests.bench.terminal import Terminal

HERE = Path(__file__).parent
Samples = dict[str, list[float]]
Unit = Literal["×", "MB", "ms"]
RUNS_A_START = 4
LANGUAGE: Literal["nl"] = "nl"


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: what was measured beside its yardstick, and the number that the goal is about."""

    what: str
    yardstick: str
    measured: str
    value: float
    limit: float
    unit: Unit = "×"
    note: str = ""

    @property
    def reached(self) -> bool:
        """Tell whether the goal was reached."""
        return self.value <= self.limit

    @property
    def word(self) -> str:
        """Say it in a word."""
        return "reached" if self.reached else "missed"


def p50(values: list[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def p95(values: list[float]) -> float:
    """Return the value below which 95 of 100 lie."""
    return statistics.quantiles(values, n=20, method="inclusive")[18] if len(values) > 1 else values[0]


def ratio(
    what: str, samples: Samples, limit: float, *, of: Callable[[list[float]], float] = p50, unit: str = "ms",
    note: str = "",
) -> Result:  # fmt: skip
    """Return the result of two sides: the first is the yardstick, the second what is measured."""
    (yardstick, theirs), (measured, ours) = list(samples.items())[:2]
    return Result(
        what,
        f"{yardstick}: {of(theirs):.3g} {unit}",
        f"{measured}: {of(ours):.3g} {unit}",
        of(ours) / of(theirs),
        limit,
        note=note,
    )


def in_turn(runs: int, sides: Mapping[str, Callable[[], float]]) -> Samples:
    """Measure all sides in turn, `runs` times after a warm-up, another side beginning each time."""
    samples: Samples = {name: [] for name in sides}
    for run, names in _rounds(runs, list(sides)):
        for name in names:
            value = sides[name]()
            if run >= 0:
                samples[name].append(value)
    return samples


def _rounds(runs: int, names: list[str]) -> Iterator[tuple[int, list[str]]]:
    for run in range(-1, runs):
        turn = run % len(names)
        yield run, names[turn:] + names[:turn]


def in_running_programs(
    runs: int,
    starts: Mapping[str, Callable[[], Terminal]],
    act: Callable[[str, Terminal], list[float]],
    times: int,
) -> Samples:
    """Let all sides `act` in turn, so many times a run, while all of them run; now and then they start anew."""
    samples: Samples = {name: [] for name in starts}
    for begin in range(0, runs, RUNS_A_START):
        with ExitStack() as stack:
            terminals = {name: stack.enter_context(start()) for name, start in starts.items()}
            for run, names in _rounds(min(RUNS_A_START, runs - begin), list(starts)):
                for name in names * times:
                    values = act(name, terminals[name])
                    samples[name] += values if run >= 0 else []
    return samples


@dataclass
class Bench:
    """How often everything is measured, how many entries a large workbook has, and where files may stand."""

    runs: int
    size: int
    folder: Path
    made: dict[str, Path] = field(default_factory=dict)

    def workbook(self, name: str, make: Callable[[Path], None]) -> Path:
        """Return the workbook of this name, made the first time."""
        if name not in self.made:
            path = self.folder / f"{name}.copbench"
            print(f"  making {name} …", file=sys.stderr, flush=True)
            make(path)
            self.made[name] = path
        return self.made[name]

    def copy_of(self, path: Path) -> Path:
        """Return a fresh copy of a workbook, to write in."""
        return Path(shutil.copy(path, Path(tempfile.mkdtemp(dir=self.folder)) / path.name))

    def environment(self, data: Path | None = None) -> dict[str, str]:
        """Return an environment in which nothing of this machine is read or written."""
        names = ("DATA", "CONFIG", "STATE")
        own = {f"COPBENCH_{name}": str(self.folder / "home" / name.lower()) for name in names}
        own["COPBENCH_DATA"] = str(data or tempfile.mkdtemp(dir=self.folder))
        return {
            "PATH": os.environ["PATH"], "HOME": str(self.folder / "home"), "TMPDIR": str(self.folder),
            "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", "COPBENCH_LANG": LANGUAGE,
            **own,
        }  # fmt: skip

    def form(self) -> Terminal:
        """Start the yardstick "form"."""
        return self.python(HERE / "bare_form.py")

    def python(self, *command: str | Path) -> Terminal:
        """Start a program in this Python."""
        return Terminal([sys.executable, *map(str, command)], self.environment())

    def copbench(self, workbook: Path, *, backed_up: bool = True, data: Path | None = None) -> Terminal:
        """Start copbench on a workbook, as if today's backup was made already unless said otherwise."""
        return Terminal([str(command()), str(workbook)], self._home_of(workbook, backed_up, data))

    def copbench_by(self, launcher: Path, workbook: Path) -> Terminal:
        """Start copbench through a script of our own."""
        return Terminal([sys.executable, str(launcher), str(workbook)], self._home_of(workbook, True, None))

    def _home_of(self, workbook: Path, backed_up: bool, data: Path | None) -> dict[str, str]:
        environment = self.environment(data)
        if backed_up:
            with Workbook.open(workbook, read_only=True) as opened:
                identity = opened.fact("workbook")
            backups = Path(environment["COPBENCH_DATA"]) / "backups" / identity
            backups.mkdir(parents=True)
            (backups / f"{datetime.now():%Y-%m-%d}T000000.copbench").touch()
        return environment


def command() -> Path:
    """Return the installed command."""
    return Path(sys.executable).with_name("copbench")
