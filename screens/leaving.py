"""A screen that was left: what still comes to it then is of no consequence."""

from textual.css.query import NoMatches
from textual.message import Message
from textual.screen import Screen, ScreenResultType


class Leavable(Screen[ScreenResultType]):
    """A screen that may be left before it is there, when keys or clicks come faster than screens."""

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except NoMatches:  # its widgets went with it, or never came
            if self in self.app.screen_stack and self.children:
                raise
