"""Step 2 on paper: why now, what was seen and heard, and how strongly it is felt (section 2.6)."""

from copbench.documents.markdown import Page
from copbench.documents.passages import listed, own_answers, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import sentence, with_remarks
from copbench.i18n import _, tr
from copbench.insight import urgency

_FELT = ((_("How urgent it is"), "urgency"), (_("Where people sat up"), "energy_signal"))
_CONCERNS = (
    (_("What it is about, for the people concerned"), "issue_kind"),
    (_("What is in our own hands"), "influence"),
    (_("Whom we want to hear"), "to_hear"),
    (_("Where we want to go and look"), "to_visit"),
)


def build(source: Source) -> Page:
    """Write why now (S2.1 to S2.6, S2.8 to S2.11, E2)."""
    page = Page(tr("Why now"))
    row = source.sheet("urgency")
    if verdict := row.show("verdict"):
        page.says(tr("The signals add up to {verdict}.", verdict=verdict))
    page.answer(row.show("verdict_why"))
    tell(page, row, ((_("Where the urgency comes from"), "urgency_from"), (_("Will it last?"), "lasting")), 2)
    tell(page, row, _FELT, 2)
    _talks(page, source)
    _registers(page, source)
    tell(page, row, _CONCERNS, 2)
    own_answers(page, source, "urgency")
    page.section(tr("Questions that turned round"))
    for turned in source.rows("reframing"):
        _turned(page, turned)
    return page


def _talks(page: Page, source: Source) -> None:
    """S2.7, S2.10: how the urgency is spread over the talks, without a name."""
    rows = list(source.rows("talk"))
    if not rows:
        return
    page.section(tr("In the exploratory talks"))
    words = dict(rows[0].spec("felt_urgency").choices)
    page.bullets(urgency.lines((row.value("felt_urgency") for row in rows), words))


def _registers(page: Page, source: Source) -> None:
    page.section(tr("Whose strategic question it is"))
    listed(page, ((row.show("whose"), row.show("question")) for row in source.rows("strategic_question")))
    page.section(tr("What we saw and heard"))
    listed(page, map(_signal, source.rows("signal")))
    page.section(tr("What reports say"))
    listed(page, ((with_remarks(row.show("name"), row.show("found_at")), row.show("says"))
                  for row in source.rows("trend_report")))  # fmt: skip
    page.section(tr("Whether others see it too"))
    listed(page, ((_who(row), row.show("remark")) for row in source.rows("other_view")))


def _signal(row: Row) -> tuple[str, str]:
    return row.show("seen_on"), with_remarks(row.show("what"), row.show("where_seen"), row.show("source"))


def _who(row: Row) -> str:
    sees = {True: tr("sees it too"), False: tr("does not see it")}.get(row.value("sees_it"), "")
    return with_remarks(row.show("who"), sees)


def _turned(page: Page, row: Row) -> None:
    """S2.8, S2.11: the old question, what was taken for granted in it, the new one, and what that changed."""
    page.section(row.show("turned_on") or row.title, 3)
    parts = (
        (_("The question at first"), "was"),
        (_("What we took for granted"), "assumed"),
        (_("The question now"), "became"),
        (_("What helped"), "turned_by"),
        (_("What changed in the work"), "changed_in_practice"),
    )
    listed(page, ((tr(head), sentence(row.show(field))) for head, field in parts if row.show(field)), 4)
