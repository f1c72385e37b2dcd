"""Two languages say the same: every message has its Dutch, and every page of the guide stands in both."""

import ast
import gettext
import re
import shutil
import string
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import copbench
from copbench import catalogue, guide, i18n
from copbench.fields import fields_of
from copbench.records import model_of
from hatch_build import compile_translations

ROOT = Path(copbench.__file__).parents[1]
SOURCES = ("copbench", "screens")
KEYWORDS = {"tr": None, "_": None, "trn": (1, 2), "ctx": ((1, "c"), 2)}
PO = i18n.LOCALE / "nl" / "LC_MESSAGES" / "copbench.po"
PAGES = sorted(page.stem for page in (Path(guide.__file__).parent / "nl").glob("*.md"))
SAME_IN_BOTH = {
    "Intakes", "Sector", "coaching", "community of practice", "experiment", "facilitator", "feedback", "intake",
    "monitor", "online", "workshops",
}  # fmt: skip
UNWANTED = ("uw", "selecteer", "selecteren", "opslaan", "opgeslagen")

Message = str | tuple[str, ...]


def extracted() -> set[Message]:
    """Return every message in the code, found the way `pybabel extract` finds them."""
    found: set[Message] = set()
    for source in SOURCES:
        for _path, _line, message, _comments, context in extract_from_dir(ROOT / source, keywords=KEYWORDS):
            text = message if isinstance(message, str) else tuple(message)
            found.add(i18n.ctx(context, str(text)) if context else text)
    return found


def hidden() -> Iterator[tuple[str, str]]:
    """Yield place and text of each message inside an f-string, where Babel cannot see it."""
    for path in (path for source in SOURCES for path in sorted((ROOT / source).rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for part in ast.walk(node) if isinstance(node, ast.JoinedStr) else ():
                if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id in KEYWORDS:
                    words = part.args[0]
                    if isinstance(words, ast.Constant) and isinstance(words.value, str):
                        yield f"{path.relative_to(ROOT)}:{part.lineno}", words.value


def read_dutch() -> Catalog:
    with PO.open("rb") as stream:
        return read_po(stream, locale="nl")


def test_where_people_work_is_called_work_in_both_languages_and_never_home() -> None:
    texts = [text for message in extracted() for text in ((message,) if isinstance(message, str) else message)]
    said = [text.rpartition("\x04")[2] for text in texts]  # what stands before that is for translators
    assert [text for text in said if re.search(r"\bhome\b", text)] == ["That was everyone. Safe home."]
    titles = [catalogue.kind(name).title for name in ("home_link", "home_report")]
    assert titles == ["Ties with work", "Told at work"]
    assert [i18n.tr_in("nl", title) for title in titles] == ["Band met het werk", "Verteld op het werk"]


def forms(message: Message) -> tuple[str, ...]:
    """Return a message as the forms it has: two when it depends on a number, else one."""
    return message if isinstance(message, tuple) else (message,)


CODE = extracted()
CATALOGUE = read_dutch()
DUTCH: dict[Message, Message] = {
    i18n.ctx(message.context, message.id) if message.context else message.id: message.string
    for message in CATALOGUE
    if message.id
}
PAIRS = [pair for english, nl in DUTCH.items() for pair in zip(forms(english), forms(nl), strict=True)]


def dutch(english: str) -> str:
    return forms(DUTCH.get(english, ""))[0]


# The catalogue


def test_every_message_in_the_code_has_a_dutch_translation() -> None:
    assert [message for message in CODE if not all(forms(DUTCH.get(message, "")))] == []


def test_no_translation_is_fuzzy() -> None:
    assert [message.id for message in CATALOGUE if message.id and message.fuzzy] == []


def test_no_translation_outlives_its_message() -> None:
    assert list(CATALOGUE.obsolete) == []
    in_code = CODE | {message for _place, message in hidden()}
    assert [message for message in DUTCH if message not in in_code] == []


def test_no_message_hides_in_an_f_string_where_babel_cannot_find_it() -> None:
    assert [f"{place}: {message}" for place, message in hidden() if message not in CODE] == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    def names(text: str) -> set[str]:
        return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}

    assert [english for english, nl in PAIRS if names(english) != names(nl)] == []


def test_the_build_compiles_a_catalogue_that_knows_one_from_many(tmp_path: Path) -> None:
    shutil.copytree(i18n.LOCALE, tmp_path / "locale", ignore=shutil.ignore_patterns("*.mo"))
    assert compile_translations(tmp_path / "locale")
    nl = gettext.translation("copbench", tmp_path / "locale", languages=["nl"])
    assert nl.gettext("Why now") == "Waarom nu"
    more = ("ctrl+t: {n} more ingredient", "ctrl+t: {n} more ingredients")
    assert [nl.ngettext(*more, number).format(n=number) for number in (0, 1, 2)] == [
        "ctrl+t: nog 0 ingrediënten", "ctrl+t: nog 1 ingrediënt", "ctrl+t: nog 2 ingrediënten",
    ]  # fmt: skip


def test_the_catalogue_names_no_person_and_no_mail_address() -> None:
    assert "@" not in PO.read_text(encoding="utf-8").split("\n\n", 1)[0]


# The words of the method


def named_in_the_catalogue() -> Iterator[str]:
    for step in catalogue.STEPS:
        yield from (step.title, step.short)
    for kind in catalogue.KINDS:
        yield from filter(None, (kind.title, kind.one, kind.welcome))


def asked_by(kind: str) -> Iterator[str]:
    for spec in fields_of(model_of(kind)):
        yield from filter(None, (spec.label, spec.help, spec.group))
        yield from (label for _value, label in spec.choices)


def same_or_missing(messages: Iterator[str]) -> list[str]:
    return sorted({text for text in messages if dutch(text) in ("", text) and text not in SAME_IN_BOTH})


def test_titles_and_welcomes_are_translated() -> None:
    assert same_or_missing(named_in_the_catalogue()) == []


@pytest.mark.parametrize("kind", [kind.name for kind in catalogue.KINDS])
def test_every_question_help_group_and_choice_is_translated(kind: str) -> None:
    assert same_or_missing(asked_by(kind)) == []


@pytest.mark.parametrize("kind", [kind.name for kind in catalogue.KINDS])
def test_the_hint_how_to_fill_in_a_list_follows_the_question_in_both_languages(kind: str) -> None:
    labels = (spec.label for spec in fields_of(model_of(kind)) if spec.shape == "lines")
    assert [label for label in labels if ("?" in label) != ("?" in dutch(label))] == []


def test_words_that_are_the_same_in_both_languages_are_still_in_use() -> None:
    assert {word for word in SAME_IN_BOTH if dutch(word) != word} == set()


# The guide


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_guide_has_as_many_parts_and_examples_in_both_languages(name: str) -> None:
    shapes = []
    for language in i18n.LANGUAGES:
        with i18n.using(language):
            heads = re.findall(r"^## (.*)$", guide.page(name), re.MULTILINE)
        shapes.append((len(heads), sum(head.startswith(("Voorbeeld: ", "Example: ")) for head in heads)))
    assert shapes[0] == shapes[1]
    assert shapes[0][0] > 0


def test_both_languages_have_the_same_pages() -> None:
    folder = Path(guide.__file__).parent
    assert sorted(page.stem for page in (folder / "en").glob("*.md")) == PAGES


# How Dutch is written


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def test_dutch_says_je_and_speaks_plainly() -> None:
    """The letter u may stand for the key, where the English names that key too."""
    for english, nl in PAIRS:
        assert not words_of(nl) & set(UNWANTED), nl
        assert "u" not in words_of(nl) - words_of(english), nl
        assert "!" not in nl, nl


def test_dutch_messages_hold_no_emoji() -> None:
    assert [nl for _english, nl in PAIRS if any(unicodedata.category(sign) == "So" for sign in nl)] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_dutch_guide_says_je_and_speaks_plainly(name: str) -> None:
    with i18n.using("nl"):
        page = guide.page(name)
    assert not words_of(page) & set(UNWANTED)
    assert "!" not in page
