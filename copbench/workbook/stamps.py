"""The one form in which moments are stored."""

from datetime import UTC, datetime


def now() -> str:
    """Return this moment as a UTC stamp, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
