"""Two languages: messages are English in the code and are translated when they are shown.

`_` only marks a message, so that a class body can name it before the language is known; `tr` translates it now.
"""

import contextlib
import functools
import gettext
import locale as system_locale
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")
LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}
_CONTEXT = "\x04"  # as gettext itself writes it
LOCALE = Path(__file__).parent / "locale"


def _(message: str) -> str:
    """Mark a message for translation and return it as it is."""
    return message


def ctx(context: str, message: str) -> str:
    """Mark a message that needs words of its own in one place, such as the short title in a list."""
    return f"{context}{_CONTEXT}{message}"


def plain(message: str) -> str:
    """Return the English words of a message, whatever place it is for."""
    return message.rpartition(_CONTEXT)[2]


@functools.cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("copbench", LOCALE, languages=[language], fallback=True)


class _Current:
    language: Language = "en"


def language() -> Language:
    """Return the language in which `tr` answers now."""
    return _Current.language


def use(language: Language) -> None:
    """Let `tr` answer in this language from now on."""
    _Current.language = language


@contextlib.contextmanager
def using(language: Language) -> Iterator[None]:
    """Let `tr` answer in this language inside the block."""
    before = _Current.language
    _Current.language = language
    try:
        yield
    finally:
        _Current.language = before


def tr(message: str, /, **values: object) -> str:
    """Translate a message into the current language and fill in `{names}`."""
    text = tr_in(_Current.language, message)
    return text.format(**values) if values else text


def tr_in(language: Language, message: str) -> str:
    """Translate a message into a language."""
    return plain(_catalogue(language).gettext(message)) if message else ""


def trn(one: str, many: str, number: int, /, **values: object) -> str:
    """Translate a message that depends on a number; `{n}` stands for the number."""
    text = _catalogue(_Current.language).ngettext(one, many, number)
    return text.format(n=number, **values)


def known(name: str | None) -> Language | None:
    """Return the language that a code such as `nl_NL.UTF-8` stands for, or None."""
    code = (name or "").lower()[:2]
    return next((language for language in LANGUAGES if language == code), None)


def of_system() -> Language:
    """Return the language of the system, English when it is neither of ours."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return known(value) or "en"
    return known(system_locale.getlocale()[0]) or "en"
