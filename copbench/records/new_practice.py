"""Step 8: how new practice comes about (METHOD 2.12)."""

from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Lines, Text, Worksheet

_WORK = _("From the work")
_TRYING = _("Trying things")
_BETWEEN = _("Between the meetings")


class Contact(Choice):
    """S8.12: how people keep in touch between meetings."""

    PAIRS = "pairs", _("buddies, in pairs")
    THREES = "threes", _("buddies, in threes")
    REPORTS = "reports", _("short interim reports")
    FREE = "free", _("everybody as they like")


class PracticeForm(Choice):
    """S8.13, S8.15: ways to bring doing closer."""

    ROLE_PLAY = "role_play", _("role plays")
    SMALL_GROUPS = "small_groups", _("questioning each other in small groups")
    OBJECTS = "objects", _("objects")
    DRAWINGS = "drawings", _("drawings")
    BACKCASTING = "backcasting", _("reasoning back from the future")


class NewPractice(Worksheet, kind="new_practice"):
    """How insight becomes other behaviour: in the work, in small steps, with others."""

    brought_in: Annotated[
        Text,
        Ask(
            _("How do participants bring in a case from their own work?"),
            ("S8.1", "S8.5"),
            "group",
            core=True,
            group=_WORK,
        ),
    ] = ""
    how_questions: Annotated[
        Lines,
        Ask(_("Which questions begin with how? One a line."), "S8.2", "group", core=True, group=_WORK),
    ] = ()
    looking_back: Annotated[
        Text,
        Ask(
            _("When do you ask what people really did differently?"),
            "S8.6",
            "group",
            core=True,
            group=_BETWEEN,
        ),
    ] = ""
    experiments: Annotated[
        Lines,
        Ask(
            _("What could you try? One experiment a line."),
            "S8.8",
            "group",
            core=True,
            group=_TRYING,
            help=_("The smallest step that somebody dares to take."),
        ),
    ] = ()
    steps_between: Annotated[
        Text,
        Ask(
            _("What happens between two meetings, and how does the group hear of it?"),
            ("S8.7", "S8.11"),
            "group",
            core=True,
            group=_BETWEEN,
        ),
    ] = ""
    contact: Annotated[
        tuple[Contact, ...],
        Ask(_("How do people keep in touch in between?"), "S8.12", "group", core=True, group=_BETWEEN),
    ] = ()
    holds_back: Annotated[
        Text,
        Ask(
            _("What holds people back from working differently?"),
            "S8.9",
            "facilitators",
            core=True,
            group=_TRYING,
        ),
    ] = ""
    push: Annotated[Text, Ask(_("Who may give whom a push, and how?"), "S8.9", "facilitators", group=_TRYING)] = ""
    insight_to_act: Annotated[
        Text,
        Ask(_("Where did an insight turn into doing something else?"), "S8.3", "facilitators", group=_TRYING),
    ] = ""
    perspectives_tried: Annotated[
        Lines,
        Ask(
            _("From which points of view do small groups look at one question? One a line."),
            "S8.8",
            "group",
            group=_TRYING,
        ),
    ] = ()
    practice_forms: Annotated[
        tuple[PracticeForm, ...],
        Ask(
            _("How do people try things out during a meeting?"),
            ("S8.13", "S8.15", "S8.10"),
            "group",
            group=_TRYING,
        ),
    ] = ()
    future_image: Annotated[
        Text,
        Ask(
            _("How do you invite people to picture their future, and to reason back?"),
            "S8.10",
            "group",
            group=_TRYING,
            help=_("The image is theirs, and starts empty."),
        ),
    ] = ""
    logbook_invited: Annotated[
        Text, Ask(_("How do you invite people to keep a logbook?"), "S8.14", "group", group=_BETWEEN)
    ] = ""
