"""The session plan of a meeting: its blocks with the times that follow, and the mix they make (METHOD 2.9)."""

from collections.abc import Callable, Mapping
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from copbench.alike import plain
from copbench.i18n import _, ctx, tr
from copbench.insight import plan, questions
from copbench.meetings import planning
from copbench.records import in_words
from copbench.saving import bring_back, change, remove
from copbench.visible import on_one_line
from copbench.workbook import Entry
from screens import glyphs
from screens.asking import AskOne
from screens.base import WorkbookScreen
from screens.calling import called, removed
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.block_lines import block_lines, hints
from screens.widgets.menu import Menu
from screens.widgets.mix import titled_mix

NO_MIX = ""
TALL = 34
"""Rows of a screen with room for the mix below the plan; on a smaller one it waits to be asked for."""
PLANNING = ("new", "activity", "good_question", "take", "remove", "undo", "longer", "move")
"""The acts that change the plan."""


class PlanScreen(WorkbookScreen):
    """The plan of one meeting."""

    list_of = "block"

    BINDINGS = [
        Binding("n,ctrl+n", "new", _("new"), id="new", key_display="n", tooltip=_("Add a block of your own")),
        Binding("w", "activity", ctx("plan", "activity"), id="activity",
                tooltip=_("Choose an activity from the library")),
        Binding("t", "take", _("take along"), id="take",
                tooltip=_("Take along what is there: promises, questions, cases")),
        Binding("g", "good_question", _("question"), show=False, id="good_question",
                tooltip=_("Choose a good question for this block")),
        Binding("plus,equals_sign", "longer(1)", _("longer"), show=False, id="longer", key_display="+ -",
                tooltip=_("Five minutes longer; with - five minutes shorter")),
        Binding("minus", "longer(-1)", show=False),
        Binding("shift+up,K", "move(-1)", _("move"), show=False, id="move_block", key_display="K J",
                tooltip=_("Move this block up; J moves it down")),
        Binding("shift+down,J", "move(1)", show=False),
        Binding("d,delete", "remove", _("remove"), id="remove", key_display="d",
                tooltip=_("Move this one to the bin; u brings it back")),
        Binding("u", "undo", _("undo"), id="undo", tooltip=_("Take back the last change")),
        Binding("s", "series", _("mix"), show=False, id="series",
                tooltip=_("See the mix of this meeting, of all, or hide it")),
        Binding("x", "app.export", _("export"), id="export_here", tooltip=_("Make a document")),
    ]  # fmt: skip

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.blocks: list[Entry] = []
        self.mix_of = ""
        """Whose mix is shown: that of `this` meeting, of `all` meetings, or of none."""
        self._opened = self._after = ""
        """The block whose form was opened, and the one that stood with the cursor then."""
        self._changes: list[tuple[planning.Snapshot, planning.Snapshot]] = []
        """The plan before and after each change that was made here, the last one last."""
        self._before_taking: planning.Snapshot | None = None

    @property
    def record_id(self) -> str:
        return self.meeting_id

    def compose(self) -> ComposeResult:
        yield TitleBar(
            tr("Session plan: {meeting}", meeting=on_one_line(called(self.workbook, self.meeting_id), 50))
        )
        yield Static(Content(self._welcome()), classes="welcome", markup=False)
        yield Menu(id="blocks")
        yield Static(hints(), id="hints", markup=False)
        yield Static(id="fits", markup=False)
        yield Static(id="mix", markup=False)
        yield KeyLine()

    def _welcome(self) -> str:
        begin = tr(
            "There is no block yet. Press t to begin from what is there, w for an activity, n for your own."
        )
        mix = tr("s shows the mix of all meetings.")
        return f"{begin} {mix}" if "block" in self.workbook.tallies() else begin

    def begin(self) -> None:
        self.mix_of = "this" if self.app.size.height >= TALL else NO_MIX
        if not self.workbook.read_only:  # what a crash left behind has no place yet
            self.attempt(lambda: planning.place_new(self.workbook, self.meeting_id, ""))
        self._load()
        self._menu.focus()

    @property
    def _menu(self) -> Menu:
        return self.query_one(Menu)

    @property
    def current(self) -> Entry | None:
        """The block with the cursor."""
        place = self._menu.highlighted
        return self.blocks[place] if place is not None and place < len(self.blocks) else None

    def _load(self, keep: str = "") -> None:
        """Show the plan as it is now, with the cursor on the block `keep`."""
        here = self._menu.highlighted or 0
        self.blocks = planning.blocks_of(self.workbook, self.meeting_id)
        meeting = self._meeting()
        timed = plan.timed((block.data for block in self.blocks), meeting.get("begins"))
        self._menu.set_options(map(Option, block_lines(self.workbook, timed.parts, self.size.width)))
        ids = [block.id for block in self.blocks]
        if ids:
            self._menu.highlighted = ids.index(keep) if keep in ids else min(here, len(ids) - 1)
        self.query_one(".welcome").display = not ids
        fits = [plan.fits(timed, meeting.get("begins"), meeting.get("ends")), plan.without_minutes(timed)]
        self.query_one("#hints").display = bool(ids)
        self.query_one("#fits", Static).update(Content(" ".join(filter(None, fits)) if ids else ""))
        self._show_mix()
        self.refresh_bindings()

    def _meeting(self) -> dict[str, object]:
        entry = self.workbook.entry(self.meeting_id)
        return dict(entry.data) if entry else {}

    def _show_mix(self) -> None:
        shown = self.query_one("#mix", Static)
        shown.display = self.mix_of != NO_MIX
        if self.mix_of == NO_MIX:
            return
        own = [block.data for block in self.blocks]
        blocks = planning.blocks_of_series(self.workbook) if self.mix_of == "all" else own
        title = tr("The mix of all meetings") if self.mix_of == "all" else tr("The mix of this meeting")
        shown.update(titled_mix(title, plan.mix(blocks), self.size.width - 7))

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in PLANNING and self.workbook.read_only:
            return False
        if action in ("remove", "longer", "move", "good_question") and not self.blocks:
            return False
        if action == "series":
            return "block" in self.workbook.tallies()
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected, "#blocks")
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self._open(self.blocks[event.option_index].id)

    def _open(self, block_id: str = "") -> None:
        from screens.record import open_record

        self._after = self.current.id if self.current else ""
        self._opened = open_record(self.copbench, "block", block_id, given={"meeting": self.meeting_id})

    def action_new(self) -> None:
        """Open a new block, which comes after the one with the cursor as soon as something stands in it."""
        self._open()

    def _put_in(self, answers: dict[str, object]) -> None:
        """Put a block after the one with the cursor, which then stands on it."""
        after, there = self.current.id if self.current else "", {block.id for block in self.blocks}
        if self._change(lambda: planning.put_all_in(self.workbook, self.meeting_id, [answers], after)):
            self._load(next((block.id for block in self.blocks if block.id not in there), ""))

    def action_activity(self) -> None:
        """Choose an activity and put it in after the block with the cursor."""
        found = planning.activities(self.workbook)
        choices = [(str(place), self._activity_line(one)) for place, one in enumerate(found)]

        def chosen(place: str | None) -> None:
            if place is not None:
                self._put_in(planning.from_activity(found[int(place)]))

        self.app.push_screen(AskOne(tr("Which activity?"), choices), chosen)

    def _activity_line(self, activity: Mapping[str, Any]) -> str:
        minutes = tr("{n} min", n=activity["minutes"]) if activity.get("minutes") else ""
        about = f" {glyphs.DOT} ".join(filter(None, (minutes, in_words("block", activity, "setting"))))
        return f"{activity['name']}  ({about})" if about else str(activity["name"])

    def action_good_question(self) -> None:
        """Choose a question from the bank for the block with the cursor."""
        block = self.current
        if block is None:
            return
        found = planning.good_questions(self.workbook)

        def chosen(place: str | None) -> None:
            if place is not None:
                self._ask(block, found[int(place)])

        here = on_one_line(str(block.data.get("question", "")), 200)
        about = tr("It takes the place of: {question}", question=here) if here else ""
        used = questions.used_in(self.workbook)
        told = (questions.told_used(used.get(plain(text), {}).values()) for text in found)
        choices = [(str(place), f"{text} ({where})" if where else text)
                   for place, (text, where) in enumerate(zip(found, told, strict=True))]  # fmt: skip
        self.app.push_screen(AskOne(tr("Which question?"), choices, about), chosen)

    def _ask(self, block: Entry, question: str) -> None:
        """Let a question be asked in a block."""
        if self._change(lambda: change(self.workbook, block, question=question), block.id):
            self.copbench.say(tr("The question is in the block. Press u to undo."))

    def _change(self, act: Callable[[], object], keep: str = "") -> bool:
        """Change the plan so that `u` can take it back, and show it with the cursor on the block `keep`."""
        was = planning.snapshot(self.workbook, self.meeting_id)
        if not self.attempt(act):
            return False
        self._remember(was)
        self._load(keep)
        return True

    def _remember(self, was: planning.Snapshot) -> None:
        """Hold on to a change, unless nothing changed."""
        now = planning.snapshot(self.workbook, self.meeting_id)
        if not now.says_the_same(was):
            self._changes.append((was, now))

    def action_take(self) -> None:
        """Take along what is there."""
        from screens.taking import TakingScreen

        self._before_taking = planning.snapshot(self.workbook, self.meeting_id)
        self.app.push_screen(TakingScreen(self.meeting_id))

    def action_longer(self, by: int) -> None:
        """Make the block with the cursor five minutes longer or shorter."""
        if block := self.current:
            self._change(lambda: planning.lengthen(self.workbook, block, by * planning.STEP), block.id)

    def action_move(self, by: int) -> None:
        """Move the block with the cursor up or down."""
        if block := self.current:
            self._change(lambda: planning.move(self.workbook, block, by), block.id)

    def action_remove(self) -> None:
        """Move the block with the cursor to the bin."""
        block = self.current
        if block and self._change(lambda: remove(self.workbook, block.id)):
            self.copbench.say(removed(on_one_line(str(block.data.get("activity") or tr("this")), 40)))

    def action_undo(self) -> None:
        """Take back the last change of the plan, else bring back the block that was removed last."""
        self.attempt(self._undo)

    def _undo(self) -> None:
        now = planning.snapshot(self.workbook, self.meeting_id)
        if self._changes and not self._changes[-1][1].says_the_same(now):
            self._changes.clear()
            self.copbench.say(tr("Something was typed since. To keep that, nothing is taken back."))
            return
        if self._changes:
            planning.restore(self.workbook, self.meeting_id, self._changes.pop()[0])
            self._load()
        elif gone := self._removed_last():
            bring_back(self.workbook, gone)
            self._load(gone)
        else:
            self.copbench.say(tr("There is nothing to undo here."))
            return
        self.copbench.say(tr("That is taken back."))

    def _removed_last(self) -> str:
        """Return the id of the block of this plan that went to the bin last, "" when there is none."""
        bin_of_blocks = self.workbook.removed("block", limit=-1)
        theirs = (one.entry for one in bin_of_blocks if (one.data or {}).get("meeting") == self.meeting_id)
        return next(theirs, "")

    def action_series(self) -> None:
        """Show the mix of this meeting, then that of all meetings, then none."""
        shown = [NO_MIX, *(["this"] if self.blocks else []), "all"]
        self.mix_of = shown[(shown.index(self.mix_of) + 1) % len(shown) if self.mix_of in shown else -1]
        self._show_mix()

    async def show_again(self) -> None:
        if self._before_taking:
            self._remember(self._before_taking)
            self._before_taking = None
        if self._opened and not self.workbook.read_only:
            self.attempt(lambda: planning.place_new(self.workbook, self.meeting_id, self._after))
        self._load(self._opened)
        self._opened = ""

    def on_resize(self) -> None:
        if self.blocks:
            self._load()
