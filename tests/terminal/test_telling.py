"""What the command line tells can be typed back as it stands, and a word that is nearly right is understood."""

import os
import shlex
from pathlib import Path

import pytest

from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.terminal.test_terminal import call


@pytest.mark.skipif(os.name == "nt", reason="Windows has quotation marks of its own")
def test_a_name_that_a_shell_takes_apart_is_told_between_quotation_marks(tmp_path: Path) -> None:
    path = tmp_path / "my heat.copbench"
    told = call("new", str(path))
    assert shlex.split(told.rpartition("Open it with: ")[2]) == ["copbench", str(path)]


def test_a_document_that_there_is_not_is_told_with_those_that_were_meant(tmp_path: Path) -> None:
    path = tmp_path / "roofs.copbench"
    with Workbook.create(path, name="Roofs", language="en") as workbook:
        save_new(workbook, "meeting", {"held_on": "2026-09-10"})
    asked = ("export", "--workbook", str(path), "--only")
    assert "Did you mean meeting-report, interim-report or monitor-report?" in call(*asked, "report", status=2)
    assert "There are: session-plan-01.\n" in call(*asked, "session-plan-99", status=1)


def test_a_document_for_the_facilitators_bears_another_name(tmp_path: Path) -> None:
    path = tmp_path / "roofs.copbench"
    with Workbook.create(path, name="Roofs", language="en") as workbook:
        save_new(workbook, "meeting", {"held_on": "2026-09-10"})
    asked = ("export", "--workbook", str(path), "--only", "series-plan", "--to", str(tmp_path), "--for")
    assert call(*asked, "facilitators").strip().endswith("series-plan-for-the-facilitators.md")
    assert call(*asked, "group").strip().endswith("series-plan.md")
