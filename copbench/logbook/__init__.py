"""The logbook as one writes in it: a line in the evening, in less time than it takes to think twice (S8.14, S7.9).

The rule: nothing here loads pydantic or sqlite-utils, because a note from the command line must stand at once.
"""
