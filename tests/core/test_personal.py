"""A participant's own workbook: what is begun there is the owner's."""

from pathlib import Path

from copbench import catalogue, personal
from copbench.records import load, specs_of
from copbench.workbook import Workbook


def test_what_begins_as_ones_own_fits_its_questions_and_no_cop_has_such_a_thing(
    tmp_path: Path, workbook: Workbook
) -> None:
    with personal.begin(tmp_path / "anna.copbench", "en") as own:
        assert not any(personal.mine(own, kind.name) for kind in catalogue.KINDS), "nobody said whose it is"
        personal.introduce(own, "Anna")
        begun = {kind.name: given for kind in catalogue.KINDS if (given := personal.mine(own, kind.name))}
        assert {"action", "case", "experiment", "buddy_call", "learning_goal", "highlight"} <= begun.keys()
        for kind, given in begun.items():
            record, refused = load(kind, given)
            assert record.as_json() == given and not refused
            assert {spec.name: spec.refers for spec in specs_of(kind, {})}.items() >= {(*given, "person")}
    assert not any(personal.mine(workbook, kind.name) for kind in catalogue.KINDS)
