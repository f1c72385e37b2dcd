"""What facilitators choose from: good questions and activities, from the library and their own (S5.11-S5.17).

An own activity is told in the very shape of one from the library, so both are laid out in one way.
"""

from collections.abc import Iterable, Mapping

from copbench import answers, library
from copbench.alike import plain
from copbench.audience import Audience
from copbench.documents.markdown import Page
from copbench.documents.passages import led
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, joined, quoted, sentence, with_remarks
from copbench.i18n import tr, trn
from copbench.insight.questions import told_used, used_in
from copbench.library import Activity
from copbench.records import spec_of


def question_bank(source: Source) -> Page:
    """Write the good questions by what they ask for, people's own first (S5.11, S5.12, S5.17)."""
    page = Page(tr("Good questions"))
    page.says(tr("Ask one of them, and wait for the answer."))
    rows, asks_for = list(source.rows("good_question")), spec_of("good_question", "asks_for")
    used = _used(source)
    for kind, label in asks_for.choices:
        page.section(capital(tr(label)))
        own = (_own(row, used) for row in rows if row.value("asks_for") == kind)
        ours = (question.text for question in library.questions() if question.kind == kind)
        page.bullets((*own, *(with_remarks(text, told_used(used.get(plain(text), {}).values())) for text in ours)))
    page.section(tr("And also"))
    page.bullets(_own(row, used) for row in rows if row.value("asks_for") not in dict(asks_for.choices))
    page.section(tr("Which we want to have with us"))
    page.bullets((*source.texts("development", "good_questions"),
                  *source.texts("development", "process_questions")))  # fmt: skip
    return page


def _used(source: Source) -> dict[str, dict[str, int]]:
    """Return in which meetings each question was used; for those who choose from them and nobody else."""
    if not Audience.FACILITATORS.may_stand_in(source.audience):
        return {}
    source.reads.add("block")
    return used_in(source.workbook)


def _own(row: Row, used: Mapping[str, Mapping[str, int]]) -> str:
    """Return a question of one's own, for those who may know with where it was asked and what it did."""
    there = used.get(plain(row.show("text")), {})
    asked = row.show("used_in") if row.value("used_in") not in there else ""
    noted = tr("asked on {day}", day=asked) if asked else ""
    asked_where = with_remarks(row.show("text"), noted, told_used(there.values()))
    return " ".join(filter(None, (asked_where, sentence(row.show("effect")))))


def activities(source: Source) -> Page:
    """Write the activities that people can do in a meeting, their own first (S5.14, S5.15, S5.16, S5.17)."""
    page = Page(tr("Activities for a meeting"))
    page.says(tr("For a group of about twenty people. Take what fits, and change what does not."))
    page.section(tr("Our own"))
    _tell(page, map(as_activity, source.rows("activity")))
    page.section(tr("To choose from"))
    _tell(page, library.activities())
    return page


def as_activity(row: Row) -> Activity:
    """Return an activity of one's own, as far as its readers may see it, in the shape of one from the library."""
    return Activity(
        id=row.id,
        name=row.show("name"),
        minutes=row.value("minutes") or 0,
        setting=row.value("setting") or "",
        appeals=tuple(row.value("appeals") or ()),
        attention=row.value("attention") or "",
        reflection=row.value("reflection") is True,
        crazy=row.value("crazy") is True,
        invitation=row.show("invitation"),
        room=row.show("room"),
        groups=row.show("groups"),
        steps=tuple(row.texts("steps")),
        question=row.show("question"),
        approach=row.show("approach"),
    )


def _tell(page: Page, found: Iterable[Activity]) -> None:
    for activity in found:
        page.section(activity.name or tr("An activity without a name yet"), 3)
        _one(page, activity)


def _one(page: Page, activity: Activity) -> None:
    """Tell an activity: at a glance, what is said to the group, what it takes, and its steps."""
    glance = _at_a_glance(activity)
    takes = (
        (tr("In the room"), activity.room),
        (tr("The groups"), activity.groups),
        (tr("The question"), activity.question),
        (tr("The approach"), activity.approach),
    )
    page.says(glance)
    if activity.invitation:
        page.answer(quoted([activity.invitation]))
    page.bullets(after(head, text) for head, text in takes if text)
    led(page, tr("How it goes:"), activity.steps)
    if not any((glance, activity.invitation, activity.steps, *(text for _head, text in takes))):
        page.says(tr("Not written out yet."))


def _at_a_glance(activity: Activity) -> str:
    """Return how long it takes and in what company, what it appeals to, and where the attention goes."""
    time = trn("{n} minute", "{n} minutes", activity.minutes) if activity.minutes else ""
    appeals = joined(_word("appeals", [appeal]) for appeal in activity.appeals)
    attention = _word("attention", activity.attention)
    told = (
        sentence(", ".join(filter(None, (time, _word("setting", activity.setting))))),
        tr("It appeals to {what}.", what=appeals) if appeals else "",
        tr("The attention goes to {what}.", what=attention) if attention else "",
        tr("It is for looking back.") if activity.reflection else "",
        tr("It is out of the ordinary.") if activity.crazy else "",
    )
    return " ".join(filter(None, told))


def _word(question: str, value: str | list[str]) -> str:
    return answers.show(spec_of("activity", question), value)
