"""Home: the table of contents and the state of affairs at once. All of it comes from counts and two records."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench import catalogue
from copbench.catalogue import STEPS, Step
from copbench.i18n import _, tr
from copbench.insight import attention, progress, role
from copbench.visible import on_one_line
from copbench.workbook import Tally
from screens import glyphs
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

if TYPE_CHECKING:
    from copbench.insight.hints.hint import Hint

TALL = 34
"""Lines from which a window has room for what stands in all lists."""
COLUMN, BETWEEN = 46, 3
"""Cells in the column of the steps, and between two lists on a line of it."""
OPENED_MOST = ("person", "meeting", "action", "question", "logbook_entry", "buddy_pair")
UNCOUNTED = ("logbook_entry", "buddy_pair")
"""Lists of which Home does not say how much stands in them: nobody has to write or to call often."""
MOST_HINTS = 3


class HomeScreen(WorkbookScreen):
    """The steps with how they stand, the lists, and at most three things that ask for attention."""

    BINDINGS = [
        Binding(
            "v", "step('v')", _("step"), key_display="v 1-0", id="step", tooltip=_("Open the step with that key")
        ),
        *(Binding(step.key, f"step('{step.key}')", show=False) for step in STEPS[1:]),
        *(
            Binding(kind.letter, f"kind('{kind.name}')", kind.title, show=False, tooltip=kind.title)
            for kind in catalogue.KINDS
            if kind.letter
        ),
        Binding(
            "f7,ctrl+r", "lists", _("lists"), id="lists", key_display="^r", tooltip=_("Choose one of all lists")
        ),
        Binding("w", "hints", show=False, id="hints", tooltip=_("See what is worth a thought")),
        Binding("n", "own_workbook", show=False, id="own_workbook", tooltip=_("Begin a workbook of your own")),
        Binding("slash", "app.search", _("search"), id="search_here", tooltip=_("Search everything")),
        Binding("x", "app.export", _("export"), id="export_here", tooltip=_("Make a document")),
        Binding(
            "comma,s",
            "app.settings",
            _("settings"),
            id="settings",
            key_display="s",
            tooltip=_("Choose language and look"),
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[attention.Note] = []
        self.hints: list[Hint] = []
        self._as_of: tuple[object, ...] = ()
        """The workbook and the day for which the hints were worked out."""

    def compose(self) -> ComposeResult:
        tallies = self.workbook.tallies()
        states = progress.states(tallies)
        yield TitleBar(on_one_line(self.copbench.workbook_name, 70))
        yield Static(tr("THE STEPS"), classes="caption", markup=False)
        self.notes = self._example() + attention.from_counts(tallies, role.role_of(self.workbook))
        self.hints, self._as_of = [], ()  # composed anew it may be in another language
        yield Static(self._now(), id="now", markup=False)
        yield Menu(*self._step_options(states), id="steps")
        yield Static(self._lists_line(tallies), id="lists", markup=False)
        yield KeyLine()

    def begin(self) -> None:
        steps = self.query_one("#steps", Menu)
        steps.highlighted = 0
        steps.focus()
        self.copbench.after_paint(self._show_today)

    async def show_again(self) -> None:
        tallies = self.workbook.tallies()
        steps = self.query_one("#steps", Menu)
        here = steps.highlighted
        steps.set_options(self._step_options(progress.states(tallies)))
        steps.highlighted = here
        self._show_today()

    def _step_options(self, states: dict[str, progress.State]) -> list[Option]:
        return [Option(self._step_line(step, states[step.key]), id=f"step-{step.key}") for step in STEPS]

    def _step_line(self, step: Step, state: progress.State) -> Content:
        word = "" if state == "open" else tr(progress.WORDS[state])
        name = f"{step.number:>2}  {tr(step.short)}"
        style = "dim" if state == "not_for_us" else ""
        return Content.assemble((f"{name:<29}", style), (word, "dim"))

    def _lists_line(self, tallies: dict[str, Tally]) -> Content:
        """Return the lists that are opened most, with their keys, on as many lines as they take."""
        lines = [Content("")]
        for kind in map(catalogue.kind, OPENED_MOST):
            rows = "" if kind.name in UNCOUNTED else f" {tallies.get(kind.name, Tally()).rows}"
            piece = Content.assemble((kind.letter, "$accent bold"), f" {tr(kind.title)}{rows}")
            if lines[-1] and lines[-1].cell_length + BETWEEN + piece.cell_length > COLUMN:
                lines.append(Content(""))
            lines[-1] += Content(" " * BETWEEN) + piece if lines[-1] else piece
        return Content("\n").join(lines)

    def _now(self) -> Content:
        lines = [Content.styled(tr("NOW"), "dim")]
        for note in self.notes:
            lines += [Content(""), Content(note.sentence)]
            if note.key:
                lines.append(Content.assemble((note.key, "$accent bold"), f" {note.act}"))
        return Content("\n").join([*lines, *self._worth_a_thought(Content("\n").join(lines))])

    def _worth_a_thought(self, above: Content) -> list[Content]:
        """Return the hints as far as there is room for them below what asks for attention."""
        if not self.hints:
            return []
        from screens import home_hints

        here = self.query_one("#now").content_region
        room = self.query_one(KeyLine).region.y - here.y - len(above.wrap(here.width))
        questions = [hint.question for hint in self.hints[:MOST_HINTS]]
        return home_hints.lines(questions, len(self.hints), here.width, room)

    def _example(self) -> list[attention.Note]:
        """Say of the example that it is one, and how to go on from there."""
        if not self.copbench.throw_away:
            return []
        return [attention.Note(tr("This is an example to look around in."), "n", tr("begin your own"))]

    def _show_today(self) -> None:
        """Fill in what needs a calendar, after the first paint; by then another workbook may have come."""
        if not self.query(TitleBar):
            return
        from copbench import dates
        from copbench.insight import today

        only_reading = tr("read-only") if self.workbook.read_only else ""
        day = dates.in_words(date.today(), weekday=True)
        self.title_bar.state = f" {glyphs.DOT} ".join(filter(None, (only_reading, day)))
        self.title_bar.heading = on_one_line(self.copbench.workbook_name, 70)
        tallies = self.workbook.tallies()
        notes = self._example() + today.notes(self.workbook, date.today())
        notes += attention.from_counts(tallies, role.role_of(self.workbook), pressing=bool(notes))
        self.notes = notes[: attention.MOST]
        self.query_one("#now", Static).update(self._now())
        below = [self._lists_line(tallies), Content(""), *map(_lead_line, today.lead_questions(self.workbook))]
        if self.size.height >= TALL:
            below += _all_lists(tallies)
        self.query_one("#lists", Static).update(Content("\n").join(below))
        self.copbench.after_paint(self._show_hints)

    def _show_hints(self) -> None:
        """Work the hints out once all else stands, and again when something was written or a day went by."""
        if not self.query(TitleBar) or self._as_of == (as_of := (self.workbook.moment, date.today())):
            return
        from copbench.insight.hints import every

        self.hints, self._as_of = every.to_show(self.workbook, date.today()), as_of
        self.query_one("#now", Static).update(self._now())
        self.refresh_bindings()

    def on_resize(self) -> None:
        if self.query(TitleBar) and self.title_bar.state:  # else today is still to be shown
            self._show_today()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "own_workbook":
            return self.copbench.throw_away
        if action == "hints":
            return not self._as_of or bool(self.hints or self._hints_away())
        return False if action == "back" else super().check_action(action, parameters)

    @on(OptionList.OptionHighlighted, "#steps")
    def _set_out(self, event: OptionList.OptionHighlighted) -> None:
        """Get ready to open a step when the person moves towards one."""
        if event.option_index:
            from screens.afterwards import warm_up

            warm_up(self.copbench)

    @on(OptionList.OptionSelected, "#steps")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.action_step(STEPS[event.option_index].key)

    def action_step(self, key: str) -> None:
        """Open a step."""
        from screens.step import open_step

        self.query_one("#steps", Menu).highlighted = [step.key for step in STEPS].index(key)
        open_step(self.copbench, key)

    def action_kind(self, name: str) -> None:
        """Open a list or a page beside the steps."""
        from screens.record import open_kind

        open_kind(self.copbench, name)

    def action_own_workbook(self) -> None:
        """Go from the example to a workbook of one's own."""
        from screens.welcome import WelcomeScreen

        self.app.push_screen(WelcomeScreen("new"))

    def action_hints(self) -> None:
        """Open the most timely of what is worth a thought; where all was put away, the list that brings back."""
        from screens.hints import HintListScreen, HintScreen

        self._show_hints()  # who is quick presses the key before they were worked out
        if not self.hints and not self._hints_away():
            return
        self.app.push_screen(HintScreen() if self.hints else HintListScreen())

    def _hints_away(self) -> bool:
        from copbench.put_away import put_away

        return bool(put_away(self.workbook))

    def action_lists(self) -> None:
        """Choose one of all lists, with how much stands in each."""
        from screens.asking import AskOne

        tallies = self.workbook.tallies()
        registers = (kind for kind in catalogue.KINDS if not kind.is_worksheet and not kind.only_there)
        choices = [(kind.name, _list_line(kind, tallies.get(kind.name, Tally()))) for kind in registers]
        self.app.push_screen(
            AskOne(tr("Which list?"), choices), lambda name: self.action_kind(name) if name else None
        )


def _lead_line(note: attention.Note) -> Content:
    line = Content.assemble((note.key, "$accent bold"), f" {note.sentence}", (f"  {note.act}", "dim"))
    if line.cell_length <= COLUMN:
        return line
    return Content.assemble((note.key, "$accent bold"), f" {note.sentence}\n", (f"  {note.act}", "dim"))


def _all_lists(tallies: dict[str, Tally]) -> Iterator[Content]:
    """Yield what stands in each list, a step at a time; a large window has room for it."""
    yield Content("")
    yield Content.styled(tr("IN THE LISTS"), "dim")
    for step in STEPS:
        registers = (kind for kind in catalogue.listed_at(step.key) if not kind.is_worksheet)
        counted = ((kind, tallies.get(kind.name, Tally()).rows) for kind in registers)
        told = ", ".join(f"{tr(kind.title)} {rows}" for kind, rows in counted if rows)
        for number, line in enumerate(Content(told).wrap(COLUMN - 4) if told else ()):
            yield Content(f"{'' if number else step.number:>2}  ") + line


def _list_line(kind: catalogue.Kind, tally: Tally) -> str:
    step = catalogue.step(kind.step)
    return " ".join((step.number, tr(kind.title), *((glyphs.DOT, str(tally.rows)) if tally.rows else ())))
