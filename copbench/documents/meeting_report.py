"""The report of a meeting, nearly done the next morning: who was there, what was decided, promised and said.

A line that was caught stands here once: as the record that it became, or as it was caught while it waits to be
sorted out. What it became for the facilitators alone stands in no report.
"""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from copbench.documents import meeting
from copbench.documents.helpers import facilitators
from copbench.documents.markdown import Page
from copbench.documents.passages import led
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import capital, gone, sentence, side_by_side, with_remarks
from copbench.i18n import _, tr

_PRESENCE = {
    "present": _("Present"),
    "partly": _("There for part of it"),
    "replaced": _("Replaced"),
    "excused": _("Sent apologies"),
    "absent": _("Not there"),
    "coming": _("Had said they would come"),
}
"""What is known of people after a meeting; who was asked and never heard of again is left out."""
_WERE_THERE = ("present", "partly", "replaced")
"""What shows that it was noted on the spot: a meeting may be held before its day."""

LONGEST_HEADING = 60
"""Signs of an outcome that stand above it, where nobody said what a decision is about."""
_SORTS = ("action", "decision", "question", "quotation")


@dataclass
class _Caught:
    """What was caught, by what it is: as caught, or the record that it became."""

    loose: dict[str, list[str]] = field(default_factory=dict)
    sorted_out: dict[str, list[Row]] = field(default_factory=dict)


def build(source: Source, meeting_id: str) -> Page:
    """Write the report of a meeting (S5.7, S5.10, S6.4, S6.6, S6.8, X1, X4)."""
    row = meeting.of(source, meeting_id)
    page = Page("")
    _attendance(page, source, row)
    page.section(tr("What happened"))
    page.answer(row.show("story"))
    caught = _caught(source, meeting_id)
    _decisions(page, source, meeting_id, caught)
    _actions(page, source, meeting_id, caught)
    _said(page, caught)
    _guests(page, source, meeting_id)
    page.section(tr("What next?"))
    page.answer(row.show("how_further"))
    if page and (coming := meeting.next_after(source, row)):
        page.section(tr("The next meeting"))
        page.says(sentence(", ".join(filter(None, (meeting.when(coming), coming.show("place"))))))
    title = tr("Report of {meeting}", meeting=meeting.called(source, row))
    return meeting.titled(row, title, _head(source, row) if page else (), page)


def _head(source: Source, row: Row) -> list[tuple[str, str]]:
    """Return when and where it was, and who was there besides those who take part (S5.5, S5.10, X3)."""
    return [
        *meeting.when_and_where(row),
        (tr("Facilitated by"), side_by_side(facilitators(source))),
        (tr("Guests"), side_by_side(meeting.guests(source, row))),
        (tr("Notes taken by"), row.show("note_taker")),
    ]


def _attendance(page: Page, source: Source, row: Row) -> None:
    """List who was there, for part of it, replaced, or not (X1); who is gone from the list counts along."""
    people: dict[str, list[str]] = {presence: [] for presence in _PRESENCE}
    removed = dict.fromkeys(_PRESENCE, 0)
    for one in source.parts("attendance", row.id):
        if (presence := one.value("presence")) not in _PRESENCE:
            continue
        if person := one.show("person"):
            instead = one.show("replaced_by")
            told = with_remarks(person, tr("by {name}", name=instead) if instead else "")
            people[presence].append(told)
        removed[presence] += source.is_gone("person", one.value("person"))
    if meeting.is_ahead(row) and not any(people[one] or removed[one] for one in _WERE_THERE):
        return
    page.section(tr("Who was there"))
    meeting.facts(page, ((tr(lead), _and_removed(people[presence], removed[presence]))
                         for presence, lead in _PRESENCE.items()))  # fmt: skip


def _and_removed(names: list[str], removed: int) -> str:
    """Return names, with how many more there were whom nobody can name any more."""
    if not removed:
        return side_by_side(names)
    return tr("{first} and {last}", first=side_by_side(names), last=gone(removed)) if names else gone(removed)


def _caught(source: Source, meeting_id: str) -> _Caught:
    """Return what was caught in a meeting, each line once (X4)."""
    found = _Caught()
    became = {
        entry.id: str(entry.data.get("became") or "") for entry in source.workbook.parts("caught", meeting_id)
    }
    records = {entry.id: entry.kind for entry in source.workbook.entries(list(filter(None, became.values())))}
    for row in source.parts("caught", meeting_id):
        sort, other = row.value("sort_of"), became.get(row.id, "")
        sort = sort if sort in _SORTS else ""
        if other not in records:
            found.loose.setdefault(sort, []).append(row.show("text"))
        elif record := source.record(records[other], other):
            found.sorted_out.setdefault(sort, []).append(record)
    return found


def _with_sorted_out(rows: list[Row], kind: str, caught: _Caught) -> Iterator[Row]:
    """Yield the records of a kind that name the meeting, and those that what was caught in it became."""
    became = [row for rows in caught.sorted_out.values() for row in rows if row.kind == kind]
    yield from {row.id: row for row in (*rows, *became)}.values()


def _decisions(page: Page, source: Source, meeting_id: str, caught: _Caught) -> None:
    """Tell what was decided, after which arguments (S6.4, S6.6)."""
    page.section(tr("Decisions"))
    decisions(page, _with_sorted_out(source.naming("decision", "meeting", meeting_id), "decision", caught))
    led(page, tr("Noted on the spot:"), caught.loose.get("decision", []))


def _quotation(text: str) -> str:
    """Return a quotation between marks, unless it was typed with marks of its own."""
    return text if any(mark in text for mark in '“”"') else tr("“{words}”", words=text.strip(" '"))


def decisions(page: Page, rows: Iterable[Row], *, with_day: bool = False) -> None:
    """Tell decisions (S6.4, S6.6): those that are an outcome alone as a list, then each other one by itself."""
    told = [(row, _day(row) if with_day else "") for row in rows]
    page.bullets(with_remarks(row.show("outcome"), day) for row, day in told if _outcome_alone(row))
    for row, day in told:
        if not _outcome_alone(row):
            _decision(page, row)
            page.says(sentence(day))


def _outcome_alone(row: Row) -> bool:
    """Tell whether a decision is one line of outcome, as of what was caught in a meeting and sorted out."""
    more = any(row.show(field) for field in ("subject", "options", "arguments", "by_group"))
    return bool(row.show("outcome")) and "\n" not in row.show("outcome").strip() and not more


def _day(row: Row) -> str:
    return tr("decided on {day}", day=row.show("decided_on")) if row.show("decided_on") else ""


def _decision(page: Page, row: Row) -> None:
    """Tell a decision: about what, the outcome, the options there were, and the arguments heard (S6.4, S6.6).

    One that does not say about what begins with the first words of its outcome.
    """
    outcome = row.show("outcome") or tr("Nothing was decided yet.")
    heading = row.show("subject") or textwrap.shorten(outcome, LONGEST_HEADING, placeholder=" …").rstrip(".")
    page.section(heading, 3)
    page.answer(outcome if heading != outcome.strip().rstrip(".") else "")
    page.says(tr(_BY.get(row.value("by_group"), "")))
    led(page, tr("The options:"), row.texts("options"))
    led(page, tr("The arguments:"), row.texts("arguments"))


_BY = {True: _("The group decided this."), False: _("The group did not decide this itself.")}


def _actions(page: Page, source: Source, meeting_id: str, caught: _Caught) -> None:
    """List who promised what, by when (S5.7)."""
    page.section(tr("Who does what"))
    rows = _with_sorted_out(source.naming("action", "meeting", meeting_id), "action", caught)
    page.table(
        (tr("What"), tr("Who"), tr("By when"), tr("How far")),
        ((row.show("what"), row.show("people"), row.show("due"), row.show("state")) for row in rows),
    )
    led(page, tr("Noted on the spot:"), caught.loose.get("action", []))


def _said(page: Page, caught: _Caught) -> None:
    """List the questions and quotations, and what was caught without saying what it is (X4)."""
    page.section(tr("Questions that came up"))
    page.bullets([*_titles(caught, "question"), *caught.loose.get("question", [])])
    page.section(tr("Heard in the room"))
    quotations = [*_titles(caught, "quotation"), *caught.loose.get("quotation", [])]
    page.bullets(_quotation(text.strip()) for text in quotations if text.strip())
    page.section(tr("Also noted"))
    others = [title for sort in ("action", "decision", "") for title in _titles(caught, sort)]
    page.bullets([*others, *caught.loose.get("", [])])


def _titles(caught: _Caught, sort: str) -> Iterator[str]:
    """Yield what lines became, but for decisions and actions, which have a place of their own."""
    return (row.title for row in caught.sorted_out.get(sort, []) if row.kind not in ("decision", "action"))


def _guests(page: Page, source: Source, meeting_id: str) -> None:
    """Tell what guests brought (S5.10)."""
    page.section(tr("What guests brought us"))
    for visit in source.parts("guest_visit", meeting_id):
        page.section(capital(meeting.guest_and_topic(source, visit)) or tr("A guest"), 3)
        page.answer(visit.show("brought"))
