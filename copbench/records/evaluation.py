"""What a meeting was worth to those who were there, and what was done with what they said (S7.13)."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from copbench.closing_questions import OWN_POINTS, QUESTIONS
from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Record, Text
from copbench.records.practice import StillRight
from copbench.records.references import MeetingId, PersonId

MOST_PRESENT = 500


class Remark(BaseModel):
    """Something that somebody wrote with an answer, and what became of it. Nothing tells who wrote it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    question: str
    text: str
    in_room: bool = False
    """Tells whether the facilitators let the group read it."""
    taken_up: str = ""
    """The id of the record of what was done with it."""
    on_agenda: str = ""
    """The id of the question of the knowledge agenda that it became."""


class Evaluation(Record, kind="evaluation", columns=("meeting", "present"), belongs_to="meeting"):
    """The closed evaluation of a meeting: per question a count of each point, and remarks in no order (S7.13).

    Nothing joins two answers of one person, so these answers can flow to nobody in particular.
    """

    meeting: Annotated[MeetingId, Ask(_("Of which meeting?"), "S7.13", "group")] = ""
    present: Annotated[
        int | None, Field(ge=0, le=MOST_PRESENT), Ask(_("How many were present?"), "S7.13", "group", core=True)
    ] = None
    reading: Annotated[
        Text, Ask(_("What do you make of it, for the group to read?"), ("S7.13", "S7.4"), "group", core=True)
    ] = ""
    form_version: int = 1
    """Which wording of the questions and scales was answered."""
    answered: int = 0
    fingers: int = 0
    """How many of those who answered only put up fingers, and so wrote nothing."""
    anonymous: bool = True
    own: str = ""
    """The question of the group's own, "" when it had none."""
    ways: tuple[str, ...] = ()
    points: dict[str, tuple[int, ...]] = {}
    remarks: tuple[Remark, ...] = ()


class TakenUpStatus(Choice):
    """S7.13: what became of a remark."""

    TAKEN_UP = "taken_up", _("taken up")
    NOT_TAKEN_UP = "not_taken_up", _("not taken up, because")


class TakenUp(Record, kind="taken_up", columns=("said", "status", "done"), belongs_to="meeting"):
    """Something that the group said, and what was done with it: you said – we did (S7.13)."""

    meeting: Annotated[MeetingId, Ask(_("After which meeting was it said?"), "S7.13", "group")] = ""
    said: Annotated[Text, Ask(_("You said"), "S7.13", "group", core=True)] = ""
    status: Annotated[TakenUpStatus | None, Ask(_("Is it taken up?"), "S7.13", "group", core=True)] = None
    done: Annotated[
        Text,
        Ask(
            _("We did"),
            "S7.13",
            "group",
            core=True,
            help=_("Or why not: it was heard all the same."),
        ),
    ] = ""


class Worth(Choice):
    """Whether a meeting was worth the time."""

    LOST = "0", QUESTIONS[0].points[0]
    COST_MORE = "1", QUESTIONS[0].points[1]
    EVEN = "2", QUESTIONS[0].points[2]
    GAVE_MORE = "3", QUESTIONS[0].points[3]
    NOT_MISSED = "4", QUESTIONS[0].points[4]


class Differently(Choice):
    """Whether somebody will do something differently."""

    NO = "0", QUESTIONS[1].points[0]
    NOT_KNOWN = "1", QUESTIONS[1].points[1]
    WHAT = "2", QUESTIONS[1].points[2]
    WHEN = "3", QUESTIONS[1].points[3]
    BEGUN = "4", QUESTIONS[1].points[4]


class OwnPoint(Choice):
    """How the question of the group's own was answered."""

    NO = "0", OWN_POINTS[0]
    LITTLE = "1", OWN_POINTS[1]
    PARTLY = "2", OWN_POINTS[2]
    LARGELY = "3", OWN_POINTS[3]
    FULLY = "4", OWN_POINTS[4]


class SignedEvaluation(
    Record, kind="signed_evaluation", columns=("person", "worth", "differently"), belongs_to="meeting"
):
    """What one person answered, in a group that decided to sign its evaluations."""

    erased_with = "person"

    meeting: Annotated[MeetingId, Ask(_("Of which meeting?"), "S7.13", "facilitators")] = ""
    person: Annotated[PersonId, Ask(_("Who?"), "S7.13", "facilitators", core=True)] = ""
    worth: Annotated[Worth | None, Ask(QUESTIONS[0].words, "S7.13", "facilitators", core=True)] = None
    differently: Annotated[Differently | None, Ask(QUESTIONS[1].words, "S7.13", "facilitators", core=True)] = None
    differently_line: Annotated[Line, Ask(QUESTIONS[1].line, "S7.13", "facilitators", core=True)] = ""
    still_right: Annotated[
        StillRight | None, Ask(QUESTIONS[2].words, ("S7.13", "S7.1"), "facilitators", core=True)
    ] = None
    still_right_line: Annotated[Line, Ask(QUESTIONS[2].line, "S7.13", "facilitators", core=True)] = ""
    own: Annotated[OwnPoint | None, Ask(_("The question of your own"), "S7.13", "facilitators", core=True)] = None
