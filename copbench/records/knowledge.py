"""The knowledge agenda: the questions of the whole CoP, how they were worded and what they found (METHOD 2.11)."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from copbench.audience import Audience
from copbench.fields import Ask, Choice, FieldSpec
from copbench.i18n import _, ctx
from copbench.records.base import Line, Record, Text
from copbench.records.focus import Level, Order
from copbench.records.references import CaseId, MeetingId, PersonId, QuestionId
from copbench.visible import on_one_line

_WHERE_FROM = _("Where it comes from")
_ON_ITS_WAY = _("On its way")


class QuestionStatus(Choice):
    """S7.7: how far a question is."""

    OPEN = "open", ctx("question", "open")
    IN_WORK = "in_work", ctx("question", "in work")
    PROVISIONAL = "provisional", ctx("question", "provisional answer")
    ANSWERED = "answered", ctx("question", "answered")
    PARKED = "parked", ctx("question", "parked")
    HANDED_OVER = "handed_over", ctx("question", "handed over")


class CameFrom(Choice):
    """S1.4, S2.7, S3.10, S7.7: along which way a question reached the knowledge agenda."""

    MAIN_QUESTION = "main_question", _("the main questions")
    SURROUNDINGS = "surroundings", _("the surroundings")
    TALK = "talk", _("an exploratory talk")
    INTAKE = "intake", _("an intake")
    MEETING = "meeting", _("a meeting")
    EVALUATION = "evaluation", _("an evaluation")
    LOGBOOK = "logbook", _("a logbook")
    MONITORING = "monitoring", _("what the monitor saw")
    PRACTICE = "practice", _("people's own work")
    ELSEWHERE = "elsewhere", _("somewhere else")


class Readers(Choice):
    """How far a question, or an answer to it, may travel; without a word about it, as far as the group."""

    FACILITATORS = "facilitators", _("the facilitators")
    GROUP = "group", _("the group")
    OUTSIDE = "outside", _("everybody, researchers too")


def _as_far_as_said(spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
    """Return how far an answer travels: no further than its question allows, nor than `readers` says."""
    said = data.get("readers")
    ring = Audience.named(said) if isinstance(said, str) and said else Audience.GROUP
    return min(spec.audience, ring)


class Question(
    Record,
    kind="question",
    columns=("code", "text", "status"),
    sorted_by="code",
    titled_by="text",
    coded="K",
):
    """A question of the knowledge agenda, with a code that stays whatever becomes of it (S7.7, S7.8, S8.2)."""

    code: Annotated[Line, Ask(_("Its code"), "S7.7", "outside", core=True, given=True)] = ""
    text: Annotated[
        Text,
        Ask(_("Which question?"), ("S7.7", "S8.2"), "outside", core=True,
            help=_("One question that begins with how."
                   " In its life line (w) you reword it, and the old words are kept.")),
    ] = ""  # fmt: skip
    status: Annotated[QuestionStatus | None, Ask(_("How far is it?"), "S7.7", "outside", core=True)] = None
    owner: Annotated[PersonId, Ask(_("Who keeps an eye on it?"), "S7.7", "group", core=True)] = ""
    readers: Annotated[
        Readers | None,
        Ask(_("Who may read it?"), ("S7.7", "S7.12"), "group", core=True,
            help=_("Without a choice: the group. What goes outside carries no names.")),
    ] = None  # fmt: skip
    level: Annotated[Level | None, Ask(_("At which level does it lie?"), "S7.8", "outside", core=True)] = None
    order: Annotated[
        Order | None, Ask(_("What does it ask for, most of all?"), ("N4", "S7.7"), "outside", core=True)
    ] = None
    why_now: Annotated[Text, Ask(_("Why now? What happens if nothing changes?"), "S7.7", "group", core=True)] = ""
    came_from: Annotated[
        CameFrom | None, Ask(_("Where did it come from?"), "S7.7", "group", group=_WHERE_FROM)
    ] = None
    asked_by: Annotated[
        tuple[PersonId, ...],
        Ask(_("Who asked it?"), "S7.7", "group", group=_WHERE_FROM,
            help=_("Only those who want to be named. A question does very well without.")),
    ] = ()  # fmt: skip
    opened: Annotated[
        MeetingId, Ask(_("In which meeting was it first asked?"), "S7.7", "group", group=_WHERE_FROM)
    ] = ""
    opened_on: Annotated[
        date | None,
        Ask(_("Or since when has it been here?"), ("S7.7", "S7.8"), "group", group=_WHERE_FROM),
    ] = None
    case: Annotated[CaseId, Ask(_("Which case does it come from?"), "S7.7", "group", group=_WHERE_FROM)] = ""
    meetings: Annotated[
        tuple[MeetingId, ...],
        Ask(_("In which meetings was it worked on?"), "S7.7", "group", group=_ON_ITS_WAY,
            help=_("Meetings with a block about it count by themselves.")),
    ] = ()  # fmt: skip
    persistent: Annotated[
        bool | None,
        Ask(_("Is it a persistent question?"), "S7.8", "group", group=_ON_ITS_WAY,
            help=_("Without an answer, one that stays open for a long time counts as persistent.")),
    ] = None  # fmt: skip

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: as far as the readers of this question."""
        return _as_far_as_said(spec, data)

    def sort_key(self) -> str:
        """Return the number of the code as a text of one length; one without a code comes last."""
        number = self.code.rpartition("-")[2]
        return f"{number:0>9}" if number.isdecimal() else number.casefold()

    def title(self) -> str:
        """Return code and question, because people know it by both."""
        data = self.as_json()
        return on_one_line(" ".join(str(data[name]) for name in ("code", "text") if data.get(name)), 200)


class Wording(Record, kind="wording", columns=("on", "text", "helped"), sorted_by="on", belongs_to="question"):
    """How a question was worded before, and what helped to word it anew (S7.7)."""

    question: Annotated[QuestionId, Ask(_("Of which question?"), "S7.7", "group")] = ""
    on: Annotated[date | None, Ask(_("When was it reworded?"), "S7.7", "outside", core=True)] = None
    text: Annotated[Text, Ask(_("How was it worded before?"), "S7.7", "outside", core=True)] = ""
    helped: Annotated[Text, Ask(_("What helped to word it anew?"), "S7.7", "group", core=True)] = ""
    readers: Annotated[Readers | None, Ask(_("Who may read these words?"), "S7.7", "facilitators", core=True)] = (
        None
    )

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: as far as the question did when it was so worded."""
        return _as_far_as_said(spec, data)


class Answer(Record, kind="answer", columns=("on", "text", "source"), sorted_by="on", belongs_to="question"):
    """Something that was found in answer to a question, with where it comes from (S7.7)."""

    question: Annotated[QuestionId, Ask(_("To which question?"), "S7.7", "group")] = ""
    on: Annotated[date | None, Ask(_("When"), "S7.7", "outside", core=True)] = None
    text: Annotated[Text, Ask(_("What is the answer, as far as it goes?"), "S7.7", "outside", core=True)] = ""
    source: Annotated[
        Text, Ask(_("Where does it come from: who, which case, which report?"), "S7.7", "group", core=True)
    ] = ""
    readers: Annotated[Readers | None, Ask(_("Who may read this answer?"), "S7.7", "facilitators", core=True)] = (
        None
    )

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: as far as its readers."""
        return _as_far_as_said(spec, data)
