"""What is for one person alone: what they do at work, and what the facilitators noticed, when they ask for it."""

from copbench.documents.follow_through import TIES, anchors_of
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import with_remarks
from copbench.i18n import _, tr


def at_work(source: Source, person_id: str) -> Page:
    """Write how somebody ties the CoP to their organisation, to hand to that person (S4.1, S4.3, S4.6, S4.15)."""
    page = _page(source, person_id, _("What you do at work, {name}"), _("What somebody does at work"))
    for link in source.parts("home_link", person_id):
        page.section(tr("The next move"))
        page.answer(link.show("next_move"))
        tell(page, link, TIES, 2)
    page.section(tr("What you look after"))
    page.bullets(anchors_of(source, person_id))
    written = list(source.naming("landing_place", "writer", person_id))
    page.section(tr("What you help to write"))
    page.bullets(row.show("what") for row in written if row.value("in_the_making") is not False)
    page.section(tr("What you will help to write"))
    page.bullets(row.show("what") for row in written if row.value("in_the_making") is False)
    page.section(tr("What you told at work"))
    listed(page, map(_told, source.parts("home_report", person_id)))
    return page


def impressions(source: Source, person_id: str) -> Page:
    """Write what the facilitators noticed of somebody, for that person when they ask to read it (S3.6)."""
    page = _page(source, person_id, _("What we noticed about {name}"), _("What we noticed about somebody"))
    listed(page, ((row.show("noted_on"), row.show("impression"))
                  for row in source.parts("impression", person_id) if row.show("impression")))  # fmt: skip
    return page


def _page(source: Source, person_id: str, title: str, without_name: str) -> Page:
    """Return an empty page to be handed to one person."""
    person = source.record("person", person_id)
    name = person.show("name") if person else ""
    page = Page(tr(title, name=name) if name else tr(without_name))
    page.handed_over = True
    return page


def _told(row: Row) -> tuple[str, str]:
    """Return when and to whom something was told, and what, with how it was taken."""
    whom = tr("to {whom}", whom=row.show("whom")) if row.show("whom") else ""
    taken = tr("How it was taken: {reaction}", reaction=row.show("reaction")) if row.show("reaction") else ""
    told = "\n\n".join(filter(None, (row.show("said"), taken)))
    return with_remarks(row.show("told_on"), whom), told
