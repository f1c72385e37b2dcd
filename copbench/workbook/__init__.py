"""The workbook file: one SQLite file that holds all a person wrote, its history and its drafts."""

from copbench.workbook.reading import PAGE, Reader
from copbench.workbook.rows import Change, Entry, Hit, Revision, Tally
from copbench.workbook.store import Workbook

__all__ = ["PAGE", "Change", "Entry", "Hit", "Reader", "Revision", "Tally", "Workbook"]
