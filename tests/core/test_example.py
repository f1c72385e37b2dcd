"""The example is whole in both languages, tells one story in them, and keeps to the agreements it shows."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from copbench import catalogue, example
from copbench.answers import answered, write
from copbench.audience import Audience
from copbench.errors import Refused
from copbench.example import Told
from copbench.fields import TYPED_SHAPES, FieldSpec
from copbench.i18n import LANGUAGES, Language
from copbench.insight.progress import states
from copbench.records import load, specs_of
from copbench.visit import Visit
from copbench.workbook import Workbook

BOOKKEEPING = {"said", "because", "not_for_us", "own_questions"}
NOT_IN_CONFIDENCE = {"Ans Voorbeeld", "Bram Fictief", "Joke van den Denkbeeld"}
"""Facilitators and initiator: they sign the invitation."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def _answers(version: Told) -> Iterator[tuple[FieldSpec, object]]:
    for spec in specs_of(version.kind, version.data):
        if answered(version.data.get(spec.name)):
            yield spec, version.data[spec.name]


def _texts(language: Language, audience: Audience = Audience.ME) -> Iterator[str]:
    """Yield every typed answer that may travel at least as far as `audience`."""
    for version in example.told(language):
        for spec, value in _answers(version):
            if spec.typed and spec.audience >= audience:
                yield "\n".join(value) if isinstance(value, list) else str(value)


def _now(language: Language, kind: str) -> list[Told]:
    return [version for version in example.told(language) if version.kind == kind and not version.at]


@pytest.fixture(params=LANGUAGES)
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workbook]:
    """Return the example in each language, opened the way a person opens it."""
    example.make(tmp_path / "example.copbench", request.param)
    with Workbook.open(tmp_path / "example.copbench") as workbook:
        yield workbook


@both_languages
def test_every_record_loads_whole_with_no_refused_answer_and_no_unknown_question(language: Language) -> None:
    for version in example.told(language):
        _record, refused = load(version.kind, version.data)
        known = {spec.name for spec in specs_of(version.kind, version.data)}
        assert (refused, set(version.data) - known - BOOKKEEPING) == ({}, set()), version.kind
        assert set(version.data.get("not_for_us", {})) <= known - {spec.name for spec, _ in _answers(version)}


def test_what_stands_in_the_workbook_is_what_the_files_tell(filled: Workbook) -> None:
    language: Language = "nl" if filled.fact("language") == "nl" else "en"
    for kind in catalogue.KINDS:
        stored = {entry.id: entry.data for entry in filled.all_of(kind.name)}
        assert stored == {
            version.id or kind.name: load(kind.name, version.data)[0].as_json()
            for version in _now(language, kind.name)
        }
    assert filled.drafted() == []


def test_every_kind_that_exists_is_filled(filled: Workbook) -> None:
    tallies = filled.tallies()
    for kind in catalogue.KINDS:
        if kind.is_worksheet:
            assert tallies[kind.name].answers >= min(6, len(specs_of(kind.name, {}))), kind.name
        else:
            assert tallies[kind.name].rows >= (2 if kind.name == "tension" else 3), kind.name
    levels = {"person", "organisation", "field"}
    assert {entry.data["level"] for entry in filled.all_of("challenge")} == levels
    assert {entry.data["for_whom"] for entry in filled.all_of("benefit")} == levels | {"initiator"}


def test_the_run_is_halfway_so_the_first_steps_are_done_and_the_others_begun(filled: Workbook) -> None:
    found = states(filled.tallies())
    assert {step for step, state in found.items() if state == "done"} == {"v", "1", "2", "3"}
    assert set(found.values()) == {"done", "begun"}
    marks = [entry.data for kind in catalogue.KINDS for entry in filled.all_of(kind.name)]
    assert sum("not_for_us" in data for data in marks) == 1
    assert sum("own_questions" in data for data in marks) == 1


def test_both_languages_answer_the_same_questions_the_same_way_under_the_same_ids() -> None:
    dutch, english = example.told("nl"), example.told("en")
    assert [version[:2] + version[3:] for version in dutch] == [version[:2] + version[3:] for version in english]
    for one, other in zip(dutch, english, strict=True):
        assert list(one.data) == list(other.data), one.kind
        for (spec, value), (_spec, theirs) in zip(_answers(one), _answers(other), strict=True):
            if spec.shape not in TYPED_SHAPES or spec.shape in ("date", "number"):
                assert value == theirs, (one.kind, spec.name)
            elif isinstance(value, list) and isinstance(theirs, list):
                assert len(value) == len(theirs), (one.kind, spec.name)


def test_references_resolve_to_the_name_of_a_person(filled: Workbook) -> None:
    people = {entry.id for entry in filled.all_of("person")}
    asked = [
        person
        for kind in catalogue.KINDS
        for spec in specs_of(kind.name, {})
        if spec.refers == "person"
        for entry in filled.all_of(kind.name)
        for person in write(spec, entry.data.get(spec.name)).split()
    ]
    assert len(asked) == 6
    assert set(asked) <= people
    assert all(filled.name_of(person) for person in asked)


@both_languages
def test_names_and_parties_are_written_as_they_stand_elsewhere(language: Language) -> None:
    people = {version.data["name"] for version in _now(language, "person")}
    for version in _now(language, "person"):
        named_by = version.data.get("named_by", "")
        assert named_by in people or not named_by or named_by[:1].islower(), named_by
    parties = set(_now(language, "fit_check")[0].data["parties"])
    touched = {party for version in _now(language, "main_question") for party in version.data["touches"]}
    assert len(parties - touched) == 1, "one party has no question yet, and copbench can show it"
    assert touched < parties


@both_languages
def test_every_address_ends_in_example_so_that_mail_reaches_nobody(language: Language) -> None:
    addresses = [address for text in _texts(language) for address in re.findall(r"\S+@[\w.-]*\w", text)]
    assert len(addresses) >= 20
    assert all(re.fullmatch(r"\S+@(voorbeeld|example)\.example", address) for address in addresses)
    assert not [text for text in _texts(language) if re.search(r"https?://|www\.", text)]


@both_languages
def test_what_may_go_outside_names_no_participant(language: Language) -> None:
    names = {version.data["name"] for version in _now(language, "person")} - NOT_IN_CONFIDENCE
    parts = {part for name in names for part in (name, name.split()[0])}
    for text in _texts(language, Audience.OUTSIDE):
        assert not {part for part in parts if re.search(rf"\b{part}\b", text)}, text


def test_the_domain_grew_sharper_and_each_wording_is_found_back_with_its_moment(filled: Workbook) -> None:
    wordings = Visit.begin(filled, "focus").earlier("domain")
    assert [at[:10] for at, _raw in wordings][1:] == ["2026-03-19", "2026-02-09", "2026-02-03"]
    rounds = [entry.data["wording"] for entry in filled.all_of("sharpening", newest_first=True)]
    assert [raw for _at, raw in wordings] == rounds
    rewritten = [
        entry.id
        for entry in filled.all_of("main_question")
        if len(Visit.begin(filled, "main_question", entry.id).earlier("question")) > 1
    ]
    assert len(rewritten) == 1


def test_the_example_is_never_written_over_a_file_that_exists(tmp_path: Path) -> None:
    path = tmp_path / "mine.copbench"
    path.write_text("my own text")
    with pytest.raises(Refused):
        example.make(path, "en")
    assert path.read_text() == "my own text"
