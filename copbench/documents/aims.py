"""Where people want to get, and the themes that the group makes of it (section 2.9)."""

from copbench.documents.markdown import Page
from copbench.documents.passages import listed, only_named
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import capital, joined, with_remarks
from copbench.i18n import _, tr

_AIM = (
    (_("Personally"), "for_self"),
    (_("For the organisation"), "for_organisation"),
    (_("What happens already"), "now"),
)


def build(source: Source) -> Page:
    """Write the themes with those whose aims are in them, and the aims of each person (S5.8, S5.9, S5.11)."""
    page = Page(tr("Our aims and themes"))
    page.section(tr("Our themes"))
    rows = list(source.rows("theme"))
    for row in rows:
        _theme(page, source, row)
    only_named(page, rows, 3)
    page.section(tr("Where each of us wants to get"))
    for whose, aims in _by_person(source).items():
        page.section(_called(source, whose), 3)
        for aim in aims:
            listed(page, ((tr(head), text) for head, field in _AIM if (text := aim.show(field))), 4)
    return page


def _theme(page: Page, source: Source, row: Row) -> None:
    page.section(capital(row.show("name")) or tr("A theme without a name yet"), 3)
    page.answer(row.show("about"))
    aims = filter(None, (source.record("aim", aim) for aim in row.value("aims") or ()))
    names = {aim.value("person"): aim.show("person") for aim in aims}
    if whose := joined(names.values()):
        page.says(tr("Drawn from the aims of {people}.", people=whose))
    if people := joined(row.texts("people")):
        page.says(tr("Who want to work on it: {people}.", people=people))


def _by_person(source: Source) -> dict[str, list[Row]]:
    """Return the aims by the id of their person, in the order of the list of people."""
    found: dict[str, list[Row]] = {row.id: [] for row in source.rows("person")}
    for aim in source.rows("aim"):
        found.setdefault(aim.value("person") or "", []).append(aim)
    return found


def _called(source: Source, person_id: str) -> str:
    """Return a name with the organisation behind it, for two people may bear the same."""
    row = source.record("person", person_id)
    return with_remarks(row.show("name"), row.show("organisation")) if row and row.title else tr("Somebody")
