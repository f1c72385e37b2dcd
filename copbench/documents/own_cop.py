"""Step 10 on paper: what this CoP will look like, what is left out and why, and who is thanked (section 2.14)."""

from copbench import catalogue
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, name_of_cop, own_answers, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import question, with_remarks, worded
from copbench.i18n import _, tr

_HEADS = (
    (_("In a few sentences"), "picture"),
    (_("What we do otherwise"), "otherwise"),
    (_("What tempts us: larger and shorter"), "large_variation"),
    (_("What tempts us: more personal"), "deep_variation"),
    (_("What will make it a pleasure"), "pleasure"),
    (_("What we do first"), "first_step"),
)
_MATTERS = (
    (_("How much it matters"), "weight"),
    (_("With which step it belongs"), "at_step"),
    (_("What it means for the set-up"), "means"),
    (_("What we change for it"), "changes"),
)
_WEIGHTS = ("essential", "important", "nice")


def build(source: Source) -> Page:
    """Write what the CoP will look like (P3, P6, P7, S10.1 to S10.5)."""
    name = name_of_cop(source)
    page = Page(tr("What {name} will look like", name=name) if name else tr("What our CoP will look like"))
    tell(page, source.sheet("own_cop"), _HEADS, 2)
    page.section(tr("What matters to us"))
    rows = sorted(source.rows("what_matters"), key=_weight)
    for row in rows:
        _matter(page, row)
    page.section(tr("And also"), 3)
    page.bullets(row.title for row in rows if len(row.answers) == 1)
    _left_out(page, source)
    own_answers(page, source, "own_cop")
    page.section(tr("With thanks to"))
    listed(page, ((row.show("name"), row.show("what")) for row in source.rows("contributor")))
    return page


def _weight(row: Row) -> int:
    """S10.1: what weighs most comes first."""
    weight = row.value("weight")
    return _WEIGHTS.index(weight) if weight in _WEIGHTS else len(_WEIGHTS)


def _matter(page: Page, row: Row) -> None:
    """S10.2, S10.3: what it means for the set-up, and who helps."""
    page.section(row.title or tr("Something"), 3)
    parts = [(tr(head), worded(row.spec(field), row.show(field))) for head, field in _MATTERS if row.show(field)]
    asked = row.show("asked_on")
    said = {True: tr("said yes"), False: tr("said no")}.get(row.value("said_yes"), "")
    remarks = (row.show("helps_with"), tr("asked on {day}", day=asked) if asked else "", said)
    helper = with_remarks(row.show("helper"), *remarks)
    listed(page, [*parts, (tr("Who helps"), helper)] if helper else parts, 4)


def _left_out(page: Page, source: Source) -> None:
    """P3: the steps and questions that are not for us, each with its reason."""
    page.section(tr("What we leave out"))
    steps = [(step, source.why_not(step.key)) for step in catalogue.STEPS]
    sheets = (source.sheet(kind.name) for kind in catalogue.KINDS if kind.is_worksheet)
    questions = [(question(spec), reason) for sheet in sheets for spec, reason in sheet.left_out()]
    listed(page, [*((tr(step.title), why) for step, why in steps if why), *questions])
