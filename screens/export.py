"""Make a document: choose one, read it as it will be, and write it or copy it."""

from collections.abc import Iterator
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from copbench import catalogue, paths
from copbench.documents import FORMS
from copbench.documents import export as exporting
from copbench.documents.listing import DOCUMENTS, Document
from copbench.errors import Refused
from copbench.i18n import _, tr, trn
from screens import crash, glyphs
from screens.asking import AskLine, AskOne
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu
from screens.widgets.reading import Reading


class DocumentMenu(Menu):
    """The documents to choose from."""

    BINDINGS = [
        Binding("enter,x", "select", _("write the file"), id="write", tooltip=_("Write this document")),
    ]


class ExportScreen(WorkbookScreen):
    """The documents, with for whom each is, and beside them what the chosen one says."""

    BINDINGS = [
        Binding(
            "f", "form", _("form"), id="form", tooltip=_("Markdown, a page for Word and Outlook, or plain text")
        ),
        Binding("c", "copy", _("copy"), id="copy", tooltip=_("Copy the text, to paste it in a mail")),
        Binding(
            "right,space,pagedown",
            "scroll_preview(10)",
            _("read on"),
            id="read_on",
            tooltip=_("Read on"),
            key_display="space",
        ),
        Binding("left,pageup", "scroll_preview(-10)", show=False),
    ]

    def __init__(self, key: str = "") -> None:
        super().__init__()
        self.key = key
        self.form = "md"

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("Documents"))
        with Horizontal():
            yield DocumentMenu(*_options(), id="documents")
            yield Reading(id="preview")
        yield KeyLine()

    def begin(self) -> None:
        menu = self.query_one(Menu)
        keys = [document.key for document in DOCUMENTS]
        menu.highlighted = keys.index(self.key) if self.key in keys else 0
        menu.focus()

    @property
    def document(self) -> Document:
        """The document with the cursor."""
        return DOCUMENTS[self.query_one(Menu).highlighted or 0]

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        self._preview()

    def _preview(self) -> None:
        files = exporting.render(self.workbook, self.document.key, "md")
        self.query_one(Reading).show(files[0][1])
        self.title_bar.state = f"{tr(self.document.audience.label)} {glyphs.DOT} {tr(FORMS[self.form])}"

    def action_scroll_preview(self, by: int) -> None:
        """Read on."""
        self.query_one(Reading).scroll_relative(y=by, animate=False)

    def action_form(self) -> None:
        """Choose the form of the file."""

        def chosen(form: str | None) -> None:
            if form:
                self.form = form
                self._preview()

        self.app.push_screen(
            AskOne(tr("Which form?"), [(form, tr(words)) for form, words in FORMS.items()]), chosen
        )

    def action_copy(self) -> None:
        """Copy the document as plain text."""
        text = "\n\n".join(text for _path, text in exporting.render(self.workbook, self.document.key, "txt"))
        self.app.copy_to_clipboard(text)
        self.copbench.say(tr("Copied. If pasting gives nothing, write the file as plain text instead."))

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        """Ask where the document must go and write it."""
        self.app.push_screen(
            AskLine(
                tr("In which folder?"),
                tr(self.document.title),
                proposed=str(exporting.folder_for(self.workbook)),
                check=paths.path_of,
            ),
            self._write_to,
        )

    def _write_to(self, folder: str | None) -> None:
        if folder is None:
            return
        target = paths.path_of(folder)
        files = exporting.render(self.workbook, self.document.key, self.form)
        if not exporting.standing(files, target):
            self._write(files, target, "")
            return
        self.app.push_screen(
            AskOne(
                tr("It exists already. What shall I do?"),
                [("beside", tr("write it beside the old one")), ("over", tr("replace the old one"))],
            ),
            lambda how: self._write(files, target, how) if how else None,
        )

    def _write(self, files: list[tuple[str, str]], target: Path, how: str) -> None:
        try:
            written = exporting.write(files, target, overwrite=how == "over", beside=how == "beside")
        except (Refused, OSError, ValueError) as error:
            self.copbench.say(crash.explain(error), trouble=True)
            return
        if len(written) == 1:
            told = tr("Written: {path}", path=written[0])
        else:
            told = trn("{n} file written in {path}", "{n} files written in {path}", len(written), path=target)
        self.copbench.say("\n".join(filter(None, (told, exporting.left_out(self.workbook)))))


def _options() -> Iterator[Option]:
    for document in DOCUMENTS:
        step = catalogue.step(document.begin) if document.sheet else None
        yield Option(Content(f"{step.number:>2}  {tr(step.short)}" if step else tr(document.title)))
