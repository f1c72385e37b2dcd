"""What a record says, as a message that its owner sends by hand to somebody: copbench itself sends nothing."""

from copbench import answers
from copbench.i18n import tr
from copbench.records import specs_of
from copbench.set_aside import without_set_aside
from copbench.workbook import Entry

WHOLE = "text"
"""The question of which the answer is all that there is to tell, in a kind that has one."""
_TOLD = ("line", "text", "lines")


def in_a_message(entry: Entry) -> str:
    """Return the text of a record, or of one with several questions each answer below its question."""
    data = without_set_aside(entry.data)
    specs = specs_of(entry.kind, entry.data)
    if any(spec.name == WHOLE for spec in specs):
        return str(data.get(WHOLE) or "").strip()
    told = ((spec, answers.show(spec, data.get(spec.name))) for spec in specs if spec.shape in _TOLD)
    return "\n\n".join(f"{tr(spec.label)}\n{text.strip()}" for spec, text in told if text)
