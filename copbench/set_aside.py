"""An answer that was set aside as not for us counts as none, for whoever reads it (P3)."""

from collections.abc import Mapping
from typing import Any


def without_set_aside(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return stored answers without those to questions that were set aside."""
    aside = data.get("not_for_us")
    return {name: value for name, value in data.items() if not isinstance(aside, Mapping) or name not in aside}
