"""Meetings: when and where, who does what, the blocks of the session plan, what was caught (METHOD 2.9, 2.10)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from copbench.fields import ORGANISATION, Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text, Time
from copbench.records.facilitation import Appeal, Attention, Setting
from copbench.records.new_practice import PracticeForm
from copbench.records.references import CaseId, MeetingId, PersonId, QuestionId, SubgroupId, ThemeId

_PRACTICAL = _("Practical matters")
_AFTERWARDS = _("Afterwards")
MOST_MINUTES = 24 * 60
NO_TURN = 10**11


class MeetingStatus(Choice):
    """S6.8: how settled the programme of a meeting is."""

    SKETCH = "sketch", _("a sketch")
    AGREED = "agreed", _("agreed with the group")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("called off")


class Meeting(
    Record,
    kind="meeting",
    columns=("held_on", "about", "host", "status"),
    sorted_by="held_on",
    titled_by="held_on",
    ahead=True,
):
    """A meeting of the group (H4, S6.7, S6.8, X2)."""

    held_on: Annotated[
        date | None, Ask(_("On which day?"), ("H4", "S8.4"), "outside", core=True, when="ahead")
    ] = None
    begins: Annotated[Time, Ask(_("It begins at"), ("H4", "X2"), "outside", core=True)] = ""
    ends: Annotated[Time, Ask(_("It ends at"), ("H4", "X2"), "outside", core=True)] = ""
    about: Annotated[Line, Ask(_("What is it about?"), ("S5.9", "S6.8"), "group", core=True)] = ""
    status: Annotated[MeetingStatus | None, Ask(_("How settled is it?"), "S6.8", "group", core=True)] = None
    host: Annotated[
        Line, Ask(_("Which organisation is the host?"), "S6.7", "group", core=True, names=ORGANISATION)
    ] = ""
    host_person: Annotated[PersonId, Ask(_("Who receives the group there?"), "S6.7", "group", core=True)] = ""
    case_owners: Annotated[
        tuple[PersonId, ...], Ask(_("Who brings a case?"), ("S6.7", "S8.5"), "group", core=True)
    ] = ()
    case_organisations: Annotated[
        Lines,
        Ask(
            _("Or which organisation brings one? One a line."),
            "S6.7",
            "group",
            group=_PRACTICAL,
            names=ORGANISATION,
        ),
    ] = ()
    prep_team: Annotated[
        tuple[PersonId, ...], Ask(_("Who prepares it with you?"), ("S5.13", "S6.7"), "group", core=True)
    ] = ()
    place: Annotated[Line, Ask(_("Where?"), "X2", "group", group=_PRACTICAL)] = ""
    room: Annotated[Line, Ask(_("Which room, and how do the chairs stand?"), "X2", "group", group=_PRACTICAL)] = ""
    route: Annotated[Text, Ask(_("How do people get there?"), "X2", "group", group=_PRACTICAL)] = ""
    to_bring: Annotated[Text, Ask(_("What do people bring?"), "X2", "group", group=_PRACTICAL)] = ""
    food: Annotated[Line, Ask(_("What is there to eat and drink?"), "X2", "group", group=_PRACTICAL)] = ""
    access: Annotated[Text, Ask(_("Can everybody get in and take part?"), "X2", "group", group=_PRACTICAL)] = ""
    materials: Annotated[
        Lines, Ask(_("Which materials do you take along? One a line."), "X2", "facilitators", group=_PRACTICAL)
    ] = ()
    cost: Annotated[Line, Ask(_("What does it cost, and who pays?"), "X2", "facilitators", group=_PRACTICAL)] = ""
    note_taker: Annotated[PersonId, Ask(_("Who takes notes?"), "X3", "group", group=_PRACTICAL)] = ""
    timekeeper: Annotated[PersonId, Ask(_("Who keeps the time?"), "X3", "group", group=_PRACTICAL)] = ""
    themes: Annotated[
        tuple[ThemeId, ...], Ask(_("Which themes of the group come up?"), "S5.9", "group", group=_PRACTICAL)
    ] = ()
    how_further: Annotated[
        Text, Ask(_("What next? What did the group say?"), "S6.8", "group", group=_AFTERWARDS)
    ] = ""
    story: Annotated[
        Text, Ask(_("What happened, in a few sentences?"), ("X4", "S6.4"), "group", group=_AFTERWARDS)
    ] = ""
    run: dict[str, str] = {}
    """When each block really began, as `14:05` by its id: so the clock goes on where it was."""
    rhythm_day: date | None = None
    """The day that the rhythm gave, kept when the meeting is moved: so it is not proposed again."""


class LedBy(Choice):
    """S5.5: who leads a block."""

    CONTENT = "content", _("facilitator (content)")
    PROCESS = "process", _("facilitator (process)")
    PARTICIPANT = "participant", _("a participant")
    GUEST = "guest", _("a guest")


class Block(
    Record,
    kind="block",
    columns=("minutes", "activity", "setting", "led_by"),
    belongs_to="meeting",
):
    """A part of the session plan: so many minutes in which people do one thing (S5.4, S5.14 to S5.17)."""

    meeting: Annotated[MeetingId, Ask(_("In which meeting?"), "S5.13", "group")] = ""
    activity: Annotated[Line, Ask(_("What do people do?"), ("S5.13", "S5.14"), "group", core=True)] = ""
    minutes: Annotated[
        int | None,
        Field(ge=1, le=MOST_MINUTES),
        Ask(_("How many minutes?"), "S5.4", "group", core=True),
    ] = None
    question: Annotated[Text, Ask(_("Which question is asked?"), "S5.17", "group", core=True)] = ""
    setting: Annotated[
        Setting | None,
        Ask(_("All together, in small groups, in pairs or alone?"), "S5.16", "group", core=True),
    ] = None
    led_by: Annotated[LedBy | None, Ask(_("Who leads?"), "S5.5", "group", core=True)] = None
    leader: Annotated[PersonId, Ask(_("Who is that?"), ("S5.5", "S6.7"), "group", core=True)] = ""
    steps: Annotated[Text, Ask(_("How does it go?"), ("S5.14", "X3"), "group", core=True)] = ""
    appeals: Annotated[
        tuple[Appeal, ...], Ask(_("What does it appeal to?"), "S5.14", "facilitators", core=True)
    ] = ()
    attention: Annotated[
        Attention | None, Ask(_("Where does the attention go?"), "S5.15", "facilitators", core=True)
    ] = None
    reflection: Annotated[bool | None, Ask(_("Is it for looking back?"), "S5.4", "facilitators", core=True)] = None
    practice_form: Annotated[
        PracticeForm | None,
        Ask(
            _("How do people try things out in it, if they do?"),
            ("S8.13", "S8.15", "S8.10"),
            "facilitators",
            help=_("With role plays the session plan tells those who facilitate what people want to learn."),
        ),
    ] = None
    group_size: Annotated[
        int | None, Field(ge=2, le=50), Ask(_("How many in a small group?"), "S5.16", "facilitators")
    ] = None
    subgroups: Annotated[
        tuple[SubgroupId, ...], Ask(_("Which small groups work in it?"), ("S3.13", "S5.16"), "group")
    ] = ()
    crazy: Annotated[bool | None, Ask(_("Is it out of the ordinary?"), "S5.14", "facilitators")] = None
    approach: Annotated[Line, Ask(_("Which approach is it?"), "S5.15", "facilitators")] = ""
    case: Annotated[CaseId, Ask(_("Which case is it about?"), ("S6.7", "S8.5"), "group")] = ""
    agenda_question: Annotated[
        QuestionId, Ask(_("Which question of the knowledge agenda is it about?"), "S7.7", "group")
    ] = ""
    needs: Annotated[Text, Ask(_("What does it take in the room?"), ("S5.14", "X2"), "group")] = ""
    among_us: Annotated[
        Text, Ask(_("What is for those who facilitate, and not for the group?"), "S6.2", "facilitators")
    ] = ""
    library_id: str = ""
    """The activity of the library that it is, "" for any other: its name may be in another language."""
    turn: int = 0
    """Its place in the plan; only the order counts."""

    def sort_key(self) -> str:
        """Return the place in the plan as a text of one length; a block without a place yet comes last."""
        return f"{self.turn or NO_TURN:012d}"


class GuestVisit(Record, kind="guest_visit", columns=("person", "topic", "meeting"), belongs_to="meeting"):
    """Somebody from outside who tells about a real project (S5.10, X3)."""

    meeting: Annotated[MeetingId, Ask(_("In which meeting?"), "S5.10", "group", core=True)] = ""
    person: Annotated[PersonId, Ask(_("Who comes?"), "S5.10", "group", core=True)] = ""
    topic: Annotated[Line, Ask(_("What about?"), "S5.10", "group", core=True)] = ""
    asked: Annotated[Text, Ask(_("What do you ask of this guest?"), ("S5.10", "X3"), "group", core=True)] = ""
    brought: Annotated[Text, Ask(_("What did it bring?"), "S5.10", "group", core=True)] = ""


class Presence(Choice):
    """X1: whether somebody was there."""

    INVITED = "invited", _("invited")
    COMING = "coming", _("coming")
    EXCUSED = "excused", _("sends apologies")
    PRESENT = "present", _("present")
    PARTLY = "partly", _("there for part of it")
    ABSENT = "absent", _("absent")
    REPLACED = "replaced", _("replaced by")


class Attendance(Record, kind="attendance", columns=("person", "presence", "replaced_by"), belongs_to="meeting"):
    """Whether somebody was at a meeting (X1)."""

    meeting: Annotated[MeetingId, Ask(_("In which meeting?"), "X1", "group")] = ""
    person: Annotated[PersonId, Ask(_("Who?"), "X1", "group", core=True)] = ""
    presence: Annotated[Presence | None, Ask(_("Was this person there?"), "X1", "group", core=True)] = None
    told_before: Annotated[bool | None, Ask(_("Was it told beforehand?"), "X1", "facilitators", core=True)] = None
    replaced_by: Annotated[
        Line,
        Ask(
            _("By whom replaced?"),
            "X1",
            "group",
            core=True,
            names="participant",
        ),
    ] = ""
    remark: Annotated[Line, Ask(_("Anything to add?"), ("X1", "S3.5"), "facilitators", core=True)] = ""


class CaughtKind(Choice):
    """X4: what sort of thing was caught."""

    ACTION = "action", _("action")
    DECISION = "decision", _("decision")
    QUESTION = "question", _("question")
    QUOTATION = "quotation", _("quotation")


class Caught(Record, kind="caught", columns=("sort_of", "text"), belongs_to="meeting"):
    """One line caught while the meeting runs, sorted out afterwards (X4)."""

    meeting: Annotated[MeetingId, Ask(_("In which meeting?"), "X4", "group")] = ""
    sort_of: Annotated[CaughtKind | None, Ask(_("What is it?"), "X4", "group", core=True)] = None
    text: Annotated[Text, Ask(_("What was said?"), "X4", "group", core=True)] = ""
    became: str = ""
    """The id of the record that it became when it was sorted out."""
