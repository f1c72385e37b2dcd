"""Building a session plan: a block in its place, moved, made longer, or made from an activity (METHOD 2.9).

Blocks hold a `turn` of which only the order counts. There is room between two turns, so that taking in or moving
one block writes that block alone; when the room is used up, all blocks of the meeting get new turns.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from copbench import library
from copbench.records.meetings import MOST_MINUTES, MeetingStatus
from copbench.records.new_practice import PracticeForm
from copbench.saving import change, save_new
from copbench.workbook import Entry, Reader, Workbook

ROOM = 1000
"""Between the turns of two blocks that were put one after the other."""
STEP = 5
"""Minutes by which a block grows or shrinks at a time."""
YOU_SAID, LOOKING_BACK = "you-said-we-did", "looking-back"
OPENING, CLOSING = "opening-round", ("what-next-round", "short-evaluation")
"""The activities of the library with which a meeting begins and ends."""
BEGINNING = (OPENING, YOU_SAID, LOOKING_BACK)
"""Those that come first, in this order: then the last meeting is told before the new one begins."""
ROLE_PLAY = "act-out-a-meeting"
"""The activity of the library in which people practise other behaviour (S8.13)."""
_SHARED = ("minutes", "setting", "appeals", "attention", "reflection", "crazy", "approach", "question")
"""What an activity says in the same words as a block."""


def blocks_of(workbook: Reader, meeting_id: str) -> list[Entry]:
    """Return the blocks of a meeting in their order."""
    return workbook.parts("block", meeting_id, by="meeting")


def blocks_of_series(workbook: Reader) -> list[Mapping[str, Any]]:
    """Return the answers of the blocks of every meeting that was not called off, for the mix of all."""
    meetings = workbook.all_of("meeting")
    off = {entry.id for entry in meetings if entry.data.get("status") == MeetingStatus.CANCELLED}
    return [entry.data for entry in workbook.all_of("block") if entry.data.get("meeting") not in off]


def from_activity(activity: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers of a block in which people do an activity, ours or one of their own (S5.14 to S5.17)."""
    steps = activity.get("steps") or ()
    how = [activity.get("invitation"), activity.get("groups"), "\n".join(f"- {step}" for step in steps)]
    facts = {"led_by": "process"} | {name: activity[name] for name in _SHARED if activity.get(name)}
    texts = {
        "activity": activity.get("name"),
        "steps": "\n\n".join(str(text) for text in how if text),
        "needs": activity.get("room"),
    }
    texts["library_id"] = activity.get("id")
    if activity.get("id") == ROLE_PLAY:
        texts["practice_form"] = PracticeForm.ROLE_PLAY.value
    return facts | {name: text for name, text in texts.items() if text}


def activities(workbook: Reader) -> list[Mapping[str, Any]]:
    """Return every activity to choose from: the person's own, and after them those of the library."""
    ours = [{name: getattr(one, name) for name in one.__slots__} for one in library.activities()]
    return [*(entry.data for entry in workbook.all_of("activity") if entry.data.get("name")), *ours]


def good_questions(workbook: Reader) -> list[str]:
    """Return every good question to choose from: the person's own, and after them those of the library (S5.17)."""
    own = (str(entry.data.get("text", "")) for entry in workbook.all_of("good_question"))
    return [*filter(None, own), *(question.text for question in library.questions())]


def put_all_in(
    workbook: Workbook, meeting_id: str, blocks: Sequence[Mapping[str, Any]], after: str = ""
) -> list[str]:
    """Put blocks into the plan one after the other, all or none; return their ids."""
    with workbook.together():
        made = []
        for answers in blocks:
            after = _put_in(workbook, meeting_id, answers, _place_after(workbook, meeting_id, after))
            made.append(after)
        return made


def _put_in(workbook: Workbook, meeting_id: str, answers: Mapping[str, Any], place: int) -> str:
    turn = _turn_at(workbook, meeting_id, place)
    return save_new(workbook, "block", {**answers, "meeting": meeting_id, "turn": turn})


def take_in(
    workbook: Workbook, meeting_id: str, blocks: Sequence[Mapping[str, Any]], answers: Mapping[str, Any]
) -> None:
    """Put blocks into the plan and answers, such as who is the host, into the meeting itself; all or none.

    What opens a meeting comes first, what closes it last, and everything else before that. Raises NotSaved.
    """
    with workbook.together():
        for block in filter(None, blocks):
            if not _told_anew(workbook, meeting_id, block):
                _put_in(workbook, meeting_id, block, _place_for(workbook, meeting_id, block))
        if answers and (meeting := workbook.entry(meeting_id)):
            change(workbook, meeting, **answers)


def _told_anew(workbook: Workbook, meeting_id: str, block: Mapping[str, Any]) -> bool:
    """Let "you said – we did", where the plan has it already, tell what is new too; tell whether it was there."""
    there = [one for one in blocks_of(workbook, meeting_id) if one.data.get("library_id") == YOU_SAID]
    if block.get("library_id") != YOU_SAID or not there:
        return False
    change(workbook, there[0], steps=with_what_is_new(str(there[0].data.get("steps", "")), block["steps"]))
    return True


def with_what_is_new(told: str, now: str) -> str:
    """Return what is told already, as typed, with the lines that are told `now` besides.

    A line that says more now than it did takes the place of what it was.
    """
    lines = now.split("\n")
    kept = [line for line in told.split("\n") if not line or line in lines or not any(
        new.startswith(line) for new in lines)]  # fmt: skip
    return "\n".join([*kept, *(line for line in lines if line not in kept)])


def _place_for(workbook: Reader, meeting_id: str, block: Mapping[str, Any]) -> int:
    """Return the place in the plan at which a block belongs that nobody chose a place for."""
    there = [one.data.get("library_id") for one in blocks_of(workbook, meeting_id)]
    if block.get("library_id") in BEGINNING:
        before = BEGINNING[: BEGINNING.index(block["library_id"])]
        return max((place for place, one in enumerate(there, start=1) if one in before), default=0)
    place = len(there)
    while block.get("library_id") not in CLOSING and place and there[place - 1] in CLOSING:
        place -= 1
    return place


def place_new(workbook: Workbook, meeting_id: str, after: str) -> None:
    """Give the blocks that have no place in the plan yet one after the block `after`, else at the end."""
    with workbook.together():
        for block in blocks_of(workbook, meeting_id):
            if not _turn(block):
                place = _place_after(workbook, meeting_id, after)
                change(workbook, block, turn=_turn_at(workbook, meeting_id, place))
                after = block.id


def _place_after(workbook: Reader, meeting_id: str, after: str) -> int:
    """Return the place that follows a block, the end when the plan does not hold it."""
    blocks = blocks_of(workbook, meeting_id)
    return next((place for place, block in enumerate(blocks, start=1) if block.id == after), len(blocks))


def _turn_at(workbook: Workbook, meeting_id: str, place: int) -> int:
    """Return a turn for a new block at a place, after which the block that stands there now will come."""
    blocks = [block for block in blocks_of(workbook, meeting_id) if _turn(block)]
    place = min(place, len(blocks))
    below = _turn(blocks[place - 1]) if place else 0
    if place >= len(blocks):
        return below + ROOM
    between = (below + _turn(blocks[place])) // 2
    if between > below:
        return between
    for number, block in enumerate(blocks, start=1):
        change(workbook, block, turn=number * ROOM)
    return place * ROOM + ROOM // 2


def _turn(block: Entry) -> int:
    turn = block.data.get("turn", 0)
    return turn if isinstance(turn, int) else 0


def move(workbook: Workbook, block: Entry, by: int) -> None:
    """Let a block change places with the one before (-1) or after (1) it; at the ends it stays."""
    blocks = blocks_of(workbook, str(block.data.get("meeting")))
    here = [one.id for one in blocks].index(block.id)
    if not 0 <= here + by < len(blocks):
        return
    other = blocks[here + by]
    turns = _turn(block), _turn(other)
    with workbook.together():
        if turns[0] == turns[1]:  # two laptops may have given the same turn
            for number, one in enumerate(blocks, start=1):
                change(workbook, one, turn=number * ROOM)
            turns = (here + 1) * ROOM, (here + by + 1) * ROOM
        change(workbook, block, turn=turns[1])
        change(workbook, other, turn=turns[0])


def lengthen(workbook: Workbook, block: Entry, by: int) -> None:
    """Make a block longer or shorter by so many minutes; it keeps at least one step of them, or what it had."""
    stored = block.data.get("minutes")
    minutes = stored if isinstance(stored, int) else 0
    least = min(minutes, STEP) or STEP
    change(workbook, block, minutes=min(MOST_MINUTES, max(least, minutes + by)))


def begin_next(workbook: Workbook, meeting: Entry, blocks: Sequence[Entry], place: int, now: datetime) -> None:
    """Note that the block after the one at `place` (-1: none yet) begins now, a local moment."""
    time = now.replace(tzinfo=None).isoformat(timespec="minutes")
    if place + 1 < len(blocks):
        change(workbook, meeting, run={**(meeting.data.get("run") or {}), blocks[place + 1].id: time})


def go_back(workbook: Workbook, meeting: Entry, blocks: Sequence[Entry], place: int) -> None:
    """Forget that the block at `place` began."""
    run = meeting.data.get("run") or {}
    change(workbook, meeting, run={identity: at for identity, at in run.items() if identity != blocks[place].id})


class Snapshot(NamedTuple):
    """A meeting and the blocks of its plan, as they were."""

    meeting: Entry | None
    blocks: list[Entry]

    def says_the_same(self, other: "Snapshot") -> bool:
        """Tell whether every answer is the same in both."""
        return self._answers() == other._answers()

    def _answers(self) -> list[tuple[str, Mapping[str, Any]]]:
        return [(entry.id, entry.data) for entry in (*filter(None, [self.meeting]), *self.blocks)]


def snapshot(workbook: Reader, meeting_id: str) -> Snapshot:
    """Return a meeting and its plan as they are now, to go back to with `restore`."""
    return Snapshot(workbook.entry(meeting_id), blocks_of(workbook, meeting_id))


def restore(workbook: Workbook, meeting_id: str, was: Snapshot) -> None:
    """Let a meeting and its plan be again what they were; all or none. Raises NotSaved.

    Blocks that were not there go to no bin: to bring back one by one what was taken back is no undoing.
    """
    now = {block.id: block for block in blocks_of(workbook, meeting_id)}
    with workbook.together():
        workbook.take_back(*(now.keys() - {block.id for block in was.blocks}))
        for entry in (*was.blocks, *filter(None, [was.meeting])):
            there = now.get(entry.id) or workbook.entry(entry.id)
            if there is None or there.data != entry.data:
                change(workbook, entry)
