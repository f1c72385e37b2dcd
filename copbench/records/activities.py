"""Activities and good questions of one's own, beside those that copbench brings along (METHOD section 2.9)."""

from typing import Annotated

from pydantic import Field

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text
from copbench.records.facilitation import Appeal, Attention, Setting
from copbench.records.references import MeetingId


class Activity(Record, kind="activity", columns=("name", "minutes", "setting"), sorted_by="name"):
    """What people do in a block, told so that another can lead it (S5.14, S5.15, S5.16)."""

    name: Annotated[Line, Ask(_("What is the activity called?"), "S5.14", "outside", core=True)] = ""
    minutes: Annotated[
        int | None, Field(ge=1, le=480), Ask(_("How many minutes?"), "S5.4", "outside", core=True)
    ] = None
    setting: Annotated[
        Setting | None,
        Ask(_("All together, in small groups, in pairs or alone?"), "S5.16", "outside", core=True),
    ] = None
    invitation: Annotated[Text, Ask(_("What do you say to the group?"), "S5.14", "outside", core=True)] = ""
    room: Annotated[Text, Ask(_("What does it take in the room?"), "S5.14", "outside", core=True)] = ""
    groups: Annotated[Line, Ask(_("How do you divide people?"), "S5.16", "outside", core=True)] = ""
    steps: Annotated[Lines, Ask(_("How does it go? One step a line."), "S5.14", "outside", core=True)] = ()
    question: Annotated[Text, Ask(_("Which question is asked?"), "S5.17", "outside", core=True)] = ""
    appeals: Annotated[tuple[Appeal, ...], Ask(_("What does it appeal to?"), "S5.14", "outside", core=True)] = ()
    attention: Annotated[
        Attention | None, Ask(_("Where does the attention go?"), "S5.15", "outside", core=True)
    ] = None
    reflection: Annotated[bool | None, Ask(_("Is it for looking back?"), "S5.4", "outside", core=True)] = None
    crazy: Annotated[bool | None, Ask(_("Is it out of the ordinary?"), "S5.14", "outside", core=True)] = None
    approach: Annotated[Line, Ask(_("Which approach is it?"), "S5.15", "outside", core=True)] = ""


class QuestionKind(Choice):
    """S5.11, S5.12: what a good question asks for."""

    INTEREST = "interest", _("interest: what is at stake for you")
    VALUE = "value", _("value: what matters to you")
    FUTURE = "future", _("future: where do you want to be")
    NOW = "now", _("now: what are you doing")
    PROCESS = "process", _("process: your own part in it")


class GoodQuestion(Record, kind="good_question", columns=("text", "asks_for", "effect")):
    """A question worth asking again, with what it did (S5.11, S5.12, S5.17)."""

    text: Annotated[Text, Ask(_("What is the question?"), ("S5.11", "S5.17"), "outside", core=True)] = ""
    asks_for: Annotated[
        QuestionKind | None, Ask(_("What does it ask for?"), ("S5.11", "S5.12"), "outside", core=True)
    ] = None
    used_in: Annotated[MeetingId, Ask(_("In which meeting was it asked?"), "S5.17", "group", core=True)] = ""
    effect: Annotated[Text, Ask(_("What did it do?"), "S5.17", "group", core=True)] = ""
