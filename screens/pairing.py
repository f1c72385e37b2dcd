"""Who calls whom: a round of buddies as it is proposed, changed by hand, and made with one key (S8.12)."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench import dates, day_words
from copbench.between import buddy_rounds
from copbench.between.buddy_rounds import Made
from copbench.i18n import _, tr, trn
from copbench.insight import buddies, pairing
from copbench.insight.elsewhere import listed
from copbench.insight.pairing import Group, Round
from copbench.records.namesakes import told_apart
from copbench.visible import visible
from copbench.workbook import Entry
from screens.asking import AskLine, AskOne
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu
from screens.widgets.pair_lines import Pointed, about_one, pair_lines

if TYPE_CHECKING:
    from screens.register import RegisterScreen

Place = tuple[int, int]


class PairList(Menu):
    """The pairs, with the cursor on one person."""

    BINDINGS = [
        Binding("enter", "screen.make", _("make these"), id="make_round", tooltip=_("Note these buddies")),
        Binding("space", "screen.take_up", _("swap"), id="swap",
                tooltip=_("Pick up this person, and put them in the place of another with the same key")),
        Binding("left", "screen.point(-1)", show=False),
        Binding("right", "screen.point(1)", show=False),
        Binding("a", "screen.another", _("another proposal"), id="another_round",
                tooltip=_("Propose other pairs")),
        Binding("t", "screen.count_in", _("they take part"), id="count_in",
                tooltip=_("Note of people without a status that they take part, so that they get a buddy too")),
        Binding("u", "screen.undo", _("undo"), id="undo", tooltip=_("Take back what you changed last")),
        Binding("e", "screen.until", _("until when"), id="until",
                tooltip=_("Say until which day they are buddies")),
    ]  # fmt: skip


class PairingScreen(WorkbookScreen):
    """A round of buddies: a new one, or the `pairs` that are running."""

    def __init__(self, then: Callable[[Made], object], pairs: list[Entry] | None = None) -> None:
        """Call `then` with what was done once the round is made or changed."""
        super().__init__()
        self.then = then
        self.pairs = pairs or []
        self.round = Round()
        self.point: Place = (0, 0)
        self.taken_up: Place | None = None
        self._variant = 0
        self._undo: list[Callable[[], object]] = []
        """What takes back each change on this screen; the last one last."""

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("Buddies: who is with whom") if self.pairs else tr("Buddies: a new round"))
        yield Static(id="until", markup=False)
        yield PairList(id="pairs")
        yield Static(id="about", markup=False)
        yield Static(id="not_met", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        self._read()
        self.begins, self.ends = buddies.period(self.workbook, date.today())
        self._show(self._first())
        self.query_one(PairList).focus()

    def _read(self) -> None:
        """Read who there are, and who of them take part."""
        people = [(entry.id, entry.data) for entry in self.workbook.all_of("person")]
        self.names = told_apart(
            "person", [(one, str(data.get("name") or "")) for one, data in people], dict(people).__getitem__
        )
        self.organisations = {one: str(data.get("organisation") or "") for one, data in people}
        self.earlier = buddies.earlier(self.workbook, [pair.id for pair in self.pairs])
        self.compared = buddies.organisations(self.workbook)
        self.without_status = buddies.without_status(self.workbook)

    def _first(self) -> Round:
        """Return what stands here to begin with."""
        if not self.pairs:
            return pairing.propose(self.compared, self.earlier, self._variant)
        groups = [tuple(pair.data.get("people") or ()) for pair in self.pairs]
        loose = tuple(buddies.without_buddy(self.workbook, date.today()))
        return self._judged([*groups, *([loose] if loose else [])])

    def _judged(self, groups: list[Group]) -> Round:
        return pairing.judged(groups, self.compared, self.earlier)

    # What stands there

    def _show(self, made: Round) -> None:
        self.round = made
        menu = self.query_one(PairList)
        menu.set_options(map(Option, self._lines()))
        menu.highlighted = min(self.point[0], len(made.groups) - 1) if made.groups else None
        self._tell()

    def _lines(self) -> list[Content]:
        pointed = Pointed(self.point, self.taken_up)
        return pair_lines(self.round, self.names, self.organisations, pointed, self.size.width)

    def _draw(self) -> None:
        menu = self.query_one(PairList)
        for place, line in enumerate(self._lines()):
            menu.replace_option_prompt_at_index(place, line)
        self._tell()

    def _tell(self) -> None:
        """Say until when, what to know of who has the cursor, and what this round does not meet."""
        self.title_bar.state = trn("{n} pair", "{n} pairs", self._number)
        until = dates.in_words(self.ends, weekday=True) if self.ends else ""
        said = tr("Until {day}.", day=until) if until else tr("Until further notice.")
        loose = tr("On the last line: who has no buddy now.") if len(self.round.groups) > self._number else ""
        how = tr("Arrows: to somebody. Space: pick up, and swap with another.")
        names = (visible(self.names[one]) for one in self.without_status)
        out = listed(_("No status yet, and so not here: {items}."), names)
        count_in = [tr("t notes that they take part.")] if self.check_action("count_in", ()) else []
        lines = ("" if self.pairs else said, loose, " ".join(out + count_in), how if self.round.groups else "")
        self.query_one("#until", Static).update(Content("\n".join(filter(None, lines))))
        one = self._person(self.point)
        had = [self.names[other] for group in self.earlier if one in group
               for other in group if other != one and other in self.names]  # fmt: skip
        about = about_one(self.names.get(one, ""), self.organisations.get(one, ""), list(dict.fromkeys(had)))
        self.query_one("#about", Static).update(about if one else Content(""))
        not_met = map(visible, buddies.not_met(self.workbook, self.round))
        self.query_one("#not_met", Static).update(Content("\n").join(map(Content, not_met)))
        self.refresh_bindings()

    @property
    def _number(self) -> int:
        return len(self.pairs) or len(self.round.groups)

    def _person(self, place: Place) -> str:
        row, column = place
        group = self.round.groups[row] if row < len(self.round.groups) else ()
        return group[column] if column < len(group) else ""

    def on_resize(self) -> None:
        if self.round.groups:
            self._draw()

    # Acts

    @on(OptionList.OptionHighlighted, "#pairs")
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        row = event.option_index
        if row != self.point[0] and row < len(self.round.groups):
            self.point = (row, min(self.point[1], len(self.round.groups[row]) - 1))
            self._draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("another", "until"):
            return not self.pairs
        if action == "undo":
            return bool(self._undo)
        if action == "count_in":
            return bool(self.without_status) and not self.workbook.read_only
        if action in ("make", "take_up"):
            return bool(self.round.groups)
        return super().check_action(action, parameters)

    def action_point(self, by: int) -> None:
        """Point at the one before or after in this pair."""
        row, column = self.point
        if row < len(self.round.groups):
            self.point = (row, max(0, min(column + by, len(self.round.groups[row]) - 1)))
            self._draw()

    def action_take_up(self) -> None:
        """Take up the person with the cursor, or let them change places with who was taken up."""
        if self.taken_up in (None, self.point):
            self.taken_up = None if self.taken_up else self.point
            self._draw()
            return
        one, other = self._person(self.point), self._person(self.taken_up or self.point)
        places = {one: other, other: one}
        self._change(self._judged([tuple(places.get(who, who) for who in group) for group in self.round.groups]))

    def action_another(self) -> None:
        """Propose other pairs."""
        self._variant += 1
        self._change(pairing.propose(self.compared, self.earlier, self._variant))

    def action_count_in(self) -> None:
        """Note of those without a status that they take part, and let them have a place here."""
        people, before = tuple(self.without_status), self.round
        if (done := self.outcome(lambda: buddy_rounds.count_in(self.workbook, people))) is None:
            return

        def take_back() -> None:
            buddy_rounds.take_back(self.workbook, done)
            self._read()
            self._show(before)

        self._read()
        self._change(self._joined_by(people), take_back)

    def _joined_by(self, people: Group) -> Round:
        """Return a round with more people in it: anew, or with them on the line of who has no buddy now."""
        if not self.pairs:
            return pairing.propose(self.compared, self.earlier, self._variant)
        pairs, loose = self.round.groups[: self._number], self.round.groups[self._number :]
        return self._judged([*pairs, (*(one for some in loose for one in some), *people)])

    def _change(self, made: Round, take_back: Callable[[], object] | None = None) -> None:
        """Show another round, and remember how to take that back."""
        self._undo.append(take_back or partial(self._show, self.round))
        self.taken_up = None
        self._show(made)

    def action_undo(self) -> None:
        """Let all be as it was before what was changed last."""
        self.taken_up = None
        if self.attempt(self._undo[-1]):
            self._undo.pop()
            self.refresh_bindings()

    def action_until(self) -> None:
        """Say until when they are buddies."""

        def said(day: str | None) -> None:
            if day:
                self.ends = ahead(day)
                self._tell()

        ahead, told = partial(day_words.read, ahead=True), partial(day_words.understood, ahead=True)
        proposed = dates.as_typed(self.ends) if self.ends else ""
        ask = AskLine(tr("Until which day?"), proposed=proposed, instead=True, check=ahead, tell=told)
        self.app.push_screen(ask, said)

    def action_make(self) -> None:
        """Note these buddies, and go back to their list."""
        if made := self.outcome(self._make):
            self.app.pop_screen()
            self.then(made)

    def _make(self) -> Made:
        groups = self.round.groups
        if self.pairs:
            return buddy_rounds.regroup(self.workbook, self.pairs, groups[: len(self.pairs)], date.today())
        running = buddies.of_the_group(self.workbook, self.begins)
        return buddy_rounds.make(self.workbook, groups, self.begins, self.ends, running)


def make_round(screen: "RegisterScreen") -> None:
    """Propose a round of buddies in front of their list, or show the one that is running to change it."""
    if len([*buddies.organisations(screen.workbook), *buddies.without_status(screen.workbook)]) < 2:
        screen.copbench.say(tr("Nobody to pair yet: in the list of people, say of each who takes part."))
        return
    running = buddies.of_the_group(screen.workbook, date.today())
    if not running:
        _open(screen, [])
        return

    def chosen(way: str | None) -> None:
        if way:
            _open(screen, running if way == "change" else [])

    ways = [("new", tr("propose a new round")), ("change", tr("change who is with whom now"))]
    screen.app.push_screen(AskOne(tr("There are buddies already. What do you want?"), ways), chosen)


def _open(screen: "RegisterScreen", running: list[Entry]) -> None:
    def done(made: Made) -> None:
        screen.undo_first = lambda: buddy_rounds.take_back(screen.workbook, made)
        told = trn(
            "{n} pair is noted; u takes it back.", "{n} pairs are noted; u takes them back.", len(made.made)
        )
        screen.copbench.say(told if made.made else tr("The buddies are changed; u takes it back."))

    screen.app.push_screen(PairingScreen(done, running))
