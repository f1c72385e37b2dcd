"""The journal of the facilitators, for nobody else: pages by day, what is taken for granted, worries, tensions.

METHOD S5.1, S5.2, S5.6, S5.18, S5.19, S6.2, S6.10 and H7.
"""

from copbench.documents import meeting
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, sentence, with_remarks
from copbench.i18n import _, tr

_PAGE = (
    (_("How hard we pulled"), "pulling"),
    (_("Where we pulled too hard"), "pulled"),
    (_("How we could swap roles"), "reverse"),
    (_("Too tight or too loose"), "balance"),
    (_("What we bring in next time"), "bring_in"),
    (_("Tension with the initiator"), "tension"),
    (_("Where we saw trust"), "trust"),
    (_("What people turned out to find important"), "seen"),
)


def build(source: Source) -> Page:
    """Write the journal (S5.1, S5.2, S5.6, S5.18, S5.19, S6.2, S6.10, H7)."""
    page = Page(tr("The journal of the facilitators"))
    for row in source.rows("journal"):
        page.section(_head(source, row))
        tell(page, row, _PAGE)
    _granted(page, source)
    _worries(page, source)
    _tensions(page, source)
    page.section(tr("Swapping roles"))
    page.answer(source.answer("helm", "swap_roles"))
    page.section(tr("What we still read up on"))
    page.bullets(source.texts("development", "read_up_on"))
    return page


def _head(source: Source, row: Row) -> str:
    """Return the day of a page, and after which meeting it was written."""
    held = source.record("meeting", row.value("meeting") or "")
    later = tr("after {meeting}", meeting=meeting.name(source, held)) if held else ""
    return with_remarks(row.show("noted_on"), later) or tr("Without a day")


def _granted(page: Page, source: Source) -> None:
    """List what everybody takes for granted, and what became of it (S5.1)."""
    page.section(tr("What is taken for granted here"))
    page.bullets(source.texts("development", "taken_for_granted"))
    for row in source.rows("granted"):
        page.section(row.show("statement").strip().removesuffix(".") or tr("Something"), 3)
        put_up = row.show("challenged_on")
        page.bullets(
            sentence(line)
            for line in (
                after(tr("Noticed by"), row.show("seen_by")) if row.show("seen_by") else "",
                tr("Put up for discussion on {day}", day=put_up)
                if put_up
                else tr("Not put up for discussion yet"),
                after(tr("What shifted"), row.show("shift")) if row.show("shift") else "",
                row.show("order"),
            )
        )


def _worries(page: Page, source: Source) -> None:
    """List the worries, with whether they were brought in and what came of it (S6.2)."""
    page.section(tr("What worries us"))
    page.answer(source.answer("helm", "worry"))
    listed(page, ((with_remarks(row.show("worry"), row.show("noted_on"), _brought_in(row)), row.show("outcome"))
                  for row in source.rows("concern")))  # fmt: skip


def _brought_in(row: Row) -> str:
    said = {True: _("brought in"), False: _("still to bring in")}
    return tr(said.get(row.value("brought_in"), ""))


def _tensions(page: Page, source: Source) -> None:
    """List the moments in which grip and growth pulled apart (H7)."""
    page.section(tr("Tensions"))
    listed(page, ((with_remarks(row.show("happened"), row.show("seen_on"), row.show("pull")), row.show("done"))
                  for row in source.rows("tension")))  # fmt: skip
