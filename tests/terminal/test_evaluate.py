"""Nineteen people and one laptop: they answer one after the other, one kills the terminal, one tries to look."""

import signal
from datetime import date
from pathlib import Path

import pytest

from copbench.evaluating.rounds import under_way
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.terminal.driver import Terminal
from tests.terminal.test_terminal import call

PEOPLE = 19
SECRET = "zwaluwstaart"
LINES = "abcdefghijklmnopqrs"
"""The one line of each of nineteen slips."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "roofs.copbench"
    with Workbook.create(path, name="Green roofs", language="en") as workbook:
        for number in range(PEOPLE):
            save_new(workbook, "person", {"name": f"Person {number}", "status": "takes_part"})
        save_new(workbook, "concern", {"what": SECRET})
        save_new(workbook, "meeting", {"held_on": date.today().isoformat(), "about": "Roofs"})
    return path


def _answer(terminal: Terminal, number: int) -> None:
    """Let the person after so many others answer, faster than the screen can follow, and pass the laptop on."""
    terminal.until(f"{number} of {PEOPLE} have answered")
    terminal.press(*(str((number + place) % 5) for place in range(3)))
    terminal.until("Safe home" if number == PEOPLE - 1 else "Pass it on").press("enter")


def test_nineteen_people_answer_one_kills_the_terminal_and_one_tries_to_look(path: Path, tmp_path: Path) -> None:
    with Terminal("evaluate", "--workbook", str(path), home=tmp_path) as terminal:
        terminal.until("Which words bring you back").press("green roof", "enter")
        for number in range(7):
            _answer(terminal, number)
        terminal.until("7 of 19").press("3").until("Will you do").press("2").until("Are we still")
        terminal.signal(signal.SIGKILL)
        terminal.ended()
    for command in (("search", SECRET), ("export", "--only", "people"), ("steps",), ("plan",), ("hints",)):
        assert "this workbook is locked" in call(*command, "--workbook", str(path), status=1)
    assert "The note is kept" in call("log", "for later", "--workbook", str(path)), "what is noted is not lost"
    with Terminal(str(path), home=tmp_path) as terminal:
        terminal.until("The laptop stopped").until("question 3 of 3").press("4").until("Pass it on").press("enter")
        _answer(terminal, 8)
        terminal.until("9 of 19")
        terminal.press("\x03", "\x1a", "\x10", "\x06", "\x0f", "/", "m", "p", "?", "ctrl+q").until("press esc")
        terminal.press("esc").until("Which words").press("open sesame", "enter").until("Those are not the words")
        terminal.child.setwinsize(10, 40)
        terminal.child.setwinsize(24, 80)
        terminal.press("s").until("question 2 of 3").press("left").until("question 1 of 3")
        terminal.press("1").until("question 2 of 3")
        terminal.signal(signal.SIGTERM)
        terminal.ended()
        assert SECRET.encode() not in terminal.bytes
        assert b"Person 3" not in terminal.bytes
    with Terminal("evaluate", "--workbook", str(path), home=tmp_path) as terminal:
        terminal.until("The laptop stopped").press("0").until("Are we still").press("2").until("Pass it on")
        terminal.press("enter")
        for number in range(10, PEOPLE):
            _answer(terminal, number)
        terminal.until("19 of 19").press("esc").until("Which words").press("GREEN ROOF", "enter")
        terminal.until("19 of 19 have answered. Nothing shows").press("c").until("close it and read it")
        terminal.press("down", "enter").until("19 of 19 answered.").until("would not have missed it")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    with Workbook.open(path, read_only=True) as workbook:
        (evaluation,) = workbook.all_of("evaluation")
        assert [sum(counts) for counts in evaluation.data["points"].values()] == [19, 19, 19]
        assert evaluation.data["answered"] == evaluation.data["present"] == 19


def test_nineteen_slips_are_typed_in_at_speed(path: Path, tmp_path: Path) -> None:
    with Terminal(str(path), home=tmp_path) as terminal:
        terminal.until("Green roofs").press("m").until("Roofs").press("enter").until("It begins at")
        terminal.press("ctrl+r").until("Evaluation")
        terminal.press("down", "down", "down", "down", "enter").until("paper slips").press("2").until(
            "The points, such as 3 2 4"
        )
        for number in range(PEOPLE):
            terminal.press(f"3 {number % 5} -", "enter", LINES[number], "enter", "enter")
            terminal.until(f"{number + 1} of 19 have answered")
        terminal.press("esc").until("19 of 19 have answered").press("ctrl+q")
        assert terminal.ended() == 0
    with Workbook.open(path, read_only=True) as workbook:
        (meeting,) = workbook.all_of("meeting")
        going = under_way(workbook, meeting.id)
        assert going is not None
        assert [going.answered(name) for name in ("worth", "differently", "still_right")] == [19, 19, 0]
        assert set(going.remarks["differently"]) == set(LINES)
        assert list(going.remarks["differently"]) != list(LINES)


def test_in_a_round_by_name_a_kill_makes_nobody_count_twice(path: Path, tmp_path: Path) -> None:
    with Workbook.open(path) as workbook:
        save_new(workbook, "reflection", {"evaluation_names": "signed"})
    with Terminal("evaluate", "--workbook", str(path), home=tmp_path) as terminal:
        terminal.until("Which words bring you back").press("green roof", "enter")
        terminal.until("Who are you?").press("Person 4", "enter").until("You answer as Person 4").press(*"324")
        terminal.until("Pass it on").press("enter").until("Who are you?")
        terminal.press("Person 5", "enter").until("You answer as Person 5").press(*"12").until("question 3 of 3")
        terminal.signal(signal.SIGKILL)
        terminal.ended()
    with Terminal(str(path), home=tmp_path) as terminal:
        terminal.until("Who are you?").press("Person 4").until("Nothing found")
        terminal.press(*["\x7f"] * len("4"), "5", "enter").until("You answer as Person 5").until("question 1 of 3")
        terminal.press(*"213").until("Pass it on").press("enter").until("Who are you?")
        terminal.press("esc").until("Which words").press("green roof", "enter").until("2 of 19 have answered.")
    with Workbook.open(path, read_only=True) as workbook:
        (meeting,) = workbook.all_of("meeting")
        signed = [(workbook.name_of(one.data["person"]), one.data["worth"])
                  for one in workbook.all_of("signed_evaluation")]  # fmt: skip
        assert sorted(signed) == [("Person 4", "3"), ("Person 5", "2")]
        going = under_way(workbook, meeting.id)
        assert going is not None and (going.hands, going.points["worth"]) == (2, (0, 0, 1, 1, 0))
