"""Step 1 on paper: the domain with how its wording sharpened, and what surrounds it (section 2.5)."""

from copbench import dates
from copbench.documents.markdown import Page
from copbench.documents.passages import benefits, identity, listed, name_of_cop, own_answers, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import capital, joined, quoted, with_remarks
from copbench.i18n import _, tr
from copbench.insight import parties
from copbench.insight.elsewhere import READY
from copbench.stops import with_stop

_ABOUT = (
    (_("What it is about"), "domain"),
    (_("The problem that gets solved"), "problem"),
    (_("Why the usual solutions no longer do"), "why_routines_fail"),
    (_("In five sentences"), "pitch"),
    (_("Inside and outside the frame"), "frame"),
    (_("What is still open"), "open_part"),
    (_("Room for"), "room_for"),
    (_("How wide it is drawn"), "breadth"),
    (_("What tells us so"), "breadth_evidence"),
)
_FILM = (
    (_("What we see"), "film_see"),
    (_("What we hear"), "film_hear"),
    (_("What people feel"), "film_feel"),
    (_("Who does what"), "film_who_does_what"),
)
_CHALLENGE_FOR = {
    "person": _("For a person"),
    "organisation": _("For an organisation"),
    "field": _("For the field"),
    "": _("At any level"),
}
_SURROUNDINGS = (
    (_("What causes what"), "causes"),
    (_("Whose hands it is in"), "own_influence"),
    (_("Questions it gave us"), "questions_found"),
)


def domain_sheet(source: Source) -> Page:
    """Write the domain sheet (S1.1 to S1.6, S1.8 to S1.15, S1.18)."""
    name = name_of_cop(source)
    page = Page(tr("The domain of {name}", name=name) if name else tr("The domain"))
    focus = source.sheet("focus")
    tell(page, focus, _ABOUT, 2)
    page.section(tr("It is solved: the film in our heads"))
    tell(page, focus, _FILM)
    page.section(tr("What ties us together"))
    page.answer(identity(source))
    if words := focus.texts("their_words"):
        page.says(tr("Words that people use themselves: {words}.", words=quoted(words)))
    practices = list(source.rows("practice"))
    page.says(tr("What connects people here in their work:") if practices else "")
    listed(page, ((capital(row.show("name") or row.show("kind_of_tie")), _practice(row))
                  for row in practices))  # fmt: skip
    _questions(page, source)
    _challenges(page, source)
    page.section(tr("What it must bring"))
    benefits(page, source, with_signs=True)
    _readiness(page, focus)
    own_answers(page, source, "focus")
    _sharpened(page, source)
    return page


def _practice(row: Row) -> str:
    """S1.14: what ties people together, what it connects, and who comes into view by it."""
    what, who = row.show("connects"), row.show("in_view")
    told = (
        tr("connects {what}", what=what) if what else "",
        tr("In view: {who}", who=who) if who else "",
    )
    return " ".join(with_stop(part) for part in told if part)


def _questions(page: Page, source: Source) -> None:
    """S1.4, S1.7, S1.8: the main questions, whom they move, and which parties have none yet."""
    page.section(tr("The main questions"))
    rows = list(source.rows("main_question"))
    listed(page, (("", _question(row)) for row in rows))
    touched = [party for row in rows for party in row.texts("touches")]
    left = parties.without_question(source.texts("fit_check", "parties"), touched) if touched else []
    if left:
        page.says(tr("No question touches these parties yet: {parties}.", parties=joined(left)))


def _question(row: Row) -> str:
    whom = row.show("whom")
    return with_remarks(row.show("question"), row.show("moves"), tr("for whom: {whom}", whom=whom) if whom else "")


def _challenges(page: Page, source: Source) -> None:
    page.section(tr("The challenges"))
    rows = list(source.rows("challenge"))
    for level, head in _CHALLENGE_FOR.items():
        page.section(tr(head), 3)
        at_level = (row for row in rows if _level(row) == level)
        listed(page, (("", row.show("challenge")) for row in at_level), 4)


def _level(row: Row) -> str:
    level = row.value("level")
    return level if level in _CHALLENGE_FOR else ""


def _readiness(page: Page, focus: Row) -> None:
    """S1.18: four things at once before anybody is invited."""
    page.section(tr("Is it ready to invite people?"))
    for value, words in ((True, _("Clear: {parts}.")), (False, _("Not clear yet: {parts}."))):
        parts = [tr(name) for field, name in READY.items() if focus.value(field) is value]
        if parts:
            page.says(tr(words, parts=joined(parts)))
    page.answer(focus.show("ready_remark"))


def _sharpened(page: Page, source: Source) -> None:
    """S1.5, S1.13: the rounds, and the earlier wordings that the workbook kept."""
    page.section(tr("How our wording sharpened"))
    for row in source.rows("sharpening"):
        page.section(row.show("held_on") or row.title, 3)
        people, whose = row.show("with_whom"), row.show("changed_by")
        discussed = tr("Discussed with {people}.", people=people) if people else ""
        worded = tr("So {whose} worded it:", whose=whose) if whose and row.show("wording") else ""
        page.says(" ".join(filter(None, (discussed, worded))))
        page.answer(row.show("wording"))
        if changed := row.show("what_changed"):
            page.section(tr("What changed"), 4)
            page.answer(changed)
    _kept(page, source)


def _kept(page: Page, source: Source) -> None:
    """The earlier wordings of which no round tells already."""
    told = {row.show("wording").strip() for row in source.rows("sharpening")}
    earlier = (wording for wording in source.history("focus", "domain") if wording.text not in told)
    page.section(tr("Earlier wordings"), 3)
    listed(page, ((tr("On {day}", day=dates.in_words(wording.day)), wording.text) for wording in earlier), 4)


def surroundings(source: Source) -> Page:
    """Write what surrounds the issue (S1.16, E2)."""
    page = Page(tr("The surroundings of our issue"))
    for row in source.rows("surroundings"):
        page.section(capital(row.show("way")) or tr("An analysis"))
        page.answer(row.show("finding"))
        page.section(tr("Who plays a part"), 3)
        page.bullets(row.texts("actors"))
        tell(page, row, _SURROUNDINGS)
        if origin := row.show("source"):
            page.says(tr("Where this comes from: {origin}.", origin=origin))
    return page
