"""Make a document: choose one, read it as it will be, and write it or copy it."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from copbench import catalogue, paths, personal
from copbench.audience import Audience
from copbench.documents import FORMS, OWN_FORMS, listing, notices, span
from copbench.documents import export as exporting
from copbench.documents.at_home import readers_of
from copbench.documents.document import Document
from copbench.documents.listing import DOCUMENTS
from copbench.documents.source import Source
from copbench.documents.span import ALWAYS
from copbench.errors import Refused
from copbench.i18n import _, tr, trn
from copbench.records import model_of
from copbench.workbook import Entry
from screens import crash, glyphs
from screens.asking import AskLine, AskOne
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.menu import Menu
from screens.widgets.reading import Reading


class DocumentMenu(Menu):
    """The documents to choose from."""

    BINDINGS = [
        Binding("enter,x", "select", _("write the file"), id="write_file", tooltip=_("Write this document")),
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
        Binding(
            "w",
            "readers",
            _("readers"),
            id="readers",
            tooltip=_("Choose for whom: for the facilitators it may say more"),
        ),
        Binding("p", "period", _("period"), id="period", tooltip=_("Choose which period it covers")),
    ]

    def __init__(self, key: str = "", about: str = "", *, may_choose: bool = False) -> None:
        """Begin at the document with this key, and where there is one for each record, at that about `about`.

        With `may_choose` that one is a beginning only, and which one is meant is asked.
        """
        super().__init__()
        self.key = key
        self.about = about
        self.form = "md"
        self._readers: dict[str, Audience] = {}
        """For whom a document is made where that was chosen, by its key; each other is for its own readers."""
        self.span = ALWAYS
        """About which part of the time a document is that can be about a part."""
        self._may_choose = may_choose or not about
        """Tells whether the person chooses which one is meant, and may choose another later."""

    def compose(self) -> ComposeResult:
        yield TitleBar(tr("Documents"))
        with Horizontal():
            yield DocumentMenu(id="documents")
            yield Reading(id="preview")
        yield KeyLine()

    def begin(self) -> None:
        self.read = Source(self.workbook, Audience.ME)
        """What the documents read, kept while this screen stands: going through them reads nothing twice."""
        menu, own = self.query_one(Menu), personal.is_personal(self.workbook)
        menu.set_options(_options(listing.offered(self.key, own=own)))
        first = self.key or (personal.DOCUMENT if own else "")
        menu.highlighted = menu.get_option_index(first) if listing.document(first) else 1
        menu.focus()

    @property
    def document(self) -> Document:
        """The document with the cursor."""
        menu = self.query_one(Menu)
        key = menu.get_option_at_index(menu.highlighted).id if menu.highlighted is not None else None
        return listing.document(key or "") or DOCUMENTS[0]

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        self.soon(self._preview)  # the mark moves at once, and the preview follows when the keys rest

    @property
    def _about(self) -> str:
        """The record that this document is about, "" for all of them, or when there is one document only."""
        return self.about if self.document.key == self.key else ""

    def _first(self) -> str:
        """Return what is shown of a document of which there are several, until one is chosen."""
        if not self.document.per:
            return ""
        return exporting.first_of(self.read, self.document.key, date.today(), self.readers).id

    @property
    def readers(self) -> Audience:
        """For whom the document with the cursor is made: those it is meant for, or fewer when so chosen."""
        chosen = self._readers.get(self.document.key)
        return readers_of(self.document, self.read) if chosen is None else chosen

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "readers" and self.query(Menu):
            return len(self.document.rings) > 1
        if action == "period" and self.query(Menu):
            return self.document.periods
        return super().check_action(action, parameters)

    def action_readers(self) -> None:
        """Choose for whom this document is made: at most for its own readers."""
        document = self.document

        def chosen(ring: str | None) -> None:
            if ring:
                self._readers[document.key] = Audience[ring]
                self._preview()

        rings = sorted({self.readers, *document.rings})
        choices = [(ring.name, tr(ring.label)) for ring in rings]
        self.app.push_screen(AskOne(tr("For whom?"), choices, at=self.readers.name), chosen)

    def action_period(self) -> None:
        """Choose about which part of the time this document is."""
        known = span.usual(self.workbook, date.today())

        def chosen(place: str | None) -> None:
            if place:
                self.span = known[int(place)][1]
                self._preview()

        choices = [(str(place), words) for place, (words, _span) in enumerate(known)]
        self.app.push_screen(AskOne(tr("Which period?"), choices), chosen)

    def _made(self, form: str, about: str, unsure: list[str], *, to_read: bool = False) -> list[tuple[str, str]]:
        """Return the files of the document with the cursor."""
        return exporting.render(
            self.workbook, self.document.key, form, self.readers,
            about=about, to_read=to_read, unsure=unsure, read=self.read, span=self.span,
        )  # fmt: skip

    async def show_again(self) -> None:
        self.read = Source(self.workbook, Audience.ME)
        self._preview()

    def _preview(self) -> None:
        unsure: list[str] = []
        files = self._made("md", self._about or self._first(), unsure, to_read=True)
        self.query_one(Reading).show(notices.with_what_stays_here(files[0][1], unsure))
        form = OWN_FORMS.get(self.document.ending) or FORMS[self.form]
        self.title_bar.state = f"{tr(self.readers.label)} {glyphs.DOT} {tr(form)}"
        self.refresh_bindings()  # not each document has readers to choose from

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
        files = self._made("txt", self._about or self._first(), [], to_read=True)
        text = "\n\n".join(text for _path, text in files)
        self.app.copy_to_clipboard(text)
        self.copbench.say(tr("Copied. If pasting gives nothing, write the file as plain text instead."))

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        """Ask which one is meant, if there are several, and where it must go."""
        several = exporting.subjects_of(self.read, self.document.key, self.readers)
        if len(several) < 2 or (self._about and not self._may_choose):
            self._ask_folder()
            return
        choices = [("", tr("all {n}", n=len(several))), *((one.id, one.title) for one in several)]
        self.app.push_screen(AskOne(tr("Which one?"), choices, at=self._about), self._chose)

    def _chose(self, about: str | None) -> None:
        if about is not None:
            self.key, self.about, self._may_choose = self.document.key, about, True
            self._preview()
            self._ask_folder()

    def _ask_folder(self) -> None:
        self.app.push_screen(
            AskLine(
                tr("In which folder?"),
                tr(self.document.title),
                proposed=str(exporting.folder_for(self.workbook)),
                instead=True,
                check=paths.path_of,
            ),
            self._write_to,
        )

    def _write_to(self, folder: str | None) -> None:
        if folder is None:
            return
        target = paths.path_of(folder)
        unsure: list[str] = []
        self.read = Source(self.workbook, Audience.ME)  # anew, so that it tells all that this document asks for
        files = self._made(self.form, self._about, unsure)
        beside = [notices.left_out(self.workbook, self.read.reads), _to_look_at(len(unsure))]
        if not exporting.standing(files, target):
            self._write(files, target, "", beside)
            return
        self.app.push_screen(
            AskOne(
                tr("It exists already. What shall I do?"),
                [("beside", tr("write it beside the old one")), ("over", tr("replace the old one"))],
            ),
            lambda how: self._write(files, target, how, beside) if how else None,
        )

    def _write(self, files: list[tuple[str, str]], target: Path, how: str, beside: list[str]) -> None:
        """Write the files, and say where they stand and what has to be said `beside` that."""
        try:
            written = exporting.write(files, target, overwrite=how == "over", beside=how == "beside")
        except (Refused, OSError, ValueError) as error:
            self.copbench.say(crash.explain(error), trouble=True)
            return
        if len(written) == 1:
            told = tr("Written: {path}", path=written[0])
        else:
            told = trn("{n} file written in {path}", "{n} files written in {path}", len(written), path=target)
        self.copbench.say("\n".join(filter(None, (told, *beside))))


def _to_look_at(unsure: int) -> str:
    return trn(
        "Look at {n} place before it goes outside: it stands at the end.",
        "Look at {n} places before it goes outside: they stand at the end.",
        unsure,
    ) if unsure else ""  # fmt: skip


def at_list(kind: str, row: Entry | None = None, owner: str = "") -> ExportScreen:
    """Return the documents, opened on the one that holds the list of a kind.

    Where there is one for each record, it is that of the `row` with the cursor, or of the record whose parts are
    listed: the `owner`, if the list is that of one record alone.
    """
    document = listing.holding(kind)
    if document.per == kind:
        about = row.id if row else ""
    elif document.per and document.per == catalogue.kind(kind).of:
        about = owner or str(row.data.get(model_of(kind).belongs_to, "") if row else "")
    else:
        about = ""
    return ExportScreen(document.key, about, may_choose=not owner)


def _options(documents: Sequence[Document]) -> Iterator[Option]:
    """Yield the documents below the step at which each begins, its sheet last, and then the whole workbook."""
    for step in catalogue.STEPS:
        below = [one for one in documents if one.begin == step.key and one.key != listing.WHOLE]
        if below:
            yield Option(Content(f"{step.number:>2}  {tr(step.short)}"), disabled=True)
        for document in below:
            title = tr("All that stands in this step") if document.sheet else tr(document.title)
            yield Option(Content(f"    {title}"), id=document.key)
    yield Option(Content(""), disabled=True)
    yield Option(Content(tr(DOCUMENTS[-1].title)), id=listing.WHOLE)
