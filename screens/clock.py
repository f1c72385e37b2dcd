"""A running meeting: where it is, ahead or behind, and catching what is said: a letter, a line, Enter (X4)."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Digits, Static

from copbench.i18n import _, language, tr, trn
from copbench.insight import plan, running
from copbench.meetings import catching, planning
from copbench.records import in_words
from copbench.records.meetings import CaughtKind
from copbench.visible import on_one_line, visible
from screens import under_way
from screens.asking import AskLine
from screens.calling import called
from screens.under_way import UnderWay
from screens.unfinished import Unfinished
from screens.widgets.bars import KeyLine, TitleBar

SMALL = 24
"""Rows of the smallest screen."""
_ASKED = {
    "action": _("Which action? Who, and by when?"),
    "decision": _("What was decided?"),
    "question": _("Which question?"),
    "quotation": _("Which words do you want to keep?"),
}


class ClockScreen(UnderWay):
    """The clock of one meeting."""

    BINDINGS = [
        Binding("space", "next(1)", _("next"), id="next_block", tooltip=_("Begin the next block now")),
        *(
            Binding(
                ",".join(dict.fromkeys(letters[sort_of] for letters in catching.LETTERS.values())),
                f"catch('{sort_of}')",
                sort_of,
                show=False,
                id=f"catch_{sort_of}",
                tooltip=asked,
            )
            for sort_of, asked in _ASKED.items()
        ),
        Binding("s", "sort", _("sort out"), id="sort_caught", tooltip=_("See what was caught, and sort it out")),
        Binding(
            "e", "evaluate", _("evaluation"), id="evaluate", tooltip=_("Close the meeting with an evaluation")
        ),
        Binding("x", "report", _("report"), show=False, id="report", tooltip=_("Make the report of this meeting")),
        Binding("backspace", "next(-1)", _("one back"), id="block_back", tooltip=_("Go back to the block before")),
    ]

    def compose(self) -> ComposeResult:
        yield TitleBar(on_one_line(called(self.workbook, self.meeting_id), 60))
        yield Digits("", id="time")
        yield Static(id="block", markup=False)
        yield Static(id="ahead", markup=False)
        yield Static(_letters(), id="letters", markup=False)
        yield Static(id="caught", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        self.every(under_way.BEAT, self.show_time)

    def begin(self) -> None:
        self._load()

    def _load(self) -> None:
        self.show_time()
        self._show_caught()

    def show_time(self) -> None:
        """Show what time it is, and where the meeting is."""
        if not self.query(Digits):
            return
        where = self.standing
        self.query_one("#time", Digits).update(f"{self.now():%H:%M}")
        self.title_bar.state = running.in_words(where.behind)
        self.query_one("#block", Static).update(self._block(where))
        self.query_one("#ahead", Static).update(self._ahead(where))

    def _block(self, where: running.Standing) -> Content:
        """Return the block of this moment: what it is, what is asked, and the time it has left."""
        if not self.blocks:
            none = tr("This meeting has no plan yet. You can catch what is said all the same.")
            return Content(" ".join(filter(None, (self.another_day(), none))))
        if where.place < 0:
            begins = str(self.meeting.data.get("begins", ""))
            at = tr("It begins at {time}.", time=begins) if begins else ""
            return Content(
                " ".join(filter(None, (self.another_day(), at, tr("Press space when the first block begins."))))
            )
        block = self.blocks[where.place].data
        lines = [Content.styled(_name(block), "$accent bold")]
        if question := str(block.get("question", "")).strip():
            lines.append(Content(visible(question)))
        leads = on_one_line(self.workbook.name_of(str(block.get("leader", ""))), 30)
        leads = leads or in_words("block", block, "led_by")
        left = running.time_left(where.left) if plan.minutes_of(block) else ""
        about = "   ".join(filter(None, (left, in_words("block", block, "setting"), leads)))
        return Content("\n").join([*lines, Content.styled(about, "bold")])

    def _ahead(self, where: running.Standing) -> Content:
        """Return the blocks still to come, with their minutes."""
        coming = self.blocks[where.place + 1 : where.place + 1 + self._room(3)]
        lines = [Content.styled(tr("THEN"), "dim")] if coming else []
        for block in coming:
            minutes = plan.minutes_of(block.data)
            lines.append(Content(f"{minutes or '':>4}  {_name(block.data)}"))
        return Content("\n").join(lines)

    def _room(self, lines: int) -> int:
        """Return how many lines there are for what has so many on the smallest screen."""
        return lines + max(0, self.app.size.height - SMALL) // 2

    def _show_caught(self) -> None:
        caught = self.workbook.parts("caught", self.meeting_id)
        lines = [Content.styled(trn("{n} line caught", "{n} lines caught", len(caught)), "dim")]
        for entry in caught[-self._room(2) :]:
            sort_of = in_words("caught", entry.data, "sort_of")
            lines.append(Content(f"{sort_of}: {on_one_line(str(entry.data.get('text', '')), 70)}"))
        self.query_one("#caught", Static).update(Content("\n").join(lines if caught else []))

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("next", "catch") and self.workbook.read_only:
            return False
        if action == "next":
            return self.standing.place >= 0 if parameters[0] == -1 else self.has_next
        return super().check_action(action, parameters)

    def action_next(self, by: int) -> None:
        """Begin the next block now, or go back to the one before."""
        if by > 0:
            self.begin_next()
        else:
            place = self.standing.place
            self.attempt(lambda: planning.go_back(self.workbook, self.meeting, self.blocks, place))
        self.show_time()
        self.refresh_bindings()

    def action_catch(self, sort_of: str) -> None:
        """Take one line of what is said."""
        ask = AskLine(
            tr(_ASKED[sort_of]),
            check=lambda text: catching.catch(self.workbook, self.meeting_id, sort_of, text),
            unfinished=Unfinished(self.workbook, "meeting", self.meeting_id, "caught", sort_of),
        )  # a line that cannot be saved stays in the question, with the sentence that says why
        self.app.push_screen(ask)

    def action_sort(self) -> None:
        """See what was caught and sort it out."""
        from screens.sorting import SortingScreen

        self.app.push_screen(SortingScreen(self.meeting_id))

    def action_evaluate(self) -> None:
        """Close the meeting: the laptop goes round, or slips, or fingers."""
        from screens.evaluation import EvaluationScreen

        self.app.push_screen(EvaluationScreen(self.meeting_id))

    def action_report(self) -> None:
        """Make the report, in which all that was caught stands."""
        from screens.sorting import make_report

        make_report(self.copbench, self.meeting_id)

    async def show_again(self) -> None:
        self._load()

    def on_resize(self) -> None:
        if self.query(Digits):
            self._load()


def _letters() -> Content:
    """Return the letters that catch what is said, with what each is for; those of the other language work too."""
    sorts = {choice.value: tr(choice.label) for choice in CaughtKind}
    pieces = [Content.assemble((letter, "$accent bold"), f" {sorts[sort_of]}")
              for sort_of, letter in catching.LETTERS[language()].items()]  # fmt: skip
    return Content.assemble((tr("CATCH"), "dim"), "  ", Content("   ").join(pieces))


def _name(block: dict[str, object]) -> str:
    return on_one_line(str(block.get("activity") or block.get("question") or tr("(no name yet)")), 70)
