"""Names in small letters, behind a title or an article, on their way outside (S6.5)."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copbench.documents.outside.disguise import Disguise, Known
from copbench.documents.outside.ordinary import HONORIFICS, IN_SMALL, MONTHS, PREFIXES, SURE_STARTS
from copbench.fields import ORGANISATION

PEOPLE = (
    "Bas Hypothese", "Youssef Doorsnee", "Stef Schets", "Fatma Invuller", "Roos de Wit", "Dan Brons", "Ben Vos",
    "Jan Modelmans", "Thi Nguyen", "Koos Vink", "Toon Anders", "mevr. Zandwijk", "Van Oudendijk",
)  # fmt: skip
ORGANISATIONS = (
    "Woonstichting De Drie Eiken", "Waterschap De Stille Beek", "VvE Kastanjehof", "Dakdekkers Plat & Dicht",
    "Huurdersraad Onder Dak", "Gemeente Vennehout",
)  # fmt: skip


def _told(typed: str) -> tuple[str, list[str]]:
    """Return a text as it goes outside, and what was typed where it is not sure."""
    people = [Known(name, name, "participant") for name in PEOPLE]
    text, doubts = Disguise([*people, *(Known(name, name, ORGANISATION) for name in ORGANISATIONS)]).text(typed)
    return text, [doubt.typed for doubt in doubts]


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("youssef belde met stef", "Participant A belde met participant B"),
        ("volgens fatma, according to fatma", "volgens participant A, according to participant A"),
        ("youssefs plan en fatma's vraag", "Participant A's plan en participant B's vraag"),
        ("bij woonstichting de drie eiken", "bij organisation A"),
    ],
)
def test_a_first_name_in_small_letters_is_hidden_when_it_is_no_other_word(typed: str, fit: str) -> None:
    assert _told(typed) == (fit, [])


FIRST_NAMES = st.one_of(
    st.text(string.ascii_lowercase, min_size=3, max_size=9),
    st.sampled_from(sorted(word for word in IN_SMALL | MONTHS | SURE_STARTS if len(word) > 2 and word.isalpha())),
).filter(lambda name: name not in PREFIXES | HONORIFICS)


@settings(deadline=None)
@given(name=FIRST_NAMES, begin=st.sampled_from(["volgens", "according to", "namens"]))
def test_whoever_is_called_the_source_in_small_letters_is_hidden_or_listed(name: str, begin: str) -> None:
    known = Known("1", f"{name.capitalize()} Qvwyx", "participant")
    text, doubts = Disguise([known]).text(f"{begin} {name}, gisteren")
    assert text == f"{begin} participant A, gisteren" or [doubt.typed for doubt in doubts] == [name]


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("bas zegt dat het kan, en roos ook", ["bas", "roos"]),
        ("dat komt van bas' vader", ["bas"]),
        ("volgens ben, en dan vroeg dan", ["ben", "dan"]),
        ("jan belde op 3 jan 2026", ["jan"]),
        ("hij koos voor groen", ["koos"]),
        ("volgens modelmans", ["modelmans"]),
        ("met de drie eiken, langs de stille beek, op kastanjehof en in vennehout",
         ["de drie eiken", "de stille beek", "kastanjehof", "vennehout"]),
    ],
)  # fmt: skip
def test_what_may_be_somebody_in_small_letters_stays_and_is_listed(typed: str, listed: list[str]) -> None:
    assert _told(typed) == (typed, listed)


@pytest.mark.parametrize(
    "typed",
    [
        "de bas speelde, een roos in de tuin, the dan, mijn roos",
        "ik ben er, dan gaan we, this is it, de schets is af, anders niet",
        "zet het op papier, dit blijft onder dak, plat en dicht, bij de boer",
        "Dan gaan we verder, en dan pas met de toon.",
        "bij de eiken en een beek",
    ],
)
def test_an_ordinary_word_stays_and_is_not_listed(typed: str) -> None:
    text, listed = _told(typed)
    assert text == typed and set(listed) <= {"Dan"}


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        *((f"Toen kwam {title} Schets.", "Toen kwam participant A.") for title in (
            "hr.", "dhr.", "de heer", "mevr.", "mw.", "fam.", "de fam.", "de familie", "Mr.", "Mrs.", "prof. dr.",
        )),
        ("Dhr. Schets kwam. Fam. Schets ook.", "Participant A kwam. Participant A ook."),
        ("Vraag dhr. schets en mevrouw roos.", "Vraag participant A en participant B."),
        ("Bij Zandwijk, mw. Zandwijk, dhr. Van Oudendijk.", "Bij participant A, participant A, participant B."),
        ("Van alles kwam er.", "Van alles kwam er."),
        ("We vroegen HR. Youssef kwam.", "We vroegen HR. Participant A kwam."),
        ("Dank u mevrouw. Youssef kwam.", "Dank u mevrouw. Participant A kwam."),
    ],
)  # fmt: skip
def test_a_title_goes_with_the_name_behind_it(typed: str, fit: str) -> None:
    assert _told(typed) == (fit, [])


def test_whoever_is_on_no_list_is_pointed_out_behind_a_title() -> None:
    typed = "Bij hr. Veenstra en de familie Meerdink, niet bij het HR Team."
    assert _told(typed) == (typed, ["hr. Veenstra", "familie Meerdink", "Team"])


def test_the_full_stop_of_an_abbreviation_ends_no_sentence() -> None:
    assert _told("Bijv. Youssef, o.a. Fatma en t.a.v. Stef. Youssef ook.") == (
        "Bijv. participant A, o.a. participant B en t.a.v. participant C. Participant A ook.", []
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("Met het Waterschap De Stille Beek.", "Met organisation A."),
        ("Het Waterschap De Stille Beek belde.", "Organisation A belde."),
        ("We met with the Stille Beek, and the Stille Beek said no.",
         "We met with organisation A, and organisation A said no."),
        ("On the Stille Beek roof, in het Kastanjehof-bestuur.",
         "On the organisation A roof, in het organisation B-bestuur."),
        ("Dat heeft het De Drie Eiken gekost.", "Dat heeft het organisation A gekost."),
        ("Onze VvE Kastanjehof.", "Onze organisation A."),
        ("Dat is de Youssef van vroeger.", "Dat is de participant A van vroeger."),
    ],
)  # fmt: skip
def test_the_article_before_an_organisation_goes_with_it(typed: str, fit: str) -> None:
    assert _told(typed) == (fit, [])
