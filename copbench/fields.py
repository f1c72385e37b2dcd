"""What a field is: asked once in a record, and from there derived for form, check, storage, list and document.

`Ask` stands in the annotation of a record's field; `fields_of` reads it; nothing else looks at `model_fields`.
What becomes of an answer, typed, stored and shown, stands in `copbench.answers`.
"""

import functools
import types
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args, get_origin

from copbench.audience import Audience
from copbench.i18n import _, tr

if typing.TYPE_CHECKING:
    from pydantic import BaseModel

Shape = Literal[
    "line", "text", "lines", "yes_no", "number", "date", "time", "choice", "choices", "record", "records"
]
AudienceName = Literal["me", "facilitators", "group", "outside"]
When = Literal["past", "today", "ahead"]
ORGANISATION, PARTY = "organisation", "party"
TYPED_SHAPES: frozenset[str] = frozenset({"line", "text", "lines", "number", "date", "time"})


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: its words (a message id), where it comes from and how far its answer may travel."""

    label: str
    method: str | tuple[str, ...] = ()
    audience: AudienceName = "me"
    core: bool = False
    help: str = ""
    group: str = ""
    public: bool = False
    """Whoever is named in the answer is named in public on purpose, so the names stay in what goes outside."""
    names: str | None = None
    """The part of whoever is named in the answer, "" for any: what goes outside must not hold that name.

    `ORGANISATION` for an organisation, `PARTY` for a party, which is one only when it reads as its name.
    """
    unless: str = ""
    """A question of the same record: when its answer is yes, that name may go outside all the same."""
    also: str = ""
    """Other words by which people look for it in the palette."""
    given: bool = False
    """Copbench answers it itself, so no form asks it."""
    former: bool = False
    """It was asked once, and is shown where it was answered then."""
    when: When = "past"
    """Where the day asked for mostly lies. A new record begins with `today`; Monday is the next one `ahead`."""
    among: str = ""
    """A question of the same record that is answered with another one: who is named in that is the choice here."""


@dataclass(frozen=True, slots=True)
class Looks:
    """In an annotation: how text is typed, one `line`, a `text` of several, or a `time` of the day."""

    shape: Literal["line", "text", "time"]


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
    public: bool = False
    names: str | None = None
    unless: str = ""
    also: str = ""
    given: bool = False
    former: bool = False
    when: When = "past"
    among: str = ""

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
        public=ask.public,
        names=ask.names,
        unless=ask.unless,
        also=ask.also,
        given=ask.given,
        former=ask.former,
        when=ask.when,
        among=ask.among,
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
        refers = _refers(getattr(item, "__metadata__", ()))
        return ("records" if refers else "lines"), None, refers
    if isinstance(inner, type) and issubclass(inner, Choice):
        return "choice", inner, ""
    simple: dict[Any, Shape] = {bool: "yes_no", int: "number", date: "date"}
    if inner in simple:
        return simple[inner], None, ""
    if refers := _refers(metadata):
        return "record", None, refers
    if looks := next((item for item in metadata if isinstance(item, Looks)), None):
        return looks.shape, None, ""
    raise TypeError(f"a question cannot be asked about {annotation!r}")


def _refers(metadata: Iterable[Any]) -> str:
    """Return the kind of the records that an answer refers to, "" when it refers to none."""
    return next((item.kind for item in metadata if isinstance(item, Refers)), "")


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


OWN_PREFIX = "own:"


def own_question(name: str, label: str, audience: Audience) -> FieldSpec:
    """Return the question that a person added to a worksheet themselves."""
    return FieldSpec(
        name=name, label=label, shape="text", audience=audience, core=True, group=_("Own questions"), own=True
    )
