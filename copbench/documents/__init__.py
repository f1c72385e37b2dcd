"""Documents: what a workbook holds, for the audience it is meant for, as Markdown, as a page or as plain text."""

from copbench.i18n import _

FORMS = {"md": _("Markdown"), "html": _("a page for Word and Outlook (HTML)"), "txt": _("plain text")}
"""The forms in which a document can be written, by the ending of its file."""
OWN_FORMS = {"ics": _("a calendar file, for Outlook and others"), "txt": FORMS["txt"]}
"""The forms of what comes in no other, by the ending of its file: a mail is plain text by itself."""
