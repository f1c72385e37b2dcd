"""Which document is meant: where a list leads, about which record one opens, what is said of one there is not."""

from datetime import date, timedelta
from typing import Any

import pytest

from copbench import catalogue, i18n
from copbench.audience import Audience
from copbench.documents import export, listing, notices
from copbench.documents.source import Source
from copbench.errors import Refused
from copbench.fields import fields_of
from copbench.records import model_of
from copbench.saving import save_new
from copbench.visit import Visit
from copbench.workbook import Workbook

TODAY = date(2026, 9, 10)
WITHOUT_WORDS = ("attendance", "buddy_pair", "follow_up", "talk")
"""Kinds of which a document tells no typed words: who was there, and what stays with one person or unnamed."""


def meeting(workbook: Workbook, days: int, **answers: Any) -> str:
    return save_new(workbook, "meeting", {"held_on": (TODAY + timedelta(days)).isoformat(), **answers})


def opens_on(workbook: Workbook, key: str) -> str:
    return export.first_of(Source(workbook, Audience.ME), key, TODAY).id


def test_a_document_of_a_meeting_opens_on_the_one_that_matters(workbook: Workbook) -> None:
    first, last, today, coming = (
        meeting(workbook, days, about="Roofs", story=story)
        for days, story in ((-40, ""), (-20, "We met."), (0, ""), (30, "Too early"))
    )
    assert opens_on(workbook, "meeting-report") == last  # that of today says nothing yet
    assert {opens_on(workbook, key) for key in ("session-plan", "meeting-mail")} == {today}
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    save_new(workbook, "attendance", {"meeting": today, "person": ann, "presence": "present"})
    assert opens_on(workbook, "meeting-report") == today
    save_new(workbook, "block", {"meeting": coming, "activity": "Walk"})
    assert opens_on(workbook, "programme") == coming  # the only one that says what people do
    assert first not in {opens_on(workbook, one.key) for one in listing.DOCUMENTS if one.per == "meeting"}


def test_a_document_of_a_person_opens_on_the_first_of_whom_it_says_anything(workbook: Workbook) -> None:
    assert opens_on(workbook, "impressions") == ""
    ids = [save_new(workbook, "person", {"name": name}) for name in ("Ann", "Ben")]
    assert opens_on(workbook, "impressions") == ids[0]
    save_new(
        workbook,
        "impression",
        {
            "person": ids[1],
        }
        | _filled("impression", "Quiet"),
    )
    assert opens_on(workbook, "impressions") == ids[1]


def test_facilitators_choose_among_what_they_may_see_of_a_document_for_outside(workbook: Workbook) -> None:
    save_new(workbook, "helm", {"sharing_rule": "secrecy"})
    roofs = save_new(workbook, "pattern", {"name": "Roofs first"})
    read = Source(workbook, Audience.ME)
    assert export.subjects_of(read, "pattern") == []
    assert [one.id for one in export.subjects_of(read, "pattern", Audience.FACILITATORS)] == [roofs]
    assert export.first_of(read, "pattern", TODAY, Audience.FACILITATORS).id == roofs


def _filled(kind: str, words: str) -> dict[str, Any]:
    shapes = {"line": words, "text": words, "lines": [words]}
    return {spec.name: shapes[spec.shape] for spec in fields_of(model_of(kind)) if spec.shape in shapes}


FOR_THE_GROUP: dict[str, dict[str, Any]] = {
    "person": {"status": "takes_part"},
    "observation": {"bring_back": True},
    "perception_shift": {"bring_back": True},
}
"""What it takes for a record to reach the group."""


@pytest.mark.parametrize("kind", [kind for kind in catalogue.KINDS if not kind.is_worksheet],
                         ids=lambda kind: kind.name)  # fmt: skip
def test_every_list_leads_to_the_document_that_holds_it(workbook: Workbook, kind: catalogue.Kind) -> None:
    named = {"person": save_new(workbook, "person", {"name": "Ann", "status": "takes_part"}),
             "meeting": meeting(workbook, 0, about="Roofs"),
             "question": save_new(workbook, "question", {"text": "How?"})}  # fmt: skip
    named["buddy_pair"] = save_new(workbook, "buddy_pair", {"people": [named["person"]]})
    named["backcast"] = save_new(workbook, "backcast", {"image": "Green", "readers": "group"})
    refers = {spec.name: [named[spec.refers]] if spec.shape == "records" else named[spec.refers]
              for spec in fields_of(model_of(kind.name)) if spec.refers in named}  # fmt: skip
    chosen = FOR_THE_GROUP.get(kind.name, {})
    if any(spec.name == "readers" for spec in fields_of(model_of(kind.name))):
        chosen = chosen | {"readers": "group"}
    save_new(workbook, kind.name, _filled(kind.name, "Qmarker") | refers | chosen)
    files = export.render(workbook, listing.holding(kind.name).key, to_read=True)
    assert kind.name in WITHOUT_WORDS or "Qmarker" in "".join(text for _name, text in files)


# What there is not


@pytest.mark.parametrize(
    ("word", "meant"),
    [("report", "meeting-report, interim-report or monitor-report"), ("verslagen", "meeting-report"),
     ("agreement", "agreements"),
     ("plan", "session-plan or series-plan"), ("Invitatoin", "invitation or invitation-letter")],
)  # fmt: skip
def test_a_word_that_is_near_a_name_is_offered(word: str, meant: str) -> None:
    assert notices.no_such_document(word) == f"There is no document {word}. Did you mean {meant}?"


def test_of_one_of_several_that_there_is_not_those_that_there_are_are_named(workbook: Workbook) -> None:
    with pytest.raises(Refused, match=r"^There is no document session-plan-99\. Begin with the list Meetings\.$"):
        export.render(workbook, "session-plan-99")
    for days in range(14):
        meeting(workbook, days)
    with pytest.raises(Refused, match=r"There are: session-plan-01, .*, session-plan-12\. … and 2 more\.$"):
        export.render(workbook, "session-plan-99")


def test_a_page_with_what_does_not_fit_is_named_where_it_could_stand(workbook: Workbook) -> None:
    for kind in ("signal", "signal", "challenge"):
        visit = Visit.begin(workbook, kind)
        visit.type("seen_on" if kind == "signal" else "level", "soon")
        visit.keep()
    read = Source(workbook, Audience.ME)
    export.render(workbook, "actions", read=read)
    assert notices.left_out(workbook, read.reads) == ""
    export.render(workbook, "urgency", read=read)
    assert "2 pages hold something that does not fit yet: Signals." in notices.left_out(workbook, read.reads)
    with i18n.using("nl"):
        assert "Op 3 bladen staat iets wat nog niet past: Uitdagingen, Signalen." in notices.left_out(workbook)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_document_is_known_by_the_name_of_its_file_in_either_language(language: i18n.Language) -> None:
    with i18n.using(language):
        assert listing.document("invitation") is listing.document("uitnodiging") is not None
        assert listing.document("nothing") is None
    for document in listing.DOCUMENTS:
        assert listing.document(i18n.tr_in(language, document.file)) is document
