"""Who may read a record of which its owner decides that for the whole of it: nobody else until they say so."""

from collections.abc import Mapping
from typing import Any

from copbench.audience import Audience
from copbench.fields import Choice, FieldSpec
from copbench.i18n import _
from copbench.records.base import Record


class Readers(Choice):
    """For whom something is: the strictest comes first, and holds as long as nothing is chosen."""

    ME = "me", _("stays with me")
    BUDDY = "buddy", _("for my buddy")
    FACILITATORS = "facilitators", _("for the facilitators")
    GROUP = "group", _("for the group")
    OUTSIDE = "outside", _("for outside")


_REACH = {
    Readers.FACILITATORS: Audience.FACILITATORS,
    Readers.GROUP: Audience.GROUP,
    Readers.OUTSIDE: Audience.OUTSIDE,
}
"""How far each lets a record travel; a buddy gets it by hand, so that no document holds it for anybody else."""


class OwnersChoice(Record):
    """A record with a question `readers`, whose answer tells how far all its answers may travel."""

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer travels: as far as its owner said, else not at all."""
        readers = str(data.get("readers"))
        return next((ring for choice, ring in _REACH.items() if choice == readers), spec.audience)


class AsItsWhole(OwnersChoice):
    """A part of such a record, which travels as far as that one: who reads it does so `with_readers`."""

    as_its_whole = True
