"""Half a page for each who has a part in a meeting: what we ask of them, how long, and with which question (X3).

A person with two parts, such as a host who brings a case, gets one half page. Who is gone from the list gets none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from copbench.audience import Audience
from copbench.documents import meeting
from copbench.documents.agreements import in_short
from copbench.documents.helpers import whom_to_ask
from copbench.documents.markdown import Page
from copbench.documents.meeting import Timed
from copbench.documents.passages import name_of_cop
from copbench.documents.programme import cases_of
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, quoted, sentence, side_by_side, with_remarks
from copbench.i18n import _, ctx, tr, trn
from copbench.insight import plan
from copbench.insight.meetings import CANCELLED

HOST = ctx("part", "host")
"""The part that somebody has; elsewhere a host is an organisation."""
GUEST = _("guest")


@dataclass
class _Part:
    """What is asked of one person, or organisation: their parts, and what to do for each, in sentences."""

    name: str
    roles: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    cases: list[Row] = field(default_factory=list)
    """Those they bring, of which the turn in the plan is told."""


def build(source: Source, meeting_id: str) -> Page:
    """Write half a page for host, case owners, guests, note taker, who leads a block (S5.10, S5.13, S6.7, X3)."""
    row = meeting.of(source, meeting_id)
    page, blocks = Page(""), meeting.blocks(source, row)
    title = tr("What we ask of you at {meeting}", meeting=meeting.called(source, row))
    parts = _parts(source, row, blocks)
    if row.value("status") == CANCELLED:
        return _called_off(title, bool(parts))
    for part in parts:
        page.section(with_remarks(part.name, side_by_side(part.roles)))
        if tr(GUEST) in part.roles and (name := name_of_cop(source)):
            page.says(tr("You are a guest of {name}.", name=name))
        page.says(sentence(meeting.called(source, row)))
        page.says(sentence(", ".join(filter(None, (meeting.when(row), row.show("place"))))))
        page.says(tr("This is what we ask of you:"))
        page.bullets(part.asked)
        if tr(meeting.TIMEKEEPER) in part.roles:
            _timetable(page, blocks)
        if tr(GUEST) in part.roles:
            _for_a_guest(page, source, row, part)
        if names := whom_to_ask(source, part.name):
            page.says(tr("Is anything unclear? Ask {names}.", names=names))
    made = meeting.titled(row, title, [], page)
    made.layout = "apart"
    made.handed_over = source.audience >= Audience.GROUP  # for fewer it says more, and so for whom it is
    return made


def _called_off(title: str, anybody: bool) -> Page:
    """Return the notice that stands in the place of what was asked, if anybody was asked anything."""
    page = Page(title)
    page.handed_over = True
    page.says(tr("This meeting was called off.") if anybody else "")
    return page


def _parts(source: Source, row: Row, blocks: list[Timed]) -> list[_Part]:
    """Return what is asked, a part for each person or organisation: host, cases, guests, notes, time, blocks."""
    parts: dict[str, _Part] = {}
    for who, name, role, asked in _asked(source, row, blocks):
        part = parts.setdefault(who or name, _Part(name))
        part.roles += [role] if role and role not in part.roles else []
        part.asked += asked
    for who, part in parts.items():
        part.cases = cases_of(source, row, who) if who in (row.value("case_owners") or []) else []
        part.asked += filter(None, (_moment_of(part, who, block) for block in blocks))
    return [part for part in parts.values() if part.name and part.asked]


def _asked(source: Source, row: Row, blocks: list[Timed]) -> Iterator[tuple[str, str, str, list[str]]]:
    """Yield who (an id, "" for an organisation), their name, the part they have, and what is asked of them."""
    person = row.show("host_person")
    host = (row.value("host_person") or "") if person else ""
    if name := person or row.show("host"):
        yield host, name, tr(HOST), _host(source, row)
    for owner in row.value("case_owners") or []:
        yield owner, source.name_of("person", owner), tr("case owner"), _case(cases_of(source, row, owner))
    for organisation in row.texts("case_organisations"):
        yield "", organisation, tr("case owner"), _case([])
    for visit in source.parts("guest_visit", row.id):
        if who := visit.value("person"):
            yield who, visit.show("person"), tr(GUEST), _guest(visit)
    for question, role in meeting.HELPERS:
        if who := row.value(question):
            yield who, row.show(question), tr(role), [tr(_HELP[question])]
    for block in blocks:
        if who := block.row.value("leader"):
            yield who, block.row.show("leader"), "", []


_HELP = {
    "note_taker": _(
        "Write down what people promise, decide, ask and say: one line each, in their own words. Add to"
        " a promise who does it and by when; the rest needs no name."
    ),
    "timekeeper": _("Tell us five minutes before a block is over, and when it is over."),
}
"""What is asked of each who helps."""


def _timetable(page: Page, blocks: list[Timed]) -> None:
    """List when each block begins and how long it may take, for who keeps the time (X3)."""
    page.table(
        (tr("Starts"), tr("Minutes"), tr("What")),
        ((block.start, str(block.minutes or ""), block.row.show("activity")) for block in blocks),
    )


def _host(source: Source, row: Row) -> list[str]:
    """Return what the host is asked, with what is known already to hold against it (X2)."""
    asked = [tr("Welcome the group, and tell them in a few minutes about this place and what you do here.")]
    if coming := meeting.expected(source, row):
        asked.append(trn("Count on {n} person.", "Count on {n} people.", coming))
    for question, lead in _READY:
        if text := row.show(question):
            asked.append(after(tr(lead), meeting.on_one_line(text)))
    return asked


_READY = (
    ("room", _("The room")),
    ("food", _("Food and drink")),
    ("access", _("Getting in and taking part")),
)


def _case(own: list[Row]) -> list[str]:
    """Return what a case owner is asked: their case, and the question in it (S6.7)."""
    names = filter(None, (case.show("name") for case in own))
    asked = [tr("Bring your case “{case}” to the meeting.", case=name) for name in names]
    asked += [] if asked else [tr("Bring a case of your own: something you are in the middle of.")]
    asked += [tr("Your question in it: {question}", question=case.show("question"))
              for case in own if case.show("question")]  # fmt: skip
    return asked


def _guest(visit: Row) -> list[str]:
    """Return what a guest is asked: what we asked for, else what makes a good story of what they tell (S5.10)."""
    topic, asked = visit.show("topic"), visit.show("asked")
    if asked:
        return [sentence(tr("Tell us about {topic}", topic=topic)) if topic else "", asked]
    topic = topic or tr("your own work")
    return [tr("Tell us about {topic}: what happened, what went wrong, and what you would do again.", topic=topic)]


def _for_a_guest(page: Page, source: Source, row: Row, part: _Part) -> None:
    """Tell who comes from outside what group it is, who receives them, the way, and what stays inside."""
    page.says(source.answer("focus", "pitch").split("\n\n")[0])
    host = with_remarks(row.show("host_person"), row.show("host"))
    if host and tr(HOST) not in part.roles:
        page.says(sentence(tr("You will be welcomed by {host}", host=host)))
    meeting.facts(page, [(tr("How to get there"), row.show("route"))])
    page.says(after(tr("What stays inside"), in_short(source)))


def _moment_of(part: _Part, who: str, block: Timed) -> str:
    """Return what a block of the plan asks of somebody: to lead it, or to bring their case; "" for nothing."""
    if leads := block.row.value("leader") == who:
        lead = tr("You lead: {block}.", block=_moment(block))
    elif block.row.value("case") in {case.id for case in part.cases} - {""}:
        lead = tr("Your case has its turn: {block}.", block=_moment(block))
    else:
        return ""
    return " ".join(filter(None, (lead, _question(block), *(_how(block.row) if leads else ()))))


def _how(block: Row) -> Iterator[str]:
    """Yield how a block goes and what it takes, for who leads it."""
    for lead, question in ((_("How it goes"), "steps"), (_("To get ready"), "needs")):
        if text := block.show(question):
            yield sentence(after(tr(lead), meeting.on_one_line(text)))


def _moment(block: Timed) -> str:
    """Return a block in a few words: what, from when, for how long."""
    start = tr("from {begins}", begins=block.start) if block.start else ""
    length = plan.lasts(block.minutes) if block.minutes else ""
    activity = block.row.show("activity").strip()
    what = quoted([activity]) if activity else tr("a block")
    return ", ".join(filter(None, (what, start, length)))


def _question(block: Timed) -> str:
    asked = block.row.show("question")
    return sentence(tr("The question is: {question}", question=asked)) if asked else ""
