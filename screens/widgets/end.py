"""What stands below the questions of a step or a record: its lists, and what can be done with it as a whole."""

from collections.abc import Iterator

from textual.widgets.option_list import Option

from screens.widgets.menu import Menu


class End(Menu):
    """Lists and acts. The id of an option is a kind's name, or an act with a plus sign before it."""

    def __init__(self) -> None:
        super().__init__(*self.lines(), id="end")

    def lines(self) -> Iterator[Option]:
        """Yield the lists and acts as they are now."""
        raise NotImplementedError

    def show(self) -> None:
        """Show what there is now; the mark stays where it is."""
        here = self.highlighted
        self.set_options(self.lines())
        self.highlighted = here

    def reach(self) -> None:
        """Bring the cursor here."""
        self.focus()
        self.highlighted = self.highlighted or 0
        self.call_after_refresh(self.scroll_visible, animate=False)  # its place is known only then
