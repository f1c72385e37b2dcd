"""Passages that stand in more than one document: an answer given once shows up wherever it is needed."""

import re
from collections.abc import Iterable
from datetime import date

from copbench import dates
from copbench.audience import Audience
from copbench.documents import meeting
from copbench.documents.markdown import Page, inline
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, question, sentence, with_remarks, worded
from copbench.fields import FieldSpec
from copbench.i18n import _, tr, trn
from copbench.insight import rhythm

Heads = Iterable[tuple[str, str]]
"""Headings (message ids) and the field below each."""


def tell(page: Page, row: Row, heads: Heads, level: int = 3) -> None:
    """Put each answer under a heading of its own."""
    for head, field in heads:
        if text := row.show(field):
            page.section(tr(head), level)
            told(page, row.spec(field), text)


def told(page: Page, spec: FieldSpec, text: str) -> None:
    """Add an answer the way its question asks for: a list as a list, a choice as a sentence, causes as a tree."""
    if spec.name == "causes":
        page.tree(causes(text))
    elif spec.shape == "lines":
        page.bullets(text.split("\n"))
    elif spec.shape in _ON_ONE_LINE:
        page.says(text)
    else:
        page.answer(worded(spec, text))


_ON_ONE_LINE = ("line", "record", "records")


def listed(page: Page, items: Iterable[tuple[str, str]], level: int = 3) -> None:
    """List texts with what leads each in: as one list when all are short, else each under its own heading."""
    kept = [(lead, text) for lead, text in items if lead or text]
    if all("\n" not in text.strip() for _lead, text in kept):
        page.bullets(after(lead, text) for lead, text in kept)
        return
    for lead, text in kept:
        if not lead or not text:
            page.answer(text or lead)
    for lead, text in kept:
        if lead and text:
            page.section(lead, level)
            page.answer(text)


def led(page: Page, lead: str, items: Iterable[str]) -> None:
    """Add a list with a line of our own that leads it in; without items there is neither."""
    kept = [item for item in items if inline(item)]
    if kept:
        page.says(lead)
        page.bullets(kept)


def only_named(page: Page, rows: Iterable[Row], level: int = 2) -> None:
    """List the records that hold nothing besides their name, for a heading takes something below it."""
    page.section(tr("And also"), level)
    page.bullets(row.show("name") for row in rows if len(row.answers) == 1)


def own_answers(page: Page, source: Source, *kinds: str) -> None:
    """Add the questions that the person added to these worksheets, each with its answer (P3)."""
    for kind in kinds:
        for spec, text in source.own_answers(kind):
            page.section(question(spec))
            page.answer(text)


def causes(text: str) -> list[tuple[int, str]]:
    """Return each cause with its depth: a line that begins further in stands below the one before it."""
    found: list[tuple[int, str]] = []
    open_indents: list[int] = []
    for line in text.expandtabs(2).split("\n"):
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        while open_indents and open_indents[-1] >= indent:
            open_indents.pop()
        found.append((len(open_indents), line.strip().removeprefix("- ")))
        open_indents.append(indent)
    return found


def name_of_cop(source: Source) -> str:
    """Return what the CoP is called, "" when it has no name yet (H1)."""
    return source.answer("set_up", "name")


_WE = re.compile(r"(?:we|wij)(?:['’]re)?\s", re.IGNORECASE)
_PEOPLE_WHO = re.compile(r"\A(?:(?:people|mensen)\s+)?(?:who|die)(?:\s+|\Z)", re.IGNORECASE)
_PEOPLE_WITH = re.compile(r"\A(?:people|mensen)\s+(?=(?:with|without|from|met|zonder|uit)\s)", re.IGNORECASE)


def identity(source: Source) -> str:
    """Return the sentence that ties people together, however it was finished (S1.6)."""
    text = source.answer("focus", "identity").lstrip(" .…\n").rstrip(" …\n")
    if _WE.match(text):
        return capital(text)
    begin = tr("We are people who")
    if _PEOPLE_WITH.match(text):
        return f"{begin.rpartition(' ')[0]} {_PEOPLE_WITH.sub('', text)}"
    rest = _PEOPLE_WHO.sub("", text)
    return f"{begin} {rest}" if rest else ""


def main_questions(page: Page, source: Source) -> None:
    """List the questions to explore together (S1.4); one that was caught in a meeting is the group's own."""
    asked = (row for row in source.rows("main_question") if not row.value("meeting"))
    listed(page, (("", row.show("question")) for row in asked))


_BENEFIT_FOR = {
    "person": _("For people themselves"),
    "organisation": _("For their organisations"),
    "field": _("For the field"),
    "initiator": _("For the initiator"),
    "": _("For everybody"),
}
_BENEFIT_FOR_YOU = {**_BENEFIT_FOR, "person": _("For you"), "organisation": _("For your organisation")}


def benefits(page: Page, source: Source, *, with_signs: bool = False, to_you: bool = False) -> None:
    """List the intended benefits by whom they are for, perhaps with the signs by which they will show (S1.15).

    In a letter they are told `to_you`, who reads it.
    """
    found: dict[str, list[Row]] = {whom: [] for whom in _BENEFIT_FOR}
    for row in source.rows("benefit"):
        whom = row.value("for_whom")
        found[whom if whom in _BENEFIT_FOR else ""].append(row)
    for whom, head in (_BENEFIT_FOR_YOU if to_you else _BENEFIT_FOR).items():
        page.section(tr(head), 3)
        if with_signs:
            _with_signs(page, [(row.show("benefit"), row.show("visible_by")) for row in found[whom]])
        else:
            listed(page, (("", row.show("benefit")) for row in found[whom]), 4)


def _with_signs(page: Page, items: list[tuple[str, str]]) -> None:
    """List benefits, each with its sign below it: as a tree when all are short."""
    lead = tr("How will we see it?")
    if not any("\n" in text.strip() for item in items for text in item):
        signed = ((benefit, after(lead, sentence(sign)) if sign else "") for benefit, sign in items)
        page.tree(branch for benefit, sign in signed for branch in _signed(benefit, sign))
        return
    for benefit, sign in items:
        page.answer(benefit)
        page.says(lead if sign else "")
        page.answer(sign)


def _signed(benefit: str, sign: str) -> list[tuple[int, str]]:
    return [(0, benefit), (1, sign)] if benefit else [(0, sign)]


def when_and_where(page: Page, source: Source, since: str = "") -> None:
    """Tell how often the group meets, how, and on which dates from the day `since` on (H2, H4)."""
    place = source.answer("set_up", "place")
    meets = tr("We meet {place}.", place=place) if place else ""
    page.says(" ".join(part for part in (_how_often(source, since), meets) if part))
    dates_of_meetings(page, source, since)


def _how_often(source: Source, since: str) -> str:
    """Return from when on and how often the group meets, by the dates that are listed, else by the set-up."""
    days = sorted(day for day, _when in _dates(source)) or [str(source.value("set_up", "start"))]
    known, found = [day for day in map(dates.stored, days) if day], _rhythm(source)
    until = dates.stored(since) or date.min
    return rhythm.in_a_sentence(known, date.today(), found.months if found else 0, until) if known else ""


def dates_of_meetings(page: Page, source: Source, since: str = "") -> None:
    """List the dates: those of the meetings, and those that follow from the set-up and are no meeting yet (H4).

    Those before the day `since` (ISO) are left out.
    """
    led(page, tr("The dates:"), (when for day, when in _dates(source) if day >= since))


def _dates(source: Source) -> list[tuple[str, str]]:
    """Return the day (ISO) of each meeting, made or only given by the rhythm, and when it is in words."""
    in_the_series = (row for row in source.rows("meeting") if row.id in source.meeting_numbers)
    made = [(day, _with_doubt(meeting.when(row), _is_sketch(source, row.id)))
            for row in in_the_series if (day := row.value("held_on"))]  # fmt: skip
    found = _rhythm(source)
    days = source.proposed_days(found) if found else []
    to_make = [(day.isoformat(), _with_doubt(dates.in_words(day, weekday=True), bool(made))) for day in days]
    return sorted([*made, *to_make])


def _is_sketch(source: Source, meeting_id: str) -> bool:
    """Tell whether a day does not stand yet; who is asked to keep it free may know that, inside or outside."""
    whole = source.towards(Audience.FACILITATORS).record("meeting", meeting_id)
    return whole is not None and meeting.is_sketch(whole)


def _with_doubt(moment: str, sketched: bool) -> str:
    """Return when a meeting is; beside those that stand, a sketch says that it does not yet."""
    return with_remarks(moment, tr("not settled yet") if sketched else "")


def days_without_meeting(source: Source) -> list[str]:
    """Return in words the days that follow from the rhythm and are no meeting yet (H4)."""
    found = _rhythm(source)
    days = source.proposed_days(found) if found else []
    return [dates.in_words(day) for day in days]


def when_to_look_again(page: Page, source: Source) -> None:
    """Tell at which meetings to look at what must last: halfway, and at three quarters (S4.9)."""
    found = _rhythm(source)
    page.says(" ".join(rhythm.turning_points(found)) if found else "")


def _rhythm(source: Source) -> rhythm.Rhythm | None:
    """Return the rhythm. Which weeks are skipped is for the facilitators, the days that follow from it are not."""
    skipped = source.towards(Audience.FACILITATORS).value("set_up", "skip_weeks")
    return rhythm.rhythm_of(source.sheet("set_up").data() | {"skip_weeks": skipped})


def hours(source: Source) -> str:
    """Return what taking part asks in time, as a sentence (S3.5)."""
    number = source.value("group", "hours_a_month")
    if not isinstance(number, int) or number < 1:
        return ""
    return trn("It asks about one hour a month.", "It asks about {n} hours a month.", number)
