"""People of whom nobody noted whether they take part: a round of buddies says so, and one key counts them in."""

import pytest

from copbench.errors import NotSaved
from copbench.i18n import Language, use
from copbench.saving import save_new
from copbench.workbook import Workbook
from screens.pairing import PairingScreen
from tests.screens.conftest import Running, said, shown
from tests.screens.test_pairing import group, running_pairs


def others(workbook: Workbook) -> list[str]:
    """Add people without a status, two with another one, and a facilitator, who needs no buddy here."""
    ids = [
        save_new(workbook, "person", {"name": name, **({"status": status} if status else {})}, f"x{name}")
        for name, status in zip(("Vic", "Wes", "Xan", "Yan"), ("", "", "invited", "left"), strict=True)
    ]
    save_new(workbook, "person", {"name": "Zoe", "parts": ["process"]})
    return ids[:2]


def statuses(workbook: Workbook, people: list[str]) -> list[str]:
    return [entry.data.get("status", "") for entry in workbook.entries(people)]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "No status yet, and so not here: Vic; Wes."),
        ("nl", "Nog zonder status, en daarom niet hier: Vic; Wes."),
    ],
)
async def test_who_has_no_status_is_named_and_gets_a_buddy_with_one_key_that_can_be_undone(
    running: Running, workbook: Workbook, language: Language, told: str
) -> None:
    taking_part, without = group(workbook, 4), others(workbook)
    async with running("b", "b", language=language) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PairingScreen)
        assert " ".join(told.split()) in " ".join(shown(pilot).split())
        before = screen.round.groups
        await pilot.press("t")
        await pilot.pause()
        assert sorted(one for pair in screen.round.groups for one in pair) == sorted([*taking_part, *without])
        assert statuses(workbook, without) == ["takes_part"] * 2 and "Vic; Wes" not in shown(pilot)
        await pilot.press("u")
        await pilot.pause()
        assert screen.round.groups == before and statuses(workbook, without) == ["", ""]
        assert "Vic; Wes" in shown(pilot)
        await pilot.press("t", "enter")
        await pilot.pause()
        assert sorted(one for pair in running_pairs(workbook) for one in pair) == sorted([*taking_part, *without])
    use("en")


async def test_a_list_of_names_alone_can_be_paired_at_once(running: Running, workbook: Workbook) -> None:
    without = others(workbook)
    async with running("b", "b", "t", "enter") as pilot:
        await pilot.pause()
        assert running_pairs(workbook) in ([without], [without[::-1]])


async def test_who_is_counted_in_while_buddies_run_stands_on_the_line_of_who_has_none(
    running: Running, workbook: Workbook
) -> None:
    ann, ben, *_loose = group(workbook, 3)
    save_new(workbook, "buddy_pair", {"people": [ann, ben], "begins": "2026-01-01"})
    without = others(workbook)
    async with running("b", "b", "down", "enter", "t") as pilot:
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, PairingScreen)
        assert screen.round.groups == ((ann, ben), ("p02", *without))


async def test_who_cannot_be_counted_in_now_stays_left_out_with_a_sentence(
    running: Running, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    group(workbook, 2)
    without = others(workbook)

    def full(*_args: object, **_answers: object) -> None:
        raise NotSaved("The disk is full.")

    async with running("b", "b") as pilot:
        monkeypatch.setattr("copbench.between.rounds.change", full)
        await pilot.press("t")
        await pilot.pause()
        assert "The disk is full." in said(pilot) and "Vic; Wes" in shown(pilot)
        assert statuses(workbook, without) == ["", ""]
