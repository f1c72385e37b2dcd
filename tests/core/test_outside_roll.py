"""Whoever is named in an answer that asks for a name is hidden outside, also when it was removed (S6.5)."""

from typing import Any

import pytest

from copbench.audience import Audience
from copbench.documents import export
from copbench.documents.outside.names import organisations_in
from copbench.saving import remove, save_new
from copbench.workbook import Workbook


def _pitch(workbook: Workbook, pitch: str) -> str:
    """Return an invitation for outside with this pitch."""
    save_new(workbook, "focus", {"pitch": pitch})
    return export.render(workbook, "invitation", audience=Audience.OUTSIDE)[0][1]


@pytest.mark.parametrize("may", [False, None])
def test_who_contributed_is_hidden_until_it_is_sure_that_they_may_be_named(
    workbook: Workbook, may: bool | None
) -> None:
    save_new(workbook, "contributor", {"name": "Wendelien Kruit", "may_be_named": may})
    text = _pitch(workbook, "Thanks to Wendelien Kruit, for Wendelien lent us a roof.")
    assert "Thanks to person A, for person A lent us a roof." in text


def test_who_contributed_and_may_be_named_stays_as_typed(workbook: Workbook) -> None:
    save_new(workbook, "contributor", {"name": "Wendelien Kruit", "may_be_named": True})
    assert "Thanks to Wendelien Kruit." in _pitch(workbook, "Thanks to Wendelien Kruit.")


def test_who_may_be_named_as_contributor_but_takes_part_is_hidden_still(workbook: Workbook) -> None:
    save_new(workbook, "contributor", {"name": "Wendelien Kruit", "may_be_named": True})
    save_new(workbook, "person", {"name": "Wendelien Kruit", "status": "takes_part"})
    assert "Participant A was silent." in _pitch(workbook, "Wendelien Kruit was silent.")


@pytest.mark.parametrize("removed", [False, True])
@pytest.mark.parametrize(
    ("kind", "answers", "name", "shown"),
    [
        ("person", {"name": "Tjitske Meerdink", "status": "left"}, "Tjitske", "participant A"),
        ("person", {"organisation": "Woonstichting Vlinderhof"}, "Vlinderhof", "organisation A"),
        ("person", {"party": "Woonstichting De Drie Eiken"}, "De Drie Eiken", "organisation A"),
        ("person", {"named_by": "Wendelien Kruit"}, "Wendelien Kruit", "person A"),
        ("team_member", {"name": "Otto van Zwaluw"}, "Otto", "facilitator A"),
        ("contributor", {"name": "Ria Zolderman"}, "Ria Zolderman", "person A"),
        ("meeting", {"host": "Waterkant"}, "Waterkant", "organisation A"),
        ("meeting", {"case_organisations": ["Roofers", "Waterkant"]}, "Waterkant", "organisation A"),
        ("attendance", {"replaced_by": "Gerrit Zeilstra"}, "Gerrit Zeilstra", "participant A"),
        ("visibility", {"whom": "Gerrit Zeilstra, director"}, "Gerrit Zeilstra", "manager A"),
    ],
)
def test_a_name_is_hidden_wherever_it_was_asked_and_in_the_bin_too(
    workbook: Workbook, removed: bool, kind: str, answers: dict[str, Any], name: str, shown: str
) -> None:
    entry_id = save_new(workbook, kind, answers)
    if removed:
        remove(workbook, entry_id)
    text = _pitch(workbook, f"We saw {name} at work.")
    assert f"We saw {shown} at work." in text
    assert name not in text


def test_who_goes_to_the_bin_with_a_meeting_is_hidden_still(workbook: Workbook) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-09-10", "host": "Waterkant"})
    save_new(workbook, "attendance", {"meeting": meeting, "replaced_by": "Gerrit Zeilstra"})
    remove(workbook, meeting)
    assert "We saw participant A at organisation A." in _pitch(workbook, "We saw Gerrit Zeilstra at Waterkant.")


def test_one_name_in_several_places_is_one_person_and_two_on_the_list_are_two(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"initiator": "Wendelien Kruit"})
    save_new(workbook, "team_member", {"name": "Wendelien Kruit"})
    for organisation in ("Roofers", "Gardeners"):
        save_new(workbook, "person", {"name": "Jan Jansen", "organisation": organisation})
    text = _pitch(workbook, "We asked Wendelien Kruit and Jan Jansen.")
    assert "We asked facilitator A and somebody." in text


def test_a_party_that_is_somebodys_organisation_has_its_letter(workbook: Workbook) -> None:
    save_new(workbook, "person", {"organisation": "Woonstichting De Drie Eiken"})
    save_new(workbook, "person", {"party": "Woonstichting De Drie Eiken"})
    text = _pitch(workbook, "Woonstichting De Drie Eiken came, and De Drie Eiken stayed.")
    assert "Organisation A came, and organisation A stayed." in text


@pytest.mark.parametrize(
    ("party", "names"),
    [
        ("Woonstichting De Drie Eiken", ["Woonstichting De Drie Eiken"]),
        ("Municipality of Vennehout", ["Municipality of Vennehout"]),
        ("huurders (VvE Kastanjehof)", ["VvE Kastanjehof"]),
        ("gemeenten", []),
        ("Gemeenten en Waterschappen", []),
        ("Housing Associations", []),
        ("Huurders & Eigenaren", []),
        ("residents and owners' associations", []),
        ("Bewoners en VvE's", []),
        ("Natuur en milieu", []),
        ("MKB", []),
        ("", []),
    ],
)
def test_a_party_names_an_organisation_only_when_it_reads_as_what_one_is_called(
    party: str, names: list[str]
) -> None:
    assert organisations_in(party) == names


def test_a_party_of_many_stays_as_typed(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Otto van Zwaluw", "party": "gemeenten"})
    assert "Wij vragen de gemeenten en Gemeenten." in _pitch(workbook, "Wij vragen de gemeenten en Gemeenten.")
