"""Letting one answer go outside when the group agreed that nothing else does, and taking that back (S6.5)."""

from datetime import date

from copbench import dates
from copbench.answers import answered
from copbench.audience import Audience
from copbench.fields import FieldSpec
from copbench.i18n import tr
from copbench.insight import sharing
from copbench.visit import Visit


def under_secrecy(visit: Visit) -> bool:
    """Tell whether the group agreed that only what it releases goes outside."""
    return sharing.rule(visit.workbook) == sharing.SECRECY


def goes_outside(visit: Visit, spec: FieldSpec) -> bool:
    """Tell whether an answer to this question would go outside but for the secrecy, which lets the name go."""
    return not sharing.names_the_cop(spec) and _reach(visit, spec) is Audience.OUTSIDE


def _reach(visit: Visit, spec: FieldSpec) -> Audience:
    return sharing.reach(visit.workbook, visit.kind, spec, visit.data)


def why_not(visit: Visit, spec: FieldSpec) -> str:
    """Return why there is nothing to release at a question, "" when there may be."""
    if spec.name in visit.data.get("not_for_us", {}):
        return tr("This question is set aside, so there is no answer to release.")
    if sharing.names_the_cop(spec):
        return tr("What your CoP is called may be known outside already; it needs no release.")
    if not goes_outside(visit, spec):
        ring = tr(_reach(visit, spec).label)
        return tr("There is nothing to release: this answer does not go outside anyway ({ring}).", ring=ring)
    return ""


def words(visit: Visit, spec: FieldSpec) -> str:
    """Return what became of an answer under secrecy, to be shown with its question."""
    if not goes_outside(visit, spec):
        return ""
    if released := visit.released.get(spec.name):
        day = dates.stored(released)
        return tr("released by the group on {day}", day=dates.in_words(day) if day else released)
    return tr("stays inside until the group releases it: ctrl+p, release")


def release(visit: Visit, spec: FieldSpec) -> str:
    """Let an answer go outside, or keep it inside again, and return the sentence about it. Raises NotSaved."""
    if spec.name not in visit.released and not answered(visit.raw(spec)):
        return tr("There is no answer here yet to release.")
    if visit.release(spec.name, date.today()):
        return tr("Released. This answer goes outside as it stands; with other words it stays inside again.")
    return tr("This answer stays inside again.")
