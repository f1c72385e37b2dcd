"""Whether words that are a name are meant as one: capitals, titles and what stands around them tell.

The answer is a doubt: "" when they are surely meant, None when they are not, and else why it is not sure. An
ordinary word in small letters stays, so that none is lost from a running text, and is pointed out where it may be
somebody.
"""

from collections.abc import Sequence

from copbench.documents.outside import names
from copbench.documents.outside.names import Form, How
from copbench.documents.outside.ordinary import (
    EVERYDAY,
    IN_SMALL,
    MONTHS,
    NOUN_STARTS,
    OPENERS,
    PREFIXES,
    SOURCES,
    SPEAKS,
    SURE_STARTS,
    UNMARKED,
)
from copbench.documents.outside.words import Word, begins_sentence, between, close

SHORT = 2
"""A word of so few letters is no name without a capital."""
FEWEST_LETTERS = 4
"""With fewer, a word that is a name and an s may well be another word: `this` is no Thi."""
LINKING = PREFIXES | SURE_STARTS
"""What may be small in the short name of an organisation."""
_OF_A_PERSON = (How.FIRST, How.LAST, How.PIECE)


def doubt(text: str, words: Sequence[Word], begin: int, end: int, form: Form) -> str | None:
    """Return why it is not sure that these words are meant as a name, "" when it is, None when they are not."""
    if form.how is How.WHOLE and len(form.words) > 1:
        unlike = words[end - 1].small and names.is_ordinary(Form(form.words[-1:], How.LAST))
        return "ordinary" if unlike else ""
    if form.how in _OF_A_PERSON and titled(text, words, begin):
        return ""
    deciding = words[begin] if form.how is How.FIRST else words[end - 1]
    if deciding.folded in MONTHS and _in_a_date(words, begin, end):
        return None
    if form.how is How.JOINED:
        leads_on = end < len(words) and between(text, words, end) == "."
        return _with_capital(text, words, begin, end, form) if leads_on else None
    if deciding.small or (form.how is How.SHORT and _unlike_a_name(words[begin:end])):
        return _small(text, words, begin, end, form)
    return _with_capital(text, words, begin, end, form)


def titled(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a title such as `mevr.` stands right before a word."""
    return place > 0 and words[place - 1].title and close(text, words, place)


def _unlike_a_name(row: Sequence[Word]) -> bool:
    return any(word.small and word.folded not in LINKING for word in row)


def _with_capital(text: str, words: Sequence[Word], begin: int, end: int, form: Form) -> str | None:
    if form.how in (How.PLACE, How.PART):
        return "place" if form.how is How.PLACE else "perhaps"
    if not names.is_ordinary(form):
        return ""
    if form.how is How.PIECE:
        return None
    opens = end == begin + 1 and begins_sentence(text, words, begin)
    return "perhaps" if opens and (form.how is not How.FIRST or form.words[0] in OPENERS) else "ordinary"


def _small(text: str, words: Sequence[Word], begin: int, end: int, form: Form) -> str | None:
    """Judge what was typed in small letters, or in capitals here and there."""
    typed = words[end - 1].folded
    if form.how is How.FIRST:
        return _small_first_name(text, words, begin, end, form)
    if typed != form.words[-1] and typed in IN_SMALL:
        return None
    if form.how is How.SHORT:
        return "perhaps" if _tells(form.words, EVERYDAY if len(form.words) > 1 else IN_SMALL) else None
    if form.how is How.PLACE:
        return "place" if _tells(form.words, IN_SMALL) else None
    if names.is_ordinary(form) or form.how not in (How.WHOLE, How.LAST) or len(typed) <= SHORT:
        return None
    if form.how is How.WHOLE:
        return ""
    return "perhaps" if _tells(form.words, IN_SMALL) and _before(text, words, begin) not in NOUN_STARTS else None


def _small_first_name(text: str, words: Sequence[Word], begin: int, end: int, form: Form) -> str | None:
    """Judge `bas` and `fatma`: a first name that is a word besides is pointed out, unless it is used as one."""
    typed, name, before = words[end - 1].folded, form.words[-1], _before(text, words, begin)
    with_s, noun = typed != name, before in NOUN_STARTS
    if len(form.words[0]) <= SHORT or (with_s and typed in LINKING):
        return None
    if name in LINKING | UNMARKED | EVERYDAY:
        speaks = end < len(words) and close(text, words, end) and words[end].folded in SPEAKS
        return "perhaps" if speaks or before in SOURCES else None
    if IN_SMALL & {form.words[0], typed} or name in MONTHS:
        return None if noun or with_s else "perhaps"
    if with_s and len(name) < FEWEST_LETTERS:
        return "perhaps"
    return "ordinary" if noun else ""


def _tells(row: Sequence[str], common: frozenset[str]) -> bool:
    """Tell whether a word among these says more than a common word does."""
    return any(len(word) >= FEWEST_LETTERS and word not in common | LINKING for word in row)


def _before(text: str, words: Sequence[Word], place: int) -> str:
    """Return the word right before this one, `according to` as two, "" when there is none."""
    if not place or not close(text, words, place):
        return ""
    word = words[place - 1].folded
    return f"{words[place - 2].folded} {word}" if word == "to" and place > 1 else word


def _in_a_date(words: Sequence[Word], begin: int, end: int) -> bool:
    """Tell whether a day stands before the word, or a day or a year after it."""
    day, after = words[max(begin - 1, 0) : begin], words[end : end + 1]
    return any(word.folded.isdigit() and (word in after or len(word.folded) <= SHORT) for word in (*day, *after))
