"""The group in a picture: quiet bars, one way of counting at a time, beside what they make one ask (METHOD 2.7).

It judges nothing. The arrows or tab turn to another way of counting; Enter on a bar shows who they are.
"""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench.i18n import _, tr
from copbench.insight import composition, group_questions, group_wanted
from copbench.insight.composition import Aspect, Member, Share
from copbench.visible import on_one_line, visible
from copbench.workbook import PAGE
from screens import glyphs
from screens.asking import AskOne
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from screens.register import RegisterScreen

WIDE = 100
"""Cells from which the questions stand beside the bars and not below them."""
WIDEST = 3
"""Signs for one person at most, so that in a small group a bar is no wall."""


def open_picture(screen: "RegisterScreen") -> None:
    """Show the picture in front of the list of people."""
    screen.copbench.push_screen(CompositionScreen())


class Bars(Menu):
    """The bars of one way of counting."""

    BINDINGS = [
        Binding("enter", "select", _("who they are"), id="who", tooltip=_("See who they are")),
    ]


class CompositionScreen(WorkbookScreen):
    """How the group is made up."""

    BINDINGS = [
        Binding(
            "tab,right",
            "turn(1)",
            _("count otherwise"),
            id="next_aspect",
            key_display="tab",
            tooltip=_("Count the group in another way; the arrows do so too"),
        ),
        Binding("shift+tab,left", "turn(-1)", show=False),
        Binding(
            "t",
            "side_by_side",
            _("side by side"),
            id="side_by_side",
            tooltip=_("See the people on a line each, against what makes them differ"),
        ),
        Binding(
            "x", "to_document", _("export"), id="export_picture", tooltip=_("Make a document of this picture")
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.aspects: list[Aspect] = []
        self.shares: list[Share] = []
        self.questions: list[str] = []
        self.place = 0
        self._only_looking = False
        """Tells whether what is in front of this screen changes nothing: nothing is counted again then."""

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("The group in a picture"))
        yield Static(id="aspect", markup=False)
        yield Bars(id="shares")
        yield Static(id="questions", markup=False)
        yield Static(Content(tr("Nobody stands on the list of people yet.")), classes="welcome", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        self.query_one(Bars).focus()
        self._count()

    def _count(self) -> None:
        picture, wanted = composition.read_picture(self.workbook), group_wanted.read_wanted(self.workbook)
        self.aspects = [
            aspect for aspect in composition.aspects(picture) if aspect.known or aspect.name == "status"
        ]
        self.questions = group_questions.questions(picture, wanted)
        self.place = min(self.place, len(self.aspects) - 1)
        self.title_bar.state = group_wanted.in_a_sentence(picture, wanted) if picture else ""
        self.query_one(".welcome").display = not picture
        for part in ("#aspect", "#shares", "#questions"):
            self.query_one(part).display = bool(picture)
        self._draw()

    async def show_again(self) -> None:
        if not self._only_looking:
            self._count()
        self._only_looking = False

    def on_resize(self) -> None:
        self.set_class(self.size.width < WIDE, "narrow")
        if self.aspects:
            self._draw()

    # What stands there

    def _draw(self) -> None:
        aspect, bars = self.aspects[self.place], self.query_one(Bars)
        number = f"{self.place + 1} / {len(self.aspects)}"
        head = Content.assemble((on_one_line(aspect.head), "bold"), "   ", (number, "dim"))
        self.query_one("#aspect", Static).update(head)
        self.shares = composition.largest(aspect.shares, PAGE)
        here = bars.highlighted or 0
        bars.set_options(Option(line) for line in self._lines())
        if self.shares:
            bars.highlighted = min(here, len(self.shares) - 1)
        self._ask()
        self.refresh_bindings()

    def _lines(self) -> list[Content]:
        narrow = self.has_class("narrow")
        width = max(30, (self.size.width if narrow else self.size.width * 3 // 5) - 9)
        room = min(30, width // 2)
        most = max((share.number for share in self.shares), default=0)
        return [_line(share, most, room, width - room - 6) for share in self.shares]

    def _ask(self) -> None:
        """Show what there is to ask, in a small window the most telling of it."""
        asked = self.questions[: group_questions.MOST_TELLING if self.has_class("narrow") else None]
        number, total = len(asked), len(self.questions)
        head = tr("To ask yourselves")
        if number < total:
            head = tr("To ask yourselves: {n} of {total}; the document has them all", n=number, total=total)
        lines = [Content.styled(head, "dim"), *(Content(visible(line)) for line in asked)]
        self.query_one("#questions", Static).update(Content("\n\n").join(lines) if asked else "")

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "turn":
            return len(self.aspects) > 1
        return super().check_action(action, parameters)

    def action_turn(self, by: int) -> None:
        """Count in the next way, or in the one before."""
        self.place = (self.place + by) % len(self.aspects)
        self.query_one(Bars).highlighted = 0
        self._draw()

    @on(OptionList.OptionSelected, "#shares")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """Show who they are; one of them can be opened."""
        share = self.shares[event.option_index]
        if not share.members:
            self.copbench.say(tr("Nobody yet."))
            return
        who = [(member.id, _named(member)) for member in share.members]
        self._only_looking = True
        self.app.push_screen(AskOne(on_one_line(share.label), who), self._open)

    def _open(self, person: str | None) -> None:
        from screens.record import open_record

        if person:
            self._only_looking = False
            open_record(self.copbench, "person", person)

    def action_side_by_side(self) -> None:
        """Show the people against what makes them differ."""
        from screens.side_by_side import SideBySideScreen

        self.app.push_screen(SideBySideScreen())

    def action_to_document(self) -> None:
        """Show the document that holds this picture."""
        from screens.export import ExportScreen

        self.app.push_screen(ExportScreen("composition"))


def _line(share: Share, most: int, room: int, longest: int) -> Content:
    """Return a bar: what it stands for in `room` cells, so many signs at most, and the number."""
    label = Content.styled(on_one_line(share.label), "" if share.known else "dim").truncate(room, ellipsis=True)
    bar = glyphs.BAR * composition.length_of_bar(share.number, most, min(longest, most * WIDEST))
    return Content.assemble(
        label, " " * (room - label.cell_length + 2), (bar, "dim"), f" {share.number}" if bar else "0"
    )


def _named(member: Member) -> str:
    return ", ".join(filter(None, (member.name, on_one_line(member.text("organisation")))))
