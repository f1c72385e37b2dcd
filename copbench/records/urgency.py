"""Step 2: why now, and for whom (METHOD section 2.6)."""

from datetime import date
from typing import Annotated

from copbench.fields import Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text, Worksheet
from copbench.records.references import PersonId

_THEIR_QUESTIONS = _("Their questions")
_BENEATH = _("What lies beneath")
_AFTERWARDS = _("Afterwards")


class Verdict(Choice):
    """S2.2: what the signals add up to."""

    INCIDENT = "incident", _("an incident")
    PATTERN = "pattern", _("a pattern")
    TREND = "trend", _("a trend")


class UrgencySource(Choice):
    """S2.5: where urgency comes from."""

    POLICY = "policy", _("policy")
    AMBITION = "ambition", _("an ambition")
    COMMERCIAL = "commercial", _("commercial need")
    DISASTER = "disaster", _("a disaster")
    MARKET = "market", _("the world market")
    SOCIETAL = "societal", _("worries in society")
    FINANCIAL = "financial", _("shortage of money")


class Lasting(Choice):
    """S2.6: whether it stays."""

    YES = "yes", _("yes, it is here to stay")
    UNSURE = "unsure", _("hard to say yet")
    BRIEF = "brief", _("no, it will blow over")


class FeltUrgency(Choice):
    """S2.10: how urgent it is, each point in words."""

    NOT = "0", _("it leaves people cold")
    LITTLE = "1", _("it matters, but not today")
    SOME = "2", _("people want to talk about it")
    MUCH = "3", _("people make time for it")
    STRONGLY = "4", _("people sit on the edge of their seats")


class IssueKind(Choice):
    """S2.4: what the issue is about for the people concerned."""

    CONTENT = "content", _("the content itself")
    POSSIBILITIES = "possibilities", _("what they themselves can do")


class SignalSource(Choice):
    """S2.1: where a theme turns up."""

    POLITICS = "politics", _("in politics")
    SOCIETY = "society", _("in society")
    POLICY = "policy", _("in policy")
    CONFERENCE = "conference", _("at a conference")
    JOURNAL = "journal", _("in a journal or newspaper")
    CONVERSATION = "conversation", _("in a conversation")
    OTHER = "other", _("somewhere else")


class TurnedBy(Choice):
    """S2.8: what helped a question to turn round."""

    PEER_CONSULTATION = "peer_consultation", _("peer consultation")
    PROBING = "probing", _("asking further")
    VISIT = "visit", _("going to look")
    OTHER = "other", _("something else")


class Urgency(Worksheet, kind="urgency"):
    """What the signals add up to, and how urgent it is."""

    verdict: Annotated[Verdict | None, Ask(_("What do the signals add up to?"), "S2.2", "group", core=True)] = None
    verdict_why: Annotated[Text, Ask(_("Why can you no longer look away?"), "S2.2", "outside", core=True)] = ""
    urgency_from: Annotated[
        tuple[UrgencySource, ...], Ask(_("Where does the urgency come from?"), "S2.5", "outside", core=True)
    ] = ()
    lasting: Annotated[
        Lasting | None, Ask(_("Will it still matter in a few years?"), "S2.6", "group", core=True)
    ] = None
    urgency: Annotated[
        FeltUrgency | None,
        Ask(
            _("All signals and talks together: how urgent is it?"),
            "S2.10",
            "facilitators",
            core=True,
            help=_("Your own impression of the whole, not a mark for anybody."),
        ),
    ] = None
    energy_signal: Annotated[
        Text, Ask(_("Where did you see people sit up?"), "S2.10", "facilitators", core=True)
    ] = ""
    issue_kind: Annotated[
        tuple[IssueKind, ...], Ask(_("What is it about, for the people concerned?"), "S2.4", "group")
    ] = ()
    influence: Annotated[
        Text,
        Ask(_("What can you do about it yourselves, and what is up to others?"), ("E2", "S2.4"), "group"),
    ] = ""
    to_hear: Annotated[
        Lines, Ask(_("Which people concerned do you want to hear? One a line."), "S2.9", "facilitators")
    ] = ()
    to_visit: Annotated[Lines, Ask(_("Where do you want to go and look? One place a line."), "S2.9", "group")] = ()


class Signal(Record, kind="signal", columns=("seen_on", "what", "where_seen"), sorted_by="seen_on"):
    """A sign that the theme is on the move (S2.1)."""

    seen_on: Annotated[date | None, Ask(_("When"), "S2.1", "group", core=True)] = None
    what: Annotated[Text, Ask(_("What did you see or hear?"), "S2.1", "group", core=True)] = ""
    where_seen: Annotated[SignalSource | None, Ask(_("Where?"), "S2.1", "group", core=True)] = None
    source: Annotated[Line, Ask(_("Who or what is the source?"), "S2.1", "facilitators", core=True)] = ""


class TrendReport(Record, kind="trend_report", columns=("name", "says"), sorted_by="name"):
    """A report that confirms what you see, or contradicts it (S2.6)."""

    name: Annotated[Line, Ask(_("What is the report called?"), "S2.6", "outside", core=True)] = ""
    says: Annotated[Text, Ask(_("What does it say about this?"), "S2.6", "outside", core=True)] = ""
    found_at: Annotated[Line, Ask(_("Where can it be found?"), "S2.6", "outside", core=True)] = ""


class OtherView(Record, kind="other_view", columns=("who", "sees_it", "remark"), sorted_by="who"):
    """Whether somebody else sees it too (S2.6)."""

    who: Annotated[Line, Ask(_("Whom did you ask?"), "S2.6", "facilitators", core=True)] = ""
    sees_it: Annotated[bool | None, Ask(_("Do they see it too?"), "S2.6", "facilitators", core=True)] = None
    remark: Annotated[Text, Ask(_("What did they say?"), "S2.6", "facilitators", core=True)] = ""


class StrategicQuestion(Record, kind="strategic_question", columns=("whose", "question")):
    """A strategic question of a particular group, onto which the issue hooks (S2.3)."""

    whose: Annotated[Line, Ask(_("Whose question is it?"), "S2.3", "group", core=True)] = ""
    question: Annotated[Text, Ask(_("What is their question?"), "S2.3", "group", core=True)] = ""


class Talk(Record, kind="talk", columns=("held_on", "person", "dilemma"), sorted_by="held_on"):
    """An exploratory talk with somebody who might take part (S2.7). Read by the facilitators only."""

    person: Annotated[PersonId, Ask(_("With whom?"), "S2.7", "facilitators", core=True)] = ""
    others: Annotated[tuple[PersonId, ...], Ask(_("Who else was there?"), "S2.7", "facilitators")] = ()
    held_on: Annotated[date | None, Ask(_("When"), "S2.7", "facilitators", core=True)] = None
    response: Annotated[
        Text, Ask(_("You told what it is about. How was it received?"), "S2.7", "facilitators", core=True)
    ] = ""
    technical_questions: Annotated[
        Lines,
        Ask(
            _("Which questions about the craft? One a line."),
            "S2.7",
            "facilitators",
            core=True,
            group=_THEIR_QUESTIONS,
        ),
    ] = ()
    communicative_questions: Annotated[
        Lines,
        Ask(
            _("Which questions about getting it across? One a line."),
            "S2.7",
            "facilitators",
            group=_THEIR_QUESTIONS,
        ),
    ] = ()
    commercial_questions: Annotated[
        Lines,
        Ask(
            _("Which questions about money and market? One a line."),
            "S2.7",
            "facilitators",
            group=_THEIR_QUESTIONS,
        ),
    ] = ()
    other_questions: Annotated[
        Lines,
        Ask(
            _("Which other questions? One a line."),
            "S2.7",
            "facilitators",
            group=_THEIR_QUESTIONS,
        ),
    ] = ()
    personal_questions: Annotated[
        Lines,
        Ask(
            _("What does this person want to learn? One a line."),
            "S2.7",
            "facilitators",
            core=True,
            group=_BENEATH,
        ),
    ] = ()
    dilemma: Annotated[
        Text,
        Ask(
            _("Where are they stuck: between what and what?"),
            "S2.7",
            "facilitators",
            core=True,
            group=_BENEATH,
        ),
    ] = ""
    felt_urgency: Annotated[
        FeltUrgency | None,
        Ask(
            _("How urgent was it in this talk?"),
            ("S2.7", "S2.10"),
            "facilitators",
            group=_BENEATH,
            help=_("Your own impression of the talk, not a mark for the person."),
        ),
    ] = None
    wants_in: Annotated[
        Lines,
        Ask(
            _("Whom would they like to have in the group? One a line."),
            ("S2.7", "S1.14"),
            "facilitators",
            group=_AFTERWARDS,
        ),
    ] = ()
    follow_up: Annotated[
        Text,
        Ask(_("What did you promise each other?"), "S2.7", "facilitators", core=True, group=_AFTERWARDS),
    ] = ""


class Reframing(Record, kind="reframing", columns=("turned_on", "was", "became"), sorted_by="turned_on"):
    """A question that turned round (S2.8), and what that changed in practice (S2.11)."""

    was: Annotated[Text, Ask(_("How did the question sound at first?"), "S2.8", "group", core=True)] = ""
    assumed: Annotated[
        Text,
        Ask(_("What did you take for granted in it?"), ("S2.8", "S2.11", "N4"), "group", core=True),
    ] = ""
    became: Annotated[Text, Ask(_("How does it sound now?"), "S2.8", "group", core=True)] = ""
    turned_by: Annotated[
        tuple[TurnedBy, ...], Ask(_("What helped it to turn round?"), "S2.8", "group", core=True)
    ] = ()
    changed_in_practice: Annotated[
        Text, Ask(_("What changed in the work because of it?"), ("S2.8", "S2.11"), "group", core=True)
    ] = ""
    turned_on: Annotated[date | None, Ask(_("When"), "S2.8", "group", core=True)] = None
