"""What every document about a meeting says in the same words: which one it is, when, where, with which blocks."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from copbench import dates
from copbench.alike import plain
from copbench.audience import Audience
from copbench.documents.helpers import in_team
from copbench.documents.markdown import Page
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, with_remarks
from copbench.i18n import _, tr
from copbench.insight import plan
from copbench.insight.composition import TAKES_PART
from copbench.insight.meetings import CANCELLED, not_noted_as_held
from copbench.records.meetings import MeetingStatus

_STOPS = (".", "?", "!", "…", ":", ";", ",")


TIMEKEEPER = _("timekeeper")
HELPERS = (("note_taker", _("note taker")), ("timekeeper", TIMEKEEPER))
"""The questions of a meeting that name who helps, and the part that they have (X3)."""


class Timed(NamedTuple):
    """A block of the session plan: when it starts ("" when that is not known), its minutes, and its answers."""

    start: str
    minutes: int
    row: Row


def of(source: Source, meeting_id: str) -> Row:
    """Return a meeting; one that is gone has no answers."""
    return source.record("meeting", meeting_id) or Row("meeting", {}, source.audience, lambda *_name: "")


def name(source: Source, row: Row) -> str:
    """Return what a meeting is called: `meeting 3`, or by its day when it has no number."""
    if number := source.meeting_numbers.get(row.id):
        return tr("meeting {number}", number=number)
    return tr("the meeting of {day}", day=row.show("held_on")) if row.show("held_on") else tr("the meeting")


def called(source: Source, row: Row) -> str:
    """Return what a meeting is called, and what it is about: `meeting 3: Roofs that last`."""
    return after(name(source, row), row.show("about")) if row.show("about") else name(source, row)


def titled(row: Row, title: str, known: Iterable[tuple[str, str]], body: Page) -> Page:
    """Return a page under its title, with above its body what is known of the meeting.

    Without a body there is no page: a day alone is no plan and no report.
    """
    page = Page(title)
    if body:
        facts(page, known)
        odd_times(page, row)
        page.guide(body.body())
    return page


def day(row: Row) -> str:
    """Return the day of a meeting in words, "" when it has none."""
    found = dates.stored(row.value("held_on"))
    return dates.in_words(found, weekday=True) if found else row.show("held_on")


def is_ahead(row: Row) -> bool:
    """Tell whether the day of a meeting is still to come."""
    found = dates.stored(row.value("held_on"))
    return found is not None and found > date.today()


def times(row: Row) -> str:
    """Return from when to when a meeting lasts, as far as that is known."""
    begins, ends = row.show("begins"), row.show("ends")
    if begins and ends:
        return tr("from {begins} to {ends}", begins=begins, ends=ends)
    return tr("from {begins}", begins=begins) if begins else tr("until {ends}", ends=ends) if ends else ""


def when(row: Row) -> str:
    """Return day and times of a meeting as one says them, "" when neither is known."""
    return ", ".join(filter(None, (day(row), times(row))))


def next_after(source: Source, row: Row) -> Row | None:
    """Return the first meeting after the day of another that was not called off, None when none is planned."""
    here = row.value("held_on") or ""
    coming = (
        (one.value("held_on") or "", one) for one in source.rows("meeting") if one.id in source.meeting_numbers
    )
    return next((one for day, one in coming if here and day > here), None)


def expected(source: Source, row: Row) -> int:
    """Return how many come to a meeting: who takes part, the team and the guests, less apologies (X1).

    It counts as the facilitators know it: a number names nobody.
    """
    whole = source.towards(Audience.FACILITATORS)
    taking_part = [one for one in whole.rows("person") if one.value("status") == TAKES_PART]
    names = {plain(one.show("name")) for one in taking_part}
    people = {one.id for one in taking_part}
    people |= {one.id for name, _part, one in in_team(whole) if plain(name) not in names}
    people |= {who for visit in whole.parts("guest_visit", row.id) if (who := visit.value("person"))}
    away = {one.value("person") for one in whole.parts("attendance", row.id) if one.value("presence") == "excused"}
    return len(people - away)


def guest(source: Source, visit: Row) -> str:
    """Return who a guest is; of one whom nobody can name, what they tell about (S5.10)."""
    topic, removed = visit.show("topic"), source.is_gone("person", visit.value("person"))
    unnamed = tr("a guest who was removed from the list") if removed else tr("a guest") if topic else ""
    return visit.show("person") or with_remarks(unnamed, topic)


def guest_and_topic(source: Source, visit: Row) -> str:
    """Return who a guest is and what they tell about."""
    return after(guest(source, visit), visit.show("topic") if visit.show("person") else "")


def guests(source: Source, row: Row) -> list[str]:
    """Return who the guests of a meeting are."""
    return [guest(source, visit) for visit in source.parts("guest_visit", row.id)]


def host(row: Row) -> str:
    """Return who receives the group: the organisation, and who that is there."""
    return with_remarks(row.show("host"), row.show("host_person"))


def facts(page: Page, items: Iterable[tuple[str, str]]) -> None:
    """List facts, each after what leads it in; one that is not known is left out."""
    page.bullets(after(lead, on_one_line(text)) for lead, text in items if text.strip())


def on_one_line(text: str) -> str:
    """Return an answer of several lines as one, each line still told apart."""
    lines = [line.strip().removeprefix("- ") for line in text.split("\n") if line.strip()]
    return " ".join(line if line.endswith(_STOPS) else f"{line};" for line in lines).removesuffix(";")


def is_past_plan(row: Row) -> bool:
    """Tell whether the day of a meeting is past, though nobody noted that it was held."""
    return not_noted_as_held(row.data(), date.today())


def is_sketch(row: Row) -> bool:
    """Tell whether a meeting to come is a sketch."""
    return row.value("status") == MeetingStatus.SKETCH and not is_past_plan(row)


def when_and_where(row: Row) -> list[tuple[str, str]]:
    """Return when and where a meeting is, as facts."""
    return [
        (tr("When"), when(row)),
        (tr("Where"), with_remarks(row.show("place"), row.show("room"))),
        (tr("Host"), host(row)),
    ]


def odd_times(page: Page, row: Row) -> None:
    """Say it when a meeting is over before it begins, or called off."""
    if row.value("status") == CANCELLED:
        page.says(tr("This meeting was called off."))
    page.says(plan.ends_too_early(row.value("begins"), row.value("ends")))


def blocks(source: Source, row: Row) -> list[Timed]:
    """Return the blocks of a meeting that say anything, each with its start (S5.4)."""
    found = [block for block in source.parts("block", row.id) if _says_anything(block)]
    made = plan.timed((block.data() for block in found), row.value("begins"))
    return [Timed(part.start, part.minutes, block) for part, block in zip(made.parts, found, strict=True)]


def _says_anything(block: Row) -> bool:
    return any(spec.name != "meeting" for spec, _text in block.answers)


def what(block: Row) -> str:
    """Return what people do in a block, with the question that is asked, in one line."""
    activity, asked = capital(block.show("activity")), block.show("question").strip()
    question = tr("“{words}”", words=asked) if asked else ""
    return after(activity, question) if activity and question else activity or question or block.show("case")


def setting(block: Row) -> str:
    """Return in what company people work: `small groups of 3`."""
    size = block.value("group_size")
    if block.value("setting") == "group" and size:
        return tr("{setting} of {n}", setting=block.show("setting"), n=size)
    return block.show("setting")


def leader(block: Row) -> str:
    """Return who leads a block: by name, else by part."""
    return block.show("leader") or block.show("led_by")
