"""The questions that a session plan can take along: the knowledge agenda, and what is on its way to it (S7.7)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from copbench.i18n import _, tr
from copbench.insight import agenda, asked_elsewhere
from copbench.insight.elsewhere import short
from copbench.insight.offer import Offer, made_of
from copbench.meetings.planning import blocks_of_series
from copbench.records import group_may_read
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

MOST = 3
DIALOGUE, DEEP = "dialogue-in-fours", "three-times-why"
"""The activities of the library for a question: one to talk about it, and one to look at what is behind it."""


def offers(workbook: Reader, meeting: Entry) -> Iterator[Offer]:
    """The questions that have stood longest (S7.7): those of the agenda that wait, and those on their way to it.

    A question that had a block in another meeting had its turn; one that persists comes back all the same (S7.8).
    What a block says is for the group, so a question that the group may not read is not offered.
    """
    asked = {str(block.get("question", "")).strip() for block in blocks_of_series(workbook)
             if block.get("meeting") != meeting.id}  # fmt: skip
    found = [*_of_agenda(workbook, meeting), *_not_on_agenda(workbook)]
    fresh = [(entry, text, persists) for entry, text, persists in found if persists or text not in asked]
    persistent_first = sorted(fresh, key=lambda one: (not one[2], one[0].created))
    for entry, text, persists in persistent_first[:MOST]:
        told = short(f"{entry.data.get('code', '')} {text}".strip())
        words = _("A persistent question: {text}") if persists else _("An open question: {text}")
        block = about_question(entry, deep=persists)
        yield Offer(tr(words, text=told), block, False, may_fill=not persists)


def _of_agenda(workbook: Reader, meeting: Entry) -> Iterator[tuple[Entry, str, bool]]:
    """Yield the questions of the knowledge agenda that wait for the group, and whether they persist."""
    for one in agenda.standings(workbook, date.today()):
        text = str(one.entry.data.get("text", "")).strip()
        its_turn = one.persistent or all(place.entry.id == meeting.id for place in one.on)
        if text and one.waits and its_turn and group_may_read("question", "text", one.entry.data):
            yield one.entry, text, one.persistent


def _not_on_agenda(workbook: Reader) -> Iterator[tuple[Entry, str, bool]]:
    """Yield the main questions, and those caught and not sorted out, that are not on the agenda yet."""
    for one in asked_elsewhere.waiting(workbook, ("caught", "main_question")):
        yield one.asked_in, one.text.strip(), False


def about_question(question: Entry, *, deep: bool = False) -> dict[str, Any]:
    """Return a block about a question, one that goes `deep` when talking about it again would not help (S7.8)."""
    text = str(question.data.get("text") or question.data.get("question") or "").strip()
    told = short(f"{question.data.get('code', '')} {text}".strip())
    name = tr(_("Deep dive: {text}") if deep else _("Question: {text}"), text=told)
    known = {"agenda_question": question.id} if question.kind == "question" else {}
    return made_of(DEEP if deep else DIALOGUE, activity=name, question=text, **known)
