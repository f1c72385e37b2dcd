"""Which question of a person a column answers, and which choice a word in it stands for, in either language.

Every question can be named by its own words; beside them stand the words that other programs put above a column.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from copbench.fields import FieldSpec, fields_of
from copbench.i18n import LANGUAGES, tr_in
from copbench.insight.parties import plain
from copbench.records.people import Person

GIVEN, INFIX, FAMILY = "given", "infix", "family"
"""The parts of a name, where a file has a column for each."""

_HEADERS: Mapping[str, str] = {
    "name": "naam|namen|name|names|fullname|volledigenaam|displayname|weergavenaam|contact|persoon|person",
    GIVEN: "voornaam|firstname|givenname|roepnaam",
    INFIX: "tussenvoegsel|tussenvoegsels|middlename|middelstenaam",
    FAMILY: "achternaam|lastname|familyname|surname|familienaam",
    "organisation": "organisatie|organisation|organization|organisatienaam|organizationname|organisationname"
    "|organization1name|bedrijf|bedrijfsnaam|company|companyname|werkgever|employer|instelling",
    "mail": "mail|email|mailadres|emailadres|emailaddress|mailaddress|adresemail|email1value|emailwerk|workemail",
    "phone": "telefoon|tel|telefoonnummer|phone|phonenumber|telephone|mobiel|mobile|mobilephone|businessphone"
    "|mobieletelefoon|telefoonwerk|phone1value|gsm",
    "sector": "sector",
    "branch": "branche|branch|bedrijfstak|industry",
    "place": "plaats|place|stad|city|town|woonplaats|vestigingsplaats|regio|region",
    "party": "partij|party|namens|onbehalfof|stakeholder",
    "parts": "rol|rollen|role|roles|part|parts",
    "status": "status|stand",
    "practice": "functie|function|functietitel|jobtitle",
    "named_by": "genoemddoor|namedby|aangedragendoor|voorgedragendoor|via",
    "why": "waarom|why|opmerking|opmerkingen|notitie|notities|note|notes|remark|remarks|comment|comments",
    "size": "omvang|grootte|size",
    "core_activity": "kernactiviteit|coreactivity",
    "expertise": "expertise|deskundigheid|goedin|goodat",
    "hours_ok": "uren|hours|urenpermaand|hoursamonth",
}
_SIGNS = re.compile(r"[\W_]+")
_ASIDE = re.compile(r"\([^()]*\)")
_BETWEEN = re.compile(r"\s*[,;/+&\n]\s*|\s+(?:en|and)\s+")


@functools.cache
def specs() -> Mapping[str, FieldSpec]:
    """Return the questions of a person that words in a column can answer, by name."""
    return MappingProxyType({spec.name: spec for spec in fields_of(Person) if spec.typed or spec.choices})


def key(words: str) -> str:
    """Return words as they are compared: letters and figures only, without capitals and accents."""
    return _SIGNS.sub("", plain(words))


@functools.cache
def _by_header() -> Mapping[str, str]:
    known = {key(tr_in(language, spec.label)): spec.name for spec in specs().values() for language in LANGUAGES}
    return known | {word: name for name, words in _HEADERS.items() for word in words.split("|")}


def question_of(header: str) -> str:
    """Return the question, or the part of a name, that a word above a column means; "" when none."""
    known = _by_header()
    return known.get(key(header)) or known.get(key(_ASIDE.sub("", header)), "")


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
    begun = {value for label, value in named.items() if label.startswith(f"{wanted} ")}
    return begun.pop() if len(begun) == 1 else ""


@functools.cache
def _named(spec: FieldSpec) -> Mapping[str, str]:
    return MappingProxyType(dict(_names(spec)))


def _names(spec: FieldSpec) -> Iterator[tuple[str, str]]:
    for value, label in spec.choices:
        yield plain(value.replace("_", " ")), value
        for language in LANGUAGES:
            yield plain(tr_in(language, label)), value
