"""Passages that stand in more than one document: an answer given once shows up wherever it is needed."""

from collections.abc import Iterable

from copbench import dates
from copbench.documents.markdown import Page
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, with_remarks, worded
from copbench.fields import FieldSpec
from copbench.i18n import _, tr, trn
from copbench.insight import rhythm
from copbench.visible import on_one_line

LONGEST_HEADING = 80

Heads = Iterable[tuple[str, str]]
"""Headings (message ids) and the field below each."""


def tell(page: Page, row: Row, heads: Heads, level: int = 3) -> None:
    """Put each answer under a heading of its own."""
    for head, field in heads:
        if text := row.show(field):
            page.section(tr(head), level)
            told(page, row.spec(field), text)


def told(page: Page, spec: FieldSpec, text: str) -> None:
    """Add an answer the way its question asks for: a list as a list, a choice as a sentence."""
    if spec.shape == "lines":
        page.bullets(text.split("\n"))
    else:
        page.answer(worded(spec, text))


def listed(page: Page, items: Iterable[tuple[str, str]], level: int = 3) -> None:
    """List texts with what leads each in: as one list when all are short, else each under its own heading."""
    kept = [(lead, text) for lead, text in items if lead or text]
    if all("\n" not in text.strip() for _lead, text in kept):
        page.bullets(after(lead, text) for lead, text in kept)
        return
    led = any(lead for lead, _text in kept)
    for lead, text in kept:
        if led:
            page.section(lead or on_one_line(text, LONGEST_HEADING), level)
        page.answer(text or lead)


def name_of_cop(source: Source) -> str:
    """Return what the CoP is called, "" when it has no name yet (H1)."""
    return source.answer("set_up", "name")


def identity(source: Source) -> str:
    """Return the sentence that ties people together, however it was finished (S1.6)."""
    text = source.answer("focus", "identity").strip(" …\n")
    begin = tr("We are people who")
    first, last = begin.split()[0], begin.split()[-1]
    if not text or text.casefold().startswith(f"{first} ".casefold()):
        return text
    return f"{begin} {text.removeprefix(f'{last} ')}"


def main_questions(page: Page, source: Source) -> None:
    """List the questions to explore together (S1.4)."""
    listed(page, (("", row.show("question")) for row in source.rows("main_question")))


_BENEFIT_FOR = {
    "person": _("For people themselves"),
    "organisation": _("For their organisations"),
    "field": _("For the field"),
    "initiator": _("For the initiator"),
    "": _("For everybody"),
}


def benefits(page: Page, source: Source, *, with_signs: bool = False) -> None:
    """List the intended benefits by whom they are for, perhaps with the signs by which they will show (S1.15)."""
    found: dict[str, list[tuple[str, str]]] = {whom: [] for whom in _BENEFIT_FOR}
    for row in source.rows("benefit"):
        whom, sign = row.value("for_whom"), row.show("visible_by") if with_signs else ""
        remark = tr("to be seen by: {sign}", sign=sign) if sign else ""
        found[whom if whom in _BENEFIT_FOR else ""].append(("", with_remarks(row.show("benefit"), remark)))
    for whom, items in found.items():
        page.section(tr(_BENEFIT_FOR[whom]), 3)
        listed(page, items, 4)


def when_and_where(page: Page, source: Source) -> None:
    """Tell how often the group meets, how, and on which dates (H2, H4)."""
    found = _rhythm(source)
    start, place = source.answer("set_up", "start"), source.answer("set_up", "place")
    begins = tr("We begin on {start}.", start=start) if start else ""
    meets = tr("We meet {place}.", place=place) if place else ""
    told = rhythm.in_a_sentence(found) if found else begins
    page.says(" ".join(part for part in (told, meets) if part))
    dates_of_meetings(page, source)


def dates_of_meetings(page: Page, source: Source) -> None:
    """List the dates that follow from the set-up (H4)."""
    if found := _rhythm(source):
        page.says(tr("The dates:"))
        page.bullets(dates.in_words(day, weekday=True) for day in found.meetings)


def _rhythm(source: Source) -> rhythm.Rhythm | None:
    return rhythm.rhythm_of(source.sheet("set_up").data())


def hours(source: Source) -> str:
    """Return what taking part asks in time, as a sentence (S3.5)."""
    number = source.value("group", "hours_a_month")
    if not isinstance(number, int) or number < 1:
        return ""
    return trn("It asks about one hour a month.", "It asks about {n} hours a month.", number)
