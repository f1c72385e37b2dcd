"""One question of a form: its words, a place to answer, and below it a sentence when the answer does not fit.

Questions come one below the other, as on paper; the one with the cursor is bright, the others are quiet.
"""

from collections.abc import Callable, Sequence
from operator import attrgetter

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from copbench import answers, day_words
from copbench.answers import NO, YES
from copbench.audience import Audience
from copbench.fields import ORGANISATION, FieldSpec
from copbench.i18n import tr
from copbench.stored import tidy
from copbench.visible import visible
from screens import glyphs
from screens.widgets.area import AnswerArea, size_in_words, too_large
from screens.widgets.choices import Choices
from screens.widgets.held import Held
from screens.widgets.name_area import NameArea


class Question(Vertical):
    """One question with its answer. `raw` is the answer as text, exactly as typed."""

    class Typed(Message):
        """The answer changed."""

        def __init__(self, question: "Question") -> None:
            self.question = question
            super().__init__()

    class Pick(Message):
        """The person wants to choose another record as the answer."""

        def __init__(self, question: "Question") -> None:
            self.question = question
            super().__init__()

    class Elsewhere(Message):
        """The person wants to edit the answer in their own editor."""

        def __init__(self, question: "Question") -> None:
            self.question = question
            super().__init__()

    def __init__(
        self,
        spec: FieldSpec,
        raw: str,
        *,
        because: str = "",
        name_of: Callable[[str], str] = str,
        fixed: bool = False,
        released: str = "",
        at_home: bool = False,
        reach: Callable[[FieldSpec], Audience] = attrgetter("audience"),
        organisations: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        """Make a question with its raw answer; `because` sets it aside, `fixed` is for reading only.

        `released` says whether the group lets the answer go outside, where that has to be said; `at_home` that
        nobody but its owner has the workbook; `reach` tells how far the answer travels as the others stand now.
        `organisations` gives those that are known, to offer them where one is asked for.
        """
        super().__init__(classes="question")
        self.spec = spec
        self.because = because
        self.fixed = fixed
        self.released = released
        self.at_home = at_home
        self.told = raw
        """The answer as the form last heard of it."""
        self._raw = raw
        self._name_of = name_of
        self._reach = reach
        self._organisations = organisations
        self._area: AnswerArea | None = None
        self._choices: Choices | None = None
        self._held: Held | None = None

    def compose(self) -> ComposeResult:
        yield Static(self._words(), classes="label", markup=False)
        yield self._answer_widget()
        self.told = self.raw

    def _words(self) -> Content:
        """Return the question; with the cursor in it, also what helps to answer and who may read the answer."""
        label = Content(visible(self.spec.shown_label))
        if not self.has_class("bright"):
            return label
        about = "\n".join(filter(None, (tr(self.spec.help), self._facts())))
        return Content("\n").join([label, Content.styled(about, "not bold $foreground 55%")])

    def _facts(self) -> str:
        """Return who may read the answer and what else can be done with the question."""
        ring = tr("this answer: {ring}", ring=tr(self._reach(self.spec).label))
        if self.at_home:
            ring = tr("stays here until you send it")
        aside = tr("F4 change or take away") if self.spec.own else tr("F4 not for us")
        if self.because:
            aside = tr("F4 for us after all")
        acts = () if self.fixed else (aside, tr("F5 earlier wordings"))
        return f" {glyphs.DOT} ".join(filter(None, (ring, self.released, *acts)))

    def brighten(self, bright: bool) -> None:
        """Make this the question with the cursor, or a quiet one."""
        self.set_class(bright, "bright")
        for label in self.query(".label").results(Static):  # none yet while the form is built anew
            label.update(self._words())

    def _answer_widget(self) -> Widget:
        if self.because:
            self._held = Held(Content(tr("Not for us, because {why}", why=visible(self.because))))
            return self._held
        if self.spec.refers:
            self._held = Held(Content(self._record_name()))
            return self._held
        if self.spec.shape in ("choice", "choices", "yes_no"):
            self._choices = self._make_choices()
            self._choices.fixed = self.fixed
            return self._choices
        return self._text_widget()

    def _text_widget(self) -> Widget:
        if too_large(self._raw):
            self._held = Held(Content(size_in_words(self._raw)))
            return self._held
        short = self.spec.shape in ("line", "number", "date", "time")
        if self.spec.names == ORGANISATION and self.spec.shape == "line":
            self._area = NameArea(self._raw, self._organisations)
        else:
            self._area = AnswerArea(self._raw, one_line=short, classes="short" if short else "long")
        self._area.read_only = self.fixed
        return self._area

    def _make_choices(self) -> Choices:
        if self.spec.shape == "yes_no":
            return Choices([(YES, tr("yes")), (NO, tr("no"))], self._raw, in_a_row=True)
        options = [(value, tr(label)) for value, label in self.spec.choices]
        return Choices(options, self._raw, several=self.spec.shape == "choices")

    def _record_name(self) -> str:
        names = (self._name_of(one) or tr("(removed from the list)") for one in self.chosen)
        nothing = tr("nobody chosen yet: press Enter to choose")
        if self.spec.refers != "person":
            nothing = tr("nothing chosen yet: press Enter to choose")
        return visible("\n".join(names)) or nothing

    @property
    def chosen(self) -> list[str]:
        """The ids of the records that the answer refers to."""
        return self._raw.split("\n") if self._raw else []

    @property
    def raw(self) -> str:
        """The answer as text."""
        if self._area is not None:
            return self._area.raw
        return self._choices.raw if self._choices is not None else self._raw

    @raw.setter
    def raw(self, raw: str) -> None:
        """Put another answer here, as when an earlier wording is brought back."""
        self._raw = raw
        if self._area is not None and not too_large(raw):
            self._area.put(raw)
        elif self._choices is not None:
            self._choices.raw = raw
        else:
            self._rebuild()
        self.post_message(self.Typed(self))

    def _rebuild(self) -> None:
        old = next((part for part in (self._area, self._held) if part is not None), None)
        self._area = self._held = None
        fresh = self._answer_widget()
        self.mount(fresh, after=self.query_one(".label"))
        if old is not None:
            had_focus = old.has_focus
            old.remove()
            if had_focus:
                fresh.focus()

    @property
    def has_more(self) -> bool:
        """Tell whether the answer changed since the form last heard of it."""
        return self.raw != self.told

    @property
    def meant(self) -> str:
        """The sentence that says which date a day in words means or which known names fit, else ""."""
        if isinstance(self._area, NameArea):
            return self._area.offered
        return day_words.understood(self.raw, ahead=self.spec.when == "ahead") if self.spec.shape == "date" else ""

    def settle(self) -> None:
        """Put the date in the place of a day in words, which mean another day tomorrow."""
        if self.is_attached and (settled := answers.settled(self.spec, self.raw)) != self.raw:
            self.raw = settled

    @property
    def place_to_answer(self) -> Widget:
        """The widget that takes the keys."""
        widget = self._area or self._choices or self._held
        assert widget is not None
        return widget

    def say(self, sentence: str, understood: str = "") -> None:
        """Show what does not fit, and calmly how the answer was understood, or take both away."""
        line = next(iter(self.query(".sentence").results(Static)), None)
        if not sentence and not understood:
            if line is not None:
                line.display = False  # removing it would take along what is said in the same breath
            return
        if line is None:
            line = Static(classes="sentence", markup=False)
            self.mount(line)
        line.display = True
        calm = Content.styled(visible(understood), "$foreground 75%")
        line.update(Content("\n").join([part for part in (Content(visible(sentence)), calm) if part]))

    @on(AnswerArea.Changed)
    def _typed(self, event: AnswerArea.Changed) -> None:
        event.stop()
        if isinstance(self._area, NameArea):
            self._area.offer()
        if self.spec.shape == "date" or isinstance(self._area, NameArea):
            self.say("", self.meant)
            self.call_after_refresh(self.scroll_visible, animate=False)  # what is said may be out of sight
        self.post_message(self.Typed(self))

    def on_descendant_blur(self) -> None:
        if isinstance(self._area, NameArea):
            self.say("")  # who goes on is offered nothing any more

    @on(Choices.Chosen)
    def _chosen(self, event: Choices.Chosen) -> None:
        event.stop()
        self.post_message(self.Typed(self))

    @on(AnswerArea.PastedWhole)
    def _pasted_whole(self, event: AnswerArea.PastedWhole) -> None:
        event.stop()
        if self._area is not None and self.spec.shape in ("date", "time", "number"):
            self._area.forget_whole()
            self.say(tr("This is too long for here. Nothing was pasted."))
            return
        self.raw = event.text

    @on(Held.Added)
    def _added(self, event: Held.Added) -> None:
        event.stop()
        if not self.spec.refers and not self.because and not self.fixed:
            self.raw = self._raw + tidy(event.text)

    @on(Held.Opened)
    def _opened(self, event: Held.Opened) -> None:
        event.stop()
        if not self.because and not self.fixed:
            self.post_message(self.Pick(self) if self.spec.refers else self.Elsewhere(self))
