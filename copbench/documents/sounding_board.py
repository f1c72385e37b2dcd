"""The sounding board, the second ring around the group: who is in it, and each session with it (METHOD H8)."""

from copbench.documents.helpers import with_part
from copbench.documents.knowledge_agenda import persistent_rows
from copbench.documents.markdown import Page
from copbench.documents.passages import led, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import sentence, with_remarks
from copbench.i18n import _, tr

_SESSION = (
    (_("What we shared"), "shared"),
    (_("What we heard"), "heard"),
    (_("What we did with it"), "taken_up"),
)


def build(source: Source) -> Page:
    """Write what the second ring is for, who is in it, and every session with it (H8)."""
    page = Page(tr("The sounding board"))
    _who_and_what_for(page, source)
    for row in source.rows("sounding"):
        page.section(_called(row))
        tell(page, row, _SESSION)
    return page


def session(source: Source, session_id: str) -> Page:
    """Write one session: what was shared, heard and taken up; before it, what one could put to the board (H8)."""
    row = source.record("sounding", session_id)
    page = Page(tr("The sounding board: {session}", session=row.show("held_on") if row else tr("a session")))
    if row is None:
        return page
    tell(page, row, _SESSION, 2)
    if not row.show("heard"):
        page.section(tr("What the sounding board could think along about"))
        page.bullets(with_remarks(one.title, one.show("level")) for one in persistent_rows(source))
    if page or row.show("held_on"):
        _who_and_what_for(page, source)
    return page


def _called(row: Row) -> str:
    held_on = row.show("held_on")
    return tr("The session of {day}", day=held_on) if held_on else tr("A session")


def _who_and_what_for(page: Page, source: Source) -> None:
    page.section(tr("What the sounding board is for"))
    page.bullets(map(sentence, source.sheet("set_up").texts("ring_purpose")))
    page.section(tr("Who is in it"))
    page.bullets(in_second_ring(source))


def in_brief(page: Page, source: Source) -> None:
    """Tell in the charter whether there is a sounding board, what for, and who is in it (H8)."""
    row = source.sheet("set_up")
    page.section(tr("The sounding board"))
    if row.value("ring"):
        page.says(tr("Around the group there is a sounding board, a second ring."))
    page.bullets(map(sentence, row.texts("ring_purpose")))
    led(page, tr("Who is in it:"), in_second_ring(source))


def in_second_ring(source: Source) -> list[str]:
    """Return who is in the second ring: those named in the set-up, and the people with that part (H8)."""
    named = source.texts("set_up", "ring_members")
    people = with_part(source, ("sounding_board",), named)
    return [*named, *(with_remarks(row.show("name"), row.show("organisation")) for row in people)]
