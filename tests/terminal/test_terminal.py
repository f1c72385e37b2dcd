"""The installed command in a real pseudo-terminal: start, type, kill, start again, export, read."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from copbench import catalogue
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.terminal.driver import OBEYED, RESTORED, Terminal

COPBENCH = str(Path(sys.executable).with_name("copbench"))


def call(*arguments: str, status: int = 0, **environment: str) -> str:
    """Run a quick command and return what it prints; its exit status must be the expected one."""
    env = {**os.environ, "COPBENCH_LANG": "en", **environment}
    done = subprocess.run(
        [COPBENCH, *arguments], env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60
    )
    assert done.returncode == status, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a new workbook."""
    path = tmp_path / "green.copbench"
    call("new", str(path), "--name", "Green roofs")
    return path


def test_a_first_start_shows_the_welcome_and_enter_opens_the_example(tmp_path: Path) -> None:
    with Terminal(home=tmp_path) as terminal:
        terminal.until("Look around in the example").press("enter").until("Green roofs in the Kempen").until("NOW")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
        assert RESTORED in terminal.bytes


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_every_step_is_filled_killed_halfway_and_found_again(
    path: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    with Terminal(str(path), home=tmp_path, size=size) as terminal:
        terminal.until("THE STEPS")
        for step in catalogue.STEPS:
            terminal.press(step.key).until(catalogue_title(step))
            if size[0] < 100:
                terminal.until("tab write").press("tab")
            terminal.until("tab next")
            question = first_typed_question(step.key)
            terminal.press(*["tab"] * question).press(f"answer for {step.number}.").until(
                f"answer for {step.number}."
            )
            if step.key != "0":
                terminal.press("esc").until("THE STEPS")
        terminal.until("draft kept")
        terminal.signal(signal.SIGKILL)
        terminal.ended()
    with Terminal(str(path), home=tmp_path, size=size) as terminal:
        terminal.until("Text of last time was found").press("/").until("letters").press("answer")
        terminal.until("11 found").press("ctrl+q")
        assert terminal.ended() == 0
    call("export", "--to", str(tmp_path / "out"), "--workbook", str(path))
    everything = "\n".join(file.read_text() for file in (tmp_path / "out").rglob("*.md"))
    for step in catalogue.STEPS:
        assert f"answer for {step.number}." in everything


def catalogue_title(step: catalogue.Step) -> str:
    return f"{step.number}  {step.title}"


def first_typed_question(key: str) -> int:
    """Return how many times tab is pressed to come at the first question that is typed."""
    from copbench.fields import fields_of
    from copbench.records import model_of

    core = [spec for spec in fields_of(model_of(catalogue.main_worksheet(key).name)) if spec.core]
    return next(place for place, spec in enumerate(core) if spec.shape in ("text", "line"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_a_clean_terminal_and_nothing_lost(
    path: Path, tmp_path: Path, number: signal.Signals
) -> None:
    with Terminal(str(path), home=tmp_path) as terminal:
        terminal.until("THE STEPS").press("1").until("tab write").press("tab").until("^t more")
        terminal.press("typed just now").until("typed just now")
        terminal.signal(number)
        terminal.ended()
        assert RESTORED in terminal.bytes
    with Workbook.open(path) as workbook:
        assert workbook.entry("focus").data == {"domain": "typed just now"}
        assert workbook.drafted() == []


def test_a_closed_window_loses_nothing(path: Path, tmp_path: Path) -> None:
    with Terminal(str(path), home=tmp_path) as terminal:
        terminal.until("THE STEPS").press("1").until("tab write").press("tab").until("^t more")
        terminal.press("typed just now").until("draft kept")
    call("steps", "--workbook", str(path))
    with Terminal(str(path), home=tmp_path) as terminal:
        terminal.until("THE STEPS").press("/").until("letters").press("typed").until("1 found").press("ctrl+q")
        terminal.ended()


def test_a_second_copbench_is_told_and_may_read(path: Path, tmp_path: Path) -> None:
    with Terminal(str(path), home=tmp_path) as first:
        first.until("THE STEPS")
        with Terminal(str(path), home=tmp_path) as second:
            second.until("Open it for reading only").press("enter").until("THE STEPS").press("p").until("esc back")
            assert "n new" not in second.text
            second.press("ctrl+q")
            assert second.ended() == 0
        first.press("ctrl+q")
        assert first.ended() == 0


def test_pasted_control_characters_never_reach_the_terminal(path: Path, tmp_path: Path) -> None:
    with Terminal(str(path), home=tmp_path) as terminal:
        terminal.until("THE STEPS").press("1").until("tab write").press("tab").until("^t more")
        terminal.paste("before \x1b]0;thief\x07 [/] [@click=app.quit]x \x9b2J after").until("after").until(
            "draft kept"
        )
        terminal.press("esc").until("begun").press("ctrl+q")
        assert terminal.ended() == 0
        assert not OBEYED.search(terminal.bytes)
    with Workbook.open(path) as workbook:
        assert "after" in workbook.entry("focus").data["domain"]


def test_a_crash_says_one_sentence_keeps_the_text_and_prints_none_of_it(path: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import sys\n"
        "def fail(self): secret = 'my secret words'; raise RuntimeError(secret)\n"
        "class Finder:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'screens.search': raise RuntimeError('my secret words')\n"
        "sys.meta_path.insert(0, Finder())\n"
    )
    with Terminal(str(path), home=tmp_path, PYTHONPATH=str(broken)) as terminal:
        terminal.until("THE STEPS").press("1").until("tab write").press("tab").until("^t more")
        terminal.press("unsaved words").until("unsaved words").press("\x06")
        assert terminal.ended() == 1
        after = terminal.bytes.split(RESTORED)[-1].decode()
    assert "fault of its own" in " ".join(after.split())
    assert "secret" not in after and "Traceback" not in after
    report = next((tmp_path / "state" / "log").glob("crash-*.txt")).read_text()
    assert "RuntimeError" in report and "secret" not in report and "unsaved" not in report
    with Workbook.open(path) as workbook:
        assert workbook.entry("focus").data == {"domain": "unsaved words"}


def test_a_text_is_worked_on_in_the_persons_own_editor(path: Path, tmp_path: Path) -> None:
    with _in_domain(path, tmp_path, 'printf " and more" >> "$1"') as terminal:
        terminal.press("Green roofs").until("Green roofs").press("f3").until("and more").press("ctrl+q")
        assert terminal.ended() == 0
    with Workbook.open(path) as workbook:
        assert workbook.entry("focus").data["domain"].split() == ["Green", "roofs", "and", "more"]


def test_an_editor_with_a_window_of_its_own_is_waited_for(path: Path, tmp_path: Path) -> None:
    with _in_domain(path, tmp_path, f'echo "$1" > {tmp_path}/where') as terminal:
        terminal.press("Green roofs").until("Green roofs").press("f3").until("Is your text open")
        Path((tmp_path / "where").read_text().strip()).write_text("Typed in a window")
        terminal.press("enter").until("Typed in a window").press("ctrl+q")
        assert terminal.ended() == 0


def test_ctrl_c_in_the_own_editor_is_for_the_editor(path: Path, tmp_path: Path) -> None:
    program = 'trap \'printf " after all" >> "$1"; exit 0\' INT; echo working; while :; do read line; done'
    with _in_domain(path, tmp_path, program) as terminal:
        terminal.press("Roofs").until("Roofs").press("f3").until("working").press("\x03").until("after all")
        terminal.press(" and on").until("and on").press("ctrl+q")
        assert terminal.ended() == 0


def _in_domain(path: Path, home: Path, editor_does: str) -> Terminal:
    """Start copbench in the first question of step 1, with an own editor that does this."""
    editor = home / "editor"
    editor.write_text(f"#!/bin/sh\n{editor_does}\n")
    editor.chmod(0o700)
    terminal = Terminal(str(path), home=home, EDITOR=str(editor))
    return terminal.until("THE STEPS").press("1").until("tab write").press("tab").until("^t more")


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "dumb"}, {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"NO_COLOR": "1"}],
    ids=lambda environment: next(iter(environment)),
)
def test_it_runs_in_poor_terminals(path: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    with Terminal(str(path), home=tmp_path, **environment) as terminal:
        terminal.until("THE STEPS").press("1").until("tab write").press("ctrl+q")
        assert terminal.ended() == 0


def test_a_key_can_be_remapped_in_the_settings_file(path: Path, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text('[keys]\nnext_step = "ctrl+j"\n')
    with Terminal(str(path), home=tmp_path) as terminal:
        terminal.until("THE STEPS").press("1").until("tab write").press("\x0a").until("Connect to what is urgent")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0


def test_a_last_workbook_that_is_damaged_locks_nobody_out(path: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    call("new", str(tmp_path / "other.copbench"), COPBENCH_STATE=str(state))
    (tmp_path / "other.copbench").write_bytes((tmp_path / "other.copbench").read_bytes()[:5000])
    with Terminal(home=tmp_path) as terminal:
        terminal.until("Look around in the example").until("damaged").press("ctrl+q")
        assert terminal.ended() == 0


def test_quick_commands_answer_without_the_terminal_library(path: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from copbench.__main__ import main\n"
        "sys.argv = ['copbench', *sys.argv[1:]]\n"
        "try: main()\n"
        "except SystemExit as end: code = end.code\n"
        "print('textual' in sys.modules, code)"
    )
    for words in (
        ["steps"],
        ["where"],
        ["search", "roofs"],
        ["--version"],
        ["export", "--to", str(tmp_path / "o")],
    ):
        done = subprocess.run(
            [sys.executable, "-c", program, *words], capture_output=True, text=True,
            env={**os.environ, "COPBENCH_WORKBOOK": str(path), "COPBENCH_LANG": "nl"}, check=False,
        )  # fmt: skip
        assert done.stdout.rstrip().splitlines()[-1].startswith("False"), done.stdout + done.stderr


def test_options_alone_open_the_last_workbook_or_the_named_one(path: Path, tmp_path: Path) -> None:
    state = str(tmp_path / "state")
    call("new", str(tmp_path / "last.copbench"), "--name", "The last one", COPBENCH_STATE=state)
    for options, words in (
        (["--lang", "nl"], ("The last one", "DE STAPPEN")),
        (["--lang=nl", "--workbook", str(path)], ("Green roofs", "DE STAPPEN")),
    ):
        with Terminal(*options, home=tmp_path) as terminal:
            for word in words:
                terminal.until(word)
            terminal.press("ctrl+q")
            assert terminal.ended() == 0


def test_help_and_wrong_usage_speak_the_persons_language() -> None:
    assert "Zoek in het hele werkboek" in call("--lang", "nl", "--help")
    assert "Toon deze uitleg" in call("export", "--lang", "nl", "--help")
    assert "Kies uit" in call("export", "--lang", "nl", "--format", "docx", status=2)
    assert "Hier ontbreekt 'TEXT...'" in call("--lang", "nl", "search", status=2)


def test_exit_status_is_0_1_with_a_sentence_or_2(path: Path, tmp_path: Path) -> None:
    assert "not started" in call("steps", "--workbook", str(path))
    assert "Niets gevonden" in call("search", "zzz", "--lang", "nl", "--workbook", str(path), status=1)
    assert "invitation" in call("export", "--only", "nonsense", "--workbook", str(path), status=2)
    assert "no workbook at" in call("steps", "--workbook", str(tmp_path / "none"), status=1)
    assert "need a terminal" in call(str(path), status=1)
    call("export", "--format", "docx", status=2)
    call("nonsense", "more", status=2)
    assert "exists already" in call("new", str(path), status=1)
    assert "complete" in call("completion", "bash", "--lang", "nl")


def test_export_says_that_the_group_released_nothing_for_a_document(path: Path, tmp_path: Path) -> None:
    with Workbook.open(path) as workbook:
        save_new(workbook, "helm", {"sharing_rule": "secrecy"})
        save_new(workbook, "focus", {"pitch": "We learn."})
    told = call("export", "--only", "invitation", "--to", str(tmp_path / "o"), "--workbook", str(path))
    assert "The group released nothing for this document. 1 answer was held back." in told
    assert "Look at this" not in told


def test_every_command_takes_workbook_and_language_before_or_after_its_name(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.copbench"
    call("demo", str(other), "--lang", "nl")
    for words in (["--workbook", str(other), "search", "dak"], ["search", "dak", "--workbook", str(other)]):
        assert "dak" in call(*words).lower()
    assert "Scherp waarover het gaat" in call("--lang", "nl", "steps") == call("steps", "--lang", "nl")
