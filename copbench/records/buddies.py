"""Buddies: who calls whom between the meetings, what they tell each other, and who reports in writing (S8.12).

What is said in a call stays with the two of them. Whoever keeps a workbook for the group sees at most that they
called.
"""

from datetime import date
from typing import Annotated

from copbench.fields import Ask
from copbench.i18n import _
from copbench.records.base import Record, Text
from copbench.records.readers import OwnersChoice, Readers
from copbench.records.references import PairId, PersonId


class BuddyPair(Record, kind="buddy_pair", columns=("people", "begins", "ends"), sorted_by="begins"):
    """Two people, or three, who call each other between the meetings for a while (S8.12)."""

    people: Annotated[
        tuple[PersonId, ...],
        Ask(_("Who call each other?"), "S8.12", "group", core=True, help=_("Two people, or three.")),
    ] = ()
    begins: Annotated[date | None, Ask(_("From which day?"), "S8.12", "group", core=True, when="ahead")] = None
    ends: Annotated[date | None, Ask(_("Until which day?"), "S8.12", "group", core=True, when="ahead")] = None
    heard_on: Annotated[
        date | None,
        Ask(
            _("When did you last hear that they called?"),
            "S8.12",
            "facilitators",
            core=True,
            help=_("That they called is enough. What they said is theirs."),
        ),
    ] = None


class BuddyCall(
    Record, kind="buddy_call", columns=("on", "person", "next_step"), sorted_by="on", belongs_to="pair"
):
    """What one of them told in a call; it stays between them (S8.12)."""

    pair: Annotated[PairId, Ask(_("Which buddies?"), "S8.12", "me", core=True)] = ""
    on: Annotated[date | None, Ask(_("When"), "S8.12", "me", core=True, when="today")] = None
    person: Annotated[PersonId, Ask(_("Whose turn was it?"), "S8.12", "me", core=True, among="pair")] = ""
    done: Annotated[
        Text,
        Ask(
            _("1. What have you done since we spoke – and what was left undone?"),
            ("S8.12", "S8.6"),
            "me",
            core=True,
            help=_("Fifteen minutes, in turns. Listen first, solve nothing."),
        ),
    ] = ""
    came_of: Annotated[
        Text, Ask(_("2. What came of it, and what surprised you?"), ("S8.12", "S8.3"), "me", core=True)
    ] = ""
    next_step: Annotated[
        Text,
        Ask(
            _("3. What is your very next step, and when?"),
            ("S8.11", "S8.12"),
            "me",
            core=True,
            help=_("One step a line. Below you can turn them into actions; none becomes one by itself."),
        ),
    ] = ""
    needed: Annotated[
        Text,
        Ask(
            _("4. What do you need for it – from me, from the group or from someone else?"),
            "S8.12",
            "me",
            core=True,
            help=_("This stays between us. The group hears only what you choose to tell."),
        ),
    ] = ""
    became: tuple[str, ...] = ()
    """The actions that were made of the steps."""


class InterimReport(
    OwnersChoice, kind="interim_report", columns=("on", "person", "text"), sorted_by="on", belongs_to="person"
):
    """In a few lines how it goes, for who would rather write than call (S8.12)."""

    person: Annotated[PersonId, Ask(_("Who writes?"), "S8.12", "me", core=True)] = ""
    on: Annotated[date | None, Ask(_("When"), "S8.12", "me", core=True, when="today")] = None
    text: Annotated[
        Text,
        Ask(
            _("How is it going?"),
            ("S8.12", "S8.7"),
            "me",
            core=True,
            help=_("Ten lines are enough: what you did, what came of it, what you do next."),
        ),
    ] = ""
    readers: Annotated[Readers | None, Ask(_("For whom is this?"), "S8.12", "me", core=True)] = None
