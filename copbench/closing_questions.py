"""The questions with which a meeting is closed, each point of their scales in words (S7.13, S7.1).

Light on purpose: the round must stand before people have put on their coats.
"""

from collections.abc import Sequence
from typing import NamedTuple

from copbench.i18n import _, tr

FORM_VERSION = 1
"""Which wording of the questions and scales this is; an evaluation remembers with which it was answered."""
POINTS = 5
"""Of each scale, counted from nought."""
WORTH, DIFFERENTLY, STILL_RIGHT, OWN = "worth", "differently", "still_right", "own"
STILL_RIGHT_POINTS = (
    _("we have lost it"),
    _("we are drifting"),
    _("half and half"),
    _("mostly"),
    _("yes, this is what matters"),
)


class Question(NamedTuple):
    """A question: its name, its words, the words of its points, and the line that may be written with it."""

    name: str
    words: str
    points: tuple[str, ...]
    line: str = ""

    @property
    def asked(self) -> str:
        """The question in the current language; the group's own stays as it was typed."""
        return self.words if self.name == OWN else tr(self.words)


QUESTIONS = (
    Question(
        WORTH,
        _("Was this worth your time, for your own practice?"),
        (
            _("time lost"),
            _("cost more than it gave"),
            _("gave what it cost"),
            _("gave more than it cost"),
            _("would not have missed it"),
        ),
    ),
    Question(
        DIFFERENTLY,
        _("Will you do something differently?"),
        (
            _("no, not this time"),
            _("I don't know what yet"),
            _("yes, I know what"),
            _("yes, and I know when"),
            _("I have already begun"),
        ),
        _("What will you do? One sentence."),
    ),
    Question(
        STILL_RIGHT,
        _("Are we still doing the right things?"),
        STILL_RIGHT_POINTS,
        _("Different next time, or: which question must be on the table?"),
    ),
)
OWN_POINTS = (_("no, not at all"), _("a little"), _("partly"), _("largely"), _("yes, fully"))


def questions(own: str = "") -> tuple[Question, ...]:
    """Return the questions of an evaluation, with the group's own one behind them if it has any."""
    return (*QUESTIONS, Question(OWN, own, OWN_POINTS)) if own else QUESTIONS


def with_lines(asked: Sequence[Question]) -> list[Question]:
    """Return the questions with which a line may be written."""
    return [question for question in asked if question.line]
