"""Which questions the workbook holds: the main questions, and those that were asked elsewhere."""

from collections.abc import Iterable, Iterator

from copbench.alike import plain
from copbench.i18n import _, tr, trn
from copbench.insight import meetings
from copbench.insight.elsewhere import listed, rows_of, texts
from copbench.knowledge.arriving import on_agenda
from copbench.workbook.reading import Reader

MOST_QUESTIONS = 7
OF_TALKS = ("technical_questions", "communicative_questions", "commercial_questions", "other_questions")
"""The questions of a talk that hold what somebody asked (S2.7)."""


def main_questions(workbook: Reader) -> list[str]:
    """S1.4, S7.7: the questions with which the knowledge agenda begins, as far as they do not stand on it yet."""
    there = on_agenda(workbook)
    new = (question for question in _main(workbook, caught=False) if plain(question) not in there)
    return listed(_("Main questions of step 1: {items}"), new)


def not_asked_yet(workbook: Reader) -> list[str]:
    """S2.7, S7.7: what people asked in talks, is no main question yet and not on the knowledge agenda either."""
    found = _new(workbook, _asked(workbook) | on_agenda(workbook).keys(), "talk", *OF_TALKS)
    return listed(_("Asked in the talks, and no main question yet: {items}"), found)


def questions_found(workbook: Reader) -> list[str]:
    """S1.4, S1.16, S2.7: the questions that surroundings and talks gave, and whether there are too many."""
    asked = _asked(workbook)
    found = _new(workbook, asked, "surroundings", "questions_found")
    many = len(asked) > MOST_QUESTIONS
    return [
        *listed(_("Questions from the surroundings: {items}"), found),
        *listed(_("Questions from the talks: {items}"), _new(workbook, asked, "talk", *OF_TALKS)),
        *([tr("More than seven is a lot to explore together. Which can wait?")] if many else []),
    ]


def used_in(workbook: Reader) -> dict[str, dict[str, int]]:
    """S5.17: the meetings in whose blocks a question stands: their numbers by id, by the question as `plain`."""
    numbers = {place.entry.id: place.number for place in meetings.series(workbook)}
    found: dict[str, dict[str, int]] = {}
    for block in rows_of(workbook, "block"):
        meeting, question = str(block.get("meeting", "")), plain(str(block.get("question", "")))
        if question and meeting in numbers:
            found.setdefault(question, {})[meeting] = numbers[meeting]
    return found


def told_used(numbers: Iterable[int]) -> str:
    """Return in which meetings a question was used, in a few words, "" when it was in none."""
    known = sorted(set(numbers))
    named = ", ".join(map(str, known))
    return (
        trn("in the plan of meeting {numbers}", "in the plans of meetings {numbers}", len(known), numbers=named)
        if known
        else ""
    )


def _main(workbook: Reader, *, caught: bool = True) -> Iterator[str]:
    """Yield the main questions, with or without those that came up in a meeting."""
    rows = (row for row in rows_of(workbook, "main_question") if caught or not row.get("meeting"))
    return (str(row["question"]) for row in rows if row.get("question"))


def _asked(workbook: Reader) -> set[str]:
    return {plain(question) for question in _main(workbook)}


def _new(workbook: Reader, asked: set[str], kind: str, *names: str) -> Iterator[str]:
    """Yield the questions in these answers that are not asked yet."""
    found = (text for row in rows_of(workbook, kind) for name in names for text in texts(row.get(name)))
    return (text for text in found if plain(text) not in asked)
