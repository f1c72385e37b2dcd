"""The library says the same in both languages, keeps to known values, and leaves something to choose."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

import pytest

from copbench import library
from copbench.i18n import LANGUAGES, Language, using
from copbench.library import Activity, GoodQuestion
from copbench.records.facilitation import Appeal, Attention, Setting

KINDS = ("interest", "value", "future", "now", "process")
FACTS = ("id", "minutes", "setting", "appeals", "attention", "reflection", "crazy")
MAY_BE_EMPTY = {"question", "approach"}
NOT_OUR_WORDS = re.compile(r"\b(u|uw|selecteer\w*|opslaan|opgeslagen)\b|!", re.IGNORECASE)

both_languages = pytest.mark.parametrize("language", LANGUAGES)


def _activities(language: Language) -> tuple[Activity, ...]:
    with using(language):
        return library.activities()


def _questions(language: Language) -> tuple[GoodQuestion, ...]:
    with using(language):
        return library.questions()


def _texts(language: Language) -> Iterator[tuple[str, str]]:
    """Yield every text that a person reads, each with the id and the name of its place."""
    for activity in _activities(language):
        for name, value in asdict(activity).items():
            if name == "steps":
                yield from ((f"{activity.id} step {at}", step) for at, step in enumerate(value, 1))
            elif name not in FACTS:
                yield f"{activity.id} {name}", value
    yield from ((question.id, question.text) for question in _questions(language))


def _minutes(step: str) -> int:
    found = re.match(r"(\d+) min\b", step)
    return int(found[1]) if found else 0


def test_both_languages_hold_the_same_ids_with_the_same_facts_in_the_same_order() -> None:
    dutch, english = (
        [[getattr(activity, fact) for fact in FACTS] for activity in _activities(language)]
        for language in LANGUAGES
    )
    assert dutch == english
    kinds = [[(question.id, question.kind) for question in _questions(language)] for language in LANGUAGES]
    assert kinds[0] == kinds[1]


def test_an_activity_takes_the_same_steps_and_asks_a_question_in_both_languages_or_in_neither() -> None:
    for dutch, english in zip(_activities("nl"), _activities("en"), strict=True):
        assert [*map(_minutes, dutch.steps)] == [*map(_minutes, english.steps)], dutch.id
        assert [bool(dutch.question), bool(dutch.approach)] == [bool(english.question), bool(english.approach)]


def test_every_id_stands_once_and_is_short_enough_to_name() -> None:
    ids = [*(activity.id for activity in _activities("en")), *(question.id for question in _questions("en"))]
    assert not [identity for identity, times in Counter(ids).items() if times > 1]
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", identity) and len(identity) <= 30 for identity in ids)
    assert all(question.id.startswith("q-") for question in _questions("en"))


def test_every_value_is_one_that_the_records_know() -> None:
    for activity in _activities("en"):
        assert activity.setting in {member.value for member in Setting}
        assert activity.attention in {member.value for member in Attention}
        assert activity.appeals and set(activity.appeals) <= {member.value for member in Appeal}
        assert len(set(activity.appeals)) == len(activity.appeals)
    assert {question.kind for question in _questions("en")} == set(KINDS)


@both_languages
def test_every_text_is_there_and_no_name_is_too_long_for_a_list(language: Language) -> None:
    missing = [place for place, text in _texts(language) if not text.strip()]
    assert not [place for place in missing if place.rpartition(" ")[2] not in MAY_BE_EMPTY]
    assert not [activity.name for activity in _activities(language) if len(activity.name) > 40]
    assert all(3 <= len(activity.steps) <= 6 for activity in _activities(language))
    assert all(question.text.endswith("?") for question in _questions(language))


@both_languages
def test_the_steps_fill_the_time_and_never_run_over_it(language: Language) -> None:
    for activity in _activities(language):
        spent = sum(map(_minutes, activity.steps))
        assert activity.minutes - 5 <= spent <= activity.minutes, activity.id


def test_no_text_in_one_language_equals_its_counterpart() -> None:
    english = dict(_texts("en"))
    assert [place for place, text in _texts("nl") if text and text == english[place]] == []


@both_languages
def test_the_words_are_calm_and_say_je(language: Language) -> None:
    ours = [text for place, text in _texts(language) if not place.endswith(" approach")]
    assert [text for text in ours if NOT_OUR_WORDS.search(text)] == []


def test_the_mix_is_balanced_so_that_every_need_finds_something() -> None:
    found = _activities("en")
    settings = Counter(activity.setting for activity in found)
    appeals = Counter(appeal for activity in found for appeal in activity.appeals)
    attention = Counter(activity.attention for activity in found)
    kinds = Counter(question.kind for question in _questions("en"))
    assert all(settings[setting] >= 4 for setting in Setting), settings
    assert all(appeals[appeal] >= 6 for appeal in Appeal), appeals
    assert all(attention[where] >= 4 for where in Attention), attention
    assert all(kinds[kind] >= 8 for kind in KINDS), kinds
    assert sum(activity.reflection for activity in found) >= 6
    assert 4 <= sum(activity.crazy for activity in found) <= 6


def test_the_language_that_is_current_decides_and_each_file_is_read_once() -> None:
    assert _activities("nl")[0].name == "Startronde"
    assert _activities("en")[0].name == "Opening round"
    assert _activities("nl") is _activities("nl")
    assert _questions("en") is _questions("en")


def test_the_library_is_read_without_loading_the_models() -> None:
    code = "import sys; from copbench import library; library.activities(); print('pydantic' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
