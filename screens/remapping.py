"""Which acts can have another key: their names in the settings file, the key they have, and what they do."""

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


def _screens() -> tuple[type[DOMNode], ...]:
    from screens.app import CopbenchApp
    from screens.base import WorkbookScreen
    from screens.composition import CompositionScreen
    from screens.export import ExportScreen
    from screens.form_screen import FormScreen
    from screens.history import HistoryScreen
    from screens.home import HomeScreen
    from screens.question_acts import QuestionActs
    from screens.record import RecordScreen
    from screens.register import RegisterScreen
    from screens.search import SearchScreen
    from screens.step import StepScreen

    forms = (FormScreen, QuestionActs, StepScreen, RecordScreen)
    return (
        CopbenchApp,
        WorkbookScreen,
        HomeScreen,
        *forms,
        RegisterScreen,
        CompositionScreen,
        SearchScreen,
        ExportScreen,
        HistoryScreen,
    )
