"""A name as it stands in a list: what is around it (a bullet, "Dhr.", brackets), and its parts in columns."""

import re
from collections.abc import Mapping, Sequence

from copbench.alike import plain
from copbench.incoming import columns

SHORTEST_SIGN = 3
"""So many letters of a name in an address tell that it is of that name."""

_BULLET = re.compile(r"(?:\(?\d{1,4}[.)]|\[[ xX]?\]|[-*•·–—▪◦‣○●►➢→☐☑✓✔o])\s+")
_PARTED = re.compile(r"\s+[-–—/|·•]\s+(?=[^a-z])|\s{3,}|\t")
_IN_BRACKETS = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]+)[)\]]?", re.DOTALL)
_ADDRESSED = re.compile(r"(?:de heer|dhr\.?|heer|mevrouw|mevr\.?|mw\.?|mrs\.?|ms\.?)\s+(?=\S)", re.IGNORECASE)
_INITIAL = re.compile(r"\b[^\W\d_](?=\.)")
_INFIX = r"(?:van|von|de|der|den|del|het|'t|’t|ten|ter|te|el|la|le|du)"
_GIVEN = re.compile(rf"(?:[^\W\d_]\.[\s-]?)+(?:\s*\([^()]+\))?(?:\s*{_INFIX})*|[^\W\d_][\w-]*(?: {_INFIX})+")
_FAMILY = re.compile(rf"(?:{_INFIX}\s)+\w[\w\s'’-]*")
_ONE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:-[^\W\d_]+)?")
_MAY_BEGIN_WITH_FAMILY = re.compile(
    rf"\s*(?:(?i:{_INFIX}) )*{_ONE_NAME.pattern}\s*,\s*{_ONE_NAME.pattern}(?: {_INFIX})*\s*"
)
_WORD = re.compile(r"[^\W_]+")
_ORGANISATION = re.compile(
    r"\b(?:gemeente|provincie|waterschap|hoogheemraadschap|ministerie|stichting|vereniging|co[oö]peratie|bedrijf"
    r"|hogeschool|universiteit|woningcorporatie|rijkswaterstaat|ggd|bv|nv|vof|municipality|province|ministry"
    r"|foundation|association|university|council|company|institute|instituut|ltd|inc|gmbh)\b|\b[bn]\.v\.",
    re.IGNORECASE,
)


def without_bullet(words: str) -> str:
    """Return words without the bullet or the number in front of them."""
    return _BULLET.sub("", words, count=1) if _BULLET.match(words) else words


def parts_of_a_line(words: str) -> list[str]:
    """Return what a line holds that is parted by dashes, strokes or wide gaps, as in "Ann - Town"."""
    return [part.strip() for part in _PARTED.split(words) if part.strip()]


def without_address_form(name: str) -> tuple[str, str]:
    """Return a name without "Dhr." and the like in front, and what stood there."""
    found = _ADDRESSED.match(name)
    return (name[found.end() :], found[0].strip()) if found else (name, "")


def without_aside(name: str) -> tuple[str, str]:
    """Return a name without what stands behind it in brackets, and that; a first name there stays with it."""
    found = _IN_BRACKETS.fullmatch(name)
    if not found:
        return name, ""
    before, aside = found[1].strip(), found[2].strip()
    initials = {initial.casefold() for initial in _INITIAL.findall(before)}
    spelled_out = aside[:1].casefold() in initials and len(aside.split()) == 1
    return (name, "") if spelled_out or not aside else (before, aside)


def may_begin_with_family(text: str) -> bool:
    """Tell whether every line may be a name with the family name first, as "Smit, Jan" may be and "Smit, Town"."""
    lines = [line for line in text.splitlines() if line.strip()]
    return all(_MAY_BEGIN_WITH_FAMILY.fullmatch(line) for line in lines) and not any(map(_is_organisation, lines))


def in_order(cells: Sequence[str], addresses: Sequence[str] = ()) -> list[str]:
    """Return the cells of a person without heads with the name in front, in one cell."""
    cells = list(cells)
    if len(cells) == 1:
        cells = parts_of_a_line(cells[0]) or cells
    if len(cells) > 1 and _is_family_and_given(cells[0], cells[1]):
        cells[:2] = [f"{cells[0]}, {cells[1]}"]
    if len(cells) > 1 and _is_organisation_first(cells[0], cells[1], addresses):
        cells[:2] = cells[1::-1]
    return cells


def _is_family_and_given(first: str, second: str) -> bool:
    """Tell whether two cells are one name with the family name first: "Berg, J. van der", "de Boer, Ann"."""
    if _GIVEN.fullmatch(second):
        return True
    return bool(_FAMILY.fullmatch(first) and _ONE_NAME.fullmatch(second)) and not _is_organisation(second)


def _is_organisation_first(first: str, second: str, addresses: Sequence[str]) -> bool:
    """Tell whether the second is the name: by the words of the first, or as the address begins with the second."""
    if not second or _is_organisation(first) != _is_organisation(second):
        return _is_organisation(first) and bool(second)
    letters = " ".join(address.partition("@")[0].casefold() for address in addresses)
    return _last_word(second) in letters and _last_word(first) not in letters


def _last_word(words: str) -> str:
    """Return the last word as it may stand in an address; a blank that stands in none when it is too short."""
    word = words.casefold().split()[-1:]
    return word[0] if word and len(word[0]) >= SHORTEST_SIGN else "\n"


def _is_organisation(words: str) -> bool:
    """Tell whether a word stands in it that organisations have in their names."""
    return _ORGANISATION.search(words) is not None


def whole(name: str, parts: Mapping[str, str]) -> tuple[str, str]:
    """Return the name that the columns of a person hold together, and what of it has no place.

    Beside a column for the family name a column "name" holds the first name, beside one for the first name the
    family name; unless all of the name stands in it.
    """
    joined = _joined(parts)
    if not name or not joined:
        return name or joined, ""
    if _holds(name, parts):
        return name, ""
    has_first = parts[columns.GIVEN] or parts[columns.INITIALS]
    if not (has_first and parts[columns.FAMILY]):
        return _joined({**parts, columns.GIVEN if parts[columns.FAMILY] else columns.FAMILY: name}), ""
    return joined, name if adds(name, joined) else ""


def adds(words: str, name: str) -> bool:
    """Tell whether words hold more than a name does, initials left aside."""
    known = _words(name)
    return any(len(word) > 1 and word not in known for word in _words(words))


def _joined(parts: Mapping[str, str]) -> str:
    return " ".join(filter(None, (parts[part] for part in columns.PARTS_OF_A_NAME)))


def _holds(name: str, parts: Mapping[str, str]) -> bool:
    """Tell whether all parts stand in a name; initials do when a name of several words begins with the first."""
    words, initials = _words(name), _words(parts[columns.INITIALS])
    spelled_out = not initials or (len(words) > 1 and words[0][0] == initials[0][0])
    return spelled_out and set(_words(_joined({**parts, columns.INITIALS: ""}))) <= set(words)


def _words(name: str) -> list[str]:
    return _WORD.findall(plain(name))
