"""The invitation: a letter that can be sent as it stands, from what was answered elsewhere already (S1.17)."""

from datetime import date

from copbench.audience import Audience
from copbench.documents.markdown import Page
from copbench.documents.passages import (
    benefits,
    dates_of_meetings,
    hours,
    identity,
    led,
    main_questions,
    name_of_cop,
    own_answers,
    when_and_where,
)
from copbench.documents.source import Source
from copbench.documents.wording import quoted
from copbench.i18n import tr

_TO_INVITE = ("idea", "approached", "talk", "invited")


def build(source: Source) -> Page:
    """Write the invitation (S1.2, S1.4, S1.9, S1.15, S1.17, X2)."""
    return _letter(source, source.answer("invitation", "greeting"), _body(source))


def to_person(source: Source, person_id: str) -> Page:
    """Write the invitation to one person by name, empty for who need not be asked any more (S1.17, S3.2).

    The letter is for that person alone, so it says nothing that may not go outside. Name and status are read as
    those who send it know them: the group does not hear from a letter who is only thought of.
    """
    today = date.today().isoformat()
    row, outside = source.record("person", person_id), source.towards(Audience.OUTSIDE)
    if row is None or row.value("status") not in _TO_INVITE or not (body := _body(outside, today)):
        return Page(_title(outside))
    name = row.show("name")
    greeting = tr("Dear {name},", name=name) if name else outside.answer("invitation", "greeting")
    page = _letter(outside, greeting, body)
    page.handed_over = True
    return page


def _title(source: Source) -> str:
    name = name_of_cop(source)
    return tr("Will you join {name}?", name=name) if name else tr("Will you join our community of practice?")


def _letter(source: Source, greeting: str, body: Page) -> Page:
    page = Page(_title(source))
    page.says(greeting)
    page.guide(body.body())
    return page


def _body(source: Source, since: str = "") -> Page:
    """Return the letter with the dates from the day `since` on; dates alone are no letter."""
    page = Page("")
    _opening(page, source)
    page.section(tr("The questions we want to explore together"))
    main_questions(page, source)
    _whom(page, source)
    _brings(page, source)
    if page or source.answer("invitation", "practical"):
        _practical(page, source, since)
    own_answers(page, source, "invitation")
    if reply := source.answer("invitation", "reply"):
        page.section(tr("Do you want to take part?"))
        page.answer(reply)
    page.answer(source.answer("invitation", "signed"))
    return page


def _opening(page: Page, source: Source) -> None:
    """The explanation in five sentences, and what it is about."""
    pitch, domain = source.answer("focus", "pitch"), source.answer("focus", "domain")
    page.answer(pitch or domain)
    page.section(tr("What it is about"))
    page.answer(domain if pitch else "")
    page.answer(source.answer("focus", "problem"))
    if words := source.texts("focus", "their_words"):
        page.says(tr("Perhaps you know it by these words: {words}.", words=quoted(words)))
    page.section(tr("Who we are"))
    page.answer(identity(source))
    page.section(tr("Why now"))
    page.answer(source.answer("urgency", "verdict_why"))


def _whom(page: Page, source: Source) -> None:
    page.section(tr("Whom we look for"))
    wanted = source.answer("invitation", "group_wanted")
    if not wanted and (size := source.answer("group", "size")):
        wanted = tr("A group of about {n} people.", n=size)
    page.answer(wanted)
    led(page, tr("Whom we hope to see:"), source.texts("invitation", "criteria"))
    page.answer(source.answer("invitation", "impact"))


def _brings(page: Page, source: Source) -> None:
    """What people get out of it; the benefits are those of step 1."""
    page.section(tr("What it brings"))
    page.answer(source.answer("invitation", "growth"))
    page.answer(source.answer("invitation", "results"))
    page.answer(source.answer("group", "worth_it"))
    benefits(page, source, to_you=True)


def _practical(page: Page, source: Source, since: str) -> None:
    """What the person wrote about it, else what the set-up says; the dates in either case."""
    page.section(tr("Practical"))
    if practical := source.answer("invitation", "practical"):
        page.answer(practical)
        dates_of_meetings(page, source, since)
        return
    when_and_where(page, source, since)
    page.says(hours(source))
    fee = {True: tr("We ask a contribution for taking part."), False: tr("Taking part costs nothing.")}
    page.says(fee.get(source.value("follow_through", "fee"), ""))
