"""One call of copbench: the options that hold for every command, and what is said on the command line."""

import os
import re
import shlex
import shutil
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from copbench import i18n, paths, settings, spoken
from copbench.errors import Refused
from copbench.i18n import LANGUAGES, _, tr
from copbench.visible import visible

if TYPE_CHECKING:
    from copbench.workbook import Workbook

OpenScreens = Callable[["Workbook | None", settings.Settings, bool, str, str], int]
# takes the workbook (None: the welcome), the settings, whether it is thrown away, a sentence to begin with, and
# the meeting whose evaluation comes first


@dataclass
class Call:
    """What holds for one call of copbench: the function that opens the screens, and the options given anywhere."""

    open_screens: OpenScreens
    chosen: settings.Settings
    workbook: Path | None = None
    language: str | None = None

    def named_workbook(self) -> Path | None:
        """Return the workbook that the person named, in the call or in COPBENCH_WORKBOOK."""
        named = self.workbook or os.environ.get("COPBENCH_WORKBOOK")
        return Path(named) if named else None

    def find_workbook(self) -> Path | None:
        """Return the workbook to use: the one named, else the last one opened."""
        return self.named_workbook() or paths.last_workbook()

    def need_workbook(self) -> Path:
        """Return the workbook to use. Raises Refused when none is known."""
        path = self.find_workbook()
        if path is None:
            raise Refused(tr("Which workbook? Name it with --workbook, or open one first: copbench PATH."))
        return path

    def speak(self, workbook: "Workbook | None" = None) -> None:
        """Choose the language: --lang, COPBENCH_LANG, the setting, the workbook's own, the system's."""
        own = workbook.fact("language") if workbook else None
        named = self.language or os.environ.get("COPBENCH_LANG") or self.chosen.language or own
        i18n.use(i18n.known(named) or i18n.of_system())
        spoken.let_click_speak()


def common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every command takes, before or after its name."""

    def keep_workbook(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
        if value is not None:
            context.obj.workbook = value

    def keep_language(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
        if value is not None:
            context.obj.language = value
        context.obj.speak()

    file = click.Path(path_type=Path, dir_okay=True)
    for option in (
        click.help_option("-h", "--help", help=_("Show this page."), cls=spoken.Option),
        spoken.option("--lang", type=click.Choice(LANGUAGES), callback=keep_language, expose_value=False,
                      is_eager=True, help=_("Language: nl or en.")),
        spoken.option("--workbook", type=file, callback=keep_workbook, expose_value=False, is_eager=True,
                      help=_("The workbook to use; else COPBENCH_WORKBOOK, else the last one opened.")),
    ):  # fmt: skip
        command = option(command)
    return command


_TAKEN_APART = re.compile(r"[^\w.:\\/+-]")
"""What a shell of Windows, of which there are two, does not leave as it is in a word without quotation marks."""


def as_typed(path: Path, *, windows: bool = os.name == "nt") -> str:
    """Return a path as one types it: between quotation marks where a shell would take it apart."""
    if not windows:
        return shlex.quote(str(path))
    return f'"{path}"' if _TAKEN_APART.search(str(path)) else str(path)


def tell(words: object, *, err: bool = False) -> None:
    """Print words in which a name of a file may stand that a terminal would obey; there lines break at a word."""
    text = visible(str(words))
    if (sys.stderr if err else sys.stdout).isatty():
        text = "\n".join(map(_folded, text.split("\n")))
    click.echo(text, err=err)


def _folded(line: str) -> str:
    width = shutil.get_terminal_size().columns
    folded = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(folded) if len(line) > width else line
