"""The documents of what people do between the meetings: buddies, experiments, cases and notes (METHOD 2.12)."""

from copbench.audience import Audience
from copbench.documents.document import Document
from copbench.i18n import _, ctx

ME, _FACILITATORS, GROUP, OUTSIDE = Audience

OF_PRACTICE = (
    Document(
        ctx("file", "notes"), _("The notes of one person"), ME,
        ("S6.13", "S7.10", "S8.1", "S8.3", "S8.9", "S8.13"), "notes", "7", per="person",
        lists=("learning_goal", "highlight", "behaviour", "seen_behaviour", "feedback"), own=True,
    ),
    Document(
        ctx("file", "case"), _("One practice case"), GROUP, ("S3.10", "S8.1", "S8.5"), "case", "8", per="case",
        own=True,
    ),
    Document(
        ctx("file", "experiment"), _("An experiment"), GROUP, ("S8.2", "S8.8"), "trying:experiment", "8",
        per="experiment", lists=("experiment",), own=True,
    ),
    Document(
        ctx("file", "backcast"), _("Back from the future"), GROUP, ("S8.10",), "trying:backcast", "8",
        per="backcast", lists=("backcast", "backcast_step"), own=True,
    ),
    Document(
        ctx("file", "buddies"), _("Who calls whom"), GROUP, ("S8.12",), "buddies:overview", "8",
        lists=("buddy_pair",),
    ),
    Document(
        ctx("file", "call-card"), _("The card for a buddy call"), OUTSIDE, ("H1",), "buddies:card", "8", own=True,
    ),
    Document(
        ctx("file", "buddy-mail"), _("The mail to two buddies"), GROUP, ("S8.12",), "buddies:mail", "8",
        per="buddy_pair", ending="txt",
    ),
    Document(
        ctx("file", "buddy-calls"), _("What buddies told each other"), ME, ("S8.6", "S8.12"), "buddies:calls", "8",
        per="buddy_pair", lists=("buddy_call",), own=True,
    ),
    Document(
        ctx("file", "interim-report"), _("The interim reports of one person"), GROUP, ("S8.7", "S8.12"),
        "buddies:interim_reports", "8", per="person", own=True,
    ),
    Document(
        ctx("file", "ten-lines"), _("One interim report, to hand out"), GROUP, ("S8.12",),
        "buddies:interim_report", "8", per="interim_report", lists=("interim_report",), widest=OUTSIDE, own=True,
        chosen=_("There is no interim report for these readers yet. In the report itself its writer says for whom"
                 " it is."),
    ),
    Document(
        ctx("file", "between-meetings"), _("Between two meetings"), GROUP, ("S8.11",), "between", "8",
        per="meeting", looks_back=True,
    ),
)  # fmt: skip
