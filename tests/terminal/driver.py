"""A real pseudo-terminal with copbench in it: type, look, kill, start again.

Nothing here sleeps for a fixed time: `until` reads what the program writes until the screen shows the words.
"""

import os
import re
import signal
import sys
import time
from pathlib import Path

import pexpect
import pyte

KEYS = {
    "enter": "\r", "esc": "\x1b", "tab": "\t", "up": "\x1b[A", "down": "\x1b[B", "left": "\x1b[D",
    "f2": "\x1bOQ", "f3": "\x1bOR", "f9": "\x1b[20~",
    "ctrl+q": "\x11", "ctrl+s": "\x13", "ctrl+o": "\x0f", "ctrl+r": "\x12", "ctrl+t": "\x14", "ctrl+p": "\x10",
}  # fmt: skip
OBEYED = re.compile(rb"\x1b\][012];[^\x07\x1b]*thief|\x1b\[2J\x1b\[6n")
PATIENCE = 20.0
RESTORED = b"\x1b[?1049l"


class Terminal:
    """copbench in a window of `size` (columns, rows)."""

    def __init__(self, *arguments: str, home: Path, size: tuple[int, int] = (80, 24), **environment: str) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.bytes = b""
        command = str(Path(sys.executable).with_name("copbench"))
        ours = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        env = {
            **ours, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "COPBENCH_LANG": "en",
            "COPBENCH_DATA": f"{home}/data", "COPBENCH_CONFIG": f"{home}/config",
            "COPBENCH_STATE": f"{home}/state", "TMPDIR": str(home), **environment,
        }  # fmt: skip
        self.child = pexpect.spawn(command, list(arguments), env=env, dimensions=(rows, columns), timeout=PATIENCE)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.child.close(force=True)

    def press(self, *keys: str) -> "Terminal":
        """Press keys by name; anything that is no name is typed as it is."""
        for key in keys:
            self.child.send(KEYS.get(key, key))
        return self

    def paste(self, text: str) -> "Terminal":
        """Paste as a terminal does, in brackets."""
        self.child.send(f"\x1b[200~{text}\x1b[201~")
        return self

    @property
    def text(self) -> str:
        """What stands in the window."""
        return "\n".join(self.screen.display)

    def until(self, words: str) -> "Terminal":
        """Read until the window shows these words; fail with the window when it never does."""
        end = time.monotonic() + PATIENCE
        while words not in self.text:
            if time.monotonic() > end or not self._read():
                raise AssertionError(f"{words!r} never appeared in:\n{self.text}")
        return self

    def _read(self) -> bool:
        try:
            chunk = self.child.read_nonblocking(65536, timeout=1)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.bytes += chunk
        self._stream.feed(re.sub(rb"\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[\?u", b"", chunk))
        return True

    def ended(self) -> int:
        """Wait until copbench has ended and return its exit status (negative: the signal)."""
        while self._read():
            pass
        self.child.close()
        return -self.child.signalstatus if self.child.exitstatus is None else self.child.exitstatus

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.child.kill(number)
