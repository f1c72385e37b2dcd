"""The file keeps what was saved, refuses what is not a workbook, and is never half written."""

import json
import sqlite3
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copbench.errors import NotSaved
from copbench.saving import bring_back, remove, save_new
from copbench.visit import Visit, recover_drafts
from copbench.workbook import Tally, Workbook, finding, schema

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=300)


def test_the_settings_are_those_that_keep_text_safe(workbook: Workbook) -> None:
    asked = {name: workbook.db.execute(f"PRAGMA {name}").fetchone()[0] for name in (
        "journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "cell_size_check",
        "application_id", "user_version",
    )}  # fmt: skip
    assert asked == {
        "journal_mode": "truncate", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0,
        "cell_size_check": 1, "application_id": schema.APPLICATION_ID, "user_version": schema.VERSION,
    }  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=ANY_TEXT)
def test_any_text_comes_back_equal_after_typing_saving_and_opening_again(workbook: Workbook, text: str) -> None:
    visit = Visit.begin(workbook, "focus")
    visit.type("domain", text)
    visit.keep()
    visit.leave()
    spec = next(spec for spec in visit.specs if spec.name == "domain")
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = Visit.begin(workbook, "focus").raw(spec)
    assert shown == expected or (not expected.strip() and shown == "")


def test_one_visit_makes_one_revision_and_saving_the_same_makes_none(workbook: Workbook) -> None:
    visit = Visit.begin(workbook, "focus")
    for text in ("Green", "Green roofs", "Green roofs in the Kempen"):
        visit.type("domain", text)
        visit.keep()
    visit.leave()
    again = Visit.begin(workbook, "focus")
    again.type("domain", "Green roofs in the Kempen")
    assert again.leave() is None
    assert len(workbook.history("focus")) == 1


def test_earlier_wordings_of_one_answer_come_newest_first_and_can_be_brought_back(workbook: Workbook) -> None:
    for wording in ("Roofs", "Green roofs", "Green roofs on existing homes"):
        visit = Visit.begin(workbook, "focus")
        visit.type("domain", wording)
        visit.type("pitch", "stays the same")
        visit.leave()
    visit = Visit.begin(workbook, "focus")
    assert [raw for _at, raw in visit.earlier("domain")] == [
        "Green roofs on existing homes", "Green roofs", "Roofs",
    ]  # fmt: skip
    assert [raw for _at, raw in visit.earlier("pitch")] == ["stays the same"]
    bring_back(workbook, "focus", workbook.history("focus")[-1].id)
    assert workbook.entry("focus").data["domain"] == "Roofs"


def test_an_answer_that_does_not_fit_stays_as_typed_while_the_others_are_saved(workbook: Workbook) -> None:
    visit = Visit.begin(workbook, "signal")
    assert visit.type("seen_on", "31-11-2026") == "31 November 2026 does not exist."
    visit.type("what", "The province makes green roofs a condition")
    visit.leave()
    entry = workbook.page("signal")[0]
    assert entry.data == {"what": "The province makes green roofs a condition"}
    again = Visit.begin(workbook, "signal", entry.id)
    assert again.wrong() == {"seen_on": "31 November 2026 does not exist."}
    again.type("seen_on", "30-11-2026")
    again.leave()
    assert workbook.entry(entry.id).data["seen_on"] == "2026-11-30"
    assert workbook.drafted() == []


def test_what_a_crash_left_as_drafts_is_saved_and_found_at_the_next_start(workbook: Workbook) -> None:
    visit = Visit.begin(workbook, "person")
    visit.type("name", "Ans Voorbeeld")
    visit.keep()
    assert workbook.find("ans") == []
    assert recover_drafts(workbook) == 1
    assert [hit.title for hit in workbook.find("ans")] == ["Ans Voorbeeld"]
    assert workbook.tallies()["person"].rows == 1


def test_fields_of_a_newer_copbench_are_kept_and_written_back(workbook: Workbook) -> None:
    identity = save_new(workbook, "person", {"name": "Ans", "favourite_colour": {"deep": ["green"]}})
    visit = Visit.begin(workbook, "person", identity)
    visit.type("organisation", "De Drie Eiken")
    visit.leave()
    assert workbook.entry(identity).data["favourite_colour"] == {"deep": ["green"]}


def test_a_stored_answer_that_the_model_refuses_is_shown_with_a_sentence_and_hides_nothing(
    workbook: Workbook,
) -> None:
    identity = save_new(workbook, "benefit", {"benefit": "fewer floods"})
    data = json.dumps({"benefit": "fewer floods", "for_whom": "the moon"})
    workbook.db.execute("UPDATE entry SET data = ? WHERE id = ?", (data, identity))
    visit = Visit.begin(workbook, "benefit", identity)
    assert visit.wrong() == {"for_whom": "This answer is not one of the choices."}
    assert visit.raw(visit.specs[1]) == "fewer floods"


def test_removing_can_be_undone_and_puts_the_row_back_in_its_place(workbook: Workbook) -> None:
    ids = [save_new(workbook, "challenge", {"challenge": text}) for text in ("one", "two", "three")]
    workbook.remove(ids[1])
    assert [entry.id for entry in workbook.page("challenge")] == [ids[0], ids[2]]
    assert [gone.entry for gone in workbook.removed()] == [ids[1]]
    assert workbook.tallies()["challenge"].rows == 2
    bring_back(workbook, ids[1])
    assert [entry.id for entry in workbook.page("challenge")] == ids
    assert workbook.removed() == []
    assert workbook.tallies()["challenge"].rows == 3


def test_pages_follow_each_other_in_both_directions_without_gap_or_overlap(workbook: Workbook) -> None:
    with workbook.together():
        for number in range(120):
            save_new(workbook, "signal", {"what": f"{number}", "seen_on": f"2026-0{number % 3 + 1}-15"})
    everything = [entry.id for entry in workbook.all_of("signal", newest_first=True)]
    assert len(set(everything)) == 120
    first = workbook.page("signal", newest_first=True)
    second = workbook.page("signal", newest_first=True, after=first[-1].place)
    assert [entry.id for entry in first + second] == everything[:100]
    back = workbook.page("signal", newest_first=True, after=second[0].place, backwards=True)
    assert [entry.id for entry in back] == everything[:50]


def test_search_finds_beginnings_of_words_without_accents_within_one_kind_and_never_fails(
    workbook: Workbook,
) -> None:
    save_new(workbook, "person", {"name": "Zoë de Vries"})
    save_new(workbook, "signal", {"what": "Zoete wijn en groene daken"})
    assert {hit.kind for hit in workbook.find("zoe")} == {"person", "signal"}
    save_new(workbook, "case", {"name": "A roof", "situation": "Zoë de Vries asked for it"})
    assert [hit.kind for hit in workbook.find("vries")] == ["person", "case"]  # who bears the name comes first
    assert all(finding.START in hit.snippet for hit in workbook.find("vries"))
    long = save_new(workbook, "logbook_entry", {"text": f"{'We asked and asked again. ' * 6}Then they dared."})
    assert [(hit.id, "dared" in hit.snippet) for hit in workbook.find("dared")] == [(long, True)]
    assert [hit.kind for hit in workbook.find("zoe", "signal")] == ["signal"]
    assert [hit.kind for hit in workbook.find("daken groe")] == ["signal"]
    assert [hit.kind for hit in workbook.find("daken x", typing=True)] == ["signal"], "a second letter is to come"
    assert workbook.find("daken x") == [], "one letter is a word where somebody is done"
    assert [hit.kind for hit in workbook.find("z")] == ["signal", "person", "case"]
    initial = save_new(workbook, "person", {"name": "J. Janse"})
    save_new(workbook, "person", {"name": "Joke Janse"})
    assert [hit.id for hit in workbook.find("j janse")] == [initial], "one letter before others is an initial"
    for odd in ('"', "AND", "NEAR(", "*", "title:", "a OR", "\x00", "^", "-", "{", "''", "🌱"):
        workbook.find(odd)


def test_counts_follow_every_save(workbook: Workbook) -> None:
    visit = Visit.begin(workbook, "focus")
    visit.type("domain", "Green roofs")
    visit.type("ready_content", "yes")
    visit.leave()
    visit.say(said="done")
    visit.leave()
    visit.leave()
    assert workbook.tallies()["focus"] == Tally(rows=1, answers=2, mark="done")


def test_a_full_disk_says_so_and_keeps_what_was_typed(workbook: Workbook) -> None:
    visit = Visit.begin(workbook, "focus")
    visit.type("domain", "x" * 400_000)
    pages = workbook.db.execute("PRAGMA page_count").fetchone()[0]
    workbook.db.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(NotSaved, match="disk is full"):
        visit.leave()
    assert visit.typed["domain"] == "x" * 400_000
    workbook.db.execute("PRAGMA max_page_count = 1000000")
    assert visit.leave() is not None
    assert workbook.entry("focus").data["domain"] == "x" * 400_000


def test_a_file_that_was_moved_away_is_noticed_before_writing(workbook: Workbook, tmp_path: Path) -> None:
    visit = Visit.begin(workbook, "focus")
    visit.type("domain", "Green roofs")
    workbook.path.rename(tmp_path / "elsewhere.copbench")
    with pytest.raises(NotSaved, match="moved or replaced"):
        visit.leave()
    workbook.copy_to(tmp_path / "rescued.copbench")
    assert visit.typed == {"domain": "Green roofs"}


def test_nothing_acknowledged_is_lost_and_nothing_is_half_written_when_the_process_is_killed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "killed.copbench"
    Workbook.create(path, name="x", language="en").close()
    program = (
        "import sys; from pathlib import Path; from copbench.workbook import Workbook;"
        "from copbench.saving import save_new\n"
        "workbook = Workbook.open(Path(sys.argv[1])); number = workbook.tallies()['person'].rows"
        " if 'person' in workbook.tallies() else 0\n"
        "while True:\n"
        "    save_new(workbook, 'person', {'name': f'name {number}'}); number += 1; print(number, flush=True)"
    )
    acknowledged = 0
    for kill in range(6):
        process = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)
        assert process.stdout
        for _ in range(3 + kill * 2):
            acknowledged = int(process.stdout.readline())
        process.kill()
        rest = process.communicate()[0].split()
        acknowledged = max([acknowledged, *map(int, rest)])
        with Workbook.open(path) as workbook:
            rows = workbook.tallies()["person"].rows
            assert rows in (acknowledged, acknowledged + 1)
            assert len(list(workbook.all_of("person"))) == rows == len(workbook.find("name", limit=10_000))
            assert workbook.db.execute("SELECT count(*) FROM revision").fetchone()[0] == rows
            assert workbook.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_content_replaced_by_a_sync_service_is_noticed_before_writing(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Ans"})
    with sqlite3.connect(workbook.path) as other:
        other.execute("UPDATE meta SET value = 'of the other laptop' WHERE name = 'name'")
    other.close()
    for _ in range(2):
        with pytest.raises(NotSaved, match="moved or replaced"):
            save_new(workbook, "person", {"name": "Bram"})
    assert [entry.data["name"] for entry in workbook.all_of("person")] == ["Ans"]


def test_the_bin_is_ordered_by_the_moment_of_removing_and_can_be_asked_for_one_kind(workbook: Workbook) -> None:
    old, young = (save_new(workbook, "person", {"name": name}) for name in ("old", "young"))
    workbook.remove(young)
    workbook.remove(old)
    signals = [save_new(workbook, "signal", {"what": f"{number}"}) for number in range(3)]
    for signal in signals:
        workbook.remove(signal)
    assert [gone.entry for gone in workbook.removed()] == [*signals[::-1], old, young]
    assert [gone.entry for gone in workbook.removed(kind="person", limit=1)] == [old]
    bring_back(workbook, old)
    workbook.remove(young)
    assert [gone.entry for gone in workbook.removed(kind="person")] == [young]


def test_search_finds_an_accent_however_it_was_typed_and_leaves_unknown_kinds_out(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": unicodedata.normalize("NFD", "José Élan")})
    save_new(workbook, "person", {"name": "José Tweede"})
    for form in ("NFC", "NFD"):
        assert len(workbook.find(unicodedata.normalize(form, "josé"))) == 2
    workbook.db.execute("UPDATE entry SET kind = 'of_a_newer_copbench' WHERE data LIKE '%Tweede%'")
    assert [hit.title for hit in workbook.find("jose")] == ["José Élan"]


def test_a_list_is_ordered_without_regard_to_accents_and_long_names_do_no_harm(workbook: Workbook) -> None:
    for name in ("Zeno", "Étienne", "Eva", "x" * 5000):
        save_new(workbook, "person", {"name": name})
    assert [entry.data["name"][:7] for entry in workbook.page("person")] == ["Étienne", "Eva", "xxxxxxx", "Zeno"]
    assert max(len(entry.place[0]) for entry in workbook.page("person")) == 200


def test_a_record_is_found_by_what_was_chosen_in_it_and_by_whom_it_names_also_after_a_change_of_name(
    workbook: Workbook,
) -> None:
    ans = save_new(workbook, "person", {"name": "Ans Voorbeeld"})
    talk = save_new(workbook, "talk", {"person": ans, "felt_urgency": "4"})
    assert [hit.id for hit in workbook.find("edge seats", "talk")] == [talk]
    assert {hit.id for hit in workbook.find("voorbeeld")} == {ans, talk}
    save_new(workbook, "person", {"name": "Ans de Vries"}, ans)
    assert {hit.id for hit in workbook.find("vries")} == {ans, talk}
    assert workbook.find("voorbeeld") == []
    assert [entry.id for entry in workbook.naming(ans)] == [talk]


def test_a_person_in_the_bin_gives_no_name_away_and_gets_it_back(workbook: Workbook) -> None:
    ans = save_new(workbook, "person", {"name": "Ans"})
    talk = save_new(workbook, "talk", {"person": ans, "dilemma": "time"})
    remove(workbook, ans)
    assert workbook.find("ans") == []
    save_new(workbook, "talk", {"person": ans, "dilemma": "money"}, talk)
    bring_back(workbook, ans)
    assert {hit.id for hit in workbook.find("ans")} == {ans, talk}
