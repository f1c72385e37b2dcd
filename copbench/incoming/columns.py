"""Which question of a person a column answers, and which choice a word in it stands for, in either language.

Every question can be named by its own words; beside them stand the words that other programs put above a column.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from copbench.alike import plain
from copbench.answers import NO, YES
from copbench.fields import FieldSpec, fields_of
from copbench.i18n import LANGUAGES, _, tr_in
from copbench.insight.composition import ASPECTS
from copbench.records.people import Person

GIVEN, INITIALS, INFIX, FAMILY = "given", "initials", "infix", "family"
"""The parts of a name, where a file has a column for each."""
PARTS_OF_A_NAME = (GIVEN, INITIALS, INFIX, FAMILY)
"""In the order in which they are written."""

_HEADERS: Mapping[str, str] = {
    "name": "naam|namen|name|names|fullname|volledigenaam|displayname|weergavenaam|contact|persoon|person"
    "|contactpersoon|contactpersonen|contactperson|contactname|naamcontactpersoon|naamdeelnemer|deelnemersnaam"
    "|participantname|nameofparticipant|voorenachternaam|firstandlastname|naamenvoornaam",
    GIVEN: "voornaam|voornamen|firstname|forename|givenname|roepnaam",
    INITIALS: "voorletters|voorletter|initialen|initials",
    INFIX: "tussenvoegsel|tussenvoegsels|tussenv|tv|middlename|middelstenaam|infix|prefix",
    FAMILY: "achternaam|lastname|familyname|surname|familienaam",
    "organisation": "organisatie|organisation|organization|organisatienaam|organizationname|organisationname"
    "|org|organisaties|naamorganisatie|nameoforganisation|nameoforganization|organization1name|bedrijf"
    "|bedrijfsnaam|naambedrijf|company|companyname|werkgever|employer|instelling|naaminstelling|institution"
    "|instantie|affiliation",
    "mail": "mail|mails|email|emails|mailadres|mailadressen|emailadres|emailadressen|emailaddress|mailaddress"
    "|adresemail|email1value|emailwerk|workemail|contactgegevens|contactinfo|contactdetails",
    "phone": "telefoon|tel|telnr|telefoonnr|telefoonnummer|phone|phonenumber|phonenr|telephone|telephonenumber"
    "|telnummer|mobiel|mobielnummer|mobielnr|mobielenummer|mob|mobile|mobilephone|mobilenumber|cell|cellphone"
    "|businessphone|mobieletelefoon|telefoonwerk|phone1value|gsm",
    "sector": "sector",
    "branch": "branche|branch|bedrijfstak|industry",
    "place": "plaats|place|stad|city|town|woonplaats|vestigingsplaats|regio|region",
    "party": "partij|party|namens|onbehalfof|stakeholder",
    "parts": "rol|rollen|role|roles|part|parts",
    "status": "status|stand",
    "practice": "praktijk|practice|werkzaamheden|dagelijkswerk|dailywork|functie|functienaam|function|functietitel"
    "|jobtitle|position|beroep|profession",
    "named_by": "genoemddoor|namedby|aangedragendoor|voorgedragendoor|via",
    "why": "waarom|why|opmerking|opmerkingen|notitie|notities|note|notes|remark|remarks|comment|comments",
    "size": "omvang|grootte|size|organisatiegrootte|bedrijfsgrootte|bedrijfsomvang|companysize",
    "core_activity": "kernactiviteit|kernactiviteiten|coreactivity|coreactivities",
    "relation": "relatie|verhoudingtothetthema|relatietotthema|relatiemethetthema|relation|relationtotheme",
    "position": "koploper|voorloper|frontrunner",
    "overlap": "overlap|overlapping",
    "passion": "passie|drijfveer|passion|drive",
    "brings": "inbreng|brengtmee|brengtin|bijdrage|contribution",
    "doubt": "twijfel|twijfels|doubt|doubts",
    "manager_agrees": "leidinggevendeakkoord|akkoordleidinggevende|akkoordvanleidinggevende|manageragreed",
    "expertise": "expertise|deskundigheid|goedin|goodat",
    "hours_ok": "uren|hours|urenpermaand|hoursamonth",
}
_ALSO_IN_LINES: Mapping[str, str] = {
    "name": "deelnemer|deelnemers|participant|participants|aanwezig|aanwezigen|genodigde|genodigden|attendee"
    "|attendees|invitee|invitees|wie|who",
    "organisation": "gemeente|municipality",
}
"""Words that stand above columns, but in lines with people as well."""
_YES_NO = ((YES, _("yes")), (NO, _("no")))
_ALSO_CHOSEN: Mapping[str, Mapping[str, str]] = {"position": {"voorloper": "frontrunner"}}
"""Words for a choice beside its own."""
_SIGNS = re.compile(r"[\W_]+")
_ASIDE = re.compile(r"\([^()]*\)")
_OR = re.compile(r"\s*/\s*|\s+(?:of|or)\s+")
_BETWEEN = re.compile(r"\s*[,;/+&\n]\s*|\s+(?:en|and)\s+")


@functools.cache
def specs() -> Mapping[str, FieldSpec]:
    """Return the questions of a person that words in a column can answer, by name."""
    return MappingProxyType({spec.name: spec for spec in fields_of(Person) if not spec.refers})


def key(words: str) -> str:
    """Return words as they are compared: letters and figures only, without capitals and accents."""
    return _SIGNS.sub("", plain(words))


@functools.cache
def _by_header() -> Mapping[str, str]:
    """Return questions by the words above a column: their own, those in the picture of the group, and others."""
    heads = [(name, label) for name, label in ASPECTS.items() if name in specs()]
    labels = [*heads, *((spec.name, spec.label) for spec in specs().values())]
    known = {key(name): name for name in specs()}
    known |= {key(tr_in(language, label)): name for name, label in labels for language in LANGUAGES}
    return known | _by_word(_ALSO_IN_LINES) | _by_word(_HEADERS)


@functools.cache
def _sure() -> frozenset[str]:
    return frozenset(set(_by_header()) - (set(_by_word(_ALSO_IN_LINES)) - set(_by_word(_HEADERS))))


def _by_word(words: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, several in words.items() for word in several.split("|")}


def question_of(header: str) -> str:
    """Return the question, or the part of a name, that a word above a column means; "" when none."""
    known = _by_header()
    return next((known[form] for form in _forms(header) if form in known), "")


def is_sure(header: str) -> bool:
    """Tell whether a word means a question and hardly ever stands in a line with a person."""
    return not _sure().isdisjoint(_forms(header))


def _forms(header: str) -> Iterator[str]:
    """Yield a head as it may be known: whole, without "(work)", the first of "name/alias", "Mail 2" as "Mail"."""
    bare = _ASIDE.sub("", header)
    for words in (header, bare, *_OR.split(bare)[:1]):
        form = key(words)
        yield form
        counted = form.rstrip("0123456789")
        if _by_header().get(counted) in ("mail", "phone"):
            yield counted


def choices_in(spec: FieldSpec, text: str) -> tuple[list[str], list[str]]:
    """Return the choices that words stand for, each once, and the words that stand for none."""
    found: dict[str, None] = {}
    unknown = []
    whole = choice_of(spec, text)
    for words in [text] if whole else filter(None, _BETWEEN.split(text)):
        if value := whole or choice_of(spec, words):
            found[value] = None
        else:
            unknown.append(words)
    return list(found), unknown


def choice_of(spec: FieldSpec, words: str) -> str:
    """Return the one choice that these words name, in whole or by how it begins; "" when none or several do."""
    wanted = plain(words.replace("_", " ")).rstrip(".")
    if not wanted:
        return ""
    named = _named(spec)
    if wanted in named:
        return named[wanted]
    begun = {value for label, value in named.items() if label.startswith((f"{wanted} ", f"{wanted}:"))}
    return begun.pop() if len(begun) == 1 else ""


@functools.cache
def _named(spec: FieldSpec) -> Mapping[str, str]:
    return MappingProxyType({**_ALSO_CHOSEN.get(spec.name, {}), **dict(_names(spec))})


def _names(spec: FieldSpec) -> Iterator[tuple[str, str]]:
    for value, label in _YES_NO if spec.shape == "yes_no" else spec.choices:
        yield plain(value.replace("_", " ")), value
        for language in LANGUAGES:
            yield plain(tr_in(language, label)), value
