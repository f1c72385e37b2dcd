"""Step 10: what your own CoP will look like (METHOD section 2.14)."""

from datetime import date
from typing import Annotated

from copbench import catalogue
from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Record, Text, Worksheet


class LargeVariation(Choice):
    """S10.4: a large group in a short time."""

    LARGE = "large", _("hundreds of people")
    SHORT = "short", _("a short time")
    VISION_FIRST = "vision_first", _("the dream first, then the work")
    JOINT_BOOK = "joint_book", _("a book made together")
    CONFERENCE = "conference", _("a conference at the end")


class DeepVariation(Choice):
    """S10.5: personal depth beside joint images."""

    STEERING_GROUP = "steering_group", _("a steering group")
    PATRON = "patron", _("a patron")
    GROWTH = "growth", _("a group that grows")
    INNER_WORK = "inner_work", _("work on yourself")
    STORIES = "stories", _("personal stories")
    NATURE = "nature", _("nature")
    SILENCE = "silence", _("silence")
    MOVEMENT = "movement", _("movement")
    MUSIC = "music", _("music")
    FOOD = "food", _("good food")


class AtStep(Choice):
    """S10.1: the step with which something that matters belongs, under its short title."""

    FIRST = "v", catalogue.step("v").short
    FOCUS = "1", catalogue.step("1").short
    URGENCY = "2", catalogue.step("2").short
    GROUP = "3", catalogue.step("3").short
    FOLLOW_THROUGH = "4", catalogue.step("4").short
    DEVELOPMENT = "5", catalogue.step("5").short
    HELM = "6", catalogue.step("6").short
    REFLECTION = "7", catalogue.step("7").short
    NEW_PRACTICE = "8", catalogue.step("8").short
    RESULTS = "9", catalogue.step("9").short
    OWN_COP = "0", catalogue.step("0").short


class Weight(Choice):
    """S10.1: how much something matters."""

    NICE = "nice", _("it would be nice")
    IMPORTANT = "important", _("it is important")
    ESSENTIAL = "essential", _("without it I would not begin")


class OwnCop(Worksheet, kind="own_cop"):
    """The form that fits these people, with what is left out and what is done otherwise."""

    picture: Annotated[
        Text, Ask(_("What will your CoP look like, in a few sentences?"), ("S10.2", "P3"), "group", core=True)
    ] = ""
    otherwise: Annotated[
        Text,
        Ask(
            _("What do you do differently from the ten steps?"),
            ("S10.2", "S10.4", "S10.5", "P3"),
            "group",
            core=True,
            help=_("The steps are ingredients. The recipe is yours."),
        ),
    ] = ""
    large_variation: Annotated[
        tuple[LargeVariation, ...],
        Ask(_("Larger and shorter: what tempts you?"), ("S10.4", "E8"), "group", core=True),
    ] = ()
    deep_variation: Annotated[
        tuple[DeepVariation, ...],
        Ask(_("More personal: what tempts you?"), ("S10.5", "E9"), "group", core=True),
    ] = ()
    pleasure: Annotated[
        Text, Ask(_("What will make it a pleasure, for them and for you?"), "P7", "group", core=True)
    ] = ""
    first_step: Annotated[Text, Ask(_("What do you do first, and when?"), "S10.2", "facilitators", core=True)] = ""


class WhatMatters(Record, kind="what_matters", columns=("what", "at_step", "weight")):
    """Something that matters to you (S10.1), what it means for the set-up (S10.2) and who helps (S10.3)."""

    what: Annotated[Line, Ask(_("What matters to you in your CoP?"), "S10.1", "group", core=True)] = ""
    at_step: Annotated[AtStep | None, Ask(_("With which step does it belong?"), "S10.1", "group", core=True)] = (
        None
    )
    weight: Annotated[Weight | None, Ask(_("How much does it matter?"), "S10.1", "group", core=True)] = None
    means: Annotated[
        Text, Ask(_("What does that mean for the way you set it up?"), "S10.2", "group", core=True)
    ] = ""
    changes: Annotated[Text, Ask(_("What do you change for it in your plan?"), "S10.2", "group")] = ""
    helper: Annotated[Line, Ask(_("Who can help you?"), "S10.3", "facilitators", core=True)] = ""
    helps_with: Annotated[Line, Ask(_("With what?"), "S10.3", "facilitators")] = ""
    asked_on: Annotated[date | None, Ask(_("When did you ask?"), "S10.3", "facilitators")] = None
    said_yes: Annotated[bool | None, Ask(_("Did this person say yes?"), "S10.3", "facilitators")] = None


class FurtherReading(Record, kind="further_reading", columns=("name", "found_at"), sorted_by="name"):
    """Something worth reading or looking at (S10.6), beside the booklet's own sources (S10.7)."""

    name: Annotated[Line, Ask(_("What is it called?"), ("S10.6", "S10.7"), "outside", core=True)] = ""
    found_at: Annotated[Line, Ask(_("Where can it be found?"), ("S10.6", "S10.7"), "outside", core=True)] = ""
    note: Annotated[Text, Ask(_("What makes it worth the while?"), "S10.6", "outside", core=True)] = ""


class OwnExample(Record, kind="own_example", columns=("name", "at_step"), sorted_by="name"):
    """An example of people's own (P5); it stands in the guide of its step, beside those of the booklet."""

    name: Annotated[Line, Ask(_("What do you call this example?"), "P5", "group", core=True)] = ""
    at_step: Annotated[AtStep | None, Ask(_("With which step does it belong?"), "P5", "group", core=True)] = None
    what_happened: Annotated[
        Text,
        Ask(
            _("What happened?"),
            "P5",
            "group",
            core=True,
            help=_("Write it as the people in it would like to read it."),
        ),
    ] = ""
    lesson: Annotated[Text, Ask(_("What can others take from it?"), "P5", "group", core=True)] = ""
    told_by: Annotated[Line, Ask(_("Who told it?"), "P5", "facilitators")] = ""
