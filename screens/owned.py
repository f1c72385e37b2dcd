"""The form of a record of which its owner chooses who may read it: for a buddy it is a message to copy."""

from copbench.logbook import noting
from screens.message import to_buddy
from screens.record import RecordScreen


class OwnedScreen(RecordScreen):
    """The form of one such record; whoever just chose that it is for their buddy is offered the message."""

    _for_buddy = False
    """Tells that the record was saved as one for a buddy, and not offered as a message since."""

    def leave(self) -> bool:
        readers = self.visit.data.get("readers")
        left = super().leave()
        if self.visit.data.get("readers") == noting.BUDDY != readers:
            self._for_buddy = True
        return left

    async def action_back(self) -> None:
        await super().action_back()
        self.offer()

    def action_save(self) -> None:
        super().action_save()
        self.offer()

    def action_another(self) -> None:
        super().action_another()
        self.offer()

    def offer(self) -> None:
        """Offer the record as a message when somebody just chose that it is for their buddy."""
        if self._for_buddy:
            self._for_buddy = False
            to_buddy(self.copbench, self.workbook.entry(self.visit.id))
