"""The sorts of record that a workbook holds, in the order in which they are listed.

Data alone: the models themselves stand in `copbench.records`, and a test compares the two.
"""

from copbench.i18n import _, ctx
from copbench.kind import Kind
from copbench.kinds_between import BETWEEN

KINDS: tuple[Kind, ...] = (
    Kind("fit_check", "v", "orientation", _("The fit check")),
    Kind("set_up", "v", "set_up", _("How we set it up"), letter="h"),
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
    Kind(
        "intake", "3", "intake", _("Intakes"), _("intake"),
        _("Ten questions to each of them, in a talk or with a form."), of="person",
    ),
    Kind(
        "impression", "3", "intake", _("Impressions"), _("impression"),
        _("What you noticed of somebody, in words and never as a mark."), of="person",
    ),
    Kind(
        "contract", "3", "intake", _("Contracts"), _("contract"),
        _("If you want one: what participant and initiator promise each other."), of="person",
    ),
    Kind(
        "case", "3", "cases", _("Practice cases"), _("practice case"),
        _("A case from somebody's own work, on which the group tries what it learns."),
    ),
    Kind(
        "subgroup", "3", "cases", _("Small groups"), _("small group"),
        _("Who belongs together, by a criterion of your own?"),
    ),
    Kind("follow_through", "4", "follow_through", _("How it lives on")),
    Kind("covenant", "4", "anchoring", _("The covenant")),
    Kind(
        "covenant_party", "4", "anchoring", _("Parties to the covenant"), _("party"),
        _("Which executives sign, and for whom?"),
    ),
    Kind(
        "anchor", "4", "anchoring", _("Anchors"), _("anchor"),
        _("What must last, at which level, and what can carry it?"),
    ),
    Kind(
        "landing_place", "4", "anchoring", _("Landing places"), _("landing place"),
        _("Policy, tenders, manuals: where may a result land, and whom do you involve in time?"),
    ),
    Kind(
        "pattern", "4", "patterns", _("Patterns"), _("pattern"),
        _("The core of a solution that can be used again, told in a fixed form."),
    ),
    Kind(
        "visibility", "4", "anchoring", _("Managers who know of it"), _("manager"),
        _("Which managers and executives heard of it, and what did they say?"),
    ),
    Kind(
        "home_link", "4", "anchoring", _("Ties with work"), _("tie"),
        _("How does each of them tie the CoP to their own organisation?"), of="person",
    ),
    Kind(
        "home_report", "4", "anchoring", _("Told at work"), ctx("home", "report"),
        _("What participants told at work, and how it was taken."), of="person",
    ),
    Kind(
        "research", "4", "anchoring", _("Put to researchers"), _("question"),
        _("Which question did you put to whom, and what came back?"),
    ),
    Kind("development", "5", "facilitation", _("How we facilitate")),
    Kind(
        "meeting", "5", "meetings", _("Meetings"), _("meeting"),
        _("Each meeting with its day, its host and its session plan."), "m",
    ),
    Kind(
        "block", "5", "meetings", _("Session plan"), _("block"),
        _("What do people do, and for how long?"), of="meeting", only_there=True,
    ),
    Kind(
        "guest_visit", "5", "meetings", _("Guests"), _("guest"),
        _("Who comes to tell about a real project?"), of="meeting",
    ),
    Kind(
        "attendance", "5", "meetings", _("Attendance"), _("person"),
        _("Who is coming, who was there?"), of="meeting", only_there=True,
    ),
    Kind(
        "caught", "5", "meetings", _("Caught"), _("line"),
        _("What was caught while the meeting ran."), of="meeting", only_there=True,
    ),
    Kind(
        "action", "5", "decisions", _("Actions"), _("action"),
        _("Who does what, by when? An action stays until the group heard of it."), "a",
    ),
    Kind(
        "aim", "5", "aims", _("Aims"), _("aim"),
        _("Where does each of them want to get, for themselves and for their organisation?"), of="person",
    ),
    Kind(
        "theme", "5", "aims", _("Themes"), _("theme"),
        _("What do the aims have in common? These are the group's own agenda."),
    ),
    Kind(
        "activity", "5", "activities", _("Activities of our own"), ctx("own", "activity"),
        _("Beside those that copbench brings along."),
    ),
    Kind(
        "good_question", "5", "activities", _("Good questions of our own"), _("question"),
        _("Which question set people thinking?"),
    ),
    Kind(
        "granted", "5", "journal", _("Taken for granted"), _("thing taken for granted"),
        _("What does nobody question any more?"),
    ),
    Kind(
        "journal", "5", "journal", _("Journal of the facilitators"), ctx("journal", "page"),
        _("For you who facilitate, and for nobody else."), "j",
    ),
    Kind("helm", "6", "helm", _("What the group decides")),
    Kind(
        "decision", "6", "decisions", _("Decisions"), _("decision"),
        _("What was decided, after which arguments?"),
    ),
    Kind(
        "agreement", "6", "decisions", _("Agreements"), _("agreement"),
        _("What did you agree with each other?"),
    ),
    Kind(
        "signature", "6", "decisions", _("Who signed the agreement"), _("signature"),
        _("Who signed what stays inside?"),
    ),
    Kind(
        "need", "6", "decisions", _("Needs"), _("need"),
        _("What does the group need to know or learn?"),
    ),
    Kind(
        "programme_change", "6", "decisions", _("Changes of the series plan"), _("change"),
        _("Each time the plan was overturned, and why."),
    ),
    Kind(
        "concern", "6", "journal", _("Worries to bring in"), _("worry"),
        _("Do not solve it alone: bring it in."),
    ),
    Kind(
        "follow_up", "6", "journal", _("One to one"), _("talk"),
        _("When it is hard for somebody to take up their part. This stays with you."), of="person",
    ),
    Kind("reflection", "7", "practice", _("How we keep reflecting")),
    Kind(
        "evaluation", "7", "evaluation", _("Evaluation"), _("evaluation"),
        _("What was it worth to those who were there?"), of="meeting", only_there=True,
    ),
    Kind(
        "taken_up", "7", "evaluation", _("You said – we did"), _("remark"),
        _("What the group said after a meeting, and what you did with it."), of="meeting",
    ),
    Kind(
        "signed_evaluation", "7", "evaluation", _("Evaluations by name"), _("evaluation by name"),
        _("Only where the group decided to answer by name."), of="meeting", only_there=True,
    ),
    Kind(
        "question", "7", "knowledge", _("Knowledge agenda"), _("question"),
        _("The questions of the whole CoP. Each keeps its code, however its words change."), "k",
    ),
    Kind(
        "wording", "7", "knowledge", _("Earlier wordings"), _("wording"),
        _("How the question was worded before, and what helped."), of="question", only_there=True,
    ),
    Kind(
        "answer", "7", "knowledge", _("Answers"), _("answer"),
        _("What was found so far, and where it comes from."), of="question", only_there=True,
    ),
    Kind(
        "observation", "7", "monitoring", _("Observations"), _("observation"),
        _("What do you see of the activities, of the learning, of the surroundings?"),
    ),
    Kind(
        "conscience_check", "7", "monitoring", _("Still the right things?"), ctx("conscience", "check"),
        _("Ask it once each meeting: are we still doing what matters?"), of="meeting",
    ),
    Kind(
        "ambition_now", "7", "monitoring", _("Ambition: how far are we?"), ctx("ambition", "look back"),
        _("For each intended benefit: how far are you, and what do you do next?"),
    ),
    Kind(
        "adjustment", "7", "monitoring", _("Adjustments"), _("adjustment"),
        _("What did you change because of what you saw?"),
    ),
    Kind(
        "perception_shift", "7", "monitoring", _("Views that shifted"), _("shift"),
        _("How was it seen before, and how is it seen now?"),
    ),
    Kind(
        "system_function", "7", "monitoring", _("What the field needs"), ctx("field", "need"),
        _("What in the field helps the new, and what holds it back?"),
    ),
    Kind("new_practice", "8", "new_practice", _("How new practice comes about")),
    *BETWEEN,
    Kind(
        "logbook_entry", "8", "logbook", _("Logbook"), ctx("logbook", "entry"),
        _("What you did, saw or came to see. One line is enough, and it is for you alone."), "l",
    ),
    Kind(
        "shared_note", "8", "logbook", _("Shared with us"), ctx("shared", "note"),
        _("What participants let you read: pasted from a mail, or typed over from paper."), of="person",
    ),
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
