"""What becomes of an answer: typed as text (its raw form), stored as a value fit for JSON, shown in words.

`read` turns raw text into the stored value, `write` turns it back, `show` says it to a person. What was typed is
`settled` first, where its words mean something else another day.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from copbench import dates, day_words
from copbench.errors import Refused
from copbench.fields import FieldSpec
from copbench.i18n import tr
from copbench.stored import LONGEST_TEXT, tidy

YES, NO = "yes", "no"


def read(spec: FieldSpec, raw: str) -> Any:
    """Return the value, fit for JSON, that a raw answer stands for.

    Raises Refused with a sentence for the person when the answer does not fit the question.
    """
    raw = tidy(raw)
    if len(raw) > LONGEST_TEXT:
        raise Refused(tr("This is more than fits one answer. Keep it in a file of its own."))
    return _READERS.get(spec.shape, _read_text)(spec, raw)


def _read_text(spec: FieldSpec, raw: str) -> str:
    return raw


def _read_lines(spec: FieldSpec, raw: str) -> list[str]:
    return raw.split("\n") if raw else []


def _read_yes_no(spec: FieldSpec, raw: str) -> bool | None:
    return {YES: True, NO: False}.get(raw)


def _read_number(spec: FieldSpec, raw: str) -> int | None:
    text = raw.strip()
    if not text:
        return None
    try:
        number = int(text) if len(text) <= 12 else None
    except ValueError:
        number = None
    if number is None:
        raise Refused(tr("This asks for a whole number, such as 6."))
    low, high = spec.limits
    if low is not None and number < low:
        raise Refused(tr("This asks for at least {low}.", low=low))
    if high is not None and number > high:
        raise Refused(tr("This asks for at most {high}.", high=high))
    return number


def _read_date(spec: FieldSpec, raw: str) -> str | None:
    return dates.read_date(raw).isoformat() if raw.strip() else None


def _read_time(spec: FieldSpec, raw: str) -> str:
    return dates.read_time(raw) if raw.strip() else ""


def _read_choice(spec: FieldSpec, raw: str) -> str | None:
    if raw and raw not in dict(spec.choices):
        raise Refused(tr("This answer is not one of the choices."))
    return raw or None


def _read_choices(spec: FieldSpec, raw: str) -> list[str]:
    chosen = raw.split("\n") if raw else []
    for value in chosen:
        _read_choice(spec, value)
    return chosen


_READERS: dict[str, Callable[[FieldSpec, str], Any]] = {
    "lines": _read_lines,
    "records": _read_lines,
    "yes_no": _read_yes_no,
    "number": _read_number,
    "date": _read_date,
    "time": _read_time,
    "choice": _read_choice,
    "choices": _read_choices,
}


def write(spec: FieldSpec, value: Any) -> str:
    """Return the raw form of a stored value, as a form shows it for editing."""
    if value is None:
        return ""
    if spec.shape in ("lines", "choices", "records") and isinstance(value, list | tuple):
        return "\n".join(str(item) for item in value)
    if spec.shape == "yes_no" and isinstance(value, bool):
        return YES if value else NO
    if spec.shape == "date":
        return _date_as_typed(value)
    return str(value)


def settled(spec: FieldSpec, raw: str) -> str:
    """Return a raw answer so that it holds tomorrow too: a day in words, such as yesterday, as its date."""
    day = day_words.meant(raw, date.today(), ahead=spec.when == "ahead") if spec.shape == "date" else None
    return dates.as_typed(day) if day else raw


def _date_as_typed(value: Any) -> str:
    try:
        return dates.as_typed(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)


def check_one(spec: FieldSpec, raw: str) -> str:
    """Return the sentence that says what is wrong with a raw answer, or an empty text."""
    try:
        read(spec, raw)
    except Refused as refused:
        return str(refused)
    return ""


def answered(value: Any) -> bool:
    """Tell whether a stored value holds an answer."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, list | tuple):
        return any(answered(item) for item in value)
    return value is not None


def show(spec: FieldSpec, value: Any, name_of: Callable[[str], str] = str) -> str:
    """Return a stored value as a person reads it in the current language, "" when there is no answer.

    `name_of` turns the id of a record referred to into its name.
    """
    if not answered(value):
        return ""
    if spec.shape == "yes_no":
        return tr("yes") if value else tr("no")
    if spec.shape == "date":
        return _date_in_words(value)
    if spec.shape == "choice":
        return tr(dict(spec.choices).get(value, "")) or str(value)
    if spec.shape == "choices":
        labels = dict(spec.choices)
        return ", ".join(tr(labels.get(item, "")) or str(item) for item in value)
    if spec.shape == "lines":
        return "\n".join(item for item in map(str, value) if item.strip())
    if spec.shape == "record":
        return name_of(str(value))
    if spec.shape == "records":
        return ", ".join(filter(None, map(name_of, map(str, value))))
    return str(value)


def _date_in_words(value: Any) -> str:
    try:
        return dates.in_words(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)
