"""By what name people stand in documents, and where somebody who was removed is named still."""

from copbench.i18n import using
from copbench.insight.still_named import still_named
from copbench.saving import remove, save_new
from copbench.workbook import Workbook
from tests.core.test_people_documents import person, text_of


def test_who_removes_somebody_hears_where_they_are_named_still(workbook: Workbook) -> None:
    anna = person(workbook, "Anna")
    save_new(workbook, "meeting", {"held_on": "2026-09-10", "host_person": anna, "note_taker": anna})
    save_new(workbook, "case", {"name": "A street", "person": anna})
    save_new(workbook, "intake", {"person": anna, "proud": "Of roofs"})
    remove(workbook, anna)
    assert still_named(workbook, anna) == (
        "Still named in: Meetings 1, Practice cases 1. There it now says: removed from the list."
    )
    with using("nl"):
        said = "Nog genoemd in: Bijeenkomsten 1, Praktijkcasussen 1. Daar staat nu: van de lijst gehaald."
        assert still_named(workbook, anna) == said
    assert still_named(workbook, person(workbook, "Bert")) == ""


def test_namesakes_are_told_apart_wherever_they_stand(workbook: Workbook) -> None:
    one, other = (person(workbook, "Jan Smit", organisation=place) for place in ("Breda", "Delft"))
    meeting = save_new(workbook, "meeting", {"held_on": "2026-09-10", "case_owners": [one, other]})
    save_new(workbook, "case", {"name": "A street", "person": one, "others": [other], "question": "How?"})
    save_new(workbook, "block", {"meeting": meeting, "activity": "Walk", "minutes": 10, "leader": other})
    assert "The case of Jan Smit (Breda), who works on it with Jan Smit (Delft)." in text_of(workbook, "cases")
    for key in ("session-plan", "programme"):
        assert "Walk" in text_of(workbook, key) and "Jan Smit (Delft)" in text_of(workbook, key)


def test_namesakes_of_one_organisation_are_not_told_apart_by_how_they_are_reached(workbook: Workbook) -> None:
    for name, mail in (("Jan Smit", "a@x.nl"), ("jan smit", "b@x.nl")):
        one = person(workbook, name, organisation="Breda", mail=mail)
    save_new(workbook, "case", {"name": "A street", "person": one, "question": "How?"})
    assert "The case of jan smit." in text_of(workbook, "cases")
