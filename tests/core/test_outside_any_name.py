"""Whatever names people bear, nothing of anybody on the list survives in a document for outside (S6.5)."""

import functools
import string
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from copbench.audience import Audience
from copbench.documents import export, listing
from copbench.documents.outside.names import words_of
from copbench.documents.outside.ordinary import NO_ORGANISATION, ORDINARY
from copbench.saving import save_new
from copbench.workbook import Workbook

SIGNS = string.ascii_letters + "éüñøłßçşž\u0301\u0308אבגדهوحمدابДмитрий田中'-.<>[](){}*_\\|^$?+#&`~"
WORDS = st.text(st.sampled_from(SIGNS), min_size=3, max_size=12).filter(
    lambda word: any(len(part) > 2 and part not in ORDINARY | NO_ORGANISATION for part in words_of(word))
)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
PHONES = st.integers(10_000_000, 99_999_999).map(lambda number: f"06-{number}")


@settings(deadline=None, max_examples=60)
@given(
    name=NAMES, organisation=NAMES, mail=st.emails(), phone=PHONES, status=st.sampled_from(["idea", "takes_part"])
)
def test_nothing_of_anybody_on_the_list_survives_in_any_document(
    name: str, organisation: str, mail: str, phone: str, status: str
) -> None:
    assume(not any(_stands(words_of(text), _our_own_words()) for text in (name, organisation)))
    who = f"{name} and {organisation} at {mail} or {phone}"
    answers = {
        "domain": f"It was {who}.",
        "pitch": f"So said {name.upper()}.",
        "their_words": [f"{organisation}!"],
    }
    person = {"name": name, "organisation": organisation, "mail": mail, "phone": phone, "status": status}
    pattern = {"name": f"About {name}", "core": who, "example": f"{who}\n- {who}"}
    told = _told({"person": person, "focus": answers, "pattern": pattern})
    assert not _stands(words_of(name), told)
    assert not _stands(words_of(organisation), told)
    assert not _stands(words_of(mail), told)
    assert not _stands(words_of(phone), told)


def _told(records: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    """Return the words of every document for outside of a workbook with these records, and of the file names."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Workbook.create(Path(folder) / "it.copbench", name="It", language="en") as workbook,
    ):
        for kind, data in records.items():
            save_new(workbook, kind, data)
        files = export.render(workbook, listing.WHOLE, audience=Audience.OUTSIDE)
    return words_of("\n".join(f"{name}\n{text}" for name, text in files))


@functools.cache
def _our_own_words() -> tuple[str, ...]:
    """Return the words that stand in documents anyhow, which are nobody's name."""
    answer = {"domain": "x", "pitch": "x", "their_words": ["x"], "core": "x", "example": "x", "name": "x"}
    return _told({"focus": answer, "pattern": answer})


def _stands(row: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[place : place + len(row)] == row for place in range(len(words)))
