"""Files are written whole or not at all, never over another unasked, and each form stands on its own."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import pytest

from copbench import i18n
from copbench.audience import Audience
from copbench.documents import FORMS, export, html, listing, plain
from copbench.documents.markdown import Page
from copbench.documents.source import Source
from copbench.errors import Refused
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.conftest import Example


@pytest.fixture
def demo(example_in: Example) -> Iterator[Workbook]:
    with Workbook.open(example_in("en"), read_only=True) as workbook:
        yield workbook


# Writing


def test_a_document_is_written_as_utf8_with_plain_line_ends(workbook: Workbook, tmp_path: Path) -> None:
    save_new(workbook, "set_up", {"name": "Café é\u2028n\r\nmeer"})
    [path] = export.write(export.render(workbook, "invitation"), tmp_path / "new" / "folder")
    assert path == tmp_path / "new" / "folder" / "invitation.md"
    raw = path.read_bytes()
    assert "Café" in raw.decode("utf-8") and b"\r" not in raw and raw.endswith(b".\n")


def test_an_existing_file_is_never_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("mine", encoding="utf-8")
    files = [("a.md", "new"), ("b.md", "new")]
    with pytest.raises(Refused, match=r"b\.md.*Nothing was written"):
        export.write(files, tmp_path)
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "a.md").exists()
    assert export.standing(files, tmp_path) == [tmp_path / "b.md"]
    export.write(files, tmp_path, overwrite=True)
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == "new"


def test_beside_an_existing_file_the_new_one_gets_a_number(tmp_path: Path) -> None:
    files = [("domain-sheet.md", "x")]
    names = [export.write(files, tmp_path, beside=True)[0].name for _ in range(3)]
    assert names == ["domain-sheet.md", "domain-sheet-2.md", "domain-sheet-3.md"]
    with pytest.raises(Refused, match=r"domain-sheet-4\.md"):
        export.write(files, tmp_path)


def test_beside_an_existing_folder_all_files_go_to_a_numbered_one_so_that_links_hold(tmp_path: Path) -> None:
    files = [("index.md", "[x](x.md)"), ("x.md", "x")]
    export.write(files, tmp_path / "documents")
    written = export.write(files, tmp_path / "documents", beside=True)
    assert [path.relative_to(tmp_path) for path in written] == [
        Path("documents-2/index.md"), Path("documents-2/x.md"),
    ]  # fmt: skip


def test_a_link_that_leads_nowhere_counts_as_something_that_exists(tmp_path: Path) -> None:
    try:
        (tmp_path / "a.md").symlink_to(tmp_path / "gone")
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(Refused):
        export.write([("a.md", "x")], tmp_path)


def test_when_writing_fails_the_old_file_stands_and_nothing_half_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text("old", encoding="utf-8")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "the disk is full on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Refused, match="the disk is full"):
        export.write([("a.md", "new")], tmp_path, overwrite=True)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.glob("*.md")] == [("a.md", "old")]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.md"]


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(Refused, match="could not be written"):
        export.write([("a.md", "x")], tmp_path / "file" / "below")


def test_every_file_name_is_accepted_everywhere_and_none_leads_out_of_the_folder(tmp_path: Path) -> None:
    names = ["con.md", "a:b?.md", "../up.md", "sub/nul.md", "x" * 300 + ".md", "…é.md"]
    written = export.write([(name, "x") for name in names], tmp_path / "out")
    for path in written:
        parts = path.relative_to(tmp_path / "out").parts
        assert ".." not in parts
        assert not re.search(r'[<>:"\\|?*]', "".join(parts))
        assert len(path.name.encode()) <= 255 and path.stem.lower() not in ("con", "nul")
    assert len(set(written)) == len(names)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_who_may_read_a_document_is_left_to_the_person(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        [path] = export.write([("a.md", "x")], tmp_path)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640


# What is made


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_workbook_is_a_folder_in_which_every_file_is_linked_once(demo: Workbook, form: str) -> None:
    files = dict(export.render(demo, listing.WHOLE, form))
    index = files.pop(f"index.{form}")
    assert len(files) > 20
    read = Source(demo, Audience.ME)
    for name, text in files.items():
        key = PurePosixPath(name).stem
        document, which = listing.named(key)
        assert document is not None and bool(which) == bool(document.per)
        audience = Audience.ME if document.sheet else document.audience
        assert name.startswith("for-you-alone/") == (audience is Audience.ME)
        assert text == export.render(demo, key, form, audience, read=read)[0][1]
    mark = {"md": r"\]\(([\w/-]+\.{})\)", "html": r'href="([\w/-]+\.{})"', "txt": r"\(([\w/-]+\.{})\)"}[form]
    assert sorted(re.findall(mark.format(f"(?:{form}|ics|txt)"), index)) == sorted(files)


def test_what_has_nothing_to_say_is_left_out_of_the_folder(workbook: Workbook) -> None:
    save_new(workbook, "urgency", {"verdict": "trend"})
    names = [name for name, _text in export.render(workbook, listing.WHOLE)]
    assert names == [
        "index.md",
        "what-is-a-cop.md",
        "inspiration.md",
        "sources.md",
        "urgency.md",
        "intake-form.md",
        "question-bank.md",
        "activities.md",
        "call-card.md",
        "slips.md",
        "logbook-page.md",
        "for-you-alone/sheet-2.md",
    ]


def test_an_unknown_document_or_form_is_refused_with_what_there_is(workbook: Workbook) -> None:
    with pytest.raises(Refused, match=r"There is no document summary.*invitation"):
        export.render(workbook, "summary")
    with pytest.raises(Refused, match=r"There is no form pdf.*html"):
        export.render(workbook, "invitation", "pdf")


def test_the_folder_that_is_proposed_stands_beside_the_workbook(workbook: Workbook, tmp_path: Path) -> None:
    assert export.folder_for(workbook) == tmp_path / "green-roofs-documents"


def test_the_list_of_documents_loads_neither_models_nor_markdown() -> None:
    code = (
        "import sys, copbench.documents.listing, copbench.insight.progress\n"
        "print([name for name in ('pydantic', 'markdown_it', 'mdformat', 'babel') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


# HTML


class Seen(HTMLParser):
    """Every tag with its attributes, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) ![p](https://x.nl/p.png)\n\n"
    "<style>@import 'https://x.nl'</style>\n\n[file](../../secret.html) <vbscript:x> [ok](https://x.nl) </body>"
)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_page_says_its_language_and_asks_nothing_of_the_network(
    workbook: Workbook, language: i18n.Language
) -> None:
    save_new(workbook, "set_up", {"name": "<b>Roofs & co</b>", "initiator_goal": HOSTILE})
    with i18n.using(language):
        text = export.render(workbook, "cop-charter", "html")[0][1]
    seen = Seen(text)
    assert seen.tags[0] == ("html", {"lang": language})
    assert ("meta", {"charset": "utf-8"}) in seen.tags
    tags = {tag for tag, _attrs in seen.tags}
    assert tags <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "a", "hr", "br"}
    assert [attrs for tag, attrs in seen.tags if tag == "a"] == [
        {"href": "https://x.nl/p.png"}, {"href": "https://x.nl"},
    ]  # fmt: skip
    assert not any(name.startswith("on") or name == "src" for _tag, attrs in seen.tags for name in attrs)
    assert not re.search(r"url\(|@import", text[: text.index("</style>")])
    assert "<script>alert(1)</script>" in seen.words and "<b>Roofs & co</b>" in seen.words


def test_a_page_keeps_the_lines_lists_and_tables_of_the_document(demo: Workbook) -> None:
    read = Source(demo, Audience.ME)
    for document in listing.DOCUMENTS:
        markdown, text = (
            export.render(demo, document.key, form, to_read=True, read=read)[0][1] for form in ("md", "html")
        )
        seen = [tag for tag, _attrs in Seen(text).tags]
        assert seen.count("h1") == (document.key not in ("meeting-mail", "buddy-mail"))
        assert seen.count("br") == markdown.count("  \n")
        assert seen.count("table") == markdown.count("\n| ---")
        assert seen.count("h2") == len(re.findall(r"^## ", markdown, re.MULTILINE))


def test_a_title_cannot_end_its_own_element() -> None:
    assert "<title>&lt;/title&gt;&lt;script&gt;</title>" in html.page("</title><script>", "# x\n")


# Plain text


def test_plain_text_reads_well_without_marks() -> None:
    page = Page("Title *here*")
    page.section("Part")
    page.answer("one\ntwo **bold** <b> [site](https://x.nl) <mailto:a@b.nl>\n\n> said\n> so")
    page.section("Deeper", 3)
    page.answer("1. first\n   more\n2. second\n   - inner\n\n```\n# code\n```")
    page.table(("Who", "What"), [("Ans", "soup"), ("Bram", "")])
    page.source_line = ""
    assert (
        plain.text(page.text())
        == """\
Title *here*
============

Part
----

one
two bold <b> site (https://x.nl) a@b.nl

> said
> so

Deeper:

1. first
   more
2. second
   - inner

    # code

- Ans: soup
- Bram
"""
    )


def test_plain_text_holds_every_word_of_the_document_and_no_mark(demo: Workbook) -> None:
    read = Source(demo, Audience.ME)
    for document in listing.DOCUMENTS:
        markdown, text = (
            export.render(demo, document.key, form, to_read=True, read=read)[0][1] for form in ("md", "txt")
        )
        words = re.findall(r"[^\W_]+", re.sub(r"\| ---.*|\.md\b", "", markdown))
        assert set(words) <= set(re.findall(r"[^\W_]+", text)), document.key
        assert not re.search(r"^#|\*\*|\\[^\s]|^\|", text, re.MULTILINE), document.key


def test_the_whole_workbook_for_the_facilitators_holds_all_that_they_may_know(demo: Workbook) -> None:
    for_group, for_us = (
        dict(export.render(demo, listing.WHOLE, audience=ring)) for ring in (None, Audience.FACILITATORS)
    )
    plan = "series-plan.md"
    assert "The mix" in for_us[plan] and "The mix" not in for_group[plan]
    assert not any(name.startswith("for-you-alone") for name in for_us)
