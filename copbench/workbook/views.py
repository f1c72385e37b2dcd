"""For other tools: one view a kind with real column names. copbench itself never reads them.

A view that a person made themselves is left alone; ours carry a mark.
"""

from collections.abc import Mapping, Sequence

from copbench.workbook.store import Workbook

_MARK = "/* made by copbench, and made again at each upgrade */"


def rebuild(workbook: Workbook, columns: Mapping[str, Sequence[str]]) -> None:
    """Give each kind in `columns` a view with these answers; writes nothing when they stand there already.

    Raises NotSaved when the disk refuses; the views are then as they were.
    """
    standing = dict(workbook.db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    foreign = {name for name, sql in standing.items() if _MARK not in sql}
    wanted = {kind: _view(kind, names) for kind, names in columns.items() if kind not in foreign}
    if wanted == {name: sql for name, sql in standing.items() if name not in foreign}:
        return
    with workbook.together():
        for name in standing.keys() - foreign:
            workbook.db.execute(f"DROP VIEW {_quoted(name)}")
        for sql in wanted.values():
            workbook.db.execute(sql)


def _view(kind: str, names: Sequence[str]) -> str:
    answers = "".join(f""", json_extract(data, '$."{name}"') AS {_quoted(name)}""" for name in names)
    rows = f"SELECT id{answers}, created, changed FROM entry WHERE kind = '{kind}'"
    return f"CREATE VIEW {_quoted(kind)} AS {_MARK} {rows}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
