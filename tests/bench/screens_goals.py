"""What a person feels on the screens: first paint, opening a step, typing, and memory."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from copbench.catalogue import STEPS, main_worksheet
from copbench.i18n import tr
from copbench.visit import Visit
from copbench.workbook import Workbook
from tests.bench import workbooks
from tests.bench.measure import HERE, Bench, Result, Samples, in_running_programs, in_turn, p50, p95, ratio
from tests.bench.terminal import KEYSTROKE, Terminal

STEP = STEPS[1]
OPENING = 0.5
"""Seconds without output after which a screen that is opened for the first time counts as complete."""
BURST_OF_KEYS = 10


def example(bench: Bench) -> Path:
    """Return the example workbook."""
    return bench.workbook("example", workbooks.make_example)


def empty(bench: Bench) -> Path:
    """Return an empty workbook."""
    return bench.workbook("empty", workbooks.make_empty)


def million(bench: Bench) -> Path:
    """Return the large workbook with all kinds of entries."""
    return bench.workbook("large", partial(workbooks.make_large, size=bench.size, mix=workbooks.MIX))


def home_words() -> tuple[str, str]:
    """Return what stands on Home and nowhere else."""
    return tr("THE STEPS"), tr(STEPS[-1].short)


def at_home(start: Callable[[], Terminal]) -> Callable[[], Terminal]:
    """Return a start that waits until Home stands and everything that comes after it was done."""

    def started() -> Terminal:
        terminal = start()
        terminal.until(*home_words())
        terminal.rest()
        return terminal

    return started


def home(bench: Bench) -> list[Result]:
    """Compare the first paint of Home with that of the form."""
    workbook = example(bench)
    samples = in_turn(bench.runs, {"form": lambda: paint(bench.form()), "Home": lambda: _home(bench, workbook)})
    return [ratio("Home of the example, first paint", samples, 1.25)]


def opening(bench: Bench) -> list[Result]:
    """Compare the first paint of Home of the large workbook with that of an empty one."""
    small, large = empty(bench), million(bench)
    samples = in_turn(bench.runs, {"empty": lambda: _home(bench, small), "large": lambda: _home(bench, large)})
    return [ratio(f"Home of a workbook with {bench.size:,} entries, first paint", samples, 1.1)]


def paint(form: Terminal) -> float:
    """Return how long the form took until it stood."""
    with form:
        return form.until("READY-MARK")


def _home(bench: Bench, workbook: Path) -> float:
    with bench.copbench(workbook) as terminal:
        return terminal.until(*home_words())


def step(bench: Bench) -> list[Result]:
    """Compare opening a step again with opening it again when its guide is empty."""
    workbook = bench.copy_of(example(bench))
    other = bench.copy_of(example(bench))
    firsts: list[float] = []

    def with_guide() -> Terminal:
        terminal = at_home(lambda: bench.copbench(workbook))()
        firsts.append(opened(terminal, STEP.key, tr(STEP.title), back=home_words()))
        return terminal

    def without_guide() -> Terminal:
        terminal = at_home(lambda: bench.copbench_by(HERE / "without_guide.py", other))()
        opened(terminal, STEP.key, tr(STEP.title), back=home_words())
        return terminal

    samples = in_running_programs(
        bench.runs,
        {"empty guide": without_guide, "guide": with_guide},
        lambda _, terminal: [opened(terminal, STEP.key, tr(STEP.title), back=home_words())],
        3,
    )
    return [ratio("opening a step again", samples, 1.25, note=f"the first time {p50(firsts):.3g} ms")]


def opened(terminal: Terminal, key: str, *words: str, back: tuple[str, ...]) -> float:
    """Open a screen with a key, return how long it took until it stands, and go back to where these words stand.

    What stands there the first time is what every later time waits for.
    """
    like = terminal.known.get(key, "")
    stroke = terminal.press(key, *words, like=like, burst=KEYSTROKE if like else OPENING)
    terminal.known[key] = terminal.body
    terminal.press("esc", *back)
    return stroke.stands


def key(bench: Bench) -> list[Result]:
    """Compare a key in the form of a step, with what is typed kept, with a key in the bare form."""
    source = bench.workbook("typing", partial(workbooks.make_first_question, text=""))
    copies: list[Path] = []

    def in_step() -> Terminal:
        copies.append(bench.copy_of(source))
        return _in_step(bench, copies[-1])

    starts = {
        "form, Input": lambda: in_form(bench, tabs=0),
        "form, TextArea": lambda: in_form(bench, tabs=5),
        "step": in_step,
    }
    samples = in_running_programs(bench.runs, starts, lambda _, terminal: typed(terminal), 3)
    assert all(kept(workbook) for workbook in copies), "what was typed was not kept as a draft"
    beside = samples.pop("form, TextArea")
    return [_keys("key in a step", samples, 1.5, f"form, TextArea: {p95(beside):.3g} ms")]


def area(bench: Bench) -> list[Result]:
    """Compare a key in a text of 100 KB with a key in a bare TextArea with that text."""
    text = workbooks.long_text(100_000)
    source = bench.workbook("long", partial(workbooks.make_first_question, text=text))
    file = bench.folder / "long.txt"
    file.write_text(text, encoding="utf-8")

    def bare() -> Terminal:
        terminal = bench.python(HERE / "bare_area.py", file)
        terminal.until(text[-12:].split()[-1])
        terminal.rest()
        return terminal

    starts = {"TextArea": bare, "step": lambda: _in_step(bench, bench.copy_of(source))}
    samples = in_running_programs(bench.runs, starts, lambda _, terminal: typed(terminal), 3)
    return [_keys("key in a text of 100 KB", samples, 1.25)]


def _keys(what: str, samples: Samples, limit: float, note: str = "") -> Result:
    return ratio(f"{what}, p95", samples, limit, of=p95, note="; ".join(filter(None, (note, middles(samples)))))


def middles(samples: Samples) -> str:
    """Tell the medians beside the p95."""
    return ", ".join(f"p50 of {name}: {p50(values):.3g} ms" for name, values in samples.items())


def in_form(bench: Bench, tabs: int) -> Terminal:
    """Start the form and go so many fields on."""
    terminal = bench.form()
    terminal.until("READY-MARK")
    terminal.rest()
    for _ in range(tabs):
        terminal.send("tab")
    terminal.rest()
    return terminal


def _in_step(bench: Bench, workbook: Path) -> Terminal:
    """Open the step, with the cursor in its first question."""
    terminal = at_home(lambda: bench.copbench(workbook))()
    terminal.press(STEP.key, tr(STEP.title), burst=OPENING)
    terminal.rest()
    return terminal


def typed(terminal: Terminal) -> list[float]:
    """Type some letters and return how long each took to be painted."""
    return [stroke.first for stroke in terminal.type(BURST_OF_KEYS)]


def kept(workbook: Path) -> str:
    """Return what was typed in the first question of the step and kept as a draft."""
    with Workbook.open(workbook, read_only=True) as opened:
        visit = Visit.begin(opened, main_worksheet(STEP.key).name)
        return visit.raw(visit.specs[0])


def memory(bench: Bench) -> list[Result]:
    """Compare the peak memory of Home, at rest, with that of the form, and that of the large workbook with it."""
    peaks = {
        "form": lambda: _peak(bench.form(), "READY-MARK"),
        "Home": lambda: _peak_of_home(bench, example(bench)),
    }
    samples = in_turn(bench.runs, peaks)
    large = in_turn(min(bench.runs, 2), {"large": lambda: _peak_of_home(bench, million(bench))})["large"]
    more = p50(large) - p50(samples["Home"])
    return [
        ratio("Home of the example, peak memory once check and backup are done", samples, 1.35, unit="MB"),
        Result(
            f"the same with {bench.size:,} entries", f"Home: {p50(samples['Home']):.3g} MB",
            f"large: {p50(large):.3g} MB", more, 5, "MB",
        ),
    ]  # fmt: skip


def _peak(terminal: Terminal, *words: str) -> float:
    with terminal:
        terminal.until(*words)
        terminal.rest()
        return terminal.peak_memory()


def _peak_of_home(bench: Bench, workbook: Path) -> float:
    data = Path(tempfile.mkdtemp(dir=bench.folder))
    with bench.copbench(workbook, backed_up=False, data=data) as terminal:
        terminal.until(*home_words())
        terminal.until_there(data, "backups/*/*.sha256")
        terminal.rest()
        return terminal.peak_memory()
