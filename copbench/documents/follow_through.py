"""What must live on, and what carries it: for the group, and what only the facilitators may know (section 2.8)."""

from collections.abc import Iterator
from datetime import date

from copbench.documents.markdown import Page
from copbench.documents.passages import led, listed, name_of_cop, own_answers, tell, when_to_look_again
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, joined, sentence, with_remarks
from copbench.i18n import _, tr
from copbench.insight import follow_through as landing
from copbench.records.anchoring import AnchorState
from copbench.stops import with_stop

_LEVELS = {
    "person": (_("For those who take part"), "lasts_person"),
    "organisation": (_("In their organisations"), "lasts_organisation"),
    "field": (_("In the field"), "lasts_field"),
}
_CARRIES = (
    (_("Consultation that could take place in the CoP"), "consultation"),
    (_("Solutions that could serve elsewhere too"), "reusable"),
)


def follow_through(source: Source) -> Page:
    """Write the plan for what must live on (S4.1 to S4.3, S4.5 to S4.7, S4.9 to S4.11, S4.13 to S4.15)."""
    name = name_of_cop(source)
    page = Page(tr("How {name} lives on", name=name) if name else tr("How our CoP lives on"))
    sheet = source.sheet("follow_through")
    _lasts(page, source, sheet)
    page.section(tr("What organisation and field need to grow along with it"))
    page.bullets(sheet.texts("conditions"))
    page.section(tr("What can carry it"))
    page.bullets(map(capital, sheet.texts("hooks")))
    tell(page, sheet, _CARRIES)
    _lands(page, source, sheet)
    _at_home(page, source, sheet)
    page.section(tr("What taking part costs"))
    fee = {True: tr("We ask a contribution for taking part."), False: tr("Taking part costs nothing.")}
    page.answer(sheet.show("fee_terms") or fee.get(sheet.value("fee"), ""))
    page.section(tr("Put to researchers"))
    listed(page, map(_asked, source.rows("research")))
    page.section(tr("When we look at it again"))
    page.answer(sheet.show("arrange_in_time"))
    if page:
        when_to_look_again(page, source)
    own_answers(page, source, "follow_through")
    return page


def _lasts(page: Page, source: Source, sheet: Row) -> None:
    """S4.1, S4.9, S4.10: what must last at each level, with what carries it, who looks after it, how far it is."""
    page.section(tr("What must last"))
    anchors = list(source.rows("anchor"))
    for level, (head, field) in _LEVELS.items():
        page.section(tr(head), 3)
        page.answer(sheet.show(field))
        led(page, tr("One by one:"), (_anchor(row) for row in anchors if row.value("level") == level))
    page.section(tr("And besides"), 3)
    page.bullets(_anchor(row) for row in anchors if row.value("level") not in _LEVELS)


def _anchor(row: Row, reader: str = "") -> str:
    """Return what must last as a line; who reads it need not be told that it is theirs (an id)."""
    hook, moment = row.show("hook"), row.show("moment")
    person = "" if reader and row.value("person") == reader else row.show("person")
    told = (
        row.show("state"),
        tr("carried by {hook}", hook=hook) if hook else "",
        tr("{name} looks after it", name=person) if person else "",
        tr("ready by {day}", day=moment) if moment and row.value("state") != AnchorState.SECURED else "",
    )
    return " ".join((with_stop(row.show("what") or tr("Something")), sentence("; ".join(filter(None, told)))))


def anchors_of(source: Source, person_id: str) -> list[str]:
    """Return what somebody looks after so that it lasts, each as a line (S4.1)."""
    return [_anchor(row, person_id) for row in source.naming("anchor", "person", person_id)]


def _lands(page: Page, source: Source, sheet: Row) -> None:
    """S4.6, S4.14: where results may land, whom to involve and when, and what is being written just now."""
    page.section(tr("Where results may land"))
    page.says(sentence(capital(joined(sheet.texts("landing")))))
    rows = list(source.rows("landing_place"))
    listed(page, ((_place(row), _involved(row)) for row in rows))
    led(page, tr("Being written by somebody in the group:"), sheet.texts("in_the_making"))
    soon, passed = landing.to_involve(((row, row.value("invited_on")) for row in rows), date.today())
    page.section(tr("Whom to involve soon"), 3)
    page.bullets(map(_due, soon))
    page.section(tr("The day has passed: were they involved?"), 3)
    page.bullets(map(_due, passed))


def _place(row: Row) -> str:
    sort_of = row.show("landing") if row.value("landing") != "other" else ""
    return with_remarks(capital(row.show("what")) or tr("Somewhere"), sort_of)


def _involved(row: Row) -> str:
    owner, day, how = (row.show(field) for field in ("owner", "invited_on", "how"))
    told = (
        tr("{owner} decides about this.", owner=capital(owner)) if owner else "",
        tr("Planned for {day}: {what}.", day=day, what=how or tr("involve them")) if day else sentence(how),
        _written(row.show("writer"), row.value("in_the_making")),
    )
    return " ".join(filter(None, told))


def _written(writer: str, just_now: bool | None) -> str:
    """S4.14: whether it is being written just now, and who of the group writes on it, or will."""
    if writer and just_now is False:
        return tr("When it is written, {name} helps.", name=writer)
    if writer:
        return tr("{name} is helping to write it.", name=writer)
    return tr("It is being written just now.") if just_now else ""


def _due(row: Row) -> str:
    return after(row.show("invited_on"), with_remarks(row.show("owner") or tr("who decides"), row.show("what")))


def _at_home(page: Page, source: Source, sheet: Row) -> None:
    """S4.3, S4.15: how each ties it to the own organisation, and what was told there."""
    page.section(tr("In the participants' own organisations"))
    tell(page, sheet, ((_("Where it rubs"), "clashes"), (_("How we tell it at work"), "told_at_home")))
    page.section(tr("The next moves"), 3)
    listed(page, ((row.show("person"), row.show("next_move")) for row in source.rows("home_link")
                  if row.show("next_move")), 4)  # fmt: skip
    page.section(tr("What was told at work"), 3)
    listed(page, ((_who_when(row), row.show("said")) for row in source.rows("home_report")
                  if row.show("said")), 4)  # fmt: skip


def _who_when(row: Row) -> str:
    return ", ".join(filter(None, (row.show("person"), row.show("told_on"))))


def _asked(row: Row) -> tuple[str, str]:
    """S4.7: a question with to whom and when it was put, and the answer."""
    person, day = row.show("person"), row.show("asked_on")
    if person and day:
        put = tr("put to {name} on {day}", name=person, day=day)
    else:
        put = tr("put to {name}", name=person) if person else tr("asked on {day}", day=day) if day else ""
    return with_remarks(row.show("question") or row.show("agenda_question") or tr("A question"), put), row.show(
        "answer"
    )


_DECIDE = (
    (_("How managers and executives get to know of it"), "visibility"),
    (_("Who must be involved in time"), "invite_in_time"),
    (_("Who gains by the change, and may help"), "allies"),
    (_("Who influences whom"), "who_influences"),
    (_("What executives could promise each other"), "covenant"),
    (_("Researchers who could test what we find"), "researchers"),
)
TIES = (
    (_("Colleagues who come along"), "colleagues"),
    (_("Where it rubs"), "clash"),
    (_("Who gains by it and helps"), "allies"),
)


def managers(source: Source) -> Page:
    """Write what only the facilitators may know of it (S4.3 to S4.8, S4.13, S4.15)."""
    page = Page(tr("Who decides, and who knows of it"))
    sheet = source.sheet("follow_through")
    tell(page, sheet, _DECIDE[:1], 2)
    page.section(tr("Who know of it"))
    listed(page, map(_aware, source.rows("visibility")))
    tell(page, sheet, _DECIDE[1:], 2)
    if due := sheet.show("fee_report_due"):
        page.section(tr("The report that belongs with the fee"))
        page.says(tr("It is due on {day}.", day=due))
    _of_each(page, source)
    return page


def _aware(row: Row) -> tuple[str, str]:
    """S4.4: which manager, whose, since when, how, and what they said."""
    person, day = row.show("person"), row.show("told_on")
    who = with_remarks(
        row.show("whom") or tr("Somebody"),
        tr("manager of {name}", name=person) if person else "",
        tr("heard of it on {day}", day=day) if day else "",
        row.show("how"),
    )
    return who, row.show("reaction")


def _of_each(page: Page, source: Source) -> None:
    """S4.3, S4.15: what each meets in the own organisation, and how what was told there was taken."""
    page.section(tr("In each organisation"))
    for row in source.rows("home_link"):
        page.section(_of_organisation(source, row), 3)
        tell(page, row, TIES, 4)
    page.section(tr("How it was taken"))
    listed(page, _taken(source))


def _of_organisation(source: Source, row: Row) -> str:
    """Return whose organisation it is about: which one, and who works there."""
    person = source.record("person", row.value("person") or "")
    organisation = person.show("organisation") if person else ""
    return with_remarks(organisation, row.show("person")) or tr("Somebody")


def _taken(source: Source) -> Iterator[tuple[str, str]]:
    for row in source.rows("home_report"):
        whom, reaction = row.show("whom"), row.show("reaction")
        told = tr("told to {whom}", whom=whom) if whom else ""
        if told or reaction:
            yield with_remarks(_who_when(row) or tr("Somebody"), told), reaction
