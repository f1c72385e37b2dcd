"""Examples of people's own: in the guide of their step, and on paper beside those of the booklet (P5)."""

from copbench.audience import Audience
from copbench.documents.markdown import Page
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.i18n import tr
from copbench.workbook.reading import Reader


def below_guide(workbook: Reader, step_key: str) -> str:
    """Return the own examples of a step as Markdown that may follow its guide, "" when there are none."""
    page = Page("")
    for row in Source(workbook, Audience.ME).rows("own_example"):
        if row.value("at_step") == step_key:
            page.section(tr("Our own example: {name}", name=row.title))
            _tell(page, row)
    return page.body()


def section(page: Page, source: Source) -> None:
    """Add all own examples that the readers may see, each under its name."""
    page.section(tr("Our own examples"))
    for row in source.rows("own_example"):
        page.section(row.title or tr("Example"), 3)
        _tell(page, row)


def _tell(page: Page, row: Row) -> None:
    page.answer(row.show("what_happened"))
    page.answer(row.show("lesson"))
