"""What people try: back from an image of the future, and experiments (METHOD section 2.12)."""

from collections.abc import Iterator

from copbench.documents import logbook
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, sentence, with_remarks
from copbench.i18n import _, tr

_BACK = (
    (_("What I see"), "image"),
    (_("What is important in it"), "important"),
    (_("What that looks like"), "looks_like"),
    (_("What it takes"), "needed"),
    (_("Who helps"), "helpers"),
)
_OF_A_STEP = ((_("What it takes"), "need"), (_("Who helps"), "helper"))
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
    page.section(tr("Back to today: what came before it, and before that"))
    page.tree(line for step in source.parts("backcast_step", backcast_id) for line in _step(step))
    page.bullets(row.texts("steps"))
    page.section(tr("The very first step"))
    page.answer(row.show("first_step"))
    return page


def _step(row: Row) -> Iterator[tuple[int, str]]:
    """Yield a step back with, below it, what it takes and who helps; each line can be read aloud by itself."""
    if what := after(row.show("when"), row.show("what")):
        yield 0, what
        yield from ((1, after(tr(lead), row.show(field))) for lead, field in _OF_A_STEP if row.show(field))


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
