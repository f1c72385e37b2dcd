"""A kind of record that copbench does not have, declared as any other: listed, filled in, found and exported.

A program by itself, because all kinds are named before anything else is loaded.
"""

import asyncio
import sys
import types
from datetime import date
from pathlib import Path
from typing import Annotated

from copbench import catalogue, i18n
from copbench.fields import Ask, Choice

KIND = catalogue.Kind("harvest", "9", "harvest", "Harvests", "harvest", "What a meeting brought in.")
catalogue.KINDS += (KIND,)
catalogue._KIND_BY_NAME["harvest"] = KIND

from copbench.records.base import Line, Lines, Record, Text  # noqa: E402
from copbench.records.people import PersonId  # noqa: E402


class Ripe(Choice):
    """How ripe it is."""

    GREEN = "green", "still green"
    RIPE = "ripe", "ripe"


class Harvest(Record, kind="harvest", columns=("what", "day", "by"), sorted_by="day"):
    """A record with a question of every shape."""

    what: Annotated[Line, Ask("What is it?", "S7.1", "group", core=True)] = ""
    day: Annotated[date | None, Ask("On which day?", "S7.1", "group", core=True)] = None
    weight: Annotated[int | None, Ask("How heavy?", "S7.1", "group", core=True)] = None
    kept: Annotated[bool | None, Ask("Was it kept?", "S7.1", "group", core=True)] = None
    ripe: Annotated[Ripe | None, Ask("How ripe?", "S7.1", "group", core=True)] = None
    signs: Annotated[tuple[Ripe, ...], Ask("Which signs?", "S7.1", "group", core=True)] = ()
    by: Annotated[PersonId, Ask("By whom?", "S7.1", "facilitators", core=True)] = ""
    eaters: Annotated[tuple[PersonId, ...], Ask("Who ate?", "S7.1", "facilitators", core=True)] = ()
    places: Annotated[Lines, Ask("From where?", "S7.1", "group", core=True)] = ()
    story: Annotated[Text, Ask("And the story?", "S7.1", "me", core=True)] = ""


module = types.ModuleType("copbench.records.harvest")
module.Harvest = Harvest  # type: ignore[attr-defined]
sys.modules[module.__name__] = module

from copbench.audience import Audience  # noqa: E402
from copbench.documents import export  # noqa: E402
from copbench.saving import save_new  # noqa: E402
from copbench.settings import Settings  # noqa: E402
from copbench.workbook import Workbook  # noqa: E402
from screens.app import CopbenchApp  # noqa: E402
from screens.register import RegisterScreen  # noqa: E402
from screens.widgets.end import End  # noqa: E402
from tests.screens.conftest import shown  # noqa: E402


async def fill_in(workbook: Workbook) -> None:
    """Fill one in with the keyboard alone, from the step to the list and back."""
    app = CopbenchApp(workbook, Settings(language="en"), throw_away=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("9", "ctrl+r")
        place = app.screen.query_one(End).get_option_index("harvest")
        await pilot.press(*["down"] * place, "enter")
        await pilot.pause()
        assert isinstance(app.screen, RegisterScreen) and "What a meeting brought in." in shown(pilot)
        await pilot.press("n", *"pears", "tab", *"24-11-2026", "tab", "7", "tab", "space", "tab", "down", "space")
        await pilot.press("tab", "space", "down", "space", "tab")
        await pilot.press("enter", "down", "enter", "tab")
        await pilot.press("enter", "down", "enter", "down", "enter", "escape", "tab")
        await pilot.press(*"orchard", "enter", *"garden", "tab", *"it rained", "escape")
        await pilot.pause()
        assert "pears" in shown(pilot) and "24 Nov 2026" in shown(pilot) and "Anna" in shown(pilot)


def look(workbook: Workbook, people: dict[str, str]) -> None:
    """Look at what was stored, what search finds, and what each ring may read."""
    (entry,) = workbook.all_of("harvest")
    assert entry.data == {
        "what": "pears", "day": "2026-11-24", "weight": 7, "kept": True, "ripe": "ripe",
        "signs": ["green", "ripe"],
        "by": people["Anna"], "eaters": [people["Anna"], people["Bert"]], "places": ["orchard", "garden"],
        "story": "it rained",
    }, entry.data  # fmt: skip
    for words in ("pear orch", "rained", "ripe", "bert"):
        assert entry.id in [hit.id for hit in workbook.find(words)], words
    ((_path, text),) = export.render(workbook, "sheet-9", "md", audience=Audience.FACILITATORS)
    assert all(words in text for words in ("pears", "24 November 2026", "Anna and Bert", "garden")), text
    assert "rained" not in text
    workbook.erase(people["Bert"])
    assert entry.id not in [hit.id for hit in workbook.find("bert")]


def main(path: Path) -> None:
    """Do all of it in a workbook at `path`."""
    i18n.use("en")
    workbook = Workbook.create(path, name="new", language="en")
    people = {name: save_new(workbook, "person", {"name": name}) for name in ("Anna", "Bert")}
    asyncio.run(fill_in(workbook))  # which closes it
    with Workbook.open(path) as again:
        look(again, people)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
