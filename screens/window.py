"""What a list holds of its records: fifty at a time by keyset, so that twenty and a million rows feel the same.

The records that are part of another are few, so of those all are held.
"""

from dataclasses import dataclass, field
from datetime import date

from copbench.records import model_of
from copbench.workbook import PAGE, Entry, Tally, Workbook

Place = tuple[str, int]


@dataclass
class Window:
    """The rows of one kind that are in reach, perhaps only those that are part of the record `owner`."""

    workbook: Workbook
    kind: str
    owner: str = ""
    rows: list[Entry] = field(default_factory=list)
    above: Place | None = None
    """The place of the row just above the window, None at the top of the list."""
    before: int = 0
    total: int = 0

    def __post_init__(self) -> None:
        self.newest_first = model_of(self.kind).newest_first()

    def load(self, words: str = "", keep: str = "") -> None:
        """Hold the rows from where the window stands, with `keep` among them; or those that hold these words."""
        if self.owner:
            self.rows = self._parts()
            self.total = len(self.rows)
        else:
            self.total = self.workbook.tallies().get(self.kind, Tally()).rows
        if words:
            self._find(words)
        elif not self.owner:
            self._turn_to(keep)

    def _parts(self) -> list[Entry]:
        belongs_to = model_of(self.kind).belongs_to
        found = self.workbook.parts(self.kind, self.owner)
        own = [entry for entry in found if entry.data.get(belongs_to) == self.owner]
        return own[::-1] if self.newest_first else own

    def _find(self, words: str) -> None:
        hits = [hit.id for hit in self.workbook.find(words, self.kind, typing=True)]
        if self.owner:
            self.rows = [entry for entry in self.rows if entry.id in hits]
        else:
            self.rows = self.workbook.entries(hits)
            self.above, self.before = None, 0

    def _turn_to(self, keep: str) -> None:
        self.rows = self._page(self.above)
        if not self.rows and self.above:
            self._show_from(None)
        if keep and keep not in {entry.id for entry in self.rows} and (kept := self.workbook.entry(keep)):
            self._show_from(kept)

    def _show_from(self, first: Entry | None) -> None:
        """Hold the rows from a record on, or from the top."""
        above = self._before(first.place, limit=PAGE // 2) if first else []
        self.above = above[0].place if above else None
        before = self.workbook.number_before(first, newest_first=self.newest_first) if first else 0
        self.before = max(0, before - len(above) + 1) if above else before
        self.rows = self._page(self.above)

    def _page(self, above: Place | None) -> list[Entry]:
        return self.workbook.page(self.kind, newest_first=self.newest_first, after=above)

    def _before(self, place: Place, limit: int = PAGE) -> list[Entry]:
        return self.workbook.page(
            self.kind, newest_first=self.newest_first, after=place, backwards=True, limit=limit
        )

    def turn(self, by: int) -> bool:
        """Hold the rows beyond the last (1) or before the first (-1); return False when there are none."""
        if self.owner or not self.rows:
            return False
        found = self._page(self.rows[-1].place) if by > 0 else self._before(self.rows[0].place)
        if not found:
            return False
        self.before = max(0, self.before + (len(self.rows) if by > 0 else -len(found)))
        row_above = self._before(found[0].place, limit=1)
        self.above = row_above[0].place if row_above else None
        self.rows = found
        return True

    def of_today(self) -> str:
        """Return the first record from today on in a list that looks ahead, "" if there is none."""
        if not model_of(self.kind).ahead or self.owner:
            return ""
        found = self.workbook.page(self.kind, after=(date.today().isoformat(), 0), limit=1)
        return found[0].id if found else ""

    def removed_last(self) -> str:
        """Return the id of what was removed last from this list, "" when nothing was."""
        belongs_to = model_of(self.kind).belongs_to
        gone = self.workbook.removed(kind=self.kind, limit=-1 if self.owner else 1)
        own = (one.entry for one in gone if not self.owner or (one.data or {}).get(belongs_to) == self.owner)
        return next(own, "")
