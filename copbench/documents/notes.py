"""The notes of one person, for that person: the case, what they want to learn, what stayed with them (S7.10).

What was seen of somebody and what was told them stands here and in no other document (S6.13, S8.9, S8.13).
"""

from collections.abc import Iterator

from copbench.audience import Audience
from copbench.documents import logbook, meeting
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, with_remarks
from copbench.i18n import _, tr
from copbench.personal import person_of

_INTAKE = (
    (_("The case I brought"), "case_now"),
    (_("My question"), "question"),
    (_("What I wanted to learn"), "learn"),
)
_BEHAVIOUR = (
    (_("What I do now"), "now"),
    (_("What I would rather do"), "wanted"),
    (_("What holds me back"), "obstacle"),
    (_("Who may give me a push"), "push_from"),
    (_("What I came to see"), "insight"),
    (_("What I did differently"), "did"),
    (_("What difference that made"), "effect"),
)


def build(source: Source, person_id: str) -> Page:
    """Write the notes of a person (S6.13, S7.10, S8.1, S8.3, S8.9, S8.13)."""
    person = source.record("person", person_id)
    name = person.show("name") if person else ""
    page = Page(tr("The notes of {name}", name=name) if name else tr("The notes of somebody"))
    _where_it_began(page, source, person_id)
    page.section(tr("What I want to learn"))
    page.tree(line for row in source.parts("learning_goal", person_id) for line in _goal(source, row))
    page.section(tr("What stayed with me"))
    listed(page, ((_meeting(source, row), row.show("text"))
                  for row in source.parts("highlight", person_id) if row.show("text")))  # fmt: skip
    page.section(tr("Other behaviour"))
    page.tree(line for row in source.parts("behaviour", person_id) for line in _behaviour(row))
    page.section(tr("What was seen when I tried it"))
    listed(page, ((_when(source, row), row.show("seen"))
                  for row in source.parts("seen_behaviour", person_id) if row.show("seen")))  # fmt: skip
    page.section(tr("What others told me"))
    page.tree(line for row in source.parts("feedback", person_id) for line in _told(row))
    return page


def _where_it_began(page: Page, source: Source, person_id: str) -> None:
    for row in source.parts("intake", person_id):
        page.section(tr("From the intake"))
        tell(page, row, _INTAKE)
    page.section(tr("My cases"))
    page.bullets(
        after(row.show("name"), row.show("question")) for row in source.naming("case", "person", person_id)
    )


def _goal(source: Source, row: Row) -> Iterator[tuple[int, str]]:
    """Yield a learning goal with how far it is, and below it by what that shows, in the logbook too."""
    in_case = tr("in the case {case}", case=row.show("case")) if row.show("case") else ""
    yield 0, with_remarks(row.show("goal"), row.show("status"), in_case)
    yield 1, after(tr("How I notice it"), row.show("evidence")) if row.show("evidence") else ""
    yield from ((1, after(*entry)) for entry in logbook.about(_own_or_shared(source, row), "goal", row.id))


def _own_or_shared(source: Source, row: Row) -> Source:
    """Return what the logbook tells to the person of a goal: all of it only when that is their own logbook.

    Notes are handed to that person; whoever keeps the workbook of a CoP writes about others for themselves too.
    """
    own = person_of(source.workbook) == row.value("person")
    return source if own else source.towards(max(source.audience, Audience.GROUP))


def _behaviour(row: Row) -> Iterator[tuple[int, str]]:
    """Yield what somebody does now, and below it what they would rather do and what came of that."""
    told = [after(tr(head), text) for head, field in _BEHAVIOUR if (text := row.show(field))]
    yield from ((min(place, 1), line) for place, line in enumerate(told))


def _meeting(source: Source, row: Row) -> str:
    found = source.record("meeting", row.value("meeting") or "")
    return capital(meeting.name(source, found)) if found else ""


def _when(source: Source, row: Row) -> str:
    """Return when something was seen, and which learning goal it touches."""
    return with_remarks(row.show("on") or _meeting(source, row), row.show("goal"))


def _told(row: Row) -> Iterator[tuple[int, str]]:
    """Yield what somebody noticed, and below it what that did to them."""
    yield 0, after(row.show("giver"), row.show("noticed"))
    yield 1, after(tr("What that does to the one who said it"), row.show("effect")) if row.show("effect") else ""
