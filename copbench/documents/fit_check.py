"""The fit check: what was decided, what the answers say, and what stands behind it (section 2.3)."""

from copbench.audience import Audience
from copbench.documents.markdown import Page
from copbench.documents.passages import own_answers, tell
from copbench.documents.source import Source
from copbench.documents.wording import sentence
from copbench.i18n import _, tr
from copbench.insight import fit

_ISSUE = (
    (_("The task we share"), "joint_task"),
    (_("The persistent issue"), "persistent_issue"),
    (_("Why it must be solved"), "necessity"),
    (_("The ambition"), "ambition"),
    (_("What lies behind it"), "patterns_behind"),
    (_("Is the outcome open?"), "outcome_open"),
    (_("What it is for"), "purpose"),
)
_PEOPLE = (
    (_("What they share"), "shared_passion"),
    (_("What they are proud of"), "proud_of"),
    (_("Why people belong to it"), "membership"),
    (_("Professions and points of view"), "perspectives"),
    (_("Parties"), "parties"),
    (_("Boundaries it crosses"), "boundaries_crossed"),
    (_("Who feels that it cannot wait"), "urgency_felt"),
)
_LEARNING = (
    (_("What people would do differently"), "behaviour_change"),
    (_("Skills that may grow"), "skills"),
    (_("What the work becomes"), "better_how"),
    (_("Where we would notice it first"), "better_seen"),
    (_("Training courses that exist"), "existing_learning"),
)


def build(source: Source) -> Page:
    """Write the fit check (D1 to D4, N1 to N8, W1 to W3, W5, W7 to W9)."""
    page = Page(tr("Does a CoP fit here?"))
    _decision(page, source)
    _advice(page, source)
    row = source.sheet("fit_check")
    for head, parts in (
        (tr("The issue"), _ISSUE),
        (tr("The people and the parties"), _PEOPLE),
        (tr("What there is to learn"), _LEARNING),
    ):
        page.section(head)
        tell(page, row, parts)
    page.section(tr("What we would do when we meet"))
    page.bullets(map(sentence, source.texts("set_up", "activities")))
    own_answers(page, source, "fit_check")
    _comparison(page)
    return page


_FORMS = (
    (_("A department"), _("delivering a product or a service"), _("they have the same manager")),
    (_("A project team"), _("carrying out an assignment"), _("they were given the task")),
    (
        _("A network or community of interest"),
        _("staying in touch and exchanging"),
        _("they are interested, and anybody may join"),
    ),
    (
        _("A community of practice"),
        _("developing a new way of working together"),
        _("they choose to, for a task they share"),
    ),
)


def _comparison(page: Page) -> None:
    """D1 to D4: what each form is for, and why people belong to it."""
    if page:
        page.section(tr("How one form differs from another"))
        head = (tr("Form"), tr("What it is for"), tr("Why people belong to it"))
        page.table(head, (tuple(map(tr, row)) for row in _FORMS))


def _decision(page: Page, source: Source) -> None:
    row = source.sheet("fit_check")
    page.section(tr("What we decide"))
    page.says(sentence(row.show("decision")))
    if form := row.show("other_form"):
        page.says(tr("What fits better: {form}.", form=form))
    if day := row.show("decided_on"):
        page.says(tr("Decided on {day}.", day=day))
    page.section(tr("Why"), 3)
    page.answer(row.show("reason"))


def _advice(page: Page, source: Source) -> None:
    """What the answers say, for those who read all of them: from a part of them it would say something else."""
    if not Audience.FACILITATORS.may_stand_in(source.audience):
        return
    advice = fit.advise(source.sheet("fit_check").data())
    if not fit.lines(advice):
        return
    page.section(tr("What the answers say"))
    page.says(fit.in_a_sentence(advice))
    if advice.verdict == "other_form" and source.value("fit_check", "decision") == "cop":
        page.says(tr("That points another way than what we decided. What follows shows why."))
    for head, reasons in (
        (tr("What speaks for a CoP"), advice.speaks_for),
        (tr("What speaks for something else"), advice.speaks_against),
        (tr("What is still unknown"), advice.unknown),
    ):
        page.section(head, 3)
        page.bullets(map(tr, reasons))
