"""What is worth a thought on Home: as many questions as there is room for, and the key that opens them."""

from collections.abc import Sequence

from textual.content import Content

from copbench.i18n import tr
from copbench.visible import visible
from screens import glyphs

KEY = "w"
_HEAD = 2
"""Lines above the questions: an empty one, and what they are."""
_KEY = 1


def lines(questions: Sequence[str], number: int, width: int, room: int) -> list[Content]:
    """Return as many of these questions as `room` lines of `width` cells hold; there are `number` in all.

    Where none fits there stands only how many there are, and where even that does not, nothing.
    """
    if not number or room < _HEAD:
        return []
    fitting, left = [], room - _HEAD - _KEY
    for question in questions:
        found = _hanging(question, max(width, 10))
        if len(found) > left:
            break
        fitting.append(found)
        left -= len(found)
    if not fitting:
        words = tr("worth a thought: {n}", n=number)
        return [Content(""), _with_key(words)]
    more = tr("look at them ({n})", n=number) if number > 1 else tr("look at it")
    head = [Content(""), Content.styled(tr("WORTH A THOUGHT"), "dim")]
    return [*head, *(line for found in fitting for line in found), _with_key(more)]


def _hanging(question: str, width: int) -> list[Content]:
    """Return a question over its lines, those after the first below its words."""
    wrapped = Content(visible(question)).wrap(width - 2)
    return [Content(f"{' ' if place else glyphs.BULLET} ") + line for place, line in enumerate(wrapped)]


def _with_key(words: str) -> Content:
    return Content.assemble((KEY, "$accent bold"), f" {words}")
