"""Lists as people keep and copy them: titles, heads, bullets, brackets and addresses, in two languages."""

import pytest

from copbench.fields import fields_of
from copbench.i18n import LANGUAGES, Language, tr_in
from copbench.incoming import columns, parse
from copbench.insight.composition import ASPECTS
from copbench.records.people import Person
from tests.core.test_incoming import ANN, BEN, data_of

# Lines that are no people


@pytest.mark.parametrize(
    ("above", "titles"),
    [
        ("Deelnemerslijst;;", ["Line 1 is taken for a title, so nobody comes in from it: Deelnemerslijst."]),
        ("CoP green\n\n3 mei, Delft;;", [
            "Line 1 is taken for a title, so nobody comes in from it: CoP green.",
            "Line 3 is taken for a title, so nobody comes in from it: 3 mei, Delft.",
        ]),
        ("", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "heads", ["Naam;Organisatie;Mail", "Contactpersoon;Org.;E-mailadres", "Who;Company;Email 1"]
)
def test_a_title_above_the_heads_is_no_person_and_is_named(above: str, titles: list[str], heads: str) -> None:
    found = parse(f"{above}\n{heads}\nAnn Invented;Town;ann@town.example")
    assert data_of(found) == [ANN]
    assert found.told() == titles and found.not_understood == 0


def test_heads_are_known_among_lines_pasted_from_everywhere_and_nobody_above_them_is_lost() -> None:
    text = (
        "Cas;Town\nBen Made-up;Province;ben@province.example\n\n"
        "Naam, Organisatie, Mail\nAnn Invented, Town, ann@town.example\n"
        "Mail, Naam\ndee@x.example, Dee\nEve (Court) eve@x.example"
    )
    assert data_of(parse(text)) == [
        {"name": "Cas", "organisation": "Town"}, BEN, ANN, {"name": "Dee", "mail": "dee@x.example"},
        {"name": "Eve", "organisation": "Court", "mail": "eve@x.example"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["Ben;Municipality;participant", "Contact Ben;Org;Mobile", "Naam Loos;Gemeente;gast"]
)
def test_a_person_whose_cells_look_like_heads_stays_a_person(line: str) -> None:
    found = parse(f"Ann;Town;a@x.example\n{line}")
    assert [person.name for person in found.people] == ["Ann", line.partition(";")[0]]


def test_parts_that_a_program_writes_below_somebody_and_ruled_lines_are_no_people() -> None:
    found = parse("Ann (Town)\nOrganizer\nBen\nDeelnemer")
    assert data_of(found) == [{"name": "Ann", "organisation": "Town"}, {"name": "Ben"}]
    assert found.not_understood == 2
    table = "| Naam | Organisatie | Mail |\n|---|:--|---|\n| Ann Invented | Town | ann@town.example |"
    assert data_of(parse(table)) == [ANN] and parse(table).told() == []


@pytest.mark.parametrize("word", [
    "Contactpersoon", "Org", "Org.", "Bedrijf", "Instelling", "E-mailadres", "Mailadres", "Tel", "Mobiel",
    "Functie", "Voornaam", "Tussenvoegsel", "Achternaam", "First name", "Last name", "Surname",
    "E-mail 2", "Tel. (werk)", "Organisatie/bedrijf", "Contact person", "Voorletters",
])  # fmt: skip
def test_words_above_columns_are_known(word: str) -> None:
    assert columns.question_of(word)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("First name;Surname\nAnn;Invented", "Ann Invented"),
        ("Achternaam;Tussenvoegsel;Voornaam\nBerg;van der;Ann", "Ann van der Berg"),
        ("Voorletters;Achternaam\nA.;Invented", "A. Invented"),
        ("Voorletters;Voornaam;Achternaam\nA.;Ann;Invented", "Ann Invented"),
        ("Naam;Tussenvoegsel;Achternaam;Mail\nPiet;van der;Berg;p@x.example", "Piet van der Berg"),
        ("Name,Surname,Organisation\nPiet,Berg,Town", "Piet Berg"),
        ("Naam;Achternaam\nPiet van der Berg;Berg", "Piet van der Berg"),
        ("Naam;Achternaam\nPiet;", "Piet"),
        ("Voornaam;Tussenvoegsel;Naam\nPiet;van der;Berg", "Piet van der Berg"),
        ("Naam;Tussenvoegsel\nBerg;van der", "van der Berg"),
        ("Naam;Voorletters\nPiet Berg;P.", "Piet Berg"),
        ("Naam;Voorletters\nBerg;P.", "P. Berg"),
        ("Display name;First name;Last name\nSmit, Jan (Town);Jan;Smit", "Smit, Jan (Town)"),
        ("Organisatie;Mail\nTown;Ann <ann@x.example>", "Ann"),
    ],
)
def test_the_parts_of_a_name_are_joined(text: str, name: str) -> None:
    assert [person.name for person in parse(text).people] == [name]


def test_a_name_that_the_other_columns_with_names_contradict_is_said() -> None:
    found = parse("Contact;Voornaam;Achternaam\nTeam North;Ann;Invented\nA. Invented;Ann;Invented;")
    assert [person.name for person in found.people] == ["Ann Invented", "Ann Invented"]
    beside = parse("Achternaam;Mail\nBerg;Ben <b@x.example>\nSmit;P. Smit <p@x.example> tel. 06-12345678")
    assert [person.name for person in beside.people] == ["Berg", "Smit"]
    assert beside.told() == ["Line 2: it is not clear what this is, so it stays out: Ben."]
    assert found.told()[0] == "Line 2: it is not clear what this is, so it stays out: Team North."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_a_person_is_known_by_its_own_words_and_by_those_in_the_picture(
    language: Language,
) -> None:
    for spec in fields_of(Person):
        known = "" if spec.refers else spec.name
        for head in filter(None, (spec.label, ASPECTS.get(spec.name, ""))):
            assert columns.question_of(tr_in(language, head)) == known
        for value, label in spec.choices:
            assert columns.choice_of(spec, tr_in(language, label)) == value
            assert columns.choice_of(spec, tr_in(language, label).partition(":")[0].upper()) == value


def test_the_short_words_for_what_the_picture_needs_are_known_with_their_answers_in_either_language() -> None:
    found = parse(
        "Name;Practice;Relation;Frontrunner;Size;Passie;Vindt de leidinggevende het goed?;"
        "Wie is de leidinggevende?\n"
        "Ann;roofs;draagt eraan bij;Voorloper;groot;green;ja;Ben\nCas;;harms it;follower;medium;;perhaps;"
    )
    assert data_of(found) == [
        {"name": "Ann", "practice": "roofs", "relation": "contributes", "position": "frontrunner", "size": "large",
         "passion": "green", "manager_agrees": True},
        {"name": "Cas", "relation": "harms", "position": "follower", "size": "middle"},
    ]  # fmt: skip
    assert found.told() == [
        "There is no place for these columns, so they stay out: Wie is de leidinggevende?",
        "Line 3: these words are no answer to “Does the manager agree?”, so they stay out: perhaps.",
    ]


def test_an_unknown_head_is_said_and_never_makes_an_address_a_name() -> None:
    found = parse("Shoe size;Mail\n43;ann@town.example")
    assert found.people == () and found.not_understood == 1
    assert found.told()[:2] == [
        "It is not clear in which column the names stand. Put “Name” above that column.",
        "There is no place for these columns, so they stay out: Shoe size.",
    ]


def test_what_stands_below_a_column_without_a_head_is_said_unless_it_is_a_number() -> None:
    found = parse(";Name;Mail;\n1;Ann;a@x.example;loose")
    assert found.told() == ["Line 2: it is not clear what this is, so it stays out: loose."]


# As people write


@pytest.mark.parametrize(
    ("line", "name", "organisation"),
    [
        ("Ann Invented (Town) ann@town.example", "Ann Invented", "Town"),
        ("Ann Invented (Town, ann@town.example)", "Ann Invented", "Town"),
        ("Ann Invented (Town) <ann@town.example>", "Ann Invented", "Town"),
        ("Ann Invented [ann@town.example]", "Ann Invented", ""),
        ("Ann (Anna) Invented;Town;ann@town.example", "Ann (Anna) Invented", "Town"),
        ("Invented, A. (Ann), ann@town.example", "Invented, A. (Ann)", ""),
        ("Berg, A. van der; Town; ann@town.example", "Berg, A. van der", "Town"),
        ("de Boer, Ann, Town, ann@town.example", "de Boer, Ann", "Town"),
        ("Ann van der Berg, Town, ann@town.example,", "Ann van der Berg", "Town"),
        ("Ann Jansen - de Vries, Town, ann@town.example", "Ann Jansen - de Vries", "Town"),
        ("1. Ann Invented - Town - ann@town.example", "Ann Invented", "Town"),
        ("☐ Ann Invented   Town   ann@town.example", "Ann Invented", "Town"),
        ("Ann Invented | Town <ann@town.example>", "Ann Invented", "Town"),
        ("Gemeente Delft;Ann Invented;ann@town.example", "Ann Invented", "Gemeente Delft"),
        ("Groen Doen;Ann Invented;a.invented@town.example", "Ann Invented", "Groen Doen"),
        ('"Invented, Ann","Town, north",ann@town.example', "Invented, Ann", "Town, north"),
        ("Naam: Ann Invented, organisatie: Town, e-mail: ann@town.example", "Ann Invented", "Town"),
        ("From: Ann Invented <ann@town.example>", "Ann Invented", ""),
        ("Ann Invented\tTown\t<mailto:ann@town.example|ann@town.example>", "Ann Invented", "Town"),
    ],
)
def test_a_line_as_people_write_it_gives_the_name_the_organisation_and_the_address(
    line: str, name: str, organisation: str
) -> None:
    (data,) = data_of(parse(line))
    assert (data["name"], data.get("organisation", "")) == (name, organisation)
    assert data["mail"].endswith("@town.example") and len(data) == 2 + bool(organisation)


@pytest.mark.parametrize(
    "words", ["06-12345678", "tel. 06 12 34 56 78", "T: +31 6 12345678", "mobiel: 06-12345678"]
)
@pytest.mark.parametrize("between", [" ", ", "])
def test_a_telephone_number_is_known_behind_a_name_and_with_a_word_in_front(words: str, between: str) -> None:
    (data,) = data_of(parse(f"Ann Invented{between}{words}"))
    assert data["name"] == "Ann Invented" and data["phone"].endswith("78") and len(data) == 2


def test_a_list_of_addresses_gives_each_their_own_person_with_or_without_a_name() -> None:
    found = parse("Aan: 'Made-up, Ben' <ben@x.example>; cas@x.example; Dee; Berg, Eve van den <eve@x.example>;")
    assert [(person.name, person.data.get("mail", "")) for person in found.people] == [
        ("Made-up, Ben", "ben@x.example"), ("cas@x.example", "cas@x.example"), ("Dee", ""),
        ("Berg, Eve van den", "eve@x.example"),
    ]  # fmt: skip


def test_names_that_may_begin_with_the_family_name_are_asked_about_and_heads_answer_it() -> None:
    lines = "Smit, Jan\nVan der Berg, Piet\nDijk, Ann van"
    assert [sentence.partition(".")[0] for sentence in parse(lines).told()] == [
        "What stands behind the comma is read as the organisation"
    ]
    assert [person.name for person in parse(f"Surname, First name\n{lines}").people] == [
        "Jan Smit", "Piet Van der Berg", "Ann van Dijk",
    ]  # fmt: skip
    for sure in ("Jan Smit, Town", "Smit, Gemeente", "Smit, Town, Delft", "Smit, jan@x.example"):
        assert parse(f"Berg, Town\n{sure}").told()[:1] != parse(lines).told()


def test_a_form_of_address_stays_out_of_the_name_and_that_is_said_once() -> None:
    found = parse("Dhr. B. Made-up, Town\nMevr. A. Invented, Town\nde heer Cas <cas@x.example>")
    assert [person.name for person in found.people] == ["B. Made-up", "A. Invented", "Cas"]
    assert found.told() == ["This stands in front of names and stays out: Dhr., Mevr., de heer."]
