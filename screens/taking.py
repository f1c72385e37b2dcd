"""Taking along what is there into a session plan: tick what fits, Enter takes it in."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench.i18n import _, tr, trn
from copbench.insight import plan
from copbench.insight.filling import filled_offers
from copbench.insight.offers import Offer, joined_answers
from copbench.meetings import planning
from copbench.visible import on_one_line
from screens import glyphs
from screens.base import WorkbookScreen
from screens.calling import called
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu


class OfferList(Menu):
    """What may be taken along."""

    BINDINGS = [
        Binding("space", "screen.tick", _("tick"), id="tick", tooltip=_("Tick this one, or take the tick away")),
        Binding("enter", "screen.take_in", _("take in"), id="take_all", tooltip=_("Take in all that is ticked")),
    ]


class TakingScreen(WorkbookScreen):
    """What the plan of a meeting can begin from, each line with a tick."""

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.offers: list[Offer] = []
        self.ticked: set[int] = set()

    @property
    def record_id(self) -> str:
        return self.meeting_id

    def compose(self) -> ComposeResult:
        meeting = on_one_line(called(self.workbook, self.meeting_id), 80)
        yield TitleBar(tr("Take along into: {meeting}", meeting=meeting))
        yield Static(
            Content(
                tr(
                    "This is there already, and what could fill the time. Space ticks a line, Enter takes in what"
                    " is ticked."
                )
            ),
            classes="welcome",
            markup=False,
        )
        yield OfferList(id="offers")
        yield Static(id="fits", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        self.offers = filled_offers(self.workbook, self.meeting_id)
        self.ticked = {place for place, offer in enumerate(self.offers) if offer.ticked}
        self._draw()
        menu = self.query_one(OfferList)
        menu.highlighted = 0 if self.offers else None
        menu.focus()

    def _draw(self) -> None:
        menu = self.query_one(OfferList)
        here = menu.highlighted
        menu.set_options(Option(self._line(place, offer)) for place, offer in enumerate(self.offers))
        menu.highlighted = here
        self.query_one("#fits", Static).update(Content(self._sum()))

    def _line(self, place: int, offer: Offer) -> Content:
        tick = glyphs.TICKED if place in self.ticked else glyphs.NOT_TICKED
        minutes = plan.minutes_of(offer.block)
        words = Content(f"{tick} {on_one_line(offer.words)}").truncate(
            max(20, self.size.width - 18), ellipsis=True, pad=True
        )
        return words + Content.styled(tr("{n} min", n=minutes).rjust(9) if minutes else "", "dim")

    def _sum(self) -> str:
        """Say how long the plan becomes with what is ticked."""
        blocks = [block.data for block in planning.blocks_of(self.workbook, self.meeting_id)]
        blocks += [dict(self.offers[place].block) for place in sorted(self.ticked)]
        meeting = self.workbook.entry(self.meeting_id)
        facts = meeting.data if meeting else {}
        return plan.fits(plan.timed(blocks, facts.get("begins")), facts.get("begins"), facts.get("ends"))

    @on(OptionList.OptionSelected, "#offers")
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self._tick(event.option_index)

    def action_tick(self) -> None:
        """Tick the line with the cursor, or take its tick away."""
        place = self.query_one(OfferList).highlighted
        if place is not None:
            self._tick(place)

    def _tick(self, place: int) -> None:
        self.ticked ^= {place}
        self._draw()

    def action_take_in(self) -> None:
        """Put all that is ticked into the plan, and into the meeting, and go back to it."""
        taken = [self.offers[place] for place in sorted(self.ticked)]
        blocks = [offer.block for offer in taken]
        answers = joined_answers(offer.meeting for offer in taken)
        if not taken:
            self.copbench.say(tr("Nothing is ticked. Space ticks a line, esc goes back."))
        elif self.attempt(lambda: planning.take_in(self.workbook, self.meeting_id, blocks, answers)):
            self.app.pop_screen()
            self.copbench.say(trn("{n} line is taken in.", "{n} lines are taken in.", len(taken)))
