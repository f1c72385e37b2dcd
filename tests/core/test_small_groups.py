"""Small groups by a criterion of one's own, at work in a block of the session plan (S3.13, S5.16)."""

import pytest

from copbench.documents import export
from copbench.saving import remove, save_new
from copbench.workbook import Workbook


@pytest.fixture
def groups(workbook: Workbook) -> dict[str, str]:
    """Three small groups that came about in the first of two meetings."""
    first = save_new(workbook, "meeting", {"held_on": "2026-01-08"})
    save_new(workbook, "meeting", {"held_on": "2026-02-12"})
    found = {}
    for name, who in {"Owners": "Anna", "Neighbours": "Bert", "Insurers": "Cor"}.items():
        person = save_new(workbook, "person", {"name": who, "status": "takes_part"})
        found[name] = save_new(workbook, "subgroup", {"name": name, "members": [person], "meeting": first})
    return found


def plan_of_the_second(workbook: Workbook) -> str:
    [(_name, text)] = export.render(workbook, "session-plan-02")
    return text


def test_a_plan_names_the_small_groups_of_a_block_and_who_is_in_them(
    workbook: Workbook, groups: dict[str, str]
) -> None:
    second = list(workbook.all_of("meeting"))[1].id
    block = {"meeting": second, "minutes": 20}
    save_new(workbook, "block", block | {"activity": "Opening", "turn": 1})
    assert "Owners" not in plan_of_the_second(workbook), "a group of another meeting is not at work here"
    at_work = [groups["Owners"], groups["Neighbours"]]
    save_new(workbook, "block", block | {"activity": "Compare", "subgroups": at_work, "turn": 2})
    plan = plan_of_the_second(workbook)
    assert "| Compare (in the small groups: Owners, Neighbours) |" in plan
    assert "- Neighbours (Bert)\n- Owners (Anna)" in plan
    assert "Insurers" not in plan


def test_a_small_group_that_is_gone_leaves_no_trace_in_the_plan(
    workbook: Workbook, groups: dict[str, str]
) -> None:
    second = list(workbook.all_of("meeting"))[1].id
    answers = {"meeting": second, "activity": "Compare", "minutes": 20, "subgroups": list(groups.values())}
    save_new(workbook, "block", answers)
    remove(workbook, groups["Owners"])
    plan = plan_of_the_second(workbook)
    assert "| Compare (in the small groups: Neighbours, Insurers) |" in plan
    assert "Owners" not in plan and groups["Owners"] not in plan
