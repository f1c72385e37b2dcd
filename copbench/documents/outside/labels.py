"""What stands in the place of a name: a role and a letter, in the order in which people turn up in an export."""

from copbench.fields import ORGANISATION
from copbench.i18n import _, tr

_WITH_LETTER = {
    "participant": _("participant {letter}"),
    "facilitator": _("facilitator {letter}"),
    "monitor": _("monitor {letter}"),
    "initiator": _("initiator {letter}"),
    "client": _("client {letter}"),
    "manager": _("manager {letter}"),
    "sounding_board": _("sounding board member {letter}"),
    "researcher": _("researcher {letter}"),
    "guest": _("guest {letter}"),
    "": _("person {letter}"),
    ORGANISATION: _("organisation {letter}"),
}
_WITHOUT = {
    "participant": _("a participant"),
    "facilitator": _("a facilitator"),
    ORGANISATION: _("an organisation"),
}
_ROLE_OF = {"content": "facilitator", "process": "facilitator"}
_ORDER = (
    "participant", "content", "process", "monitor", "initiator", "client", "researcher", "sounding_board", "guest",
    "manager",
)  # fmt: skip
"""Who plays several parts is called by the one that most others play as well: it hides best."""


def role_of(parts: object, *, in_the_group: bool) -> str:
    """Return the role by which somebody with these parts is called, "" when none is known."""
    played = parts if isinstance(parts, list | tuple) else ()
    part = next((part for part in _ORDER if part in played), "participant" if in_the_group else "")
    return _ROLE_OF.get(part, part)


def letter(number: int) -> str:
    """Return the letters of a number from 0: A … Z, AA, AB …"""
    text = ""
    number += 1
    while number:
        number, place = divmod(number - 1, 26)
        text = chr(ord("A") + place) + text
    return text


class Labels:
    """The letters handed out so far."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._next: dict[str, int] = {}

    def of(self, key: str, role: str) -> str:
        """Return what this person or organisation is called from now on."""
        if (role, key) not in self._numbers:
            self._numbers[role, key] = self._next.get(role, 0)
            self._next[role] = self._numbers[role, key] + 1
        return tr(_WITH_LETTER.get(role, _WITH_LETTER[""]), letter=letter(self._numbers[role, key]))


def one_of(roles: set[str]) -> str:
    """Return what stands for somebody of whom only is known that they play one of these roles."""
    known = _WITHOUT.get(next(iter(roles))) if len(roles) == 1 else None
    return tr(known) if known else tr("somebody")
