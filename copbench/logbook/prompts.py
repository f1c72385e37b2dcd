"""Five questions to begin from, one at a time and only when somebody asks for one (S8.14)."""

from datetime import date

from copbench.i18n import _

PROMPTS = {
    "differently": _("What did I do differently this week?"),
    "surprised": _("What surprised me – and what had I expected?"),
    "conversation": _("Which conversation stayed with me? What did I hear, what did it do to me?"),
    "question": _("Which question keeps coming back?"),
    "smallest_step": _("What is the smallest step I dare take this week?"),
}
"""The questions (message ids) by the value under which each is stored, in the order in which they come round."""


def of_week(day: date) -> str:
    """Return the question of the week in which a day lies: the same all week, another the next."""
    return list(PROMPTS)[day.toordinal() // 7 % len(PROMPTS)]


def after(prompt: str) -> str:
    """Return the question that comes after one; the first follows the last."""
    values = list(PROMPTS)
    return values[(values.index(prompt) + 1) % len(values)]
