"""The workbooks that are measured: the example, an empty one, and large ones filled quickly with Dutch words.

The large ones are filled in one transaction and not through `save`, row for row as `save` would have left them:
entry, revision, words for search and counts.
"""

import itertools
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from copbench import catalogue, example, guide
from copbench.records import model_of
from copbench.saving import save_new
from copbench.visit import Visit
from copbench.workbook import Workbook
from copbench.workbook.finding import token
from tests.bench.measure import LANGUAGE

CHUNK = 20_000
MIX = {
    "signal": 30, "talk": 15, "person": 12, "other_view": 10, "tension": 8, "challenge": 6, "benefit": 5,
    "main_question": 4, "what_matters": 4, "further_reading": 3, "trend_report": 3,
}  # fmt: skip
BEGIN = datetime(2012, 1, 2, 9, tzinfo=UTC)
ROW = tuple[object, ...]


def make_example(path: Path) -> None:
    """Write the example workbook."""
    example.make(path, LANGUAGE)


def make_empty(path: Path) -> None:
    """Write a workbook in which nothing was written yet."""
    Workbook.create(path, name="Groene daken", language=LANGUAGE).close()


def make_first_question(path: Path, text: str) -> None:
    """Write the example with this text as the first answer of step 1, where the cursor begins.

    Questions without an answer are set aside when there is a text, so that none of them draws the cursor.
    """
    make_example(path)
    with Workbook.open(path) as workbook:
        visit = Visit.begin(workbook, "focus")
        first, *rest = visit.specs
        aside = {spec.name: "-" for spec in rest if not visit.raw(spec).strip()} if text else {}
        save_new(workbook, "focus", {**visit.data, first.name: text, "not_for_us": aside})


def long_text(size: int) -> str:
    """Return a text of so many characters in paragraphs."""
    words = Words()
    paragraphs = (" ".join(words.sentence(60)) for _ in itertools.count())
    text = ""
    while len(text) < size:
        text += next(paragraphs) + "\n\n"
    return text[:size]


@cache
def _frequencies() -> Counter[str]:
    """Count the words of the Dutch guides: their shape is that of any Dutch text."""
    pages = (Path(guide.__file__).parent / "nl").glob("*.md")
    text = " ".join(page.read_text(encoding="utf-8").lower() for page in sorted(pages))
    return Counter(re.findall(r"[a-zà-ÿ]{2,}", text))


@dataclass
class Words:
    """Dutch words as often as they occur in Dutch, and compounds, which are rare as everywhere."""

    chance: random.Random = field(default_factory=lambda: random.Random(42))

    def __post_init__(self) -> None:
        counted = _frequencies()
        self.common = list(counted)
        self._weights = list(itertools.accumulate(counted.values()))
        parts = [word for word in self.common if len(word) >= 5]
        self.rare = sorted({"".join(self.chance.choices(parts, k=2)) for _ in range(60_000)})

    def sentence(self, length: int) -> list[str]:
        """Return the words of a sentence."""
        return self.chance.choices(self.common, cum_weights=self._weights, k=length)

    def sentences(self, number: int, length: int) -> list[str]:
        """Return sentences to choose from."""
        return [" ".join(self.sentence(length)) for _ in range(number)]


@dataclass
class _Shape:
    """Which answers of a kind are filled: the first typed column, another text and the date it is sorted by."""

    kind: str

    def __post_init__(self) -> None:
        model = model_of(self.kind)
        typed = [spec.name for spec in model().specs() if spec.shape in ("line", "text")]
        self.title = next(name for name in model.columns if name in typed)
        self.body = next((name for name in typed if name != self.title), self.title)
        self.sorted_by = model.sorted_by
        self.dated = model.newest_first()

    def record(self, title: str, body: str, day: str, stamp: str) -> tuple[dict[str, str], str]:
        """Return the answers and the text by which they are sorted."""
        data = {self.body: body, self.title: title}
        if self.dated:
            return {**data, self.sorted_by: day}, day
        return data, data[self.sorted_by].casefold() if self.sorted_by in data else stamp


def make_large(path: Path, size: int, mix: dict[str, int], lengths: tuple[int, int] = (5, 12)) -> None:
    """Write a workbook with `size` entries of the kinds in `mix`; `lengths` counts the words of title and body."""
    Workbook.create(path, name="Groot", language=LANGUAGE).close()
    with Workbook.open(path) as workbook:
        connection = workbook.db.conn
        assert connection is not None
        connection.execute("PRAGMA cache_size = -400000")
        rows = _rows(size, mix, lengths)
        with workbook.together():
            while chunk := list(itertools.islice(rows, CHUNK)):
                entries, revisions, words = zip(*chunk, strict=True)
                connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", entries)
                connection.executemany("INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?)", revisions)
                connection.executemany("INSERT INTO search (rowid, kind, title, body) VALUES (?, ?, ?, ?)", words)
            connection.execute("INSERT INTO count SELECT kind, count(*), 0, '' FROM entry GROUP BY kind")


def _rows(size: int, mix: dict[str, int], lengths: tuple[int, int]) -> Iterator[tuple[ROW, ROW, ROW]]:
    """Yield what belongs in the three tables, entry for entry."""
    words = Words()
    chance = words.chance
    titles, bodies = (words.sentences(20_000, length) for length in lengths)
    shapes = {kind: _Shape(kind) for kind in mix}
    kinds = chance.choices(list(mix), list(mix.values()), k=min(size, 100_000))
    for number in range(1, size + 1):
        kind = kinds[number % len(kinds)]
        rare = words.rare[number * 7919 % len(words.rare)]
        title = f"{rare} {titles[int(chance.random() * 20_000)]}"
        body = bodies[int(chance.random() * 20_000)]
        moment = BEGIN + timedelta(minutes=7 * number)
        stamp = moment.isoformat(timespec="milliseconds")
        data, sort = shapes[kind].record(title, body, stamp[:10], stamp)
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        entry, revision = _identity(chance), _identity(chance)
        yield (
            (number, entry, kind, text, sort, stamp, stamp, revision),
            (number, revision, entry, kind, None, stamp, "bench", text),
            (number, token(kind), title, f"{title}\n{body}"),
        )


def _identity(chance: random.Random) -> str:
    bits = f"{chance.getrandbits(128):032x}"
    return f"{bits[:8]}-{bits[8:12]}-{bits[12:16]}-{bits[16:20]}-{bits[20:]}"


def register_kinds() -> list[str]:
    """Return the kinds of which a workbook holds many."""
    return [kind.name for kind in catalogue.KINDS if not kind.is_worksheet]
