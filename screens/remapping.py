"""Which acts can have another key: their names in the settings file, the key they have, and what they do."""

import importlib
from collections.abc import Iterator

from textual.binding import Binding
from textual.dom import DOMNode

from copbench.i18n import tr


def page() -> str:
    """Return a part of the help that names every act and its key, as Markdown."""
    lines = (f'- `{name} = "{act.key}"`  {tr(act.tooltip)}' for name, act in acts().items())
    head = ("## " + tr("Another key for an act"), "", tr("Put such a line below [keys] in the settings file:"), "")
    return "\n".join((*head, *lines))


def acts() -> dict[str, Binding]:
    """Return the binding of each act that has a name and words, by its name; of several the one declared first."""
    found: dict[str, Binding] = {}
    for screen in _screens():
        for binding in screen.BINDINGS:
            if isinstance(binding, Binding) and binding.id and binding.tooltip:
                found.setdefault(binding.id, binding)
    return dict(sorted(found.items()))


_SCREENS = (
    "app:CopbenchApp", "base:WorkbookScreen", "home:HomeScreen",
    "form_screen:FormScreen", "question_acts:QuestionActs", "step:StepScreen", "record:RecordScreen",
    "register:RegisterScreen", "logbook:LogbookScreen", "entry:EntryScreen", "personal:PersonalScreen",
    "sorting:SortingScreen", "incoming:IncomingScreen",
    "composition:CompositionScreen", "composition:Bars",
    "plan:PlanScreen", "ticking:TickList", "life_line:Events", "attendance:SeatList",
    "clock:ClockScreen", "room:RoomScreen",
    "search:SearchScreen", "export:ExportScreen", "export:DocumentMenu", "history:HistoryScreen",
)  # fmt: skip
"""The screens and lists (`module:class`) whose acts have a key."""


def _screens() -> Iterator[type[DOMNode]]:
    for screen in _SCREENS:
        module, _colon, name = screen.partition(":")
        yield getattr(importlib.import_module(f"screens.{module}"), name)
