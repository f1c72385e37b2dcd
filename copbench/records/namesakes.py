"""Records of one kind that bear the same name, told apart by the answers in which they differ."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from copbench.fields import fields_of
from copbench.records import in_words, model_of

_SHORT = ("line", "choice", "date", "number")
"""The shapes of answers that are short enough to stand behind a name."""


def told_apart(
    kind: str, names: Iterable[tuple[str, str]], data_of: Callable[[str], Mapping[str, Any]],
    by: Sequence[str] = (),
) -> dict[str, str]:  # fmt: skip
    """Return for each id a name to choose it by: its own, and what tells namesakes apart between brackets.

    `names` holds id and name in list order; the answers of a record are asked for only where names are the same.
    They are told apart `by` these questions, else by any with a short answer.
    """
    names = list(names)
    bearers: dict[str, list[str]] = defaultdict(list)
    for entry_id, name in names:
        bearers[name.casefold()].append(entry_id)
    shown = dict(names)
    for alike in bearers.values():
        if len(alike) > 1:
            known = {entry_id: data_of(entry_id) for entry_id in alike}
            shown |= {
                one: f"{shown[one]} ({said})"
                for one, said in _differences(kind, known, by or tuple(_questions(kind))).items()
                if said
            }
    return shown


def _differences(kind: str, known: Mapping[str, Mapping[str, Any]], by: Sequence[str]) -> dict[str, str]:
    """Return what to say of each namesake: answers that are not the same for all, until no two read alike."""
    said = dict.fromkeys(known, "")
    for question in by:
        if len(set(said.values())) == len(said):
            break
        answers = {entry_id: in_words(kind, data, question) for entry_id, data in known.items()}
        if len({answer.casefold() for answer in answers.values()}) > 1:
            said = {one: ", ".join(filter(None, (said[one], answers[one]))) for one in known}
    return said


def _questions(kind: str) -> Iterator[str]:
    """Yield the questions with short answers: first those that the list of the kind shows."""
    short = [spec.name for spec in fields_of(model_of(kind)) if spec.shape in _SHORT]
    columns = [name for name in model_of(kind).columns if name in short]
    yield from columns
    yield from (name for name in short if name not in columns)
