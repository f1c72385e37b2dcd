"""`copbench hints`: what is worth a thought, with why it is asked; what was put away stays away."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from copbench import put_away
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.terminal.test_terminal import call

ASKED = "Are you still doing the right things? When did you last ask the group?"
NOTHING = "There is nothing to stop and think about just now.\n"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "green.copbench"
    monkeypatch.setenv("COPBENCH_WORKBOOK", str(path))
    with Workbook.create(path, name="Green roofs", language="en") as workbook:
        for days in (-90, -60, -30):
            day = (date.today() + timedelta(days=days)).isoformat()
            save_new(workbook, "meeting", {"held_on": day, "host": "SECRET of the host"})
    return path


def test_a_hint_is_printed_with_its_reason_in_either_language(path: Path) -> None:
    told = call("hints")
    assert f"{ASKED}\nIn this workbook nothing is noted about it for the last 3 meetings.\n" in told
    assert "Zijn jullie nog met de goede dingen bezig?" in call("hints", "--lang", "nl", COPBENCH_LANG="")
    assert "SECRET" not in told
    before = path.read_bytes()
    call("hints")
    assert path.read_bytes() == before, "asking writes nothing"


@pytest.mark.parametrize("ahead", [None, date.today() + timedelta(days=9)])
def test_what_was_put_away_is_not_asked_before_its_day_or_never(path: Path, ahead: date | None) -> None:
    with Workbook.open(path) as workbook:
        if ahead:
            put_away.not_now(workbook, "conscience_silent", date.today(), ahead)
        else:
            put_away.never(workbook, "conscience_silent")
    assert ASKED not in call("hints")


def test_where_nothing_is_to_be_thought_about_it_says_so(tmp_path: Path) -> None:
    for number, more in enumerate(([], ["--personal"])):
        path = str(tmp_path / f"{number}.copbench")
        call("new", path, *more)
        assert call("hints", "--workbook", path) == NOTHING
