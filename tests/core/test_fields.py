"""A field is written once; form, check, storage and list follow from it, in both languages."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copbench import answers, catalogue, dates, i18n, method
from copbench.errors import Refused
from copbench.fields import FieldSpec, fields_of
from copbench.records import load, model_of
from copbench.stored import tidy

ALL = [(kind.name, spec) for kind in catalogue.KINDS for spec in fields_of(model_of(kind.name))]
SAMPLES = {
    "line": "a line", "text": "two\nlines", "lines": "one\ntwo", "yes_no": "no", "number": "12",
    "date": "23-11-2026", "time": "14:30", "record": "7d9f", "records": "7d9f\n8e0a",
}  # fmt: skip


def sample(spec: FieldSpec) -> str:
    return spec.choices[-1][0] if spec.choices else SAMPLES[spec.shape]


@pytest.mark.parametrize(("kind", "spec"), ALL, ids=[f"{kind}.{spec.name}" for kind, spec in ALL])
def test_every_question_survives_typing_storing_and_showing_again(kind: str, spec: FieldSpec) -> None:
    value = answers.read(spec, sample(spec))
    record, refused = load(kind, {spec.name: value})
    assert not refused
    stored = record.as_json()
    assert answers.write(spec, stored[spec.name]) == sample(spec)
    for language in i18n.LANGUAGES:
        with i18n.using(language):
            assert answers.show(spec, stored[spec.name])
            assert spec.shown_label
    assert answers.write(spec, answers.read(spec, "")) == ""


def test_catalogue_and_models_tell_the_same() -> None:
    for kind in catalogue.KINDS:
        model = model_of(kind.name)
        names = {spec.name for spec in fields_of(model)}
        assert model.kind == kind.name
        assert set(model.columns) <= names and (not model.sorted_by or model.sorted_by in names)
        assert kind.is_worksheet == hasattr(model, "own_specs")
        assert kind.is_worksheet or (model.columns and kind.welcome)


def test_a_worksheet_keeps_five_to_seven_questions_in_sight() -> None:
    for kind in catalogue.KINDS:
        if kind.is_worksheet:
            core = [spec for spec in fields_of(model_of(kind.name)) if spec.core]
            assert 5 <= len(core) <= 7, kind.name


def test_every_record_serves_the_ids_that_its_own_words_name() -> None:
    for kind in catalogue.KINDS:
        model = model_of(kind.name)
        named = re.findall(r"\b[A-Z]\d+(?:\.\d+)?\b", (model.__doc__ or "").partition("(")[2])
        assert set(named) <= set(model.method()) and model.method(), kind.name


def test_every_question_names_ids_of_the_method_that_exist() -> None:
    known = {identity for section in method.sections() for identity in section.ids}
    for kind, spec in ALL:
        assert spec.method and set(spec.method) <= known, f"{kind}.{spec.name}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("23-11-2026", "2026-11-23"),
        ("2026-11-23", "2026-11-23"),
        (" 1/2/2026 ", "2026-02-01"),
        ("29.2.2028", "2028-02-29"),
    ],
)
def test_dates_are_read_the_dutch_and_the_iso_way(text: str, day: str) -> None:
    assert dates.read_date(text).isoformat() == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31-11-2026", "31 November 2026 does not exist."),
        ("29-02-2027", "29 February 2027 does not exist."),
        ("12-13-2026", "There is no month 13."),
        ("tomorrow", "This is not a date yet. Write it as 23-11-2026."),
        ("1-1-0001", "The year 1 is too far away. Write it as 23-11-2026."),
    ],
)
def test_a_wrong_date_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=re.escape(sentence)):
        dates.read_date(text)


@given(st.text())
def test_no_typed_text_whatever_makes_a_check_fail(text: str) -> None:
    for _kind, spec in ALL[::7]:
        assert isinstance(answers.check_one(spec, text), str)


@given(st.text())
def test_several_lines_come_back_as_they_were_typed(text: str) -> None:
    spec = next(spec for _kind, spec in ALL if spec.shape == "lines")
    assert answers.write(spec, answers.read(spec, text)) == tidy(text)


def test_the_rhythm_gives_the_meeting_dates() -> None:
    from datetime import date

    planned = dates.meeting_dates(date(2026, 5, 21), 12, 6)
    assert len(planned) == 9
    assert (planned[1] - planned[0]).days == 42 and planned[-1] <= date(2027, 5, 21)
    assert dates.meeting_dates(date(2026, 5, 21), 0, 6) == []


@pytest.mark.parametrize(
    "module", ["copbench.catalogue", "copbench.workbook", "copbench.insight.progress", "copbench.guide"]
)
def test_what_home_shows_is_loaded_without_pydantic_sqlite_utils_or_textual(module: str) -> None:
    program = (
        f"import {module}, sys; print([n for n in ('pydantic', 'sqlite_utils', 'textual') if n in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_no_module_of_the_core_loads_the_terminal() -> None:
    core = Path(catalogue.__file__).parent
    modules = [
        ".".join(("copbench", *path.relative_to(core).with_suffix("").parts)).removesuffix(".__init__")
        for path in core.rglob("*.py") if path.name != "__main__.py"
    ]  # fmt: skip
    program = (
        f"import importlib, sys; [importlib.import_module(name) for name in {modules!r}]\n"
        "print('textual' in sys.modules, 'rich' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False False"


def test_every_part_of_the_method_has_a_home_in_this_release() -> None:
    missing, only_asked = method.without_home(), method.on_a_worksheet_only()
    for key in ("2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10", "2.14"):
        assert (missing[key], only_asked[key]) == ([], []), key
    assert missing["2.14b"] == ["X5", "X6"]


def test_the_list_of_ids_has_a_line_of_our_own_in_both_languages() -> None:
    data = tomllib.loads((Path(method.__file__).parent / "ids.toml").read_text(encoding="utf-8"))
    for section in data["section"]:
        for identity, line in section["ids"].items():
            assert line["en"] and line["nl"] and line["en"] != line["nl"], identity


def test_the_app_begins_without_the_records_so_that_home_paints_soon() -> None:
    program = (
        "import sys, copbench.cli, screens.app, screens.home\n"
        "print(*(name in sys.modules for name in ('pydantic', 'sqlite_utils', 'dateutil')))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False False False"


@pytest.mark.parametrize("typed", ["23 November 2026", "23 november 2026", "23-11-2026", "2026-11-23"])
def test_a_date_is_taken_in_every_form_that_the_readme_names(typed: str) -> None:
    assert dates.read_date(typed).isoformat() == "2026-11-23"
