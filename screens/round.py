"""The evaluation that goes round: one question at a time, one key each, and nothing else to press (S7.13).

The laptop is locked to it: no key, signal or new start of copbench leads to the workbook. Leaving takes the words
chosen at the start. What somebody answered is on disk at once, in counts, and is shown to nobody.
"""

import time

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from copbench import phrase
from copbench.closing_questions import POINTS, Question, with_lines
from copbench.evaluating import rounds
from copbench.evaluating.hand import Hand
from copbench.i18n import _, tr
from copbench.visible import on_one_line, visible
from screens import round_page as page
from screens.base import WorkbookScreen

WIDEST = 74
"""Columns of what stands on the screen, so that the eye need not travel."""
HELD = 0.09
"""Seconds within which the same key again comes from a finger that was not lifted: one press, one answer."""
SMALL = 20
"""Rows below which there is no air to spare."""
BEGINS_AGAIN = 0.8
"""Seconds after which a key that is held has come a second time; only the third tells that it was held."""
TALL = 32
"""Rows from which on the questions may stand in large letters."""
LONGEST = 400
"""Signs of a question."""
_AZERTY = (
    "latin_small_letter_a_with_grave", "ampersand", "latin_small_letter_e_with_acute", "quotation_mark",
    "apostrophe",
)  # fmt: skip
"""The number row of a French or Belgian keyboard without shift, from nought on."""


class RoundScreen(WorkbookScreen):
    """The round of one meeting, from hand to hand."""

    locked = False
    """Set once there are words that let one out: from then on no other key of copbench acts."""
    way_out = _("To leave the round, press esc and type the words.")

    BINDINGS = [
        *(
            Binding(f"{point},{azerty}", f"answer({point})", show=False)
            for point, azerty in enumerate(_AZERTY)
        ),
        Binding("down", "mark(1)", show=False),
        Binding("up", "mark(-1)", show=False),
        Binding("enter", "go_on", show=False),
        Binding("s", "answer(None)", show=False),
        Binding("left,backspace", "one_back", show=False),
        Binding("w", "write(0)", show=False),
        Binding("v", "write(1)", show=False),
    ]  # fmt: skip

    def __init__(self, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.marked: int | None = None
        """The point that Enter would choose; none to begin with, so that no point is nearer than another."""
        self._last_press: tuple[int | None, float] = (-1, 0.0)
        """The point chosen last with a number, None for skipping, and when."""
        self._perhaps_held = False
        """Tells whether the last answer may come from the second time of a key that is held."""
        self._named = True
        """Tells whether it is known who answers now, or need not be."""

    def compose(self) -> ComposeResult:
        yield Static(id="first", markup=False)
        yield Static(id="asked", markup=False)
        yield Static(id="points", markup=False)
        yield Static(id="keys", markup=False)
        yield Static(id="foot", markup=False)

    def begin(self) -> None:
        self.hand = Hand.take_up(self.workbook, self.meeting_id)
        self.locked = self.copbench.locked_to == self.meeting_id
        self._draw()
        if not self.locked:
            self.copbench.after_paint(self._choose_words)  # the question stands at once
        else:
            self._next_person()

    def _choose_words(self) -> None:
        from screens.phrases import AskInPassing

        self.app.push_screen(
            AskInPassing(
                tr("Which words bring you back to the workbook?"),
                tr("Choose them before the laptop goes round. Forgotten? Tomorrow it opens without them."),
                check=phrase.check,
            ),
            self._lock,
        )

    def _lock(self, words: str | None) -> None:
        """Lock the laptop to the round with the words chosen; without them the round is left at once."""
        locked = words is not None and self.attempt(lambda: self.hand.put(rounds.lock(self.hand.going, words)))
        if not locked:
            self._leave()
            return
        self.locked = True
        self.app.clear_notifications()
        self.refresh_bindings()
        self._next_person()

    # Leaving

    async def action_back(self) -> None:
        """Ask for the words, and leave when they are right."""
        from screens.phrases import AskPhrase

        self.app.push_screen(AskPhrase(tr("Which words bring you back to the workbook?")), self._leave_with)

    def _leave_with(self, words: str | None) -> None:
        if words is not None and phrase.opens(words, self.hand.going.lock):
            self.attempt(self._unlock)  # a disk that is full or not to be written keeps nobody in
            self.locked = False
            self._leave()
            return
        if words is not None:
            self.copbench.say(tr("Those are not the words. The round goes on."))
        self._ask_who()

    def _unlock(self) -> None:
        self.hand.leave()
        self.hand.put(rounds.unlock(self.hand.going))

    def _leave(self) -> None:
        from screens.evaluation import show_evaluation

        show_evaluation(self.copbench, self.meeting_id, instead_of=self)

    # Answering

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("answer", "one_back"):
            return self.locked
        if action == "mark":
            return self.locked and self.hand.question is not None
        if action == "write":
            return self.locked and self.hand.question is None
        return super().check_action(action, parameters)

    def action_answer(self, point: int | None) -> None:
        """Answer the question of now with a point of its scale, None to leave it open; a held key is one press."""
        now, (last, at) = time.monotonic(), self._last_press
        self._last_press = point, now
        if point == last and now - at < HELD:
            if self._perhaps_held and self.attempt(self.hand.take_back):
                self._draw()
            self._perhaps_held = False
        else:
            again = point == last and now - at < BEGINS_AGAIN
            self._perhaps_held = again and self.hand.question is not None
            self._answer(point)

    def _answer(self, point: int | None) -> None:
        if self.attempt(lambda: self.hand.answer(point)):
            self.marked = None
            self._draw()

    def action_mark(self, by: int) -> None:
        """Move the mark to another point."""
        first = 0 if by > 0 else POINTS - 1
        self.marked = first if self.marked is None else max(0, min(POINTS - 1, self.marked + by))
        self._draw()

    def action_go_on(self) -> None:
        """Choose the marked point; after the last question, pass the laptop on."""
        if self.hand.question is None:
            if self.attempt(self.hand.pass_on):
                self.app.clear_notifications()
                self._next_person()
        elif self.marked is not None:
            self._answer(self.marked)

    def action_one_back(self) -> None:
        """Go back to the question before, until it is passed on."""
        if self.hand.back():
            question = self.hand.question
            self.marked = self.hand.points.get(question.name) if question else None
            self._draw()
        elif not self.hand.going.anonymous:
            self._named = False
            self._ask_who()  # before the first question stands who one is

    def action_write(self, place: int) -> None:
        """Take one line with a question; what was typed is gone from the screen at once."""
        from screens.phrases import AskInPassing

        question = with_lines(self.hand.asked)[place]

        def keep(text: str) -> None:
            self.hand.write(question.name, text)  # where that is refused, the line stays to be tried again

        about = tr("One line. It is kept with your name.") if self.hand.signed_by else tr(
            "One line. Nothing shows that it is yours."
        )  # fmt: skip
        self.app.push_screen(AskInPassing(tr(question.line), about, check=keep), lambda _text: self._draw())

    def _next_person(self) -> None:
        """Begin with the next person."""
        self.marked = None
        self._named = self.hand.going.anonymous
        self._draw()
        self._ask_who()

    def _ask_who(self) -> None:
        """In a group that answers by name, ask who answers now: once each, so that nobody counts twice."""
        if self._named:
            return
        from screens.asking import AskOne

        names = [*rounds.still_to_sign(self.workbook, self.meeting_id), ("", tr("I am not in this list"))]
        self.app.push_screen(AskOne(tr("Who are you?"), names, at=names[0][0]), self._signed)

    def _signed(self, person: str | None) -> None:
        self._named = person is not None
        self.hand.signed_by = person or ""
        self._draw()
        if person is None:
            self.call_later(self.action_back)

    # What is shown

    def _draw(self) -> None:
        if not self.query("#asked"):
            return
        self.set_class(self.size.height < SMALL, "small")
        question = self.hand.question
        head = self._in_large(question) if question else self._thanks()
        self.query_one("#asked", Static).update(Content.styled(visible(head), "bold"))
        self.query_one("#points", Static).update(
            page.points(question, self.marked) if question else page.lines(self.hand)
        )
        self.query_one("#keys", Static).update(page.keys(self.hand, self._width))
        self.query_one("#first", Static).update(self._first())
        self.query_one("#foot", Static).update(self._foot())

    def _in_large(self, question: Question) -> str:
        """Return the question in large letters where the screen has room for each of them, else as it is."""
        if self.size.height < TALL:
            return on_one_line(question.asked, LONGEST)
        from screens.large import large

        asked = {one: on_one_line(one.asked, LONGEST) for one in self.hand.asked}
        drawn = {one: large(text, self._width, self.size.height - TALL + 10) for one, text in asked.items()}
        return (asked if any(drawn[one] == asked[one] for one in asked) else drawn)[question]

    def _thanks(self) -> str:
        going = self.hand.going
        last = going.hands + 1 >= going.present > 0
        return tr("That was everyone. Safe home.") if last else tr("Thank you. Pass it on.")

    def _first(self) -> str:
        """Say first of all whether anybody can know who answered."""
        name = on_one_line(self.workbook.name_of(self.hand.signed_by), 40) if self.hand.signed_by else ""
        then = tr("You answer as {name}.", name=name) if name else tr("A few keys and you are done.")
        return " ".join((self.hand.going.promise(), then))

    def _foot(self) -> str:
        rows = [self.hand.going.so_far()]
        if self.hand.resumed:
            rows.insert(0, tr("The laptop stopped while somebody answered. All is kept: go on here."))
        return "\n".join(rows)

    @property
    def _width(self) -> int:
        return max(20, min(WIDEST, self.size.width - 6))

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)
