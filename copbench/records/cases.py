"""Practice cases, and the small groups in which people work (METHOD sections 2.7, 2.8, 2.12)."""

from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text
from copbench.records.references import MeetingId, PersonId

_ON_THE_WAY = _("On the way")


class CaseState(Choice):
    """S8.5: how a case stands."""

    IN_WORK = "in_work", _("we are working on it")
    MOVED = "moved", _("it has moved on")
    RESTS = "rests", _("it rests for now")
    DONE = "done", _("done")


class Case(Record, kind="case", columns=("name", "person", "question"), sorted_by="name"):
    """A case from somebody's own practice, on which new insight is tried (S3.10, S8.5)."""

    name: Annotated[Line, Ask(_("What do you call it?"), ("S3.10", "S8.5"), "group", core=True)] = ""
    person: Annotated[PersonId, Ask(_("Whose case is it?"), ("S3.10", "S6.7"), "group", core=True)] = ""
    situation: Annotated[Text, Ask(_("What is going on?"), ("S3.10", "S8.5"), "group", core=True)] = ""
    question: Annotated[Text, Ask(_("What is the question in it?"), ("S3.4", "S3.10"), "group", core=True)] = ""
    others: Annotated[
        tuple[PersonId, ...],
        Ask(
            _("Who else of the group works on it?"),
            "S4.8",
            "group",
            core=True,
            help=_("With two or three in one project it lands at work more easily."),
        ),
    ] = ()
    wanted: Annotated[Text, Ask(_("What should it become?"), "S8.5", "group", group=_ON_THE_WAY)] = ""
    insights: Annotated[
        Lines, Ask(_("What did you come to see in it? One a line."), ("S8.5", "S8.3"), "group", group=_ON_THE_WAY)
    ] = ()
    status: Annotated[CaseState | None, Ask(_("How does it stand?"), "S8.5", "group", group=_ON_THE_WAY)] = None


class Subgroup(Record, kind="subgroup", columns=("name", "criterion", "members"), sorted_by="name"):
    """People of the group who belong together by a criterion of your own (S3.13)."""

    name: Annotated[Line, Ask(_("What is this group called?"), "S3.13", "group", core=True)] = ""
    criterion: Annotated[
        Line,
        Ask(
            _("By what do they belong together?"),
            "S3.13",
            "group",
            core=True,
            help=_("How they relate to the theme, for instance."),
        ),
    ] = ""
    members: Annotated[tuple[PersonId, ...], Ask(_("Who is in it?"), "S3.13", "group", core=True)] = ()
    meeting: Annotated[MeetingId, Ask(_("In which meeting did it come about?"), "S3.13", "group", core=True)] = ""
