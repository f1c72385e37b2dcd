"""What can go wrong, said to a person: each error carries one plain sentence in their language."""


class Refused(Exception):
    """Something cannot be done; `str(error)` says what happened, what was kept and what to do."""


class NotAWorkbook(Refused):
    """The path does not lead to a workbook that this copbench can open. Nothing was changed."""


class OnlyReadable(Refused):
    """This workbook cannot be written in now; it can be opened for reading."""


class InUse(OnlyReadable):
    """Another copbench is writing in this workbook."""


class Locked(Refused):
    """This workbook is locked to the evaluation round that is under way."""


class NotRead(Refused):
    """An open workbook cannot be read now; what is typed is still held in memory."""


class Damaged(Refused):
    """An open workbook proves to be damaged where it was read."""


class NotSaved(Refused):
    """A save did not reach the disk; the typed text is still held in memory."""
