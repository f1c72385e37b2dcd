"""Trying things out: looking back from the future, experiments, and other behaviour (METHOD section 2.12)."""

from datetime import date
from typing import Annotated

from copbench import dates, roughly
from copbench.fields import ORGANISATION, Ask, Choice
from copbench.i18n import _
from copbench.records.base import Line, Lines, Record, Text
from copbench.records.readers import AsItsWhole, OwnersChoice, Readers
from copbench.records.references import (
    BackcastId,
    CaseId,
    ExperimentId,
    LearningGoalId,
    MeetingId,
    PatternId,
    PersonId,
    QuestionId,
)
from copbench.visible import on_one_line

_HOW_IT_WENT = _("How it went")
_AND_THEN = _("And then")


class Backcast(OwnersChoice, kind="backcast", columns=("image", "person", "on"), titled_by="person"):
    """An image of the future of somebody's own, and from there back to today (S8.10)."""

    person: Annotated[PersonId, Ask(_("Whose image is it?"), "S8.10", "me", core=True)] = ""
    on: Annotated[date | None, Ask(_("When"), "S8.10", "me", core=True)] = None
    case: Annotated[CaseId, Ask(_("About which case?"), ("S8.10", "S8.5"), "me", core=True)] = ""
    image: Annotated[
        Text,
        Ask(
            _("It is some years from now and it worked. What do you see?"),
            "S8.10",
            "me",
            core=True,
            help=_("Your own image. It starts empty here on purpose."),
        ),
    ] = ""
    important: Annotated[Text, Ask(_("What is important in it?"), "S8.10", "me", core=True)] = ""
    looks_like: Annotated[Text, Ask(_("What does that look like once it is there?"), "S8.10", "me", core=True)] = (
        ""
    )
    needed: Annotated[Text, Ask(_("What do you need for it?"), "S8.10", "me", core=True)] = ""
    helpers: Annotated[Lines, Ask(_("Who helps? One a line."), "S8.10", "me", core=True, names="")] = ()
    steps: Annotated[
        Lines,
        Ask(
            _("Which steps lead there? One a line, the last one first."),
            "S8.10",
            "me",
            core=True,
            help=_("These were typed here before. Now each step has a place of its own: below, with ctrl+r."),
            former=True,
        ),
    ] = ()
    first_step: Annotated[
        Text,
        Ask(
            _("And today: what is the very first step, and when?"),
            ("S8.10", "S8.11"),
            "me",
            core=True,
            help=_(
                "Below (ctrl+r) stand the steps in between. There you can also turn this or another step into an"
                " action; none becomes one by itself."
            ),
        ),
    ] = ""
    readers: Annotated[Readers | None, Ask(_("For whom is this?"), "S8.10", "me", core=True)] = None
    became: tuple[str, ...] = ()
    """The actions that were made of it."""


class BackcastStep(
    AsItsWhole, kind="backcast_step", columns=("when", "what"), sorted_by="when", belongs_to="backcast"
):
    """A step between an image of the future and today: by when, what it takes and who helps (S8.10, S8.11)."""

    backcast: Annotated[BackcastId, Ask(_("To which image of the future?"), "S8.10", "me")] = ""
    when: Annotated[
        Line,
        Ask(
            _("By when?"),
            "S8.10",
            "me",
            core=True,
            help=_("A year, a season, a month or a day: as well as you know."),
        ),
    ] = ""
    what: Annotated[Text, Ask(_("What has happened then?"), ("S8.10", "S8.11"), "me", core=True)] = ""
    need: Annotated[Text, Ask(_("What do you need for it?"), "S8.10", "me", core=True)] = ""
    helper: Annotated[Line, Ask(_("Who helps?"), "S8.10", "me", core=True, names="")] = ""

    def sort_key(self) -> str:
        """Return what lets the step furthest ahead come first; those without a year come last, as typed."""
        day = roughly.last_day(self.when)
        return f"{dates.LAST_YEAR - day.year:04}{99 - day.month}{99 - day.day}" if day else dates.NO_DAY

    def title(self) -> str:
        """Return the step itself, for many have the same year."""
        return on_one_line(self.what or self.when, 200)


class Worked(Choice):
    """S8.8: whether an experiment did what it was tried for."""

    YES = "yes", _("yes")
    PARTLY = "partly", _("partly")
    NO = "no", _("no")


class Experiment(OwnersChoice, kind="experiment", columns=("name", "person", "on", "worked"), sorted_by="on"):
    """Something that was tried in somebody's own work, beginning with the smallest step (S8.8)."""

    name: Annotated[Line, Ask(_("What do you call this experiment?"), "S8.8", "me", core=True)] = ""
    person: Annotated[PersonId, Ask(_("Who tries it?"), "S8.8", "me", core=True)] = ""
    case: Annotated[CaseId, Ask(_("In which case?"), ("S8.8", "S8.1", "S8.5"), "me", core=True)] = ""
    question: Annotated[
        Text,
        Ask(_('What is the question? Begin with "how".'), ("S8.8", "S8.2"), "me", core=True),
    ] = ""
    agenda_question: Annotated[
        QuestionId,
        Ask(_("Does it go with a question of the knowledge agenda?"), ("S8.8", "S7.7"), "me", core=True),
    ] = ""
    idea: Annotated[Text, Ask(_("What is the idea?"), "S8.8", "me", core=True)] = ""
    smallest_step: Annotated[
        Text,
        Ask(
            _("What is the smallest step that will tell you something?"),
            "S8.8",
            "me",
            core=True,
            help=_("So small that it cannot really go wrong."),
        ),
    ] = ""
    on: Annotated[date | None, Ask(_("When"), "S8.8", "me", core=True, when="ahead")] = None
    happened: Annotated[Text, Ask(_("What happened?"), "S8.8", "me", core=True, group=_HOW_IT_WENT)] = ""
    worked: Annotated[Worked | None, Ask(_("Did it work?"), "S8.8", "me", core=True, group=_HOW_IT_WENT)] = None
    organisation: Annotated[
        Line,
        Ask(
            _("In which organisation was it?"),
            ("S8.8", "S4.11"),
            "me",
            core=True,
            group=_HOW_IT_WENT,
            names=ORGANISATION,
        ),
    ] = ""
    learned: Annotated[
        Text, Ask(_("What did you learn from it?"), ("S8.8", "S8.3"), "me", core=True, group=_HOW_IT_WENT)
    ] = ""
    next: Annotated[Text, Ask(_("What do you do next?"), "S8.8", "me", core=True, group=_AND_THEN)] = ""
    readers: Annotated[Readers | None, Ask(_("For whom is this?"), "S8.8", "me", core=True, group=_AND_THEN)] = (
        None
    )
    repeats: Annotated[
        ExperimentId,
        Ask(
            _("Was it tried before? Of which experiment is this another try?"),
            ("S8.8", "S4.11"),
            "me",
            group=_AND_THEN,
        ),
    ] = ""
    perspective: Annotated[
        Line, Ask(_("From which point of view do you look at the question?"), "S8.8", "me", group=_AND_THEN)
    ] = ""
    pattern: Annotated[
        PatternId, Ask(_("Of which pattern is it an example?"), ("S8.8", "S4.11"), "me", group=_AND_THEN)
    ] = ""


class Behaviour(Record, kind="behaviour", columns=("person", "now", "wanted"), belongs_to="person"):
    """What somebody does now, and would rather do; for that person alone (S8.9, S8.3)."""

    person: Annotated[PersonId, Ask(_("Whose behaviour is it?"), "S8.9", "me", core=True)] = ""
    now: Annotated[Text, Ask(_("What do you do now?"), "S8.9", "me", core=True)] = ""
    wanted: Annotated[Text, Ask(_("What would you rather do?"), "S8.9", "me", core=True)] = ""
    obstacle: Annotated[Text, Ask(_("What holds you back?"), "S8.9", "me", core=True)] = ""
    push_from: Annotated[PersonId, Ask(_("Who may give you a push?"), "S8.9", "me", core=True)] = ""
    insight: Annotated[
        Text, Ask(_("What did you come to see that made you want this?"), "S8.3", "me", group=_AND_THEN)
    ] = ""
    did: Annotated[Text, Ask(_("What did you do differently?"), ("S8.3", "S8.6"), "me", group=_AND_THEN)] = ""
    effect: Annotated[Text, Ask(_("What difference did that make?"), "S8.3", "me", group=_AND_THEN)] = ""


class GoalState(Choice):
    """S7.10: how far somebody is with what they want to learn."""

    BEGUN = "begun", _("working on it")
    REACHED = "reached", _("reached")
    LET_GO = "let_go", _("let go")


class LearningGoal(
    OwnersChoice, kind="learning_goal", columns=("person", "goal", "status"), titled_by="goal", belongs_to="person"
):
    """What somebody wants to learn, and by what they notice that they do (S7.10, S8.1)."""

    person: Annotated[PersonId, Ask(_("Whose goal is it?"), "S7.10", "me", core=True)] = ""
    case: Annotated[
        CaseId,
        Ask(
            _("In which case do you need it?"),
            ("S8.1", "S8.5"),
            "me",
            core=True,
            help=_("Begin with the work. A goal without a case is fine too."),
        ),
    ] = ""
    goal: Annotated[Text, Ask(_("What do you want to be able to do?"), ("S7.10", "W5"), "me", core=True)] = ""
    status: Annotated[GoalState | None, Ask(_("How far are you with it?"), "S7.10", "me", core=True)] = None
    evidence: Annotated[Text, Ask(_("How do you notice it?"), "S7.10", "me", core=True)] = ""
    readers: Annotated[Readers | None, Ask(_("For whom is this?"), "S7.10", "me", core=True)] = None


class Highlight(OwnersChoice, kind="highlight", columns=("person", "text", "meeting"), belongs_to="person"):
    """What stayed with somebody of a meeting (S7.10)."""

    person: Annotated[PersonId, Ask(_("Whose highlight is it?"), "S7.10", "me", core=True)] = ""
    meeting: Annotated[MeetingId, Ask(_("Of which meeting?"), "S7.10", "me", core=True)] = ""
    text: Annotated[Text, Ask(_("What stayed with you?"), "S7.10", "me", core=True)] = ""
    readers: Annotated[Readers | None, Ask(_("For whom is this?"), "S7.10", "me", core=True)] = None


class SeenBehaviour(Record, kind="seen_behaviour", columns=("person", "on", "seen"), belongs_to="person"):
    """What a facilitator saw somebody try, in a role play or just so; for that person alone (S8.13)."""

    person: Annotated[PersonId, Ask(_("Whom did you see?"), "S8.13", "me", core=True)] = ""
    on: Annotated[date | None, Ask(_("When"), "S8.13", "me", core=True)] = None
    meeting: Annotated[MeetingId, Ask(_("In which meeting?"), "S8.13", "me", core=True)] = ""
    seen: Annotated[
        Text,
        Ask(
            _("What did you see?"),
            "S8.13",
            "me",
            core=True,
            help=_("What could have been filmed, and no opinion. It is for this person and nobody else."),
        ),
    ] = ""
    goal: Annotated[LearningGoalId, Ask(_("Which learning goal does it touch?"), "S8.13", "me", core=True)] = ""


class Feedback(Record, kind="feedback", columns=("receiver", "giver", "noticed"), belongs_to="receiver"):
    """What one person notices of another, and what that does to them; between the two (S6.13)."""

    receiver: Annotated[PersonId, Ask(_("To whom?"), "S6.13", "me", core=True)] = ""
    giver: Annotated[PersonId, Ask(_("From whom?"), "S6.13", "me", core=True)] = ""
    noticed: Annotated[
        Text,
        Ask(_("I notice that you …"), "S6.13", "me", core=True, help=_("What you heard or saw, and no more.")),
    ] = ""
    effect: Annotated[Text, Ask(_("What that does to me"), "S6.13", "me", core=True)] = ""
    shared: Annotated[
        bool | None,
        Ask(
            _("Was it said?"),
            "S6.13",
            "me",
            core=True,
            help=_("Better still when people say it to each other."),
        ),
    ] = None
