"""The question coach: a few gentle remarks about how a question is worded, in Dutch and in English (S7.7, S8.2).

Pure functions. They look at words in both languages at once, whatever the language of the workbook, and answer in
that of the screen. What they say is a question back, or a way out; nothing is ever wrong with a question.
"""

import re
from collections.abc import Collection, Iterator

from copbench.i18n import _, tr

MOST_TOLD = 2
"""Remarks at a time: more of them would be a report."""
MANY_WORDS = 30

SEVERAL = _("These may be two questions. Which one comes first?")
YES_OR_NO = _("This can be answered with yes or no. What if it begins with how?")
STATEMENT = _("Is it a question already? What do you want to find out?")
HOW = _("Could it begin with how? Then the answer is something to do.")
ANSWER = _("There may be an answer hidden in it. What do you not know yet?")
LONG = _("It has {n} words. Which of them can go?")
NAMED = _("{name} is named in it. With a role instead of a name, it is about the matter itself.")
WHOSE = _("Whose question is it? With I or we in it, you can begin tomorrow.")

_HOW = re.compile(r"(?:^|[,:;–-]\s*|^(?:en|and|maar|but|dus|so)\s+)(?:hoe|how)\b", re.IGNORECASE)
_YES_OR_NO = re.compile(
    r"^(?:is|zijn|was|waren|wordt|worden|kan|kun|kunnen|mag|mogen|moet|moeten|wil|willen|zal|zullen|zou|zouden"
    r"|heb|heeft|hebben|doet|doen|gaat|gaan|hoeft|hoeven|durven|lukt|helpt|werkt|bestaat|klopt|weten"
    r"|are|am|were|can|could|may|might|must|shall|should|will|would|do|does|did|has|have|had)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:en|of|and|or)\s+(?:hoe|wie|wat|waar|waarom|wanneer|welke|how|who|what|where|why|when|which)\b",
    re.IGNORECASE,
)
_ANSWER_INSIDE = re.compile(
    r"\b(?:niet\s+(?:gewoon|beter|eens)|gewoon|eindelijk|simpelweg"
    r"|(?:moeten|zouden|kunnen|gaan|doen)\s+we\s+niet|waarom\s+\w+\s+(?:we|ze|zij)\s+niet"
    r"|overtuigen|overhalen|zover\s+krijgen|krijgen\s+we\s+\S.*\s+zover"
    r"|just|simply|finally|(?:should|would|could|do|is|are)n['’]t\s+(?:we|they|it)"
    r"|convince|persuade|talk\s+\S.*\s+into)\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:ik|wij|we|ons|onze|mij|mijn|je|jij|jouw|i|us|our|ours|me|my|mine|you|your)\b", re.IGNORECASE
)
_THEIRS = re.compile(r"\b(?:zij|ze|hen|hun|men|iedereen|they|them|their|everybody|everyone)\b", re.IGNORECASE)


def hints(text: str, names: Collection[str] = (), *, while_typing: bool = False) -> list[str]:
    """Return what one might ask about a question, the most telling first; nothing about an empty one.

    `names` are those of people who may be named in it. Of a text that is still being typed, only what is true of
    it already is said.
    """
    text = " ".join(text.split())
    finished = text.endswith("?") or not while_typing
    found = (*_whole(text), *_about_people(text, names)) if finished else _about_people(text, names)
    return list(found)[:MOST_TOLD] if text else []


def _whole(text: str) -> Iterator[str]:
    """Yield what can be said of a question that is there in full."""
    if text.count("?") > 1 or _ANOTHER.search(text):
        yield tr(SEVERAL)
    if _YES_OR_NO.search(text):
        yield tr(YES_OR_NO)
    elif "?" not in text:
        yield tr(STATEMENT)
    elif not _HOW.search(text):
        yield tr(HOW)
    if _ANSWER_INSIDE.search(text):
        yield tr(ANSWER)
    if (number := len(text.split())) > MANY_WORDS:
        yield tr(LONG, n=number)


def _about_people(text: str, names: Collection[str]) -> Iterator[str]:
    """Yield what can be said of who stands in a question, also while it is being typed."""
    if named := next((name for name in names if _is_named(name, text)), ""):
        yield tr(NAMED, name=named)
    if _THEIRS.search(text) and not _OURS.search(text):
        yield tr(WHOSE)


def _is_named(name: str, text: str) -> bool:
    """Tell whether somebody stands in a text by their whole name, or by a first name with its capital.

    The first word has a capital anyway, so it is no name.
    """
    first, _blank, last = name.strip().partition(" ")
    if last and name.strip() in text:
        return True
    return len(first) > 1 and first[0].isupper() and first in re.findall(r"\w[\w'’-]*", text)[1:]
