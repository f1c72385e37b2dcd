"""Step 7: how you keep reflecting (METHOD 2.11)."""

from typing import Annotated

from copbench.closing_questions import STILL_RIGHT_POINTS
from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Text, Worksheet
from copbench.records.focus import Level
from copbench.records.references import PersonId

_CONSCIENCE = _("The conscience")
_WATCHING = _("Watching together")
_QUESTIONS = _("The questions")
_STORIES = _("Stories")
_FIELD = _("The field around you")


class StillRight(Choice):
    """S7.1: whether the CoP still does what matters, each point in words."""

    LOST = "0", STILL_RIGHT_POINTS[0]
    DRIFTING = "1", STILL_RIGHT_POINTS[1]
    HALF = "2", STILL_RIGHT_POINTS[2]
    MOSTLY = "3", STILL_RIGHT_POINTS[3]
    YES = "4", STILL_RIGHT_POINTS[4]


class Watched(Choice):
    """S7.3: the three things to follow."""

    ACTIVITIES = "activities", _("the activities")
    LEARNING = "learning", _("how people learn")
    SURROUNDINGS = "surroundings", _("the surroundings of the CoP")


class MonitorIs(Choice):
    """S7.6: who monitors."""

    APART = "apart", _("somebody apart")
    FACILITATOR = "facilitator", _("one of the facilitators")


class EvaluationWay(Choice):
    """S7.13: how a meeting closes."""

    ROUND = "round", _("a round of three keys on the laptop")
    SLIPS = "slips", _("paper slips")
    FINGERS = "fingers", _("a show of fingers")
    CLOSING_ROUND = "closing_round", _("a closing round, aloud")


class EvaluationNames(Choice):
    """S7.13: whether people sign what they answer at the end of a meeting."""

    ANONYMOUS = "anonymous", _("anonymous: no name, no time, no order")
    SIGNED = "signed", _("the group decided that each answers by name")


class Reflection(Worksheet, kind="reflection"):
    """How the CoP watches itself, and steers by what it sees."""

    monitor: Annotated[
        Line,
        Ask(_("Who keeps asking whether this is what matters?"), "S7.6", "group", core=True, group=_CONSCIENCE),
    ] = ""
    monitor_person: Annotated[
        PersonId, Ask(_("Who is that in your list of people?"), "S7.6", "group", group=_CONSCIENCE)
    ] = ""
    still_right: Annotated[
        StillRight | None,
        Ask(_("Are you still doing the right things?"), "S7.1", "group", core=True, group=_CONSCIENCE),
    ] = None
    still_right_why: Annotated[
        Text, Ask(_("What makes you say so?"), "S7.1", "group", core=True, group=_CONSCIENCE)
    ] = ""
    watched: Annotated[
        tuple[Watched, ...], Ask(_("What do you follow?"), "S7.3", "group", core=True, group=_WATCHING)
    ] = ()
    ambition_now: Annotated[
        Text,
        Ask(
            _("Held against your ambition: where do you stand now?"),
            "S7.4",
            "group",
            core=True,
            group=_WATCHING,
        ),
    ] = ""
    adjusted: Annotated[
        Text,
        Ask(
            _("What did you change because of what you saw?"),
            "S7.5",
            "group",
            core=True,
            group=_WATCHING,
            help=_("The next programme may change, and so may the result you aim at."),
        ),
    ] = ""
    evaluation_way: Annotated[
        tuple[EvaluationWay, ...],
        Ask(
            _("How do you ask people what the meeting was worth?"),
            "S7.13",
            "group",
            core=True,
            group=_CONSCIENCE,
        ),
    ] = ()
    evaluation_names: Annotated[
        EvaluationNames | None,
        Ask(
            _("Is the evaluation of a meeting anonymous?"),
            "S7.13",
            "group",
            group=_CONSCIENCE,
            help=_("It is, unless the group itself decides otherwise."),
        ),
    ] = None
    evaluation_own: Annotated[
        Line,
        Ask(
            _("Which question of your own do you add to the evaluation?"),
            "S7.13",
            "group",
            group=_CONSCIENCE,
            help=_("One that is answered from not at all to fully. None is fine."),
        ),
    ] = ""
    monitor_is: Annotated[
        MonitorIs | None,
        Ask(_("Is the monitor a facilitator or somebody apart?"), "S7.6", "group", group=_CONSCIENCE),
    ] = None
    core_team: Annotated[
        Lines, Ask(_("Who is in the core team? One a line."), ("S7.17", "E4"), "group", group=_CONSCIENCE)
    ] = ()
    core_people: Annotated[
        tuple[PersonId, ...],
        Ask(_("Who of them are in your list of people?"), ("S7.17", "E4"), "group", group=_CONSCIENCE),
    ] = ()
    levels: Annotated[
        tuple[Level, ...],
        Ask(
            _("At which levels do you look?"),
            "S7.2",
            "group",
            group=_WATCHING,
            help=_("Organisations and the field above all."),
        ),
    ] = ()
    agenda_fed: Annotated[
        Text, Ask(_("How do new questions reach the knowledge agenda?"), "S7.7", "group", group=_QUESTIONS)
    ] = ""
    persistent_questions: Annotated[
        Lines, Ask(_("Which questions keep coming back? One a line."), "S7.8", "group", group=_QUESTIONS)
    ] = ()
    for_research: Annotated[
        Lines,
        Ask(_("Which questions could go to researchers? One a line."), "S7.12", "group", group=_QUESTIONS),
    ] = ()
    noted_down: Annotated[
        Text,
        Ask(_("How do participants note what they do and see?"), ("S7.9", "S8.14"), "group", group=_STORIES),
    ] = ""
    goals_looked_at: Annotated[
        Text, Ask(_("When do people look back at their learning goals?"), "S7.10", "group", group=_STORIES)
    ] = ""
    learning_history: Annotated[
        Text,
        Ask(
            _("Whose story will you tell, and who reflects on it from outside?"),
            "S7.11",
            "facilitators",
            group=_STORIES,
        ),
    ] = ""
    new_ties: Annotated[
        Lines,
        Ask(_("Which new ties between parties do you see? One a line."), "S7.14", "group", group=_FIELD),
    ] = ()
    field_helps: Annotated[
        Text, Ask(_("What in the field helps what is new?"), "S7.15", "group", group=_FIELD)
    ] = ""
    field_hinders: Annotated[Text, Ask(_("What in the field holds it back?"), "S7.15", "group", group=_FIELD)] = ""
    views_shifted: Annotated[
        Text, Ask(_("How did people's view of the problem shift?"), "S7.16", "facilitators", group=_FIELD)
    ] = ""
