"""The form of any record: its questions, what they say together, and keeping what is typed every half second.

The form owns the visit to the record; it never saves by itself. The screen leaves it, and leaving saves.
"""

from collections.abc import Callable, Set

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from copbench.audience import Audience
from copbench.errors import Refused
from copbench.fields import FieldSpec
from copbench.i18n import tr, trn
from copbench.insight import sharing
from copbench.insight.known_names import organisations
from copbench.insight.remarks import remarks, understood
from copbench.personal import is_personal
from copbench.visible import visible
from copbench.visit import Visit
from copbench.workbook import Change
from screens import releasing
from screens.widgets.question import Question

KEEP_AFTER, TRY_AGAIN_AFTER = 0.5, 5.0
BETWEEN = "\n\n"
"""Air between the sentences below a form, each of which may take a few lines."""


class Form(VerticalScroll, can_focus=False):
    """The questions of one record. Shows the core first; the other ingredients come when asked for."""

    class Kept(Message):
        """What was typed now stands in the drafts."""

    class Trouble(Message):
        """The disk refused; the text is still held here."""

        def __init__(self, sentence: str) -> None:
            self.sentence = sentence
            super().__init__()

    def __init__(
        self, visit: Visit, beside: list[str], field: str = "", after: Callable[[], list[Widget]] = list
    ) -> None:
        """Make the form of a visit, with what its answers say together and the widgets that come after it.

        The question named `field` will be in sight from the beginning.
        """
        super().__init__()
        self.visit = visit
        self.beside = beside
        self._after = after
        # a further ingredient in which something was typed but never saved must not hide either
        more = {spec.name for spec in visit.specs if not spec.core}
        self.all_shown = not more or field in more or not more.isdisjoint(visit.typed)
        self._dirty: set[Question] = set()
        self._timer: Timer | None = None
        self._bright: Question | None = None
        self._remarked: Set[str] = frozenset()
        """The questions at which something is said though their answers fit."""
        self._secret = self._at_home = False
        self._arriving: Question | None = None
        """The question that was gone to, until something is typed."""

    def compose(self) -> ComposeResult:
        self._bright = None
        self._secret = releasing.under_secrecy(self.visit)
        self._at_home = is_personal(self.visit.workbook)
        yield from self._questions(core=True)
        if self.all_shown:
            yield from self._questions(core=False)
        else:
            yield Static(Content(self._more_sentence()), id="more", markup=False)
        beside = Static(Content(visible(BETWEEN.join(self.beside))), id="beside", markup=False)
        beside.display = bool(self.beside)
        yield beside
        yield from self._after()

    def _questions(self, *, core: bool) -> ComposeResult:
        group = ""
        specs = [spec for spec in self.visit.specs if spec.core == core and self._asks(spec)]
        for spec in specs:
            if spec.group and spec.group != group and not core:
                group = spec.group
                yield Static(Content(tr(group).upper()), classes="group", markup=False)
            yield self._question(spec)

    def _asks(self, spec: FieldSpec) -> bool:
        """Tell whether a question stands here: not what copbench answers, and what was asked once where it was."""
        return not spec.given and bool(not spec.former or self.visit.raw(spec).strip())

    def _question(self, spec: FieldSpec) -> Question:
        because = self.visit.data.get("not_for_us", {}).get(spec.name, "")
        book = self.visit.workbook
        released = releasing.words(self.visit, spec) if self._secret else ""
        return Question(
            spec,
            self.visit.raw(spec),
            because=because,
            name_of=book.name_of,
            fixed=book.read_only,
            released=released,
            at_home=self._at_home,
            reach=self._reach,
            organisations=lambda: organisations(book),
        )

    def _reach(self, spec: FieldSpec) -> Audience:
        """Return how far an answer travels with the answers that are typed now."""
        typed = self.visit.as_typed().entry(self.visit.id)
        return sharing.reach(self.visit.workbook, self.visit.kind, spec, typed.data if typed else {})

    def _more_sentence(self) -> str:
        hidden = [spec for spec in self.visit.specs if not spec.core]
        filled = sum(bool(self.visit.raw(spec).strip()) for spec in hidden)
        sentence = trn("ctrl+t: {n} more ingredient", "ctrl+t: {n} more ingredients", len(hidden))
        counted = tr("{n} of them filled in", n=filled)
        return f"{sentence} ({counted})" if filled else sentence

    def on_mount(self) -> None:
        self.show_sentences()

    def show_beside(self, sentences: list[str]) -> None:
        """Show what the answers say together now."""
        if sentences == self.beside:
            return
        self.beside = sentences
        for beside in self.query("#beside").results(Static):  # none while the form is built anew with these
            beside.update(Content(visible(BETWEEN.join(sentences))))
            beside.display = bool(sentences)

    async def show_all(self) -> None:
        """Bring the other ingredients in sight and go to the first of them."""
        if self.all_shown:
            return
        self.all_shown = True
        more = self.query_one("#more")
        fresh = list(self._questions(core=False))
        await self.mount_all(fresh, before=more)
        await more.remove()
        self.show_sentences()
        first = next(item for item in fresh if isinstance(item, Question))
        self.screen.set_focus(
            first.place_to_answer
        )  # at once: who wants another one of them goes there after this

    @property
    def questions(self) -> list[Question]:
        """The questions in sight, in their order."""
        return list(self.query(Question))

    @property
    def current(self) -> Question | None:
        """The question that holds the cursor."""
        focused = self.screen.focused
        return (
            next((part for part in focused.ancestors_with_self if isinstance(part, Question)), None)
            if focused
            else None
        )

    def go_to(self, name: str = "") -> None:
        """Put the cursor in the question named, else in one that does not fit or has no answer yet."""
        wrong = self.visit.wrong()
        named = [question for question in self.questions if question.spec.name == name]
        unfit = [question for question in self.questions if question.spec.name in wrong]
        empty = [question for question in self.questions if not question.raw.strip() and not question.because]
        for question in [*named, *unfit, *empty, *self.questions][:1]:
            self.screen.set_focus(question.place_to_answer)  # at once: the next key may be here already
            self._arriving = question
            self.call_after_refresh(question.scroll_visible, animate=False)

    def watch_virtual_size(self) -> None:
        """Keep in sight where one just arrived, while the long answers above it still take their room."""
        if self._arriving is not None and self._arriving is self.current:
            self.call_after_refresh(self._arriving.scroll_visible, animate=False)

    # Keeping and leaving

    @on(Question.Typed)
    def _typed(self, event: Question.Typed) -> None:
        event.stop()
        self._arriving = None
        self._dirty.add(event.question)
        if not self.region.overlaps(event.question.region):
            event.question.scroll_visible(animate=False)  # nobody types out of sight
        if self._timer is None:
            self._timer = self.set_timer(KEEP_AFTER, self.keep)

    def keep(self) -> None:
        """Write what was typed to the drafts and show what does not fit."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        left = any(question is not self.current for question in self._dirty)
        self.take_over()
        if self.visit.workbook.read_only:
            return
        try:
            self.visit.keep()
            if left:
                self.show_sentences(but=self.current)
        except Refused as trouble:
            self.post_message(self.Trouble(str(trouble)))
            self._timer = self.set_timer(TRY_AGAIN_AFTER, self.keep)
        else:
            self.post_message(self.Kept())

    def take_over(self) -> None:
        """Take over what was typed; where the cursor is, that may be more than was told so far.

        What does not fit is said once the cursor has left: half a date is no mistake.
        """
        if self.current is not None and self.current.has_more:
            self._dirty.add(self.current)
        for question in self._dirty:
            question.told = raw = question.raw
            sentence = self.visit.type(question.spec.name, raw)
            question.say("" if question is self.current else sentence, question.meant)
        self._dirty.clear()

    def leave(self) -> Change | None:
        """Save what fits and keep the rest. Raises NotSaved when the disk refuses."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.take_over()
        return None if self.visit.workbook.read_only else self.visit.leave()

    def show_sentences(self, but: Question | None = None) -> None:
        """Show under each answer, `but` for one, what does not fit, or what is worth saying though it fits."""
        about = self.visit.kind, self.visit.as_typed(), self.visit.id
        said, taken = remarks(*about), understood(*about)
        remarked = said.keys() | taken.keys()
        for question in self.questions:
            name = question.spec.name
            if question is not but and (name in self.visit.typed or name in remarked or name in self._remarked):
                wrong = self.visit.sentence(name) if name in self.visit.typed else ""
                question.say(wrong or said.get(name, ""), "" if wrong else taken.get(name, ""))
        self._remarked = remarked

    def _say_of(self, left: Question) -> None:
        """Say below a question that was left what does not fit in it, and let the screen say it above."""
        self.show_sentences(but=self.current)
        if self.visit.sentence(left.spec.name):
            self.post_message(self.Kept())

    def on_descendant_focus(self) -> None:
        current = self.current
        if current is self._bright:
            return
        if (left := self._bright) is not None:
            left.settle()
            if left.spec.name in self.visit.typed:
                self._say_of(left)
        for question in (left, current):
            if question is not None and question.is_attached:
                question.brighten(question is current)
        self._bright = current
        if current is not None:
            self.call_after_refresh(current.scroll_visible, animate=False)  # it grew by the words that help
