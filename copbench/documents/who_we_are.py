"""Who is in the group, for the group: what each of them wanted the others to know, in their own words (S3.10).

Of an intake stands here what the person ticked for the group and nothing else, whoever makes the document.
"""

from copbench.audience import Audience
from copbench.documents.helpers import FACILITATE_OR_MONITOR
from copbench.documents.markdown import Page
from copbench.documents.passages import tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import sentence, with_remarks
from copbench.i18n import _, tr
from copbench.insight.composition import GONE, TAKES_PART
from copbench.records.people import PartPlayed

_SHARED = (
    (_("What I do, and what I am proud of"), "proud"),
    (_("Why this touches me"), "touched"),
    (_("My case"), "case_now"),
    (_("My question"), "question"),
    (_("Why now"), "why_now"),
    (_("Where I am stuck"), "stuck"),
    (_("What I bring"), "brings"),
    (_("What I want to learn"), "learn"),
    (_("Who must know of it where I work"), "at_home"),
    (_("What I need to really be there"), "needed"),
)


def build(source: Source) -> Page:
    """Write who we are (S3.2, S3.10, S3.12)."""
    source = source.towards(max(source.audience, Audience.GROUP))
    page, silent = Page(tr("Who we are")), []
    for row in source.rows("person"):
        if not row.show("name") or not _is_in_the_group(source, row):
            continue
        told = _told(source, row)
        if told:
            page.section(_called(row))
            page.says(sentence(_part(row)))
            page.guide(told.body())
        else:
            silent.append(", ".join(filter(None, (_called(row), _part(row)))))
    page.section(tr("Also in the group") if page else tr("Who is in the group"))
    page.bullets(silent)
    return page


def _is_in_the_group(source: Source, row: Row) -> bool:
    """Tell whether somebody takes part or facilitates; how far they are is read as the facilitators know it."""
    whole = source.towards(Audience.FACILITATORS).record("person", row.id)
    status = whole.value("status") if whole else None
    facilitates = not set(FACILITATE_OR_MONITOR).isdisjoint(row.value("parts") or ())
    return status == TAKES_PART or (facilitates and status not in GONE)


def _called(row: Row) -> str:
    return with_remarks(row.show("name"), row.show("organisation"))


def _part(row: Row) -> str:
    """Return the part that somebody plays, "" for who takes part and nothing else."""
    return row.show("parts") if row.value("parts") != [PartPlayed.PARTICIPANT.value] else ""


def _told(source: Source, row: Row) -> Page:
    """Return what somebody let the group know in an intake, each answer under a heading."""
    told = Page("")
    for intake in source.parts("intake", row.id):
        tell(told, intake, _SHARED)
    return told
