"""The intake, what the facilitators saw in it, and the contract that may close it (METHOD section 2.7)."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from copbench.audience import Audience
from copbench.fields import Ask, Choice, FieldSpec
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text
from copbench.records.references import CaseId, PersonId

_AND_MORE = _("And besides")


class IntakeHow(Choice):
    """S3.10: how this intake was held."""

    TALK = "talk", _("in a talk")
    FORM = "form", _("with a form")


class IntakeAnswer(Choice):
    """The ten answers of an intake; the value is the name of the question."""

    PROUD = "proud", _("1. who you are")
    TOUCHED = "touched", _("2. why it touches you")
    CASE_NOW = "case_now", _("3. your case")
    QUESTION = "question", _("4. your question")
    WHY_NOW = "why_now", _("5. why now")
    STUCK = "stuck", _("6. where you are stuck")
    BRINGS = "brings", _("7. what you bring")
    LEARN = "learn", _("8. what you want to learn")
    AT_HOME = "at_home", _("9. who must know at work")
    NEEDED = "needed", _("10. what you need")


class Intake(Record, kind="intake", columns=("person", "held_on", "question"), belongs_to="person"):
    """Ten questions to somebody who may take part (S3.10); per answer they choose whether the group may see it."""

    person: Annotated[PersonId, Ask(_("With whom?"), "S3.10", "group", core=True)] = ""
    how: Annotated[IntakeHow | None, Ask(_("In a talk or with a form?"), "S3.10", "facilitators", core=True)] = (
        None
    )
    held_on: Annotated[date | None, Ask(_("When"), "S3.10", "facilitators", core=True)] = None
    proud: Annotated[
        Text,
        Ask(_("1. Who are you, what do you do, and what in your work are you proud of?"), ("W9", "S3.2"),
            "facilitators", core=True),
    ] = ""  # fmt: skip
    touched: Annotated[
        Text, Ask(_("2. Why does this subject touch you?"), ("S3.2", "S4.12"), "facilitators", core=True)
    ] = ""
    case_now: Annotated[
        Text,
        Ask(_("3. Which case or project of today do you want to move on?"), ("S3.10", "S8.5"), "facilitators",
            core=True),
    ] = ""  # fmt: skip
    question: Annotated[
        Text,
        Ask(_('4. What is your question about it? Start with "how".'), ("S3.4", "S3.10"), "facilitators",
            core=True),
    ] = ""  # fmt: skip
    why_now: Annotated[
        Text,
        Ask(_("5. Why now? What happens if nothing changes?"), ("S2.10", "S3.10"), "facilitators", core=True),
    ] = ""
    stuck: Annotated[
        Text, Ask(_("6. Where are you stuck: between what and what?"), "S2.7", "facilitators", core=True)
    ] = ""
    brings: Annotated[
        Text,
        Ask(_("7. What do you bring: knowledge, experience, networks? And whom would you like to have in?"),
            ("S3.10", "S1.14"), "facilitators", core=True),
    ] = ""  # fmt: skip
    learn: Annotated[
        Text,
        Ask(_("8. What do you yourself want to learn? When did you last learn from someone else's approach?"),
            ("W5", "S2.7", "S3.6"), "facilitators", core=True),
    ] = ""  # fmt: skip
    at_home: Annotated[
        Text,
        Ask(_("9. Who in your own organisation must know for this to land? Who helps, where will it rub?"),
            ("S4.3", "S3.10"), "facilitators", core=True),
    ] = ""  # fmt: skip
    needed: Annotated[
        Text,
        Ask(_("10. What do you need to really be there: time, your manager's support, something else?"),
            ("S3.5", "S4.12"), "facilitators", core=True),
    ] = ""  # fmt: skip
    for_group: Annotated[
        tuple[IntakeAnswer, ...],
        Ask(
            _("Which of these answers may the group see?"),
            "S3.10",
            "facilitators",
            core=True,
            help=_("This person decides. What is not ticked stays with the facilitators."),
        ),
    ] = ()
    case: Annotated[
        CaseId, Ask(_("Which case on the list is it?"), ("S3.10", "S8.5"), "facilitators", group=_AND_MORE)
    ] = ""
    networks: Annotated[
        Lines,
        Ask(_("Which networks does this person know? One a line."), "S3.10", "facilitators", group=_AND_MORE),
    ] = ()
    wants_to_reach: Annotated[
        Text, Ask(_("What does this person want to reach?"), "S3.4", "facilitators", group=_AND_MORE)
    ] = ""
    willing: Annotated[
        bool | None,
        Ask(_("Will this person put the question before the others?"), "S3.4", "facilitators", group=_AND_MORE),
    ] = None
    uncertainty: Annotated[
        Text,
        Ask(
            _("When did this person last begin something without knowing the end?"),
            "S3.6",
            "facilitators",
            group=_AND_MORE,
        ),
    ] = ""
    follow_through: Annotated[
        Lines,
        Ask(_("How could it live on at work? One a line."), ("S3.10", "S4.3"), "facilitators", group=_AND_MORE),
    ] = ()

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: to the group when the person said so."""
        ticked = data.get("for_group")
        return Audience.GROUP if isinstance(ticked, list | tuple) and spec.name in ticked else spec.audience


class Impression(Record, kind="impression", columns=("person", "noted_on", "impression"), belongs_to="person"):
    """What a facilitator noticed of somebody, in words and never as a mark (S3.6)."""

    person: Annotated[PersonId, Ask(_("Of whom?"), "S3.6", "facilitators", core=True)] = ""
    noted_on: Annotated[date | None, Ask(_("When"), "S3.6", "facilitators", core=True, when="today")] = None
    impression: Annotated[
        Text,
        Ask(
            _("What did you notice?"),
            "S3.6",
            "facilitators",
            core=True,
            help=_("What you saw and heard, in words. This person may ask to read it."),
        ),
    ] = ""


class Contract(Record, kind="contract", columns=("person", "gives", "participant_signed"), belongs_to="person"):
    """What participant and initiator promise each other (S3.11)."""

    person: Annotated[PersonId, Ask(_("With whom?"), "S3.11", "facilitators", core=True)] = ""
    gives: Annotated[Text, Ask(_("What does the participant give?"), "S3.11", "facilitators", core=True)] = ""
    gets: Annotated[Text, Ask(_("What does the participant get?"), "S3.11", "facilitators", core=True)] = ""
    presence: Annotated[
        Text, Ask(_("What do you agree about being there?"), ("S3.11", "S3.5"), "facilitators", core=True)
    ] = ""
    participant_signed: Annotated[
        date | None, Ask(_("When did the participant sign?"), "S3.11", "facilitators", core=True)
    ] = None
    initiator_name: Annotated[
        Line,
        Ask(
            _("Who signs for the initiator?"),
            "S3.11",
            "facilitators",
            core=True,
            names="initiator",
        ),
    ] = ""
    initiator_signed: Annotated[
        date | None, Ask(_("When did the initiator sign?"), "S3.11", "facilitators", core=True)
    ] = None
