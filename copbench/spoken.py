"""The command line in the person's language: help is translated when it is shown, and click's own words with it.

Click takes its words from gettext's global domain, in the language that the environment names; both are set here.
"""

import gettext
import os
from collections.abc import Callable
from typing import Any, TypeVar

import click
from click_default_group import DefaultGroup

from copbench.i18n import LOCALE, language, tr

Decorated = TypeVar("Decorated", bound=Callable[..., Any] | click.Command)
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


class Group(_Spoken, DefaultGroup):
    """A group of commands, all with translated help."""

    def command(  # type: ignore[override]
        self, *names: str, **facts: Any
    ) -> Callable[[Callable[..., Any]], click.Command]:
        """Return what makes a function a command of this group."""
        return click.Group.command(self, *names, cls=Command, **facts)


def option(*names: str, **facts: Any) -> Callable[[Decorated], Decorated]:
    """Add an option with translated help to a command."""
    return click.option(*names, cls=Option, **facts)


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
