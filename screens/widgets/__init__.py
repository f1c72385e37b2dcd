"""Widgets used by more than one screen. They post messages; only screens call the workbook."""
