"""Many people come in at one go: nobody is lost without a word, and nobody who is there is overwritten."""

import csv
import io
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copbench import saving
from copbench.errors import NotSaved, Refused
from copbench.incoming import (
    Acquainted,
    Incoming,
    bring_in,
    decoded,
    last_lot,
    parse,
    take_back,
    take_out,
    text_of,
)
from copbench.incoming.rows import has_address
from copbench.saving import bring_back, save_new
from copbench.visible import without_controls
from copbench.workbook import Workbook

ANN = {"name": "Ann Invented", "organisation": "Town", "mail": "ann@town.example"}
BEN = {"name": "Ben Made-up", "organisation": "Province", "mail": "ben@province.example"}
BOTH = [ANN, BEN]


def data_of(found: Incoming) -> list[dict[str, Any]]:
    return [dict(person.data) for person in found.people]


# Separators, quotes, headers


@pytest.mark.parametrize("separator", ["\t", ";", "|", ",", ", "])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("head", ["", "Name{0}Organisation{0}Mail", "naam{0}organisatie{0}e-mail", "sep"])
def test_lines_are_read_whatever_parts_them_and_with_or_without_words_above(
    separator: str, end: str, head: str
) -> None:
    above = f"sep={separator[0]}" if head == "sep" else head.format(separator)
    lines = [above, *(separator.join(person.values()) for person in BOTH), "", "  "]
    assert data_of(parse("\ufeff" + end.join(filter(None, lines)) + end)) == BOTH


def test_a_mail_address_is_known_in_any_column_and_so_is_a_telephone_number() -> None:
    text = "ann@town.example;Ann Invented;Town\nBen Made-up;06-12345678;Province;<ben@province.example>"
    assert data_of(parse(text)) == [ANN, BEN | {"phone": "06-12345678"}]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Invented <ann@town.example>\nMade-up, Ben <ben@province.example>",
        "Ann Invented <ann@town.example>; Made-up, Ben <mailto:ben@province.example>;",
        '"Ann Invented" <ann@town.example>, "Made-up, Ben" <ben@province.example>',
    ],
)
def test_addresses_come_in_as_a_mail_program_copies_them(text: str) -> None:
    assert data_of(parse(text)) == [
        {"name": "Ann Invented", "mail": "ann@town.example"},
        {"name": "Made-up, Ben", "mail": "ben@province.example"},
    ]


def test_a_list_of_nothing_but_names_or_nothing_but_addresses_comes_in_too() -> None:
    assert data_of(parse("1. Ann\n\n- Ben\n• Cas")) == [{"name": "Ann"}, {"name": "Ben"}, {"name": "Cas"}]
    found = parse("a@x.example; b@x.example")
    assert [person.name for person in found.people] == ["a@x.example", "b@x.example"]
    assert found.told()[0] == "Line 1: there is no name in it; the mail address stands in its place."


def test_columns_are_known_in_two_languages_and_by_the_words_of_other_programs() -> None:
    text = (
        "Voornaam,Tussenvoegsel,Achternaam,Company,E-mail Address,Mobiele telefoon,Plaats,Rol,Status,Opmerkingen\n"
        'Ann,van,Invented,"Town, north",ann@town.example,06-1,Delft,"participant, guest",takes part,"Two\nlines"\n'
    )
    assert data_of(parse(text)) == [
        {
            "name": "Ann van Invented", "organisation": "Town, north", "mail": "ann@town.example", "phone": "06-1",
            "place": "Delft", "parts": ["participant", "guest"], "status": "takes_part", "why": "Two\nlines",
        }
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["takes part", "Takes part", "doet mee", "takes_part"])
def test_a_status_is_known_in_either_language(word: str) -> None:
    assert data_of(parse(f"naam;status\nAnn;{word}"))[0].get("status") == "takes_part"


# What is not understood


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Name;Shoe size;Mail\nAnn;43;a@x.example",
         "There is no place for these columns, so they stay out: Shoe size."),
        ("Name;Mail\nAnn;a@x.example;more", "Line 2: it is not clear what this is, so it stays out: more."),
        ("Name;Mail\n;;\nAnn;nowhere", "Line 3: this is no mail address, and comes in as it stands: nowhere."),
        ("Name;Role\nAnn;queen, guest",
         "Line 2: these words are no answer to “Which part does this person play?”, so they stay out: queen."),
        ("Name;Status\nAnn;invited, takes part, sure",
         "Line 2: these words are no answer to “How far are you?”, so they stay out: sure."),
        ("Name;Status\nAnn;uitgenodigd / takes_part / idea",
         "Line 2: “How far are you?” has one answer, so the first stays and this stays out: takes part, idea."),
        ("Name;Uren\nAnn;many", "Line 2: many: This asks for a whole number, such as 6."),
        ("Ann;Town;B.V.", "Line 1: it is not clear what this is, so it stays out: B.V."),
        ("Ann;Town;Delft", "Line 1: it is not clear what this is, so it stays out: Delft."),
        ('"Ann;Town;a@x.example\nBen',
         "Line 1: a quotation mark is opened and not closed; see whether this line came out right."),
        ("An\x1b[2Jn\u202e;Town", "Line 1: 2 signs that cannot be shown were taken away."),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_said_and_the_person_still_comes_in(text: str, sentence: str) -> None:
    found = parse(text)
    assert sentence in found.told()
    assert len(found.new) >= 1 and "nn" in found.people[0].name.replace("[2J", "")
    assert found.not_understood == 0


@pytest.mark.parametrize("text", ["Name;Mail\n\n;;\n;x@\n", "Name;Organisation\n;Town", ";Town", "a" * 10_001])
def test_a_line_without_a_name_gives_nobody_and_says_so(text: str) -> None:
    found = parse(text)
    assert found.people == ()
    assert found.not_understood == len(found.told()) == 1
    assert f"Line {text.rstrip(chr(10)).count(chr(10)) + 1}: " in found.told()[-1]


def test_many_wrong_lines_are_summed_up() -> None:
    found = parse("Name;Mail\n" + ";x\n" * 500)
    assert found.counts()[-1] == "500 lines not understood"
    assert len(found.told()) == 13 and found.told()[-1].startswith("And 488 more lines")


@given(st.text())
@example('"\n"";"\x00\n<@>,a@b.c>')
@example('sep=\n"')
def test_any_text_can_be_read(text: str) -> None:
    found = parse(text)
    assert all(person.name.strip() for person in found.people)
    assert all(isinstance(line, str) for line in found.told())


# a mail address in the column of names is no name: it goes where addresses stand
NAME = st.text(min_size=1, max_size=500).map(lambda text: " ".join(without_controls(text).split()))


@given(
    st.lists(NAME.filter(lambda name: name and not has_address(name)), min_size=1, max_size=5),
    st.sampled_from(",;\t|"),
)
@example(["[/] [@click=app.quit]x", "Vries, Jan de", "مريم بنت", 'O"Neil; "Jan"', "ab" * 250], ",")
@example(["Name", "naam", "sep=;", "-", "1. x"], ";")
def test_any_name_in_a_csv_comes_in_as_it_is(names: list[str], separator: str) -> None:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator)
    writer.writerows([("name", "organisation"), *((name, f"Town {place}") for place, name in enumerate(names))])
    assert [person.name for person in parse(stream.getvalue()).people] == names


# Who is there already


def test_who_is_there_already_is_left_out_and_another_of_the_same_name_is_not() -> None:
    known = Acquainted([ANN, {"name": "Cas", "organisation": "Côté"}])
    text = "\n".join([
        "Invented, Ann;Elsewhere;ANN@town.example", "ann  invented;town", "cas;Cote;cas@x.example", "Cas;Other",
        "Ann Invented;Town;second@town.example", "Dee;Town", "Dee;Town",
    ])  # fmt: skip
    found = parse(text, known)
    assert [person.twin for person in found.people] == ["there", "there", "there", "", "", "", "twice"]
    assert [person.line for person in found.new] == [4, 5, 6]
    assert found.counts() == ["3 new people", "3 are there already", "1 stands here twice"]
    assert "Line 1: Invented, Ann is on the list already and stays as it stands there." in found.told()
    assert "Line 4: there is another Cas, elsewhere or with another address; both are kept." in found.told()
    assert "Line 7: Dee stands here twice and comes in once." in found.told()


def test_people_who_share_one_mail_address_are_as_many_as_there_are_names_and_that_is_said() -> None:
    text = "Els Smit;Town;els@x.example\nSanne Smit;Town;els@x.example\nSmit, Els;Elsewhere;els@x.example"
    found = parse(text, Acquainted([{"name": "Ann", "mail": "els@x.example"}]))
    assert [person.twin for person in found.people] == ["", "", "twice"]
    assert found.told()[:2] == [
        "Line 1: Els Smit has the same mail address as Ann; both are kept.",
        "Line 2: Sanne Smit has the same mail address as Ann; both are kept.",
    ]
    assert parse("els@x.example", Acquainted([ANN, {"name": "Els", "mail": "els@x.example"}])).new == ()


# Taking in


def test_five_thousand_people_come_in_in_one_act_and_can_be_put_in_the_bin_as_one(workbook: Workbook) -> None:
    save_new(workbook, "person", ANN)
    text = "Naam;Organisatie;Mail\n" + "\n".join(f"Person {n};Town {n % 40};p{n}@x.example" for n in range(5000))
    assert bring_in(workbook, parse(text).new) == 5000
    assert workbook.tallies()["person"].rows == 5001
    assert parse(text, Acquainted.of(workbook)).new == ()
    assert take_out(workbook) == 5000
    assert [entry.data for entry in workbook.all_of("person")] == [ANN]
    assert take_out(workbook) == 0


def test_who_was_changed_since_or_has_an_intake_stays_when_the_others_go(workbook: Workbook) -> None:
    bring_in(workbook, parse("Ann\nBen\nCas").new)
    ids = {entry.data["name"]: entry.id for entry in workbook.all_of("person")}
    save_new(workbook, "person", {"name": "Ann", "place": "Delft"}, ids["Ann"])
    save_new(workbook, "intake", {"person": ids["Ben"]})
    assert [entry.data["name"] for entry in last_lot(workbook)] == ["Cas"]
    assert take_out(workbook) == 1


def test_who_takes_part_is_a_participant_unless_the_line_says_another_part(workbook: Workbook) -> None:
    bring_in(workbook, parse("Naam;Rol;Status\nAnn;;\nBen;gast;\nCas;queen;\nDee;;idee").new, "takes_part")
    assert {entry.data["name"]: entry.data.get("parts") or [] for entry in workbook.all_of("person")} == {
        "Ann": ["participant"], "Ben": ["guest"], "Cas": [], "Dee": [],
    }  # fmt: skip


def test_nobody_comes_in_when_one_cannot_be_saved(workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = saving.save_new

    def full(to: Workbook, kind: str, data: Any) -> str:
        if data["name"] == "Cas":
            raise sqlite3.OperationalError("database or disk is full")
        return saved(to, kind, data)

    monkeypatch.setattr(saving, "save_new", full)
    with pytest.raises(NotSaved):
        bring_in(workbook, parse("Ann\nBen\nCas").new)
    assert list(workbook.all_of("person")) == [] and "person" not in workbook.tallies()


# Files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_in_whatever_way_its_letters_were_written(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("naam;organisatie\nRenée Ångström;Côté".encode(encoding))
    assert data_of(parse(text_of(path))) == [{"name": "Renée Ångström", "organisation": "Côté"}]
    assert decoded(b"\x81\xe9") == "\x81é"


def test_one_letter_of_windows_in_a_marked_file_spoils_neither_its_first_head_nor_its_other_letters() -> None:
    text = decoded("\ufeffAchternaam;Voornaam\nDubé;Renée\nBerg;Andr".encode() + b"\xe9")
    assert [person.name for person in parse(text).people] == ["Renée Dubé", "André Berg"]


@pytest.mark.parametrize(
    "line", ["~/no/list, new.csv", "'no such.XLSX'", "- no.vcf", r"C:\no\such.txt", "no.ods;"]
)
def test_a_line_that_names_a_file_is_no_person(line: str, tmp_path: Path) -> None:
    there = tmp_path / "list.csv"
    there.touch()
    found = parse(f"{line}\nAnn;Town\nBen.csv Made-up;Town\n{there}")
    assert [person.name for person in found.people] == ["Ann", "Ben.csv Made-up"] and found.not_understood == 2
    no, other = found.told()
    assert no.startswith("Line 1: there is no file with this name, so nobody comes in from it: ")
    told = "this is the name of a file, which is read only on its own, so nobody comes in from it"
    assert other == f"Line 4: {told}: {there}."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"PK\x03\x04xlsx", "file of Excel"), (b"a\0b", "holds no text"), (b"a" * 2_000_001, "too large")],
)
def test_a_file_that_is_no_list_is_refused_in_a_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    for wrong, why in ((path, sentence), (tmp_path, "That is a folder"), (tmp_path / "no", "There is no file")):
        with pytest.raises(Refused, match=why):
            text_of(wrong)


def test_only_the_one_brought_back_comes_back_of_many_who_went_out_at_once(workbook: Workbook) -> None:
    bring_in(workbook, parse("\n".join(f"Person {n}" for n in range(50))).new)
    take_out(workbook)
    for _one in range(2):
        bring_back(workbook, workbook.removed("person")[0].entry)
    assert workbook.tallies()["person"].rows == 2


def test_who_was_named_elsewhere_since_is_not_taken_back(workbook: Workbook) -> None:
    bring_in(workbook, parse("Ann\nBen", Acquainted.of(workbook)).people, "takes_part")
    ann, ben = (entry.id for entry in workbook.all_of("person"))
    save_new(workbook, "case", {"name": "A street", "person": ann})
    assert take_back(workbook) == 1
    assert workbook.entry(ann) and workbook.entry(ben) is None and not workbook.removed("person")
