"""One sheet a step: everything that stands in its worksheets and lists, as far as the readers may see it."""

from collections.abc import Iterator

from copbench import catalogue
from copbench.catalogue import Kind
from copbench.documents.markdown import Page
from copbench.documents.passages import told
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, question, worded
from copbench.fields import FieldSpec
from copbench.i18n import _, tr
from copbench.records import model_of

Answer = tuple[FieldSpec, str]
LONGEST_HEADING = 120


def build(source: Source, step_key: str) -> Page:
    """Write the sheet of a step; `step_key` is `v`, `1` … `9` or `0`."""
    page = Page(tr(catalogue.step(step_key).title))
    if why := source.why_not(step_key):
        page.says(tr("Not for us, because: {why}", why=why))
    for kind in catalogue.kinds_of(step_key):
        page.section(tr(kind.title))
        if kind.is_worksheet:
            _worksheet(page, source.sheet(kind.name))
        else:
            _register(page, kind, list(_whose(source, kind)))
    return page


def _worksheet(page: Page, row: Row) -> None:
    """Write each question as a heading below that of its group, and what was set aside."""
    for group, answers in _by_group(row):
        if group:
            page.section(tr(group), 3)
        for spec, text in answers:
            page.section(question(spec), 4 if group else 3)
            told(page, spec, text)
    page.section(tr("Not for us"), 3)
    page.bullets(after(question(spec), reason) for spec, reason in row.left_out())


def _by_group(row: Row) -> Iterator[tuple[str, list[Answer]]]:
    """Yield the answers of each group together; in a form the core questions come before their group's others."""
    groups: dict[str, list[Answer]] = {}
    for spec, text in row.answers:
        groups.setdefault(spec.group, []).append((spec, text))
    yield from groups.items()


def _whose(source: Source, kind: Kind) -> Iterator[tuple[Row, str]]:
    """Yield the records of a list, each with what to call it when that was its name and is gone from the list.

    A part of something that is gone is left out: alone it says nothing.
    """
    model = model_of(kind.name)
    leading = {model.belongs_to, *model.columns[:1]} - {""}
    for row in _with_their_owners(source, kind):
        named = {field: row.spec(field).refers for field in leading if row.spec(field).shape == "record"}
        gone = {field: refers for field, refers in named.items() if source.is_gone(refers, row.value(field))}
        if model.belongs_to not in gone:
            yield row, tr(_GONE.get(next(iter(gone.values())), _SOMETHING)) if gone else ""


def _with_their_owners(source: Source, kind: Kind) -> list[Row]:
    """Return the records of a list; parts stand together, in the order of what they are part of."""
    owner = model_of(kind.name).belongs_to
    rows = list(source.rows(kind.name))
    if not owner or not rows:
        return rows
    order = {one.id: place for place, one in enumerate(source.rows(rows[0].spec(owner).refers))}
    return sorted(rows, key=lambda row: order.get(row.value(owner), len(order)))


_GONE = {"person": _("Somebody who was removed from the list")}
_SOMETHING = _("Something that was removed from the list")


def _register(page: Page, kind: Kind, rows: list[tuple[Row, str]]) -> None:
    """Write a list as one list when all its answers are short, else each record under its own heading."""
    if not any("\n" in text.strip() for row, _gone in rows for _spec, text in row.answers):
        page.tree(item for row, gone in rows for item in _branch(row, gone))
        return
    for row, gone in rows:
        _record(page, kind, row, gone)


def _branch(row: Row, gone: str) -> Iterator[tuple[int, str]]:
    """Yield the name of a record and below it its other answers."""
    if gone:
        yield 0, gone
        yield from ((1, after(question(spec), worded(spec, text))) for spec, text in row.answers)
        return
    name, *others = sorted(row.answers, key=lambda answer: answer[0].name != row.named_by)
    yield 0, row.name if name[0].name == row.named_by else after(question(name[0]), worded(*name))
    for spec, text in others:
        yield 1, after(question(spec), worded(spec, text))


def _record(page: Page, kind: Kind, row: Row, gone: str) -> None:
    """Write a record: its name as a heading, short answers as a list, long ones under their question.

    A name too long for a heading stands in full below the name of its kind.
    """
    title = gone or row.title
    fits = len(title) <= LONGEST_HEADING
    again = fits and title != row.name.strip()
    others = [(spec, text) for spec, text in row.answers if again or spec.name != row.named_by]
    page.section(title if title and fits and others else tr(kind.one).capitalize(), 3)
    if not fits or not others:
        told(page, row.spec(row.named_by), row.name)
    page.bullets(after(question(spec), worded(spec, text)) for spec, text in others if "\n" not in text.strip())
    for spec, text in others:
        if "\n" in text.strip():
            page.section(question(spec), 4)
            told(page, spec, text)
