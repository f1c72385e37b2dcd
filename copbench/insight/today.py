"""What dates in the records say today: the coming meeting, a talk to look at again, actions past their day."""

from datetime import date, timedelta

from copbench import catalogue, dates
from copbench.i18n import tr, trn
from copbench.insight import buddies, meetings, progress, promised
from copbench.insight.attention import Note, is_empty
from copbench.insight.elsewhere import data_of, rows_of, texts
from copbench.insight.rhythm import rhythm_of, turning_points
from copbench.workbook.reading import Reader
from copbench.workbook.rows import Tally

MEETINGS_UNTIL_AGAIN = 4
MOST_ACTIONS = MOST_PAIRS = 1000
"""More than these are not read while somebody waits for the first screen."""


def notes(workbook: Reader, today: date) -> list[Note]:
    """Return what asks for attention because of the day it is: Home shows the first few of it."""
    waited_for = _open_round(workbook), _actions(workbook, today), _buddies(workbook, today)
    can_wait = _look_again(workbook, today), _past_meetings(workbook, today)
    found = (_coming_meeting(workbook, today), *waited_for, *can_wait)
    return [note for note in found if note]


def lead_questions(workbook: Reader) -> list[Note]:
    """Return the two questions that lead the way, with how far each is answered (P2).

    In a workbook in which nothing stands the welcome has the word: before a first answer they only puzzle.
    """
    tallies = workbook.tallies()
    if is_empty(tallies):
        return []
    people = tallies.get("person", Tally()).rows
    missing = len(texts(data_of(workbook, "group").get("missing_parties")))
    whom = [
        trn("{n} person", "{n} people", people) if people else "",
        trn("{n} party wanted", "{n} parties wanted", missing) if missing else "",
    ]
    new = progress.WORDS[progress.state_of("8", tallies)]
    return [
        Note(tr("Whom do you ask to take part?"), "3", ", ".join(filter(None, whom)) or tr("nobody yet")),
        Note(tr("How does something new come about?"), "8", tr(new)),
    ]


def _coming_meeting(workbook: Reader, today: date) -> Note | None:
    """The first meeting from today on, of the list; as long as that is empty, of the rhythm."""
    if not workbook.tallies().get("meeting", Tally()).rows:
        return _of_the_rhythm(workbook, today)
    place = meetings.coming(workbook, today)
    if place is None:
        return None
    when = dates.in_words(place.day, weekday=True)
    said = tr("Meeting {number}: {when}, {soon}.", number=place.number, when=when, soon=_soon(place.day - today))
    letter, planned = catalogue.kind("meeting").letter, bool(workbook.parts("block", place.entry.id))
    more = ("" if planned else tr("Its plan is still empty."),
            tr("Ask what must last.") if _is_turning_point(workbook, place.number) else "")  # fmt: skip
    is_today = planned and place.day == today
    act = tr("the clock, and noting what is said") if is_today else tr("prepare it")
    return Note(" ".join(filter(None, (said, *more))), letter, act)


def _past_meetings(workbook: Reader, today: date) -> Note | None:
    """How many meetings are past and still stand as a sketch or as agreed (S6.8)."""
    kind = catalogue.kind("meeting")
    if not workbook.tallies().get(kind.name, Tally()).rows:
        return None
    over = sum(meetings.not_noted_as_held(row, today) for row in rows_of(workbook, kind.name))
    said = trn("{n} meeting is past and not noted as held yet.",
               "{n} meetings are past and not noted as held yet.", over)  # fmt: skip
    return Note(said, kind.letter, tr("note that it was held")) if over else None


def _open_round(workbook: Reader) -> Note | None:
    """An evaluation in which people answered and that nobody closed yet, so that nobody can read it (S7.13)."""
    rounds = workbook.rounds()
    standing = workbook.entries(list(rounds)) if rounds else []  # that of a meeting in the bin waits with it
    answered = sum(int(rounds[meeting.id].get("hands") or 0) for meeting in standing)
    said = tr("An evaluation is not closed yet: {n} answered.", n=answered)
    return Note(said, catalogue.kind("meeting").letter, tr("close it and read it")) if answered else None


def _is_turning_point(workbook: Reader, number: int) -> bool:
    """Tell whether the meeting with this number is the one halfway or at three quarters of the run (S4.9)."""
    planned = rhythm_of(data_of(workbook, "set_up"))
    if planned is None or not turning_points(planned):
        return False
    return number in {planned.meetings.index(day) + 1 for day in (planned.halfway, planned.three_quarters)}


def _of_the_rhythm(workbook: Reader, today: date) -> Note | None:
    planned = rhythm_of(data_of(workbook, "set_up"))
    for number, day in enumerate(planned.meetings if planned else (), start=1):
        if day >= today:
            when = dates.in_words(day, weekday=True)
            said = tr("Meeting {number}: {when}, {soon}.", number=number, when=when, soon=_soon(day - today))
            set_up = catalogue.kind("set_up")
            return Note(said, set_up.letter, tr(set_up.title))
    return None


def _actions(workbook: Reader, today: date) -> Note | None:
    """How many actions are past their day, or done and not told to the group yet (S5.7)."""
    actions = catalogue.kind("action")
    if not 0 < workbook.tallies().get(actions.name, Tally()).rows <= MOST_ACTIONS:
        return None
    rows = list(rows_of(workbook, actions.name))
    late, untold = len(promised.overdue(rows, today)), len(promised.to_tell(rows))
    told = [
        trn("{n} action is past its day.", "{n} actions are past their day.", late) if late else "",
        trn("{n} action is done and not told yet.", "{n} actions are done and not told yet.", untold)
        if untold
        else "",
    ]
    said = " ".join(filter(None, told))
    return Note(said, actions.letter, tr(actions.title)) if said else None


def _buddies(workbook: Reader, today: date) -> Note | None:
    """Of how many pairs nothing was heard, as a question to the group (S8.12)."""
    kind = catalogue.kind("buddy_pair")
    if not 0 < workbook.tallies().get(kind.name, Tally()).rows <= MOST_PAIRS:
        return None
    said = buddies.asked(workbook, today)
    return Note(said, kind.letter, tr(kind.title)) if said else None


def _soon(time: timedelta) -> str:
    return trn("in {n} day", "in {n} days", time.days) if time.days else tr("today")


def _look_again(workbook: Reader, today: date) -> Note | None:
    due = _due_again(workbook)
    if due is None or due > today:
        return None
    talk = catalogue.kind("expectations")
    title = tr(talk.title)
    return Note(tr("{title}: you wanted to look at it again.", title=title), talk.letter, tr("open it"))


def _due_again(workbook: Reader) -> date | None:
    """Return when to look at the expectations again: the day named, else four meetings after the talk (H7)."""
    answers = data_of(workbook, "expectations")
    if named := dates.stored(answers.get("look_again_on")):
        return named
    held, planned = dates.stored(answers.get("held_on")), rhythm_of(data_of(workbook, "set_up"))
    later = [meeting for meeting in planned.meetings if meeting > held] if held and planned else []
    return later[MEETINGS_UNTIL_AGAIN - 1] if len(later) >= MEETINGS_UNTIL_AGAIN else None
