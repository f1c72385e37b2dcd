"""What a record says, as a message that its owner sends by hand to somebody: copbench itself sends nothing."""

from collections.abc import Iterator

from copbench import answers, catalogue
from copbench.i18n import tr
from copbench.records import specs_of
from copbench.saving import parts_of
from copbench.set_aside import without_set_aside
from copbench.workbook import Entry, Reader

WHOLE = "text"
"""The question of which the answer is all that there is to tell, in a kind that has one."""
_TOLD = ("line", "text", "lines")


def in_a_message(workbook: Reader, entry: Entry) -> str:
    """Return the text of a record; of one with more questions each answer below its question, then its parts."""
    if any(spec.name == WHOLE for spec in specs_of(entry.kind, entry.data)):
        return str(without_set_aside(entry.data).get(WHOLE) or "").strip()
    told = [f"{label}\n{text}" for label, text in _told(entry)]
    parts: dict[str, list[str]] = {}
    for part in parts_of(workbook, entry.id):
        title = tr(catalogue.kind(part.kind).title)
        parts.setdefault(title, []).append(", ".join(text for _label, text in _told(part)))
    return "\n\n".join([*told, *("\n".join([title, *lines]) for title, lines in parts.items())])


def _told(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield each question of a record that was answered in words, with its answer."""
    data = without_set_aside(entry.data)
    for spec in specs_of(entry.kind, entry.data):
        if spec.shape in _TOLD and (text := answers.show(spec, data.get(spec.name)).strip()):
            yield tr(spec.label), text
