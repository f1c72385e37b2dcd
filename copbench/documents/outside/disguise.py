"""Names in running text become roles and letters: the same one for the same person, in whatever text it stands.

Letters are handed out in the order in which people turn up, so that they tell nothing of a list by name. What was
replaced or left although it is not sure comes along as a doubt. Texts are looked up word by word, so that it makes
no difference whether twenty or two thousand people are known.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from copbench.documents.outside import contacts, meant, names
from copbench.documents.outside.labels import Labels, one_of
from copbench.documents.outside.names import Form, How
from copbench.documents.outside.ordinary import ARTICLES, PREFIXES, SPEAKS, SURE_STARTS
from copbench.documents.outside.suspects import suspects
from copbench.documents.outside.words import Word, begins_sentence, between, close, joined, read
from copbench.documents.wording import capital
from copbench.fields import ORGANISATION
from copbench.i18n import tr

MOST_WORDS_AHEAD = 4


class Known(NamedTuple):
    """Somebody, or an organisation, of whom nobody outside may hear: which one, its name, its role."""

    key: str
    name: str
    role: str


class Doubt(NamedTuple):
    """What could not be sure: why, what stands in the text now, and the words that were typed there."""

    why: str
    shown: str
    typed: str


class Found(NamedTuple):
    """A name in a text: the places of its words, whose it may be, how much of a name it is, and the doubt."""

    begin: int
    end: int
    keys: tuple[str, ...]
    how: How
    doubt: str = ""
    genitive: bool = False
    """Its last word has an s that the name has not, as in `Jans fiets`."""

    @property
    def stays(self) -> bool:
        """Tell whether the words stay as they were typed, and are only pointed out."""
        return self.doubt in ("place", "perhaps")


class Disguise:
    """Everybody who is known, and the letters that they were given so far."""

    def __init__(self, known: Iterable[Known], numbers: Iterable[str] = ()) -> None:
        """Take everybody to be hidden, and texts in which their telephone numbers stand."""
        self._labels = Labels()
        self._roles: dict[str, str] = {}
        self._initials: dict[str, str] = {}
        self._whose: dict[tuple[str, ...], dict[str, Form]] = {}
        for one in known:
            self._learn(one)
        self._numbers = contacts.Numbers(numbers)
        self._done: dict[str, tuple[str, list[Doubt]]] = {}
        self._sizes: dict[str, set[int]] = {}
        for words in self._whose:
            self._sizes.setdefault(words[0], {1}).add(len(words))

    def _learn(self, one: Known) -> None:
        self._roles[one.key] = one.role
        self._initials[one.key] = names.initial_of(one.name)
        for form in names.forms(one.name, organisation=one.role == ORGANISATION):
            held = self._whose.setdefault(form.words, {})
            if one.key not in held or form.how < held[one.key].how:
                held[one.key] = form

    def text(self, text: str) -> tuple[str, list[Doubt]]:
        """Return a text without names and contact details, and what could not be sure in it."""
        if text not in self._done:
            self._done[text] = self._fitted(text)
        return self._done[text]

    def _fitted(self, text: str) -> tuple[str, list[Doubt]]:
        spans = contacts.spans(text, self._numbers, self._gives_away)
        words = read(text)
        held = _places(words, spans)
        found = list(self._found(text, words, held))
        doubts: list[Doubt] = []
        changes = [(span.start, span.end, tr(span.label)) for span in spans if span.label]
        for one in found:
            if change := self._change(text, words, one, doubts):
                changes.append(change)
        taken = held | {place for one in found for place in range(one.begin, one.end)}
        doubts += [Doubt("perhaps", row, row) for row in suspects(text, words, taken)]
        return _changed(text, changes), doubts

    def _gives_away(self, address: str) -> bool:
        address = address.title()  # nobody types capitals in an address, and names are told apart by them
        return any(not one.stays and one.doubt != "ordinary" for one in self._found(address, read(address), set()))

    def names_somebody(self, text: str) -> bool:
        """Tell whether a text names somebody, on the list or perhaps; nobody gets a letter by it."""
        words = read(text)
        found = list(self._found(text, words, set()))
        taken = {place for one in found for place in range(one.begin, one.end)}
        return any(not one.stays for one in found) or any(suspects(text, words, taken))

    def _change(
        self, text: str, words: Sequence[Word], one: Found, doubts: list[Doubt]
    ) -> tuple[int, int, str] | None:
        start, end = words[one.begin].start, words[one.end - 1].end
        if one.stays:
            doubts.append(Doubt(one.doubt, text[start:end], text[start:end]))
            return None
        roles = {self._roles[key] for key in one.keys}
        sure = len(one.keys) == 1 and one.doubt != "like"
        label = self._labels.of(one.keys[0], *roles) if sure else one_of(set() if one.doubt == "like" else roles)
        if doubt := one.doubt or ("several" if len(one.keys) > 1 else ""):
            doubts.append(Doubt(doubt, label, text[start:end]))
        tail = "'s" if one.genitive and text[end : end + 1] not in ("'", "’") else ""
        return start, end, (capital(label) if begins_sentence(text, words, one.begin) else label) + tail

    # Finding names

    def _found(self, text: str, words: Sequence[Word], held: set[int]) -> Iterator[Found]:
        place = done = 0
        while place < len(words):
            one = None if place in held else self._at(text, words, place)
            if one is None:
                place += 1
                continue
            if not one.stays:
                one = self._widened(text, words, one, done, held)
            yield one
            place = done = one.end

    def _at(self, text: str, words: Sequence[Word], place: int) -> Found | None:
        """Return the longest name that begins with this word, None when none does."""
        for row in self._rows(words, place):
            end = place + len(row)
            if not joined(text, words, place, end):
                continue
            hows = {form.how for form in self._whose[row].values()}
            least = How.PLACE if How.PLACE in hows and min(hows) > How.PIECE else min(hows)
            keys = tuple(key for key, form in self._whose[row].items() if form.how == least)
            doubt = meant.doubt(text, words, place, end, Form(row, least))
            if doubt is not None:
                return Found(place, end, keys, least, doubt, words[end - 1].folded != row[-1])
        return None

    def _rows(self, words: Sequence[Word], place: int) -> Iterator[tuple[str, ...]]:
        """Yield the known rows of words that stand here, the longest first, also with an s behind them."""
        for size in sorted(self._sizes.get(words[place].folded, {1}), reverse=True):
            row = tuple(word.folded for word in words[place : place + size])
            bare = (*row[:-1], row[-1].removesuffix("s"))
            yield from (one for one in dict.fromkeys((row, bare)) if len(row) == size and one in self._whose)

    def _widened(self, text: str, words: Sequence[Word], one: Found, done: int, held: set[int]) -> Found:
        """Take in what belongs to the name: initials and titles before it, another surname after a first name.

        Before an organisation that is an article.
        """
        if self._roles[one.keys[0]] == ORGANISATION:
            return _with_article(text, words, one, done)
        if one.how is How.FIRST:
            one = self._with_what_follows(text, words, one, held)
        if one.how in (How.LAST, How.PIECE):
            one = self._with_what_precedes(text, words, one, done)
        begin = one.begin
        while begin > done and meant.titled(text, words, begin):
            begin -= 1
        if done < begin < one.begin and words[begin - 1].folded == "de" and close(text, words, begin):
            begin -= 1
        led = begin < one.begin and one.doubt == "ordinary"
        return one._replace(begin=begin, doubt="" if led else one.doubt)

    def _with_what_precedes(self, text: str, words: Sequence[Word], one: Found, done: int) -> Found:
        begin = one.begin
        while begin > done and words[begin - 1].initial and close(text, words, begin):
            begin -= 1
        if begin < one.begin:
            mine = tuple(key for key in one.keys if self._initials[key] == words[begin].folded)
            return one._replace(begin=begin, keys=mine or one.keys, doubt="" if mine else "like")
        before = words[begin - 1] if begin > done and between(text, words, begin) == " " else None
        if not before or not before.capital or before.title or before.folded in SURE_STARTS:
            return one
        inside = not begins_sentence(text, words, begin - 1)
        return one._replace(begin=begin - 1 if inside else begin, doubt="like")

    def _with_what_follows(self, text: str, words: Sequence[Word], one: Found, held: set[int]) -> Found:
        end, keys, doubt = one.end, one.keys, one.doubt
        for place in range(one.end, min(one.end + MOST_WORDS_AHEAD, len(words))):
            if place in held or not close(text, words, place):
                break
            other = self._at(text, words, place)
            if other and other.how in (How.LAST, How.PIECE):
                both = tuple(key for key in one.keys if key in other.keys)
                doubt = "" if both else "like"
                return one._replace(end=other.end, keys=both or keys, doubt=doubt, genitive=other.genitive)
            if other and other.how not in (How.FIRST, How.PART):
                break
            if words[place].capital:
                end, doubt = place + 1, "like"
            elif words[place].folded not in PREFIXES and not words[place].initial:
                break
        return one._replace(end=end, doubt=doubt)


def _with_article(text: str, words: Sequence[Word], one: Found, done: int) -> Found:
    """Take in the `het` before an organisation, as nobody says `het organisatie A`.

    It stays where it belongs to what follows, as in `the Kastanjehof roof`, and where it is no article, as in
    `heeft het De Drie Eiken gekost`.
    """
    before = one.begin - 1
    if before < done or words[before].folded not in ARTICLES or words[one.begin].folded in ARTICLES:
        return one
    fits = close(text, words, one.begin) and not _goes_on(text, words, one.end, words[before].folded)
    return one._replace(begin=before) if fits else one


def _goes_on(text: str, words: Sequence[Word], end: int, article: str) -> bool:
    """Tell whether a word follows to which an article belongs; in Dutch that is one behind a dash."""
    if end == len(words) or not close(text, words, end):
        return False
    follows = words[end]
    if between(text, words, end) == "-":
        return True
    return article == "the" and follows.small and follows.folded not in PREFIXES | SURE_STARTS | SPEAKS


def _places(words: Sequence[Word], spans: Sequence[contacts.Span]) -> set[int]:
    """Return the places of the words that stand in a contact detail or in something that looks like one."""
    found, rest = set(), iter(spans)
    span = next(rest, None)
    for place, word in enumerate(words):
        while span and span.end <= word.start:
            span = next(rest, None)
        if span and word.end > span.start:
            found.add(place)
    return found


def _changed(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    pieces, done = [], 0
    for start, end, words in sorted(changes):
        if start >= done:
            pieces += [text[done:start], words]
            done = end
    return "".join([*pieces, text[done:]])
