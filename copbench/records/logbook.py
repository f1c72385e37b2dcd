"""The logbook, and what participants let the facilitators read of theirs (METHOD sections 2.11 and 2.12)."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from copbench.audience import Audience
from copbench.fields import Ask, Choice, FieldSpec
from copbench.i18n import _, ctx
from copbench.logbook.prompts import PROMPTS
from copbench.records.base import Lines, Record, Text
from copbench.records.focus import Level, Order
from copbench.records.readers import OwnersChoice, Readers
from copbench.records.references import CaseId, ExperimentId, LearningGoalId, MeetingId, PersonId

_LINKS = _("What it belongs to")


class Prompt(Choice):
    """S8.14: the question from which somebody began to write."""

    DIFFERENTLY = "differently", PROMPTS["differently"]
    SURPRISED = "surprised", PROMPTS["surprised"]
    CONVERSATION = "conversation", PROMPTS["conversation"]
    QUESTION = "question", PROMPTS["question"]
    SMALLEST_STEP = "smallest_step", PROMPTS["smallest_step"]


class EntrySort(Choice):
    """S7.9, S8.14: what sort of entry it is; a plain note when nobody says more."""

    NOTE = "note", _("note")
    ACTION = "action", _("action")
    DID_DIFFERENTLY = "did_differently", _("did differently")
    INSIGHT = "insight", _("insight")
    EXPERIENCE = "experience", _("experience")
    QUESTION = "question", _("question")
    FEEDBACK = "feedback", _("feedback")
    RESULT = "result", ctx("entry", "result")


class LogbookEntry(
    OwnersChoice, kind="logbook_entry", columns=("on", "text", "sort_of", "readers"), sorted_by="on"
):
    """A line of the logbook; who may read it is decided for each by itself (S7.9, S8.3, S8.6, S8.14)."""

    text: Annotated[
        Text, Ask(_("What do you want to keep?"), ("S8.14", "S7.9", "S8.3"), core=True, also=_("note diary"))
    ] = ""
    prompt: Annotated[Prompt | None, Ask(_("Which question did you begin with?"), "S8.14", group=_LINKS)] = None
    readers: Annotated[Readers | None, Ask(_("For whom is this?"), "S8.14", core=True)] = None
    sort_of: Annotated[
        EntrySort | None, Ask(_("What sort of note is it?"), ("S8.14", "S7.9", "S8.6"), core=True)
    ] = None
    on: Annotated[date | None, Ask(_("When"), "S8.14", core=True)] = None
    starred: Annotated[
        bool | None,
        Ask(
            _("Does it get a star?"),
            ("S7.9", "S8.14"),
            core=True,
            help=_("With a star, and for outside, it goes into the half page for your manager."),
        ),
    ] = None
    tags: Annotated[Lines, Ask(_("Which words do you want to find it by? One a line."), "S8.14", core=True)] = ()
    case: Annotated[CaseId, Ask(_("Which case is it about?"), ("S8.14", "S8.5"), group=_LINKS)] = ""
    goal: Annotated[
        LearningGoalId, Ask(_("Which learning goal is it about?"), ("S8.14", "S7.10"), group=_LINKS)
    ] = ""
    experiment: Annotated[
        ExperimentId, Ask(_("Which experiment is it about?"), ("S8.14", "S8.8"), group=_LINKS)
    ] = ""
    meeting: Annotated[MeetingId, Ask(_("Which meeting is it about?"), ("S8.14", "S7.9"), group=_LINKS)] = ""
    level: Annotated[Level | None, Ask(_("At which level?"), ("S7.2", "S8.14"), group=_LINKS)] = None
    order: Annotated[Order | None, Ask(_("What does it ask for, most of all?"), ("S8.14", "N4"), group=_LINKS)] = (
        None
    )


class CameBy(Choice):
    """S8.14: in what way something was shared."""

    MAIL = "mail", _("by mail")
    PAPER = "paper", _("on paper")
    TOLD = "told", _("told in person")


class SharedNote(
    Record, kind="shared_note", columns=("on", "person", "text"), sorted_by="on", titled_by="text",
    belongs_to="person",
):  # fmt: skip
    """What a participant let the facilitators read: pasted from a mail, or typed over from paper (S8.14, S7.9)."""

    person: Annotated[PersonId, Ask(_("From whom?"), "S8.14", "facilitators", core=True)] = ""
    text: Annotated[
        Text,
        Ask(
            _("What did this person write?"),
            ("S8.14", "S7.9"),
            "facilitators",
            core=True,
            help=_("In their own words: paste it from a mail, or type it over from paper."),
        ),
    ] = ""
    on: Annotated[date | None, Ask(_("When"), "S8.14", "facilitators", core=True)] = None
    came_by: Annotated[CameBy | None, Ask(_("How did it come to you?"), "S8.14", "facilitators", core=True)] = None
    for_group: Annotated[
        bool | None, Ask(_("May the group read it too? Ask first."), "S8.14", "facilitators", core=True)
    ] = None
    case: Annotated[CaseId, Ask(_("Which case is it about?"), "S8.14", "facilitators", group=_LINKS)] = ""
    meeting: Annotated[MeetingId, Ask(_("Which meeting is it about?"), "S8.14", "facilitators", group=_LINKS)] = ""

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: to the group when its writer said so."""
        return Audience.GROUP if data.get("for_group") is True else spec.audience
