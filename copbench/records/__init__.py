"""What a person writes: frozen pydantic models, one file a theme, imported when first needed."""

import functools
import importlib
from collections.abc import Callable, Mapping
from typing import Any

from copbench import catalogue
from copbench.answers import show
from copbench.audience import Audience
from copbench.fields import FieldSpec, fields_of
from copbench.records.base import Record, Worksheet


@functools.cache
def model_of(kind: str) -> type[Record]:
    """Return the model of a kind, importing its module the first time."""
    module = importlib.import_module(f"copbench.records.{catalogue.kind(kind).module}")
    return next(
        item for item in vars(module).values() if isinstance(item, type) and getattr(item, "kind", "") == kind
    )


def specs_of(kind: str, data: Mapping[str, Any]) -> tuple[FieldSpec, ...]:
    """Return the questions of a record: those of its kind and those the person added to it."""
    model = model_of(kind)
    if not issubclass(model, Worksheet):
        return fields_of(model)
    return fields_of(model) + model.own_specs(data)


def reach(kind: str, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
    """Return how far an answer may travel in a record with these answers; an own question says that itself."""
    return spec.audience if spec.own else model_of(kind).reach(spec, data)


def with_readers(
    kind: str, data: Mapping[str, Any], answers_of: Callable[[str], Mapping[str, Any] | None]
) -> Mapping[str, Any]:
    """Return stored answers with what says how far they travel, where that is said in the record they are part of.

    `answers_of` gives the stored answers of a record by its id, None when it is gone: nobody else reads its parts.
    """
    model = model_of(kind)
    if not model.as_its_whole:
        return data
    whole = answers_of(str(data.get(model.belongs_to) or "")) or {}
    return {**data, "readers": whole.get("readers")}


def spec_of(kind: str, name: str) -> FieldSpec:
    """Return a question of a kind by its name."""
    return next(spec for spec in fields_of(model_of(kind)) if spec.name == name)


def group_may_read(kind: str, name: str, data: Mapping[str, Any]) -> bool:
    """Tell whether the answer to a question of a kind is for the group, in a record with these answers."""
    return reach(kind, spec_of(kind, name), data) >= Audience.GROUP


def in_words(kind: str, data: Mapping[str, Any], name: str) -> str:
    """Return an answer of a record that names no other record as a person reads it, "" when it is not given."""
    return show(spec_of(kind, name), data.get(name))


def load(kind: str, data: Mapping[str, Any]) -> tuple[Record, dict[str, Any]]:
    """Return the record that stored data stands for, and the stored answers that the model refuses.

    Refused answers are no part of the record, so one bad value never hides the others; storing writes them back.
    """
    from pydantic import ValidationError

    model = model_of(kind)
    kept = dict(data)
    refused: dict[str, Any] = {}
    while True:
        try:
            return model.model_validate(kept).with_refused(refused), refused
        except ValidationError as error:
            names = {str(item["loc"][0]) for item in error.errors() if item["loc"]} & set(kept)
            if not names:
                raise
            refused.update({name: kept.pop(name) for name in names})


__all__ = [
    "Record", "Worksheet", "group_may_read", "in_words", "load", "model_of", "reach", "spec_of", "specs_of",
    "with_readers",
]  # fmt: skip
