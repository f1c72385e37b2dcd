"""The practice cases of the group: whose they are, the question in each, who else works on it (section 2.7)."""

from copbench.documents.markdown import Page
from copbench.documents.passages import only_named
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import joined
from copbench.i18n import tr, trn


def build(source: Source) -> Page:
    """Write the practice cases (S3.4, S3.10, S4.8, S6.7, S8.5)."""
    page = Page(tr("Our practice cases"))
    rows = list(source.rows("case"))
    for row in rows:
        page.section(row.show("name") or tr("A case without a name yet"))
        page.says(whose(row))
        page.answer(row.show("situation"))
        page.section(tr("The question in it"), 3)
        page.answer(row.show("question"))
    only_named(page, rows)
    return page


def whose(row: Row) -> str:
    """Return in a sentence whose case it is, and who works on it."""
    owner, names = row.show("person"), row.texts("others")
    others = joined(names)
    if owner and others:
        return tr("The case of {name}, who works on it with {others}.", name=owner, others=others)
    if owner:
        return tr("The case of {name}.", name=owner)
    return trn("{others} works on it.", "{others} work on it.", len(names), others=others) if names else ""
