"""Step 1: what it is about, and for whom it is worth it (METHOD section 2.5)."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from copbench.audience import Audience
from copbench.fields import Ask, Choice, FieldSpec
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text, Worksheet
from copbench.records.references import MeetingId

_FRAME = _("The frame")
_FILM = _("A film in your head")
_TIES = _("What ties people together")
_READY = _("Is it ready?")


class Breadth(Choice):
    """S1.3, S1.11: how wide the domain is drawn."""

    TOO_BROAD = "too_broad", _("too broad: people would only exchange")
    RIGHT = "right", _("about right")
    TOO_CONCRETE = "too_concrete", _("too concrete: no room for ideas")


class Level(Choice):
    """The three levels at which a challenge, an anchor or an observation can lie."""

    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")
    FIELD = "field", _("field")


class ForWhom(Choice):
    """S1.15: for whom a benefit is intended."""

    PERSON = "person", _("participant")
    ORGANISATION = "organisation", _("organisation")
    FIELD = "field", _("field")
    INITIATOR = "initiator", _("initiator")


class Moves(Choice):
    """S1.8: how strongly a question sets people in motion, each point in words."""

    NOT = "0", _("nobody moves")
    LITTLE = "1", _("people nod")
    SOME = "2", _("people start to talk")
    MUCH = "3", _("people want to join in")
    STRONGLY = "4", _("people cannot let it rest")


class Order(Choice):
    """N4: whether a question asks to do better what is done, or to look at it otherwise. No jargon on screen."""

    FIRST = "first", _("doing better what we do already")
    SECOND = "second", _("looking differently at what we do")
    UNSURE = "unsure", _("hard to say yet")


class ChangedBy(Choice):
    """S1.5: whose wording it is."""

    FACILITATORS = "facilitators", _("the facilitators")
    GROUP = "group", _("the group")


class Focus(Worksheet, kind="focus"):
    """The domain of the CoP, worded ever more sharply."""

    domain: Annotated[
        Text,
        Ask(
            _("What is this CoP about?"),
            ("S1.5", "S1.12", "S1.18"),
            "outside",
            core=True,
            group=_FRAME,
            help=_("A few sentences. You will word it more sharply each round; earlier versions are kept."),
        ),
    ] = ""
    problem: Annotated[Text, Ask(_("Which problem gets solved?"), "S1.12", "outside", core=True, group=_FRAME)] = (
        ""
    )
    why_routines_fail: Annotated[
        Text,
        Ask(_("Why do the usual solutions no longer do?"), "S1.1", "group", core=True, group=_FRAME),
    ] = ""
    breadth: Annotated[
        Breadth | None,
        Ask(_("How wide is it drawn?"), ("S1.3", "S1.11"), "facilitators", core=True, group=_FRAME),
    ] = None
    film_see: Annotated[
        Text,
        Ask(
            _("It is solved, and you made a film of it. What do you see?"),
            "S1.12",
            "group",
            core=True,
            group=_FILM,
        ),
    ] = ""
    pitch: Annotated[
        Text,
        Ask(
            _("How do you explain it in five sentences?"),
            "S1.2",
            "outside",
            core=True,
            group=_FRAME,
            help=_("For a manager in the lift. It returns in the invitation."),
        ),
    ] = ""
    frame: Annotated[
        Text, Ask(_("What is inside the frame, and what is outside?"), "S1.1", "group", group=_FRAME)
    ] = ""
    open_part: Annotated[Text, Ask(_("What is deliberately still open?"), "S1.1", "group", group=_FRAME)] = ""
    breadth_evidence: Annotated[
        Text,
        Ask(
            _("What tells you that it is too wide, too narrow or right?"),
            "S1.3",
            "facilitators",
            group=_FRAME,
        ),
    ] = ""
    room_for: Annotated[
        Text, Ask(_("For which ideas, images and attempts is there room?"), "S1.11", "group", group=_FRAME)
    ] = ""
    film_hear: Annotated[Text, Ask(_("What do you hear in that film?"), "S1.12", "group", group=_FILM)] = ""
    film_feel: Annotated[Text, Ask(_("What do people feel?"), "S1.12", "group", group=_FILM)] = ""
    film_who_does_what: Annotated[Text, Ask(_("Who does what?"), "S1.12", "group", group=_FILM)] = ""
    identity: Annotated[
        Text,
        Ask(_("Finish the sentence: we are people who …"), ("S1.6", "S1.18"), "outside", group=_TIES),
    ] = ""
    their_words: Annotated[
        Lines,
        Ask(
            _("Which words do they use themselves? One a line."),
            "S1.9",
            "outside",
            group=_TIES,
            help=_("Speak their language: you will want these words in the invitation."),
        ),
    ] = ()
    ready_content: Annotated[
        bool | None, Ask(_("Is the content clear?"), "S1.18", "facilitators", group=_READY)
    ] = None
    ready_questions: Annotated[
        bool | None, Ask(_("Will they recognise the questions?"), "S1.18", "facilitators", group=_READY)
    ] = None
    ready_identity: Annotated[
        bool | None, Ask(_("Is there a shared identity?"), "S1.18", "facilitators", group=_READY)
    ] = None
    ready_variety: Annotated[
        bool | None,
        Ask(_("Is the group that comes into view varied?"), "S1.18", "facilitators", group=_READY),
    ] = None
    ready_remark: Annotated[
        Text, Ask(_("What still has to happen first?"), "S1.18", "facilitators", group=_READY)
    ] = ""


class Invitation(Worksheet, kind="invitation"):
    """The text with which people are asked to join (S1.17)."""

    group_wanted: Annotated[
        Text,
        Ask(_("How large and how mixed should the group be?"), "S1.17", "outside", core=True),
    ] = ""
    criteria: Annotated[
        Lines,
        Ask(_("Whom do you look for? One criterion a line."), "S1.17", "outside", core=True),
    ] = ()
    growth: Annotated[
        Text, Ask(_("How may people grow, as a person and in their work?"), "S1.17", "outside", core=True)
    ] = ""
    results: Annotated[Text, Ask(_("Which real results do you want together?"), "S1.17", "outside", core=True)] = (
        ""
    )
    impact: Annotated[
        Text,
        Ask(
            _("What must they be able to change in their own organisation and around it?"),
            "S1.17",
            "outside",
            core=True,
        ),
    ] = ""
    practical: Annotated[
        Text,
        Ask(_("Practical matters: when, where, how often, what it costs"), "S1.17", "outside", core=True),
    ] = ""
    reply: Annotated[
        Text,
        Ask(
            _("To whom, and by when, do people say that they are interested?"),
            "S1.17",
            "outside",
            core=True,
            public=True,
        ),
    ] = ""
    greeting: Annotated[Line, Ask(_("How do you address them?"), "S1.17", "outside")] = ""
    signed: Annotated[Line, Ask(_("Who signs the invitation?"), "S1.17", "outside", public=True)] = ""


class Sharpening(Record, kind="sharpening", columns=("held_on", "with_whom", "what_changed"), sorted_by="held_on"):
    """A round in which the domain was put to others (S1.13) and its wording then (S1.5)."""

    held_on: Annotated[date | None, Ask(_("When"), "S1.13", "group", core=True)] = None
    with_whom: Annotated[Line, Ask(_("With whom did you discuss it?"), "S1.13", "facilitators", core=True)] = ""
    wording: Annotated[Text, Ask(_("How was it worded then?"), "S1.5", "group", core=True)] = ""
    what_changed: Annotated[Text, Ask(_("What changed, and why?"), ("S1.5", "S1.13"), "group", core=True)] = ""
    changed_by: Annotated[ChangedBy | None, Ask(_("Whose wording is it?"), "S1.5", "group", core=True)] = None


class Challenge(Record, kind="challenge", columns=("level", "challenge")):
    """A challenge at one of three levels (S1.10)."""

    level: Annotated[Level | None, Ask(_("At which level?"), "S1.10", "group", core=True)] = None
    challenge: Annotated[Text, Ask(_("What is the challenge?"), "S1.10", "group", core=True)] = ""


class Benefit(Record, kind="benefit", columns=("for_whom", "benefit", "visible_by")):
    """An intended benefit: what it must bring, for whom (S1.15). Held against the results in step 9."""

    for_whom: Annotated[ForWhom | None, Ask(_("For whom?"), "S1.15", "outside", core=True)] = None
    benefit: Annotated[Text, Ask(_("What must it bring?"), "S1.15", "outside", core=True)] = ""
    visible_by: Annotated[
        Text, Ask(_("By what will you see that it is there?"), "S1.15", "outside", core=True)
    ] = ""


class MainQuestion(Record, kind="main_question", columns=("question", "moves")):
    """A question to explore together (S1.4), worth it if it sets people in motion (S1.8)."""

    question: Annotated[Text, Ask(_("Which question?"), "S1.4", "outside", core=True)] = ""
    moves: Annotated[
        Moves | None, Ask(_("How strongly does it set people in motion?"), "S1.8", "facilitators", core=True)
    ] = None
    whom: Annotated[Line, Ask(_("Whom does it set in motion?"), "S1.8", "facilitators", core=True)] = ""
    order: Annotated[
        Order | None, Ask(_("What does it ask for, most of all?"), "N4", "facilitators", core=True)
    ] = None
    touches: Annotated[
        Lines,
        Ask(
            _("Which parties does it touch? One a line."),
            "S1.7",
            "facilitators",
            core=True,
            help=_("Write them as in the fit check, so that copbench can see who has no question yet."),
        ),
    ] = ()
    meeting: Annotated[
        MeetingId,
        Ask(
            _("In which meeting did it come up?"),
            "S7.7",
            "group",
            core=True,
            help=_("What came up in a meeting stays with the group. Empty this to let the question go outside."),
        ),
    ] = ""

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: no further than the group for what came up in a meeting."""
        return min(spec.audience, Audience.GROUP) if data.get("meeting") else spec.audience
