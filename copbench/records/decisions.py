"""What the group decides, agrees and needs, and how its series plan turned (METHOD section 2.10)."""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text
from copbench.records.references import CaseId, DecisionId, MeetingId, PersonId, QuestionId


class Decision(Record, kind="decision", columns=("decided_on", "subject", "outcome"), sorted_by="decided_on"):
    """A decision, with the arguments heard before it (S6.4, S6.6)."""

    subject: Annotated[Line, Ask(_("About what?"), "S6.4", "group", core=True)] = ""
    options: Annotated[Lines, Ask(_("Which options were there? One a line."), "S6.4", "group", core=True)] = ()
    arguments: Annotated[
        Lines,
        Ask(
            _("Which arguments were heard? One a line."),
            ("S6.4", "S6.6"),
            "group",
            core=True,
            help=_("Hear them first, decide afterwards."),
        ),
    ] = ()
    outcome: Annotated[Text, Ask(_("What was decided?"), "S6.4", "group", core=True)] = ""
    decided_on: Annotated[date | None, Ask(_("When"), "S6.4", "group", core=True)] = None
    meeting: Annotated[MeetingId, Ask(_("In which meeting?"), "S6.4", "group", core=True)] = ""
    by_group: Annotated[bool | None, Ask(_("Did the group decide it?"), ("S6.3", "S6.4"), "group", core=True)] = (
        None
    )


class Agreement(Record, kind="agreement", columns=("text", "agreed_on")):
    """Something that people agreed with each other (S6.1)."""

    text: Annotated[Text, Ask(_("What did you agree?"), "S6.1", "group", core=True)] = ""
    agreed_on: Annotated[date | None, Ask(_("When"), "S6.1", "group", core=True)] = None
    by_group: Annotated[bool | None, Ask(_("Did the group agree on it?"), "S6.1", "group", core=True)] = None
    decision: Annotated[DecisionId, Ask(_("From which decision does it come?"), "S6.4", "group", core=True)] = ""


class Signature(Record, kind="signature", columns=("person", "signed_on"), sorted_by="signed_on"):
    """A signature under the confidentiality agreement (S6.5)."""

    person: Annotated[PersonId, Ask(_("Who signed?"), "S6.5", "group", core=True)] = ""
    signed_on: Annotated[date | None, Ask(_("When"), "S6.5", "group", core=True)] = None
    remark: Annotated[Line, Ask(_("Anything to add?"), "S6.5", "group", core=True)] = ""


class NeedKind(Choice):
    """S6.8: what sort of thing the group needs to know or learn."""

    LEGAL = "legal", _("about law and rules")
    TECHNICAL = "technical", _("about technique")
    FINANCIAL = "financial", _("about money")
    ROLE = "role", _("looking at one's own role")
    OTHER = "other", _("something else")


class Need(Record, kind="need", columns=("need", "need_kind", "person")):
    """Something that the group needs to know or learn (S6.8)."""

    need: Annotated[Text, Ask(_("What is needed?"), "S6.8", "group", core=True)] = ""
    need_kind: Annotated[NeedKind | None, Ask(_("What sort of thing is it?"), "S6.8", "group", core=True)] = None
    person: Annotated[PersonId, Ask(_("Who named it?"), "S6.8", "group", core=True)] = ""
    meeting: Annotated[MeetingId, Ask(_("In which meeting does it get a place?"), "S6.8", "group", core=True)] = ""


class ProgrammeChange(
    Record, kind="programme_change", columns=("changed_on", "after", "why"), sorted_by="changed_on"
):
    """A time when the series plan was turned over (S6.9)."""

    changed_on: Annotated[date | None, Ask(_("When"), "S6.9", "group", core=True)] = None
    before: Annotated[Text, Ask(_("What was the plan?"), "S6.9", "group", core=True)] = ""
    after: Annotated[Text, Ask(_("What did it become?"), "S6.9", "group", core=True)] = ""
    why: Annotated[Text, Ask(_("Why?"), "S6.9", "group", core=True)] = ""
    by_group: Annotated[bool | None, Ask(_("Did the group do it?"), "S6.9", "group", core=True)] = None
    result: Annotated[Text, Ask(_("What came of it?"), "S6.9", "group", core=True)] = ""


class ActionState(Choice):
    """S5.7: how far an action is."""

    TO_DO = "to_do", _("to do")
    DONE = "done", _("done")
    TOLD = "told", _("told the group")
    LAPSED = "lapsed", _("lapsed")


class Action(Record, kind="action", columns=("due", "what", "people", "state"), sorted_by="due", ahead=True):
    """Something that somebody promised to do; it is carried over until the group heard of it (S5.7, S8.11)."""

    what: Annotated[Text, Ask(_("What?"), ("S5.7", "S8.11"), "group", core=True)] = ""
    people: Annotated[tuple[PersonId, ...], Ask(_("Who?"), "S5.7", "group", core=True)] = ()
    due: Annotated[date | None, Ask(_("By when"), "S5.7", "group", core=True, when="ahead")] = None
    meeting: Annotated[MeetingId, Ask(_("From which meeting?"), "S5.7", "group", core=True)] = ""
    state: Annotated[ActionState | None, Ask(_("How far is it?"), "S5.7", "group", core=True)] = None
    result: Annotated[Text, Ask(_("What came of it?"), ("S5.7", "S8.11"), "group", core=True)] = ""
    told_in: Annotated[MeetingId, Ask(_("In which meeting was that told?"), "S8.11", "group", core=True)] = ""
    agenda_question: Annotated[
        QuestionId, Ask(_("Which question of the knowledge agenda is it for?"), "S7.7", "group")
    ] = ""
    case: Annotated[CaseId, Ask(_("For which case is it?"), ("S7.10", "S8.5"), "group")] = ""
    promised_on: Annotated[
        date | None, Ask(_("When was it promised, if that was between two meetings?"), ("S8.7", "S8.11"), "group")
    ] = None
