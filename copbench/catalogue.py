"""The light list of steps and kinds: what Home, the palette and the command line name without loading any model.

A kind is one sort of record. A worksheet is a kind of which a workbook holds one record, under the kind's own
name as id; a register is a kind with many. The models themselves stand in `copbench.records`.
"""

from dataclasses import dataclass

from copbench.i18n import _, ctx


@dataclass(frozen=True, slots=True)
class Step:
    """One of the eleven entries of the contents page: the orientation and the ten steps."""

    key: str
    number: str
    title: str
    short: str
    guide: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of record: where it belongs, what it is called, which module declares it."""

    name: str
    step: str
    module: str
    title: str
    one: str = ""
    welcome: str = ""
    letter: str = ""

    @property
    def is_worksheet(self) -> bool:
        """Tell whether a workbook holds one record of this kind; its id is the kind's name."""
        return not self.one


STEPS: tuple[Step, ...] = (
    Step("v", "v", _("First: does a CoP fit here?"), _("First"), "first"),
    Step("1", "1", _("Sharpen what it is about"), _("Sharpen the focus"), "step-1"),
    Step("2", "2", _("Connect to what is urgent"), _("Connect to urgency"), "step-2"),
    Step("3", "3", _("Recruit an attractive group"), _("Recruit the group"), "step-3"),
    Step("4", "4", _("Make it last"), ctx("list", "Make it last"), "step-4"),
    Step("5", "5", _("Facilitate development"), _("Help it develop"), "step-5"),
    Step("6", "6", _("Put the group at the helm"), _("The group at the helm"), "step-6"),
    Step("7", "7", _("Act and reflect"), ctx("list", "Act and reflect"), "step-7"),
    Step("8", "8", _("Do new things"), ctx("list", "Do new things"), "step-8"),
    Step("9", "9", _("Name results and communicate"), _("Name and share results"), "step-9"),
    Step("0", "10", _("What will your CoP look like?"), _("Your own CoP"), "step-10"),
)

KINDS: tuple[Kind, ...] = (
    Kind("fit_check", "v", "orientation", _("The fit check")),
    Kind("set_up", "v", "set_up", _("How we set it up"), letter="m"),
    Kind("expectations", "v", "steering", _("The expectations talk"), letter="e"),
    Kind(
        "tension", "v", "steering", _("Tensions"), _("tension"),
        _("Where grip and growth pulled apart. Note it while it is small."),
    ),
    Kind(
        "decision_right", "v", "steering", _("Who decides what"), _("subject"),
        _("One line for each subject: the initiator, the group or the facilitators."),
    ),
    Kind(
        "sounding", "v", "steering", _("The sounding board"), _("session"),
        _("What you shared with the second ring, what you heard, and what you did with it."),
    ),
    Kind(
        "team_member", "v", "set_up", _("The team"), _("team member"),
        _("Who facilitates, and what is each of you good at?"),
    ),
    Kind(
        "contributor", "v", "set_up", _("With thanks to"), _("contributor"),
        _("Who gave time, an example or room? Name them while you still remember."),
    ),
    Kind("focus", "1", "focus", _("What it is about")),
    Kind("invitation", "1", "focus", _("The invitation")),
    Kind(
        "sharpening", "1", "focus", _("Rounds of sharpening"), _("round"),
        _("Each time you put the domain to others, note what changed."),
    ),
    Kind(
        "challenge", "1", "focus", _("Challenges"), _("challenge"),
        _("Name at least one for a person, one for an organisation, one for the field."),
    ),
    Kind(
        "benefit", "1", "focus", _("Intended benefits"), _("intended benefit"),
        _("What must it bring, and for whom? These return in step 9."),
    ),
    Kind(
        "main_question", "1", "focus", _("Main questions"), _("main question"),
        _("One to seven questions that can set people in motion."),
    ),
    Kind(
        "practice", "1", "surroundings", _("Functions and networks"), _("function or network"),
        _("Which functions, roles, activities and networks tie these people together?"),
    ),
    Kind(
        "surroundings", "1", "surroundings", _("Surroundings"), _("analysis"),
        _("Map who and what surrounds the issue, and note which questions that gave you."),
    ),
    Kind("urgency", "2", "urgency", _("Why now")),
    Kind(
        "signal", "2", "urgency", _("Signals"), _("signal"),
        _("Every sign that the theme is on the move, however small."),
    ),
    Kind(
        "trend_report", "2", "urgency", _("Reports"), _("report"),
        _("Which reports confirm what you see, and what do they say?"),
    ),
    Kind(
        "other_view", "2", "urgency", _("Do others see it too?"), _("another view"),
        _("Ask around, and note also who does not see it."),
    ),
    Kind(
        "strategic_question", "2", "urgency", _("Strategic questions"), _("strategic question"),
        _("Whose strategic question does it touch?"),
    ),
    Kind(
        "talk", "2", "urgency", _("Exploratory talks"), _("exploratory talk"),
        _("One record for each talk with somebody who might take part."),
    ),
    Kind(
        "reframing", "2", "urgency", _("Reframings"), _("reframing"),
        _("A question that turned round, and what that changed."),
    ),
    Kind("group", "3", "group", _("The group we look for")),
    Kind(
        "person", "3", "people", _("People"), _("person"),
        _("Everyone who plays a part. A name is enough to begin."), "p",
    ),
    Kind("follow_through", "4", "follow_through", _("How it lives on")),
    Kind("development", "5", "facilitation", _("How we facilitate")),
    Kind("helm", "6", "helm", _("What the group decides")),
    Kind("reflection", "7", "practice", _("How we keep reflecting")),
    Kind("new_practice", "8", "practice", _("How new practice comes about")),
    Kind("results", "9", "results", _("What it brings, and who hears of it")),
    Kind("own_cop", "0", "own_cop", _("Your own CoP")),
    Kind(
        "what_matters", "0", "own_cop", _("What matters to me"), _("what matters"),
        _("What matters to you, what it means for the set-up, and who helps."),
    ),
    Kind(
        "further_reading", "0", "own_cop", _("To read and to look at"), _("source"),
        _("Where else did you find something worth keeping?"),
    ),
    Kind(
        "own_example", "0", "own_cop", _("Our own examples"), _("example"),
        _("Something that happened with you. It also stands in the guide of its step."),
    ),
)  # fmt: skip

_STEP_BY_KEY = {step.key: step for step in STEPS}
_KIND_BY_NAME = {kind.name: kind for kind in KINDS}


def step(key: str) -> Step:
    """Return the step with this key (`v`, `1` … `9`, `0`)."""
    return _STEP_BY_KEY[key]


def kind(name: str) -> Kind:
    """Return the kind with this name."""
    return _KIND_BY_NAME[name]


def kinds_of(step_key: str) -> tuple[Kind, ...]:
    """Return the kinds that belong to a step, its main worksheet first."""
    return tuple(kind for kind in KINDS if kind.step == step_key)


def main_worksheet(step_key: str) -> Kind:
    """Return the worksheet that the step screen opens and that carries the step's mark."""
    return next(kind for kind in kinds_of(step_key) if kind.is_worksheet)


def neighbour(step_key: str, by: int) -> Step | None:
    """Return the step `by` places further on (negative: back), or None past the ends."""
    place = [step.key for step in STEPS].index(step_key) + by
    return STEPS[place] if 0 <= place < len(STEPS) else None
