"""The yardstick for a large text: a bare TextArea with the text of a file, as large as the area in a form."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class BareArea(App[None]):
    """One text area and nothing else, with the cursor at the end, as a form of copbench has it."""

    CSS = "TextArea { width: 68; height: 12; margin: 3; }"

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        yield TextArea(self.text, compact=True, highlight_cursor_line=False)

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)


if __name__ == "__main__":
    BareArea(Path(sys.argv[1]).read_text(encoding="utf-8")).run()
