"""What must not grow with the people and the meetings: the answer to a key on each of their screens."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.bench.measure import LANGUAGE, Bench, Result, in_running_programs, ratio
from tests.bench.screens_goals import at_home, typed
from tests.bench.terminal import KEYSTROKE, Terminal

FEW, MANY = (20, 8), (2_000, 200)
"""People and meetings."""
BLOCKS, SEATS, ROOM = 8, 20, 1000
LIMIT = 1.5
TO_THE_PLAN = ("m", "enter", "ctrl+r", "enter")
TO_THE_SEATS = ("m", "enter", "ctrl+r", "down", "down", "enter")
TO_SORTING = ("m", "enter", "ctrl+r", "down", "down", "down", "enter")
TO_THE_CLOCK = ("m", "enter", "ctrl+r", "end", "up", "enter")
TO_THE_ROOM = ("m", "enter", "ctrl+r", "end", "enter")
"""From the end: more lists came between, and may come."""
PHRASE = "heron"


class Place(NamedTuple):
    """A screen: the keys that lead there from Home, and those that are measured there; none means letters.

    `back` is pressed after each of them, unmeasured, where they move on.
    """

    name: str
    way: tuple[str, ...]
    keys: tuple[str, ...]
    back: str = ""


PLACES = (
    Place("letter in the filter of the people", ("p", "/"), ()),
    Place("letter in the form of a person", ("p", "enter"), ()),
    Place("key in the picture of the group", ("p", "g"), ("tab", "tab")),
    Place("letter in the form of a meeting", ("m", "enter"), ()),
    Place("key in a session plan", TO_THE_PLAN, ("+", "-")),
    Place("key in what may be taken along", (*TO_THE_PLAN, "t"), (" ", " ")),
    Place("letter in the filter of the meetings", ("m", "/"), ()),
    Place("letter while a host is chosen", ("m", "enter", "tab", "enter"), ()),
    Place("letter in people to bring in", ("p", "i"), ()),
    Place("key of the clock", TO_THE_CLOCK, (" ",), "backspace"),
    Place("letter of what is caught", (*TO_THE_CLOCK, "a"), ()),
    Place("letter in the filter of what was caught", (*TO_SORTING, "/"), ()),
    Place("key in the room", (*TO_THE_ROOM, PHRASE, "enter"), ("4", "1")),
    Place("digit in the attendance", TO_THE_SEATS, ("6", "5"), "up"),
    Place("key in the documents", ("x",), ("down", "up")),
)
"""Each key changes what stands there in words, because a mark that moves alone is not seen from outside."""


def keys(bench: Bench) -> list[Result]:
    """Compare a key in a workbook with very many people and meetings with that key where there are twenty."""
    files = {f"{size[0]:,}": bench.workbook(f"people-{size[0]}", partial(make, size=size)) for size in (FEW, MANY)}
    return [_at(bench, place, files) for place in PLACES]


def _at(bench: Bench, place: Place, files: dict[str, Path]) -> Result:
    starts = {name: partial(_there, bench, path, place.way) for name, path in files.items()}
    act: Callable[[str, Terminal], list[float]] = lambda _name, terminal: _pressed(terminal, place)  # noqa: E731
    samples = in_running_programs(min(bench.runs, 4), starts, act, 1)
    return ratio(f"{place.name}, {MANY[0]:,} people and {MANY[1]} meetings", samples, LIMIT)


def _there(bench: Bench, path: Path, way: Sequence[str]) -> Terminal:
    """Start copbench on a copy and go the way."""
    copy = bench.copy_of(path)
    terminal = at_home(lambda: bench.copbench(copy))()
    for key in way:
        terminal.send(key)
        terminal.rest()
    return terminal


def _pressed(terminal: Terminal, place: Place) -> list[float]:
    """Press each key and return how long its first answer took."""
    if not place.keys:
        return typed(terminal)
    found = []
    for key in place.keys * 3:
        found.append(terminal.press(key, burst=KEYSTROKE).first)
        if place.back:
            terminal.send(place.back)
            terminal.rest()
    return found


def make(path: Path, size: tuple[int, int]) -> None:
    """Write a workbook with so many people who take part and so many meetings, each with a plan and attendance."""
    people, meetings = size
    with Workbook.create(path, name="Groot", language=LANGUAGE) as workbook, workbook.together():
        names = [_person(workbook, number) for number in range(people)]
        for number in range(meetings):
            _meeting(workbook, number, names)
        for number in range(min(people, 400)):
            facts = {"what": f"stap {number}", "due": "2026-12-01", "state": "to_do", "people": [names[number]]}
            save_new(workbook, "action", facts)


def _person(workbook: Workbook, number: int) -> str:
    facts = {
        "name": f"Persoon {number:05}",
        "organisation": f"Organisatie {number % 300}",
        "status": "takes_part",
        "parts": ["participant"],
    }
    return save_new(
        workbook, "person", {**facts, "sector": f"sector {number % 7}", "place": f"plaats {number % 40}"}
    )


def _meeting(workbook: Workbook, number: int, names: Sequence[str]) -> None:
    day = date.today() + timedelta(weeks=number - 5)
    facts = {
        "held_on": day.isoformat(),
        "about": f"thema {number}",
        "begins": "13:00",
        "ends": "17:00",
        "status": "agreed",
    }
    meeting = save_new(workbook, "meeting", {**facts, "case_owners": [names[number % len(names)]]})
    for turn in range(BLOCKS):
        block = {"meeting": meeting, "turn": (turn + 1) * ROOM, "minutes": 25, "activity": f"onderdeel {turn}"}
        save_new(workbook, "block", {**block, "setting": "plenary", "attention": "content"})
    for line in range(BLOCKS):
        save_new(workbook, "caught", {"meeting": meeting, "sort_of": "question", "text": f"vraag {line}"})
    for seat in range(SEATS):
        person = names[(number * SEATS + seat) % len(names)]
        save_new(workbook, "attendance", {"meeting": meeting, "person": person, "presence": "present"})
