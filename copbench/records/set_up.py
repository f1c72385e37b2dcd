"""How the CoP is set up, and who makes it run (METHOD sections 2.0, 2.1 and 2.4)."""

from datetime import date
from typing import Annotated

from pydantic import Field

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text, Worksheet

_FORM = _("Name and form")
_RHYTHM = _("Rhythm and place")
_STEERING = _("Who steers")
_PRACTICE = _("What you do together")
_RING = _("A second ring")


class UserRole(Choice):
    """P1: who the person at the keyboard is; `copbench.insight.role` tells what it changes."""

    INITIATOR = "initiator", _("initiator")
    ORGANISER = "organiser", _("organiser")
    FACILITATOR = "facilitator", _("facilitator")
    MONITOR = "monitor", _("monitor")
    PARTICIPANT = "participant", _("participant")
    CURIOUS = "curious", _("just curious")


class GroupName(Choice):
    """H1: what people call a group like this."""

    COP = "cop", _("community of practice")
    LEARNING_GROUP = "learning_group", _("learning group")
    NETWORK = "network", _("network")
    THEME_GROUP = "theme_group", _("theme group")
    OTHER = "other", _("something else")


class Arose(Choice):
    """H1: how it came about."""

    BY_ITSELF = "by_itself", _("it arose by itself")
    INITIATED = "initiated", _("somebody took the initiative")


class Structure(Choice):
    """H2: how fixed the form is."""

    STRUCTURED = "structured", _("structured: a fixed group and a fixed rhythm")
    LOOSE = "loose", _("loose: people meet when they want to")


class Openness(Choice):
    """H2: whether others may join along the way."""

    CLOSED = "closed", _("no, the group stays as it is")
    OPEN = "open", _("yes, the door is open")


class Place(Choice):
    """H2: where people meet."""

    PHYSICAL = "physical", _("in person")
    MIXED = "mixed", _("now in person, now online")
    DIGITAL = "digital", _("online")


class TogetherDo(Choice):
    """W2: what professionals do when they meet."""

    SHARE_ANALYSES = "share_analyses", _("share analyses")
    INFORM = "inform", _("inform each other")
    ADVISE = "advise", _("advise each other")
    DEVELOP_PRACTICE = "develop_practice", _("develop new practice")


class RingPurpose(Choice):
    """H8: what a sounding board is for."""

    FEEDBACK = "feedback", _("thinking along and reacting")
    EXCHANGE = "exchange", _("exchanging experiences and interim results")
    ANCHORING = "anchoring", _("helping to make it last")


class Strength(Choice):
    """P9: what a facilitator may be good at."""

    CONTENT = "content", _("knowing the content")
    PROCESS = "process", _("guiding a process")
    ORGANISING = "organising", _("organising")
    PEER_CONSULTATION = "peer_consultation", _("peer consultation")
    COACHING = "coaching", _("coaching")
    NETWORK_BUILDING = "network_building", _("building networks")
    WRITING = "writing", _("writing")


class Part(Choice):
    """S5.5, S7.6: the parts in a team."""

    CONTENT = "content", _("the content")
    PROCESS = "process", _("the process")
    ORGANISING = "organising", _("the organising")
    MONITOR = "monitor", _("the monitoring")


class SetUp(Worksheet, kind="set_up"):
    """Name, rhythm, place and room of the CoP, and who steers."""

    name: Annotated[
        Line,
        Ask(
            _("What is your CoP called?"),
            "H1",
            "outside",
            core=True,
            group=_FORM,
            public=True,
            also=_("name title rename"),
        ),
    ] = ""
    initiator_goal: Annotated[
        Text,
        Ask(
            _("What does the initiator want to reach with it?"),
            ("H3", "H5"),
            "outside",
            core=True,
            group=_STEERING,
        ),
    ] = ""
    start: Annotated[
        date | None,
        Ask(
            _("When is the first meeting?"),
            "H4",
            "outside",
            core=True,
            group=_RHYTHM,
            also=_("start begin date"),
            when="ahead",
        ),
    ] = None
    months: Annotated[
        int | None,
        Field(ge=1, le=60),
        Ask(
            _("How many months does it run?"),
            ("H4", "S8.4"),
            "outside",
            core=True,
            group=_RHYTHM,
            help=_("Twelve to eighteen is usual."),
        ),
    ] = None
    every_weeks: Annotated[
        int | None,
        Field(ge=1, le=26),
        Ask(
            _("How many weeks between two meetings?"),
            ("H4", "S8.4"),
            "outside",
            core=True,
            group=_RHYTHM,
            help=_("Six works well: time to let it sink in and to try something."),
            also=_("rhythm how often frequency interval"),
        ),
    ] = None
    skip_weeks: Annotated[
        Lines,
        Ask(
            _("In which weeks do you not meet? One a line."),
            "H4",
            "facilitators",
            group=_RHYTHM,
            help=_(
                "Such as week 52, or 15 July - 20 August 2027. A meeting in such a week moves to the next one."
            ),
            also=_("skip holiday holidays vacation break summer"),
        ),
    ] = ()
    place: Annotated[Place | None, Ask(_("How do you meet?"), "H2", "outside", core=True, group=_RHYTHM)] = None
    co_steering: Annotated[
        Text,
        Ask(
            _("How do participants help to steer, and to make the programme?"),
            ("H3", "H5"),
            "group",
            core=True,
            group=_STEERING,
        ),
    ] = ""
    user_role: Annotated[UserRole | None, Ask(_("What is your own part in it?"), "P1", group=_FORM)] = None
    sector: Annotated[Line, Ask(_("In which sector do you work?"), "P5", "outside", group=_FORM)] = ""
    called: Annotated[
        GroupName | None, Ask(_("What do you call a group like this?"), "H1", "outside", group=_FORM)
    ] = None
    arose: Annotated[Arose | None, Ask(_("How did it begin?"), "H1", "group", group=_FORM)] = None
    structure: Annotated[Structure | None, Ask(_("How fixed is the form?"), "H2", "group", group=_FORM)] = None
    openness: Annotated[
        Openness | None, Ask(_("May others join along the way?"), "H2", "outside", group=_FORM)
    ] = None
    initiator: Annotated[
        Line,
        Ask(
            _("Who is the initiator?"),
            "H3",
            "group",
            group=_STEERING,
            names="initiator",
        ),
    ] = ""
    diversity: Annotated[
        Text,
        Ask(_("For which differences between people is there room?"), ("H3", "H4"), "group", group=_STEERING),
    ] = ""
    reporting_expected: Annotated[
        Text,
        Ask(_("Which reports does the client expect, and when?"), "H6", "group", group=_STEERING),
    ] = ""
    milestones_asked: Annotated[
        bool | None,
        Ask(
            _("Does anybody ask for results on fixed dates?"),
            "H6",
            "facilitators",
            group=_STEERING,
            help=_("A CoP does not let itself be steered like a project. Talk about it early."),
        ),
    ] = None
    activities: Annotated[
        tuple[TogetherDo, ...], Ask(_("What do you do when you meet?"), "W2", "outside", group=_PRACTICE)
    ] = ()
    known_sources: Annotated[
        Lines, Ask(_("Which knowledge do you build on? One source a line."), "W4", "group", group=_PRACTICE)
    ] = ()
    application: Annotated[
        Text, Ask(_("How does each of you use it in your own work?"), "W4", "group", group=_PRACTICE)
    ] = ""
    wider_circle: Annotated[
        Lines, Ask(_("To whom do you hand it on? One a line."), "W4", "group", group=_PRACTICE)
    ] = ()
    experiment_room: Annotated[
        Text, Ask(_("Where is there room to try things, and to fail?"), "W6", "group", group=_PRACTICE)
    ] = ""
    what_makes_it_safe: Annotated[
        Text, Ask(_("What makes it safe here to speak freely?"), "W10", "group", group=_PRACTICE)
    ] = ""
    ring: Annotated[
        bool | None,
        Ask(_("Is there a sounding board, a second ring around the group?"), "H8", "group", group=_RING),
    ] = None
    ring_purpose: Annotated[
        tuple[RingPurpose, ...], Ask(_("What is the sounding board for?"), "H8", "group", group=_RING)
    ] = ()
    ring_members: Annotated[
        Lines,
        Ask(
            _("Who sits on the sounding board? One a line."),
            "H8",
            "group",
            group=_RING,
            names="sounding_board",
        ),
    ] = ()


class TeamMember(Record, kind="team_member", columns=("name", "part", "strengths"), sorted_by="name"):
    """Somebody who facilitates, organises or watches along (P9, S5.5)."""

    name: Annotated[Line, Ask(_("Name"), "P9", "group", core=True, names="process")] = ""
    part: Annotated[
        Part | None, Ask(_("What does this person look after?"), ("S5.5", "S7.6"), "group", core=True)
    ] = None
    strengths: Annotated[
        tuple[Strength, ...], Ask(_("What is this person good at?"), "P9", "group", core=True)
    ] = ()
    bio: Annotated[Text, Ask(_("A few words about this person, for the group"), "P9", "group", core=True)] = ""


class Contributor(Record, kind="contributor", columns=("name", "what", "may_be_named"), sorted_by="name"):
    """Somebody who gave time, an example or room (P6)."""

    name: Annotated[Line, Ask(_("Name"), "P6", "facilitators", core=True, names="", unless="may_be_named")] = ""
    what: Annotated[Text, Ask(_("What did this person give?"), "P6", "facilitators", core=True)] = ""
    may_be_named: Annotated[
        bool | None, Ask(_("May this person be named outside?"), "P6", "facilitators", core=True)
    ] = None
