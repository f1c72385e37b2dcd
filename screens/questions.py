"""The questions of the worksheets as places to go to from the palette.

Their words stand with the records, which are loaded when somebody first looks for a question, away from the keys.
"""

import asyncio
from typing import TYPE_CHECKING, NamedTuple

from copbench import catalogue
from copbench.fields import FieldSpec

if TYPE_CHECKING:
    from screens.app import CopbenchApp


class Asked(NamedTuple):
    """A question and the worksheet on which it stands."""

    kind: catalogue.Kind
    spec: FieldSpec


async def all_questions() -> list[Asked]:
    """Return the questions of all worksheets in their order, without those that the person added."""
    return await asyncio.to_thread(_load)


def _load() -> list[Asked]:
    from copbench.records import specs_of

    worksheets = (kind for kind in catalogue.KINDS if kind.is_worksheet)
    return [Asked(kind, spec) for kind in worksheets for spec in specs_of(kind.name, {})]


def go_to_question(app: "CopbenchApp", kind: catalogue.Kind, name: str) -> None:
    """Show a question of a worksheet with the cursor in it, on the page in front when it stands there."""
    from screens.form_screen import FormScreen
    from screens.record import open_record
    from screens.step import open_step

    if isinstance(app.screen, FormScreen) and app.screen.visit.kind == kind.name:
        app.screen.call_later(app.screen.show_question, name)
    elif kind is catalogue.main_worksheet(kind.step):
        open_step(app, kind.step, field=name)
    else:
        open_record(app, kind.name, field=name)
