"""The small Home of a participant's own workbook: write, read back, my case, my steps, my buddy (S8.14)."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench import personal
from copbench.i18n import _, tr
from copbench.visible import on_one_line
from copbench.workbook import Tally
from screens import glyphs
from screens.asking import AskLine
from screens.base import WorkbookScreen
from screens.unfinished import Unfinished
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu

PLACES = (
    ("n", "write", _("Write")),
    ("l", "kind('logbook_entry')", _("Read back")),
    ("c", "my_case", _("My case")),
    ("a", "kind('action')", _("My steps")),
    ("e", "kind('experiment')", _("My experiments")),
    ("b", "my_buddy", _("My buddy")),
)
"""Key, act and words of what stands on this screen."""
_COUNTED = {"l": "logbook_entry", "a": "action", "e": "experiment"}
_BUDDY = [key for key, _act, _words in PLACES].index("b")
NAMED = 22


class PersonalScreen(WorkbookScreen):
    """What a participant does on an evening."""

    BINDINGS = [
        *(Binding(key, act, words, show=False, tooltip=words) for key, act, words in PLACES),
        Binding("m", "kind('meeting')", _("meetings"), id="my_meetings", tooltip=_("The days of the meetings")),
        Binding("slash", "app.search", _("search"), id="search_here", tooltip=_("Search everything")),
        Binding("x", "app.export", _("export"), id="export_here", tooltip=_("Make a document")),
        Binding("comma,s", "app.settings", _("settings"), id="settings", key_display="s",
                tooltip=_("Choose language and look")),
    ]  # fmt: skip

    _buddies = ""
    """The names of who are one's buddies now, once that was looked up."""

    def compose(self) -> ComposeResult:
        yield TitleBar(self._heading())
        yield Static(id="since", markup=False)
        yield Menu(*self._lines(), id="places")
        yield Static(Content(tr("What you write here stays on this computer, and is for you alone.")), id="whose")
        yield KeyLine()

    def begin(self) -> None:
        menu = self.query_one(Menu)
        menu.highlighted = 0
        menu.focus()
        self.copbench.after_paint(self._show_today)
        if not personal.person_of(self.workbook) and not self.workbook.read_only:
            self._ask_name()

    def _heading(self) -> str:
        name = on_one_line(personal.name_of(self.workbook), 60)
        return tr("Logbook of {name}", name=name) if name else tr("Logbook")

    def _ask_name(self) -> None:
        def named(name: str | None) -> None:
            if name and self.attempt(lambda: personal.introduce(self.workbook, name)):
                self.title_bar.heading = self._heading()

        unfinished = Unfinished(self.workbook, "person")
        self.app.push_screen(AskLine(tr("What is your name?"), unfinished=unfinished), named)

    async def show_again(self) -> None:
        menu = self.query_one(Menu)
        here = menu.highlighted
        menu.set_options(self._lines())
        menu.highlighted = here
        self._show_today()

    def _lines(self) -> list[Option]:
        tallies = self.workbook.tallies()
        counted = {key: str(tallies.get(kind, Tally()).rows or "") for key, kind in _COUNTED.items()}
        beside = {**counted, "b": self._buddies}
        return [Option(_line(key, tr(words), beside.get(key, ""))) for key, _act, words in PLACES]

    def _show_today(self) -> None:
        """Fill in what needs a calendar, after the first paint; by then another workbook may have come."""
        if not self.query(TitleBar):
            return
        from copbench import dates
        from copbench.insight import logbook, meetings, mine

        today = date.today()
        only_reading = tr("read-only") if self.workbook.read_only else ""
        day = dates.in_words(today, weekday=True)
        pair = mine.pair(self.workbook, today)
        self._buddies = on_one_line(mine.buddies_of(self.workbook, pair), 40) if pair else ""
        menu = self.query_one(Menu)
        menu.replace_option_prompt_at_index(_BUDDY, _line("b", tr(PLACES[_BUDDY][2]), self._buddies))
        self.title_bar.heading = self._heading()
        self.title_bar.state = f" {glyphs.DOT} ".join(filter(None, (only_reading, day)))
        coming = meetings.coming(self.workbook, today)
        ahead = [tr("Next meeting: {day}.", day=dates.in_words(coming.day, weekday=True))] if coming else []
        lines = [*ahead, *logbook.since_last(self.workbook, today)]
        since = self.query_one("#since", Static)
        since.update(Content("\n".join(lines)))
        since.display = bool(lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "write":
            return not self.workbook.read_only
        return False if action == "back" else super().check_action(action, parameters)

    @on(OptionList.OptionSelected, "#places")
    async def _selected(self, event: OptionList.OptionSelected) -> None:
        await self.run_action(PLACES[event.option_index][1])

    def action_write(self) -> None:
        """Write a new entry."""
        self.copbench.action_log()

    def action_kind(self, name: str) -> None:
        """Open a list."""
        from screens.record import open_kind

        open_kind(self.copbench, name)

    def action_my_buddy(self) -> None:
        """Open what is between you and your buddy; ask who that is when there is none."""
        from copbench.insight import mine
        from screens.record import open_record

        def named(name: str | None) -> None:
            if name and self.attempt(lambda: personal.take_buddy(self.workbook, name, date.today())):
                self.action_my_buddy()

        if not personal.person_of(self.workbook):
            self._ask_name()
        elif pair := mine.pair(self.workbook, date.today()):
            open_record(self.copbench, pair.kind, pair.id)
        elif not self.workbook.read_only:
            unfinished = Unfinished(self.workbook, "buddy_pair")
            self.app.push_screen(AskLine(tr("What is the name of your buddy?"), unfinished=unfinished), named)

    def action_my_case(self) -> None:
        """Open the one case of one's own, begin it, or show the list when there are more."""
        from screens.record import open_kind, open_record

        rows = self.workbook.page("case", limit=2)
        if len(rows) > 1:
            open_kind(self.copbench, "case")
        else:
            open_record(self.copbench, "case", rows[0].id if rows else "")


def _line(key: str, words: str, beside: str) -> Content:
    return Content.assemble((key, "$accent bold"), f"  {words:<{NAMED}}", (beside, "dim"))
