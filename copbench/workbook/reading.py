"""The reading side of a workbook: nothing here writes, so it serves a read-only file just as well."""

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from copbench.workbook import faults, finding, open_rounds
from copbench.workbook.rows import Entry, Hit, Revision, Tally

PAGE, AT_ONCE = 50, 500
_ENTRY = "SELECT id, kind, data, created, changed, revision, sort, number FROM entry"


class Reader:
    """What can be asked of a workbook."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def _ask(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return the rows that answer a question. Raises NotRead or Damaged with a sentence."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise faults.not_read(error) from None

    def _ask_one(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Return the first row of the answer, None when there is none."""
        return next(iter(self._ask(sql, values)), None)

    @property
    def moment(self) -> tuple[int, int]:
        """What stays the same for as long as nothing is written, here or by another program."""
        return int(self._ask_one("PRAGMA data_version")[0]), self._connection.total_changes

    def as_if(self, typed: Entry) -> "Reader":
        """Return the same workbook as it would be if this record were saved."""
        return AsIf(self._connection, typed)

    def read_once(self) -> "Reader":
        """Return the same workbook for many questions at one moment: each list is read the first time only."""
        return ReadOnce(self._connection)

    def fact(self, name: str, default: str = "") -> str:
        """Return a fact about the workbook: `name`, `language`, `workbook` (its id), `created`, `copy_of`."""
        row = self._ask_one("SELECT value FROM meta WHERE name = ?", (name,))
        return str(row[0]) if row else default

    def rounds(self) -> dict[str, dict[str, Any]]:
        """Return the evaluation rounds under way, each as it is stored, by the id of their meeting."""
        try:
            return open_rounds.read(self._connection)
        except sqlite3.Error as error:
            raise faults.not_read(error) from None

    @property
    def locked_to(self) -> str:
        """The meeting to whose round this workbook is locked now, "" when it is to none."""
        return next((meeting for meeting, state in self.rounds().items() if open_rounds.holds(state)), "")

    def tallies(self) -> dict[str, Tally]:
        """Return the counts per kind that each save keeps."""
        rows = self._ask("SELECT kind, rows, answers, mark FROM count")
        return {kind: Tally(*rest) for kind, *rest in rows}

    def entry(self, entry_id: str) -> Entry | None:
        """Return the record with this id, or None."""
        row = self._ask_one(f"{_ENTRY} WHERE id = ?", (entry_id,))
        return self._entry(row) if row else None

    def entries(self, entry_ids: Sequence[str]) -> list[Entry]:
        """Return the records with these ids, in that order; those that are gone are left out."""
        rows = self._ask(f"{_ENTRY} WHERE id IN ({', '.join('?' * len(entry_ids))})", entry_ids)
        found = {row[0]: self._entry(row) for row in rows}
        return [found[entry_id] for entry_id in entry_ids if entry_id in found]

    def page(
        self, kind: str, *, newest_first: bool = False, after: tuple[str, int] | None = None,
        backwards: bool = False, limit: int = PAGE,
    ) -> list[Entry]:  # fmt: skip
        """Return at most `limit` records of a kind in list order, those past the place `after`.

        `backwards` returns the records just before that place, still in list order.
        """
        down = newest_first != backwards
        order = "DESC" if down else "ASC"
        sql, values = f"{_ENTRY} WHERE kind = ?", [kind]
        if after is not None:
            sql += f" AND (sort, number) {'<' if down else '>'} (?, ?)"
            values += [*after]  # type: ignore[list-item]
        rows = self._ask(f"{sql} ORDER BY sort {order}, number {order} LIMIT ?", (*values, limit))
        found = [self._entry(row) for row in rows]
        return found[::-1] if backwards else found

    def number_before(self, entry: Entry, *, newest_first: bool = False) -> int:
        """Return how many records stand before one in the list of its kind; this counts them."""
        beyond = ">" if newest_first else "<"
        sql = f"SELECT count(*) FROM entry WHERE kind = ? AND (sort, number) {beyond} (?, ?)"
        return int(self._ask_one(sql, (entry.kind, *entry.place))[0])

    def all_of(self, kind: str, *, newest_first: bool = False) -> Iterator[Entry]:
        """Yield every record of a kind in list order, a page at a time."""
        after = None
        while True:
            found = self.page(kind, newest_first=newest_first, after=after, limit=AT_ONCE)
            yield from found
            if len(found) < AT_ONCE:
                return
            after = found[-1].place

    def names(self, kind: str) -> list[tuple[str, str]]:
        """Return id and name of every record of a kind in list order, for choosing one."""
        rows = self._ask(
            "SELECT entry.id, search.title FROM entry JOIN search ON search.rowid = entry.number"
            " WHERE entry.kind = ? ORDER BY entry.sort, entry.number",
            (kind,),
        )
        return [(identity, title or self._named_after(identity)) for identity, title in rows]

    def name_of(self, entry_id: str) -> str:
        """Return the name of a record, "" when it is gone: its title, else that of whom or what it is about."""
        title = self._title(entry_id)
        return self._named_after(entry_id) if title == "" else title or ""

    def _title(self, entry_id: str) -> str | None:
        row = self._ask_one(
            "SELECT search.title FROM search JOIN entry ON entry.number = search.rowid WHERE entry.id = ?",
            (entry_id,),
        )
        return str(row[0]) if row else None

    def _named_after(self, entry_id: str) -> str:
        """Return the names in the first answer of a record that names others, as a pair of buddies does.

        They are looked up each time, so that a name that was changed or erased is not kept here.
        """
        entry = self.entry(entry_id)
        for value in entry.data.values() if entry else ():
            named = value if isinstance(value, list) else [value]
            if titles := [title for one in named if isinstance(one, str) and (title := self._title(one))]:
                return ", ".join(titles)
        return ""

    def find(self, text: str, kind: str = "", limit: int = finding.NEWEST, *, typing: bool = False) -> list[Hit]:
        """Return at most `limit` records that hold all words of `text`, within one kind if one is given.

        Among all kinds those that bear the words in their name come first; each time the newest. `typing`
        tells that the last word may not be whole yet.
        """
        found: dict[str, Hit] = {}
        asked = [(finding.ANYWHERE, finding.match_for(text, kind, typing=typing))]
        if not kind:
            asked.insert(0, (finding.NAMED, finding.match_for(text, named=True, typing=typing)))
        for sql, expression in asked:
            if expression and len(found) < limit:
                for entry_id, its_kind, title, marked, behind in self._ask(sql, (expression, limit)):
                    hit = Hit(entry_id, its_kind, title, finding.excerpt(marked, behind))
                    found.setdefault(entry_id, hit)
        return list(found.values())[:limit]

    def naming(self, entry_id: str) -> list[Entry]:
        """Return the records that name the one with this id."""
        rows = self._ask(f"{_ENTRY} {finding.NAMING}", (finding.token(entry_id), entry_id))
        return [self._entry(row) for row in rows]

    def parts(self, kind: str, owner_id: str, by: str = "") -> list[Entry]:
        """Return the records of a kind that name the one with this id, `by` one question or any; in list order."""
        rows = self._ask(f"{_ENTRY} {finding.PARTS}", (finding.named_in(kind, owner_id), kind))
        return _that_name(owner_id, by, map(self._entry, rows))

    def removed_with(self, entry_id: str) -> list[str]:
        """Return the ids of what went to the bin together with a record, as its parts do, and is there still."""
        rows = self._ask(finding.REMOVED_WITH, (entry_id,))
        return [row[0] for row in rows]

    def history(self, entry_id: str) -> list[Revision]:
        """Return every saved version of a record, the newest first."""
        rows = self._ask(
            "SELECT id, entry, kind, at, data FROM revision WHERE entry = ? ORDER BY number DESC", (entry_id,)
        )
        return _revisions(rows)

    def removed(self, kind: str = "", limit: int = PAGE) -> list[Revision]:
        """Return the last version of each record in the bin, or of one kind, the latest removed first."""
        rows = self._ask(
            "SELECT kept.id, kept.entry, kept.kind, kept.at, kept.data FROM revision AS gone"
            " JOIN revision AS kept ON kept.number = (SELECT max(number) FROM revision"
            " WHERE entry = gone.entry AND data IS NOT NULL AND number < gone.number)"
            " WHERE gone.data IS NULL AND (? = '' OR gone.kind = ?)"
            " AND gone.number = (SELECT max(number) FROM revision WHERE entry = gone.entry)"
            " AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = gone.entry)"
            " ORDER BY gone.number DESC LIMIT ?",
            (kind, kind, limit),
        )
        return _revisions(rows)

    def drafts(self, entry_id: str) -> dict[str, str]:
        """Return what was typed in a record and not yet saved: raw text per question."""
        return dict(self._ask("SELECT field, raw FROM draft WHERE entry = ?", (entry_id,)))

    def drafts_of(self, entry_ids: Sequence[str]) -> dict[str, dict[str, str]]:
        """Return the same for several records, by their ids; those without drafts are left out."""
        places = ", ".join("?" * len(entry_ids))
        found: dict[str, dict[str, str]] = {}
        rows = self._ask(f"SELECT entry, field, raw FROM draft WHERE entry IN ({places})", entry_ids)
        for entry_id, field, raw in rows:
            found.setdefault(entry_id, {})[field] = raw
        return found

    def drafted(self) -> list[tuple[str, str]]:
        """Return id and kind of every record that holds text not yet saved; what is in the bin stays there."""
        return self._ask(
            "SELECT DISTINCT entry, kind FROM draft WHERE entry IN (SELECT id FROM entry)"
            " OR entry NOT IN (SELECT entry FROM revision)"
        )

    def _entry(self, row: Sequence[Any]) -> Entry:
        """Return a row as an entry; one whose answers are damaged gets those of its last sound version."""
        identity, kind, data, created, changed, revision, sort, number = row
        answers = None
        with contextlib.suppress(ValueError):
            answers = json.loads(data)
        if not isinstance(answers, dict):
            answers = next((past.data for past in self.history(identity) if past.data is not None), {})
        return Entry(identity, kind, answers, created, changed, revision, (sort, number))


class AsIf(Reader):
    """The workbook as it would be if one record were saved as it is typed now."""

    def __init__(self, connection: sqlite3.Connection, typed: Entry) -> None:
        super().__init__(connection)
        self._typed = typed

    def entry(self, entry_id: str) -> Entry | None:
        """Return the record as typed, or another as saved."""
        return self._typed if entry_id == self._typed.id else super().entry(entry_id)

    def all_of(self, kind: str, *, newest_first: bool = False) -> Iterator[Entry]:
        """Yield the records as saved, and this one as typed: in its place, or last when it is new."""
        told = kind != self._typed.kind
        for entry in super().all_of(kind, newest_first=newest_first):
            told = told or entry.id == self._typed.id
            yield self._typed if entry.id == self._typed.id else entry
        if not told:
            yield self._typed

    def parts(self, kind: str, owner_id: str, by: str = "") -> list[Entry]:
        """Return the parts as saved, and this record as typed when it is one of them, new ones last."""
        saved = super().parts(kind, owner_id)
        found = [self._typed if entry.id == self._typed.id else entry for entry in saved]
        new = kind == self._typed.kind and self._typed not in found and owner_id in self._typed.data.values()
        return _that_name(owner_id, by, [*found, self._typed] if new else found)


class ReadOnce(Reader):
    """The workbook as it stands at one moment: a list that was read is not read again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._lists: dict[str, list[Entry]] = {}

    def all_of(self, kind: str, *, newest_first: bool = False) -> Iterator[Entry]:
        """Yield every record of a kind in list order, as it was when first asked for."""
        if kind not in self._lists:
            self._lists[kind] = list(super().all_of(kind))
        return reversed(self._lists[kind]) if newest_first else iter(self._lists[kind])


def _that_name(owner_id: str, by: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return those that name a record `by` this question, all of them when it is ""."""
    return [entry for entry in entries if not by or entry.data.get(by) == owner_id]


def _revisions(rows: Sequence[Sequence[Any]]) -> list[Revision]:
    """Return rows as versions; those that are damaged are left out."""
    found = []
    for identity, entry, kind, at, data in rows:
        with contextlib.suppress(ValueError):
            found.append(Revision(identity, entry, kind, at, json.loads(data) if data is not None else None))
    return found
