"""The session plan of a meeting, for those who lead it: on one page what happens when, and below what it takes."""

from collections.abc import Iterator

from copbench.audience import Audience
from copbench.documents import meeting
from copbench.documents.markdown import Page
from copbench.documents.meeting import Timed
from copbench.documents.mix import tell_mix
from copbench.documents.passages import led
from copbench.documents.programme import apologies, bringers
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, joined, side_by_side, with_remarks
from copbench.i18n import _, tr
from copbench.insight import plan
from copbench.insight.composition import TAKES_PART
from copbench.records.new_practice import PracticeForm
from copbench.stops import with_stop


def build(source: Source, meeting_id: str) -> Page:
    """Write the session plan (S3.13, S5.4, S5.13 to S5.17, S6.7, X2)."""
    row = meeting.of(source, meeting_id)
    page, blocks = Page(""), meeting.blocks(source, row)
    page.section(tr("The blocks"))
    page.table(
        (tr("Starts"), tr("Minutes"), tr("What"), tr("Setting"), tr("Who leads")),
        ((block.start, str(block.minutes or ""), _what(block.row), meeting.setting(block.row),
          meeting.leader(block.row)) for block in blocks),
    )  # fmt: skip
    if not blocks and any(text for _lead, text in _head(source, row)[1:]):
        page.says(tr("There are no blocks in this plan yet."))
    _fits(page, row, blocks)
    _materials(page, row, blocks)
    if page:
        _small_groups(page, source, meeting_id, blocks)
    tell_mix(page, tr("The mix, in minutes"), (block.row.data() for block in blocks))
    _how(page, blocks, list(_goals(source, meeting_id)))
    title = tr("Session plan of {meeting}", meeting=meeting.called(source, row))
    made = meeting.titled(row, title, _head(source, row), page)
    made.layout = "compact"
    return made


def _head(source: Source, row: Row) -> list[tuple[str, str]]:
    """Return who does what on the day, besides when and where (S6.7, X2, X3)."""
    return [
        *meeting.when_and_where(row),
        (tr("Cases of"), bringers(row)),
        (tr("Guests"), side_by_side(meeting.guests(source, row))),
        (tr("Also helping"), side_by_side(_helpers(row))),
        (tr("Prepared with"), row.show("prep_team")),
        (tr("Food and drink"), row.show("food")),
        (tr("How to get there"), row.show("route")),
        (tr("Cost"), row.show("cost")),
        (tr("Sent apologies"), side_by_side(apologies(source, row))),
    ]


def _helpers(row: Row) -> Iterator[str]:
    for question, part in meeting.HELPERS:
        if name := row.show(question):
            yield with_remarks(name, tr(part))


def _what(block: Row) -> str:
    what, case, groups = meeting.what(block), block.show("case"), side_by_side(block.texts("subgroups"))
    return with_remarks(
        what,
        after(tr("case"), case) if case and case != what else "",
        after(tr("in the small groups"), groups) if groups else "",
    )


def _fits(page: Page, row: Row, blocks: list[Timed]) -> None:
    """Say whether it all fits between begin and end (S5.4)."""
    if not blocks:
        return
    begins, ends = row.value("begins"), row.value("ends")
    made = plan.timed((block.row.data() for block in blocks), begins)
    page.says(" ".join(filter(None, (plan.fits(made, begins, ends), plan.without_minutes(made)))))


def _materials(page: Page, row: Row, blocks: list[Timed]) -> None:
    """List what to take along and what it takes in the room, each thing once (X2)."""
    page.section(tr("To take along and to get ready"))
    needed = (with_remarks(capital(line.strip().removeprefix("- ")), block.start)
              for block in blocks for line in block.row.show("needs").split("\n") if line.strip())  # fmt: skip
    items = dict.fromkeys((*map(capital, row.texts("materials")), *needed))
    brought = [(tr(lead), row.show(field)) for lead, field in _BROUGHT if blocks or items]
    page.bullets([*items, *(after(lead, meeting.on_one_line(text)) for lead, text in brought if text.strip())])


_BROUGHT = ((_("People bring"), "to_bring"), (_("So that everybody can take part"), "access"))


def _small_groups(page: Page, source: Source, meeting_id: str, blocks: list[Timed]) -> None:
    """List small groups by a criterion of one's own: those of no other meeting, or at work in this (S3.13)."""
    page.section(tr("Small groups"))
    at_work = {one for block in blocks for one in block.row.value("subgroups") or ()}
    here = [
        row
        for row in source.rows("subgroup")
        if row.id in at_work or row.value("meeting") in (None, "", meeting_id)
    ]
    away = _away(source, meeting_id)
    for criterion in sorted(dict.fromkeys(row.show("criterion") for row in here), key=bool):
        if criterion:
            page.section(capital(criterion), 3)
        page.bullets(with_remarks(row.show("name"), joined(_members(source, row, away)))
                     for row in here if row.show("criterion") == criterion)  # fmt: skip


def _away(source: Source, meeting_id: str) -> set[str]:
    """Return who sent apologies for a meeting."""
    excused = (one for one in source.parts("attendance", meeting_id) if one.value("presence") == "excused")
    return {one.value("person") for one in excused}


def _goals(source: Source, meeting_id: str) -> Iterator[str]:
    """Yield what those who come want to learn, as far as they told the facilitators; for these alone (S8.13)."""
    if source.audience > Audience.FACILITATORS:
        return
    here = {one.id for one in source.rows("person") if one.value("status") == TAKES_PART}
    here -= _away(source, meeting_id)
    for row in source.rows("learning_goal"):
        if row.value("person") in here and row.value("status") not in ("reached", "let_go"):
            yield after(row.show("person"), row.show("goal")) if row.show("goal") else ""


def _members(source: Source, group: Row, away: set[str]) -> Iterator[str]:
    """Yield who is in a small group, with a word about who will not be there."""
    for person in group.value("members") or ():
        yield with_remarks(source.name_of("person", person), tr("sent apologies") if person in away else "")


def _how(page: Page, blocks: list[Timed], goals: list[str]) -> None:
    """Tell how each block goes, as far as that was written down; of a role play also what for (S5.14, S8.13)."""
    page.section(tr("How it goes"))
    for block in blocks:
        told = list(_notes(block.row))
        steps, among_us = block.row.show("steps"), block.row.show("among_us")
        practised = goals if block.row.value("practice_form") == PracticeForm.ROLE_PLAY else []
        if not (told or steps or among_us or practised):
            continue
        page.section(" ".join(filter(None, (block.start, block.row.show("activity") or tr("A block")))), 3)
        page.says(" ".join(told))
        page.answer(steps)
        page.says(tr("Among those who facilitate:") if among_us else "")
        page.answer(among_us)
        led(page, tr("What people want to learn, for those who facilitate alone:"), practised)


def _notes(block: Row) -> Iterator[str]:
    if approach := block.show("approach"):
        yield with_stop(after(tr("Approach"), approach))
    if block.value("crazy"):
        yield tr("This one is out of the ordinary.")
