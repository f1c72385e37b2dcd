"""One practice case as far as it came: the question, what was tried, and what came to be seen (S8.1, S8.5)."""

from copbench.documents import meeting, trying
from copbench.documents.cases import whose
from copbench.documents.markdown import Page
from copbench.documents.passages import tell
from copbench.documents.source import Source
from copbench.documents.wording import capital, sentence, with_remarks
from copbench.i18n import _, tr

_CASE = (
    (_("What is going on"), "situation"),
    (_("The question in it"), "question"),
    (_("What it should become"), "wanted"),
)


def build(source: Source, case_id: str) -> Page:
    """Write one case (S3.10, S8.1, S8.5)."""
    row = source.record("case", case_id)
    page = Page((row.show("name") if row else "") or tr("A case without a name yet"))
    if row is None:
        return page
    page.says(whose(row))
    tell(page, row, _CASE, 2)
    page.section(tr("What was tried"))
    page.bullets(trying.in_a_line(one) for one in source.naming("experiment", "case", case_id))
    page.section(tr("What became clear"))
    page.bullets(row.texts("insights"))
    page.section(tr("What somebody wants to learn from it"))
    goals = source.naming("learning_goal", "case", case_id)
    page.bullets(with_remarks(goal.show("goal"), goal.show("status")) for goal in goals)
    page.section(tr("What somebody does in it"))
    promised = source.naming("action", "case", case_id)
    page.bullets(with_remarks(one.show("what"), one.show("people"), one.show("state")) for one in promised)
    held, ahead = _brought_in(source, case_id)
    page.section(tr("When it was on the table"))
    page.bullets(held)
    page.section(tr("When it comes on the table"))
    page.bullets(ahead)
    page.section(tr("How it stands"))
    page.says(sentence(row.show("status")))
    return page


def _brought_in(source: Source, case_id: str) -> tuple[list[str], list[str]]:
    """Return the meetings in which the group worked on a case, and those still to come, the first one first."""
    worked_on = {block.value("meeting") for block in source.naming("block", "case", case_id)}
    held: list[str] = []
    ahead: list[str] = []
    for row in source.rows("meeting"):
        if row.id in worked_on and row.id in source.meeting_numbers:
            told = capital(with_remarks(meeting.called(source, row), row.show("held_on")))
            (ahead if meeting.is_ahead(row) else held).append(told)
    return held, ahead
