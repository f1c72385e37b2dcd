"""Documents that begin with a page of the guide and go on with what the person adds (W1-W10, S10.4-S10.7)."""

import re

from copbench import guide
from copbench.documents import own_examples
from copbench.documents.agreements import what_stays_inside
from copbench.documents.markdown import Page
from copbench.documents.passages import listed, name_of_cop, when_and_where
from copbench.documents.source import Source
from copbench.documents.wording import sentence, with_remarks
from copbench.i18n import _, tr

_WRAPPED = re.compile(r"(?<=\S)\n *(?=[^\s#-])")
_COPBENCH = re.compile(r"(\A|\n\n|[.:]\s)?\bcopbench\b")


def what_is_a_cop(source: Source) -> Page:
    """Write the sheet for people who are invited, with what their CoP is about (P1, W1 to W10)."""
    page = _page("what-is-a-cop")
    page.section(tr("What stays inside"))
    what_stays_inside(page, source)
    name = name_of_cop(source)
    page.section(tr("About {name}", name=name) if name else tr("About this CoP"))
    page.answer(source.answer("focus", "pitch") or source.answer("focus", "domain"))
    when_and_where(page, source)
    return page


def inspiration(source: Source) -> Page:
    """Write how it can be done differently: what tempts people, what they saw (P5, S10.4, S10.5, E8, E9)."""
    page = _page("inspiration")
    page.source_line = _("The booklet is by José Andringa and Lidwien Reyn (RVO, DuurzaamDoor), CC BY 3.0 NL.")
    page.section(tr("What tempts us"))
    page.bullets(sentence(text) for field in ("large_variation", "deep_variation")
                 for text in source.texts("own_cop", field))  # fmt: skip
    page.section(tr("What we do otherwise"))
    page.answer(source.answer("own_cop", "otherwise"))
    own_examples.section(page, source)
    return page


def sources(source: Source) -> Page:
    """Write the sources of the booklet, with what people found themselves (S10.6, S10.7, E10)."""
    page = _page("sources")
    page.source_line = ""
    page.section(tr("What we found ourselves"))
    listed(page, (
        (with_remarks(row.show("name"), row.show("found_at")), row.show("note"))
        for row in source.rows("further_reading")
    ))  # fmt: skip
    return page


def _page(name: str) -> Page:
    """Begin with a page of the guide. On paper it speaks of this workbook: readers outside have no copbench."""
    title, _rest = guide.page(name).split("\n", 1)
    page = Page(title.removeprefix("# "))
    text = _WRAPPED.sub(" ", _without_source(guide.body(name)))
    page.guide(_COPBENCH.sub(_this_workbook, text))
    return page


def _this_workbook(found: re.Match[str]) -> str:
    begins = found[1] is not None
    words = tr("this workbook")
    return f"{found[1]}{words[0].upper()}{words[1:]}" if begins else words


def _without_source(body: str) -> str:
    """Return the page without a last paragraph that names the booklet; each document ends with that itself."""
    rest, _break, last = body.rstrip().rpartition("\n\n")
    return rest if "CC BY" in last and not last.startswith("-") else body
