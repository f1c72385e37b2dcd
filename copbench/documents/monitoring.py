"""What the monitor brings back to the group: held against the ambition, and a ground to go on from (section 2.11).

It is for learning, not for accounting: no marks, no averages. What was not brought back yet stands only in what is
made for the facilitators.
"""

from collections.abc import Callable, Iterable, Iterator

from copbench.audience import Audience
from copbench.dates import NO_DAY
from copbench.documents import meeting
from copbench.documents.evaluation import over_meetings
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, name_of_cop
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import capital, joined, sentence, with_remarks
from copbench.i18n import _, tr, trn
from copbench.records.focus import Level
from copbench.records.monitoring import Function
from copbench.records.practice import Watched


def report(source: Source) -> Page:
    """Write what was watched, in the order of `_PARTS` (S7.1 to S7.5, S7.13, S7.16, S7.17)."""
    name = name_of_cop(source)
    page = Page(tr("What {name} sees of itself", name=name) if name else tr("What we see of ourselves"))
    for part in _PARTS:
        part(page, source)
    if not page and _waits(source):
        page.says(tr("Nothing that was seen has been brought back to the group yet."))
    return page


_BROUGHT_BACK = ("observation", "perception_shift")


def _waits(source: Source) -> bool:
    """Tell the group whether something was seen that it has not heard yet; readers outside may not know."""
    if not Audience.GROUP.may_stand_in(source.audience):
        return False
    return any(any(source.towards(Audience.FACILITATORS).rows(kind)) for kind in _BROUGHT_BACK)


def _conscience(page: Page, source: Source) -> None:
    """Tell what was said at each meeting of whether this is still what matters (S7.1, S7.17)."""
    page.section(tr("Are we still doing the right things?"))
    checks = _by_meeting(source, source.rows("conscience_check"))
    listed(page, ((_head(source, row), _check(row)) for row in checks))


def _check(row: Row) -> str:
    said, why = sentence(row.show("still_right")), row.show("why")
    return f"{said} {why}" if said and why else said or why


def _by_meeting(source: Source, rows: Iterable[Row]) -> list[Row]:
    """Return what was noted at meetings in the order of those, what is of none last."""
    days = {row.id: row.value("held_on") or NO_DAY for row in source.rows("meeting")}
    return sorted(rows, key=lambda row: days.get(row.value("meeting") or "", NO_DAY))


def _head(source: Source, row: Row) -> str:
    """Return at which meeting something was noted, "" when that is not known."""
    found = source.record("meeting", row.value("meeting") or "")
    return capital(with_remarks(meeting.name(source, found), found.show("held_on"))) if found else ""


_WATCHED = {
    Watched.ACTIVITIES: _("The activities"),
    Watched.LEARNING: _("What people learn"),
    Watched.SURROUNDINGS: _("The surroundings"),
}


def _observed(page: Page, source: Source) -> None:
    """List what was seen of the three things to follow, and at which levels one looked (S7.2, S7.3)."""
    page.section(tr("What we saw"))
    rows = sorted(source.rows("observation"), key=lambda row: row.value("on") or NO_DAY)
    page.says(_levels(rows))
    for watched, head in _WATCHED.items():
        page.section(tr(head), 3)
        _list_seen(page, (row for row in rows if row.value("sort_of") == watched))
    page.section(tr("And also"), 3)
    _list_seen(page, (row for row in rows if row.value("sort_of") not in _WATCHED))


def _list_seen(page: Page, rows: Iterable[Row]) -> None:
    listed(page, ((capital(_where(row)), with_remarks(row.show("text"), row.show("source"))) for row in rows), 4)


def _where(row: Row) -> str:
    return with_remarks(row.show("on"), row.show("level")) if row.show("on") else row.show("level")


_AT_LEVEL = (
    (Level.PERSON, _("{n} about people")),
    (Level.ORGANISATION, _("{n} about organisations")),
    (Level.FIELD, _("{n} about the field")),
)


def _levels(rows: list[Row]) -> str:
    """Return at which level how much was seen, in a sentence (S7.2)."""
    levels = [row.value("level") for row in rows]
    told = [tr(words, n=number) for level, words in _AT_LEVEL if (number := levels.count(level))]
    seen = trn("Here is {n} observation: {levels}.", "Here are {n} observations: {levels}.", len(rows),
               levels=joined(told))  # fmt: skip
    return seen if told else ""


def _ambition(page: Page, source: Source) -> None:
    """Hold each intended benefit against how far it is, meeting by meeting (S1.15, S7.4)."""
    page.section(tr("Our ambition, and where we are now"))
    page.answer(source.answer("reflection", "ambition_now"))
    rows = _by_meeting(source, source.rows("ambition_now"))
    for benefit in source.rows("benefit"):
        page.section(capital(benefit.show("benefit")).removesuffix("."), 3)
        _so_far(page, source, [row for row in rows if row.value("benefit") == benefit.id])
    page.section(tr("What else we looked at"), 3)
    known = {benefit.id for benefit in source.rows("benefit")}
    _so_far(page, source, [row for row in rows if row.value("benefit") not in known])
    looked_at = {row.value("benefit") for row in rows}
    if rows and (left := [row.show("benefit") for row in source.rows("benefit") if row.id not in looked_at]):
        page.section(tr("Not looked at yet"), 3)
        page.bullets(left)


_SO_FAR = ((_("Now"), "now"), (_("Still missing"), "gap"), (_("Next"), "next"))


def _so_far(page: Page, source: Source, rows: Iterable[Row]) -> None:
    for row in rows:
        page.section(_head(source, row) or tr("Without a meeting"), 4)
        listed(page, ((tr(head), row.show(field)) for head, field in _SO_FAR if row.show(field)), 5)


_CHANGE = ((_("It was"), "before"), (_("It became"), "after"), (_("What we had seen"), "why"))


def _adjusted(page: Page, source: Source) -> None:
    """Tell what was changed because of what was seen (S7.5)."""
    page.section(tr("What we changed because of it"))
    page.answer(source.answer("reflection", "adjusted"))
    for row in sorted(source.rows("adjustment"), key=lambda row: row.value("on") or NO_DAY):
        page.section(capital(with_remarks(row.show("what"), row.show("on"))) or tr("Something else"), 3)
        listed(page, ((tr(head), row.show(field)) for head, field in _CHANGE if row.show(field)), 4)


def _shifted(page: Page, source: Source) -> None:
    """List how views of the problem, preferences and values moved (S7.16)."""
    page.section(tr("How views shifted"))
    rows = sorted(source.rows("perception_shift"), key=lambda row: row.value("on") or NO_DAY)
    listed(page, ((row.show("on"), _shift(row)) for row in rows))


def _shift(row: Row) -> str:
    was, now = row.show("was"), row.show("is_now")
    return tr("From “{was}” to “{now}”", was=was.rstrip("."), now=now.rstrip(".")) if was and now else was or now


_PARTS: tuple[Callable[[Page, Source], None], ...] = (
    _conscience,
    over_meetings,
    _observed,
    _ambition,
    _adjusted,
    _shifted,
)
"""The parts of the report, each under a heading of its own."""


def system_analysis(source: Source) -> Page:
    """Write what in the field helps and hinders what is new, by the seven functions (S7.15)."""
    page = Page(tr("What helps and what hinders in the field"))
    rows = list(source.rows("system_function"))
    for function in Function:
        page.section(capital(tr(function.label)))
        for row in rows:
            if row.value("function") == function:
                _function(page, row)
    page.section(tr("What else helps or hinders"))
    for row in rows:
        if row.value("function") is None:
            _function(page, row)
    _in_general(page, source)
    if page and (left := list(_not_looked_at(rows))):
        page.section(tr("Not looked at yet"))
        page.bullets(left)
    return page


_FUNCTION = (
    (_("What helps"), "helps"),
    (_("What holds it back"), "hinders"),
    (_("What we base this on"), "evidence"),
    (_("The question that goes with it"), "question"),
)


def _function(page: Page, row: Row) -> None:
    listed(page, ((tr(head), row.show(field)) for head, field in _FUNCTION if row.show(field)))


def _in_general(page: Page, source: Source) -> None:
    """Add what the worksheet of step 7 says of the field as a whole."""
    page.section(tr("The field as a whole"))
    heads = ((_("What helps"), "field_helps"), (_("What holds it back"), "field_hinders"))
    listed(page, ((tr(head), text) for head, field in heads if (text := source.answer("reflection", field))))


def _not_looked_at(rows: Iterable[Row]) -> Iterator[str]:
    seen = {row.value("function") for row in rows}
    return (tr(function.label) for function in Function if function not in seen)
