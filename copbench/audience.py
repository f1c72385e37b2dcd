"""How far something may travel: four rings, the strictest by default.

What is meant for a ring may be shown in that ring and in every narrower one, never in a wider one.
"""

from enum import IntEnum

from copbench.i18n import _


class Audience(IntEnum):
    """A ring of readers; a higher number is a wider ring."""

    ME = 0
    FACILITATORS = 1
    GROUP = 2
    OUTSIDE = 3

    def may_stand_in(self, document: "Audience") -> bool:
        """Tell whether something for this ring may stand in a document for that one."""
        return self >= document

    @property
    def label(self) -> str:
        """The message that names this ring."""
        return _LABELS[self]

    @classmethod
    def named(cls, name: str) -> "Audience":
        """Return the ring of a name such as `group`; the strictest for a name that is not known."""
        return cls.__members__.get(name.upper(), cls.ME)


_LABELS = {
    Audience.ME: _("stays with me"),
    Audience.FACILITATORS: _("for the facilitators"),
    Audience.GROUP: _("for the group"),
    Audience.OUTSIDE: _("for outside"),
}
