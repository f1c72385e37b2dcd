"""One writes at a time: a lock of the operating system on a small file beside the workbook.

The lock goes with the process, so a killed copbench leaves none behind. It does not cross a sync service.
The file is tidied away while it is still held; who locked the nameless rest of it notices, and takes a new one.
"""

import contextlib
import os
import sys
from pathlib import Path
from typing import Protocol

_ATTEMPTS = 20


def lock_path(workbook: Path) -> Path:
    """Return the path of the lock file of a workbook, the same by whatever link one comes to it."""
    workbook = workbook.resolve()
    return workbook.with_name(f".{workbook.name}.lock")


class Lock(Protocol):
    """What holds a workbook until it is released."""

    def release(self) -> None:
        """Give it back."""


def take(workbook: Path) -> Lock | None:
    """Return the held lock, or None when another process holds it.

    Raises OSError where no lock file can be made, such as in a folder that may only be read.
    """
    path = lock_path(workbook)
    for _ in range(_ATTEMPTS):
        before = _inode(path)
        try:
            lock = _lock(path)
        except BlockingIOError:
            if before is not None and before == _inode(path):
                return None
            continue  # its owner tidied it away just now
        if _guards(lock, path):
            return lock
        lock.release()
    return None


def _lock(path: Path) -> Lock:
    """Lock a file. Raises BlockingIOError when another process holds it."""
    if sys.platform == "win32":
        from filelock import FileLock, Timeout

        lock = FileLock(path, timeout=0)
        try:
            lock.acquire()
        except Timeout:
            raise BlockingIOError from None
        return lock
    return _Flock(path)


class _Flock:
    """The lock of Unix: two calls, for which filelock, that Windows needs, would hold up the first screen."""

    def __init__(self, path: Path) -> None:
        import fcntl

        self.descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BaseException as error:
            os.close(self.descriptor)
            if isinstance(error, PermissionError):  # as some file systems say it
                raise BlockingIOError from None
            raise

    def release(self) -> None:
        """Give it back."""
        os.close(self.descriptor)


def _inode(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except OSError:
        return None


def _guards(lock: Lock, path: Path) -> bool:
    """Tell whether the file that we locked is still the one under that name."""
    return not isinstance(lock, _Flock) or os.fstat(lock.descriptor).st_ino == _inode(path)


def release(lock: Lock, workbook: Path) -> None:
    """Tidy the lock file away while nobody else can hold it, and give the lock back."""
    path = lock_path(workbook)
    if os.name == "nt":  # which removes no file that anybody holds open, so here it comes after
        lock.release()
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
    lock.release()
