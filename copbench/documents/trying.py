"""What people try: back from an image of the future, and experiments (METHOD section 2.12)."""

from copbench.documents import logbook
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import sentence, with_remarks
from copbench.i18n import _, tr

_BACK = (
    (_("What I see"), "image"),
    (_("What is important in it"), "important"),
    (_("What that looks like"), "looks_like"),
    (_("What it takes"), "needed"),
    (_("Who helps"), "helpers"),
    (_("Back to today: what came before it, and before that"), "steps"),
    (_("The very first step"), "first_step"),
)
_TRIED = (
    (_("The question"), "question"),
    (_("The question on the knowledge agenda"), "agenda_question"),
    (_("From which point of view"), "perspective"),
    (_("The idea"), "idea"),
    (_("The smallest step"), "smallest_step"),
    (_("What happened"), "happened"),
    (_("Whether it worked"), "worked"),
    (_("What we learned"), "learned"),
    (_("What comes next"), "next"),
)


def backcast(source: Source, backcast_id: str) -> Page:
    """Write an image of the future and the way back from it, as its owner lets these readers see it (S8.10)."""
    row = source.record("backcast", backcast_id)
    name = row.show("person") if row else ""
    page = Page(tr("{name}: back from the future", name=name) if name else tr("Back from the future"))
    if row is None:
        return page
    page.says(sentence(", ".join(filter(None, (row.show("on"), _about(row))))))
    tell(page, row, _BACK, 2)
    return page


def _about(row: Row) -> str:
    return tr("about the case {case}", case=row.show("case")) if row.show("case") else ""


def experiment(source: Source, experiment_id: str) -> Page:
    """Write an experiment: what was tried, what happened, what was learned of it (S8.8, S8.2)."""
    row = source.record("experiment", experiment_id)
    page = Page((row.show("name") if row else "") or tr("An experiment without a name yet"))
    if row is None:
        return page
    known = (row.show("person"), row.show("organisation"), row.show("on"), _about(row))
    page.says(sentence(", ".join(filter(None, known))))
    if before := row.show("repeats"):
        page.says(tr("Another try of: {name}.", name=before))
    tell(page, row, _TRIED, 2)
    page.section(tr("The pattern in it"))
    page.says(row.show("pattern"))
    page.section(tr("What the logbook says of it"))
    listed(page, logbook.about(source, "experiment", experiment_id))
    return page


def in_a_line(row: Row) -> str:
    """Return an experiment in one line: what it is called, where it was, and whether it worked."""
    worked = tr("did it work? {answer}", answer=row.show("worked")) if row.show("worked") else ""
    return with_remarks(row.show("name") or row.show("idea"), row.show("organisation"), row.show("on"), worked)
