"""Patterns on paper: each in the usual form, and an index by the situation in which they help (section 2.8)."""

from copbench.alike import plain
from copbench.documents.markdown import Page
from copbench.documents.passages import led, name_of_cop, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.trying import in_a_line
from copbench.documents.wording import after, joined, quoted, sentence
from copbench.i18n import _, tr
from copbench.stops import with_stop

LONGEST_HEADING = 120
DRAFT = "draft"
_FORM = (
    (_("In what situation it helps"), "situation"),
    (_("The problem"), "problem"),
    (_("What pulls at it"), "forces"),
    (_("The core of the solution"), "core"),
)


def index(source: Source) -> Page:
    """Write which patterns there are for which situation, each with its problem and those that belong with it."""
    name = name_of_cop(source)
    page = Page(tr("The patterns of {name}", name=name) if name else tr("Our patterns"))
    found = _by_situation(source)
    if found:
        page.says(
            tr(
                "A pattern is the core of a solution, told so that others can use it again in their own way."
                " Each has a page of its own."
            )
        )
    for situation, rows in found.items():
        page.section(situation or tr("In other situations"))
        page.bullets(_line(row) for row in rows)
    return page


def card(source: Source, pattern_id: str) -> Page:
    """Write one pattern in the usual form, as far as its parts were written (S4.11)."""
    row = source.record("pattern", pattern_id)
    page = Page((row.show("name") if row else "") or tr("A pattern without a name yet"))
    if row is None:
        return page
    if name := name_of_cop(source):
        page.says(tr("A pattern of {name}.", name=name))
    tell(page, row, _FORM, 2)
    page.section(tr("Where we are trying it") if row.value("state") == DRAFT else tr("Where it worked"))
    page.answer(row.show("example"))
    tries = source.naming("experiment", "pattern", pattern_id)
    led(page, tr("It was tried in:"), map(in_a_line, tries))
    page.section(tr("Patterns that belong with it"))
    page.bullets(_related(row))
    page.section(tr("How far it is"))
    page.says(sentence(row.show("state")))
    if people := joined(row.texts("by")):
        page.says(tr("Worked out by {people}.", people=people))
    return page


def _by_situation(source: Source) -> dict[str, list[Row]]:
    """Return the patterns by their situation as first worded; "" for none, or one too long for a heading."""
    worded: dict[str, str] = {}
    found: dict[str, list[Row]] = {}
    for row in source.rows("pattern"):
        situation = row.show("situation").strip()
        short = situation if len(situation) <= LONGEST_HEADING and "\n" not in situation else ""
        found.setdefault(worded.setdefault(plain(short), short), []).append(row)
    return dict(sorted(found.items(), key=lambda group: not group[0]))


def _line(row: Row) -> str:
    name = row.show("name") or tr("A pattern without a name yet")
    related = _side_by_side([quoted([name]) for name in _related(row)])
    told = (with_stop(row.show("problem")), tr("Goes with {patterns}.", patterns=related) if related else "")
    return after(name, " ".join(filter(None, told)))


def _side_by_side(names: list[str]) -> str:
    """Return names between quotation marks as one says them: those marks part them, whatever a name holds."""
    *first, last = names or [""]
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last


def _related(row: Row) -> list[str]:
    """Return the names of the patterns that belong with one, each once; those that are gone have none."""
    return list(dict.fromkeys(row.texts("related")))
