"""Step 5: how you facilitate (METHOD section 2.9)."""

from typing import Annotated

from pydantic import Field

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Lines, Text, Worksheet

_YOU = _("You who facilitate")
_GROUND = _("Trust and reflection")
_MIX = _("The mix")
_BEGINNING = _("Beginning together")
_QUESTIONS = _("Questions and guests")


class Appeal(Choice):
    """S5.14: what an activity appeals to."""

    REASON = "reason", _("the head")
    BODY = "body", _("the body")
    CREATIVITY = "creativity", _("creativity")
    INTUITION = "intuition", _("intuition")


class Attention(Choice):
    """S5.15: where the attention goes."""

    CONTENT = "content", _("the content")
    INDIVIDUAL = "individual", _("the individual")
    GROUP = "group", _("the group")
    SURROUNDINGS = "surroundings", _("the surroundings")


class Setting(Choice):
    """S5.16: in what company people work."""

    PLENARY = "plenary", _("plenary")
    GROUP = "group", _("small groups")
    PAIR = "pair", _("pairs")
    INDIVIDUALLY = "individually", _("individually")


class Development(Worksheet, kind="development"):
    """How the facilitators make room for people to see, dare and create."""

    content_and_process: Annotated[
        Text,
        Ask(
            _("Who of you looks after the content, and who after the process?"),
            "S5.5",
            "group",
            core=True,
            group=_YOU,
        ),
    ] = ""
    trust: Annotated[
        Text,
        Ask(
            _("What do you do so that people trust each other and create?"),
            "S5.2",
            "group",
            core=True,
            group=_GROUND,
        ),
    ] = ""
    taken_for_granted: Annotated[
        Lines,
        Ask(
            _("What does everybody here take for granted? One a line."),
            ("S5.1", "S5.3"),
            "facilitators",
            core=True,
            group=_GROUND,
            help=_("These are the things to put up for discussion."),
        ),
    ] = ()
    first_question: Annotated[
        Text,
        Ask(
            _("With which question do you open the first meeting?"),
            "S5.8",
            "group",
            core=True,
            group=_BEGINNING,
            help=_("Where do you want to be in so many meetings, for yourself and for your organisation?"),
        ),
    ] = ""
    appeals: Annotated[
        tuple[Appeal, ...],
        Ask(_("What do your activities appeal to?"), "S5.14", "group", core=True, group=_MIX),
    ] = ()
    settings: Annotated[
        tuple[Setting, ...],
        Ask(
            _("Do people work all together, in small groups, in pairs or alone?"),
            "S5.16",
            "group",
            core=True,
            group=_MIX,
        ),
    ] = ()
    good_questions: Annotated[
        Lines,
        Ask(
            _("Which good questions do you want to have with you? One a line."),
            "S5.17",
            "group",
            core=True,
            group=_QUESTIONS,
            help=_("Ask one, and wait for the answer."),
        ),
    ] = ()
    steering: Annotated[
        Text,
        Ask(
            _("Where do you steer, and where do you follow the group's rhythm?"),
            "S5.6",
            "facilitators",
            group=_YOU,
        ),
    ] = ""
    read_up_on: Annotated[
        Lines,
        Ask(_("What do you still have to read up on? One a line."), "S5.18", "facilitators", group=_YOU),
    ] = ()
    actions_kept: Annotated[
        Text, Ask(_("How do you keep track of who does what?"), "S5.7", "group", group=_YOU)
    ] = ""
    reflection_minutes: Annotated[
        int | None,
        Field(ge=0, le=480),
        Ask(_("How many minutes of each meeting are for looking back?"), "S5.4", "group", group=_GROUND),
    ] = None
    norms: Annotated[
        Text,
        Ask(_("Which values would have to shift before the issue does?"), "S5.3", "group", group=_GROUND),
    ] = ""
    values_asked: Annotated[
        Text, Ask(_("How do you ask what people find important?"), ("S5.19", "S5.11"), "group", group=_GROUND)
    ] = ""
    introduction: Annotated[
        Text,
        Ask(
            _("How do people introduce themselves?"),
            "S5.11",
            "group",
            group=_BEGINNING,
            help=_("By what they aim at and what they do now, not by their position."),
        ),
    ] = ""
    themes: Annotated[
        Lines,
        Ask(_("Which themes come out of everybody's aims? One a line."), "S5.9", "group", group=_BEGINNING),
    ] = ()
    preparing: Annotated[
        Text, Ask(_("How do participants help you to prepare a meeting?"), "S5.13", "group", group=_BEGINNING)
    ] = ""
    crazy: Annotated[Text, Ask(_("Which crazy thing do you dare to do?"), "S5.14", "facilitators", group=_MIX)] = (
        ""
    )
    attention: Annotated[
        tuple[Attention, ...], Ask(_("Where does the attention go, in turn?"), "S5.15", "group", group=_MIX)
    ] = ()
    approaches: Annotated[
        Lines, Ask(_("Which approaches do you work with? One a line."), "S5.15", "group", group=_MIX)
    ] = ()
    process_questions: Annotated[
        Lines,
        Ask(
            _("Which questions let people look at their own part? One a line."),
            "S5.12",
            "group",
            group=_QUESTIONS,
        ),
    ] = ()
    guests: Annotated[
        Lines,
        Ask(
            _("Who could tell about a real project? One a line."),
            ("S5.10", "E3"),
            "facilitators",
            group=_QUESTIONS,
        ),
    ] = ()
