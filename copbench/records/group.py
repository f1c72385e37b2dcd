"""Step 3: the group you look for, and the choices in composing it (METHOD section 2.7)."""

from typing import Annotated

from pydantic import Field

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Lines, Text, Worksheet

_GROUP = _("The group as a whole")
_CHOICES = _("Four choices")
_WHO = _("Who fits")
_TIME = _("Time and intake")


class Diversity(Choice):
    """S3.9a: broadly diverse or alike."""

    DIVERSE = "diverse", _("broadly diverse")
    ALIKE = "alike", _("alike in their work")
    MIXED = "mixed", _("something in between")


class Competitors(Choice):
    """S3.9b: whether competitors sit at one table."""

    ONE_EACH = "one_each", _("no, one from each line of business")
    ALLOWED = "allowed", _("yes, they may")
    NO_MATTER = "no_matter", _("there are no competitors here")


class Front(Choice):
    """S3.9d: frontrunners or followers."""

    FRONTRUNNERS = "frontrunners", _("frontrunners")
    FOLLOWERS = "followers", _("followers")
    MIX = "mix", _("a mix of both")


class IntakeWay(Choice):
    """S3.10: how an intake is held."""

    TALK = "talk", _("in a talk")
    FORM = "form", _("with a form")
    BOTH = "both", _("a form first, then a talk")


class Group(Worksheet, kind="group"):
    """Whom you look for, and which choices you make in composing the group."""

    size: Annotated[
        int | None,
        Field(ge=3, le=200),
        Ask(
            _("How many people do you look for?"),
            "S3.7",
            "outside",
            core=True,
            group=_GROUP,
            help=_("About twenty: few enough to know each other, enough to differ."),
        ),
    ] = None
    missing_parties: Annotated[
        Lines,
        Ask(_("Which parties are still missing? One a line."), "S3.3", "facilitators", core=True, group=_GROUP),
    ] = ()
    fits: Annotated[
        Text,
        Ask(
            _("What makes somebody able and willing to become part of a community?"),
            ("S3.8", "S3.2"),
            "group",
            core=True,
            group=_WHO,
        ),
    ] = ""
    diversity: Annotated[
        Diversity | None,
        Ask(
            _("Do you look for people who differ or who are alike?"),
            "S3.9a",
            "group",
            core=True,
            group=_CHOICES,
        ),
    ] = None
    competitors: Annotated[
        Competitors | None,
        Ask(_("May competitors sit at one table?"), "S3.9b", "group", core=True, group=_CHOICES),
    ] = None
    per_organisation: Annotated[
        int | None,
        Field(ge=1, le=50),
        Ask(
            _("How many people from one organisation?"),
            "S3.9c",
            "group",
            core=True,
            group=_CHOICES,
            help=_("With two or three it lands at work more easily; one leaves more places."),
        ),
    ] = None
    front: Annotated[
        Front | None,
        Ask(_("Do you look for frontrunners or followers?"), "S3.9d", "group", core=True, group=_CHOICES),
    ] = None
    diversity_why: Annotated[
        Text, Ask(_("Why that much difference?"), "S3.9a", "facilitators", group=_CHOICES)
    ] = ""
    competitors_why: Annotated[
        Text, Ask(_("Why that choice about competitors?"), "S3.9b", "facilitators", group=_CHOICES)
    ] = ""
    per_organisation_why: Annotated[
        Text, Ask(_("Why that many from one organisation?"), "S3.9c", "facilitators", group=_CHOICES)
    ] = ""
    front_why: Annotated[
        Text, Ask(_("Why frontrunners, followers or both?"), "S3.9d", "facilitators", group=_CHOICES)
    ] = ""
    differ_in: Annotated[
        Lines,
        Ask(
            _("In what do you want them to differ? One a line."),
            "S3.12",
            "group",
            group=_GROUP,
            help=_("Sector, size, core activity, place …"),
        ),
    ] = ()
    common_practice: Annotated[
        Text, Ask(_("What do they have in common in their daily work?"), "S3.3", "group", group=_GROUP)
    ] = ""
    subgroup_criterion: Annotated[
        Text, Ask(_("Along which line could small groups form?"), "S3.13", "group", group=_GROUP)
    ] = ""
    interesting: Annotated[
        Text, Ask(_("What makes them interesting for each other?"), "S3.2", "group", group=_WHO)
    ] = ""
    brings_question: Annotated[
        Text,
        Ask(
            _("How do you hear whether somebody brings a question of their own?"),
            "S3.4",
            "facilitators",
            group=_WHO,
        ),
    ] = ""
    dares: Annotated[
        Text,
        Ask(
            _("How do you notice that somebody dares to begin without knowing the end?"),
            "S3.6",
            "facilitators",
            group=_WHO,
            help=_("In words, never in marks."),
        ),
    ] = ""
    worth_it: Annotated[Text, Ask(_("What makes it worth their time?"), "S3.5", "outside", group=_TIME)] = ""
    hours_a_month: Annotated[
        int | None,
        Field(ge=0, le=200),
        Ask(_("How many hours a month do you ask of them?"), "S3.5", "outside", group=_TIME),
    ] = None
    managers_part: Annotated[Text, Ask(_("What do you ask of their managers?"), "S3.5", "group", group=_TIME)] = ""
    search_hours: Annotated[
        int | None,
        Field(ge=0, le=2000),
        Ask(_("How many hours may finding the group take you?"), "S3.1", "facilitators", group=_TIME),
    ] = None
    prephase_hours: Annotated[
        Lines,
        Ask(
            _("How many hours did it really take, and on what? One line each."),
            "S3.1",
            "facilitators",
            group=_TIME,
        ),
    ] = ()
    intake_way: Annotated[
        IntakeWay | None, Ask(_("How do you hold the intake?"), "S3.10", "group", group=_TIME)
    ] = None
    contract: Annotated[
        bool | None,
        Ask(_("Do participant and initiator sign a contract after the intake?"), "S3.11", "group", group=_TIME),
    ] = None
