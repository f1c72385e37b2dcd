"""How the questions of the knowledge agenda stand: for how long, on which meetings, which persist (S7.8).

Age is counted in meetings held since a question was asked, not in days: a CoP thinks when it meets.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from copbench import dates
from copbench.i18n import _, trn
from copbench.insight import meetings
from copbench.insight.elsewhere import texts
from copbench.insight.meetings import Place
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

UNSETTLED = frozenset({"", "open", "in_work", "provisional"})
"""The states in which a question still waits for the group; one without a state does."""
LONG = 4
"""Meetings after which a question that still waits counts as persistent."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A question with its age in meetings held, the meetings it was on in their order, and if it persists."""

    entry: Entry
    age: int
    on: tuple[Place, ...]
    persistent: bool

    @property
    def waits(self) -> bool:
        """Tell whether the group is not done with it."""
        return waits(self.entry.data)


def standings(workbook: Reader, today: date) -> list[Standing]:
    """Return how every question stands, in the order of their codes."""
    return standings_of(workbook.all_of("question"), meetings.series(workbook), workbook.all_of("block"), today)


def standings_of(
    questions: Iterable[Entry], series: Sequence[Place], blocks: Iterable[Entry], today: date
) -> list[Standing]:
    """Return how these questions stand, by the meetings in their order and the blocks of all session plans."""
    about = _blocks(blocks)
    return [_standing(entry, series, about.get(entry.id, ()), today) for entry in questions]


def standing(workbook: Reader, question: Entry, today: date) -> Standing:
    """Return how one question stands, without reading the plans of all meetings."""
    blocks = _blocks(workbook.parts("block", question.id))
    return _standing(question, meetings.series(workbook), blocks.get(question.id, ()), today)


def _standing(question: Entry, series: Sequence[Place], blocks: Sequence[str], today: date) -> Standing:
    data = question.data
    on = {*texts(data.get("meetings")), *blocks}
    age = age_of(data, question.created, series, today)
    return Standing(question, age, tuple(place for place in series if place.entry.id in on), persists(data, age))


def waits(question: Mapping[str, Any]) -> bool:
    """Tell whether a question with these answers still waits for the group."""
    return str(question.get("status") or "") in UNSETTLED


def persists(question: Mapping[str, Any], age: int) -> bool:
    """Tell whether a question is persistent: by the person's own word, else because it waits so long."""
    said = question.get("persistent")
    return said if isinstance(said, bool) else age >= LONG and waits(question)


def age_of(question: Mapping[str, Any], created: str, series: Sequence[Place], today: date) -> int:
    """Return how many meetings were held since a question was asked; `created` is the UTC stamp of its record."""
    asked = asked_on(question, created, {place.entry.id: place.day for place in series})
    return sum(asked < place.day for place in series if is_held(place, today))


def asked_on(question: Mapping[str, Any], created: str, days: Mapping[str, date]) -> date:
    """Return the day on which a question was asked: that of its meeting (`days` by id), else the one noted."""
    noted = days.get(str(question.get("opened") or "")) or dates.stored(question.get("opened_on"))
    return noted or day_of(created)


def day_of(stamp: str) -> date:
    """Return the local day of a UTC stamp, that of a record that is not saved yet being today."""
    return datetime.fromisoformat(stamp).astimezone().date() if stamp else date.today()


def is_held(place: Place, today: date) -> bool:
    """Tell whether a meeting was held: its day is past, or it is noted as held."""
    return place.day < today or place.entry.data.get("status") == meetings.HELD


def _blocks(blocks: Iterable[Entry]) -> dict[str, list[str]]:
    """Return the meetings with a block about each question, by the id of the question."""
    found: dict[str, list[str]] = {}
    for block in blocks:
        if question := block.data.get("agenda_question"):
            found.setdefault(str(question), []).append(str(block.data.get("meeting", "")))
    return found


def age_in_words(age: int) -> str:
    """Return how long a question has been there, "" before the first meeting after it."""
    return trn("{n} meeting old", "{n} meetings old", age) if age else ""


WAYS_ON: tuple[str, ...] = (
    _("Give it a long block of its own: what is behind it, and what is behind that?"),
    _("Look at what in the field holds it in place: a system analysis."),
    _("Put it before the sounding board: do they see it too?"),
    _("Hand it to researchers, together with what you found so far."),
    _("Turn it round: which of our own habits keep it alive?"),
)
"""What one could do with a persistent question (H8, S7.8, S7.12, S7.15, N4)."""


def lines(workbook: Reader, today: date) -> list[str]:
    """S7.8: which questions persist, for below the list."""
    codes = [str(one.entry.data.get("code", "")) for one in standings(workbook, today) if one.persistent]
    said = trn("{codes} keeps coming back: a persistent question. Its life line says what could help.",
               "{codes} keep coming back: persistent questions. Their life lines say what could help.",
               len(codes), codes=", ".join(codes))  # fmt: skip
    return [said] if codes else []
