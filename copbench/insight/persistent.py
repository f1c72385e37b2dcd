"""The persistent questions by level, where one looks at the field, the second ring and what must last (S7.8)."""

from datetime import date

from copbench.i18n import _, tr
from copbench.insight import agenda
from copbench.insight.elsewhere import listed, short
from copbench.records import group_may_read, in_words
from copbench.workbook import Entry
from copbench.workbook.reading import Reader

_ORDER = ("field", "organisation", "person")
"""What lies highest is what a system analysis, a sounding board and follow-through can do most about."""
LONGEST = 350


def by_level(workbook: Reader, today: date) -> list[str]:
    """Return in a sentence the questions that persist, each with its level, the field first (S4.2, S7.15, H8)."""
    found = [one.entry for one in agenda.standings(workbook, today) if one.persistent]
    return listed(_("Persistent questions by level: {items}"), map(_told, sorted(found, key=_place)), LONGEST)


def _place(question: Entry) -> int:
    level = question.data.get("level")
    return _ORDER.index(level) if level in _ORDER else len(_ORDER)


def _told(question: Entry) -> str:
    """Return a question with its level and code; one that the group may not read by its code alone."""
    text = str(question.data.get("text", "")) if group_may_read("question", "text", question.data) else ""
    told = short(f"{question.data.get('code', '')} {text}".strip())
    level = in_words("question", question.data, "level")
    return tr("{level}: {question}", level=level, question=told) if level else told
