"""A document as one plain page: opens in Word and in any browser, pastes into Outlook, prints, asks no network.

Nothing a person typed becomes HTML, no picture is fetched, and a link goes to http, https, mailto or a file
beside it.
"""

import functools
import re
from html import escape
from typing import Any

from markdown_it import MarkdownIt

from copbench.i18n import language

_LINK = re.compile(r"(?:https?|mailto):|(?:[\w-]+/)?[\w-]+\.(?:html|ics)\Z", re.IGNORECASE)

_STYLE = """
body { font: 11.5pt/1.5 Calibri, "Segoe UI", Helvetica, Arial, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 42em; margin: 2.5em auto; padding: 0 1.25em; overflow-wrap: break-word; }
h1 { font-size: 1.7em; line-height: 1.25; margin: 0 0 0.8em; }
h2 { font-size: 1.3em; margin: 1.8em 0 0.5em; }
h3 { font-size: 1.08em; margin: 1.4em 0 0.4em; }
h4, h5, h6 { font-size: 1em; margin: 1.2em 0 0.3em; }
p, ul, ol, table, pre, blockquote { margin: 0 0 0.8em; }
li > p { margin: 0; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
blockquote { border-left: 3px solid #999; padding-left: 1em; }
pre, code { font-family: Consolas, Menlo, monospace; font-size: 0.92em; }
pre { white-space: pre-wrap; }
hr { border: 0; border-top: 1px solid #999; margin: 2em 0 1em; }
.compact { font-size: 9.5pt; line-height: 1.3; max-width: 60em; }
.compact h1 { margin-bottom: 0.5em; }
.compact h2, .compact h3 { margin: 0.8em 0 0.3em; }
.compact p, .compact ul, .compact table { margin-bottom: 0.4em; }
.compact th, .compact td { padding: 0.15em 0.4em; }
@page { margin: 2.2cm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  table, pre, blockquote, li { break-inside: avoid; }
}
""".strip()


def page(title: str, markdown: str, *, compact: bool = False) -> str:
    """Return the Markdown of a document as a whole HTML page in the current language, perhaps in small print."""
    body = '<body class="compact">' if compact else "<body>"
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n{body}\n"
        f"{_parser().render(markdown)}</body>\n</html>\n"
    )


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable("table")
    parser.validateLink = lambda url: bool(_LINK.match(url))  # type: ignore[method-assign]
    parser.add_render_rule("image", _picture)
    return parser


def _picture(_renderer: Any, tokens: Any, place: int, _options: Any, _env: Any) -> str:
    """Write a link in the place of a picture, which would be fetched from elsewhere."""
    token = tokens[place]
    return f'<a href="{escape(str(token.attrs["src"]))}">{escape(token.content or str(token.attrs["src"]))}</a>'
