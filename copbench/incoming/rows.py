"""Pasted text or a file as numbered rows of cells, whatever parts them and however they are quoted.

The rule: no letter is lost without a word. A quotation mark that nobody closed spoils its own line only, and signs
that a terminal would obey are taken away and counted.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from copbench.incoming import columns
from copbench.visible import without_controls

SEPARATORS = "\t;|,"
"""The first that parts most lines alike is taken; a comma stands in names, so it comes last."""
LOOKED_AT = 200
LONGEST_ROW = 10_000
LINES_OF_A_CELL = 12
"""How many lines one quoted cell may hold, so that an open quotation mark does not swallow the rest."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_EXCEL_SAYS = re.compile(r"\s*sep=(.)\s*", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_NO_WORD = r'\s<>()\[\]\\,;:"@'
_BARE = rf"(?<![^{_NO_WORD}|])[^{_NO_WORD}|]+@[^{_NO_WORD}|]+\.[^{_NO_WORD}|.]+"
ADDRESS = re.compile(_BARE)
_IN_BRACKETS = re.compile(rf"<\s*(?:mailto:)?({_BARE})\s*>", re.IGNORECASE)
_IN_BRACKETS_OR_BARE = re.compile(rf"<\s*(?:mailto:)?({_BARE})\s*>|({_BARE})", re.IGNORECASE)
_BETWEEN_SEMICOLONS = re.compile(r'(?:"[^"]*"|[^;])+')
_TO_WHOM = re.compile(r"^\s*(?:van|aan|from|to|b?cc)\s*:", re.IGNORECASE)
_RULE = re.compile(r"[-=_:+*~]+")
_AROUND_A_NAME = " \t,;'\""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one person; `number` is the line on which they begin, counted from 1."""

    number: int
    cells: tuple[str, ...]
    from_mail: bool = False
    """Tells that it is a name and an address, as a mail program copies them."""
    too_long: bool = False
    open_quote: bool = False
    unseen: int = 0
    """How many signs were taken away that a terminal would obey."""


def has_address(words: str) -> bool:
    """Tell whether a mail address stands in some words."""
    return "@" in words and ADDRESS.search(words) is not None


def rows_of(text: str) -> Iterator[Row]:
    """Yield the rows of a text; blank lines count, and give none."""
    lines = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff")).split("\n")
    said = _EXCEL_SAYS.fullmatch(lines[0])
    separator = said[1] if said else separator_of(lines)
    place = 1 if said else 0
    while place < len(lines):
        used = 1
        if lines[place].strip():
            lines[place] = _TO_WHOM.sub("", lines[place]) if "@" in lines[place] else lines[place]
            row, used = _row(lines, place, separator)
            if any(row.cells) and not _is_ruled(row):
                yield from _persons_of(row, lines[place], separator)
        place += used


def separator_of(lines: Sequence[str]) -> str:
    """Return what parts the cells of these lines, a tab when nothing does."""
    looked_at = [_QUOTED.sub("", line) for line in islice(filter(str.strip, lines), LOOKED_AT)]
    alike = {}
    for separator in SEPARATORS:
        numbers = Counter(number for line in looked_at if (number := line.count(separator)))
        alike[separator] = max(numbers.values(), default=0)
    return max(alike, key=lambda separator: alike[separator])


def _row(lines: Sequence[str], place: int, separator: str) -> tuple[Row, int]:
    """Return the row that begins at a line, and how many lines it takes."""
    plain = without_controls(lines[place])
    if len(plain) > LONGEST_ROW:
        return Row(place + 1, (plain[:LONGEST_ROW],), too_long=True), 1
    if separator not in plain:
        separator = _own_separator(plain, separator)
    if separator == "|" and plain.strip().startswith("|"):
        plain = plain.strip()[1:].removesuffix("|")  # a table as it is drawn with strokes
    cells, used = (plain.split(separator), 1) if '"' not in plain else _quoted(lines, place, separator)
    open_quote = used == 0
    used = used or 1
    unseen = sum(len(line) - len(without_controls(line)) for line in lines[place : place + used])
    row = Row(place + 1, tuple(cell.strip() for cell in cells), open_quote=open_quote, unseen=unseen)
    return row, used


def _own_separator(line: str, usual: str) -> str:
    """Return what parts a line from elsewhere, be it a person or heads, among lines that are parted otherwise."""
    own = separator_of([line])
    cells = [cell for cell in line.split(own) if cell.strip()]
    are_heads = len(cells) > 1 and all(map(columns.question_of, cells))
    return own if own != "," or "@" in line or are_heads else usual


def _is_ruled(row: Row) -> bool:
    """Tell whether a row is nothing but lines drawn below the heads of a table."""
    filled = [cell for cell in row.cells if cell]
    return all(len(cell) > 1 and _RULE.fullmatch(cell) for cell in filled)


def _quoted(lines: Sequence[str], place: int, separator: str) -> tuple[list[str], int]:
    """Return cells of which some are quoted and the number of their lines, 0 when a quotation mark stays open."""
    whole = ""
    for used, line in enumerate(lines[place : place + LINES_OF_A_CELL], start=1):
        whole += "\n" * (used > 1) + without_controls(line)
        if used > 1 and '"' not in line:
            continue
        if len(whole) > LONGEST_ROW:
            break
        try:
            return _read(whole, separator, strict=True), used
        except csv.Error:
            if used == 1 and whole.count('"') % 2 == 0:
                return _read(whole, separator, strict=False), 1
    return without_controls(lines[place]).split(separator), 0


def _read(line: str, separator: str, *, strict: bool) -> list[str]:
    return next(csv.reader([line], delimiter=separator, skipinitialspace=True, strict=strict))


def _persons_of(row: Row, line: str, separator: str) -> Iterator[Row]:
    """Yield the row, or one for each person whom a mail program put on its line."""
    found = list(_IN_BRACKETS.finditer(line)) if "<" in line and not row.too_long else []
    if not found or not _is_copied_from_mail(line, found, separator):
        yield row
        return
    unseen = row.unseen
    for name, address in _names_and_addresses(line):
        yield Row(row.number, (name, address), from_mail=True, unseen=unseen)
        unseen = 0


def _names_and_addresses(line: str) -> Iterator[tuple[str, str]]:
    """Yield each name with its address; "" for the one of the two that is not there."""
    for piece in _BETWEEN_SEMICOLONS.findall(line):
        before = 0
        for match in _IN_BRACKETS_OR_BARE.finditer(piece):
            yield _bare(piece[before : match.start()]), match[1] or match[2]
            before = match.end()
        if name := _bare(piece[before:]):
            yield name, ""


def _bare(name: str) -> str:
    return without_controls(name).strip(_AROUND_A_NAME)


def _is_copied_from_mail(line: str, found: Sequence[re.Match[str]], separator: str) -> bool:
    """Tell whether a line is `Name <address>`, once or more, and no cells of a table."""
    before = line[: found[0].start()].rstrip()
    if "\t" in line.strip() or before.endswith((",", ";")):
        return False
    if len(found) > 1 or len(ADDRESS.findall(line)) > 1:
        return len(found) > 1 or has_address(_BETWEEN_SEMICOLONS.findall(line)[0])
    return not line[found[-1].end() :].strip(_AROUND_A_NAME) and (separator == "," or separator not in before)
