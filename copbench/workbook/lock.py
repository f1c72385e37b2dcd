"""One writes at a time: a lock of the operating system on a small file beside the workbook.

The lock goes with the process, so a killed copbench leaves none behind. It does not cross a sync service.
"""

from pathlib import Path

from filelock import FileLock, Timeout


def lock_path(workbook: Path) -> Path:
    """Return the path of the lock file of a workbook."""
    return workbook.with_name(f".{workbook.name}.lock")


def take(workbook: Path) -> FileLock | None:
    """Return the held lock, or None when another process holds it.

    Raises OSError where no lock file can be made, such as in a folder that may only be read.
    """
    lock = FileLock(lock_path(workbook), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock


def release(lock: FileLock, workbook: Path) -> None:
    """Give the lock back and tidy its file away."""
    lock.release()
    try:
        lock_path(workbook).unlink(missing_ok=True)
    except OSError:
        pass  # somebody just took it: the file is theirs now
