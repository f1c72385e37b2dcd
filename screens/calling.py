"""What a record is called above a screen: its name, with a day as the person reads it; and that it went."""

from copbench import dates
from copbench.i18n import tr
from copbench.records import model_of
from copbench.stops import with_stop
from copbench.workbook import Reader


def called(workbook: Reader, entry_id: str) -> str:
    """Return the name of a record, with the day before it where that tells it apart."""
    entry = workbook.entry(entry_id)
    if entry is None:
        return ""
    model, name = model_of(entry.kind), workbook.name_of(entry_id)
    if model.titled_by and (day := dates.stored(entry.data.get(model.titled_by))):
        return f"{dates.short(day)}  {name.partition(' ')[2].strip()}".strip()
    return name


def removed(name: str) -> str:
    """Return the sentence that something of this name went to the bin; a question ends by itself."""
    return tr("Removed: {name} Press u to undo.", name=with_stop(name))
