"""A workbook that other tools can read: what the views of `copbench.workbook.views` are called and hold.

The workbook knows no records and the records know no workbook; here the two meet.
"""

from copbench import catalogue
from copbench.fields import fields_of
from copbench.records import model_of
from copbench.workbook import Workbook, views


def columns() -> dict[str, list[str]]:
    """Return the names of the questions of each kind. Loads every model, so call it away from the first screen."""
    return {kind.name: [spec.name for spec in fields_of(model_of(kind.name))] for kind in catalogue.KINDS}


def make(workbook: Workbook) -> None:
    """Give the workbook its views, or those of this copbench; writes nothing when they stand there already."""
    views.rebuild(workbook, columns())
