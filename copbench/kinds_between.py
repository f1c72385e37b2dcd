"""The sorts of record of what happens between the meetings: learning goals, buddies, and what people try."""

from copbench.i18n import _, ctx
from copbench.kind import Kind

BETWEEN: tuple[Kind, ...] = (
    Kind(
        "learning_goal", "7", "trying", _("Learning goals"), _("learning goal"),
        _("What does each of them want to be able to do, and in which case?"), of="person",
    ),
    Kind(
        "highlight", "7", "trying", _("Highlights"), _("highlight"),
        _("What stayed with somebody from a meeting?"), of="person",
    ),
    Kind(
        "buddy_pair", "8", "buddies", _("Buddies"), _("pair of buddies"),
        _("Who calls whom between the meetings, and until when?"), "b",
    ),
    Kind(
        "buddy_call", "8", "buddies", _("Buddy calls"), _("buddy call"),
        _("What you told each other. It stays between you."), of="buddy_pair",
    ),
    Kind(
        "interim_report", "8", "buddies", _("Interim reports"), _("interim report"),
        _("How it is going, in ten lines, for whoever would rather write than call."), of="person",
    ),
    Kind(
        "backcast", "8", "trying", _("Back from the future"), _("future image"),
        _("Begin with an image of your own, and reason back to today."),
    ),
    Kind(
        "backcast_step", "8", "trying", _("Steps back to today"), ctx("backcast", "step"),
        _("Reason back, the last step first: what happened just before, by when? And before that?"),
        of="backcast", only_there=True,
    ),
    Kind(
        "experiment", "8", "trying", _("Experiments"), _("experiment"),
        _("A question, an idea, and the smallest step that somebody dares to take."),
    ),
    Kind(
        "behaviour", "8", "trying", _("Behaviour now and wanted"), _("behaviour"),
        _("What do you do, what would you rather do, and what holds you back? It stays with you."), of="person",
    ),
    Kind(
        "seen_behaviour", "8", "trying", _("Seen while practising"), _("what was seen"),
        _("What you saw somebody try. For that person and nobody else."), of="person",
    ),
    Kind(
        "feedback", "8", "trying", _("Feedback to each other"), _("feedback"),
        _("What I notice, and what it does to me."), of="person",
    ),
)  # fmt: skip
