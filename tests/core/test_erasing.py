"""Who is erased is gone: from the file, its history, its search and its backups."""

import pytest

from copbench.saving import erase, remove, save_new
from copbench.workbook import Workbook, backup


def test_who_is_erased_is_nowhere_in_the_bytes_of_the_workbook_or_its_backups(workbook: Workbook) -> None:
    marijke = save_new(workbook, "person", {"name": "Marijke Zwaluwstaart", "mail": "mz@voorbeeld.example"})
    workbook.keep_drafts(marijke, "person", {"why": "Zwaluwstaart said yes"})
    workbook.keep_drafts("asked", "asked", {f"person/{marijke}/because/why": "Zwaluwstaart thinks so"})
    talk = save_new(workbook, "talk", {"person": marijke, "dilemma": "time or money"})
    others = [save_new(workbook, "person", {"name": f"Bystander {n}"}) for n in range(30)]
    identity, path = workbook.fact("workbook"), workbook.path
    first = backup.make(path, backup.folder(identity))
    remove(workbook, others[0])
    second = backup.make(path, backup.folder(identity), label="upgrade")
    assert workbook.erase(marijke) == 0
    assert workbook.entry(marijke) is None and workbook.history(marijke) == [] == workbook.find("zwaluwstaart")
    assert workbook.tallies()["person"].rows == 29 and workbook.entry(talk).data["dilemma"] == "time or money"
    assert [hit.id for hit in workbook.find("money")] == [talk] and workbook.naming(marijke) == []
    workbook.close()
    for file in (path, first, second):
        assert b"zwaluwstaart" not in file.read_bytes().lower() and b"mz@voorbeeld" not in file.read_bytes()
    assert backup.is_whole(first) and backup.is_whole(second)
    with Workbook.open(backup.take_out(first, path)) as again:
        assert {entry.id for entry in again.all_of("person")} == set(others)
        assert again.name_of(others[0]) == "Bystander 0"


def test_a_backup_from_which_nothing_can_be_erased_is_counted_or_gone(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    someone = save_new(workbook, "person", {"name": "Someone"})
    folder = backup.folder(workbook.fact("workbook"))
    damaged, kept = backup.make(workbook.path, folder), backup.make(workbook.path, folder, label="kept")
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"x")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup.shutil, "copy2", full)
    assert workbook.erase(someone) == 1
    assert not damaged.exists() and kept.exists() and backup.is_whole(kept)


def test_with_a_person_goes_what_is_part_of_them_and_lies_in_the_bin(workbook: Workbook) -> None:
    marijke, other = (save_new(workbook, "person", {"name": name}) for name in ("Marijke", "Other"))
    kept = save_new(workbook, "intake", {"person": other, "stuck": "hers to keep"})
    intakes = [save_new(workbook, "intake", {"person": marijke, "stuck": f"secret {n}"}) for n in range(2)]
    for one in (kept, intakes[0]):
        remove(workbook, one)
    erase(workbook, marijke)
    assert [past.entry for past in workbook.removed("intake")] == [kept]
    assert [workbook.history(one) for one in (marijke, *intakes)] == [[], [], []]
    assert workbook.tallies()["intake"].rows == 0


def test_whoever_is_erased_takes_what_they_answered_by_name_along_from_the_bin_too(workbook: Workbook) -> None:
    ann, ben = (save_new(workbook, "person", {"name": name}) for name in ("Ann", "Ben"))
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    here, gone, other = (
        save_new(workbook, "signed_evaluation", {"meeting": meeting, "person": who, "differently_line": line})
        for who, line in ((ann, "kiekendief"), (ann, "oeverzwaluw"), (ben, "gele kwikstaart"))
    )
    remove(workbook, gone)
    erase(workbook, ann)
    assert [one.id for one in workbook.all_of("signed_evaluation")] == [other]
    raw = workbook.path.read_bytes()
    assert b"kiekendief" not in raw
    assert b"oeverzwaluw" not in raw
    assert here not in {past.entry for past in workbook.removed(limit=-1)}
