"""What carries the movement on, one record for each place where it takes hold (METHOD section 2.8)."""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text, Worksheet
from copbench.records.follow_through import Hook, Landing
from copbench.records.references import PersonId, QuestionId


class Level(Choice):
    """S4.1: on which level something lasts."""

    PERSON = "person", _("for a person")
    ORGANISATION = "organisation", _("in an organisation")
    FIELD = "field", _("in the field")


class AnchorState(Choice):
    """S4.1: how far an anchor is."""

    IDEA = "idea", _("idea")
    STARTED = "started", _("started")
    SECURED = "secured", _("secured")


class LandingHow(Choice):
    """S4.6: how you involve who decides."""

    INVITE = "invite", _("invite them into the CoP")
    OTHERWISE = "otherwise", _("involve them in another way")


class Anchor(Record, kind="anchor", columns=("what", "level", "hook", "state")):
    """Something that must last, with the hook that it hangs on (S4.1, S4.10)."""

    what: Annotated[Text, Ask(_("What must last?"), "S4.1", "group", core=True)] = ""
    level: Annotated[Level | None, Ask(_("At which level?"), "S4.1", "group", core=True)] = None
    hook: Annotated[
        Hook | None, Ask(_("Which hook can carry it?"), ("S4.1", "S4.10", "S4.13"), "group", core=True)
    ] = None
    person: Annotated[PersonId, Ask(_("Who looks after it?"), "S4.1", "group", core=True)] = ""
    moment: Annotated[date | None, Ask(_("By when"), ("S4.1", "S4.9"), "group", core=True, when="ahead")] = None
    state: Annotated[AnchorState | None, Ask(_("How far is it?"), "S4.1", "group", core=True)] = None


class Visibility(Record, kind="visibility", columns=("told_on", "whom", "how"), sorted_by="told_on"):
    """A manager or executive who was made aware of the CoP (S4.4)."""

    whom: Annotated[
        Line,
        Ask(
            _("Which manager or executive?"),
            "S4.4",
            "facilitators",
            core=True,
            names="manager",
        ),
    ] = ""
    person: Annotated[
        PersonId, Ask(_("Of whom is it the manager?"), ("S4.4", "S3.5"), "facilitators", core=True)
    ] = ""
    told_on: Annotated[date | None, Ask(_("When"), "S4.4", "facilitators", core=True)] = None
    how: Annotated[Line, Ask(_("How did they get to know of it?"), "S4.4", "facilitators", core=True)] = ""
    reaction: Annotated[Text, Ask(_("What did they say?"), "S4.4", "facilitators", core=True)] = ""


class LandingPlace(Record, kind="landing_place", columns=("what", "landing", "owner")):
    """A place where a result may land, and whom to involve in time (S4.6, S4.14)."""

    what: Annotated[Line, Ask(_("Where may it land?"), "S4.6", "group", core=True)] = ""
    landing: Annotated[Landing | None, Ask(_("What is it?"), "S4.6", "group", core=True)] = None
    owner: Annotated[
        Line,
        Ask(
            _("Who decides about it?"),
            "S4.6",
            "group",
            core=True,
            names="",
        ),
    ] = ""
    invited_on: Annotated[
        date | None, Ask(_("When do you involve them?"), ("S4.6", "S4.9"), "group", core=True, when="ahead")
    ] = None
    how: Annotated[LandingHow | None, Ask(_("In what way?"), "S4.6", "group", core=True)] = None
    in_the_making: Annotated[bool | None, Ask(_("Is it being written just now?"), "S4.14", "group", core=True)] = (
        None
    )
    writer: Annotated[
        PersonId, Ask(_("Who of the group writes on it?"), ("S4.14", "S4.8"), "group", core=True)
    ] = ""


class Research(Record, kind="research", columns=("person", "question", "asked_on")):
    """A question put to a researcher, and what came back (S4.7)."""

    person: Annotated[PersonId, Ask(_("Which researcher?"), "S4.7", "group", core=True)] = ""
    question: Annotated[Text, Ask(_("What did you ask to test or explain?"), "S4.7", "group", core=True)] = ""
    asked_on: Annotated[date | None, Ask(_("When did you ask?"), "S4.7", "group", core=True)] = None
    answer: Annotated[Text, Ask(_("What was the answer?"), "S4.7", "group", core=True)] = ""
    agenda_question: Annotated[
        QuestionId,
        Ask(_("Which question of the knowledge agenda is it?"), ("S4.7", "S7.12"), "group", core=True),
    ] = ""


class HomeLink(Record, kind="home_link", columns=("person", "next_move"), belongs_to="person"):
    """How somebody ties the CoP to their own organisation (S4.3)."""

    person: Annotated[PersonId, Ask(_("Who?"), "S4.3", "group", core=True)] = ""
    colleagues: Annotated[
        Lines, Ask(_("Which colleagues come along? One a line."), "S4.3", "facilitators", core=True)
    ] = ()
    clash: Annotated[
        Text, Ask(_("Where does it rub against rules and routines?"), "S4.3", "facilitators", core=True)
    ] = ""
    allies: Annotated[
        Lines, Ask(_("Who gains by it and helps? One a line."), "S4.3", "facilitators", core=True)
    ] = ()
    next_move: Annotated[Text, Ask(_("What is the next move?"), "S4.3", "group", core=True)] = ""


class HomeReport(
    Record, kind="home_report", columns=("told_on", "person", "said"), sorted_by="told_on", belongs_to="person"
):
    """What a participant told at work, and how it was taken (S4.15)."""

    person: Annotated[PersonId, Ask(_("Who told it?"), "S4.15", "group", core=True)] = ""
    told_on: Annotated[date | None, Ask(_("When"), "S4.15", "group", core=True)] = None
    whom: Annotated[Line, Ask(_("To whom?"), "S4.15", "facilitators", core=True)] = ""
    said: Annotated[Text, Ask(_("What was told?"), "S4.15", "group", core=True)] = ""
    reaction: Annotated[Text, Ask(_("How was it taken?"), "S4.15", "facilitators", core=True)] = ""


class Covenant(Worksheet, kind="covenant"):
    """What executives promise each other about results and knowledge (S4.8)."""

    about: Annotated[Text, Ask(_("What is the covenant about?"), "S4.8", "outside", core=True)] = ""
    results: Annotated[Text, Ask(_("What do they promise about results?"), "S4.8", "outside", core=True)] = ""
    knowledge: Annotated[Text, Ask(_("What do they promise about knowledge?"), "S4.8", "outside", core=True)] = ""
    people_freed: Annotated[
        Text, Ask(_("Whom do they give time, and how much?"), ("S4.8", "S3.5"), "outside", core=True)
    ] = ""
    until: Annotated[
        date | None, Ask(_("Until when does it hold?"), "S4.8", "outside", core=True, when="ahead")
    ] = None
    look_back: Annotated[Text, Ask(_("When and how do they look back?"), "S4.8", "outside", core=True)] = ""


class CovenantParty(Record, kind="covenant_party", columns=("party", "name", "signed_on")):
    """A party to the covenant, with who signs for it in public (S4.8)."""

    party: Annotated[Line, Ask(_("Which party?"), "S4.8", "outside", core=True, public=True)] = ""
    name: Annotated[Line, Ask(_("Who signs?"), "S4.8", "outside", core=True, public=True)] = ""
    role: Annotated[Line, Ask(_("As what?"), "S4.8", "outside", core=True, public=True)] = ""
    signed_on: Annotated[date | None, Ask(_("When was it signed?"), "S4.8", "outside", core=True)] = None
