"""The example is whole in both languages, tells one story in them, and keeps to the agreements it shows."""

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from copbench import catalogue, example
from copbench.answers import answered, write
from copbench.audience import Audience
from copbench.dates import meeting_dates
from copbench.errors import Refused
from copbench.example import Told
from copbench.fields import TYPED_SHAPES, FieldSpec
from copbench.i18n import LANGUAGES, Language
from copbench.insight.progress import states
from copbench.records import load, specs_of
from copbench.records.decisions import ActionState
from copbench.records.meetings import Presence
from copbench.visit import Visit
from copbench.workbook import Tally, Workbook
from tests.conftest import Example

CHOSEN_BY_COPBENCH = {"turn", "rhythm_day", "became"}
OF_A_ROUND = {"answered", "ways", "points", "remarks"}
"""What stands in an evaluation besides what a person typed in its form."""
BOOKKEEPING = {"said", "because", "not_for_us", "own_questions", "released"} | OF_A_ROUND | CHOSEN_BY_COPBENCH
NOT_IN_CONFIDENCE = {"Ans Voorbeeld", "Bram Fictief", "Joke van den Denkbeeld"}
"""Facilitators and initiator: they sign the invitation."""

TODAY = "2026-11-24"
"""The day on which the example is told."""

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def _answers(version: Told) -> Iterator[tuple[FieldSpec, object]]:
    for spec in specs_of(version.kind, version.data):
        if answered(version.data.get(spec.name)):
            yield spec, version.data[spec.name]


def _texts(language: Language, audience: Audience = Audience.ME) -> Iterator[str]:
    """Yield every typed answer that may travel at least as far as `audience`."""
    for version in _told(language):
        for spec, value in _answers(version):
            if spec.typed and spec.audience >= audience:
                yield "\n".join(value) if isinstance(value, list) else str(value)


@functools.cache
def _told(language: Language) -> list[Told]:
    return example.told(language)


def _now(language: Language, kind: str) -> list[Told]:
    return [version for version in _told(language) if version.kind == kind and not version.at]


@pytest.fixture(params=LANGUAGES)
def filled(request: pytest.FixtureRequest, example_in: Example) -> Iterator[Workbook]:
    """Return the example in each language, opened the way a person opens it."""
    with Workbook.open(example_in(request.param)) as workbook:
        yield workbook


@both_languages
def test_every_record_loads_whole_with_no_refused_answer_and_no_unknown_question(language: Language) -> None:
    for version in _told(language):
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
            fewest = {"tension": 2, "signed_evaluation": 0}.get(kind.name, 3)  # this group answers anonymously
            assert tallies.get(kind.name, Tally()).rows >= fewest, kind.name
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
        kept = CHOSEN_BY_COPBENCH - {spec.name for spec in specs_of(one.kind, one.data)}
        assert all(one.data.get(name) == other.data.get(name) for name in kept), one.kind
        for (spec, value), (_spec, theirs) in zip(_answers(one), _answers(other), strict=True):
            if spec.shape not in TYPED_SHAPES or spec.shape in ("date", "number", "time"):
                assert value == theirs, (one.kind, spec.name)
            elif isinstance(value, list) and isinstance(theirs, list):
                assert len(value) == len(theirs), (one.kind, spec.name)


def test_every_reference_resolves_to_a_record_of_its_kind_that_has_a_name(filled: Workbook) -> None:
    asked: Counter[str] = Counter()
    for kind in catalogue.KINDS:
        for spec in specs_of(kind.name, {}):
            for entry in filled.all_of(kind.name) if spec.refers else ():
                for named in write(spec, entry.data.get(spec.name)).split():
                    other = filled.entry(named)
                    assert other and other.kind == spec.refers and filled.name_of(named), (kind.name, spec.name)
                    asked[spec.refers] += 1
    assert asked == {
        "person": 463,
        "meeting": 253,
        "aim": 14,
        "case": 27,
        "theme": 9,
        "pattern": 7,
        "decision": 2,
        "buddy_pair": 3,
        "experiment": 1,
        "learning_goal": 2,
        "subgroup": 3,
        "benefit": 3,
        "question": 23,
        "backcast": 9,
    }
    sorted_out = [entry.data["became"] for entry in filled.all_of("caught") if "became" in entry.data]
    assert len(sorted_out) == 9
    assert all(filled.entry(other) for other in sorted_out)


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


@both_languages
def test_nineteen_take_part_and_the_picture_of_them_has_something_to_ask(language: Language) -> None:
    people = [version.data for version in _now(language, "person")]
    group = [person for person in people if person.get("status") == "takes_part"]
    assert len(group) == 19
    assert all(person["parts"] == ["participant"] for person in group)
    assert {"not_now", "later", "idea", "left"} < {person.get("status") for person in people}
    parts = {part for person in people for part in person.get("parts", ())}
    others = "content process monitor initiator sounding_board manager researcher guest"
    assert set(others.split()) < parts
    chosen = _now(language, "group")[0].data["per_organisation"]
    assert [n for n in Counter(person["organisation"] for person in group).values() if n > chosen] == [3]
    branches = Counter(person["branch"] for person in group if "branch" in person)
    assert [n for n in branches.values() if n > 1] == [2], "two in one line of business"
    parties = set(_now(language, "fit_check")[0].data["parties"])
    assert len(parties - {person["party"] for person in group}) == 2, "nobody from two of the parties"


@both_languages
def test_of_eight_meetings_five_are_past_and_one_of_them_was_moved(language: Language) -> None:
    meetings = [version.data for version in _now(language, "meeting")]
    set_up = _now(language, "set_up")[0].data
    rhythm = meeting_dates(date.fromisoformat(set_up["start"]), set_up["months"], set_up["every_weeks"])
    assert [meeting.get("rhythm_day", meeting["held_on"]) for meeting in meetings] == [
        day.isoformat() for day in rhythm[:8]
    ]
    assert ["rhythm_day" in meeting for meeting in meetings].count(True) == 1
    past = [meeting for meeting in meetings if meeting["held_on"] < TODAY]
    assert [meeting["status"] for meeting in meetings] == ["held"] * 5 + ["agreed", "sketch", "sketch"]
    assert len(past) == 5
    assert all(meeting["story"] and meeting["how_further"] and meeting["prep_team"] for meeting in past)


@both_languages
def test_of_all_nineteen_it_is_known_whether_they_were_at_each_past_meeting(language: Language) -> None:
    group = {version.id for version in _now(language, "person") if version.data.get("status") == "takes_part"}
    rows = [version.data for version in _now(language, "attendance")]
    for meeting in [version for version in _now(language, "meeting") if version.data["status"] == "held"]:
        there = [row["person"] for row in rows if row["meeting"] == meeting.id]
        assert group <= set(there)
        assert len(there) == len(set(there))
    assert {row["presence"] for row in rows} == set(Presence)


@both_languages
def test_a_whole_session_plan_fills_the_time_between_begin_and_end(language: Language) -> None:
    meetings = _now(language, "meeting")
    planned: dict[str, tuple[int, list[Mapping[str, Any]]]] = {
        version.id: (_minutes(version.data), []) for version in meetings
    }
    for version in _now(language, "block"):
        planned[version.data["meeting"]][1].append(version.data)
    whole = [(length, blocks) for length, blocks in planned.values() if sum(_lasts(blocks)) == length]
    assert [len(blocks) for _length, blocks in whole] == [9, 10, 10, 11, 10]
    for _length, blocks in whole:
        assert [block["turn"] for block in blocks] == [1000 * (n + 1) for n in range(len(blocks))]
        for asked in ("setting", "led_by", "attention"):
            assert len({block[asked] for block in blocks if asked in block}) >= 3, asked
    assert [len(blocks) for _length, blocks in planned.values()] == [9, 10, 10, 11, 10, 10, 1, 0]


def _lasts(blocks: list[Mapping[str, Any]]) -> list[int]:
    return [block.get("minutes", 0) for block in blocks]


def _minutes(meeting: Mapping[str, Any]) -> int:
    """Return how many minutes there are between begin and end."""
    begin, end = (int(meeting[name][:2]) * 60 + int(meeting[name][3:]) for name in ("begins", "ends"))
    return end - begin


@both_languages
def test_actions_stand_in_every_state_and_some_are_late(language: Language) -> None:
    actions = [version.data for version in _now(language, "action")]
    assert {action["state"] for action in actions} == set(ActionState)
    assert sum(action["state"] == "to_do" and action["due"] < TODAY for action in actions) == 3


@both_languages
def test_the_confidentiality_agreement_is_the_one_that_the_group_decided(language: Language) -> None:
    helm = _now(language, "helm")[0].data
    first = _now(language, "meeting")[0]
    decided = [version for version in _now(language, "decision") if version.data["meeting"] == first.id]
    assert helm["sharing_rule"] == "chatham_house"
    assert helm["sharing_decided_on"] == first.data["held_on"] == decided[0].data["decided_on"]
    assert "Chatham House" in decided[0].data["outcome"]
    assert decided[0].id in {version.data.get("decision") for version in _now(language, "agreement")}
