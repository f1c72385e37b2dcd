"""Patterns: the core of a solution that can be used again, told in a fixed form (METHOD section 2.8)."""

from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text
from copbench.records.references import PatternId, PersonId


class PatternState(Choice):
    """S4.11: how far a pattern is."""

    DRAFT = "draft", _("draft")
    TRIED = "tried", _("tried more than once")
    SHARED = "shared", _("shared with others")


class Pattern(Record, kind="pattern", columns=("name", "problem", "state"), sorted_by="name"):
    """A solution in the usual form of a pattern, so that others can use it again (S4.11)."""

    name: Annotated[Line, Ask(_("What is the pattern called?"), "S4.11", "outside", core=True)] = ""
    situation: Annotated[Text, Ask(_("In what situation does it help?"), "S4.11", "outside", core=True)] = ""
    problem: Annotated[Text, Ask(_("What is the problem there?"), "S4.11", "outside", core=True)] = ""
    forces: Annotated[
        Lines,
        Ask(
            _("Which forces pull at it? One a line."),
            "S4.11",
            "outside",
            core=True,
            help=_("What one wants and what stands against it."),
        ),
    ] = ()
    core: Annotated[Text, Ask(_("What is the core of the solution?"), "S4.11", "outside", core=True)] = ""
    example: Annotated[Text, Ask(_("Where did it work?"), "S4.11", "outside", core=True)] = ""
    related: Annotated[
        tuple[PatternId, ...], Ask(_("Which patterns belong with it?"), "S4.11", "outside", core=True)
    ] = ()
    by: Annotated[tuple[PersonId, ...], Ask(_("Who worked it out?"), "S4.11", "outside", core=True)] = ()
    state: Annotated[PatternState | None, Ask(_("How far is it?"), "S4.11", "outside", core=True)] = None
