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
from copbench.meetings import catching
from copbench.saving import change, save_new
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


def test_one_word_with_a_capital_that_nothing_explains_is_pointed_out_where_it_stands(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Fatima", "organisation": "Provincie", "status": "takes_part"})
    facts = {"pitch": "Waarom liegt Verbeek bij de Provincie in maart, vraagt men op Maandag, of de VvE.",
             "problem": "Niets."}  # fmt: skip
    save_new(workbook, "focus", facts)
    save_new(workbook, "set_up", {"initiator_goal": "Dat mevrouw Van den Berg luistert."})
    unsure: list[str] = []
    [(_name, text)] = export.render(workbook, "invitation", audience=Audience.OUTSIDE, unsure=unsure)
    told = " ".join(unsure)
    assert "Verbeek" in told and "Provincie" in told and "Maandag" not in told and "VvE" not in told
    assert "Van den Berg" not in text + told, "what stands in no word of this document is no matter of it"


def test_a_question_that_came_up_in_a_meeting_stays_with_the_group_until_somebody_lets_it_go(
    workbook: Workbook,
) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    caught = catching.catch(workbook, meeting, "question", "Who pays?")
    _kind, made = catching.sort_out(workbook, workbook.entry(caught))
    main = save_new(workbook, "main_question", {"question": "Who calls?", "meeting": meeting})
    save_new(workbook, "focus", {"pitch": "Roofs."})

    def text(document: str, audience: Audience) -> str:
        return export.render(workbook, document, audience=audience)[0][1]

    assert "Who pays?" in text("meeting-report", Audience.GROUP) and "Who pays?" in text(
        "knowledge-agenda", Audience.GROUP
    )
    assert "Who pays?" not in text("knowledge-agenda-for-research", Audience.OUTSIDE)
    assert "Who calls?" not in text("invitation", Audience.OUTSIDE) + text("invitation", Audience.GROUP)
    change(workbook, workbook.entry(main), meeting="")
    change(workbook, workbook.entry(made), readers="outside")
    assert "Who calls?" in text("invitation", Audience.OUTSIDE)
    assert "Who pays?" in text("knowledge-agenda-for-research", Audience.OUTSIDE)
