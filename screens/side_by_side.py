"""The people side by side: each on a line, against what makes the group differ (S3.12)."""

from textual.content import Content

from copbench.i18n import tr
from copbench.insight.composition import TAKES_PART
from copbench.workbook import Entry
from screens import glyphs
from screens.register import RegisterScreen


class SideBySideScreen(RegisterScreen):
    """The list of people with other columns, and a sign before who takes part."""

    COLUMNS = ("name", "sector", "organisation", "parts", "place", "relation")

    def __init__(self) -> None:
        super().__init__("person")

    def heading(self) -> str:
        return tr("The people side by side ({sign} takes part)", sign=glyphs.BULLET)

    def mark_of(self, entry: Entry) -> Content:
        """Return the sign of who takes part, and its room before the others."""
        sign = glyphs.BULLET if entry.data.get("status") == TAKES_PART else " "
        return Content.styled(f"{sign} ", "$accent bold")
