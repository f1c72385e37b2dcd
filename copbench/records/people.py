"""Everyone who plays a part, from the first idea to the last meeting (METHOD sections 2.5, 2.7).

The group knows each other: who takes part, or has another part in it, may be named inside the group. Who is only
thought of, said no or perhaps later, is for the facilitators alone, whatever the question.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field

from copbench.audience import Audience
from copbench.fields import ORGANISATION, PARTY, Ask, Choice, FieldSpec
from copbench.i18n import _
from copbench.records.base import Line, Record, Text
from copbench.records.references import PersonId

_FOR_PICTURE = _("For the picture of the group")
_BRINGS = _("What this person brings")
_FITS = _("Whether it fits")


class PartPlayed(Choice):
    """The parts that somebody can play in a CoP."""

    PARTICIPANT = "participant", _("participant")
    CONTENT = "content", _("facilitator (content)")
    PROCESS = "process", _("facilitator (process)")
    MONITOR = "monitor", _("monitor")
    INITIATOR = "initiator", _("initiator")
    CLIENT = "client", _("client")
    MANAGER = "manager", _("manager of a participant")
    SOUNDING_BOARD = "sounding_board", _("sounding board")
    RESEARCHER = "researcher", _("researcher")
    GUEST = "guest", _("guest")


class PersonStatus(Choice):
    """S3.7: how far somebody is, from an idea to having left."""

    IDEA = "idea", _("idea")
    APPROACHED = "approached", _("approached")
    TALK = "talk", _("in talks")
    INVITED = "invited", _("invited")
    TAKES_PART = "takes_part", _("takes part")
    NOT_NOW = "not_now", _("not this time")
    LATER = "later", _("perhaps later")
    LEFT = "left", _("left")


class OrganisationSize(Choice):
    """S3.12: how large somebody's organisation is."""

    ONE = "one", _("one person")
    SMALL = "small", _("small: up to 10 people")
    MIDDLE = "middle", _("medium: up to 100 people")
    LARGE = "large", _("large: more than 100 people")


class Relation(Choice):
    """S3.13: how somebody relates to the theme."""

    DEPENDS = "depends", _("depends on it")
    HARMS = "harms", _("harms it")
    CONTRIBUTES = "contributes", _("contributes to it")
    OTHER = "other", _("in another way")


class Position(Choice):
    """S3.9d: somebody's place in the field."""

    FRONTRUNNER = "frontrunner", _("frontrunner")
    FOLLOWER = "follower", _("follower")


class Overlap(Choice):
    """S3.3: how near somebody's practice is to that of the others."""

    SAME = "same", _("the same")
    OVERLAPPING = "overlapping", _("partly the same")
    DIFFERENT = "different", _("another practice")


IN_THE_GROUP = frozenset({PersonStatus.TAKES_PART.value, PersonStatus.LEFT.value})
_KNOWN_BY_PART = tuple(part for part in PartPlayed if part not in (PartPlayed.PARTICIPANT, PartPlayed.MANAGER))


class Person(Record, kind="person", columns=("name", "organisation", "status", "parts"), sorted_by="name"):
    """Somebody who takes part, may take part, or helps (S1.14, S3.2)."""

    name: Annotated[Line, Ask(_("Name"), ("S1.14", "S3.2"), "group", core=True, names="")] = ""
    organisation: Annotated[
        Line, Ask(_("Organisation"), ("S3.2", "S3.12"), "group", core=True, names=ORGANISATION)
    ] = ""
    parts: Annotated[
        tuple[PartPlayed, ...],
        Ask(_("Which part does this person play?"), ("S3.8", "S5.5", "S7.6"), "group", core=True),
    ] = ()
    status: Annotated[PersonStatus | None, Ask(_("How far are you?"), "S3.7", "facilitators", core=True)] = None
    mail: Annotated[Line, Ask(_("Email address"), "S3.2", "group", core=True)] = ""
    phone: Annotated[Line, Ask(_("Telephone"), "S3.2", "facilitators", core=True)] = ""
    named_by: Annotated[
        Line,
        Ask(
            _("Who named this person?"),
            "S1.14",
            "facilitators",
            core=True,
            names="",
        ),
    ] = ""
    why: Annotated[
        Text,
        Ask(
            _("Why do you think of this person?"),
            ("S1.14", "S3.2"),
            "facilitators",
            core=True,
            help=_("Write it as if this person reads along: they may ask to see it."),
        ),
    ] = ""
    sector: Annotated[Line, Ask(_("Sector"), "S3.12", "facilitators", group=_FOR_PICTURE)] = ""
    branch: Annotated[
        Line,
        Ask(
            _("Line of business"),
            ("S3.9b", "S3.12"),
            "facilitators",
            group=_FOR_PICTURE,
            help=_("Two people in one line of business may be competitors."),
        ),
    ] = ""
    competitor_of: Annotated[
        tuple[PersonId, ...],
        Ask(_("Of whom in the group is this person a competitor?"), ("S3.9b", "S3.12"), "facilitators",
            group=_FOR_PICTURE),
    ] = ()  # fmt: skip
    size: Annotated[
        OrganisationSize | None,
        Ask(_("How large is the organisation?"), "S3.12", "facilitators", group=_FOR_PICTURE),
    ] = None
    core_activity: Annotated[Line, Ask(_("Core activity"), "S3.12", "facilitators", group=_FOR_PICTURE)] = ""
    place: Annotated[Line, Ask(_("Place or region"), "S3.12", "facilitators", group=_FOR_PICTURE)] = ""
    party: Annotated[
        Line,
        Ask(
            _("Which party does this person stand for?"),
            "S3.3",
            "facilitators",
            group=_FOR_PICTURE,
            names=PARTY,
        ),
    ] = ""
    relation: Annotated[
        Relation | None,
        Ask(_("How does this person relate to the theme?"), "S3.13", "facilitators", group=_FOR_PICTURE),
    ] = None
    position: Annotated[
        Position | None, Ask(_("Frontrunner or follower?"), "S3.9d", "facilitators", group=_FOR_PICTURE)
    ] = None
    practice: Annotated[
        Line, Ask(_("What does this person do all day?"), "S3.3", "facilitators", group=_FOR_PICTURE)
    ] = ""
    overlap: Annotated[
        Overlap | None,
        Ask(_("How near is that to what the others do?"), "S3.3", "facilitators", group=_FOR_PICTURE),
    ] = None
    passion: Annotated[
        Text, Ask(_("Which passion, interest or vision?"), "S3.2", "facilitators", group=_BRINGS)
    ] = ""
    expertise: Annotated[Line, Ask(_("Good at"), "S3.2", "facilitators", group=_BRINGS)] = ""
    brings: Annotated[Text, Ask(_("What does this person bring?"), "S3.2", "facilitators", group=_BRINGS)] = ""
    fits_because: Annotated[Text, Ask(_("It fits, because …"), "S3.8", "facilitators", group=_FITS)] = ""
    doubt: Annotated[
        Text,
        Ask(
            _("What do you still doubt?"),
            "S3.8",
            "facilitators",
            group=_FITS,
            help=_("In words, never in marks."),
        ),
    ] = ""
    hours_ok: Annotated[
        int | None,
        Field(ge=0, le=200),
        Ask(_("How many hours a month can this person give?"), "S3.5", "facilitators", group=_FITS),
    ] = None
    manager: Annotated[PersonId, Ask(_("Who is the manager?"), ("S3.5", "S4.4"), "facilitators", group=_FITS)] = ""
    manager_agrees: Annotated[
        bool | None, Ask(_("Does the manager agree?"), "S3.5", "facilitators", group=_FITS)
    ] = None
    worth_it_because: Annotated[
        Text, Ask(_("It is worth the time, because …"), "S3.5", "facilitators", group=_FITS)
    ] = ""

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: no further than the facilitators for who is not in the group."""
        status, parts = data.get("status"), data.get("parts")
        known = any(part in _KNOWN_BY_PART for part in (parts if isinstance(parts, list | tuple) else ()))
        inside = known or (isinstance(status, str) and status in IN_THE_GROUP)
        return spec.audience if inside else min(spec.audience, Audience.FACILITATORS)


__all__ = ["PartPlayed", "Person", "PersonId", "PersonStatus"]
