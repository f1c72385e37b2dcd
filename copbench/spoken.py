"""The command line in the person's language: help is translated when it is shown, and click's own words with it.

Click takes its words from gettext's global domain, in the language that the environment names; both are set here.
"""

import gettext
import itertools
import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click
from click_default_group import DefaultGroup

from copbench.i18n import LOCALE, _, known, language, tr

Decorated = TypeVar("Decorated", bound=Callable[..., Any] | click.Command)
_USAGE = {
    "[OPTIONS]": _("[OPTIONS]"),
    "[COMMAND] [ARGS]...": _("[COMMAND]"),
    "[WORKBOOK]": _("[WORKBOOK]"),
    "TEXT...": _("TEXT..."),
    "[TEXT]...": _("[TEXT]..."),
}
_CLICKS_OWN = "click"
"""The catalogue that holds the words of click itself."""


class _Spoken:
    """Something with help: a message id, translated when it is shown because the language is known only then."""

    _help: str | None = None

    @property
    def help(self) -> str | None:
        """The help in the current language."""
        return tr(self._help) if self._help else None

    @help.setter
    def help(self, message: str | None) -> None:
        self._help = message


class Option(_Spoken, click.Option):
    """An option with translated help."""


class Command(_Spoken, click.Command):
    """A command with translated help."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands behind the command in its usage, in the current language."""
        return [tr(_USAGE.get(piece, "")) or piece for piece in super().collect_usage_pieces(ctx)]


class Group(Command, DefaultGroup):
    """A group of commands, all with translated help."""

    def command(  # type: ignore[override]
        self, *names: str, **facts: Any
    ) -> Callable[[Callable[..., Any]], click.Command]:
        """Return what makes a function a command of this group."""
        return click.Group.command(self, *names, cls=Command, **facts)


def option(*names: str, **facts: Any) -> Callable[[Decorated], Decorated]:
    """Add an option with translated help to a command."""
    return click.option(*names, cls=Option, **facts)


def language_named(words: Sequence[str]) -> str | None:
    """Return the language that a command line names with `--lang nl` or `--lang=nl`, None when it names none."""
    for word, following in itertools.pairwise([*words, ""]):
        option, equals, value = word.partition("=")
        if option == "--lang":
            return known(value if equals else following)
    return None


def let_click_speak() -> None:
    """Let click speak the language of `tr`."""
    os.environ["LANGUAGE"] = language()
    gettext.bindtextdomain(_CLICKS_OWN, str(LOCALE))
    gettext.textdomain(_CLICKS_OWN)


def agreed(question: str) -> bool:
    """Ask a question that is answered with yes, as Enter alone does, or no."""
    yes, no = tr("yes"), tr("no")
    answers = {name[:length].casefold(): name == yes for name in (yes, no) for length in (1, len(name))}

    def read(text: str) -> bool:
        if text.strip().casefold() not in answers:
            raise click.UsageError(tr("Type {yes} or {no}.", yes=yes, no=no))
        return answers[text.strip().casefold()]

    return bool(click.prompt(f"{question} ({yes}/{no})", default=yes, value_proc=read))
