"""Between two meetings: who promised what, and what the group heard of it (S8.7, S8.11)."""

from copbench.dates import NO_DAY
from copbench.documents import actions, meeting
from copbench.documents.markdown import Page
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.i18n import tr


def build(source: Source, meeting_id: str) -> Page:
    """Write what was promised in a meeting and in the weeks after it (S8.7, S8.11)."""
    row = meeting.of(source, meeting_id)
    after = meeting.next_after(source, row)
    page = Page(tr("After {meeting}: who does what", meeting=meeting.name(source, row)))
    until = (after.value("held_on") if after else "") or NO_DAY
    promised = [one for one in source.rows("action") if _belongs_here(one, row, until)]
    if promised and after and meeting.is_ahead(after):
        when = meeting.day(after)
        page.says(tr("We hear about it in {meeting}, on {day}.", meeting=meeting.name(source, after), day=when))
    actions.tell(page, source, promised)
    return page


def _belongs_here(action: Row, row: Row, until: str) -> bool:
    """Tell whether an action comes from this meeting, or was promised between it and the next one."""
    if of := action.value("meeting"):
        return bool(of == row.id)
    here, on = row.value("held_on") or NO_DAY, action.value("promised_on") or ""
    return bool(here <= on < until)
