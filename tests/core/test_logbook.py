"""The logbook: written in a moment, for its writer alone, and read back by day, word, case and search."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from copbench import catalogue, cli, i18n, paths, personal
from copbench.audience import Audience
from copbench.call import Call
from copbench.commands import log
from copbench.documents import export, listing
from copbench.documents.span import Span
from copbench.errors import Refused
from copbench.insight import beside, logbook, today
from copbench.logbook import noting, prompts, waiting_notes
from copbench.records import load
from copbench.records.logbook import Prompt
from copbench.records.readers import Readers
from copbench.saving import save_new
from copbench.settings import Settings
from copbench.workbook import Workbook

BEGIN = date(2026, 1, 1)
Say = Callable[..., str]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return the path of an empty workbook that nobody has open."""
    Workbook.create(tmp_path / "own.copbench", name="Own", language="en").close()
    return tmp_path / "own.copbench"


@pytest.fixture
def say(own: Path) -> Say:
    """Return a way to give the command line words, with what is piped in, and to hear what it says."""

    def said(*words: str, piped: str = "") -> str:
        call = Call(lambda *_: 0, Settings(language="en"), workbook=own)
        ran = CliRunner().invoke(cli.copbench, words, input=piped, obj=call, catch_exceptions=True)
        if isinstance(ran.exception, Refused):
            return f"refused: {ran.exception}"
        assert ran.exit_code == 0, ran.output
        return ran.output

    return said


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Return a way to let the command line think that it is another day."""

    def let(day: date) -> None:
        class _Day(date):
            @classmethod
            def today(cls) -> "_Day":
                return cls(day.year, day.month, day.day)

        monkeypatch.setattr(log, "date", _Day)

    return let


def entries(path: Path) -> list[dict[str, object]]:
    with Workbook.open(path, read_only=True) as workbook:
        return [entry.data for entry in workbook.all_of("logbook_entry")]


# Writing


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("prompt", ["", *prompts.PROMPTS])
def test_a_plain_note_is_saved_as_the_record_itself_would_be(language: i18n.Language, prompt: str) -> None:
    plain = noting.PlainNote("Asked the tenants.\nThey had a plan.", BEGIN, prompt)
    with i18n.using(language):
        record, refused = load(noting.KIND, plain.as_json())
        assert not refused
        for part in ("as_json", "title", "sort_key", "words", "references", "answers", "mark"):
            assert getattr(plain, part)() == getattr(record, part)(), part
    assert [choice.value for choice in Prompt] == list(prompts.PROMPTS)


def test_a_note_from_a_real_shell_is_for_its_writer_alone_and_loads_no_heavy_library(own: Path) -> None:
    program = (
        "import sys; sys.argv = ['copbench', 'log']\n"
        "from copbench.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([n for n in ('pydantic', 'sqlite_utils', 'textual', 'babel') if n in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], input="Asked the tenants first. Café!\n", capture_output=True,
        encoding="utf-8", check=True, env={**_environment(), "COPBENCH_WORKBOOK": str(own)},
    )  # fmt: skip
    assert ran.stdout.splitlines() == ["Noted, for you alone (entry 1).", "[]"]
    assert entries(own) == [
        {"text": "Asked the tenants first. Café!", "on": f"{date.today()}", "sort_of": "note", "readers": "me"}
    ]


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "COPBENCH_LANG": "en", "PYTHONIOENCODING": "utf-8"}


def test_what_a_text_behind_the_command_means_is_said_once(say: Say, own: Path) -> None:
    assert "history of your terminal" in say("log", "asked", "the tenants")
    assert say("log", "again") == "Noted, for you alone (entry 2).\n"
    assert "history" not in say("log", piped="a third time")
    assert [entry["text"] for entry in entries(own)] == ["asked the tenants", "again", "a third time"]


def test_without_a_text_nothing_is_noted(say: Say, own: Path) -> None:
    assert say("log", piped=" \n") == "refused: Nothing was noted: there was no text."
    assert say("log", piped="x" * 4_000_001).startswith("refused: This is more than fits")
    assert entries(own) == []


def test_a_note_for_a_workbook_that_is_open_waits_and_comes_in_once(say: Say, own: Path) -> None:
    with Workbook.open(own) as workbook:
        assert "kept" in say("log", piped="while it was open\u2028\nin two lines")
        assert list(workbook.all_of("logbook_entry")) == []
        assert waiting_notes.take_in(workbook) == 1
        assert waiting_notes.take_in(workbook) == 0
    assert "entry 2" in say("log", piped="and later")
    assert [entry["text"] for entry in entries(own)] == ["while it was open\u2028\nin two lines", "and later"]


def test_notes_that_were_taken_in_just_before_a_crash_count_once(say: Say, own: Path) -> None:
    with Workbook.open(own) as workbook:
        say("log", piped="once")
        (kept,) = paths.waiting_folder().iterdir()
        as_it_was = kept.read_text(encoding="utf-8")
        waiting_notes.take_in(workbook)
        kept.with_suffix(".taken").write_text(as_it_was + '{"id": "half', encoding="utf-8")
        assert waiting_notes.take_in(workbook) == 0
    assert [entry["text"] for entry in entries(own)] == ["once"]


# A year of it


def test_a_year_of_notes_is_read_back_by_day_word_search_and_chance(
    say: Say, own: Path, on_day: Callable[[date], None]
) -> None:
    for number in range(365):
        day = BEGIN + timedelta(days=number)
        on_day(day)
        said = say("log", piped=f"On {day:%A} I tried thing {number} with the tenants")
        assert said == f"Noted, for you alone (entry {number + 1}).\n"
    with Workbook.open(own) as workbook:
        last = date(2026, 12, 31)
        newest = workbook.page("logbook_entry", newest_first=True)
        assert [entry.data["on"] for entry in newest[:2]] == ["2026-12-31", "2026-12-30"]
        found = logbook.of_day(workbook, date(2026, 5, 17))
        assert found and found.data["text"].startswith("On Sunday")
        assert [hit.title for hit in workbook.find("thing 101", "logbook_entry")] == [
            "On Sunday I tried thing 101 with the tenants"
        ]
        olds = {
            old.data["on"]
            for seed in range(20)
            if (old := logbook.something_old(workbook, last, random.Random(seed)))
        }
        assert len(olds) > 10 and max(olds) <= "2026-11-01"
        save_new(workbook, "meeting", {"held_on": "2026-12-25"})
        assert logbook.since_last(workbook, last) == ["Since last time (25 Dec 2026): 7 notes."]
        march = export.render(workbook, "logbook", span=Span(date(2026, 3, 1), date(2026, 3, 31)))[0][1]
        assert march.count("I tried thing") == 31 and "from 1 March 2026 to 31 March 2026" in march
        assert "I tried thing" not in export.render(workbook, "logbook", audience=Audience.GROUP)[0][1]


def test_nothing_old_is_shown_while_there_is_nothing_old(workbook: Workbook) -> None:
    assert logbook.something_old(workbook, BEGIN, random.Random(1)) is None
    noting.note(workbook, "yesterday", BEGIN - timedelta(days=1))
    assert logbook.something_old(workbook, BEGIN, random.Random(1)) is None
    assert logbook.of_day(workbook, BEGIN - timedelta(days=2)) is None


def test_what_was_not_written_is_never_counted(workbook: Workbook) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-01-01"})
    assert logbook.since_last(workbook, date(2026, 6, 1)) == []


def test_before_a_meeting_it_tells_notes_and_promises_of_whoever_it_belongs_to(tmp_path: Path) -> None:
    with personal.begin(tmp_path / "anna.copbench", "en") as workbook:
        personal.introduce(workbook, "Anna")
        me = personal.person_of(workbook)
        save_new(workbook, "meeting", {"held_on": "2026-03-01"})
        for day in ("2026-02-28", "2026-03-01", "2026-03-02"):
            noting.note(workbook, "a step", date.fromisoformat(day))
        save_new(workbook, "action", {"what": "ring Bert", "people": [me]})
        save_new(workbook, "action", {"what": "rang Bert", "people": [me], "state": "done"})
        assert logbook.since_last(workbook, date(2026, 4, 1)) == [
            "Since last time (1 Mar 2026): 2 notes, 1 promise."
        ]
        assert personal.is_personal(workbook) and personal.name_of(workbook) == "Anna"


# Who may read it


def _marked() -> Iterator[tuple[str, dict[str, object]]]:
    """Yield fifty entries of each kind of reader, each with a sentence that stands nowhere else."""
    for readers in (*Readers, None):
        for number in range(50):
            mark = f"Q{readers or 'silent'}Z{number}Q"
            chosen = {"readers": readers.value} if readers else {}
            day = f"2026-01-{number % 28 + 1:02}"
            yield mark, {"on": day, "text": mark, "tags": [f"{mark}tag"], "starred": True, **chosen}


def test_an_entry_stands_in_no_document_list_or_hint_for_more_readers_than_its_writer_chose(
    workbook: Workbook,
) -> None:
    marks = dict(_marked())
    with workbook.together():
        for data in marks.values():
            save_new(workbook, "logbook_entry", data)
    rings = {"facilitators": Audience.FACILITATORS, "group": Audience.GROUP, "outside": Audience.OUTSIDE}
    for audience in (Audience.FACILITATORS, Audience.GROUP, Audience.OUTSIDE):
        known = {
            mark for mark, data in marks.items() if rings.get(str(data.get("readers")), Audience.ME) >= audience
        }
        files = [text for one in listing.DOCUMENTS if not one.sheet for _name, text in
                 export.render(workbook, one.key, audience=audience)]  # fmt: skip
        text = "\n".join(files)
        assert {mark for mark in marks if mark in text} == known
    for kind in catalogue.KINDS:
        if kind.name != "logbook_entry":
            assert not [line for line in beside.lines_for(kind.name, workbook) if "Q" in line and "Z" in line]
    assert "Q" not in "".join(note.sentence for note in today.notes(workbook, BEGIN))


def test_half_a_page_for_a_manager_holds_only_lines_with_a_star_that_may_go_outside(workbook: Workbook) -> None:
    empty = export.render(workbook, "for-my-manager")[0][1]
    assert "r lets a note go outside, and h gives it a star" in empty
    for text, facts in (
        ("chosen", {"starred": True, "readers": "outside", "sort_of": "result"}),
        ("no star", {"readers": "outside"}),
        ("for me", {"starred": True, "readers": "me"}),
        ("for the group", {"starred": True, "readers": "group"}),
    ):
        save_new(workbook, "logbook_entry", {"text": text, "on": "2026-02-03", **facts})
    text = export.render(workbook, "for-my-manager")[0][1]
    assert "## What it brought\n\n- chosen (3 February 2026)" in text
    assert not [other for other in ("no star", "for me", "for the group") if other in text]


def test_a_logbook_for_others_bears_another_name_than_ones_own(workbook: Workbook) -> None:
    save_new(workbook, "logbook_entry", {"text": "for all", "readers": "outside", "on": "2026-02-03"})
    names = [export.render(workbook, "logbook", audience=audience)[0][0] for audience in Audience]
    assert names == [
        "logbook.md", "logbook-for-the-facilitators.md", "logbook-for-the-group.md", "logbook-for-outside.md",
    ]  # fmt: skip


def test_what_was_shared_with_the_facilitators_reaches_the_group_only_when_its_writer_said_so(
    workbook: Workbook,
) -> None:
    lotte = save_new(workbook, "person", {"name": "Lotte"})
    save_new(workbook, "shared_note", {"person": lotte, "text": "for all of you", "for_group": True})
    save_new(workbook, "shared_note", {"person": lotte, "text": "for you two", "came_by": "mail"})
    read = {ring: export.render(workbook, "sheet-8", audience=ring)[0][1] for ring in Audience}
    assert "for you two" in export.render(workbook, "shared-with-us")[0][1]
    assert "for you two" in read[Audience.FACILITATORS] and "for you two" not in read[Audience.GROUP]
    assert "for all of you" in read[Audience.GROUP] and "for all of you" not in read[Audience.OUTSIDE]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_page_to_fill_in_has_every_question_and_room_below_it(
    workbook: Workbook, language: i18n.Language
) -> None:
    with i18n.using(language):
        text = export.render(workbook, "logbook-page")[0][1]
        assert [words for words in map(i18n.tr, prompts.PROMPTS.values()) if words not in text] == []
    assert text.count("____") >= 15


def test_a_logbook_for_oneself_is_asked_on_the_command_line_and_nothing_else_is(say: Say, own: Path) -> None:
    say("log", piped="mine alone")
    folder = own.parent / "written"
    say("export", "--only", "logbook", "--for", "me", "--since", "1-1-2026", "--to", str(folder))
    assert "mine alone" in (folder / "logbook.md").read_text(encoding="utf-8")
    ran = CliRunner().invoke(
        cli.copbench, ["export", "--only", "cop-charter", "--for", "me"],
        obj=Call(lambda *_: 0, Settings(language="en"), workbook=own),
    )  # fmt: skip
    assert ran.exit_code == 2 and "not meant for you alone" in ran.output
