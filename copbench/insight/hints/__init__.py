"""Hints: what the workbook makes one wonder about, each a question with its reason and what is behind it.

A hint is a small pure function from the workbook and the day to a `Hint`, or to None when it has nothing to ask.
It claims only what this file can know: that something is not noted in this workbook, never that nobody did it. It
speaks in numbers and days, and holds no answer and no name of anybody; who wants those opens a record behind it.
What was set aside as "not for us" is no reason to ask.
"""
