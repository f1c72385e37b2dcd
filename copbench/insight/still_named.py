"""Where a record that was removed is named still, for who removed it: a host of a meeting, the owner of a case."""

from collections import Counter

from copbench import catalogue
from copbench.i18n import tr
from copbench.workbook.reading import Reader


def still_named(workbook: Reader, entry_id: str) -> str:
    """Return the sentence that names the lists in which a removed record is named, with how often; "" for none."""
    often = Counter(entry.kind for entry in workbook.naming(entry_id))
    where = ", ".join(f"{tr(catalogue.kind(kind).title)} {number}" for kind, number in often.items())
    return tr("Still named in: {where}. There it now says: removed from the list.", where=where) if where else ""
