"""Step 6: what the group decides, and how you swap roles (METHOD section 2.10)."""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Lines, Text, Worksheet
from copbench.records.references import DecisionId

_DIRECTION = _("Direction")
_START = _("In the first meeting")
_PROGRAMME = _("The programme")
_ROLES = _("Swapping roles")


class WorkFrom(Choice):
    """S6.5: what the group works from."""

    CASES = "cases", _("practice cases")
    THEMES = "themes", _("general themes")
    BOTH = "both", _("both")


class SharingRule(Choice):
    """S6.5: how to treat what is shared."""

    NOT_DECIDED = "not_decided", _("not decided yet")
    CHATHAM_HOUSE = "chatham_house", _("the Chatham House Rule: use it, never tell whose it was")
    SECRECY = "secrecy", _("everybody signs that it stays inside")
    OPEN = "open", _("everything may be told outside")
    OTHER = "other", _("our own words")


class Experts(Choice):
    """S6.4: whether the group wants experts from outside."""

    YES = "yes", _("yes")
    SOMETIMES = "sometimes", _("for some questions")
    NO = "no", _("no, we have it in the group")


class Pulling(Choice):
    """S6.10: how hard the facilitators pull, each point in words."""

    NOT = "0", _("not at all: the group runs")
    LITTLE = "1", _("a little nudge now and then")
    SOME = "2", _("about as hard as the group")
    MUCH = "3", _("harder than the group")
    STRONGLY = "4", _("I pull, they follow")


class Helm(Worksheet, kind="helm"):
    """What the group decides, and how the facilitators keep their hands off the wheel."""

    group_ambition: Annotated[
        Text,
        Ask(_("What is the group's own ambition, in its words?"), "S6.1", "group", core=True, group=_DIRECTION),
    ] = ""
    group_decides: Annotated[
        Text,
        Ask(
            _("What does the group decide about direction, set-up and meetings?"),
            "S6.3",
            "group",
            core=True,
            group=_DIRECTION,
        ),
    ] = ""
    how_decided: Annotated[
        Text,
        Ask(
            _("How do you hear all arguments before you decide?"),
            "S6.6",
            "group",
            core=True,
            group=_DIRECTION,
        ),
    ] = ""
    work_from: Annotated[
        WorkFrom | None,
        Ask(_("Does the group work from cases or from themes?"), "S6.5", "group", core=True, group=_START),
    ] = None
    sharing_rule: Annotated[
        SharingRule | None,
        Ask(
            _("What stays inside?"),
            "S6.5",
            "group",
            core=True,
            group=_START,
            help=_("The group decides this. As long as it has not, nobody outside hears who said what."),
            also=_("confidential confidentiality secret secrecy inside private privacy agreement agree share"),
        ),
    ] = None
    sharing_text: Annotated[
        Text, Ask(_("How does the group word its agreement?"), "S6.5", "group", core=True, group=_START)
    ] = ""
    taking_turns: Annotated[
        Text,
        Ask(
            _("How do hosts and case owners take turns?"),
            ("S6.7", "E6"),
            "group",
            core=True,
            group=_PROGRAMME,
        ),
    ] = ""
    left_at_the_door: Annotated[
        Text, Ask(_("Which goals of your own do you leave at the door?"), "S6.1", group=_DIRECTION)
    ] = ""
    said_at_start: Annotated[
        Text,
        Ask(
            _("How do you tell people that their learning is in their own hands?"),
            "S6.1",
            "group",
            group=_START,
        ),
    ] = ""
    sharing_decided_on: Annotated[
        date | None, Ask(_("When did the group agree on what stays inside?"), "S6.5", "group", group=_START)
    ] = None
    sharing_decision: Annotated[
        DecisionId, Ask(_("Which decision was that?"), ("S6.5", "S6.4"), "group", group=_START)
    ] = ""
    experts: Annotated[
        Experts | None, Ask(_("Does the group want experts from outside?"), "S6.4", "group", group=_PROGRAMME)
    ] = None
    experts_arguments: Annotated[
        Text, Ask(_("Which arguments did the group weigh?"), ("S6.4", "S6.6"), "group", group=_PROGRAMME)
    ] = ""
    needs: Annotated[
        Lines,
        Ask(_("What does the group need to know or learn? One a line."), "S6.8", "group", group=_PROGRAMME),
    ] = ()
    programme_sketch: Annotated[
        Lines,
        Ask(_("Which themes come in which order? One meeting a line."), "S6.8", "group", group=_PROGRAMME),
    ] = ()
    red_thread: Annotated[
        Text, Ask(_("Which thread runs through the meetings?"), "S6.8", "group", group=_PROGRAMME)
    ] = ""
    what_next: Annotated[
        Text,
        Ask(_("What did the group say when you last asked: what next?"), "S6.8", "group", group=_PROGRAMME),
    ] = ""
    overturned: Annotated[
        Text,
        Ask(
            _("When did the group change its programme, and what came of it?"),
            ("S6.9", "E6"),
            "group",
            group=_PROGRAMME,
        ),
    ] = ""
    worry: Annotated[
        Text,
        Ask(
            _("What worries you, and when do you bring it in?"),
            "S6.2",
            "facilitators",
            group=_ROLES,
            help=_("Do not solve it alone."),
        ),
    ] = ""
    pulling: Annotated[
        Pulling | None, Ask(_("How hard are you pulling just now?"), "S6.10", "facilitators", group=_ROLES)
    ] = None
    swap_roles: Annotated[
        Text, Ask(_("How could you swap roles with the group?"), "S6.10", "facilitators", group=_ROLES)
    ] = ""
    goals_kept_in_sight: Annotated[
        Text,
        Ask(
            _("How do you bring people back to their own goals and questions?"),
            "S6.11",
            "facilitators",
            group=_ROLES,
        ),
    ] = ""
    when_it_stalls: Annotated[
        Text,
        Ask(
            _("What do you do when somebody does not take up their part?"),
            "S6.12",
            "facilitators",
            group=_ROLES,
            help=_("A talk with the two of you, or a case in the group. Name nobody here."),
        ),
    ] = ""
    feedback: Annotated[
        Text,
        Ask(
            _("How do people tell each other what they notice, and what that does to them?"),
            "S6.13",
            "group",
            group=_ROLES,
        ),
    ] = ""
