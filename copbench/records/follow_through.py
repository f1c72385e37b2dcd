"""Step 4: what must outlive the CoP, and what carries it (METHOD section 2.8)."""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Text, Worksheet

_LEVELS = _("What lasts")
_LANDING = _("Where it lands")
_HOME = _("At work with the participants")
_VISIBLE = _("Seen by those who decide")


class Hook(Choice):
    """S4.10, S4.13: what exists already and can carry a result."""

    REWARD = "reward", _("the way people are rewarded")
    CHANNELS = "channels", _("the usual channels of communication")
    FINANCE = "finance", _("financial schemes")
    LAW = "law", _("laws and rules")
    NETWORKS = "networks", _("existing networks")
    CONSULTATION = "consultation", _("existing consultation between organisations")
    OTHER = "other", _("something else")


class Landing(Choice):
    """S4.6: where a result may land."""

    POLICY = "policy", _("policy")
    TENDER = "tender", _("tender guidelines")
    MANUAL = "manual", _("manuals")
    WORK_PROCESS = "work_process", _("work processes")
    OTHER = "other", _("somewhere else")


class FollowThrough(Worksheet, kind="follow_through"):
    """What must outlive the CoP, and what carries it."""

    lasts_person: Annotated[
        Text,
        Ask(_("What will participants keep doing differently?"), "S4.1", "group", core=True, group=_LEVELS),
    ] = ""
    lasts_organisation: Annotated[
        Text, Ask(_("What will last in their organisations?"), "S4.1", "group", core=True, group=_LEVELS)
    ] = ""
    lasts_field: Annotated[
        Text, Ask(_("What will last in the field?"), "S4.1", "group", core=True, group=_LEVELS)
    ] = ""
    conditions: Annotated[
        Lines,
        Ask(
            _("What do organisation and field need to grow along with it? One a line."),
            "S4.2",
            "group",
            core=True,
            group=_LEVELS,
        ),
    ] = ()
    hooks: Annotated[
        tuple[Hook, ...],
        Ask(_("Which hooks exist already?"), ("S4.10", "S4.13"), "group", core=True, group=_LANDING),
    ] = ()
    landing: Annotated[
        tuple[Landing, ...], Ask(_("Where may results land?"), "S4.6", "group", core=True, group=_LANDING)
    ] = ()
    visibility: Annotated[
        Text,
        Ask(
            _("How do managers and executives get to know of it?"),
            "S4.4",
            "facilitators",
            core=True,
            group=_VISIBLE,
        ),
    ] = ""
    arrange_in_time: Annotated[
        Text,
        Ask(
            _("What must be arranged before the last meeting?"),
            "S4.9",
            "group",
            group=_LEVELS,
            help=_("Look at it halfway, and again at three quarters."),
        ),
    ] = ""
    why_to_you: Annotated[Text, Ask(_("Why does it matter to you that it lives on?"), "S4.12", group=_LEVELS)] = ""
    need_next: Annotated[Text, Ask(_("What do you need for your next step?"), "S4.12", group=_LEVELS)] = ""
    invite_in_time: Annotated[
        Lines,
        Ask(
            _("Who decides there, and must be involved in time? One a line."),
            "S4.6",
            "facilitators",
            group=_LANDING,
        ),
    ] = ()
    in_the_making: Annotated[
        Lines,
        Ask(
            _("Which policy or guide is being written by somebody in the group? One a line."),
            "S4.14",
            "group",
            group=_LANDING,
        ),
    ] = ()
    consultation: Annotated[
        Text,
        Ask(_("Which existing consultation could take place in the CoP?"), "S4.13", "group", group=_LANDING),
    ] = ""
    who_influences: Annotated[
        Text,
        Ask(_("Who influences whom there, and how do the lines run?"), "S4.13", "facilitators", group=_LANDING),
    ] = ""
    reusable: Annotated[
        Lines,
        Ask(_("Which solutions could serve elsewhere too? One a line."), "S4.11", "group", group=_LANDING),
    ] = ()
    clashes: Annotated[
        Text, Ask(_("Where will new ideas rub against rules and routines?"), "S4.3", "group", group=_HOME)
    ] = ""
    allies: Annotated[
        Lines,
        Ask(_("Who gains by the change, and may help? One a line."), "S4.3", "facilitators", group=_HOME),
    ] = ()
    told_at_home: Annotated[
        Text, Ask(_("How do participants tell at work how it goes?"), "S4.15", "group", group=_HOME)
    ] = ""
    fee: Annotated[
        bool | None,
        Ask(
            _("Does taking part cost something?"),
            "S4.5",
            "outside",
            group=_VISIBLE,
            help=_("What stands on a budget is seen: somebody will ask for a report."),
        ),
    ] = None
    fee_terms: Annotated[
        Line, Ask(_("How much, who pays, and what report belongs with it?"), "S4.5", "group", group=_VISIBLE)
    ] = ""
    fee_report_due: Annotated[
        date | None, Ask(_("When is that report due?"), "S4.5", "facilitators", group=_VISIBLE, when="ahead")
    ] = None
    covenant: Annotated[
        Text,
        Ask(
            _("What could executives promise each other about results and knowledge?"),
            ("S4.8", "E5"),
            "facilitators",
            group=_VISIBLE,
        ),
    ] = ""
    researchers: Annotated[
        Lines,
        Ask(
            _("Which researchers could test what you find? One a line."),
            "S4.7",
            "facilitators",
            group=_VISIBLE,
        ),
    ] = ()
