"""Small turns of phrase, in the current language, so that a document reads as if a person wrote it."""

from collections.abc import Iterable

from copbench.fields import FieldSpec
from copbench.i18n import tr, trn
from copbench.stops import ENDS, with_stop, without_stop

_CAPITALS = {"één": "Eén", "ij": "IJ"}
"""What gets another capital in Dutch than its first letter alone."""


def sentence(text: str) -> str:
    """Return a few words as a sentence: with a capital and a full stop."""
    return with_stop(capital(text))


def capital(text: str) -> str:
    """Return a few words with a capital, as in a heading."""
    text = text.strip()
    for begin, with_capital in _CAPITALS.items():
        if text.startswith(begin):
            return with_capital + text.removeprefix(begin)
    return text[:1].upper() + text[1:]


def joined(names: Iterable[str]) -> str:
    """Return names as one says them: `a, b and c`; when one has a comma or "and" of its own, `a and b; c`."""
    kept = [name for name in names if name] or [""]
    *first, last = kept
    if first and _holds_several(kept):
        return "; ".join(kept)
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last


def either(names: Iterable[str]) -> str:
    """Return names of which any one will do: `a, b or c`."""
    *first, last = [name for name in names if name] or [""]
    return tr("{first} or {last}", first=", ".join(first), last=last) if first else last


def side_by_side(names: Iterable[str]) -> str:
    """Return names as they stand in a list: `a, b, c`; when one has a comma of its own, `a, b; c`."""
    kept = [name for name in names if name]
    return ("; " if any("," in name for name in kept) else ", ").join(kept)


def gone(number: int) -> str:
    """Return how many people there were whom nobody can name any more."""
    return trn("{n} person who was removed from the list", "{n} people who were removed from the list", number)


def quoted(words: Iterable[str]) -> str:
    """Return sayings as one quotes them, each between quotation marks."""
    return ", ".join(tr("“{words}”", words=text) for text in words)


def _holds_several(names: list[str]) -> bool:
    between = tr("{first} and {last}", first="", last="")
    return any("," in name or between in name for name in names)


def question(spec: FieldSpec) -> str:
    """Return a question as a heading: without the hint how to fill it in."""
    label = spec.shown_label
    if spec.shape == "lines" and "?" in label:
        return label[: label.index("?") + 1]
    return label


def worded(spec: FieldSpec, text: str) -> str:
    """Return an answer as it stands in a running text: a choice as a sentence, anything else as it is."""
    return sentence(text) if spec.shape in ("choice", "choices", "yes_no") else text


def after(lead: str, text: str) -> str:
    """Return a text after what leads it in: `When: 3 November`, `For whom? A person`."""
    if not lead or not text:
        return lead or text
    return f"{lead} {text}" if lead.endswith(ENDS) else f"{lead}: {text}"


def to_fill_in(lead: str) -> str:
    """Return what leads in something to be written by hand, with room for it behind."""
    return after(lead, "…" * 30)


def with_remarks(text: str, *remarks: str) -> str:
    """Return a text with remarks in brackets behind it, or after a comma when it ends in brackets itself."""
    kept = "; ".join(stopless for remark in remarks if (stopless := without_stop(remark)))
    if not text or not kept:
        return text or kept
    text = without_stop(text)
    return f"{text}, {kept}" if text.endswith(")") else f"{text} ({kept})"
