"""Taking along what is there into a session plan: tick what fits, Enter takes it in."""

from collections.abc import Sequence

from copbench.i18n import tr, trn
from copbench.insight import plan
from copbench.insight.filling import filled_offers
from copbench.insight.offer import Offer
from copbench.insight.offers import joined_answers
from copbench.meetings import planning
from copbench.visible import on_one_line
from screens.calling import called
from screens.ticking import TickingScreen


class TakingScreen(TickingScreen):
    """What the plan of a meeting can begin from, each line with a tick."""

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.offers: list[Offer] = []

    @property
    def record_id(self) -> str:
        return self.meeting_id

    def heading(self) -> str:
        meeting = on_one_line(called(self.workbook, self.meeting_id), 80)
        return tr("Take along into: {meeting}", meeting=meeting)

    def intro(self) -> str:
        return tr(
            "This is there already, and what could fill the time. Space ticks a line, Enter takes in what is"
            " ticked."
        )

    def load(self) -> None:
        self.offers = filled_offers(self.workbook, self.meeting_id)
        self.ticked = {place for place, offer in enumerate(self.offers) if offer.ticked}

    def lines(self) -> Sequence[tuple[str, str]]:
        minutes = ((offer.words, plan.minutes_of(offer.block)) for offer in self.offers)
        return [(words, tr("{n} min", n=number) if number else "") for words, number in minutes]

    def below(self) -> str:
        """Say how long the plan becomes with what is ticked."""
        blocks = [block.data for block in planning.blocks_of(self.workbook, self.meeting_id)]
        blocks += [dict(self.offers[place].block) for place in sorted(self.ticked)]
        meeting = self.workbook.entry(self.meeting_id)
        facts = meeting.data if meeting else {}
        return plan.fits(plan.timed(blocks, facts.get("begins")), facts.get("begins"), facts.get("ends"))

    def take(self, places: Sequence[int]) -> str:
        """Put all that is ticked into the plan, and into the meeting."""
        taken = [self.offers[place] for place in places]
        answers = joined_answers(offer.meeting for offer in taken)
        planning.take_in(self.workbook, self.meeting_id, [offer.block for offer in taken], answers)
        return trn("{n} line is taken in.", "{n} lines are taken in.", len(taken))
