"""`copbench log`: one line, one evening. It asks for the text, so that nothing stays in the shell's history."""

import contextlib
import select
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from copbench import paths, spoken
from copbench.call import Call, common_options, tell
from copbench.errors import InUse, Locked, Refused
from copbench.i18n import _, tr

if TYPE_CHECKING:
    from pathlib import Path

PROMPT = "> "
TOLD_OF_HISTORY = "told_of_shell_history"
"""The fact that this machine was told once what a text behind `log` means."""


@click.command(name="log", cls=spoken.Command, help=_("Note something in your logbook, for you alone."))
@click.argument("text", nargs=-1)
@spoken.option("--ask", "asks", is_flag=True, help=_("Begin with a question: a different one each week."))
@common_options
@click.pass_obj
def log(call: Call, text: tuple[str, ...], asks: bool) -> None:
    """Note something in the logbook (S8.14): what stands behind it, what is piped in, or what is typed then."""
    from copbench.logbook import prompts

    path, today = call.find_workbook(), date.today()
    if path is None:
        raise Refused(tr("There is no logbook yet. This begins one: copbench new --personal"))
    prompt = prompts.of_week(today) if asks else ""
    words = " ".join(text) or _asked(call, path, prompts.PROMPTS.get(prompt, ""))
    if not words.strip():
        raise Refused(tr("Nothing was noted: there was no text."))
    _note(call, path, words.strip("\r\n"), today, prompt)
    if text:
        _tell_of_history()


def _note(call: Call, path: "Path", text: str, on: date, prompt: str) -> None:
    from copbench.logbook import noting, waiting_notes
    from copbench.workbook import Workbook

    try:
        with Workbook.open(path, device=paths.device()) as workbook:
            call.speak(workbook)
            waiting_notes.take_in(workbook)
            noting.note(workbook, text, on, prompt)
            number = noting.number(workbook)
    except (InUse, Locked):
        with Workbook.open(path, read_only=True, past_lock=True) as workbook:
            call.speak(workbook)
            waiting_notes.keep(workbook.fact("workbook"), text, on, prompt)
        tell(tr("Your workbook is open now. The note is kept, and will be in it the next time you open it."))
    else:
        tell(tr("Noted, for you alone (entry {number}).", number=number))


def _tell_of_history() -> None:
    """Say once what it means to type a text behind the command."""
    if not paths.read_state().get(TOLD_OF_HISTORY):
        tell(
            tr(
                "What you type after log may stay in the history of your terminal. Type just copbench log and it"
                " asks for the text; then nothing stays there. You are told this only once."
            )
        )
        paths.remember(**{TOLD_OF_HISTORY: True})


# Asking for the text


def _asked(call: Call, path: "Path", question: str) -> str:
    """Return what is piped in, or what is typed after the sign that asks for it."""
    if sys.stdin is None:
        raise Refused(tr("Nothing was noted: there was no text."))
    if not sys.stdin.isatty():
        return sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    from copbench.workbook import Workbook

    with Workbook.open(path, read_only=True) as workbook:  # before somebody types what could not be noted
        call.speak(workbook)
    if question:
        tell(tr(question))
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - so that the arrows move in the line; it keeps no history
    return "\n".join(_lines()).rstrip("\n")


def _lines() -> Iterator[str]:
    """Yield the line that is typed; of a text that was pasted all of them, or the shell would get the rest."""
    with contextlib.suppress(EOFError):
        yield input(PROMPT)
        while _more_waits():
            yield input()


def _more_waits() -> bool:
    """Tell whether another line stands ready already; Windows cannot tell."""
    try:
        return bool(select.select([sys.stdin], [], [], 0.05)[0])
    except (OSError, ValueError):
        return False
