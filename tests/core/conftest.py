"""What tests of meetings share."""

import pytest

from copbench.i18n import use
from copbench.saving import save_new
from copbench.workbook import Workbook


@pytest.fixture
def meeting(workbook: Workbook) -> str:
    """Return the id of a meeting of an afternoon, with two before it."""
    use("en")
    save_new(workbook, "meeting", {"held_on": "2026-09-24", "about": "Roofs"})
    save_new(
        workbook, "meeting", {"held_on": "2026-11-05", "about": "Owners", "how_further": "more time in pairs"}
    )
    return save_new(
        workbook, "meeting", {"held_on": "2026-12-17", "about": "Insurers", "begins": "13:00", "ends": "16:30"}
    )
