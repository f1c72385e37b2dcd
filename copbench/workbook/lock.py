"""One writes at a time: a lock of the operating system on a small file beside the workbook.

The lock goes with the process, so a killed copbench leaves none behind. It does not cross a sync service.
The file is tidied away while it is still held; who locked the nameless rest of it notices, and takes a new one.
"""

import contextlib
import os
from pathlib import Path

from filelock import FileLock, Timeout

_ATTEMPTS = 20


def lock_path(workbook: Path) -> Path:
    """Return the path of the lock file of a workbook, the same by whatever link one comes to it."""
    workbook = workbook.resolve()
    return workbook.with_name(f".{workbook.name}.lock")


def take(workbook: Path) -> FileLock | None:
    """Return the held lock, or None when another process holds it.

    Raises OSError where no lock file can be made, such as in a folder that may only be read.
    """
    path = lock_path(workbook)
    for _ in range(_ATTEMPTS):
        lock = FileLock(path, timeout=0)
        before = _inode(path)
        try:
            lock.acquire()
        except Timeout:
            if before is not None and before == _inode(path):
                return None
            continue  # its owner tidied it away just now
        if _guards(lock, path):
            return lock
        lock.release()
    return None


def _inode(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except OSError:
        return None


def _guards(lock: FileLock, path: Path) -> bool:
    """Tell whether the file that we locked is still the one under that name."""
    descriptor = lock._context.lock_file_fd
    return descriptor is None or os.fstat(descriptor).st_ino == _inode(path)


def release(lock: FileLock, workbook: Path) -> None:
    """Tidy the lock file away while nobody else can hold it, and give the lock back."""
    path = lock_path(workbook)
    if os.name == "nt":  # which removes no file that anybody holds open, so here it comes after
        lock.release()
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
    lock.release()
