"""What must not grow with the workbook: opening a list, and search as you type."""

import itertools
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from copbench import catalogue
from copbench.i18n import tr
from copbench.records import model_of
from copbench.workbook import Workbook
from tests.bench import workbooks
from tests.bench.measure import Bench, Result, in_running_programs, p50, p95, ratio
from tests.bench.screens_goals import OPENING, at_home, home_words, in_form, middles, million, opened
from tests.bench.terminal import Stroke, Terminal

FEW = 100
PLAIN, TELLING, DATED = "person", "challenge", "logbook_entry"
"""A list with rows only, one below which a sentence stands that all its rows have a part in, and one by day."""
QUERIES = ("de groep", "dak", "bewoners w")


def register(bench: Bench) -> list[Result]:
    """Compare opening a list of very many rows with opening one of a hundred."""
    many = bench.size // 10
    plain = _openings(bench, PLAIN, (FEW, many, bench.size))
    telling = _openings(bench, TELLING, (FEW, many))
    return [
        ratio(f"list of {many:,} rows", _two(plain, FEW, many), 1.1),
        ratio(f"list of {bench.size:,} rows", _two(plain, FEW, bench.size), 1.25),
        ratio(f"list of {many:,} rows with a sentence about all", _two(telling, FEW, many), 1.1),
    ]


def logbook(bench: Bench) -> list[Result]:
    """Compare opening a logbook of very many entries with opening one of a hundred."""
    many = bench.size // 10
    samples = _openings(bench, DATED, (FEW, many, bench.size))
    return [
        ratio(f"logbook of {many:,} entries", _two(samples, FEW, many), 1.1),
        ratio(f"logbook of {bench.size:,} entries", _two(samples, FEW, bench.size), 1.25),
    ]


def _two(samples: dict[int, list[float]], one: int, other: int) -> dict[str, list[float]]:
    return {f"{rows:,}": samples[rows] for rows in (one, other)}


def _openings(bench: Bench, kind: str, sizes: tuple[int, ...]) -> dict[int, list[float]]:
    """Return how long it takes to open the list of a kind, for each number of rows."""
    files = {
        rows: bench.workbook(
            f"{kind}-{rows}", partial(workbooks.make_large, size=rows, mix={kind: 1}, lengths=(1, 2))
        )
        for rows in sizes
    }
    first = {str(rows): _first_row(path, kind) for rows, path in files.items()}

    def start(path: Path, rows: str) -> Terminal:
        terminal = at_home(lambda: bench.copbench(path))()
        _go_to(terminal, kind)
        _open_list(rows, terminal)
        return terminal

    def _open_list(rows: str, terminal: Terminal) -> list[float]:
        letter = catalogue.kind(kind).letter
        back = home_words() if letter else (tr(catalogue.step(catalogue.kind(kind).step).title),)
        return [opened(terminal, letter or "enter", first[rows], back=back)]

    starts = {str(rows): partial(start, path, str(rows)) for rows, path in files.items()}
    samples = in_running_programs(bench.runs, starts, _open_list, 2)
    return {int(rows): values for rows, values in samples.items()}


def _first_row(path: Path, kind: str) -> str:
    """Return the words that only the first row of the list shows."""
    with Workbook.open(path, read_only=True) as workbook:
        first = workbook.page(kind, newest_first=model_of(kind).newest_first(), limit=1)[0]
        return workbook.name_of(first.id)[:18].split()[0]


def _go_to(terminal: Terminal, kind: str) -> None:
    """Go from Home to the place where one key opens the list."""
    if catalogue.kind(kind).letter:
        return
    step = catalogue.step(catalogue.kind(kind).step)
    terminal.press(step.key, tr(step.title), burst=OPENING)
    terminal.send("ctrl+r")
    terminal.rest()
    place = [other.name for other in catalogue.kinds_of(step.key)[1:]].index(kind)
    for _ in range(place):
        terminal.send("down")
    terminal.rest()


def search(bench: Bench) -> list[Result]:
    """Measure the query itself, and a key in the search screen against a key in the form."""
    path = million(bench)
    with Workbook.open(path, read_only=True) as workbook:
        queries = list(_queries())
        for text, kind in queries[:5]:
            workbook.find(text, kind)
        times = {query: _time(workbook, *query) for query in queries}
    return [*_sql(bench, times), _search_keys(bench, path)]


def _time(workbook: Workbook, text: str, kind: str) -> float:
    begin = time.perf_counter()
    workbook.find(text, kind)
    return (time.perf_counter() - begin) * 1000


def _sql(bench: Bench, times: dict[tuple[str, str], float]) -> list[Result]:
    slowest = sorted(times, key=lambda query: times[query], reverse=True)[:4]
    note = "slowest: " + ", ".join(f"{' in '.join(filter(None, one))} {times[one]:.3g} ms" for one in slowest)
    values = list(times.values())
    what = f"search in {bench.size:,} entries, SQL p95 of {len(values)} queries"
    return [Result(what, "", f"p50 {p50(values):.2g} ms, p95 {p95(values):.3g} ms", p95(values), 5, "ms", note)]


def _queries() -> Iterator[tuple[str, str]]:
    """Yield what people type: common and rare words, whole and as far as typed, one and two, everywhere or not."""
    words = workbooks.Words()
    long = [word for word in words.common if len(word) >= 7]
    picked = [
        *words.common[:12], *long[:24], *words.rare[::4000],
        *("zzz", "qx", "xyzzy"),
    ]  # fmt: skip
    starts = [word[:length] for word in (*long[:24], *words.rare[::4000]) for length in (2, 3, 4, 5, 6, 8)]
    pairs = [f"{one} {other[:4]}" for one, other in itertools.pairwise(picked)]
    for text in dict.fromkeys([*picked, *starts, *pairs]):
        for kind in ("", "signal", "trend_report"):
            yield text, kind


def _search_keys(bench: Bench, path: Path) -> Result:
    stands: list[float] = []
    queries = itertools.cycle(QUERIES)

    def searching() -> Terminal:
        terminal = at_home(lambda: bench.copbench(path))()
        terminal.press("/", tr("Search"))
        terminal.rest()
        return terminal

    def type_in(side: str, terminal: Terminal) -> list[float]:
        if side == "form":
            return [stroke.first for stroke in terminal.type(10)]
        strokes = _type_query(terminal, next(queries))
        stands.extend(stroke.stands for stroke in strokes)
        return [stroke.first for stroke in strokes]

    starts = {"form": lambda: in_form(bench, tabs=0), "search": searching}
    samples = in_running_programs(bench.runs, starts, type_in, len(QUERIES))
    note = f"{middles(samples)}; what was found stands at p50 {p50(stands):.3g} ms, p95 {p95(stands):.3g} ms"
    return ratio(f"key in search of {bench.size:,} entries, p95", samples, 3, of=p95, note=note)


def _type_query(terminal: Terminal, query: str) -> list[Stroke]:
    """Type a query letter by letter, and clear the field for the next one."""
    strokes = []
    for letter in query:
        if letter == " ":
            terminal.send(letter)
            terminal.rest()  # else the next letter would wait for the paint of this one, which shows nothing
        else:
            strokes.append(terminal.press(letter))
    terminal.send("ctrl+u")
    terminal.rest()
    return strokes
