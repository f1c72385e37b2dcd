"""The intake on paper: the empty form for who fills it in, and what somebody answered (section 2.7)."""

from copbench.audience import Audience
from copbench.documents.helpers import facilitators
from copbench.documents.markdown import Page
from copbench.documents.passages import name_of_cop, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import joined, to_fill_in
from copbench.fields import FieldSpec, fields_of
from copbench.i18n import _, tr
from copbench.records.intake import Intake, IntakeAnswer, IntakeHow

LINES_FOR_AN_ANSWER = 5
_BESIDES = (
    (_("What this person wants to reach"), "wants_to_reach"),
    (_("Whether this person wants to put the question before the others"), "willing"),
    (_("When this person last began without knowing the end"), "uncertainty"),
    (_("Networks"), "networks"),
    (_("How it could live on at work"), "follow_through"),
    (_("The case on our list"), "case"),
)


def form(source: Source) -> Page:
    """Write the intake as a form to be filled in by hand or in Word, whatever the workbook holds (H1, S3.10)."""
    name = name_of_cop(source)
    page = Page(tr("Intake for {name}", name=name) if name else tr("Intake"))
    page.says(
        tr(
            "How good that you are interested. There are no right answers; a few sentences will do, skipping is"
            " fine. Only the facilitators read this."
            " For each question you choose whether the group may see it too."
        )
    )
    page.bullets((to_fill_in(tr("Name")), to_fill_in(tr("Date"))))
    for spec in _questions():
        page.section(spec.shown_label)
        page.room(LINES_FOR_AN_ANSWER)
        page.says(tr("May the group see this answer?   yes / no"))
    page.section(tr("Thank you"))
    names = joined(facilitators(source))
    give = tr("Give or send this form to {names}.", names=names)
    page.says(give if names else tr("Give or send this form to one of the facilitators."))
    return page


def intake(source: Source, intake_id: str) -> Page:
    """Write a filled intake; those who may know hear of each answer whether the group may see it (S3.10, S3.4)."""
    row = source.record("intake", intake_id)
    name = row.show("person") if row else ""
    page = Page(tr("The intake of {name}", name=name) if name else tr("An intake"))
    if row is None:
        return page
    held, how = row.show("held_on"), row.show("how")
    if held and row.value("how") == IntakeHow.FORM:
        page.says(tr("Filled in on {day}.", day=held))
    elif held and how:
        page.says(tr("Held on {day}, {how}.", day=held, how=how))
    elif held or how:
        page.says(tr("Held on {day}.", day=held) if held else tr("Held {how}.", how=how))
    for spec in _questions():
        _answer(page, row, spec, told=source.audience <= Audience.FACILITATORS)
    page.section(tr("And besides"))
    tell(page, row, _BESIDES)
    return page


def _answer(page: Page, row: Row, spec: FieldSpec, *, told: bool) -> None:
    text = row.show(spec.name)
    if not text:
        return
    page.section(spec.shown_label)
    page.answer(text)
    if told:
        shared = spec.name in (row.value("for_group") or ())
        page.says(
            tr("The group may see this answer.") if shared else tr("This answer stays with the facilitators.")
        )


def _questions() -> list[FieldSpec]:
    """Return the ten questions, in their order."""
    asked = {answer.value for answer in IntakeAnswer}
    return [spec for spec in fields_of(Intake) if spec.name in asked]
