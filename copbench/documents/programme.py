"""What participants get before a meeting: its programme, and the mail that asks them to come."""

from collections.abc import Iterator, Sequence

from copbench.audience import Audience
from copbench.documents import meeting
from copbench.documents.helpers import facilitators
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, name_of_cop
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, joined, side_by_side, with_remarks
from copbench.i18n import _, tr
from copbench.insight.composition import TAKES_PART
from copbench.insight.meetings import CANCELLED
from copbench.stops import with_stop


def programme(source: Source, meeting_id: str) -> Page:
    """Write the programme of a meeting, for those who come (S5.13, S5.17, S6.7, S6.8, X1, X2)."""
    row = meeting.of(source, meeting_id)
    page = Page("")
    sketch = row.show("status") if meeting.is_sketch(row) else ""
    page.section(with_remarks(tr("What we do"), sketch))
    page.table(
        (tr("Starts"), tr("What"), tr("Setting"), tr("Who leads")),
        ((block.start, meeting.what(block.row), meeting.setting(block.row), meeting.leader(block.row))
         for block in meeting.blocks(source, row)),
    )  # fmt: skip
    _cases(page, source, row)
    _guests(page, source, row)
    page.section(tr("Themes of the group"))
    page.bullets(row.texts("themes"))
    page.section(tr("What you need to know"))
    meeting.facts(page, _practical(row))
    page.section(tr("Who will not be there"))
    page.bullets(apologies(source, row))
    known = [*meeting.when_and_where(row), (tr("Prepared with"), row.show("prep_team"))]
    return meeting.titled(row, tr("Programme of {meeting}", meeting=meeting.called(source, row)), known, page)


def _cases(page: Page, source: Source, row: Row) -> None:
    """List the cases of a meeting with the question in each, and who brings one that is not written yet (S6.7)."""
    page.section(tr("The cases"))
    listed(page, cases(source, row))


def cases(source: Source, row: Row) -> list[tuple[str, str]]:
    """Return each case of a meeting with whose it is, and the question in it; and who brings one to write."""
    owners = row.value("case_owners") or []
    found = {case.id: case for case in _planned(source, row)}
    found |= {case.id: case for owner in owners for case in cases_of(source, row, owner)}
    told = [(_case(case), case.show("question")) for case in found.values()]
    bringing = {person for case in found.values() for person in whose(case)}
    people = (source.record("person", owner) for owner in owners if owner not in bringing)
    names = [*(person.title for person in people if person), *row.texts("case_organisations")]
    return [*told, *((name, tr("brings a case")) for name in names if name)]


def bringers(row: Row) -> str:
    """Return who brings a case to a meeting: people and organisations (S6.7)."""
    return side_by_side([*row.texts("case_owners"), *row.texts("case_organisations")])


def _case(case: Row) -> str:
    """Return a case with whose it is, and with whom they work on it."""
    people = joined([case.show("person"), *case.texts("others")])
    return with_remarks(case.show("name") or tr("A case without a name yet"), people)


def cases_of(source: Source, row: Row, owner: str) -> list[Row]:
    """Return the cases that a case owner brings to a meeting: those in its blocks, else all of theirs."""
    planned = [case for case in _planned(source, row) if owner in whose(case)]
    return planned or [*source.naming("case", "person", owner), *source.naming("case", "others", owner)]


def whose(case: Row) -> list[str]:
    """Return the ids of those whose case it is, and who work on it with them (S4.8)."""
    return [case.value("person") or "", *(case.value("others") or ())]


def _planned(source: Source, row: Row) -> list[Row]:
    """Return the cases that have a block in a meeting."""
    named = (block.value("case") for block in source.parts("block", row.id))
    return [case for identity in dict.fromkeys(named) if identity and (case := source.record("case", identity))]


def _guests(page: Page, source: Source, row: Row) -> None:
    page.section(tr("Guests"))
    page.bullets(meeting.guest_and_topic(source, visit) for visit in source.parts("guest_visit", row.id))


def _visits(source: Source, row: Row) -> Iterator[tuple[str, str]]:
    for visit in source.parts("guest_visit", row.id):
        yield visit.show("person"), visit.show("topic")


def _practical(row: Row) -> list[tuple[str, str]]:
    return [(tr(lead), row.show(field)) for lead, field in PRACTICAL]


PRACTICAL = (
    (_("How to get there"), "route"),
    (_("To bring"), "to_bring"),
    (_("Food and drink"), "food"),
    (_("Getting in and taking part"), "access"),
)
_NOT_THERE = ("excused", "replaced")


def apologies(source: Source, row: Row) -> Iterator[str]:
    """Yield who told that they will not be there, and who comes instead (X1)."""
    for one in source.parts("attendance", row.id):
        if one.value("presence") in _NOT_THERE and one.show("person"):
            instead = one.show("replaced_by")
            yield with_remarks(one.show("person"), tr("{name} comes instead", name=instead) if instead else "")


def mail(source: Source, meeting_id: str) -> Page:
    """Write the mail to all, short enough to be read: what, when, where, what to bring (S6.7, S6.8, X2)."""
    row = meeting.of(source, meeting_id)
    page = Page(tr("Mail for {meeting}", meeting=with_remarks(meeting.name(source, row), row.show("held_on"))))
    page.source_line, page.handed_over, page.titled = "", True, False
    if not any(row.show(field) for field in ("held_on", "begins", "about", "place", "host")):
        return page
    page.says(tr("Subject: {subject}", subject=_subject(source, row)))
    page.says(_to(source))
    page.says(tr("Hello everyone,"))
    if row.value("status") == CANCELLED:
        page.says(_called_off(row))
        signed(page, source)
        return page
    page.says(" ".join(filter(None, (_meets(row), _about(row)))))
    meeting.odd_times(page, row)
    kept_in = source.audience > Audience.GROUP
    where = [] if row.show("place") or kept_in else [(tr("Where"), tr("you will hear from us"))]
    meeting.facts(page, [*where, *meeting.when_and_where(row)[1:], *_practical(row)])
    if found := cases(source, row):
        page.says(tr("We work on:"))
        listed(page, found)
    told = (tr("{name} tells us about {topic}.", name=name, topic=topic)
            for name, topic in _visits(source, row) if name and topic)  # fmt: skip
    page.says(" ".join(told))
    page.says(tr("Can you not make it? Reply to this mail, and tell us whether somebody comes in your place."))
    signed(page, source)
    return page


def _to(source: Source) -> str:
    """Return the addresses of who takes part, for the facilitators who send it; nobody else needs that line."""
    if source.audience > Audience.FACILITATORS:
        return ""
    addresses = (row.show("mail") for row in source.rows("person") if row.value("status") == TAKES_PART)
    found = "; ".join(filter(None, addresses))
    return tr("To: {addresses}", addresses=found) if found else ""


def _subject(source: Source, row: Row) -> str:
    """Return what the mail is about, on the line that people see first: which meeting, and when."""
    which = ", ".join(filter(None, (meeting.name(source, row), meeting.day(row))))
    return after(which, row.show("about")) if row.show("about") else which


def _meets(row: Row) -> str:
    return (
        tr("We meet on {day}.", day=meeting.when(row))
        if meeting.day(row)
        else tr("We will meet soon; the day follows.")
    )


def _about(row: Row) -> str:
    return with_stop(tr("This time it is about: {about}", about=row.show("about"))) if row.show("about") else ""


def _called_off(row: Row) -> str:
    day = meeting.day(row)
    return tr("The meeting of {day} is called off.", day=day) if day else tr("Our meeting is called off.")


def signed(page: Page, source: Source, readers: Sequence[str] = ()) -> None:
    """Close with who sends it: the facilitators who are not among the readers, else the CoP."""
    senders = [name for name in facilitators(source) if name not in readers]
    page.says(tr("Kind regards,"))
    page.says(capital(joined(senders) or name_of_cop(source)))
