"""Step 9: what it brings, and who hears of it (METHOD section 2.13)."""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Lines, Text, Worksheet

_VALUE = _("What it brings")
_TELLING = _("Whom you tell")
_MAKING = _("What you make")
_STORY = _("The story")


class NamingMoment(Choice):
    """S9.1: when there is time to name results."""

    EVERY_MEETING = "every_meeting", _("in every meeting")
    ONE_THIRD = "one_third", _("at one third")
    TWO_THIRDS = "two_thirds", _("at two thirds")
    END = "end", _("near the end")


class ResultKind(Choice):
    """S9.3: what may have been applied or improved."""

    KNOWLEDGE = "knowledge", _("knowledge")
    TIP = "tip", _("a tip")
    METHOD = "method", _("a method")
    INSTRUMENT = "instrument", _("an instrument")
    NETWORK = "network", _("a network")
    PROCEDURE = "procedure", _("a procedure")
    TOOL = "tool", _("a tool")


class Hearer(Choice):
    """S9.2: for whom a message is."""

    MANAGER = "manager", _("managers")
    COLLEAGUES = "colleagues", _("colleagues")
    FIELD = "field", _("the field")
    CLIENT = "client", _("the client")
    PUBLIC = "public", _("the public")


class Channel(Choice):
    """S9.7: along which way the field hears of it."""

    JOURNAL = "journal", _("trade journals")
    NEWSLETTER = "newsletter", _("newsletters")
    COURSE = "course", _("courses and training")
    NETWORK = "network", _("networks")
    PRESENTATION = "presentation", _("presentations")
    PUBLICATION = "publication", _("publications")
    SOCIAL_MEDIA = "social_media", _("social media")
    WORKSHOP = "workshop", _("workshops")


class OutputForm(Choice):
    """S9.9, S9.16: the form that a result may take."""

    REPORT = "report", _("meeting reports")
    SAYINGS = "sayings", _("sayings on a tile")
    ONLINE_GROUP = "online_group", _("an online group")
    MAGAZINE = "magazine", _("a magazine")
    POSTER = "poster", _("a pocket poster")
    LESSONS = "lessons", _("lessons from practice")
    PUBLICATION = "publication", _("a publication")
    FILM = "film", _("a film")
    WEBSITE = "website", _("a website")
    HARVEST = "harvest", _("a harvest report")


class Noticed(Choice):
    """S9.14: how an effect shows."""

    SEEN = "seen", _("it can be seen")
    MEASURED = "measured", _("it can be measured")
    FELT = "felt", _("it can be felt")


class Results(Worksheet, kind="results"):
    """Direct and potential value, each one's own and the joint result, and how they are told."""

    applied: Annotated[
        Text,
        Ask(_("What is being used or has been improved, and where?"), "S9.3", "group", core=True, group=_VALUE),
    ] = ""
    promising: Annotated[
        Text,
        Ask(_("What may prove its worth later?"), "S9.4", "group", core=True, group=_VALUE),
    ] = ""
    joint_result: Annotated[
        Text,
        Ask(
            _("What did you make or find together, above all the cases?"),
            ("S9.17", "E1"),
            "group",
            core=True,
            group=_VALUE,
        ),
    ] = ""
    contribution: Annotated[
        Text,
        Ask(_("What did the CoP add to what the initiator wanted?"), "S9.8", "group", core=True, group=_VALUE),
    ] = ""
    naming_moments: Annotated[
        tuple[NamingMoment, ...],
        Ask(_("When do you make time to name results?"), "S9.1", "group", core=True, group=_STORY),
    ] = ()
    hearers: Annotated[
        tuple[Hearer, ...], Ask(_("Who must hear of it?"), "S9.2", "group", core=True, group=_TELLING)
    ] = ()
    message: Annotated[
        Text, Ask(_("What do you tell them, in their words?"), "S9.2", "outside", core=True, group=_TELLING)
    ] = ""
    result_kinds: Annotated[
        tuple[ResultKind, ...], Ask(_("What kinds of results are there?"), "S9.3", "group", group=_VALUE)
    ] = ()
    cases_moved: Annotated[
        Text, Ask(_("How did people's own cases move on?"), ("S9.17", "E1"), "group", group=_VALUE)
    ] = ""
    look_again_on: Annotated[
        date | None,
        Ask(_("When do you look again at what may still come?"), "S9.4", "group", group=_VALUE, when="ahead"),
    ] = None
    personal_growth: Annotated[
        Text,
        Ask(
            _("How do people tell at work what they themselves learned?"),
            "S9.6",
            "facilitators",
            group=_TELLING,
            help=_("Personal growth is theirs to tell."),
        ),
    ] = ""
    channels: Annotated[
        tuple[Channel, ...],
        Ask(_("How does the field hear of it?"), "S9.7", "group", group=_TELLING),
    ] = ()
    reactions: Annotated[
        Text, Ask(_("Which reactions came, and what do they teach you?"), "S9.7", "group", group=_TELLING)
    ] = ""
    scientists: Annotated[
        Lines,
        Ask(_("Which scientists do you ask to react? One a line."), "S9.10", "facilitators", group=_TELLING),
    ] = ()
    workshop: Annotated[
        Text, Ask(_("For whom could participants give a workshop?"), "S9.11", "group", group=_TELLING)
    ] = ""
    newcomers: Annotated[
        Text,
        Ask(_("What do newcomers and other places need to read?"), ("S9.15", "E7"), "group", group=_TELLING),
    ] = ""
    output_forms: Annotated[
        tuple[OutputForm, ...],
        Ask(_("Which form do you give it?"), ("S9.16", "S9.9"), "group", group=_MAKING),
    ] = ()
    made_together: Annotated[
        Text,
        Ask(_("What could you make together in two days?"), "S9.9", "group", group=_MAKING),
    ] = ""
    voices: Annotated[
        Text, Ask(_("Whose voices stand in it, besides your own?"), "S9.15", "facilitators", group=_MAKING)
    ] = ""
    common_thread: Annotated[
        Text,
        Ask(
            _("Which common thread do you see?"),
            "S9.12",
            "group",
            group=_STORY,
            help=_("Put it to the participants before you publish it."),
        ),
    ] = ""
    moments: Annotated[
        Lines,
        Ask(
            _("Which moments mattered, and what did they lead to? One a line."),
            "S9.14",
            "group",
            group=_STORY,
        ),
    ] = ()
    noticed: Annotated[
        tuple[Noticed, ...], Ask(_("How does the effect show?"), "S9.14", "group", group=_STORY)
    ] = ()
    to_interview: Annotated[
        Lines,
        Ask(
            _("Whom do you help with an interview to say what they learned? One a line."),
            "S9.13",
            "facilitators",
            group=_STORY,
        ),
    ] = ()
