"""What the group agreed and decided: its ambition, what stays inside, who decides what (H5, S6.1, S6.3-S6.6)."""

from copbench.audience import Audience
from copbench.documents.charter import who_decides
from copbench.documents.markdown import Page
from copbench.documents.meeting_report import decisions
from copbench.documents.passages import led, name_of_cop, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, gone, sentence, with_remarks
from copbench.i18n import _, tr
from copbench.insight import sharing
from copbench.insight.composition import TAKES_PART

NOT_DECIDED = "not_decided"
CHATHAM_HOUSE = _(
    "Use outside what you hear here. Do not tell who said it, where they work, or who else was in the room."
)
_RULES = {
    NOT_DECIDED: _("The group has not decided yet what stays inside. Until then this holds:"),
    "chatham_house": _("The group agreed:"),
    "secrecy": _("What is said here stays inside. Everybody signs for that."),
    "open": _("The group agreed that everything may be told outside."),
}
_BY_LAW = _(
    "If you work in government, open-government and archive law may apply to documents. This agreement does not"
    " change that. Ask."
)
_HOW = (
    (_("What the group decides"), "group_decides"),
    (_("How we decide"), "how_decided"),
    (_("Your learning is in your own hands"), "said_at_start"),
    (_("How we tell each other what we notice"), "feedback"),
    (_("How hosts and case owners take turns"), "taking_turns"),
)


def build(source: Source) -> Page:
    """Write the agreements (H5, S6.1, S6.3, S6.4, S6.5, S6.6)."""
    name = name_of_cop(source)
    page = Page(tr("The agreements of {name}", name=name) if name else tr("Our agreements"))
    page.section(tr("Our ambition"))
    page.answer(source.answer("helm", "group_ambition"))
    page.section(tr("What we agreed with each other"))
    page.bullets(_agreed(row) for row in source.rows("agreement"))
    _inside(page, source)
    page.section(tr("Where we start from"))
    page.says(sentence(source.answer("helm", "work_from")))
    tell(page, source.sheet("helm"), _HOW, 2)
    who_decides(page, source)
    _decisions(page, source)
    return page


def _agreed(row: Row) -> str:
    by_group = tr("by the group") if row.value("by_group") else ""
    decided = after(tr("decision"), row.show("decision")) if row.show("decision") else ""
    return with_remarks(row.show("text"), row.show("agreed_on"), by_group, decided)


def _inside(page: Page, source: Source) -> None:
    """Say what stays inside: in the group's words if it has any, with who signed; nothing in an empty workbook."""
    signatures = list(source.rows("signature"))
    rule, words = source.value("helm", "sharing_rule"), source.answer("helm", "sharing_text")
    if not (rule or words or signatures or page or any(source.rows("decision"))):
        return
    page.section(tr("What stays inside"))
    _rule(page, source, rule or ("" if words else NOT_DECIDED), words)
    page.says(tr(_BY_LAW))
    page.section(tr("Signed by"), 3)
    named = [row for row in signatures if row.show("person")]
    page.table(
        (tr("Name"), tr("Date"), tr("Remark")),
        ((row.show("person"), row.show("signed_on"), row.show("remark")) for row in named),
    )
    if removed := sum(source.is_gone("person", row.value("person")) for row in signatures):
        page.says(sentence(tr("and {who}", who=gone(removed)) if named else gone(removed)))
    if signatures and source.audience is Audience.FACILITATORS:
        _not_signed(page, source, signatures)


def _rule(page: Page, source: Source, rule: str, words: str) -> None:
    """Tell the rule, what it means, the group's own words, and when it was agreed."""
    page.says(tr(_RULES.get(rule, "")))
    if rule in (NOT_DECIDED, "chatham_house"):
        page.says(tr(CHATHAM_HOUSE))
    page.says(tr("In our own words:") if words and rule in _RULES else "")
    page.answer(words)
    if day := source.answer("helm", "sharing_decided_on"):
        page.says(tr("We agreed on this on {day}.", day=day))
    if decided := source.answer("helm", "sharing_decision"):
        page.says(tr("The decision: {decision}.", decision=decided.rstrip(".")))


def _not_signed(page: Page, source: Source, signatures: list[Row]) -> None:
    """Name who takes part and has not signed; the group does not point at anybody (S6.5)."""
    signed = {row.value("person") for row in signatures}
    missing = [row.show("name") for row in source.rows("person")
               if row.value("status") == TAKES_PART and row.id not in signed]  # fmt: skip
    led(page, tr("Not signed yet:"), missing)


def what_stays_inside(page: Page, source: Source) -> None:
    """Tell somebody who is asked to join what may be told outside, as decided or until it is (S6.5)."""
    decided = sharing.decided(source.workbook)
    page.says(tr(_TO_WHO_IS_ASKED.get(decided) or _RULES[decided]))
    if decided in ("", sharing.CHATHAM_HOUSE):
        page.says(tr(CHATHAM_HOUSE))
    page.says(tr(_BY_LAW))


_TO_WHO_IS_ASKED = {
    "": _("The group decides that in its first meeting. Until then this holds:"),
    "other": _("The group has words of its own for that. Ask for them before you join."),
}


def in_short(source: Source) -> str:
    """Return in a few words what may be told outside, for somebody from outside who is there once (H5, S6.5)."""
    rule = source.value("helm", "sharing_rule") or NOT_DECIDED
    return tr(CHATHAM_HOUSE if rule in (NOT_DECIDED, "chatham_house") else _RULES.get(rule, ""))


def agreed_inside(page: Page, source: Source) -> bool:
    """Tell what the group agreed about what stays inside; return False when it did not decide that yet (S6.5)."""
    rule, words = source.value("helm", "sharing_rule"), source.answer("helm", "sharing_text")
    if not words and rule in (None, NOT_DECIDED):
        return False
    _rule(page, source, rule or "", words)
    return True


def _decisions(page: Page, source: Source) -> None:
    """Tell every decision, and whether the group wants experts from outside (S6.4, S6.6)."""
    page.section(tr("What we decided"))
    decisions(page, source.rows("decision"), with_day=True)
    page.section(tr("Experts from outside"), 3)
    page.says(sentence(source.answer("helm", "experts")))
    page.answer(source.answer("helm", "experts_arguments"))
