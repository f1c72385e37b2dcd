"""What one note costs from the command line, beside jrnl, which `make bench` sets up in a folder of its own."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.bench import workbooks
from tests.bench.measure import Bench, Result, command, in_turn, ratio

MANY = 100_000
JRNL = Path(sys.prefix) / "jrnl" / "bin" / "jrnl"
NOTE = "Eerst de huurders gevraagd. Die hadden een beter plan dan wij."
CONFIGURATION = """\
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals:
  default:
    journal: {journal}
linewrap: 79
tagsymbols: '#@'
template: false
timeformat: '%F %r'
version: {version}
"""


def log(bench: Bench) -> list[Result]:
    """Compare adding a note to an empty logbook and to a full one with adding one to an empty journal of jrnl."""
    few = bench.workbook("logbook-empty", workbooks.make_empty)
    many = bench.workbook(
        f"logbook-{MANY}", partial(workbooks.make_large, size=MANY, mix={"logbook_entry": 1}, lengths=(6, 12))
    )
    sides = {"jrnl": _jrnl(bench), "log": _log(bench, few), "full": _log(bench, many)}
    samples = in_turn(bench.runs * 3, sides)
    return [
        ratio("copbench log, empty logbook", {"jrnl": samples["jrnl"], "log": samples["log"]}, 1),
        ratio(f"copbench log, {MANY:,} entries", {"jrnl": samples["jrnl"], "log": samples["full"]}, 1),
    ]


def _log(bench: Bench, workbook: Path) -> Callable[[], float]:
    environment = bench.environment() | {"COPBENCH_WORKBOOK": str(workbook)}
    return lambda: _timed([str(command()), "log", NOTE], environment)


def _jrnl(bench: Bench) -> Callable[[], float]:
    """Return how jrnl adds to a journal that is empty each time."""
    home = bench.folder / "jrnl"
    journal = home / "journal.txt"
    (home / "jrnl").mkdir(parents=True)
    version = subprocess.run([JRNL, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    configuration = CONFIGURATION.format(journal=journal, version=version)
    (home / "jrnl" / "jrnl.yaml").write_text(configuration, encoding="utf-8")
    environment = bench.environment() | {"HOME": str(home), "XDG_CONFIG_HOME": str(home)}

    def add() -> float:
        journal.write_text("", encoding="utf-8")
        return _timed([str(JRNL), f"now: {NOTE}"], environment)

    return add


def _timed(words: list[str], environment: Mapping[str, str]) -> float:
    begin = time.perf_counter()
    subprocess.run(
        words, env=environment, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return (time.perf_counter() - begin) * 1000
