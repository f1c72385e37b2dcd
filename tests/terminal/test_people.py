"""`copbench people`: the list in columns, and a file of people shown, agreed to and brought in."""

import os
import subprocess
from pathlib import Path

import pytest

from copbench.workbook import Workbook
from tests.terminal.driver import Terminal
from tests.terminal.test_terminal import COPBENCH, call

LIST = (
    "naam;organisatie;e-mail;rol;status\n"
    "Ann Invented;Town;ann@town.example;;takes part\n"
    '"[/]Ben\x1b[2J, Made-up";Province;;guest, queen;idea\n'
    ";Nowhere;;;\n"
)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a new workbook, which is the one to use."""
    path = tmp_path / "green.copbench"
    Workbook.create(path, name="Green roofs", language="en").close()
    monkeypatch.setenv("COPBENCH_WORKBOOK", str(path))
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with people."""
    file = tmp_path / "people.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


def test_people_come_in_from_a_file_and_are_listed_and_filtered(path: Path, file: Path) -> None:
    page = call("people", "--from", str(file), "--yes")
    assert "2 new people   1 line not understood\n" in page and "Line 4: there is no name in it" in page
    assert "so they stay out: queen." in page and "\x1b" not in page
    assert "2 people came in." in page
    assert call("people").splitlines() == [
        "[/]Ben[2J, Made-up  Province  guest        idea",
        "Ann Invented        Town      participant  takes part",
    ]
    [ann] = call("people", "--status", "doet mee").splitlines()
    [ben] = call("people", "--part", "guest").splitlines()
    assert ann.startswith("Ann") and ben.startswith("[/]Ben")
    assert call("people", "--part", "deelnemer").startswith("Ann")
    assert "Nobody found." in call("people", "--status", "invited", status=1)
    assert "Choose one of: idea, approached" in call("people", "--status", "queen", status=2)
    assert "There is nobody new in it." in call("people", "--from", str(file), "--yes", status=1)


def test_without_a_terminal_nobody_comes_in_unasked(path: Path, file: Path) -> None:
    assert "Say --yes too" in call("people", "--from", str(file), status=1)
    done = subprocess.run(
        [COPBENCH, "people", "--from", "-", "--yes"], input=LIST.encode(), capture_output=True, timeout=60,
        env={**os.environ, "COPBENCH_LANG": "en"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0 and b"2 people came in." in done.stdout, done
    assert "There is no file with this name" in call("people", "--from", "no.csv", status=1)


def test_in_a_terminal_it_is_asked_first(path: Path, file: Path, tmp_path: Path) -> None:
    for answer, said in (("no\r", "Nobody came in."), ("\r", "2 people came in.")):
        with Terminal("people", "--from", str(file), home=tmp_path) as terminal:
            terminal.until("Bring in these 2 people? (yes/no)")
            terminal.press(answer).until(said)
    with Workbook.open(path, read_only=True) as workbook:
        assert workbook.tallies()["person"].rows == 2
