"""Short names of organisations and names that are ordinary words, on their way outside (S6.5)."""

import time

import pytest

from copbench.audience import Audience
from copbench.documents import export
from copbench.documents.outside.disguise import Disguise, Known
from copbench.fields import ORGANISATION
from copbench.saving import save_new
from copbench.workbook import Workbook

PEOPLE = ("Toon Anders", "Els Misschien", "Joke van den Denkbeeld", "Ans Voorbeeld", "Lotte Papier")
DUTCH = (
    "Dakdekkers Plat & Dicht", "VvE Kastanjehof", "Woonstichting De Drie Eiken", "Hogeschool Het Voorbeeld",
    "VvE-beheer Op Papier", "Huurdersraad Onder Dak", "Gemeente Hoogveen-Zuid", "Waterschap De Stille Beek",
    "Hogeschool Utrecht",
)  # fmt: skip
ENGLISH = (
    "Plat & Dicht, roofers", "Kastanjehof owners' association", "Housing association De Drie Eiken",
    "Onder Dak tenants' council", "De Dunne Draad savings bank", "Municipality of Vennehout",
    "Op Papier, managers for owners' associations", "Water board De Stille Beek",
)  # fmt: skip


def _disguise(organisations: tuple[str, ...]) -> Disguise:
    people = [Known(name, name, "participant") for name in PEOPLE]
    return Disguise([*people, *(Known(name, name, ORGANISATION) for name in organisations)])


def _listed(disguise: Disguise, typed: str) -> tuple[str, list[str]]:
    text, doubts = disguise.text(typed)
    return text, [doubt.typed for doubt in doubts]


@pytest.mark.parametrize(
    ("typed", "fit", "listed"),
    [
        ("Plat & Dicht deed het dak van Kastanjehof, en De Drie Eiken betaalde.",
         "Organisation A deed het dak van organisation B, en organisation C betaalde.", []),
        ("Dat deed Plat en Dicht.", "Dat deed organisation A.", []),
        ("Het dak is plat en dicht. Plat en dicht is goed.",
         "Het dak is plat en dicht. Plat en dicht is goed.", []),
        ("Zet het op papier, onder dak.", "Zet het op papier, onder dak.", []),
        ("Dat doet Op Papier voor Onder Dak.", "Dat doet organisation A voor organisation B.", []),
        ("Later kwam Het Voorbeeld.", "Later kwam organisation A.", []),
        ("Langs de Stille Beek.", "Langs organisation A.", []),
        ("Bij de Eiken.", "Bij de Eiken.", ["Eiken"]),
        ("In Hoogveen-Zuid en Utrecht.", "In Hoogveen-Zuid en Utrecht.", ["Hoogveen-Zuid", "Utrecht"]),
        ("Zie www.platendicht.nl, platendicht.nl of www.papier.nl.",
         "Zie (web address left out), organisation A.nl of www.papier.nl.", []),
        ("Mooi onderdak.", "Mooi onderdak.", []),
        ("Van Jansen & Zonen.", "Van Jansen & Zonen.", ["Jansen & Zonen"]),
    ],
)  # fmt: skip
def test_a_dutch_organisation_is_known_by_what_it_is_called(typed: str, fit: str, listed: list[str]) -> None:
    assert _listed(_disguise(DUTCH), typed) == (fit, listed)


@pytest.mark.parametrize(
    ("typed", "fit", "listed"),
    [
        ("Plat & Dicht did the roof of Kastanjehof, and De Drie Eiken paid.",
         "Organisation A did the roof of organisation B, and organisation C paid.", []),
        ("For Onder Dak and De Dunne Draad.", "For organisation A and organisation B.", []),
        ("Op Papier keeps it op papier.", "Organisation A keeps it op papier.", []),
        ("On the Stille Beek.", "On organisation A.", []),
        ("Near Vennehout.", "Near Vennehout.", ["Vennehout"]),
        ("We saw Owners at the Kempen. How?", "We saw Owners at the Kempen. How?", ["Owners", "Kempen"]),
    ],
)  # fmt: skip
def test_an_english_organisation_is_known_by_what_it_is_called(typed: str, fit: str, listed: list[str]) -> None:
    assert _listed(_disguise(ENGLISH), typed) == (fit, listed)


@pytest.mark.parametrize(
    ("typed", "fit", "listed"),
    [
        ("Steeds ergens anders, misschien op toon.", "Steeds ergens anders, misschien op toon.", []),
        ("Anders gezegd: het kan.", "Anders gezegd: het kan.", ["Anders"]),
        ("Toen kwam Anders.", "Toen kwam participant A.", ["Anders"]),
        ("Toen kwam Toon Anders.", "Toen kwam participant A.", []),
        ("Met denkbeeld en papier.", "Met denkbeeld en papier.", []),
        ("Dag Joke v.d. Denkbeeld, J. v/d Denkbeeld, Joke vd Denkbeeld.",
         "Dag participant A, participant A, participant A.", []),
        ("Bij mevrouw Denkbeeld.", "Bij participant A.", []),
    ],
)  # fmt: skip
def test_a_name_that_is_an_ordinary_word_is_told_apart(typed: str, fit: str, listed: list[str]) -> None:
    assert _listed(_disguise(DUTCH), typed) == (fit, listed)


def _invitation(workbook: Workbook) -> str:
    [(_name, text)] = export.render(workbook, "invitation", audience=Audience.OUTSIDE)
    return text


def test_the_note_stands_only_below_what_was_changed_or_is_in_doubt(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Joke van den Denkbeeld", "status": "takes_part"})
    save_new(workbook, "focus", {"pitch": "We learn."})
    save_new(workbook, "invitation", {"signed": "Joke van den Denkbeeld"})
    text = _invitation(workbook)
    assert "Joke van den Denkbeeld" in text and "Made fit" not in text and "on purpose" not in text
    save_new(workbook, "urgency", {"verdict_why": "Karel Veenstra said so."})
    text = _invitation(workbook)
    assert "Made fit" not in text and "“Karel Veenstra” may be a name." in text


def test_the_note_says_that_who_signs_is_named_on_purpose(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Joke van den Denkbeeld", "status": "takes_part"})
    save_new(workbook, "focus", {"pitch": "Joke v.d. Denkbeeld learns."})
    assert "Made fit" in _invitation(workbook) and "on purpose" not in _invitation(workbook)
    save_new(workbook, "invitation", {"signed": "Joke van den Denkbeeld"})
    assert "Participant A learns." in _invitation(workbook)
    assert "Who signs this is named on purpose." in _invitation(workbook)


def test_eight_times_as_many_names_cost_far_less_than_sixty_four_times_as_much() -> None:
    few, many = min(_cost(250) for _ in range(3)), min(_cost(2000) for _ in range(3))
    assert many < 24 * few, (few, many)


def _cost(number: int) -> float:
    """Return the seconds of computing that a text takes with so many people and as many organisations."""
    known = [Known(f"p{n}", f"Naam{n} van den Klank{n}", "participant") for n in range(number)]
    known += [Known(f"o{n}", f"Woonstichting De Eik{n} & Linde{n}", ORGANISATION) for n in range(number)]
    begun = time.process_time()
    text, _doubts = Disguise(known).text("Naam7 v.d. Klank7 sprak met De Eik9 & Linde9. " * 100)
    assert "Klank7" not in text and "Eik9" not in text
    return time.process_time() - begun
