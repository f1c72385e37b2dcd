"""The evaluation of a meeting as the group may read it, the paper slips, and "you said – we did" (S7.13).

A distribution in words, never an average; under five answers no bars and no remarks. No accountability document
takes anything from here.
"""

from copbench.audience import Audience
from copbench.closing_questions import POINTS, QUESTIONS, questions
from copbench.documents import meeting
from copbench.documents.markdown import Page
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import capital, sentence, to_fill_in
from copbench.evaluating import reading, sending
from copbench.evaluating.reading import Picture
from copbench.i18n import tr
from copbench.stops import with_stop
from copbench.workbook import Entry

SLIPS_A_PAGE = 4
LONGEST_BAR = 30


def build(source: Source, meeting_id: str) -> Page:
    """Write the closed evaluation of a meeting (S7.1, S7.13)."""
    row = meeting.of(source, meeting_id)
    page = Page("")
    title = tr("Evaluation of {meeting}", meeting=meeting.called(source, row))
    entry = next((one for one in source.stored("evaluation") if one.data.get("meeting") == meeting_id), None)
    if entry is None or not Audience.GROUP.may_stand_in(source.audience):
        return meeting.titled(row, title, (), page)
    data = entry.data
    page.says(reading.in_words(data))
    for picture in reading.pictures(data):
        _picture(page, picture)
        _remarks(page, source, entry, picture)
    over_meetings(page, source, str(data.get("own") or ""))
    if reading_of := _row(source, entry).show("reading"):
        page.section(tr("What we make of it"))
        page.answer(reading_of)
    return meeting.titled(row, title, [(tr("When"), meeting.when(row))], page)


def _row(source: Source, entry: Entry) -> Row:
    return source.record("evaluation", entry.id) or Row("evaluation", {}, source.audience, lambda *_name: "")


def _picture(page: Page, picture: Picture) -> None:
    page.section(picture.question.asked)
    if picture.points is None:
        page.says(picture.too_few())
        return
    most = max(max(picture.points), LONGEST_BAR)
    page.table(
        (tr("Answer"), tr("How many"), ""),
        (
            (
                sentence(tr(picture.question.points[point])),
                str(picture.points[point]),
                "█" * reading.steps(picture.points[point], most, LONGEST_BAR) or " ",
            )
            for point in reversed(range(POINTS))
        ),
    )


def _remarks(page: Page, source: Source, entry: Entry, picture: Picture) -> None:
    """List what was written with a question: the facilitators read all of it, the group what was sent to it."""
    all_of_it = Audience.FACILITATORS.may_stand_in(source.audience)
    few = reading.too_few_wrote(entry.data)
    remarks = [
        str(remark["text"])
        for remark in sending.remarks_of(entry)
        if remark.get("question") == picture.question.name
        if all_of_it or (remark.get(sending.ROOM) and not few)
    ]
    if remarks:
        page.says(with_stop(tr(picture.question.line)))
        page.bullets(remarks)


def over_meetings(page: Page, source: Source, own: str = "") -> None:
    """Show each question, and perhaps the group's own, at each meeting that was evaluated, in small columns."""
    asked = questions(own)
    meetings, evaluations = source.stored("meeting"), source.stored("evaluation")
    if not Audience.GROUP.may_stand_in(source.audience):
        return
    found = [
        {meeting.id: picture for meeting, picture in reading.over_meetings(meetings, evaluations, question)}
        for question in asked
    ]
    evaluated = [one for one in meetings if any(one.id in pictures for pictures in found)]
    if len(evaluated) > 1:
        page.section(tr("Meeting by meeting"))
        page.says(tr("The column on the left is the lowest answer, that on the right the highest."))
        page.table(
            (tr("Meeting"), *(question.asked for question in asked)),
            (
                (day, *(_small(pictures.get(one)) for pictures in found))
                for one, day in reading.days(evaluated).items()
            ),
        )


def _small(picture: Picture | None) -> str:
    if picture is None:
        return " "
    return reading.columns(picture.points) if picture.points else tr("too few")


def slips(source: Source) -> Page:
    """Write the slips, four to a printed page: the same scales, two lines, and a strip to keep (S7.13)."""
    page = Page(tr("Slips for the evaluation"))
    asked = questions(source.answer("reflection", "evaluation_own"))
    page.layout, page.handed_over = "slips" if len(asked) == len(QUESTIONS) else "close-slips", True
    signed = source.value("reflection", "evaluation_names") == "signed"
    for _slip in range(SLIPS_A_PAGE):
        page.section(tr("Before you go"))
        page.says(
            to_fill_in(tr("Name"))
            if signed
            else tr("No name, please. Circle one number for each question; skipping is fine.")
        )
        for question in asked:
            page.section(question.asked, 3)
            page.bullets(f"{number}  {tr(words)}" for number, words in enumerate(question.points))
            if question.line:
                page.says(to_fill_in(tr(question.line)))
        page.says(to_fill_in(tr("Tear off and keep. My one sentence for myself")))
    return page


def you_said(source: Source) -> Page:
    """Tell what the group said after each meeting and what was done with it, the latest first (S7.13)."""
    page = Page(tr("You said – we did"))
    by_meeting: dict[str, list[Row]] = {}
    for row in source.rows("taken_up"):
        by_meeting.setdefault(row.value("meeting") or "", []).append(row)
    for one in sorted(by_meeting, key=lambda one: source.meeting_numbers.get(one, 0), reverse=True):
        page.section(capital(tr("After {meeting}", meeting=meeting.called(source, meeting.of(source, one)))))
        page.bullets(
            sending.in_one_line(row.show("said"), row.value("status") or "", row.show("done"))
            for row in by_meeting[one]
        )
    return page
