"""What the clock and the room share: a meeting under way, with the moment that it is and the block that runs."""

from datetime import datetime

from copbench import dates
from copbench.i18n import tr
from copbench.insight import running
from copbench.meetings import planning
from copbench.workbook import Entry
from screens.base import WorkbookScreen

BEAT = 5.0
"""Seconds between two looks at the time."""


class UnderWay(WorkbookScreen):
    """A screen about a meeting that runs; the workbook is read again at each look."""

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id

    @property
    def record_id(self) -> str:
        return self.meeting_id

    @staticmethod
    def now() -> datetime:
        """Return the local time; a test puts another clock here."""
        return datetime.now().astimezone()

    @property
    def meeting(self) -> Entry:
        """The meeting as it is now, without answers when it was removed."""
        return self.workbook.entry(self.meeting_id) or Entry(self.meeting_id, "meeting", {}, "", "", "")

    def another_day(self) -> str:
        """Say on which day the meeting is when that is not today: the clock runs on today's time."""
        day = dates.stored(self.meeting.data.get("held_on"))
        if day is None or day == self.now().date():
            return ""
        return tr("This meeting is on {day}, and not today.", day=dates.in_words(day))

    @property
    def blocks(self) -> list[Entry]:
        """The blocks of its plan, in their order."""
        return planning.blocks_of(self.workbook, self.meeting_id)

    @property
    def standing(self) -> running.Standing:
        """How it stands at this moment."""
        return running.standing([(block.id, block.data) for block in self.blocks], self.meeting.data, self.now())

    @property
    def has_next(self) -> bool:
        """Tell whether a block is still to begin."""
        return self.standing.place + 1 < len(self.blocks)

    def begin_next(self) -> None:
        """Note that the next block begins now; what cannot be written is said in a sentence."""
        place, now = self.standing.place, self.now()
        self.attempt(lambda: planning.begin_next(self.workbook, self.meeting, self.blocks, place, now))
