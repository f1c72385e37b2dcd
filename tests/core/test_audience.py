"""Nothing stands in a document for a wider audience than its own: the table of kind × question × audience."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from copbench import catalogue, dates, i18n
from copbench.audience import Audience
from copbench.documents import export, listing
from copbench.documents.source import Source
from copbench.fields import FieldSpec, fields_of
from copbench.records import model_of
from copbench.saving import save_new
from copbench.workbook import Workbook

KINDS = [kind.name for kind in catalogue.KINDS]
FAR = date(1950, 1, 1)
CHOSEN = {("meeting", "status"): "held", ("person", "status"): "invited"}
"""Where the last choice would leave a record out of documents."""
OF_WHICH = {"backcast_step": "backcast"}
"""The kinds that travel as far as the record they are part of."""


def marker(kind: str, name: str) -> str:
    """Return a word that stands in one answer of the whole workbook only."""
    return f"Q{kind.replace('_', 'x')}Z{name.replace('_', 'x')}Q"


def day(kind: str, name: str) -> date:
    """Return a date that stands in one answer only, far from any other."""
    return FAR + timedelta(days=37 * _place(kind, name))


def _place(kind: str, name: str) -> int:
    return [(one, spec.name) for one in KINDS for spec in fields_of(model_of(one))].index((kind, name))


def filled(kind: str) -> dict[str, Any]:
    """Return an answer to every question of a kind."""
    return {spec.name: _filled(kind, spec) for spec in fields_of(model_of(kind))}


def only(kind: str) -> str:
    """Return the id of the one record of a kind."""
    return f"only-{kind}"


def _filled(kind: str, spec: FieldSpec) -> Any:
    match spec.shape:
        case "lines":
            return [marker(kind, spec.name)]
        case "choices":
            return [value for value, _label in spec.choices]
        case "choice":
            return CHOSEN.get((kind, spec.name), spec.choices[-1][0])
        case "yes_no":
            return True
        case "number":
            return spec.limits[1] or 7
        case "date":
            return day(kind, spec.name).isoformat()
        case "time":
            return "{:02}:{:02}".format(*divmod(_place(kind, spec.name), 60))
        case "record":
            return only(spec.refers)
        case "records":
            return [only(spec.refers)]
        case _:
            return marker(kind, spec.name)


@pytest.fixture
def everything(workbook: Workbook) -> Workbook:
    """Return a workbook in which every question is answered, also those people added themselves."""
    for kind in KINDS:
        save_new(workbook, kind, filled(kind) | own_questions(kind), only(kind))
    save_new(workbook, "person", {"name": "Zus", "status": "invited"}, "who-gets-a-letter")
    return workbook


def own_questions(kind: str) -> dict[str, Any]:
    """Return a question that people added, one for each audience, with its answer."""
    asked = [
        {"id": ring.name, "question": f"Own {ring.name}?", "audience": ring.name.lower(), "answer": text}
        for text, ring in own_traces(kind)
    ]
    return {"own_questions": asked} if asked else {}


def trace(kind: str, spec: FieldSpec) -> str:
    """Return what shows in a document when an answer stands in it, "" where the answer is not unmistakable."""
    if spec.shape == "date":
        return dates.in_words(day(kind, spec.name))
    if spec.refers:
        return _name(spec.refers)
    return marker(kind, spec.name) if spec.typed and spec.shape not in ("number", "time") else ""


def _name(kind: str) -> str:
    """Return what shows in a document when the one record of a kind is named in it."""
    model = model_of(kind)
    specs = {spec.name: spec for spec in fields_of(model)}
    naming = (one for one in model.columns if specs[one].refers or specs[one].shape in ("line", "text", "lines"))
    return trace(kind, specs[model.titled_by or next(naming)])


def traces() -> list[tuple[str, Audience]]:
    """Return what each answer leaves in a document, with the audience of that answer.

    A name of another record is left out: it may stand there for what that record itself says.
    """
    found = [
        (text, reach(kind, spec))
        for kind in KINDS
        for spec in fields_of(model_of(kind))
        if not spec.refers and (text := trace(kind, spec))
    ]
    return found + [trace for kind in KINDS for trace in own_traces(kind)]


def reach(kind: str, spec: FieldSpec) -> Audience:
    """Return how far the answer to a question travels in this workbook."""
    readers = {"readers": filled(OF_WHICH[kind])["readers"]} if kind in OF_WHICH else {}
    return model_of(kind).reach(spec, filled(kind) | readers)


def own_traces(kind: str) -> list[tuple[str, Audience]]:
    """Return the same for the questions that people added to a worksheet."""
    if not catalogue.kind(kind).is_worksheet:
        return []
    return [(marker(kind, f"own{ring.name}"), ring) for ring in Audience]


def test_no_document_holds_anything_for_a_narrower_audience_than_its_readers(everything: Workbook) -> None:
    known, read = traces(), Source(everything, Audience.ME)
    for document in listing.DOCUMENTS:
        for audience in Audience:
            files = export.render(everything, document.key, audience=audience, read=read)
            text = "\n".join(text for _name, text in files)
            leaked = [trace for trace, own in known if not own.may_stand_in(audience) and trace in text]
            assert not leaked, (document.key, audience)


def test_every_answer_stands_in_the_sheets_for_its_owner(everything: Workbook) -> None:
    sheets = [one for one in listing.DOCUMENTS if one.sheet]
    files = [export.render(everything, one.key, audience=Audience.ME) for one in sheets]
    text = "\n".join(text for [(_name, text)] in files)
    assert [trace for trace, _audience in traces() if trace not in text] == []


def test_every_document_reaches_its_own_readers_with_something(everything: Workbook) -> None:
    known, read = traces(), Source(everything, Audience.ME)
    for document in listing.DOCUMENTS:
        files = export.render(everything, document.key, read=read)
        assert any(audience >= document.audience and trace in text
                   for _name, text in files for trace, audience in known), document.key  # fmt: skip


def test_the_source_shows_exactly_what_each_audience_may_see_of_each_question(everything: Workbook) -> None:
    known = Source(everything, Audience.ME)
    for audience in Audience:
        source = known.towards(audience)
        for kind in KINDS:
            row = source.sheet(kind)
            for spec in fields_of(model_of(kind)):
                allowed = reach(kind, spec).may_stand_in(audience)
                referred = source.record(spec.refers, only(spec.refers)) if spec.refers else None
                named = allowed and (referred is None or bool(referred.title))
                assert (row.value(spec.name) is not None, bool(row.show(spec.name))) == (allowed, named), spec
                assert (spec.name in row.data(), bool(row.texts(spec.name))) == (allowed, named), spec
            own = {text for _spec, text in row.own_answers()}
            assert own == {text for text, ring in own_traces(kind) if ring >= audience}


def test_a_reason_for_setting_aside_goes_no_further_than_the_answer_would(workbook: Workbook) -> None:
    save_new(workbook, "focus", {
        "domain": "Roofs", "not_for_us": {"domain": "QreasonQ", "breadth": "QbreadthQ"},
    })  # fmt: skip
    save_new(workbook, "follow_through", {"said": "not_for_us", "because": "QbecauseQ", "not_for_us":
                                          {"why_to_you": "QprivateQ"}})  # fmt: skip
    reasons = ("QreasonQ", "QbreadthQ", "QbecauseQ", "QprivateQ")
    for audience, expected in (
        (Audience.ME, reasons),
        (Audience.FACILITATORS, reasons[:3]),
        (Audience.GROUP, ()),
        (Audience.OUTSIDE, ()),
    ):
        text = "".join(text for _name, text in export.render(workbook, "my-cop", audience=audience))
        assert tuple(reason for reason in reasons if reason in text) == expected


def test_an_earlier_wording_and_a_name_obey_the_audience_of_the_readers(workbook: Workbook) -> None:
    save_new(workbook, "focus", {"domain": "Old words", "breadth_evidence": "QoldQ"})
    save_new(workbook, "focus", {"domain": "New words", "breadth_evidence": "QnewQ"})
    outside, facilitators = Source(workbook, Audience.OUTSIDE), Source(workbook, Audience.FACILITATORS)
    assert [wording.text for wording in outside.history("focus", "domain")] == ["Old words"]
    assert outside.history("focus", "breadth_evidence") == []
    assert [wording.text for wording in facilitators.history("focus", "breadth_evidence")] == ["QoldQ"]


def test_a_stored_answer_that_the_model_refuses_is_shown_as_it_stands(workbook: Workbook) -> None:
    odd: dict[str, Any] = {
        "start": "next spring", "months": 999, "every_weeks": "six", "place": ["a boat"], "name": ["Roofs", "Two"],
        "activities": "talking", "ring": "perhaps", "known_sources": [3, None],
        "own_questions": [{"id": "a", "question": "And?", "answer": "So", "audience": "martians"}],
    }  # fmt: skip
    with workbook._writing() as db:
        db.execute(
            "INSERT INTO entry (id, kind, data, sort, created, changed, revision)"
            " VALUES ('set_up', 'set_up', ?, '', '', '', '')",
            (json.dumps(odd),),
        )
    text = _text(workbook, "sheet-first")
    for shown in ("next spring", "999", "six", "A boat", "Roofs", "Two", "Talking", "Perhaps", "- 3"):
        assert shown in text
    assert "And?" not in text
    assert "#### And?\n\nSo" in _text(workbook, "sheet-first", Audience.ME)
    assert "Two" in _text(workbook, "invitation")


def _text(workbook: Workbook, key: str, audience: Audience | None = None) -> str:
    return export.render(workbook, key, audience=audience)[0][1]


def test_each_kind_is_read_once_however_many_documents_are_made(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    all_of = workbook.all_of
    monkeypatch.setattr(workbook, "all_of", lambda kind, **how: read.append(kind) or all_of(kind, **how))
    save_new(workbook, "focus", {"domain": "Roofs"})
    export.render(workbook, listing.WHOLE)
    assert sorted(read) == sorted(set(read))


WORKED_OUT = {"S1.7"}
"""What stands in a document as a sentence that follows from the answers, not as the answers themselves."""


def test_every_id_that_a_document_names_leaves_something_in_it(everything: Workbook) -> None:
    asked_before = filled("main_question") | {"meeting": ""}  # what comes up in a meeting stays in the group
    save_new(everything, "main_question", asked_before, only("main_question"))
    for document in listing.DOCUMENTS:
        if document.sheet or document.key == listing.WHOLE or document.key == "what-is-a-cop":
            continue  # a sheet tells everything of its step; the first page for others is a page of the guide
        text = _text(everything, document.key)
        for identity in document.method:
            told = [words for kind in KINDS for spec in fields_of(model_of(kind)) if identity in spec.method
                    for words in _left_by(kind, spec)]  # fmt: skip
            if (
                told and identity not in WORKED_OUT
            ):  # a yes, a no or a number alone leaves nothing that is unmistakable
                assert any(words in text for words in told), (document.key, identity)


def _left_by(kind: str, spec: FieldSpec) -> list[str]:
    """Return what an answer may leave in a document: its trace, or the words of what was chosen."""
    if spec.choices:
        return [i18n.tr(label) for _value, label in spec.choices] + [i18n.tr(spec.choices[-1][1]).capitalize()]
    return [trace(kind, spec)] if trace(kind, spec) else []
