"""The logbook: what one wrote, read back by day, word, case or search; with a key for what to add to an entry.

An entry begins as a plain note for nobody else. What it is, whom it is for and what it belongs to comes later.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input

from copbench import catalogue, dates, day_words
from copbench.errors import Refused
from copbench.fields import FieldSpec
from copbench.i18n import _, tr
from copbench.insight import logbook
from copbench.logbook import waiting_notes
from copbench.logbook.noting import BUDDY
from copbench.personal import is_personal
from copbench.records import spec_of
from copbench.saving import change
from copbench.visible import on_one_line
from copbench.workbook import Entry
from screens import glyphs
from screens.asking import AskLine, AskOne
from screens.message import MessageScreen, for_buddy, to_buddy
from screens.picking import NEW, NONE, names_of, save_named, to_choose_from
from screens.register import RegisterScreen
from screens.unfinished import Unfinished
from screens.widgets.rows import cells_of

BETWEEN = ","
COLUMNS, WIDE_COLUMNS = ("on", "text", "readers"), ("on", "text", "sort_of", "readers")
LINKS = {
    "case": _("a case"),
    "learning_goal": _("a learning goal"),
    "experiment": _("an experiment"),
    "meeting": _("a meeting"),
}
"""The kinds of record to which entries belong, and the words in which one asks to find by them."""
WIDE = 100
"""Columns of a window in which there is room for the sort as well."""


class LogbookScreen(RegisterScreen):
    """The entries, the newest first."""

    BINDINGS = [
        Binding("r", "choose('readers')", _("for whom"), id="entry_readers", tooltip=_("Choose for whom this is")),
        Binding("h", "star", _("star"), id="entry_star",
                tooltip=_("Give this a star, or take it away")),
        Binding("w", "look_back", _("find by"), id="look_back",
                tooltip=_("Find by day, by word, or by what it belongs to")),
        Binding("b", "to_buddy", show=False, id="to_buddy", tooltip=_("Copy this as a message for your buddy")),
        Binding("s", "choose('sort_of')", show=False, id="entry_sort", tooltip=_("Say what sort of note this is")),
        Binding("t", "tag", _("word"), show=False, id="entry_tags", tooltip=_("Give this words to find it by")),
        Binding("c", "choose('case')", show=False, id="entry_case", tooltip=_("Say which case this is about")),
        Binding("g", "choose('goal')", show=False, id="entry_goal",
                tooltip=_("Say which learning goal this is about")),
        Binding("e", "choose('experiment')", show=False, id="entry_experiment",
                tooltip=_("Say which experiment this is about")),
        Binding("m", "choose('meeting')", show=False, id="entry_meeting",
                tooltip=_("Say which meeting this is about")),
        # told again, so that what one does here most has room on the line of keys
        Binding("d,delete", "remove", show=False, id="remove",
                tooltip=_("Move this one to the bin; u brings it back")),
        Binding("x", "app.export", show=False, id="export_here", tooltip=_("Make a document")),
        Binding("u", "undo", show=False, id="undo", tooltip=_("Bring back what was removed last")),
        Binding("k", "to_agenda", show=False, id="to_agenda",
                tooltip=_("Put this on the knowledge agenda, without your name")),
        Binding("k", "to_facilitators", show=False, id="to_facilitators",
                tooltip=_("Copy this as a message for the facilitators")),
        Binding("o", "old", show=False, id="something_old", tooltip=_("Show something old")),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__("logbook_entry")
        self._asked: list[FieldSpec] = []
        """What stands in the columns."""

    def begin(self) -> None:
        if not self.workbook.read_only:
            self.attempt(lambda: waiting_notes.take_in(self.workbook))
        super().begin()

    def row_lines(self) -> Iterator[Content]:
        names = WIDE_COLUMNS if self.size.width >= WIDE else COLUMNS
        self._asked = [spec_of(self.kind.name, name) for name in names]
        # for whom an entry is has to be read in full: as a text it gets the room that it asks for
        self.columns = [replace(spec, shape="line") if spec.name == "readers" else spec for spec in self._asked]
        return super().row_lines()

    def cells(self, entry: Entry) -> list[str]:
        return cells_of(entry, self._drafts.get(entry.id, {}), self._asked, self.workbook.name_of)

    def mark_of(self, entry: Entry) -> Content:
        """Return the star of an entry, and its room before the others."""
        return Content.styled(f"{glyphs.STAR if entry.data.get('starred') else ' '} ", "$accent bold")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("to_agenda", "to_facilitators") and is_personal(self.workbook) == (action == "to_agenda"):
            return False  # one key, that leads to where the group reads it
        if action in ("choose", "star", "tag", "to_buddy", "to_agenda", "to_facilitators"):
            return self._on_a_row() and not self.workbook.read_only
        if action in ("look_back", "old"):
            return self._on_a_row()
        return super().check_action(action, parameters)

    def _on_a_row(self) -> bool:
        """Tell whether the keys of an entry act: there are entries, and no letters are being typed."""
        return bool(self.total) and not isinstance(self.focused, Input)

    def _open(self, entry_id: str = "") -> None:
        from screens.entry import open_new

        if entry_id:
            super()._open(entry_id)
        else:
            self._opened = open_new(self.copbench)

    # What is added to an entry afterwards

    def _change(self, entry: Entry, name: str, value: object, said: str = "") -> None:
        if self.attempt(lambda: change(self.workbook, entry, **{name: value})):
            self._load(entry.id)
            if said:
                self.copbench.say(said)

    def action_choose(self, name: str) -> None:
        """Choose one answer of the entry with the cursor: its readers, its sort, or what it belongs to."""
        if entry := self.current:
            spec = spec_of(entry.kind, name)
            self.attempt(lambda: self._choose(entry, spec))

    def _choose(self, entry: Entry, spec: FieldSpec) -> None:
        held = str(entry.data.get(spec.name) or "")

        def chosen(value: str | None) -> None:
            if value == NEW:
                self._ask_name(entry, spec)
            elif value is not None:
                self._change(entry, spec.name, "" if value == NONE else value, self._said(spec, value))
                if (spec.name, value) == ("readers", BUDDY):
                    to_buddy(self.copbench, entry)

        if spec.refers:
            choices = to_choose_from(self.workbook, spec.refers, held)
        else:
            choices = [(value, tr(label)) for value, label in spec.choices]
        if choices:
            self.app.push_screen(AskOne(spec.shown_label, choices, at=held), chosen)
        else:
            self.copbench.say(self._nothing_in(spec.refers))

    def _nothing_in(self, kind: str) -> str:
        title = tr(catalogue.kind(kind).title)
        return tr("There is nothing to choose from yet in the list {title}.", title=title)

    def _said(self, spec: FieldSpec, value: str) -> str:
        """Return what is said when the readers changed; the other answers are to be seen."""
        return "" if spec.name != "readers" else tr("This note: {readers}.", readers=tr(dict(spec.choices)[value]))

    def _ask_name(self, entry: Entry, spec: FieldSpec) -> None:
        def named(name: str | None) -> None:
            if name:
                self.attempt(lambda: self._change(entry, spec.name, save_named(self.workbook, spec.refers, name)))

        unfinished = self._unfinished(entry, "name", spec.name)
        self.app.push_screen(AskLine(tr("What is the name?"), unfinished=unfinished), named)

    def _unfinished(self, entry: Entry, *question: str) -> Unfinished:
        """Return what keeps the answer to a small question about an entry while somebody types it."""
        return Unfinished(self.workbook, entry.kind, entry.id, *question)

    def action_star(self) -> None:
        """Give the entry with the cursor a star, or take it away."""
        if entry := self.current:
            self._change(entry, "starred", None if entry.data.get("starred") else True)

    def action_tag(self) -> None:
        """Give the entry with the cursor words to find it by."""
        if (entry := self.current) is None:
            return
        held = f"{BETWEEN} ".join(entry.data.get("tags", ()))

        def given(text: str | None) -> None:
            if text is not None:
                self._change(entry, "tags", [tag.strip() for tag in text.split(BETWEEN) if tag.strip()])

        asked, about = tr("Which words do you want to find it by?"), tr("With a comma between them.")
        unfinished = self._unfinished(entry, "tags")
        self.app.push_screen(AskLine(asked, about, proposed=held, unfinished=unfinished), given)

    def action_to_buddy(self) -> None:
        """Offer the entry with the cursor as a message to copy."""
        if entry := self.current:
            for_buddy(self.copbench, entry.id)
            self._load(entry.id)

    def action_to_facilitators(self) -> None:
        """Offer the entry with the cursor as a message to copy: nobody reads an agenda of one's own (S7.7)."""
        if entry := self.current:
            self.app.push_screen(MessageScreen(tr("For the facilitators"), str(entry.data.get("text", ""))))

    def action_to_agenda(self) -> None:
        """Put the question in the entry with the cursor on the knowledge agenda, without a name (S7.7)."""
        if (entry := self.current) is None:
            return
        about = tr("The group reads it. Your name is not on it, and the note itself stays as it is.")
        asked, text = tr("How do you word the question?"), on_one_line(str(entry.data.get("text", "")))
        unfinished = self._unfinished(entry, "question")
        self.app.push_screen(AskLine(asked, about, proposed=text, unfinished=unfinished), self._bring_in)

    def _bring_in(self, question: str | None) -> None:
        from copbench.knowledge.arriving import bring_in

        if not question:
            return
        brought = self.outcome(lambda: bring_in(self.workbook, question, came_from="logbook"))
        if entry := self.workbook.entry(brought) if brought else None:
            self.copbench.say(tr("It is on the knowledge agenda: {code}.", code=entry.data["code"]))

    # Reading back

    def action_look_back(self) -> None:
        """Find entries by day, by word, or by what they belong to."""
        ways = {"day": self._ask_day, "tag": self._ask_tag}

        def chosen(way: str | None) -> None:
            if way:
                ways[way]() if way in ways else self._ask_link(way)

        choices = [("day", tr("a day")), ("tag", tr("a word of my own"))]
        choices += [(kind, tr(words)) for kind, words in LINKS.items()]
        self.app.push_screen(AskOne(tr("Find by what?"), choices), chosen)

    def _ask_day(self) -> None:
        self.app.push_screen(
            AskLine(
                tr("Which day?"),
                proposed=dates.as_typed(date.today()),
                check=day_words.read,
                instead=True,
                tell=day_words.understood,
            ),
            lambda text: self._go_to_day(day_words.read(text)) if text else None,
        )

    def _go_to_day(self, day: date) -> None:
        self._end_filter()
        if entry := logbook.of_day(self.workbook, day):
            self._load(entry.id)
        else:
            self.copbench.say(tr("Your logbook begins later."))

    def _ask_tag(self) -> None:
        self._ask_words(
            [(tag, tag) for tag in logbook.tags(self.workbook)],
            tr("None of your notes has words yet. t gives them."),
        )

    def _ask_link(self, kind: str) -> None:
        # what tells namesakes apart in a choice is no word of the entries that belong to them
        words = dict(self.workbook.names(kind))
        choices = [(words[one], name) for one, name in names_of(self.workbook, kind).items()]
        self._ask_words(choices, self._nothing_in(kind))

    def _ask_words(self, choices: list[tuple[str, str]], none: str) -> None:
        """Show what holds the words that are chosen, as if they were typed in the filter."""
        if choices:
            self.app.push_screen(
                AskOne(tr("Which one?"), choices), lambda words: self._show(words) if words else None
            )
        else:
            self.copbench.say(none)

    def _show(self, words: str) -> None:
        self.action_filter()
        self.query_one("#filter", Input).value = words
        self.do_what_is_due()
        self._load()
        self.set_focus(self._list)

    def action_old(self) -> None:
        """Open an entry of long ago, whichever."""
        try:
            found = logbook.something_old(self.workbook, date.today(), random.Random())
        except Refused as refused:
            self.copbench.say(str(refused), trouble=True)
            return
        if found:
            self._open(found.id)
            if day := dates.stored(found.data.get("on")):
                self.copbench.say(tr("You wrote this on {day}.", day=dates.in_words(day)))
        else:
            self.copbench.say(tr("There is nothing old here yet."))
