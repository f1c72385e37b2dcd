"""What holds for every document, as it is made of the example in each language."""

import functools
import itertools
import re
from collections.abc import Callable, Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from copbench import guide, i18n
from copbench.audience import Audience
from copbench.documents import export, listing
from copbench.documents.source import Source
from copbench.i18n import LANGUAGES, Language, tr
from copbench.workbook import Workbook
from tests.conftest import Example

READER = MarkdownIt("commonmark").enable("table")
SNAKE = re.compile(r"\b[a-z]+_[a-z_]+\b")
ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
MAILS = ("meeting-mail", "buddy-mail")

Written = Callable[[Language], dict[str, str]]
"""From a language to every document of the example in it, by its key."""


@pytest.fixture(scope="module")
def written(_examples: Example) -> Written:
    @functools.cache
    def made(language: Language) -> dict[str, str]:
        with i18n.using(language), Workbook.open(_examples(language), read_only=True) as workbook:
            read = Source(workbook, Audience.ME)
            rendered = (export.render(workbook, one.key, to_read=True, read=read) for one in listing.DOCUMENTS)
            return {one.key: files[0][1] for one, files in zip(listing.DOCUMENTS, rendered, strict=True)}

    return made


@pytest.fixture(params=LANGUAGES)
def told(request: pytest.FixtureRequest, written: Written) -> Iterator[dict[str, str]]:
    """Return every document of the example by its key, in each language."""
    with i18n.using(request.param):
        yield dict(written(request.param))


def _rank(token: Token) -> int:
    return int(token.tag[1]) if token.type == "heading_open" else 0


def test_every_document_has_one_title_and_no_heading_without_something_below_it(told: dict[str, str]) -> None:
    for mail in MAILS:
        assert told.pop(mail).startswith(tr("Subject: {subject}", subject=""))  # a mail has no title
    for key, text in told.items():
        tokens = READER.parse(text)
        ranks = [_rank(token) for token in tokens if _rank(token)]
        assert ranks.count(1) == 1 and _rank(tokens[0]) == 1, key
        assert all(later <= before + 1 for before, later in itertools.pairwise(ranks)), key
        for place, token in enumerate(tokens):
            if token.type == "heading_close":
                following = tokens[place + 1] if place + 1 < len(tokens) else None
                deeper = following is not None and _rank(following) > int(token.tag[1])
                assert following is not None and (deeper or not _rank(following)), (key, tokens[place - 1].content)


def test_no_document_shows_what_only_a_program_would_write(told: dict[str, str]) -> None:
    for key, text in told.items():
        assert not SNAKE.findall(re.sub(r"___|\S*[./@]\S*", "", text)), key
        assert not ISO.findall(text), key
        assert not re.search(r"\bNone\b|\bTrue\b|\bFalse\b|[{}]|\[\]|\(\)", text), key
        assert not re.search(r": *\n\n#|\n- *\n|: :|\.\.(?!\.)|\?:", text), key


def test_every_document_names_the_source_of_the_method_once(told: dict[str, str]) -> None:
    for key, text in told.items():
        assert text.count("CC BY 3.0 NL") == (key not in MAILS), key  # a mail is no place for it


def test_what_goes_outside_does_not_speak_of_copbench(told: dict[str, str]) -> None:
    for document in listing.DOCUMENTS:
        if document.audience >= Audience.GROUP:
            assert "copbench" not in told[document.key].casefold(), document.key


def test_every_line_of_the_guide_stands_in_the_document_that_begins_with_it(told: dict[str, str]) -> None:
    for key in ("what-is-a-cop", "inspiration", "sources"):
        body = guide.body(key).rpartition("\n\n")[0] if key == "what-is-a-cop" else guide.body(key)
        for word in body.replace("copbench", tr("this workbook")).split():
            assert word.casefold() in told[key].casefold()
