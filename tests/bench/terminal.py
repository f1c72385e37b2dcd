"""A program in a pseudo-terminal, measured from outside (Linux).

What the program writes is stamped when it is read and parsed by pyte only when nothing more comes, so the cost of
the emulator is not in the numbers. Inside a synchronised update (mode 2026) a chunk counts as painted when the
update ends. Nothing waits for a fixed time: every wait ends when the screen shows something or the program rests.
"""

import contextlib
import fcntl
import os
import re
import select
import string
import struct
import subprocess
import termios
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pyte

SIZE = (120, 40)
PATIENCE = 60.0
BURST = 0.12
"""Seconds without output after which a paint counts as complete, when nothing better is known."""
KEYSTROKE = 0.06
"""The same for a letter that is typed."""
KEYS = {
    "enter": "\r", "esc": "\x1b", "tab": "\t", "up": "\x1b[A", "down": "\x1b[B", "end": "\x1b[F",
    "ctrl+r": "\x12", "ctrl+u": "\x15", "backspace": "\x7f",
}  # fmt: skip

_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[\??[0-9;]*\$[a-z]|\x1b\[\?u|\x1b[P_^][^\x1b]*\x1b\\|\x1b\[[0-9;]* q"
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;:<>=?$ ]*|\][^\x07\x1b]*\x1b?|[P_^][^\x1b]*\x1b?)?$")
_ASKS_FOR_MODE = re.compile(rb"\x1b\[\?(\d+)\$p")
_BEGIN, _END = b"\x1b[?2026h", b"\x1b[?2026l"
_TITLE_ROWS = 2
"""Rows at the top that are not looked at for keys: what is said there of saving is no answer to a key."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Milliseconds from a key to the first paint that shows a change, and to the screen as it then stays."""

    first: float
    stands: float


_RUNNING: "list[Terminal]" = []


class Terminal:
    """A running program and the screen it paints."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._screen = pyte.Screen(*SIZE)
        self._stream = pyte.ByteStream(self._screen)
        self._unread: deque[tuple[float, bytes]] = deque()
        self._held = b""
        self.known: dict[str, str] = {}
        self._alphabet = cycle(string.ascii_lowercase)
        self._updating = False
        self._ended = False
        self._file, other_end = os.openpty()
        fcntl.ioctl(other_end, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        os.set_blocking(self._file, False)
        self._began = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=other_end, stdout=other_end, stderr=other_end, env=environment, start_new_session=True,
            preexec_fn=_take_terminal,
        )  # fmt: skip
        os.close(other_end)
        _RUNNING.append(self)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """End the program at once."""
        if self in _RUNNING:
            _RUNNING.remove(self)
            self._process.kill()
            self._process.wait()
            os.close(self._file)

    # What stands on the screen

    @property
    def text(self) -> str:
        """What stands on the screen, as far as it was parsed."""
        return "\n".join(self._screen.display)

    @property
    def body(self) -> str:
        """What stands below the title."""
        return "\n".join(self._screen.display[_TITLE_ROWS:])

    def _shows(self, words: Sequence[str]) -> bool:
        text = self.text
        return all(word in text for word in words)

    def until(self, *words: str) -> float:
        """Return the milliseconds from the start of the program to the first paint on which all words stand."""
        for _ in self._while_patient():
            if self._read(BURST):
                continue
            for moment in self._paints():
                if self._shows(words):
                    return (moment - self._began) * 1000
        raise AssertionError(f"{words} never appeared in:\n{self.text}")

    def press(self, key: str, *words: str, like: str = "", burst: float = BURST) -> Stroke:
        """Press a key and return when its answer was painted.

        The answer is there when these words stand on the screen or, with `like`, when the screen below its title
        is exactly that.
        """
        for _moment in self._paints():
            pass
        before = self.body
        sent = time.perf_counter()
        self.send(key)
        seen: list[tuple[float, str]] = []
        for _ in self._while_patient():
            if not self._read(burst if seen else PATIENCE):
                continue
            while self._read(burst):
                pass
            seen += [(moment, self.body) for moment in self._paints()]
            if seen and seen[-1][1] != before and (self.body == like if like else self._shows(words)):
                return _stroke(sent, before, seen)
        raise AssertionError(f"no answer to {key!r} with {words} in:\n{self.text}")

    def type(self, number: int) -> list[Stroke]:
        """Type so many letters, of which no two that follow each other are the same."""
        return [self.press(next(self._alphabet), burst=KEYSTROKE) for _ in range(number)]

    def send(self, key: str) -> None:
        """Press a key of which the answer is not measured."""
        os.write(self._file, KEYS.get(key, key).encode())

    def _while_patient(self) -> Iterator[None]:
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end and not (self._ended and not self._unread):
            yield

    # What the program uses

    def rest(self) -> None:
        """Wait until the program has neither written nor computed for a while."""
        used = -1
        for _ in self._while_patient():
            before, used = used, self._ticks()
            if not self._read(2 * BURST) and used - before <= 1:
                return
        raise AssertionError("the program never came to rest")

    def until_there(self, folder: Path, pattern: str) -> None:
        """Wait until a file that matches stands in a folder."""
        for _ in self._while_patient():
            if any(folder.glob(pattern)):
                return
            self._read(BURST)
        raise AssertionError(f"no {pattern} was made")

    def _ticks(self) -> int:
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def peak_memory(self) -> float:
        """Return the most memory the program has held at once, in MB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        assert found
        return int(found[1]) / 1024

    # Reading and parsing

    def _read(self, patience: float) -> bool:
        """Take in what the program wrote, waiting for it at most so many seconds; tell whether anything came."""
        if self._ended or not select.select([self._file], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._file, 1 << 16)
        except OSError:
            data = b""
        if not data:
            self._ended = True
            return False
        self._unread.append((time.perf_counter(), data))
        for asked in _ASKS_FOR_MODE.finditer(data):
            known = b"2" if asked[1] == b"2026" else b"0"
            with contextlib.suppress(OSError):
                os.write(self._file, b"\x1b[?" + asked[1] + b";" + known + b"$y")
        return True

    def _paints(self) -> Iterator[float]:
        """Parse what was read and yield the moment of each chunk that completed a paint."""
        while self._unread:
            moment, data = self._unread.popleft()
            self._parse(data)
            self._read(0)
            if not self._updating:
                yield moment

    def _parse(self, data: bytes) -> None:
        data, self._held = self._held + data, b""
        if unfinished := _UNFINISHED.search(data):
            data, self._held = data[: unfinished.start()], data[unfinished.start() :]
        begin, end = data.rfind(_BEGIN), data.rfind(_END)
        if begin != end:
            self._updating = begin > end
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))


def end_all() -> None:
    """End every program that still runs, as after a measure that broke off."""
    for terminal in tuple(_RUNNING):
        terminal.end()


def _take_terminal() -> None:
    """Make the pseudo-terminal the one that controls the program, so that the program ends when it is gone."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _stroke(sent: float, before: str, seen: list[tuple[float, str]]) -> Stroke:
    """Return when the screen first changed and since when it stands as it stayed."""
    first = next(moment for moment, text in seen if text != before)
    last = seen[-1][1]
    stands = seen[-1][0]
    for moment, text in reversed(seen):
        if text != last:
            break
        stands = moment
    return Stroke((first - sent) * 1000, (stands - sent) * 1000)
