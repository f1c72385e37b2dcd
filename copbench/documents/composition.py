"""The group on paper: counted, with what that makes one ask, and the choices behind it (section 2.7).

It is for the facilitators: who is only thought of, and what tells people apart, is theirs. Wider readers get
the choices alone.
"""

from collections.abc import Iterable

from copbench.audience import Audience
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, own_answers, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import sentence
from copbench.i18n import _, tr, trn
from copbench.insight import composition, elsewhere, group_questions
from copbench.insight.composition import HEADS, Aspect, Member, Picture
from copbench.insight.group_wanted import Wanted, in_a_sentence
from copbench.stops import with_stop

MOST_SHARES, MOST_ALONE = 20, 4
_LONGEST_LIST = 900
_LONGEST_BAR = 20
_BAR = "▇"

_CHOICES = (
    (_("Different or alike"), "diversity", "diversity_why"),
    (_("Competitors at one table"), "competitors", "competitors_why"),
    (_("How many from one organisation"), "per_organisation", "per_organisation_why"),
    (_("Frontrunners or followers"), "front", "front_why"),
)
_WANTED = (
    (_("Who fits"), "fits"),
    (_("What they have in common"), "common_practice"),
    (_("In what they may differ"), "differ_in"),
    (_("What makes them interesting for each other"), "interesting"),
    (_("Along which line small groups could form"), "subgroup_criterion"),
    (_("Parties that are still missing"), "missing_parties"),
)


def build(source: Source) -> Page:
    """Write the group in a picture (S3.1, S3.3, S3.7 to S3.9d, S3.12, S3.13)."""
    page = Page(tr("The group in a picture"))
    if Audience.FACILITATORS.may_stand_in(source.audience):
        rows = {row.id: row for row in source.rows("person")}
        picture = composition.with_small_groups(_members(rows.values()), _members(source.rows("subgroup")))
        _counted(page, picture, source)
        _named(page, picture, rows)
    _choices(page, source)
    own_answers(page, source, "group")
    return page


def _members(rows: Iterable[Row]) -> list[Member]:
    return [Member(row.data(), row.id) for row in rows]


def _counted(page: Page, picture: Picture, source: Source) -> None:
    """S3.7: how many there are, what that makes one ask, and how they are spread."""
    wanted = Wanted(source.sheet("group").data(), tuple(source.texts("fit_check", "parties")))
    if not picture:
        return
    page.says(sentence(in_a_sentence(picture, wanted)))
    _fits(page, picture)
    page.section(tr("What that makes us ask"))
    page.bullets(group_questions.questions(picture, wanted))
    page.section(tr("How the group is made up"))
    if not picture.members and picture.in_sight:
        page.says(tr("Nobody takes part yet: this counts those in sight."))
    for aspect in composition.aspects(picture):
        _aspect(page, aspect)


def _fits(page: Page, picture: Picture) -> None:
    """S3.8: for how many it is noted why they fit, and for how many there is a doubt: numbers and no names."""
    people = picture.looked_at
    fit, doubted = (sum(bool(member.text(name)) for member in people) for name in ("fits_because", "doubt"))
    if fit or doubted:
        noted = tr("For {n} of the {total} it is noted why they fit.", n=fit, total=len(people))
        doubt = tr("About {n} there is still some doubt.", n=doubted) if doubted else ""
        page.says(f"{noted} {doubt}")


def _aspect(page: Page, aspect: Aspect) -> None:
    if not aspect.known:
        return
    page.section(aspect.head, 3)
    if aspect.all_different:
        page.says(tr("All {n} differ.", n=len(aspect.known)))
        return
    several, alone = aspect.several_and_alone(MOST_ALONE)
    shares = composition.largest(several, MOST_SHARES)
    most = max((share.number for share in shares), default=0)
    page.table((tr("What"), tr("How many")), ((share.label, _bar(share.number, most)) for share in shares))
    for line in elsewhere.listed(_("One each: {items}"), (share.label for share in alone), _LONGEST_LIST):
        page.says(with_stop(line))


def _bar(number: int, most: int) -> str:
    return f"{_BAR * composition.length_of_bar(number, most, _LONGEST_BAR)} {number}".strip()


_ANOTHER_PART = {name: HEADS[name] for name in ("name", "organisation", "parts")}
_IN_SIGHT = {
    "name": _("Name"),
    "organisation": _("Organisation"),
    "party": _("Party"),
    "status": _("How far we are"),
    "named_by": _("Named by"),
}


def _named(page: Page, picture: Picture, rows: dict[str, Row]) -> None:
    """S3.12: who they are, in what they differ, and what they bring."""
    for title, people, columns in (
        (_("Who takes part"), picture.members, HEADS),
        (_("Who has another part"), picture.others, _ANOTHER_PART),
        (_("Who is in sight"), picture.in_sight, _IN_SIGHT),
    ):
        page.section(tr(title))
        told = {name: [rows[member.id].show(name) for member in people] for name in columns}
        filled = {name: cells for name, cells in told.items() if any(cells)}
        page.table([tr(columns[name]) for name in filled], zip(*filled.values(), strict=True))
    page.section(tr("What they bring"))
    brought = ((member.name, _brings(rows[member.id])) for member in picture.members)
    listed(page, ((name, brings) for name, brings in brought if brings))


def _brings(row: Row) -> str:
    """S3.2: what somebody is good at and brings, as one text."""
    return " ".join(sentence(text) for field in ("expertise", "brings") if (text := row.show(field).strip()))


def _choices(page: Page, source: Source) -> None:
    """S3.9a to S3.9d: each choice with its reason; and S3.1: the time that finding the group may take."""
    row = source.sheet("group")
    page.section(tr("The choices we made"))
    for head, choice, why in _CHOICES:
        page.section(tr(head), 3)
        number = row.value(choice)
        people = trn("{n} person.", "{n} people.", number) if isinstance(number, int) else ""
        page.says(people or sentence(row.show(choice)))
        page.answer(row.show(why))
    page.section(tr("Whom we look for"))
    tell(page, row, _WANTED)
    hours = row.value("search_hours")
    if isinstance(hours, int):
        page.section(tr("Time to find the group"))
        page.says(trn("It may take us {n} hour beforehand.", "It may take us {n} hours beforehand.", hours))
    page.section(tr("Time that it really took"))
    page.bullets(row.texts("prephase_hours"))
