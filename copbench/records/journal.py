"""The facilitators' own journal: what nobody else needs to read (METHOD sections 2.9, 2.10)."""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Record, Text
from copbench.records.helm import Pulling
from copbench.records.references import MeetingId, PersonId

_MORE = _("What you saw besides")


class Balance(Choice):
    """S5.6: how steering and the group's rhythm stood to each other."""

    LET_GO = "-2", _("much too loose")
    LOOSE = "-1", _("a little too loose")
    RIGHT = "0", _("just right")
    TIGHT = "1", _("a little too tight")
    STEERED = "2", _("much too tight")


class Journal(Record, kind="journal", columns=("noted_on", "pulled", "bring_in"), sorted_by="noted_on"):
    """A page of the journal, after a meeting or in between (S5.2, S5.6, S5.19, S6.2, S6.10, H7)."""

    noted_on: Annotated[date | None, Ask(_("When"), "S5.6", "facilitators", core=True, when="today")] = None
    meeting: Annotated[MeetingId, Ask(_("After which meeting?"), "S5.6", "facilitators", core=True)] = ""
    pulled: Annotated[Text, Ask(_("Where did you pull too hard?"), "S6.10", "facilitators", core=True)] = ""
    pulling: Annotated[Pulling | None, Ask(_("How hard did you pull?"), "S6.10", "facilitators", core=True)] = None
    reverse: Annotated[
        Text, Ask(_("How could you swap roles with the group?"), "S6.10", "facilitators", core=True)
    ] = ""
    bring_in: Annotated[
        Text, Ask(_("What do you bring in next time?"), ("S6.2", "S5.1"), "facilitators", core=True)
    ] = ""
    tension: Annotated[Text, Ask(_("Is there tension with the initiator?"), "H7", "facilitators", core=True)] = ""
    balance: Annotated[
        Balance | None, Ask(_("Was it too tight or too loose?"), "S5.6", "facilitators", group=_MORE)
    ] = None
    trust: Annotated[Text, Ask(_("Where did you see trust?"), "S5.2", "facilitators", group=_MORE)] = ""
    seen: Annotated[
        Text, Ask(_("What came to light about what people find important?"), "S5.19", "facilitators", group=_MORE)
    ] = ""


class LearningOrder(Choice):
    """S5.3: doing the same better, or renewing by other norms and values."""

    BETTER = "better", _("we do the same, and do it better")
    OTHERWISE = "otherwise", _("we look at it differently: norms and values moved along")


class Granted(Record, kind="granted", columns=("statement", "challenged_on", "shift")):
    """Something that everybody takes for granted, and what became of it (S5.1)."""

    statement: Annotated[
        Text, Ask(_("What does everybody here take for granted?"), "S5.1", "facilitators", core=True)
    ] = ""
    seen_by: Annotated[
        Line,
        Ask(
            _("Who noticed it?"),
            "S5.1",
            "facilitators",
            core=True,
            names="",
        ),
    ] = ""
    challenged_on: Annotated[
        date | None, Ask(_("When did you put it up for discussion?"), "S5.1", "facilitators", core=True)
    ] = None
    shift: Annotated[Text, Ask(_("What shifted?"), ("S5.1", "S5.3"), "facilitators", core=True)] = ""
    order: Annotated[LearningOrder | None, Ask(_("What kind of change is that?"), "S5.3", "facilitators")] = None


class Concern(Record, kind="concern", columns=("noted_on", "worry", "brought_in"), sorted_by="noted_on"):
    """Something that worries a facilitator, to be brought in instead of solved alone (S6.2)."""

    noted_on: Annotated[date | None, Ask(_("When"), "S6.2", "facilitators", core=True, when="today")] = None
    worry: Annotated[Text, Ask(_("What worries you?"), "S6.2", "facilitators", core=True)] = ""
    brought_in: Annotated[bool | None, Ask(_("Did you bring it in?"), "S6.2", "facilitators", core=True)] = None
    outcome: Annotated[Text, Ask(_("What came of it?"), "S6.2", "facilitators", core=True)] = ""


class FollowUpWay(Choice):
    """S6.12: how to take it up with somebody."""

    APART = "apart", _("a talk with the two of you")
    IN_GROUP = "in_group", _("as a case in the group")


class FollowUp(Record, kind="follow_up", columns=("person", "on_day", "way"), belongs_to="person"):
    """Somebody who finds it hard to take up their part; stays with you (S6.12)."""

    person: Annotated[PersonId, Ask(_("With whom?"), "S6.12", "me", core=True)] = ""
    way: Annotated[FollowUpWay | None, Ask(_("In what way?"), "S6.12", "me", core=True)] = None
    on_day: Annotated[date | None, Ask(_("When"), "S6.12", "me", core=True)] = None
    what: Annotated[Text, Ask(_("What is it about, and what did you agree?"), "S6.12", "me", core=True)] = ""
