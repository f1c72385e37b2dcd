"""The series plan: all meetings, what the group needs, and each time the plan turned (S5.9, S6.8, S6.9)."""

from collections.abc import Iterable, Iterator
from typing import Any

from copbench.alike import plain
from copbench.audience import Audience
from copbench.documents import meeting
from copbench.documents.markdown import Page
from copbench.documents.mix import tell_mix
from copbench.documents.passages import days_without_meeting, led, listed, name_of_cop
from copbench.documents.programme import bringers
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, joined, with_remarks
from copbench.i18n import _, tr, trn
from copbench.insight.meetings import CANCELLED

_CHANGE = (
    (_("It was"), "before"),
    (_("It became"), "after"),
    (_("Why"), "why"),
    (_("What came of it"), "result"),
)


def build(source: Source) -> Page:
    """Write the series plan (S5.9, S6.7, S6.8, S6.9)."""
    name = name_of_cop(source)
    page = Page(tr("The series plan of {name}", name=name) if name else tr("The series plan"))
    page.section(tr("The meetings"))
    page.table(
        (tr("Number"), tr("Day"), tr("What it is about"), tr("Host and place"), tr("Cases of"), tr("How settled")),
        (_line(source, row) for row in source.rows("meeting")),
    )
    if page and (days := days_without_meeting(source)):
        page.says(tr("In the rhythm, and not planned yet: {days}.", days=joined(days)))
    page.section(tr("The programme as a sketch"))
    page.bullets(source.texts("helm", "programme_sketch"))
    page.section(tr("How hosts and case owners take turns"))
    page.answer(source.answer("helm", "taking_turns"))
    _themes(page, source)
    _needs(page, source)
    page.section(tr("The thread through the meetings"))
    page.answer(source.answer("helm", "red_thread"))
    _changes(page, source)
    _what_next(page, source)
    if page and Audience.FACILITATORS.may_stand_in(source.audience):
        tell_mix(page, tr("The mix of the whole series, in minutes"), _blocks(source))
    return page


def _blocks(source: Source) -> Iterator[dict[str, Any]]:
    """Yield the answers of the blocks of every meeting that was not called off."""
    off = {row.id for row in source.rows("meeting") if row.value("status") == CANCELLED}
    return (row.data() for row in source.rows("block") if row.value("meeting") not in off)


def _line(source: Source, row: Row) -> tuple[str, ...]:
    """Return a meeting as a line of the table; one without a number has no day or was called off."""
    number = source.meeting_numbers.get(row.id)
    names = row.texts("themes")
    themes = trn("theme: {themes}", "themes: {themes}", len(names), themes=joined(names)) if names else ""
    about = "; ".join(filter(None, (row.show("about"), themes)))
    moment = " ".join(filter(None, (row.show("held_on"), meeting.times(row))))
    where = "; ".join(filter(None, (meeting.host(row), row.show("place"))))
    return str(number or ""), moment, about, where, bringers(row), _how_settled(row)


def _how_settled(row: Row) -> str:
    """Return how far a meeting is settled; one of which the day is past is no plan any more."""
    return tr("its day is past") if meeting.is_past_plan(row) else row.show("status")


def _themes(page: Page, source: Source) -> None:
    """List the themes made of everybody's aims: the group's own agenda (S5.9)."""
    page.section(tr("Our themes"))
    rows = list(source.rows("theme"))
    others = _others(source.texts("development", "themes"), (row.show("name") for row in rows))
    themes = ((with_remarks(row.show("name"), row.show("people")), row.show("about")) for row in rows)
    listed(page, [*themes, *((text, "") for text in others)])


def _needs(page: Page, source: Source) -> None:
    """List what the group needs, who named it, and in which meeting it gets a place (S6.8)."""
    page.section(tr("What we need to know and learn"))
    rows = list(source.rows("need"))
    others = _others(source.texts("helm", "needs"), (row.show("need") for row in rows))
    page.bullets([*(_need(source, row) for row in rows), *others])


def _others(texts: Iterable[str], told: Iterable[str]) -> list[str]:
    """Return what was also named in a few words, as far as it was not told at length."""
    known = {plain(text) for text in told}
    return [text for text in texts if plain(text) not in known]


def _need(source: Source, row: Row) -> str:
    planned = source.record("meeting", row.value("meeting") or "")
    place = tr("in {meeting}", meeting=meeting.name(source, planned)) if planned else ""
    sort_of = row.show("need_kind") if row.value("need_kind") != "other" else ""
    return with_remarks(row.show("need"), sort_of, row.show("person"), place)


def _changes(page: Page, source: Source) -> None:
    """Tell each time the plan was turned over, and why (S6.9)."""
    page.section(tr("When the plan was overturned"))
    page.answer(source.answer("helm", "overturned"))
    for row in source.rows("programme_change"):
        day = row.show("changed_on")
        page.section(tr("On {day}", day=day) if day else tr("Without a day"), 3)
        page.bullets(after(tr(lead), row.show(field)) for lead, field in _CHANGE if row.show(field))
        page.says(tr(_BY.get(row.value("by_group"), "")))


_BY = {True: _("The group did it itself."), False: _("The group did not do it itself.")}


def _what_next(page: Page, source: Source) -> None:
    """List what the group said at each meeting when asked what next (S6.8)."""
    page.section(tr("What next?"))
    listed(page, _said(source))
    led(page, tr("What the group said last:"), [source.answer("helm", "what_next")])


def _said(source: Source) -> Iterator[tuple[str, str]]:
    for row in source.rows("meeting"):
        if text := row.show("how_further"):
            yield capital(meeting.name(source, row)), text
