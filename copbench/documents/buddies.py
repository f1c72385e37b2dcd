"""The buddies on paper: who calls whom, a card for the call, the mail that brings it, what they told each other.

What was said in a call stands in the document of that pair alone, and that is for its owner (S8.12).
"""

from datetime import date

from copbench import dates
from copbench.audience import Audience
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, name_of_cop
from copbench.documents.programme import signed
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import joined, question, to_fill_in, with_remarks
from copbench.fields import FieldSpec, fields_of
from copbench.i18n import _, tr
from copbench.insight import buddies
from copbench.records.buddies import BuddyCall
from copbench.stops import with_stop

LINES_FOR_AN_ANSWER = 4
_ASKED = ("done", "came_of", "next_step", "needed")
LISTEN = _("Fifteen minutes, in turns. Listen first, solve nothing.")


def overview(source: Source) -> Page:
    """Write who calls whom now, and who did before (S8.12)."""
    page, today, pairs = Page(tr("Who calls whom")), date.today(), list(source.rows("buddy_pair"))
    now = [row for row in pairs if buddies.runs(row.data(), today)]
    page.section(tr("Now"))
    _by_period(page, now)
    if now:
        page.says(tr(LISTEN))
        page.says(tr("In turns you tell what you did, what came of it, what you do next and what you need."))
    others = [row for row in pairs if row not in now]
    for head, ahead in ((_("Soon"), True), (_("Before"), False)):
        page.section(tr(head))
        _by_period(page, [row for row in others if ((row.value("begins") or "") > today.isoformat()) is ahead])
    return page


def _by_period(page: Page, rows: list[Row]) -> None:
    """List who call each other, below the days from and until which they do."""
    periods: dict[str, list[str]] = {}
    for row in rows:
        periods.setdefault(_period(row), []).append(row.show("people"))
    for period, people in periods.items():
        page.says(with_stop(period))
        page.bullets(people)


def _period(row: Row) -> str:
    """Return from when to when two people are buddies, as far as that is known."""
    begins, ends = row.show("begins"), row.show("ends")
    if begins and ends:
        return tr("From {begins} to {ends}", begins=begins, ends=ends)
    return tr("Since {begins}", begins=begins) if begins else tr("Until {ends}", ends=ends) if ends else ""


def card(source: Source) -> Page:
    """Write the four questions of a call on a card, with room to write (S8.12)."""
    name = name_of_cop(source)
    page = Page(tr("Call your buddy"))
    page.layout = "compact"
    page.says(tr("Between two meetings of {name}.", name=name) if name else "")
    page.says(tr(LISTEN))
    page.bullets((to_fill_in(tr("My buddy")), to_fill_in(tr("We call on"))))
    for spec in _questions():
        page.section(spec.shown_label)
        page.room(LINES_FOR_AN_ANSWER)
    page.section(tr("Afterwards"))
    page.says(tr("This stays between us. The group hears only what you choose to tell."))
    return page


def _questions() -> list[FieldSpec]:
    return [spec for spec in fields_of(BuddyCall) if spec.name in _ASKED]


def mail(source: Source, pair_id: str) -> Page:
    """Write the mail that tells two people they are buddies, with the four questions (S8.12)."""
    row = source.record("buddy_pair", pair_id)
    people = row.texts("people") if row else []
    page = Page(tr("Mail for {names}", names=joined(people)) if people else tr("Mail for two buddies"))
    page.source_line, page.handed_over, page.titled = "", True, False
    if row is None or not people:
        return page
    page.says(tr("Subject: {subject}", subject=tr("you are buddies")))
    page.says(_to(source, row))
    page.says(tr("Hello {names},", names=joined(people)))
    page.says(" ".join(filter(None, (tr("You call each other between the meetings."), _until(row)))))
    page.says(tr(LISTEN))
    page.bullets(spec.shown_label.partition(" ")[2] for spec in _questions())
    page.says(tr("What you tell each other stays between you. The group hears only what you choose to tell."))
    page.says(tr("Would you rather write? Send each other ten lines, with the same questions."))
    signed(page, source, people)
    return page


def _until(row: Row) -> str:
    ends = dates.stored(row.value("ends"))
    return tr("You are buddies until {day}.", day=dates.in_words(ends, weekday=True)) if ends else ""


def _to(source: Source, row: Row) -> str:
    """Return the addresses of the buddies, for the facilitators who send it."""
    if source.audience > Audience.FACILITATORS:
        return ""
    people = (source.record("person", one) for one in row.value("people") or ())
    found = "; ".join(address for person in people if person and (address := person.show("mail")))
    return tr("To: {addresses}", addresses=found) if found else ""


def calls(source: Source, pair_id: str) -> Page:
    """Write what buddies told each other, for the one of them whose workbook this is (S8.12)."""
    pair = source.record("buddy_pair", pair_id)
    names = pair.show("people") if pair else ""
    page = Page(tr("Our calls: {names}", names=names) if names else tr("Our calls"))
    for call in source.parts("buddy_call", pair_id):
        page.section(with_remarks(call.show("on") or tr("a call"), call.show("person")))
        for spec in _questions():
            if text := call.show(spec.name):
                page.section(question(spec), 3)
                page.answer(text)
    return page


def interim_reports(source: Source, person_id: str) -> Page:
    """Write the interim reports of somebody, as far as they are for these readers (S8.12, S8.7)."""
    person = source.record("person", person_id)
    name = person.show("name") if person else ""
    page = Page(tr("Interim reports of {name}", name=name) if name else tr("Interim reports"))
    listed(page, ((row.show("on"), row.show("text"))
                  for row in source.parts("interim_report", person_id) if row.show("text")), 2)  # fmt: skip
    return page


def interim_report(source: Source, report_id: str) -> Page:
    """Write one interim report, as a page to give to the readers whom its writer chose, outside too (S8.12)."""
    row = source.record("interim_report", report_id)
    name = row.show("person") if row else ""
    title = tr("Interim report of {name}", name=name) if name else tr("Interim report")
    page = Page(with_remarks(title, row.show("on")) if row else title)
    if row and (text := row.show("text")):
        page.says(name_of_cop(source))
        page.answer(text)
    return page
