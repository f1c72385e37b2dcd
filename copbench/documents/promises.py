"""What people promise each other and sign: the contract that may close an intake, the covenant of executives."""

from copbench.documents.agreements import agreed_inside
from copbench.documents.markdown import Page
from copbench.documents.passages import led, name_of_cop, tell
from copbench.documents.row import Row
from copbench.documents.source import Source
from copbench.documents.wording import after, capital, to_fill_in, with_remarks
from copbench.i18n import _, tr

_CONTRACT = (
    (_("What the participant gives"), "gives"),
    (_("What the participant gets"), "gets"),
    (_("Being there"), "presence"),
)
_COVENANT = (
    (_("What it is about"), "about"),
    (_("What we promise about results"), "results"),
    (_("What we promise about knowledge"), "knowledge"),
    (_("The time that we give people"), "people_freed"),
)


def contract(source: Source, contract_id: str) -> Page:
    """Write what participant and initiator promise each other, ready to be signed (S3.11, S3.5)."""
    row = source.record("contract", contract_id)
    name = row.show("person") if row else ""
    page = Page(tr("Contract with {name}", name=name) if name else tr("Contract"))
    if row is None or not row.tells:
        return page
    page.handed_over = True
    cop = name_of_cop(source) or tr("our community of practice")
    person = source.record("person", row.value("person") or "")
    who = with_remarks(name, person.show("organisation") if person else "") or tr("The participant")
    page.says(tr("{name} takes part in {cop}. This is what participant and initiator agree.", name=who, cop=cop))
    tell(page, row, _CONTRACT, 2)
    page.section(tr("What stays inside"))
    if not agreed_inside(page, source):
        page.says(tr("How we treat what people share is for the group to decide, in its first meeting."))
    page.says(tr("That agreement is signed separately."))
    page.section(tr("Signatures"))
    _signature(page, tr("The participant"), name, row.show("participant_signed"))
    initiator = row.show("initiator_name") or source.answer("set_up", "initiator")
    _signature(page, tr("For the initiator"), initiator, row.show("initiator_signed"))
    return page


def covenant(source: Source) -> Page:
    """Write what executives promise each other about results and knowledge, ready to be signed (S4.8)."""
    name = name_of_cop(source)
    page = Page(tr("Covenant on {name}", name=name) if name else tr("Covenant"))
    row, parties = source.sheet("covenant"), list(source.rows("covenant_party"))
    page.section(tr("The parties"))
    led(page, tr("These parties promise each other what follows:"), map(_party, parties))
    tell(page, row, _COVENANT, 2)
    page.section(tr("How long it holds"))
    if until := row.show("until"):
        page.says(tr("This covenant holds until {day}.", day=until))
    page.section(tr("How we look back"))
    page.answer(row.show("look_back"))
    page.section(tr("Signatures"))
    for party in parties:
        signs = with_remarks(party.show("name"), party.show("role"))
        _signature(page, party.show("party") or tr("A party"), signs, party.show("signed_on"))
    return page


def _party(row: Row) -> str:
    """Return a party as a covenant names it: which it is, and by whom it is represented."""
    party, name, role = row.show("party"), row.show("name"), row.show("role")
    if party and name:
        by = with_remarks(name, role)
        return tr("{party}, represented by {name}", party=party, name=by)
    return capital(party or with_remarks(name, role))


def _signature(page: Page, whose: str, name: str, day: str) -> None:
    """Leave room for a signature, or tell when it was given."""
    page.section(whose, 3)
    signed = tr("Signed on {day}", day=day) if day else ""
    page.bullets((
        after(tr("Name"), name) if name else to_fill_in(tr("Name")),
        signed or to_fill_in(tr("Date")),
        "" if signed else to_fill_in(tr("Signature")),
    ))  # fmt: skip
