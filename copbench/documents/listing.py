"""The light list of documents: what can be made of a workbook, for whom, and where each is written.

It stands apart from what makes them, so a menu of documents loads no record and no Markdown library.
"""

from copbench import catalogue
from copbench.audience import Audience
from copbench.documents.document import Document
from copbench.documents.of_practice import OF_PRACTICE
from copbench.i18n import LANGUAGES, _, ctx, tr_in

ME, FACILITATORS, GROUP, OUTSIDE = Audience
WHOLE = "workbook"


_COMPOSED = (
    Document(
        ctx("file", "what-is-a-cop"), _("What is a community of practice?"), OUTSIDE,
        ("P1", "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9", "W10"), "guides:what_is_a_cop", "v",
    ),
    Document(
        ctx("file", "inspiration"), _("It can be done differently"), GROUP,
        ("P5", "S10.4", "S10.5", "E8", "E9"), "guides:inspiration", "0", lists=("own_example",),
    ),
    Document(
        ctx("file", "sources"), _("Sources"), OUTSIDE, ("S10.6", "S10.7", "E10"), "guides:sources", "0",
        lists=("further_reading",),
    ),
    Document(
        ctx("file", "fit-check"), _("Does a CoP fit here?"), FACILITATORS,
        ("W1", "W2", "W3", "W5", "W7", "W8", "W9", "D1", "D2", "D3", "D4",
         "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"), "fit_check", "v",
    ),
    Document(
        ctx("file", "cop-charter"), _("The charter"), GROUP,
        ("W2", "W4", "W6", "W7", "W10", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "S8.4"),
        "charter:cop_charter", "v", lists=("decision_right",),
    ),
    Document(
        ctx("file", "sounding-board"), _("The sounding board"), GROUP,
        ("H8",), "sounding_board", "v", lists=("sounding",),
    ),
    Document(
        ctx("file", "sounding-board-session"), _("A sounding board session"), GROUP,
        ("H8",), "sounding_board:session", "v", per="sounding",
    ),
    Document(
        ctx("file", "team"), _("The team"), GROUP, ("P9", "S5.5", "S7.6", "S7.17"), "charter:team", "v",
        lists=("team_member",),
    ),
    Document(
        ctx("file", "domain-sheet"), _("The domain"), FACILITATORS,
        ("S1.1", "S1.2", "S1.3", "S1.4", "S1.5", "S1.6", "S1.7", "S1.8", "S1.9", "S1.10", "S1.11", "S1.12",
         "S1.13", "S1.14", "S1.15", "S1.18"), "domain:domain_sheet", "1",
        lists=("sharpening", "challenge", "benefit", "main_question", "practice"),
    ),
    Document(
        ctx("file", "surroundings"), _("The surroundings"), GROUP,
        ("S1.16", "E2"), "domain:surroundings", "1", lists=("surroundings",),
    ),
    Document(
        ctx("file", "urgency"), _("Why now"), FACILITATORS,
        ("S2.1", "S2.2", "S2.3", "S2.4", "S2.5", "S2.6", "S2.7", "S2.8", "S2.9", "S2.10", "S2.11", "E2"),
        "urgency", "2", lists=("signal", "trend_report", "other_view", "strategic_question", "reframing"),
    ),
    Document(
        ctx("file", "invitation"), _("The invitation"), OUTSIDE,
        ("S1.2", "S1.4", "S1.9", "S1.15", "S1.17"), "invitation", "1",
    ),
    Document(
        ctx("file", "composition"), _("The group in a picture"), FACILITATORS,
        ("S3.1", "S3.2", "S3.3", "S3.7", "S3.8", "S3.9a", "S3.9b", "S3.9c", "S3.9d", "S3.12", "S3.13"),
        "composition", "3", lists=("subgroup",),
    ),
    Document(
        ctx("file", "invitation-letter"), _("The invitation to one person"), FACILITATORS,
        ("S1.2", "S1.4", "S1.9", "S1.15", "S1.17"), "invitation:to_person", "1", per="person",
    ),
    Document(ctx("file", "intake-form"), _("The intake, to be filled in"), OUTSIDE, ("H1",), "intakes:form", "3"),
    Document(
        ctx("file", "intake"), _("A filled intake"), FACILITATORS,
        ("W5", "W9", "S1.14", "S2.7", "S2.10", "S3.2", "S3.4", "S3.5", "S3.6", "S3.10", "S4.3", "S4.12", "S8.5"),
        "intakes:intake", "3", per="intake", lists=("intake",),
    ),
    Document(
        ctx("file", "impressions"), _("What we noticed about somebody"), FACILITATORS,
        ("S3.6",), "of_a_person:impressions", "3", per="person", lists=("impression",),
    ),
    Document(
        ctx("file", "who-we-are"), _("Who we are"), GROUP,
        ("W5", "W9", "S1.14", "S2.7", "S2.10", "S3.2", "S3.4", "S3.5", "S3.6", "S3.10", "S3.12", "S4.3", "S4.12",
         "S8.5"), "who_we_are", "3", lists=("person",),
    ),
    Document(
        ctx("file", "contract"), _("The contract"), FACILITATORS,
        ("S3.5", "S3.11"), "promises:contract", "3", per="contract", lists=("contract",),
    ),
    Document(
        ctx("file", "cases"), _("The practice cases"), GROUP,
        ("S3.4", "S3.10", "S4.8", "S6.7", "S8.5"), "cases", "3", lists=("case",),
    ),
    Document(
        ctx("file", "follow-through"), _("How it lives on"), GROUP,
        ("S4.1", "S4.2", "S4.3", "S4.5", "S4.6", "S4.7", "S4.9", "S4.10", "S4.11", "S4.13", "S4.14", "S4.15"),
        "follow_through:follow_through", "4",
        lists=("anchor", "landing_place", "home_link", "home_report", "research"),
    ),
    Document(
        ctx("file", "follow-through-managers"), _("Who decides, and who knows of it"), FACILITATORS,
        ("S3.5", "S4.3", "S4.4", "S4.5", "S4.6", "S4.7", "S4.8", "S4.13", "S4.15", "E5"),
        "follow_through:managers", "4", lists=("visibility",),
    ),
    Document(
        ctx("file", "at-work"), _("What somebody does at work"), FACILITATORS,
        ("S4.1", "S4.3", "S4.6", "S4.14", "S4.15"), "of_a_person:at_work", "4", per="person",
    ),
    Document(
        ctx("file", "covenant"), _("The covenant"), OUTSIDE, ("S3.5", "S4.8"), "promises:covenant", "4",
        lists=("covenant_party",),
    ),
    Document(
        ctx("file", "patterns"), _("The patterns"), OUTSIDE, ("S4.11",), "patterns:index", "4",
        lists=("pattern",),
    ),
    Document(ctx("file", "pattern"), _("A pattern"), OUTSIDE, ("S4.11",), "patterns:card", "4", per="pattern"),
    Document(
        ctx("file", "aims"), _("Aims and themes"), GROUP, ("S5.8", "S5.9", "S5.11"), "aims", "5",
        lists=("aim", "theme"),
    ),
    Document(
        ctx("file", "question-bank"), _("Good questions"), OUTSIDE,
        ("S5.11", "S5.12", "S5.17"), "repertoire:question_bank", "5", lists=("good_question",),
    ),
    Document(
        ctx("file", "activities"), _("Activities"), OUTSIDE,
        ("S5.14", "S5.15", "S5.16", "S5.17"), "repertoire:activities", "5", lists=("activity",),
    ),
    Document(
        ctx("file", "session-plan"), _("The session plan of a meeting"), FACILITATORS,
        ("S3.13", "S5.4", "S5.5", "S5.10", "S5.13", "S5.14", "S5.15", "S5.16", "S5.17", "S6.7", "S8.13", "X2",
         "X3"),
        "session_plan", "5", per="meeting", lists=("block",),
    ),
    Document(
        ctx("file", "programme"), _("The programme of a meeting"), GROUP,
        ("S5.10", "S5.13", "S5.16", "S5.17", "S6.7", "S6.8", "X1", "X2"),
        "programme:programme", "5", per="meeting", lists=("guest_visit",),
    ),
    Document(
        ctx("file", "meeting-mail"), _("The mail before a meeting"), GROUP,
        ("S5.10", "S6.7", "S6.8", "X2"), "programme:mail", "5", per="meeting", ending="txt",
    ),
    Document(
        ctx("file", "brief"), _("What we ask of those with a part in a meeting"), GROUP,
        ("S5.10", "S5.13", "S6.7", "X2", "X3"), "brief", "5", per="meeting",
    ),
    Document(
        ctx("file", "meeting-report"), _("The report of a meeting"), GROUP,
        ("S5.7", "S5.10", "S6.4", "S6.6", "S6.8", "X1", "X4"), "meeting_report", "5", per="meeting",
        lists=("attendance", "caught"), looks_back=True,
    ),
    Document(
        ctx("file", "calendar"), _("The meetings, for your calendar"), GROUP,
        ("S6.7", "S6.8", "X2"), "calendar", "5", ending="ics", own=True,
    ),
    Document(
        ctx("file", "actions"), _("Who does what"), GROUP, ("S5.7", "S8.11"), "actions", "5",
        lists=("action",), own=True,
    ),
    Document(
        ctx("file", "facilitator-journal"), _("The journal of the facilitators"), FACILITATORS,
        ("H7", "S5.1", "S5.2", "S5.3", "S5.6", "S5.18", "S5.19", "S6.2", "S6.10"), "facilitator_journal", "5",
        lists=("tension", "granted", "journal", "concern"),
    ),
    Document(
        ctx("file", "agreements"), _("The agreements of the group"), GROUP,
        ("H5", "S6.1", "S6.3", "S6.4", "S6.5", "S6.6", "S6.7"), "agreements", "6",
        lists=("decision", "agreement", "signature"),
    ),
    Document(
        ctx("file", "series-plan"), _("The series plan"), GROUP,
        ("S5.9", "S6.7", "S6.8", "S6.9"), "series_plan", "6", lists=("meeting", "need", "programme_change"),
    ),
    *OF_PRACTICE,
    Document(
        ctx("file", "evaluation"), _("The evaluation of a meeting"), GROUP, ("S7.13",), "evaluation", "7",
        per="meeting", lists=("evaluation",), looks_back=True,
    ),
    Document(
        ctx("file", "slips"), _("Slips for the evaluation"), GROUP, ("S7.13",), "evaluation:slips", "7",
    ),
    Document(
        ctx("file", "you-said-we-did"), _("You said – we did"), GROUP, ("S7.13",), "evaluation:you_said", "7",
        lists=("taken_up",),
    ),
    Document(
        ctx("file", "knowledge-agenda"), _("The knowledge agenda"), GROUP,
        ("S4.7", "S7.7", "S7.8", "S8.2"), "knowledge_agenda", "7", lists=("question", "wording", "answer"),
    ),
    Document(
        ctx("file", "persistent-questions"), _("Persistent questions"), GROUP,
        ("S7.8",), "knowledge_agenda:persistent", "7",
    ),
    Document(
        ctx("file", "knowledge-agenda-for-research"), _("The knowledge agenda, for research"), OUTSIDE,
        ("S4.7", "S7.12"), "knowledge_agenda:for_research", "7",
    ),
    Document(
        ctx("file", "monitor-report"), _("What the monitor brings back"), GROUP,
        ("S7.1", "S7.2", "S7.3", "S7.4", "S7.5", "S7.13", "S7.16", "S7.17"), "monitoring:report", "7",
        lists=("observation", "conscience_check", "ambition_now", "adjustment", "perception_shift"),
    ),
    Document(
        ctx("file", "system-analysis"), _("What the field needs"), GROUP, ("S7.15",),
        "monitoring:system_analysis", "7", lists=("system_function",),
    ),
    Document(
        ctx("file", "logbook"), _("The logbook"), ME, ("S7.9", "S8.3", "S8.6", "S8.14"), "logbook", "8",
        lists=("logbook_entry",), widest=OUTSIDE, periods=True, own=True,
    ),
    Document(
        ctx("file", "for-my-manager"), _("For my manager: half a page"), OUTSIDE, ("S7.9", "S8.14"),
        "logbook:for_my_manager", "8", periods=True,
        chosen=_("No line was chosen for this yet. In your logbook r lets a note go outside, and h gives it a"
                 " star."), own=True,
    ),
    Document(ctx("file", "logbook-page"), _("A page for the logbook, to fill in"), OUTSIDE, ("S8.14",),
             "logbook:page_to_fill_in", "8", own=True),
    Document(
        ctx("file", "shared-with-us"), _("What participants shared with us"), FACILITATORS, ("S7.9", "S8.14"),
        "logbook:shared", "8", lists=("shared_note",),
    ),
    Document(
        ctx("file", "my-cop"), _("Your own CoP"), FACILITATORS,
        ("P3", "P6", "P7", "S10.1", "S10.2", "S10.3", "S10.4", "S10.5"), "own_cop", "0",
        lists=("contributor", "what_matters"),
    ),
)  # fmt: skip

_SHEET_FILES = (
    ctx("file", "sheet-first"), ctx("file", "sheet-1"), ctx("file", "sheet-2"), ctx("file", "sheet-3"),
    ctx("file", "sheet-4"), ctx("file", "sheet-5"), ctx("file", "sheet-6"), ctx("file", "sheet-7"),
    ctx("file", "sheet-8"), ctx("file", "sheet-9"), ctx("file", "sheet-10"),
)  # fmt: skip

_SHEETS = tuple(
    Document(file, step.title, FACILITATORS, (), "sheets", step.key, sheet=True)
    for file, step in zip(_SHEET_FILES, catalogue.STEPS, strict=True)
)

DOCUMENTS: tuple[Document, ...] = (
    *_COMPOSED,
    *_SHEETS,
    Document(ctx("file", "workbook"), _("The whole workbook"), ME, ("P3",), "whole", "v"),
)
_HOLDING = {kind: document for document in DOCUMENTS for kind in document.lists}
_BY_NAME = {tr_in(language, document.file): document for language in LANGUAGES for document in DOCUMENTS}


def offered(asked: str = "", *, own: bool) -> list[Document]:
    """Return the documents to choose from: in a workbook of somebody's `own` theirs, and the one asked."""
    return [one for one in DOCUMENTS if one.own or not own or one.key in (asked, WHOLE)]


def document(name: str) -> Document | None:
    """Return the document whose file has this name in either language, None when there is none."""
    return _BY_NAME.get(name)


def holding(kind: str) -> Document:
    """Return the document that holds the list of a kind: the one that says so, else the sheet of its step."""
    step = catalogue.kind(kind).step
    return _HOLDING.get(kind) or next(one for one in _SHEETS if one.begin == step)


def named(name: str) -> tuple[Document | None, str]:
    """Return the document of a name such as `intake` or `intake-anna`, and which one is meant, "" for all."""
    name = name.casefold()
    if found := document(name):
        return found, ""
    begins = (begin for begin, one in _BY_NAME.items() if one.per and name.startswith(f"{begin}-"))
    if begin := max(begins, key=len, default=""):
        return _BY_NAME[begin], name.removeprefix(f"{begin}-")
    return None, ""
