"""A hint: its question, why it is asked, and what is behind it; and the list of all hints there are.

Whatever one does about it, one does in the records: a hint that has nothing to ask any more is gone by itself.
"""

from collections.abc import Callable, Iterator
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench import catalogue, dates, put_away
from copbench.i18n import _, tr
from copbench.insight import meetings
from copbench.insight.hints import every
from copbench.insight.hints.hint import Hint
from copbench.put_away import is_away
from copbench.visible import on_one_line, visible
from copbench.workbook import PAGE
from screens import glyphs
from screens.base import WorkbookScreen
from screens.calling import called
from screens.record import open_kind, open_record
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

AROUND = 9
"""Cells of a line that are not for its words."""


def state_of(until: str, today: date) -> str:
    """Return in words whether a hint was put away, "" when it was not."""
    if not is_away(until, today):
        return ""
    day = dates.stored(until)
    return tr("not before {day}", day=dates.short(day)) if day else tr("never again")


class HintScreen(WorkbookScreen):
    """One hint at a time."""

    BINDINGS = [
        Binding(
            "tab,right",
            "turn(1)",
            _("next"),
            id="next_hint",
            key_display="tab",
            tooltip=_("See the next question"),
        ),
        Binding("shift+tab,left", "turn(-1)", show=False),
        Binding(
            "z", "not_now", _("not now"), id="not_now", tooltip=_("Put this question away until the next meeting")
        ),
        Binding("d", "never", _("never"), id="never", tooltip=_("Put this question away for good")),
        Binding("u", "undo", _("bring back"), id="undo", tooltip=_("Bring back the question that you put away")),
    ]

    def __init__(self, name: str = "", *, all_of_them: bool = False) -> None:
        """Show the hint with this name, "" for the most timely one, among those that were not put away or all."""
        super().__init__()
        self.all_of_them = all_of_them
        self.hints: list[Hint] = []
        self.name_shown = name
        self._put_away_last = ""
        """The name of the hint that was put away on this screen last, "" for none."""

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("Worth a thought"))
        yield Static(id="hint", markup=False)
        yield Menu(id="behind")
        yield KeyLine()

    def begin(self) -> None:
        self.query_one(Menu).focus()
        self._read()

    async def show_again(self) -> None:
        self._read()

    @property
    def place(self) -> int:
        """Which of the hints is shown."""
        names = [hint.name for hint in self.hints]
        return names.index(self.name_shown) if self.name_shown in names else 0

    def _read(self) -> None:
        """Work the hints out again; the one that is shown may have nothing to ask any more."""
        before, find = self.place, every.speaking if self.all_of_them else every.to_show
        self.hints = find(self.workbook, date.today())
        if self.hints and self.name_shown not in {hint.name for hint in self.hints}:
            self.name_shown = self.hints[min(before, len(self.hints) - 1)].name
        self._draw()

    # What stands there

    def _draw(self) -> None:
        menu = self.query_one(Menu)
        menu.set_options(Option(line, id=identity) for identity, line in self._behind())
        menu.highlighted = 0 if menu.option_count else None
        self.query_one("#hint", Static).update(self._words())
        away = state_of(self._until(), date.today())
        number = f"{self.place + 1} / {len(self.hints)}" if len(self.hints) > 1 else ""
        self.title_bar.state = f" {glyphs.DOT} ".join(filter(None, (away, number)))
        self.refresh_bindings()

    def _words(self) -> Content:
        if not self.hints:
            return Content(tr("There is nothing to stop and think about just now."))
        hint = self.hints[self.place]
        lines = (
            Content.styled(visible(hint.question), "bold"),
            Content(visible(hint.reason)),
            Content.styled(tr("BEHIND IT"), "dim"),
        )
        return Content("\n\n").join(lines)

    def _behind(self) -> Iterator[tuple[str, Content]]:
        """Yield the records behind the hint, and last the list or page where one can do something about it."""
        if self.hints:
            hint = self.hints[self.place]
            for entry in self.workbook.entries(hint.records[:PAGE]):
                kind = catalogue.kind(entry.kind)
                name = on_one_line(called(self.workbook, entry.id)) or tr("without a name")
                yield entry.id, self._line(name, tr(kind.one or kind.title))
            kind = catalogue.kind(hint.at)
            words = tr("To: {title}", title=tr(kind.title))
            yield kind.name, self._line(words, tr("page") if kind.is_worksheet else tr("list"))

    def _line(self, words: str, about: str) -> Content:
        room = max(20, self.size.width - AROUND - Content(about).cell_length)
        return Content(words).truncate(room, ellipsis=True, pad=True) + Content.styled(f"  {about}", "dim")

    def on_resize(self) -> None:
        if self.hints:
            self._draw()

    # Acts

    def _until(self) -> str:
        return put_away.put_away(self.workbook).get(self.hints[self.place].name, "") if self.hints else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "turn":
            return len(self.hints) > 1
        if action in ("not_now", "never"):
            return bool(self.hints) and not self.workbook.read_only
        if action == "undo":
            return bool(self._to_bring_back()) and not self.workbook.read_only
        return super().check_action(action, parameters)

    def action_turn(self, by: int) -> None:
        """Show the next hint, or the one before."""
        self.name_shown = self.hints[(self.place + by) % len(self.hints)].name
        self._draw()

    def action_not_now(self) -> None:
        """Put the hint away until the next meeting, and show the one after it."""
        today = date.today()
        ahead = meetings.next_after(self.workbook, today)
        self._put(lambda name: put_away.not_now(self.workbook, name, today, ahead.day if ahead else None))

    def action_never(self) -> None:
        """Put the hint away for good, and show the one after it."""
        self._put(lambda name: put_away.never(self.workbook, name))

    def _put(self, away: Callable[[str], None]) -> None:
        name = self.hints[self.place].name
        if self.attempt(lambda: away(name)):
            self._put_away_last = name
            self._read()
            until = put_away.put_away(self.workbook).get(name, "")
            self.copbench.say(tr("Put away: {when}. u brings it back.", when=state_of(until, date.today())))

    def _to_bring_back(self) -> str:
        """Return which hint comes back: the one that is shown, else the one put away last; "" for none."""
        shown = self.hints[self.place].name if self.hints and is_away(self._until(), date.today()) else ""
        return shown or self._put_away_last

    def action_undo(self) -> None:
        """Let a hint that was put away be asked again, and show it."""
        name = self._to_bring_back()
        if self.attempt(lambda: put_away.bring_back(self.workbook, name)):
            self._put_away_last, self.name_shown = "", name
            self._read()

    @on(OptionList.OptionSelected, "#behind")
    def _open(self, event: OptionList.OptionSelected) -> None:
        identity = event.option_id or ""
        if identity == self.hints[self.place].at:
            open_kind(self.copbench, identity)
        elif entry := self.workbook.entry(identity):
            open_record(self.copbench, entry.kind, entry.id)


class HintListScreen(WorkbookScreen):
    """All hints that speak, those that were put away too."""

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("All that is worth a thought"))
        yield Static(id="none", classes="welcome", markup=False)
        yield Menu(id="hints")
        yield KeyLine()

    def begin(self) -> None:
        self.query_one(Menu).focus()
        self._draw()

    async def show_again(self) -> None:
        self._draw()

    def on_resize(self) -> None:
        if self.query(Menu) and self.query_one(Menu).option_count:
            self._draw()

    def _draw(self) -> None:
        menu, here = self.query_one(Menu), self.query_one(Menu).highlighted or 0
        today, away = date.today(), put_away.put_away(self.workbook)
        hints = every.speaking(self.workbook, today)
        menu.set_options(
            Option(self._line(hint, state_of(away.get(hint.name, ""), today)), id=hint.name) for hint in hints
        )
        menu.highlighted = min(here, len(hints) - 1) if hints else None
        self.query_one("#none", Static).update(
            Content(
                tr("Each is a question, not a verdict. Enter tells why it is asked.")
                if hints
                else tr("There is nothing to stop and think about just now.")
            )
        )

    def _line(self, hint: Hint, state: str) -> Content:
        room = max(20, self.size.width - AROUND - Content(state).cell_length)
        words = Content.styled(visible(hint.question), "dim" if state else "")
        return words.truncate(room, ellipsis=True, pad=True) + Content.styled(f"  {state}", "dim")

    @on(OptionList.OptionSelected, "#hints")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.app.push_screen(HintScreen(event.option_id or "", all_of_them=True))
