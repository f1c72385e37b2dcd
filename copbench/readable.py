"""A workbook that other tools can read: what the views of `copbench.workbook.views` are called and hold.

The workbook knows no records and the records know no workbook; here the two meet. The records are loaded only when
there is something to make: most days a workbook has the views of this copbench already.
"""

from copbench import __version__, catalogue
from copbench.workbook import Reader, Workbook, views

_MADE_BY = "views"
"""The fact that says which copbench made the views of a workbook."""


def outdated(workbook: Reader) -> bool:
    """Tell whether the workbook still has the views of another copbench, or none."""
    return workbook.fact(_MADE_BY) != __version__


def columns() -> dict[str, list[str]]:
    """Return the names of the questions of each kind. Loads every model, so call it away from the first screen."""
    from copbench.fields import fields_of
    from copbench.records import model_of

    return {kind.name: [spec.name for spec in fields_of(model_of(kind.name))] for kind in catalogue.KINDS}


def make(workbook: Workbook, names: dict[str, list[str]] | None = None) -> None:
    """Give the workbook the views of this copbench, of `columns` or of names read before."""
    with workbook.together():
        views.rebuild(workbook, names or columns())
        workbook.set_fact(_MADE_BY, __version__)
