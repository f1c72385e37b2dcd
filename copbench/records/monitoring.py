"""Step 7: what you watch, what you hold against the ambition, and what you change because of it (METHOD 2.11).

What a monitor sees stays with those who facilitate until it is brought back to the group (S7.4): until then it may
be half understood, and it may be about somebody.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from copbench.audience import Audience
from copbench.fields import Ask, Choice, FieldSpec
from copbench.i18n import _
from copbench.records.base import Line, Record, Text
from copbench.records.focus import Level
from copbench.records.practice import StillRight, Watched
from copbench.records.references import BenefitId, MeetingId, PersonId, QuestionId

_BRING_BACK = _("Do you bring it back to the group?")
_NOT_YET = _("Until you do, it stays with those who facilitate.")


class _Seen(Record):
    """Something that somebody saw, and may bring back to the group."""

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: no further than the facilitators until it is brought back (S7.4)."""
        return spec.audience if data.get("bring_back") is True else min(spec.audience, Audience.FACILITATORS)


class Observation(_Seen, kind="observation", columns=("on", "level", "text"), sorted_by="on"):
    """Something that was seen of the activities, of the learning or of the surroundings (S7.2, S7.3)."""

    on: Annotated[date | None, Ask(_("When"), "S7.3", "group", core=True, when="today")] = None
    sort_of: Annotated[Watched | None, Ask(_("What is it about?"), "S7.3", "group", core=True)] = None
    level: Annotated[
        Level | None,
        Ask(
            _("At which level?"),
            "S7.2",
            "group",
            core=True,
            help=_("Organisations and the field above all."),
        ),
    ] = None
    text: Annotated[Text, Ask(_("What did you see?"), "S7.3", "group", core=True)] = ""
    source: Annotated[Line, Ask(_("How do you know?"), "S7.3", "facilitators", core=True)] = ""
    bring_back: Annotated[bool | None, Ask(_BRING_BACK, "S7.4", "facilitators", core=True, help=_NOT_YET)] = None


class ConscienceCheck(
    Record, kind="conscience_check", columns=("meeting", "still_right", "why"), belongs_to="meeting"
):
    """Once a meeting: whether the CoP still does what matters (S7.1, S7.17)."""

    meeting: Annotated[MeetingId, Ask(_("In which meeting?"), "S7.1", "group", core=True)] = ""
    still_right: Annotated[
        StillRight | None, Ask(_("Are we still doing the right things?"), "S7.1", "group", core=True)
    ] = None
    why: Annotated[Text, Ask(_("What makes you say so?"), ("S7.1", "S7.17"), "group", core=True)] = ""


class AmbitionNow(Record, kind="ambition_now", columns=("benefit", "meeting", "now")):
    """How far an intended benefit is at a meeting: basis of what you do next (S7.4)."""

    benefit: Annotated[BenefitId, Ask(_("Which intended benefit?"), "S7.4", "group", core=True)] = ""
    meeting: Annotated[MeetingId, Ask(_("In which meeting did you look at it?"), "S7.4", "group", core=True)] = ""
    now: Annotated[Text, Ask(_("How far are you now?"), "S7.4", "group", core=True)] = ""
    gap: Annotated[Text, Ask(_("What is still missing?"), "S7.4", "group", core=True)] = ""
    next: Annotated[Text, Ask(_("What do you do next because of it?"), "S7.4", "group", core=True)] = ""


class Adjusted(Choice):
    """S7.5: what may be changed because of what was seen."""

    PROGRAMME = "programme", _("the programme of the next meeting")
    END_RESULT = "end_result", _("the result we aim at")
    GROUP = "group", _("the group")
    OTHER = "other", _("something else")


class Adjustment(Record, kind="adjustment", columns=("on", "what", "after", "why"), sorted_by="on"):
    """Something that was changed because of what was seen: learning, not accounting (S7.5)."""

    on: Annotated[date | None, Ask(_("When"), "S7.5", "group", core=True, when="today")] = None
    what: Annotated[Adjusted | None, Ask(_("What did you change?"), "S7.5", "group", core=True)] = None
    before: Annotated[Text, Ask(_("What was it?"), "S7.5", "group", core=True)] = ""
    after: Annotated[Text, Ask(_("What did it become?"), "S7.5", "group", core=True)] = ""
    why: Annotated[Text, Ask(_("What had you seen?"), "S7.5", "group", core=True)] = ""


class PerceptionShift(_Seen, kind="perception_shift", columns=("on", "was", "is_now"), sorted_by="on"):
    """A view of the problem, a preference or a value that moved (S7.16)."""

    on: Annotated[date | None, Ask(_("When"), "S7.16", "group", core=True, when="today")] = None
    was: Annotated[Text, Ask(_("How was it seen before?"), "S7.16", "group", core=True)] = ""
    is_now: Annotated[Text, Ask(_("How is it seen now?"), "S7.16", "group", core=True)] = ""
    who: Annotated[PersonId, Ask(_("By whom? This stays with you."), "S7.16", core=True)] = ""
    bring_back: Annotated[
        bool | None, Ask(_BRING_BACK, ("S7.4", "S7.16"), "facilitators", core=True, help=_NOT_YET)
    ] = None


class Function(Choice):
    """S7.15: what a field must do before something new can grow in it, in plain words.

    The seven functions of a technological innovation system, in the order in which that analysis names them.
    """

    ENTREPRENEURS = "entrepreneurs", _("people who try it for real")
    KNOWLEDGE = "knowledge", _("new knowledge")
    EXCHANGE = "exchange", _("knowledge that gets about")
    DIRECTION = "direction", _("a direction that people believe in")
    MARKET = "market", _("people who ask for it and pay for it")
    RESOURCES = "resources", _("money, people and means")
    SUPPORT = "support", _("support, also against resistance")


class SystemFunction(Record, kind="system_function", columns=("function", "hinders")):
    """What in the field helps or hinders one of the seven functions (S7.15)."""

    function: Annotated[
        Function | None, Ask(_("What does the field need before the new can grow?"), "S7.15", "group", core=True)
    ] = None
    helps: Annotated[Text, Ask(_("What helps?"), "S7.15", "group", core=True)] = ""
    hinders: Annotated[Text, Ask(_("What holds it back?"), "S7.15", "group", core=True)] = ""
    evidence: Annotated[Text, Ask(_("What do you base that on?"), "S7.15", "group", core=True)] = ""
    question: Annotated[
        QuestionId,
        Ask(_("Which question of the knowledge agenda goes with it?"), ("S7.15", "S7.8"), "group", core=True),
    ] = ""
