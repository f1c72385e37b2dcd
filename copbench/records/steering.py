"""Who decides what, what each expects, and what the second ring says (METHOD section 2.4)."""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Record, Text, Worksheet


class DecidedBy(Choice):
    """H5: who decides."""

    INITIATOR = "initiator", _("the initiator")
    GROUP = "group", _("the group")
    FACILITATORS = "facilitators", _("the facilitators")


class Pull(Choice):
    """H7: the two ways in which initiator and facilitator may pull."""

    GRIP = "grip", _("grip: certainty and quick results")
    GROWTH = "growth", _("growth: time for the group")


class Expectations(Worksheet, kind="expectations"):
    """The talk in which initiator and facilitators say what they expect (H7)."""

    held_on: Annotated[date | None, Ask(_("When did you talk?"), "H7", "facilitators", core=True)] = None
    initiator_wants: Annotated[
        Text, Ask(_("What does the initiator hope for, and by when?"), "H7", "facilitators", core=True)
    ] = ""
    facilitator_wants: Annotated[
        Text, Ask(_("What do the facilitators need for the group?"), "H7", "facilitators", core=True)
    ] = ""
    agreed: Annotated[Text, Ask(_("What did you agree?"), "H7", "group", core=True)] = ""
    look_again_on: Annotated[
        date | None,
        Ask(
            _("When do you look at it again?"),
            "H7",
            "facilitators",
            core=True,
            help=_("After about four meetings, for instance."),
            when="ahead",
        ),
    ] = None


class Tension(Record, kind="tension", columns=("seen_on", "happened", "pull"), sorted_by="seen_on"):
    """A moment in which the initiator's grip and the group's growth pulled apart (H7)."""

    seen_on: Annotated[date | None, Ask(_("When"), "H7", "facilitators", core=True)] = None
    happened: Annotated[Text, Ask(_("What happened?"), "H7", "facilitators", core=True)] = ""
    pull: Annotated[Pull | None, Ask(_("Which way did it pull?"), "H7", "facilitators", core=True)] = None
    done: Annotated[Text, Ask(_("What did you do about it?"), "H7", "facilitators", core=True)] = ""


class DecisionRight(Record, kind="decision_right", columns=("subject", "decided_by", "remark")):
    """Who decides about a subject (H5); the group sets the direction (S6.3)."""

    subject: Annotated[Line, Ask(_("About what?"), ("H5", "S6.3"), "group", core=True)] = ""
    decided_by: Annotated[DecidedBy | None, Ask(_("Who decides?"), ("H5", "S6.3"), "group", core=True)] = None
    remark: Annotated[Line, Ask(_("Anything to add?"), "H5", "group", core=True)] = ""


class Sounding(
    Record, kind="sounding", columns=("held_on", "heard", "taken_up"), sorted_by="held_on", titled_by="held_on"
):
    """A session with the sounding board: what was shared, what came back, and what was done with it (H8)."""

    held_on: Annotated[date | None, Ask(_("When"), "H8", "group", core=True)] = None
    shared: Annotated[Text, Ask(_("What did you share with them?"), "H8", "group", core=True)] = ""
    heard: Annotated[Text, Ask(_("What did you hear from them?"), "H8", "group", core=True)] = ""
    taken_up: Annotated[Text, Ask(_("What did you do with it?"), "H8", "group", core=True)] = ""
