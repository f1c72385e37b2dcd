"""What stands on the page of one hand in a round: the points of a scale, the lines to write, the keys (S7.13)."""

from textual.content import Content

from copbench.closing_questions import Question, with_lines
from copbench.evaluating.hand import Hand
from copbench.i18n import tr
from screens import glyphs


def points(question: Question, marked: int | None) -> Content:
    """Return the points of a scale, each on a line with its number."""
    return Content("\n").join(_point(number, words, marked) for number, words in enumerate(question.points))


def _point(number: int, words: str, marked: int | None) -> Content:
    here = number == marked
    sign = glyphs.POINTER if here else " "
    return Content.assemble(
        (f"{sign}    ", "$accent bold"), (f"{number}", "$accent bold"), "    ", (tr(words), "bold" if here else "")
    )


def lines(hand: Hand) -> Content:
    """Return the lines that may be written, each with its key."""
    rows = [Content.assemble((glyphs.ENTER, "$accent bold"), "   ", tr("the next person"))]
    for key, question in zip("wv", with_lines(hand.asked), strict=False):
        words = tr("noted") if hand.lines.get(question.name) else tr(question.line)
        rows.append(Content.assemble((key, "$accent bold"), "   ", words))
    return Content("\n\n").join(rows)


def keys(hand: Hand, width: int) -> Content:
    """Return the keys that act now, and at the right which question this is."""
    can_go_back = hand.can_go_back or bool(hand.signed_by)
    back = _act(glyphs.sign("←", "<-"), tr("back")) if can_go_back else Content("")
    if hand.question is None:
        return back
    number = tr("question {n} of {total}", n=hand.at + 1, total=len(hand.asked))
    pieces = (Content(tr("Press a number.")), _act("s", tr("skip")), back)
    line = Content("     ").join(piece for piece in pieces if piece.cell_length)
    gap = max(2, width - line.cell_length - len(number))
    return Content.assemble(line, " " * gap, (number, "dim"))


def _act(key: str, words: str) -> Content:
    return Content.assemble((key, "$accent bold"), f" {words}")
