"""The fit check: does a CoP fit here, or would something lighter do (METHOD sections 2.1 to 2.3)?

The questions are those from which an advice with reasons can be computed; the decision is the person's own.
"""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Lines, Text, Worksheet

_ISSUE = _("The issue")
_PEOPLE = _("The people and the parties")
_LEARNING = _("What there is to learn")
_DECISION = _("Your decision")


class OutcomeOpen(Choice):
    """W3: whether anybody knows already where it ends."""

    YES = "yes", _("yes, nobody knows yet where it ends")
    PARTLY = "partly", _("partly: some things have been decided")
    FIXED = "fixed", _("no, the outcome has been decided")


class Purpose(Choice):
    """D1: what a group is for, the first thing that tells one form from another (D2, D3, D4)."""

    NEW_PRACTICE = "new_practice", _("developing a new way of working together")
    SERVICE = "service", _("delivering a product or a service")
    ASSIGNMENT = "assignment", _("carrying out an assignment")
    CONTACT = "contact", _("staying in touch and exchanging")


class Membership(Choice):
    """D1: why somebody belongs to it, the second thing that tells one form from another (D2, D3, D4)."""

    VOLUNTARY = "voluntary", _("they choose to, for a task they share")
    APPOINTED = "appointed", _("they were given the task")
    SAME_MANAGER = "same_manager", _("they have the same manager")
    OPEN_INTEREST = "open_interest", _("they are interested, and anybody may join")


class FeltBy(Choice):
    """W7: how widely the urgency is felt."""

    NOBODY = "nobody", _("nobody yet")
    US = "us", _("mainly ourselves")
    SOME = "some", _("some of the people concerned")
    MANY = "many", _("most of the people concerned")


class Boundary(Choice):
    """N6: which boundaries the issue crosses."""

    ORGANISATIONS = "organisations", _("between organisations")
    SECTORS = "sectors", _("between sectors")
    LEVELS = "levels", _("between levels, such as municipality and state")


class Better(Choice):
    """W8: what the work becomes by learning."""

    SMARTER = "smarter", _("smarter")
    FASTER = "faster", _("faster")
    CHEAPER = "cheaper", _("cheaper")
    BETTER = "better", _("better")


class Decision(Choice):
    """N8: what the person decides after the check."""

    COP = "cop", _("we start a CoP")
    NOT_YET = "not_yet", _("not yet")
    OTHER_FORM = "other_form", _("another form fits better")


class OtherForm(Choice):
    """N8: the lighter or other forms."""

    INSTRUCTION = "instruction", _("an instruction")
    STEP_PLAN = "step_plan", _("a step-by-step plan")
    TRAINING = "training", _("a training course")
    RESEARCH = "research", _("a research assignment")
    PROJECT = "project", _("a project")
    NETWORK = "network", _("a network")
    COMMUNITY_OF_INTEREST = "community_of_interest", _("a community of interest")


class FitCheck(Worksheet, kind="fit_check"):
    """What speaks for a CoP here, what speaks for something lighter, and what the person decides."""

    joint_task: Annotated[
        Text,
        Ask(
            _("Which task do you want to take on together?"),
            "D4",
            "outside",
            core=True,
            group=_ISSUE,
            help=_("No joint task? Then a network may be what you are looking for."),
        ),
    ] = ""
    outcome_open: Annotated[
        OutcomeOpen | None, Ask(_("May the outcome stay open?"), "W3", "group", core=True, group=_ISSUE)
    ] = None
    only_improving: Annotated[
        bool | None,
        Ask(
            _("Is it only about improving a way of working that exists?"),
            "N1",
            "group",
            core=True,
            group=_ISSUE,
        ),
    ] = None
    patterns_behind: Annotated[
        Text,
        Ask(
            _("Which habits, patterns and values keep it as it is?"),
            "N4",
            "group",
            core=True,
            group=_ISSUE,
            help=_("Leave it empty if there is nothing behind it. Then something lighter may do."),
        ),
    ] = ""
    perspectives: Annotated[
        Lines,
        Ask(
            _("Which professions and points of view does it take? One a line."),
            "N5",
            "group",
            core=True,
            group=_PEOPLE,
        ),
    ] = ()
    membership: Annotated[
        Membership | None, Ask(_("Why would people belong to it?"), "D1", "group", core=True, group=_PEOPLE)
    ] = None
    decision: Annotated[
        Decision | None, Ask(_("What do you decide?"), "N8", "group", core=True, group=_DECISION)
    ] = None
    purpose: Annotated[
        Purpose | None,
        Ask(_("What is it for, most of all?"), ("D1", "D2", "D3", "D4"), "group", group=_ISSUE),
    ] = None
    research_question: Annotated[
        bool | None, Ask(_("Is it a question for scientific research?"), "N2", "group", group=_ISSUE)
    ] = None
    known_problem: Annotated[
        bool | None,
        Ask(_("Is it a known problem, or a small change in a routine?"), "N3", "group", group=_ISSUE),
    ] = None
    persistent_issue: Annotated[
        Text, Ask(_("Which persistent issue can nobody solve alone?"), "W7", "outside", group=_ISSUE)
    ] = ""
    necessity: Annotated[Text, Ask(_("Why must it be solved?"), "W7", "group", group=_ISSUE)] = ""
    ambition: Annotated[Text, Ask(_("What is your ambition with it?"), "W7", "outside", group=_ISSUE)] = ""
    urgency_felt: Annotated[
        FeltBy | None, Ask(_("Who feels that it cannot wait?"), "W7", "facilitators", group=_PEOPLE)
    ] = None
    shared_passion: Annotated[
        Text, Ask(_("Which interest or passion do these people share?"), "W1", "outside", group=_PEOPLE)
    ] = ""
    proud_of: Annotated[Text, Ask(_("What in their craft are they proud of?"), "W9", "group", group=_PEOPLE)] = ""
    boundaries_crossed: Annotated[
        tuple[Boundary, ...], Ask(_("Which boundaries does it cross?"), "N6", "group", group=_PEOPLE)
    ] = ()
    parties: Annotated[
        Lines, Ask(_("Which parties does it touch? One a line."), "N6", "group", group=_PEOPLE)
    ] = ()
    behaviour_change: Annotated[
        Text, Ask(_("What would people do differently in their work?"), "N7", "group", group=_LEARNING)
    ] = ""
    existing_learning: Annotated[
        Text, Ask(_("Which training courses are there already?"), "N7", "group", group=_LEARNING)
    ] = ""
    skills: Annotated[
        Lines, Ask(_("Which skills could people grow here? One a line."), "W5", "group", group=_LEARNING)
    ] = ()
    better_how: Annotated[
        tuple[Better, ...], Ask(_("What should the work become?"), "W8", "group", group=_LEARNING)
    ] = ()
    better_seen: Annotated[Text, Ask(_("Where would you notice that first?"), "W8", "group", group=_LEARNING)] = ""
    other_form: Annotated[
        OtherForm | None, Ask(_("If another form fits better, which one?"), "N8", "group", group=_DECISION)
    ] = None
    reason: Annotated[Text, Ask(_("Why do you decide this?"), "N8", "facilitators", group=_DECISION)] = ""
    decided_on: Annotated[date | None, Ask(_("When did you decide?"), "N8", "group", group=_DECISION)] = None
