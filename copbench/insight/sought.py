"""Which question of a record holds what was searched for, so that the cursor can go there."""

import re
import unicodedata

from copbench import answers
from copbench.fields import FieldSpec
from copbench.visit import Visit


def question_that_holds(visit: Visit, words: str) -> str:
    """Return the name of the question in which most of the words begin a word, "" when they stand in none."""
    sought = _letters(words).split()
    found = [(_number_in(_text_of(visit, spec), sought), spec.name) for spec in visit.specs]
    most, name = max(found, key=lambda pair: pair[0], default=(0, ""))
    return name if most else ""


def _text_of(visit: Visit, spec: FieldSpec) -> str:
    """Return what search knows of a question: its answer, its reason, and its words if it is an own one."""
    raw = visit.raw(spec)
    if spec.shape in ("choice", "choices", "record", "records"):
        raw = answers.show(spec, visit.data.get(spec.name), visit.workbook.name_of)
    because = visit.data.get("not_for_us", {}).get(spec.name, "")
    return _letters(" ".join((raw, because, spec.label if spec.own else "")))


def _number_in(text: str, sought: list[str]) -> int:
    return sum(bool(re.search(rf"\b{re.escape(word)}", text)) for word in sought)


def _letters(text: str) -> str:
    """Return the text as search compares it: accents and capitals do not count, only words do."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return re.sub(r"[\W_]+", " ", "".join(letter for letter in letters if not unicodedata.combining(letter)))
