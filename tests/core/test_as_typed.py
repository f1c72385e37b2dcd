"""A path that is told can be typed as it stands, in the shells of every system."""

from pathlib import Path

import pytest

from copbench.call import as_typed


@pytest.mark.parametrize(
    ("path", "elsewhere", "on_windows"),
    [
        ("roofs.copbench", "roofs.copbench", "roofs.copbench"),
        ("my heat.copbench", "'my heat.copbench'", '"my heat.copbench"'),
        ("this&that.copbench", "'this&that.copbench'", '"this&that.copbench"'),
    ],
)
def test_a_path_stands_between_quotation_marks_where_a_shell_would_take_it_apart(
    path: str, elsewhere: str, on_windows: str
) -> None:
    assert as_typed(Path(path), windows=False) == elsewhere
    assert as_typed(Path(path), windows=True) == on_windows
