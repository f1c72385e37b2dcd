"""A list to choose from. Enter opens, and says so on the line of keys."""

import contextlib

from textual.binding import Binding
from textual.widgets import OptionList

from copbench.i18n import _


class Menu(OptionList, inherit_bindings=False):
    """An option list whose Enter is shown."""

    BINDINGS = [
        Binding("enter", "select", _("open"), id="open", tooltip=_("Open the one you point at")),
        Binding("down", "cursor_down", show=False),
        Binding("up", "cursor_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "select":
            return self.option_count > 0
        return super().check_action(action, parameters)

    def action_page_down(self) -> None:
        with contextlib.suppress(KeyError):  # it is not laid out yet
            super().action_page_down()  # type: ignore[no-untyped-call]

    def action_page_up(self) -> None:
        with contextlib.suppress(KeyError):
            super().action_page_up()  # type: ignore[no-untyped-call]
