"""A document as one plain page: opens in Word and in any browser, pastes into Outlook, prints, asks no network.

Nothing a person typed becomes HTML, no picture is fetched, and a link goes to http, https, mailto or a file
beside it.
"""

import functools
import itertools
import re
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from copbench.i18n import language

_LINK = re.compile(r"(?:https?|mailto):|(?:[\w-]+/){0,2}[\w-]+\.(?:html|ics|txt)\Z", re.IGNORECASE)

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
@page { margin: 2.2cm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  table, pre, blockquote, li { break-inside: avoid; }
}
""".strip()
_COMPACT = """
body { font-size: 8.8pt; line-height: 1.25; max-width: 62em; }
h1 { font-size: 1.45em; margin-bottom: 0.4em; }
h2 { font-size: 1.15em; margin: 0.7em 0 0.2em; }
h3 { font-size: 1em; margin: 0.6em 0 0.2em; }
p, ul, ol, table, pre, blockquote { margin-bottom: 0.3em; }
ul, ol { padding-left: 1.4em; }
th, td { padding: 0.1em 0.4em; }
hr { margin: 0.6em 0 0.4em; }
section:last-of-type div { columns: 2; column-gap: 2em; }
section:last-of-type h2 { column-span: all; }
@page { margin: 1.2cm; }
@media print { section:last-of-type { break-inside: avoid; page-break-inside: avoid; } }
"""
_APART = """
@media print {
  h1 { display: none; }
  section { break-inside: avoid; page-break-inside: avoid; }
  section ~ section { break-before: page; page-break-before: always; }
}
"""
_SLIPS = """
body { font-size: 8.8pt; line-height: 1.25; max-width: 62em; display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr)); }
h1, body > hr, body > hr ~ p { display: none; }
section { border: 1px dashed #999; padding: 0.9em 1.2em; height: 13.9cm; box-sizing: border-box; }
section { overflow: hidden; overflow-wrap: normal; }
h2 { font-size: 1.1em; margin: 0 0 0.3em; }
h3 { font-size: 1em; margin: 0.5em 0 0.2em; }
p, ul { margin: 0 0 0.35em; }
ul { list-style: none; padding-left: 0.8em; }
section div > p:last-child { border-top: 1px dashed #999; padding-top: 0.9em; margin-top: 1.2em; }
@page { size: A4; margin: 0.8cm; }
@media print { section { break-inside: avoid; page-break-inside: avoid; } }
"""
_CLOSE_SLIPS = f"""{_SLIPS}
li {{ display: inline-block; margin-right: 1.2em; }}
"""
_LAYOUTS = {"compact": _COMPACT, "apart": _APART, "slips": _SLIPS, "close-slips": _CLOSE_SLIPS}
"""How a document is printed that has a layout of its own, in which each part below an h2 is a section.

The last part of a compact page, which tells how it goes in two columns, moves to a sheet of its own as a whole
when there is no room for it below the others: what stands above it is then still one page.
"""


def page(title: str, markdown: str, layout: str = "") -> str:
    """Return the Markdown of a document as a whole HTML page in the current language.

    The `layout` is that of its `Page`: "" for a document as any other, "compact" or "apart".
    """
    tokens = _parser().parse(markdown)
    tokens, style = (_in_sections(tokens), _LAYOUTS[layout]) if layout else (tokens, "")
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}{style}\n</style>\n</head>\n<body>\n"
        f"{_parser().renderer.render(tokens, _parser().options, {})}</body>\n</html>\n"
    )


def _in_sections(tokens: list[Token]) -> list[Token]:
    """Put each part of a document, from one h2 to the next or to the rule at its end, in a section of its own."""
    end = max((place for place, token in enumerate(tokens) if token.type == "hr"), default=len(tokens))
    begins = [place for place, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    if not begins:
        return tokens
    parts = [tokens[begin:stop] for begin, stop in itertools.pairwise([*begins, end])]
    opening = Token("html_block", "", 0, content="<section><div>\n")
    closing = Token("html_block", "", 0, content="</div></section>\n")
    inside = (token for part in parts for token in (opening, *part, closing))
    return [*tokens[: begins[0]], *inside, *tokens[end:]]


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
