"""Private sentences of steps 7 and 8, each marked, looked for in all that a wider circle may come across.

What the table of `test_audience` says of documents is tried there question by question; here the same workbook is
lived in: it has a meeting that was held, a plan to make, hints, a room, an evaluation of few.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from copbench import catalogue, paths
from copbench.audience import Audience
from copbench.documents import export, listing
from copbench.evaluating import rounds
from copbench.evaluating.hand import Hand
from copbench.fields import FieldSpec, fields_of
from copbench.insight import beside, offers, today
from copbench.insight.hints import every
from copbench.records import model_of
from copbench.records.meetings import Block
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens import crash

AT = date(2026, 12, 18)
STEPS = ("7", "8")
TEXTS = ("line", "text", "lines")


def _private() -> Iterator[tuple[str, FieldSpec, str]]:
    """Yield kind and question of each text of steps 7 and 8 that is not for the group, with a sentence for it."""
    for kind in (kind for step in STEPS for kind in catalogue.kinds_of(step)):
        for spec in fields_of(model_of(kind.name)):
            if spec.shape in TEXTS and model_of(kind.name).reach(spec, {}) < Audience.GROUP:
                yield kind.name, spec, f"The bird of {kind.name} and {spec.name} has flown."


def _naming(kind: str, named: dict[str, str]) -> dict[str, Any]:
    """Return the answers of a record that name the person and the meeting of this workbook."""
    return {
        spec.name: [named[spec.refers]] if spec.shape == "records" else named[spec.refers]
        for spec in fields_of(model_of(kind))
        if spec.refers in named
    }


@pytest.fixture
def lived_in(workbook: Workbook) -> tuple[Workbook, dict[str, Audience]]:
    """Return a workbook with a private sentence in each such question, and how far each of them may travel."""
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part", "organisation": "Roofs Ltd"})
    meeting = save_new(workbook, "meeting", {"held_on": (AT - timedelta(days=1)).isoformat(), "about": "Roofs"})
    save_new(workbook, "meeting", {"held_on": (AT + timedelta(days=42)).isoformat(), "about": "Walls"})
    named = {"person": ann, "meeting": meeting}
    answers: dict[str, dict[str, Any]] = {}
    for kind, spec, sentence in _private():
        answers.setdefault(kind, _naming(kind, named))[spec.name] = (
            [sentence] if spec.shape == "lines" else sentence
        )
    for kind, data in answers.items():
        save_new(workbook, kind, data)
    reach = {sentence: model_of(kind).reach(spec, answers[kind]) for kind, spec, sentence in _private()}
    for number in range(4):
        hand = Hand.take_up(workbook, meeting)
        hand.answer(number)
        for question in ("differently", "still_right"):
            remark = f"The bird of remark {number} on {question} has flown."
            hand.write(question, remark)
            reach[remark] = Audience.FACILITATORS
        hand.pass_on()
    rounds.close(workbook, meeting)
    return workbook, reach


def test_fifty_private_sentences_stand_in_nothing_that_a_wider_circle_comes_across(
    lived_in: tuple[Workbook, dict[str, Audience]], tmp_path: Path
) -> None:
    workbook, reach = lived_in
    assert len(reach) >= 50
    for ring in Audience:
        text = "\n".join(
            text for one in listing.DOCUMENTS for _name, text in export.render(workbook, one.key, audience=ring)
        )
        assert [one for one, own in reach.items() if own < ring and one in text] == [], ring
        assert ring is not Audience.ME or sum(one in text for one in reach) >= 50, "their owner reads them"
    for said in (
        _said_on_screens(workbook),
        _offered_to_the_group(workbook),
        _written_elsewhere(tmp_path, workbook),
    ):
        assert "The bird of" not in said


def _said_on_screens(workbook: Workbook) -> str:
    """Return the hints, what Home says, and what stands below each list."""
    hints = [f"{hint.question} {hint.reason}" for hint in every.speaking(workbook, AT)]
    below = [line for kind in catalogue.KINDS for line in beside.lines_for(kind.name, workbook)]
    return "\n".join([*hints, *below, *(note.sentence for note in today.notes(workbook, AT))])


def _offered_to_the_group(workbook: Workbook) -> str:
    """Return what a new session plan would say to the group."""
    to_come = next(one.id for one in workbook.all_of("meeting") if one.data["about"] == "Walls")
    for_group = {spec.name for spec in fields_of(Block) if spec.audience >= Audience.GROUP}
    blocks = (offer.block for offer in offers.offers(workbook, to_come))
    return "\n".join(str(value) for block in blocks for name, value in block.items() if name in for_group)


def _written_elsewhere(folder: Path, workbook: Workbook) -> str:
    """Return every other file that copbench wrote: reports of faults, what is remembered, what was rescued."""
    try:
        raise RuntimeError(str(workbook.entry("new_practice")))
    except RuntimeError as error:
        crash.write_report(error)
    files = {*folder.rglob("*"), *paths.data_folder().rglob("*"), *paths.log_folder().rglob("*")}
    others = (file for file in files if file.is_file() and file != workbook.path)
    return "\n".join(file.read_bytes().decode("utf-8", "replace") for file in others)
