"""Codes by which people know a record, such as K-07: the next number, never given twice, also after removal.

The last number given is a fact of the workbook, so what goes to the bin or is erased leaves no number free.
"""

from copbench.records import Record, load
from copbench.records.base import CODE
from copbench.workbook import Workbook


def with_code(workbook: Workbook, record: Record) -> Record:
    """Return a record as it is to be saved: with the next code of its kind when it is to have one and has none.

    A code that it has already, as one that comes from elsewhere may, is not given to another afterwards.
    """
    if not record.coded:
        return record
    data, last = record.as_json(), _last(workbook, record.coded)
    code = str(data.get(CODE) or _code(record.coded, last + 1))
    if (number := _number(code)) > last:
        workbook.set_fact(_fact(record.coded), str(number))
    return load(record.kind, {**data, CODE: code})[0]


def _last(workbook: Workbook, letter: str) -> int:
    return int(workbook.fact(_fact(letter), "0"))


def _fact(letter: str) -> str:
    return f"last {letter}"


def _code(letter: str, number: int) -> str:
    return f"{letter}-{number:02}"


def _number(code: str) -> int:
    """Return the number in a code, 0 when there is none."""
    number = code.rpartition("-")[2]
    return int(number) if number.isascii() and number.isdecimal() else 0
