"""How a document is written: headings only where something stands below them, answers that cannot break out.

A document is made of our own words and of answers. `inline` makes an answer fit on one line, `embed` gives it a
place of its own below a heading. Most answers are plain text and pass one regular expression; only those in which
something could act as Markdown are parsed, in `copbench.documents.parsed`, which loads the libraries for it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from copbench.audience import Audience
from copbench.i18n import _, tr
from copbench.visible import without_controls

_ODD_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n{3,}")
_BREAK = re.compile(r"(?<!\n)\n(?!\n|- )")
_INDENT = re.compile(r"(?:\A|(?<=\n))[ \t]+")
_ACTS = re.compile(
    r"[\\`\[\]<|]|&#?\w+;"
    r"|^[^\S\n]*(?:[>~:#=+-]|\*(?!\S)|(?:[*_][^\S\n]*){3,}$|\d{1,9}[.)])"
    r"|(?:\A|\n\n)(?: {0,3}\t| {4})",
    re.MULTILINE,
)
"""What may break out: anywhere, at the beginning of a line, or far enough from the margin. Emphasis cannot."""
_WORDS = r"[^\W\d_][^\x00-\x1f\x7f-\xa0\\`\[\]<|&\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]*"
_SIMPLE = re.compile(_WORDS)
"""One line of words, as most answers are: nothing to clean and nothing that acts."""
_LISTED = re.compile(rf"(?:(?:- )?{_WORDS}(?:\n+|\Z))+")
"""Lines of words of which some are items of a list."""
_EMPHASIS = re.compile(r"([*_]).*\1")
"""Signs that would change the letters between them."""
_SIGNS = re.compile(r"\*|(?<![^\W_])_|_(?![^\W_])")
"""Those signs, but for an underscore inside a word, which changes nothing."""
_MARK = re.compile(r"([-*]|\d+[.)])(?: |$)")
_NUMBER = re.compile(r"(\d{1,9})([.)]) ")
"""A number with which a line begins, as many questions do; it would begin a list."""
_NUMBERED = re.compile(r"\A(\d{1,9})\\([.)])")
"""A number that was kept from beginning a list; in a heading it begins none."""
DEEPEST = 6
HARD_BREAK = "  \n"
_FOR = {
    Audience.ME: _("For yourself alone."),
    Audience.FACILITATORS: _("For the facilitators, not for the group or for outside."),
    Audience.GROUP: _("For the group, not for outside."),
}
_LOOK = _("Look at this before you send it, and then take it out together with this line:")
SOURCE = _(
    'The method is that of "Ten steps for a successful Community of Practice" by José Andringa and Lidwien Reyn'
    " (RVO, DuurzaamDoor), CC BY 3.0 NL."
)
"""How a document names the source of the method, once, at its end."""


def clean(text: str) -> str:
    """Return the text of a person with one kind of line ending, no control characters and no ends of blanks."""
    text = without_controls(_ODD_BREAKS.sub("\n", text))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def embed(text: str, level: int, *, other_marks: bool = False) -> str:
    """Return an answer as Markdown blocks that may stand below a heading of `level` (1 to 6).

    People type lists of lines without blank lines between them, so every line of theirs stays a line. With
    `other_marks` a list in it does not run on in a list that stands right before it.
    """
    if _SIMPLE.fullmatch(text):
        return text.rstrip()
    text = clean(text)
    if _ACTS.search(text) and (other_marks or not _LISTED.fullmatch(text)):
        from copbench.documents import parsed

        return parsed.embed(text, level, other_marks=other_marks)
    return _BREAK.sub(HARD_BREAK, _INDENT.sub(_held, _BLANK_LINES.sub("\n\n", text)))


def _held(indent: re.Match[str]) -> str:
    """Return the blanks before a line as blanks that Markdown leaves alone: they may mean "part of that"."""
    return "\u00a0" * len(indent.group().expandtabs(4))


def inline(text: str) -> str:
    """Return an answer as one line of Markdown, for a heading, a list item or a cell.

    What fits on one line is mostly a name, and names are no Markdown: only a link acts in it.
    """
    emphasised = _EMPHASIS.search(text)
    if not emphasised and _SIMPLE.fullmatch(text):
        return text.rstrip()
    line = " ".join(without_controls(_ODD_BREAKS.sub("\n", text)).split())
    number = _NUMBER.match(line)
    rest = line[number.end() :] if number else line
    if _ACTS.search(rest):
        from copbench.documents import parsed

        return parsed.inline(line)
    held = f"{number[1]}\\{number[2]} " if number else ""
    return held + (_SIGNS.sub(r"\\\g<0>", rest) if emphasised else rest)


@dataclass(frozen=True)
class Note:
    """What a document for outside says of how it was made fit, what to look at, and what only its makers hear."""

    says: str
    look: list[str]
    for_facilitators: list[str]
    held: int = 0
    """How many answers stay inside because the group did not release them."""


_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?=\s|\Z)")
LINE_TO_WRITE_ON = "_" * 40
"""A rule across the page; it is longer than one that somebody typed."""


class Page:
    """A document that is being written. A heading appears with the first thing below it, or not at all."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.source_line = SOURCE
        self.readers = Audience.OUTSIDE
        """For whom it is: any narrower ring is named at the end, so that nobody sends it on unawares."""
        self.handed_over = False
        """It is made by the facilitators and handed to the one it is about: then it says nothing of a ring."""
        self.titled = True
        """It begins with its title; a mail does not, and is called by it in a list all the same."""
        self.layout = ""
        """How it is printed: "compact" fits on one page, "apart" has a page for each part, "slips" four a page
        ("close-slips" when they have a question more)."""
        self.as_file = ""
        """What its file holds in the place of this page, where that has a form of its own."""
        self.note: Note | None = None
        """What the agreement of the group did to it, for outside."""
        self._level = 1
        self._waiting: list[tuple[int, str]] = []
        self._blocks: list[str] = []

    def __bool__(self) -> bool:
        """Tell whether anything stands below the title."""
        return bool(self._blocks)

    def section(self, title: str, level: int = 2) -> None:
        """Begin a part of the document under a heading (our own words or an answer)."""
        while self._waiting and self._waiting[-1][0] >= level:
            self._waiting.pop()
        self._waiting.append((level, title))
        self._level = level

    def says(self, text: str) -> None:
        """Add a paragraph on one line; answers may be filled in, they are made to fit.

        A sentence that ends in a name with a full stop of its own, as `jr.`, has no second one.
        """
        if line := _TWO_STOPS.sub(".", inline(text)):
            self._add(line)

    def answer(self, text: str) -> None:
        """Add an answer as the person wrote it."""
        if blocks := embed(text, self._level, other_marks=self._after_list()):
            self._add(blocks)

    def quote(self, text: str) -> None:
        """Add a line set apart as a quotation: words from elsewhere, to which what comes after it answers."""
        if line := inline(text):
            self._add(f"> {line}")

    def bullets(self, items: Iterable[str]) -> None:
        """Add a list with one line for each item that holds something."""
        self.tree((0, item) for item in items)

    def tree(self, items: Iterable[tuple[int, str]]) -> None:
        """Add a list in which each item stands so many places below the one before it."""
        mark = "*" if self._after_list() else "-"
        lines = [f"{'  ' * depth}{mark} {line}" for depth, text in items if (line := inline(text))]
        if lines:
            self._add("\n".join(lines))

    def links(self, items: Iterable[tuple[str, str]]) -> None:
        """Add a list of links to files beside this document: their title and their name."""
        lines = [f"- [{inline(title)}]({target})" for title, target in items]
        if lines:
            self._add("\n".join(lines))

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Add a table; without rows there is none, and a column in which nothing stands is left out."""
        columns = [column for column in zip(head, *rows, strict=True) if any(map(str.strip, column[1:]))]
        if columns:
            head, *kept = zip(*columns, strict=True)
            self._add("\n".join([_row(head), "|" + " --- |" * len(head), *map(_row, kept)]))

    def room(self, lines: int) -> None:
        """Leave room to write on paper: so many lines across the page."""
        for _line in range(lines):
            self._add(LINE_TO_WRITE_ON)

    def guide(self, markdown: str) -> None:
        """Add text of the guides, which is ours and Markdown already."""
        if markdown.strip():
            self._add(markdown.strip())

    def text(self) -> str:
        """Return the document, with the source of the method at its end."""
        readers = "" if self.handed_over else _FOR.get(self.readers, "")
        lines = [inline(tr(line)) for line in (readers, self.source_line) if line]
        end = ["___", *self._noted(), *lines] if lines or self.note else []
        begin = [heading(1, self.title)] if self.titled else []
        return "\n\n".join([*begin, *self._blocks, *end]) + "\n"

    def _noted(self) -> list[str]:
        """Return the blocks that say what the agreement did, and what has to be looked at before it is sent."""
        if self.note is None:
            return []
        look = "\n".join(f"- {inline(line)}" for line in self.note.look)
        says = [inline(self.note.says)] if self.note.says else []
        return [*says, *([inline(tr(_LOOK)), look] if look else [])]

    def body(self) -> str:
        """Return what stands below the title, to go on in another page."""
        return "\n\n".join(self._blocks)

    def _add(self, block: str) -> None:
        for level, title in self._waiting:
            self._blocks.append(heading(level, title))
        self._waiting.clear()
        self._blocks.append(block)

    def _after_list(self) -> bool:
        """Tell whether a list would run on in one of the same mark that stands right before it."""
        if self._waiting or not self._blocks:
            return False
        outer = (line for line in reversed(self._blocks[-1].split("\n")) if line[:1].strip())
        mark = _MARK.match(next(outer, ""))
        return bool(mark and mark[1][-1] in "-.")


def heading(level: int, title: str) -> str:
    """Return a heading line; deeper than six levels Markdown has none."""
    line = _NUMBERED.sub(r"\1\2", inline(title))
    if line.endswith("#"):
        line = f"{line[:-1]}\\#"
    return f"{'#' * min(level, DEEPEST)} {line}"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(inline(cell).replace("|", "\\|") for cell in cells) + " |"
