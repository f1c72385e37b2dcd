"""A step: the guide on one side, its worksheet on the other, its lists and the way on below.

In a narrow window the guide is read first and folds to one line while writing; F2 brings it back.
"""

from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static

from copbench import catalogue, guide
from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.insight import progress
from copbench.visible import on_one_line
from copbench.visit import Visit
from copbench.workbook import Tally
from screens.asking import AskLine, AskOne
from screens.form_screen import FormScreen
from screens.widgets.area import AnswerArea
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.form import Form
from screens.widgets.reading import Reading
from screens.widgets.step_end import StepEnd

if TYPE_CHECKING:
    from screens.app import CopbenchApp

WIDE = 100


def open_step(app: "CopbenchApp", key: str, *, instead: bool = False, words: str = "", field: str = "") -> None:
    """Show a step, perhaps instead of the screen in front.

    The cursor goes to where `words` stand that were searched for, or to the question `field`.
    What is wrong is said in one sentence.
    """
    name = catalogue.main_worksheet(key).name
    if not app.leave_record(name):
        return
    try:
        visit = Visit.begin(app.open_workbook, name)
    except Refused as refused:
        app.say(str(refused), trouble=True)
        return
    # not awaited: that would wait for the very message from which a step is left
    (app.switch_screen if instead else app.push_screen)(StepScreen(visit, words, field))


class StepScreen(FormScreen):
    """One of the eleven steps."""

    BINDINGS = [
        Binding("tab", "write", _("write"), id="write", priority=True, tooltip=_("Go to the questions")),
        Binding("enter", "write", show=False, priority=True),
        # told again, because a key declared here hides what the base says of that key
        Binding(
            "tab",
            "next_question",
            _("next"),
            id="next_question",
            priority=True,
            tooltip=_("Go to the next question"),
        ),
        Binding("enter", "leave_line", show=False, priority=True),
        Binding("f2", "guide", _("guide"), id="guide", tooltip=_("Read the guide, and back to writing")),
        Binding(
            "f8",
            "go(-1)",
            _("previous step"),
            show=False,
            id="previous_step",
            priority=True,
            tooltip=_("Save and open the previous step"),
        ),
        Binding("left_square_bracket", "go(-1)", show=False),
        Binding(
            "f9", "go(1)", _("next step"), id="next_step", priority=True, tooltip=_("Save and open the next step")
        ),
        Binding("right_square_bracket", "go(1)", show=False),
        Binding(
            "f7,ctrl+r",
            "end(True)",
            _("lists"),
            id="lists",
            key_display="^r",
            tooltip=_("To the lists of this step and what can be done with it"),
        ),
        Binding(
            "f7,ctrl+r",
            "end(False)",
            _("finish"),
            id="finish",
            key_display="^r",
            tooltip=_("To what can be done with this step as a whole"),
        ),
        Binding("down", "scroll_guide(1)", _("read on"), id="read_on", tooltip=_("Read on")),
        Binding("up", "scroll_guide(-1)", show=False),
        Binding("pagedown,space", "scroll_guide(10)", show=False),
        Binding("pageup", "scroll_guide(-10)", show=False),
    ]

    def __init__(self, visit: Visit, words: str = "", field: str = "") -> None:
        super().__init__(visit, words)
        self.field = self.field or field
        self.step = catalogue.step(catalogue.kind(visit.kind).step)

    def compose(self) -> ComposeResult:
        self._fit_width()
        yield TitleBar(f"{self.step.number}  {tr(self.step.title)}")
        yield Static(self._lead(), id="lead", markup=False)
        yield Reading(self._guide(), id="guide")
        yield Form(self.visit, self.beside(), self.field, lambda: [StepEnd(self.step, self.visit)])
        yield KeyLine()

    def _lead(self) -> Content:
        return Content.assemble(guide.lead(self.step.guide), "  ", ("F2", "$accent bold"), f" {tr('guide')}")

    def _guide(self) -> str:
        """Return the page to read: the guide with its examples, then the person's own."""
        ours = guide.body(self.step.guide, examples=self.copbench.chosen.examples)
        if not self.workbook.tallies().get("own_example", Tally()).rows:
            return ours
        from copbench.documents.own_examples import below_guide  # only now: most workbooks have none

        return "\n\n".join((ours, below_guide(self.workbook, self.step.key)))

    def begin(self) -> None:
        self.show_state()
        fresh = not self.visit.data and not self.visit.typed
        if self.narrow and fresh and not self.field:
            self._read(True)
        else:
            self._read(False)
            self.form.go_to(self.field)
        self.warm_up()

    def standing(self) -> str:
        state = progress.states(self.workbook.tallies())[self.step.key]
        because = on_one_line(self.visit.data.get("because", ""), 36) if state == "not_for_us" else ""
        return ": ".join(filter(None, ("" if state == "open" else tr(progress.WORDS[state]), because)))

    # Reading and writing

    @property
    def narrow(self) -> bool:
        """Tell whether there is no room for guide and form side by side."""
        return self.app.size.width < WIDE

    @property
    def reading(self) -> bool:
        """Tell whether the guide has the keys."""
        return self.has_class("reading")

    def on_resize(self, event: events.Resize) -> None:
        if self.query(Form):
            self._fit_width()

    def _fit_width(self) -> None:
        self.set_class(self.narrow, "narrow")
        self.set_class(self.narrow and not self.reading, "folded")

    def _read(self, reading: bool) -> None:
        self.set_class(reading, "reading")
        self._fit_width()
        if reading:
            self.set_focus(None)
        self.refresh_bindings()

    def action_guide(self) -> None:
        """Read the guide, or go back to writing."""
        if self.reading:
            self.action_write()
        else:
            self.field = question.spec.name if (question := self.form.current) else ""
            self._read(True)

    def action_write(self) -> None:
        """Go from the guide to the questions."""
        self._read(False)
        self.form.go_to(self.field)

    def on_key(self, event: events.Key) -> None:
        """Take a letter typed in the guide as the wish to write, so that it is not lost."""
        letter = event.character or ""
        if self.reading and letter.isalnum():
            event.stop()
            self.action_write()
            if isinstance(self.focused, AnswerArea):
                self.focused.insert(letter)

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste in the guide as the wish to write, just as a letter."""
        if self.reading:
            event.stop()
            self.action_write()
            if isinstance(self.focused, AnswerArea):
                self.focused.post_message(events.Paste(event.text))

    async def show_question(self, name: str) -> None:
        self._read(False)
        await super().show_question(name)

    def action_scroll_guide(self, by: int) -> None:
        """Read on."""
        self.query_one("#guide", Reading).scroll_relative(y=by, animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("scroll_guide", "write"):
            return self.reading
        if action in ("more", "not_for_us", "earlier", "editor", "next_question") and self.reading:
            return False
        if action == "end":
            return bool(parameters[0]) is (len(catalogue.listed_at(self.step.key)) > 1)
        if action == "go":
            return catalogue.neighbour(self.step.key, int(str(parameters[0]))) is not None
        return super().check_action(action, parameters)

    # The way on

    def action_go(self, by: int) -> None:
        """Save and open a neighbouring step."""
        other = catalogue.neighbour(self.step.key, by)
        if other and self.leave():
            open_step(self.copbench, other.key, instead=True)

    # What stands below the questions

    async def show_again(self) -> None:
        await super().show_again()
        self.query_one("#guide", Reading).show(self._guide())
        self._show_end()

    def _show_end(self) -> None:
        """Show what can be done with the step now, and how it stands."""
        if self.query("#end"):
            self.query_one(StepEnd).show()
            self.show_state()

    def action_end(self, with_lists: bool) -> None:
        """Go to the lists of this step and what can be done with it."""
        if self.reading:
            self._read(False)
        self.query_one(StepEnd).reach()

    @on(OptionList.OptionSelected, "#end")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option_id or ""
        if not chosen.startswith("+"):
            self.open_kind(chosen)
        elif chosen == "+own":
            self.action_own_question()
        elif chosen == "+next":
            self.action_go(1)
        elif chosen == "+not":
            self.action_not_this_step()
        else:
            self._mark("done" if chosen == "+done" else "")

    def open_kind(self, name: str) -> None:
        """Open a list or another worksheet of this step; what is typed here is kept, and saved when it is left."""
        from screens.record import open_kind

        self.form.keep()
        open_kind(self.copbench, name)

    def action_not_this_step(self) -> None:
        """Say why this step is not for us."""
        self.app.push_screen(
            AskLine(tr("Not for us, because …"), tr(self.step.title), unfinished=self.unfinished("not_for_us")),
            lambda because: self._mark("not_for_us", because) if because else None,
        )

    def action_mark(self) -> None:
        """Say how this step stands."""
        choices = [("", tr("we are still at it")), ("done", tr("done, we say")), ("not_for_us", tr("not for us"))]

        def chosen(value: str | None) -> None:
            if value == "not_for_us":
                self.action_not_this_step()
            elif value is not None:
                self._mark(value)

        self.app.push_screen(AskOne(tr(self.step.title), choices), chosen)

    def _mark(self, said: str, because: str = "") -> None:
        if self.attempt(lambda: self.visit.say(said=said, because=because)) and self.leave():
            self._show_end()
