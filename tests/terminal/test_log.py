"""`copbench log` as one types it: it asks for the text, takes all of what is pasted, and says what it did."""

from pathlib import Path

import pexpect
import pytest

from copbench.workbook import Workbook
from tests.terminal.driver import Terminal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Workbook.create(tmp_path / "own.copbench", name="Own", language="en").close()
    return tmp_path / "own.copbench"


def _noted(path: Path) -> list[str]:
    with Workbook.open(path, read_only=True) as workbook:
        return [str(entry.data["text"]) for entry in workbook.all_of("logbook_entry")]


def test_it_asks_for_the_text_and_says_for_whom_it_was_noted(path: Path, tmp_path: Path) -> None:
    with Terminal("log", "--workbook", str(path), home=tmp_path) as terminal:
        terminal.until("> ").press("Asked the tenants first.", "enter").until("Noted, for you alone (entry 1).")
        terminal.child.expect(pexpect.EOF)
    assert _noted(path) == ["Asked the tenants first."]


def test_no_line_of_a_pasted_text_is_left_for_the_shell(path: Path, tmp_path: Path) -> None:
    with Terminal("log", "--workbook", str(path), home=tmp_path, TERM="dumb") as terminal:
        terminal.until("> ").press("first line\nrm -r second\nthird\n").until("Noted")
        terminal.child.expect(pexpect.EOF)
    assert _noted(path) == ["first line\nrm -r second\nthird"]


def test_what_a_terminal_pastes_in_brackets_is_one_note_too(path: Path, tmp_path: Path) -> None:
    with Terminal("log", "--workbook", str(path), home=tmp_path) as terminal:
        terminal.until("> ").paste("first line\nsecond").press("enter").until("Noted")
        terminal.child.expect(pexpect.EOF)
    assert _noted(path) == ["first line\nsecond"]


def test_a_question_to_begin_from_comes_when_it_is_asked_for(path: Path, tmp_path: Path) -> None:
    with Terminal("log", "--ask", "--workbook", str(path), home=tmp_path) as terminal:
        terminal.until("?").until("> ").press("Nothing yet", "enter").until("Noted")
    with Workbook.open(path, read_only=True) as workbook:
        assert [entry.data["prompt"] for entry in workbook.all_of("logbook_entry")] != [""]


def test_where_no_workbook_can_be_read_nobody_types_in_vain(tmp_path: Path) -> None:
    with Terminal("log", "--workbook", str(tmp_path / "none.copbench"), home=tmp_path) as terminal:
        terminal.until("There is no workbook")


def test_a_logbook_of_ones_own_is_begun_without_a_path_and_opened_by_its_name(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DOCUMENTS_DIR": str(tmp_path / "Documents")}
    with Terminal("new", "--personal", home=tmp_path, **home) as terminal:
        terminal.until("A new workbook stands at")
        terminal.child.expect(pexpect.EOF)
    with Terminal(home=tmp_path, **home) as terminal:
        terminal.until("What is your name?").press("Anna", "enter").until("Logbook of Anna")
        terminal.press("n").until("What do you want to keep?").press("One line.", "esc").until(
            "Noted, for you alone"
        )
        terminal.press("ctrl+q")
        terminal.child.expect(pexpect.EOF)
