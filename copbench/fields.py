"""What a field is: asked once in a record, and from there derived for form, check, storage, list and document.

`Ask` stands in the annotation of a record's field; `fields_of` reads it; nothing else looks at `model_fields`.
In a form every answer is text (its raw form); `read` turns raw text into the stored value, `write` turns it back.
"""

import functools
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args, get_origin

from copbench import dates
from copbench.audience import Audience
from copbench.errors import Refused
from copbench.i18n import _, tr

if typing.TYPE_CHECKING:
    from pydantic import BaseModel

Shape = Literal["line", "text", "lines", "yes_no", "number", "date", "choice", "choices", "record"]
AudienceName = Literal["me", "facilitators", "group", "outside"]
TYPED_SHAPES: frozenset[str] = frozenset({"line", "text", "lines", "number", "date"})
YES, NO = "yes", "no"
LONGEST_TEXT = 4_000_000


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: its words (a message id), where it comes from and how far its answer may travel."""

    label: str
    method: str | tuple[str, ...] = ()
    audience: AudienceName = "me"
    core: bool = False
    help: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """In an annotation: how text is typed, one `line` or a `text` of several."""

    shape: Literal["line", "text"]


@dataclass(frozen=True, slots=True)
class Refers:
    """In an annotation: the text is the id of a record of this kind."""

    kind: str


class Choice(StrEnum):
    """A set of answers to choose from; each member is a stored value with a message id as its label."""

    label: str

    def __new__(cls, value: str, label: str = "") -> "Choice":
        """Make a member from its stored value and its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """All there is to know of one question, whichever record it stands in."""

    name: str
    label: str
    shape: Shape
    audience: Audience
    method: tuple[str, ...] = ()
    core: bool = False
    help: str = ""
    group: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    refers: str = ""
    limits: tuple[int | None, int | None] = (None, None)
    own: bool = False

    @property
    def typed(self) -> bool:
        """Tell whether the answer is typed rather than chosen."""
        return self.shape in TYPED_SHAPES

    @property
    def shown_label(self) -> str:
        """The question in the current language; an own question stays as the person wrote it."""
        return self.label if self.own else tr(self.label)


@functools.cache
def fields_of(model: "type[BaseModel]") -> tuple[FieldSpec, ...]:
    """Return the questions of a model in their order."""
    found = []
    for name, info in model.model_fields.items():
        ask = next((item for item in info.metadata if isinstance(item, Ask)), None)
        if ask is not None:
            found.append(_spec(name, ask, info.annotation, info.metadata))
    return tuple(found)


def _spec(name: str, ask: Ask, annotation: Any, metadata: list[Any]) -> FieldSpec:
    shape, enum, refers = _shape_of(annotation, metadata)
    return FieldSpec(
        name=name,
        label=ask.label,
        shape=shape,
        audience=Audience.named(ask.audience),
        method=(ask.method,) if isinstance(ask.method, str) else ask.method,
        core=ask.core,
        help=ask.help,
        group=ask.group,
        choices=tuple((member.value, member.label) for member in enum) if enum else (),
        refers=refers,
        limits=_limits(metadata),
    )


def _shape_of(annotation: Any, metadata: list[Any]) -> tuple[Shape, type[Choice] | None, str]:
    """Return shape, choices and kind referred to."""
    inner = _without_none(annotation)
    if get_origin(inner) is tuple:
        item = get_args(inner)[0]
        if isinstance(item, type) and issubclass(item, Choice):
            return "choices", item, ""
        return "lines", None, ""
    if isinstance(inner, type) and issubclass(inner, Choice):
        return "choice", inner, ""
    simple: dict[Any, Shape] = {bool: "yes_no", int: "number", date: "date"}
    if inner in simple:
        return simple[inner], None, ""
    if refers := next((item for item in metadata if isinstance(item, Refers)), None):
        return "record", None, refers.kind
    if looks := next((item for item in metadata if isinstance(item, Looks)), None):
        return looks.shape, None, ""
    raise TypeError(f"a question cannot be asked about {annotation!r}")


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) is Annotated:
        return _without_none(get_args(annotation)[0])
    if get_origin(annotation) in (types.UnionType, typing.Union):
        return next(arg for arg in get_args(annotation) if arg is not type(None))
    return annotation


def _limits(metadata: list[Any]) -> tuple[int | None, int | None]:
    low = next((item.ge for item in metadata if hasattr(item, "ge")), None)
    high = next((item.le for item in metadata if hasattr(item, "le")), None)
    return low, high


# From what was typed to what is stored, and back.


def tidy(text: str) -> str:
    """Return the text as it is stored: one kind of line ending, nothing that UTF-8 cannot hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text


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
    "yes_no": _read_yes_no,
    "number": _read_number,
    "date": _read_date,
    "choice": _read_choice,
    "choices": _read_choices,
}


def write(spec: FieldSpec, value: Any) -> str:
    """Return the raw form of a stored value, as a form shows it for editing."""
    if value is None:
        return ""
    if spec.shape in ("lines", "choices") and isinstance(value, list | tuple):
        return "\n".join(str(item) for item in value)
    if spec.shape == "yes_no" and isinstance(value, bool):
        return YES if value else NO
    if spec.shape == "date":
        return _date_as_typed(value)
    return str(value)


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


# From what is stored to what a person reads.


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
    return str(value)


def _date_in_words(value: Any) -> str:
    try:
        return dates.in_words(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)


OWN_PREFIX = "own:"


def own_question(name: str, label: str, audience: Audience) -> FieldSpec:
    """Return the question that a person added to a worksheet themselves."""
    return FieldSpec(
        name=name, label=label, shape="text", audience=audience, core=True, group=_("Own questions"), own=True
    )
