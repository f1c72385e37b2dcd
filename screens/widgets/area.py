"""Where a person types: a text area that keeps every character and shows none that a terminal would obey.

Inside the area a control character stands as a lone surrogate, which no stored text can hold: so the way back is
exact, the cursor counts it as one cell, and what reaches the terminal is a replacement sign.
"""

import re
import unicodedata

from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.cache import LRUCache
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from copbench.i18n import tr
from copbench.stored import tidy
from copbench.visible import visible, without_controls

_HELD = [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x200E, 0x200F]
_HELD += [*range(0x2028, 0x202F), *range(0x2066, 0x206A)]
_TO_AREA = {code: chr(0xDC00 + place) for place, code in enumerate(_HELD)}
_HELD_SIGN = re.compile(f"[{''.join(map(re.escape, map(chr, _HELD)))}]")
_STAND_IN = re.compile("[\udc00-\udcff]")
"""Looking for these first is much quicker than translating a long text in which there are none."""
_FROM_AREA = {ord(stand_in): chr(code) for code, stand_in in _TO_AREA.items()}

DRAWN = 200
"""How many lines are remembered as they were drawn last."""
LARGEST_TEXT, LONGEST_LINE = 256_000, 10_000
"""Beyond this the area would answer a key too slowly; such a text is kept whole and edited elsewhere."""


def to_area(text: str) -> str:
    """Return a stored text as it stands in the area."""
    text = tidy(text)
    return text.translate(_TO_AREA) if _HELD_SIGN.search(text) else text


def from_area(text: str) -> str:
    """Return the text of the area as it is stored."""
    return text.translate(_FROM_AREA) if _STAND_IN.search(text) else text


def size_in_words(text: str) -> str:
    """Return the sentence that stands in the place of a text too large to be typed in at ease."""
    kilobytes = max(1, len(text.encode("utf-8")) // 1000)
    start = " ".join(visible(text[:200]).split())[:60]
    return tr(
        '"{start}…" This text of {size} kB is kept whole. Press Enter to work on it in your own editor.',
        start=start, size=kilobytes,
    )  # fmt: skip


def too_large(text: str) -> bool:
    """Tell whether a text is too large to be typed in at ease."""
    if len(text) <= LONGEST_LINE:
        return False
    return len(text) > LARGEST_TEXT or max(map(len, text.split("\n"))) > LONGEST_LINE


class AnswerArea(TextArea, inherit_bindings=False):
    """A place to type one answer. A `line` leaves with Enter; a `text` takes Enter as a new line.

    Bindings are our own, because Textual's give ctrl+f, F6 and F7 other meanings than the rest of copbench.
    """

    BINDINGS = [
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("left", "cursor_left", show=False),
        Binding("right", "cursor_right", show=False),
        Binding("ctrl+left", "cursor_word_left", show=False),
        Binding("ctrl+right", "cursor_word_right", show=False),
        Binding("home", "cursor_line_start", show=False),
        Binding("end,ctrl+e", "cursor_line_end", show=False),
        Binding("shift+left", "cursor_left(True)", show=False),
        Binding("shift+right", "cursor_right(True)", show=False),
        Binding("shift+up", "cursor_up(True)", show=False),
        Binding("shift+down", "cursor_down(True)", show=False),
        Binding("shift+home", "cursor_line_start(True)", show=False),
        Binding("shift+end", "cursor_line_end(True)", show=False),
        Binding("ctrl+shift+left", "cursor_word_left(True)", show=False),
        Binding("ctrl+shift+right", "cursor_word_right(True)", show=False),
        Binding("backspace", "delete_left", show=False),
        Binding("delete,ctrl+d", "delete_right", show=False),
        Binding("ctrl+w,ctrl+backspace,alt+backspace", "delete_word_left", show=False),
        Binding("ctrl+u", "delete_to_start", show=False),
        Binding("ctrl+k", "delete_to_end_of_line_or_delete_line", show=False),
        Binding("ctrl+x", "cut", show=False),
        Binding("ctrl+c", "copy", show=False),
        Binding("ctrl+v", "paste", show=False),
        Binding("ctrl+z", "undo", show=False),
        Binding("ctrl+y", "redo", show=False),
    ]

    class Finished(Message):
        """Enter was pressed on a question of one line."""

    class PastedWhole(Message):
        """A paste made the text too large to edit here; it is kept whole."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def __init__(self, text: str = "", *, one_line: bool = False, chosen: bool = False, classes: str = "") -> None:
        """Make an area with a text, which is `chosen` when what is typed first takes its place."""
        self._drawn: LRUCache[tuple[object, ...], Strip] = LRUCache(DRAWN)
        super().__init__(to_area(text), compact=True, highlight_cursor_line=False, classes=classes)
        self.match_cursor_bracket = False  # this is prose
        self.one_line = one_line
        self._visited = False
        self._chosen = chosen
        self._whole: str | None = None
        """A text too large to stand here, until something else takes the place of this area."""

    @property
    def raw(self) -> str:
        """What was typed, exactly."""
        return from_area(self.text) if self._whole is None else self._whole

    @raw.setter
    def raw(self, text: str) -> None:
        self.text = to_area(text)

    def put(self, text: str) -> None:
        """Put another text here; ctrl+z brings the one that stood here back."""
        self.replace(to_area(text), (0, 0), self.document.end)

    def get_line(self, line_index: int) -> Text:
        """Return a line as it may reach the terminal."""
        return Text(visible(self.document.get_line(line_index)), end="", no_wrap=True)

    def render_line(self, y: int) -> Strip:
        """Draw a line. One without the cursor is drawn once; Textual would draw all of them at each key."""
        key = self._without_cursor(y)
        if key is None:
            return super().render_line(y)
        if (strip := self._drawn.get(key)) is None:
            strip = self._drawn[key] = super().render_line(y)
        return strip

    def _without_cursor(self, y: int) -> tuple[object, ...] | None:
        """Return what determines how a line looks, None when the cursor or what is chosen does too."""
        row = y + self.scroll_offset.y
        if row >= self.virtual_size.height:
            return None
        line, column = self.wrapped_document.offset_to_location(Offset(0, row))
        first, last = sorted(place[0] for place in self.selection)
        if first <= line <= last:
            return None
        wrapped = tuple(self.wrapped_document.get_offsets(line))
        return self.document.get_line(line), column, wrapped, self.scrollable_content_region.width

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Bring the cursor in sight; while Textual undoes, it may still stand where no line is any more."""
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    def notify_style_update(self) -> None:
        self._drawn.clear()
        super().notify_style_update()

    def on_focus(self) -> None:
        """Begin at the end the first time: who comes back to a text wants to go on with it."""
        if not self._visited:
            self.begin()

    def begin(self) -> None:
        """Put the cursor at the end, or choose all when the next letter is to take its place."""
        self._visited = True
        self.move_cursor(self.document.end)
        if self._chosen:
            self.select_all()

    async def _on_key(self, event: events.Key) -> None:
        if self.one_line and event.key in ("enter", "ctrl+j"):  # the second before raw mode came on
            event.stop()
            event.prevent_default()
            self.post_message(self.Finished())
            return
        character = event.character or ""
        if (
            not event.is_printable
            and len(character) == 1
            and unicodedata.category(character) in ("Cf", "Zs", "Co")
        ):
            # joiners of Persian and emoji, and spaces that do not break: Textual takes them for no letters
            event.stop()
            event.prevent_default()
            self._replace_via_keyboard(to_area(character), *self.selection)
            return
        await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        """Insert a paste whole: several lines in a line too, so that nothing is lost without a word."""
        event.stop()
        event.prevent_default()
        if self.read_only:
            return
        if self._whole is not None:
            self._hold_whole(self._whole + tidy(event.text))
            return
        if too_large(self.raw + event.text):
            start, end = sorted((self.selection.start, self.selection.end))
            self._hold_whole(self._with_inserted(event.text, start, end))
            return
        if result := self._replace_via_keyboard(to_area(event.text), *self.selection):
            self.move_cursor(result.end_location)

    def forget_whole(self) -> None:
        """Go back to what stands here, where a text too large has no place."""
        self._whole = None

    def _hold_whole(self, text: str) -> None:
        self._whole = text
        self.post_message(self.PastedWhole(text))

    def action_copy(self) -> None:
        """Copy what is chosen, or the line, without what a terminal would obey."""
        self.app.copy_to_clipboard(without_controls(from_area(self.selected_text or self._line_here)))

    def action_cut(self) -> None:
        """Cut what is chosen, or the line."""
        self.action_copy()
        if self.read_only:
            return
        if self.selected_text:
            self._delete_via_keyboard(*self.selection)
        else:
            self.action_delete_line()

    @property
    def _line_here(self) -> str:
        return self.document.get_line(self.cursor_location[0]) + self.document.newline

    def action_delete_to_start(self) -> None:
        """Delete what stands before the cursor on its line, however it is wrapped."""
        row, _column = self.cursor_location
        self._delete_via_keyboard((row, 0), self.cursor_location)

    def _with_inserted(self, text: str, start: tuple[int, int], end: tuple[int, int]) -> str:
        before = self.get_text_range((0, 0), start)
        after = self.get_text_range(end, self.document.end)
        return from_area(before) + tidy(text) + from_area(after)
