"""What a person set for this machine: language, look, examples and keys, in one readable file.

Reading never fails: what is not understood is left alone in the file and counts as not set.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from copbench import paths
from copbench.i18n import Language, known

_KEY = (
    r"(?:(?:ctrl|shift|alt)\+)*"
    r"(?:\w|f\d{1,2}|up|down|left|right|home|end|page(?:up|down)|insert|delete|backspace|enter|tab|space|escape"
    r"|[a-z]+(?:_[a-z]+)+|slash|comma|minus|plus|period|semicolon|colon|tilde|apostrophe|backslash|asterisk)"
)
THEMES = ("dark", "light", "contrast")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of this machine. `language` is None when the person never chose."""

    language: Language | None = None
    theme: str = "dark"
    examples: bool = True
    keys: dict[str, str] = field(default_factory=dict)


def load() -> Settings:
    """Return the settings in the file, defaults for what is missing or not understood."""
    try:
        text = paths.settings_file().read_text(encoding="utf-8")
        import tomllib  # only now: many never choose anything

        found = tomllib.loads(text)
    except (OSError, ValueError, RecursionError):
        return Settings()
    keys = found.get("keys", {})
    return Settings(
        language=known(_text(found.get("language"))),
        theme=found["theme"] if found.get("theme") in THEMES else "dark",
        examples=found.get("examples") is not False,
        keys={name: key for name, key in keys.items() if _is_a_key(key)} if isinstance(keys, dict) else {},
    )


def _is_a_key(value: Any) -> bool:
    """Tell whether a setting can be a key, or several with commas between: `ctrl+j`, `f7`, `question_mark`."""
    return isinstance(value, str) and all(re.fullmatch(_KEY, key) for key in value.split(","))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def change(settings: Settings, **facts: Any) -> Settings:
    """Write changed settings into the file, leaving the rest of it as the person wrote it, and return them.

    A file that cannot be read or holds a typing error is left alone: the setting then holds for this session.
    """
    from tomlkit.exceptions import TOMLKitError

    try:
        _write(facts)
    except (OSError, ValueError, TOMLKitError):
        pass
    return replace(settings, **facts)


def _write(facts: dict[str, Any]) -> None:
    import tomlkit

    path = paths.settings_file().resolve()  # it may be a link into a folder of such files
    document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
    document.update(facts)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(tomlkit.dumps(document), encoding="utf-8")
    unfinished.replace(path)
