"""What the terminal sends arrives: a paste whole and as text, a byte that is no letter as a sign.

Textual's parser (8.2) reads escape sequences inside a bracketed paste twice: as part of the paste and as keys. A
pasted text could so press keys. This parser sets everything between the brackets apart before Textual sees it.
"""

import codecs
import importlib
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.message import Message

PATIENCE = 2.0
"""Seconds of silence after which a paste is over, whether its end came or not."""
_DRIVER = "textual.drivers.win32" if sys.platform == "win32" else "textual.drivers.linux_driver"


class PastingParser(XTermParser):
    """Textual's parser, with pastes taken out of its hands."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._debug = debug
        self._pasting: list[str] | None = None
        self._held_back = ""
        self._last_came = 0.0

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what the terminal sent: pastes as one event each, the rest as Textual reads it."""
        if not data:
            yield from super().feed(data)
            return
        self._last_came = time.monotonic()
        data, self._held_back = self._held_back + data, ""
        while data:
            if self._pasting is None:
                before, start, data = data.partition(BRACKETED_PASTE_START)
                if not start:
                    before, self._held_back = _split_off_broken(before, BRACKETED_PASTE_START, shortest=2)
                if before:
                    yield from self._read(before)
                if start:
                    self._pasting = []
            else:
                inside, end, data = data.partition(BRACKETED_PASTE_END)
                if not end:
                    inside, self._held_back = _split_off_broken(inside, BRACKETED_PASTE_END, shortest=1)
                self._pasting.append(inside)
                if end:
                    yield events.Paste("".join(self._pasting))
                    self._pasting = None

    def _read(self, data: str) -> Iterable[Message]:
        """Yield what Textual reads; what it cannot read, such as a key with an impossible number, is left out."""
        try:
            yield from super().feed(data)
        except (ValueError, OverflowError):
            super().__init__(self._debug)  # it stops for ever after a fault

    def tick(self) -> Iterable[Message]:
        """Yield what time brings: of a paste whose end never comes, what came of it."""
        yield from super().tick()
        if self._pasting is not None and time.monotonic() - self._last_came > PATIENCE:
            yield events.Paste("".join((*self._pasting, self._held_back)))
            self._pasting, self._held_back = None, ""


def _split_off_broken(text: str, marker: str, *, shortest: int) -> tuple[str, str]:
    """Split off the beginning of a marker that the next chunk may finish.

    Outside a paste `shortest` is 2, because a lone escape is a key and must not wait.
    """
    for length in range(len(marker) - 1, shortest - 1, -1):
        if text.endswith(marker[:length]):
            return text[:-length], text[-length:]
    return text, ""


def install() -> None:
    """Let Textual's driver read the terminal through this parser."""
    driver = importlib.import_module(_DRIVER)
    driver.XTermParser = PastingParser  # type: ignore[attr-defined]
    if hasattr(driver, "getincrementaldecoder"):
        driver.getincrementaldecoder = _lenient  # type: ignore[attr-defined]  # a terminal of another encoding must not end the program


def _lenient(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")
