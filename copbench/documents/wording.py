"""Small turns of phrase, in the current language, so that a document reads as if a person wrote it."""

from collections.abc import Iterable

from copbench.fields import FieldSpec
from copbench.i18n import tr

_ENDS = (".", "?", "!", "…", ":", ";")


def sentence(text: str) -> str:
    """Return a few words as a sentence: with a capital and a full stop."""
    text = text.strip()
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text.endswith(_ENDS) else f"{text}."


def joined(names: Iterable[str]) -> str:
    """Return names as one says them: `a, b and c`."""
    *first, last = [name for name in names if name] or [""]
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last


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
    return f"{lead} {text}" if lead.endswith(_ENDS) else f"{lead}: {text}"


def with_remarks(text: str, *remarks: str) -> str:
    """Return a text with remarks in brackets behind it."""
    kept = "; ".join(remark for remark in remarks if remark)
    return f"{text} ({kept})" if text and kept else text or kept
