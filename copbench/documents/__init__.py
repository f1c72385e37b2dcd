"""Documents: what a workbook holds, for the audience it is meant for, as Markdown, as a page or as plain text."""
