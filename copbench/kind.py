"""What a sort of record is, before any is named: where it belongs, what it is called, what it is part of."""

from typing import NamedTuple


class Kind(NamedTuple):
    """One sort of record: where it belongs, what it is called, which module declares it."""

    name: str
    step: str
    module: str
    title: str
    one: str = ""
    welcome: str = ""
    letter: str = ""
    of: str = ""
    """The kind whose records these are part of, such as the blocks of a meeting."""
    only_there: bool = False
    """Tells whether they are listed with that record alone, and not at their step."""

    @property
    def is_worksheet(self) -> bool:
        """Tell whether a workbook holds one record of this kind; its id is the kind's name."""
        return not self.one
