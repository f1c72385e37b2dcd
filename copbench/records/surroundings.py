"""Step 1: what ties the people together, and what surrounds the issue (METHOD section 2.5)."""

from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text


class PracticeKind(Choice):
    """S1.14: what ties people together."""

    FUNCTION = "function", _("function")
    ROLE = "role", _("role")
    ACTIVITY = "activity", _("activity")
    NETWORK = "network", _("network")


class AnalysisKind(Choice):
    """S1.16: the three kinds of problem analysis, and room for another."""

    STAKEHOLDER = "stakeholder", _("who has an interest (stakeholders)")
    CAUSAL = "causal", _("causes and effects")
    SOCIOTECHNICAL = "sociotechnical", _("people, technology and rules together")
    OTHER = "other", _("another way")


class Practice(Record, kind="practice", columns=("kind_of_tie", "name", "connects")):
    """A function, role, activity or network that ties participants together (S1.14)."""

    kind_of_tie: Annotated[PracticeKind | None, Ask(_("What is it?"), "S1.14", "group", core=True)] = None
    name: Annotated[Line, Ask(_("What is it called?"), "S1.14", "group", core=True)] = ""
    connects: Annotated[
        Text, Ask(_("Which practices or networks does it connect?"), "S1.14", "group", core=True)
    ] = ""
    in_view: Annotated[
        Text, Ask(_("Who comes into view as a participant?"), "S1.14", "facilitators", core=True)
    ] = ""


class Surroundings(Record, kind="surroundings", columns=("way", "finding"), titled_by="way"):
    """An analysis of what surrounds the issue (S1.16)."""

    way: Annotated[AnalysisKind | None, Ask(_("In which way did you look?"), "S1.16", "group", core=True)] = None
    actors: Annotated[Lines, Ask(_("Who plays a part? One a line."), "S1.16", "group", core=True)] = ()
    causes: Annotated[
        Text,
        Ask(
            _("What causes what?"),
            "S1.16",
            "group",
            core=True,
            help=_("Start a line with two spaces more to put a cause below its effect."),
        ),
    ] = ""
    finding: Annotated[Text, Ask(_("What did you find?"), "S1.16", "group", core=True)] = ""
    questions_found: Annotated[
        Lines, Ask(_("Which questions did it give you? One a line."), ("S1.16", "S1.4"), "group", core=True)
    ] = ()
    own_influence: Annotated[
        Text, Ask(_("How much of it is in your own hands, and how much in those of others?"), "E2", "group")
    ] = ""
    source: Annotated[Line, Ask(_("Where does this come from?"), "S1.16", "group")] = ""
