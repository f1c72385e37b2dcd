"""Where a record that was removed is named still, for who removed it: a host of a meeting, the owner of a case."""

from collections import Counter

from copbench import catalogue
from copbench.i18n import tr
from copbench.workbook.reading import Reader


def still_named(workbook: Reader, entry_id: str) -> str:
    """Return the sentence that names the lists in which a removed record is named, with how often; "" for none."""
    often = Counter(entry.kind for entry in workbook.naming(entry_id))
    where = ", ".join(f"{tr(catalogue.kind(kind).title)} {number}" for kind, number in often.items())
    if not where:
        return ""
    return tr("It is still named in: {where}. What stands there says that it was removed.", where=where)
