"""The team on paper: the monitor and the core team are people, beside what was written of them (S7.6, S7.17)."""

import pytest

from copbench.i18n import LANGUAGES, Language, using
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.conftest import Example
from tests.core.test_people_documents import person, text_of


@pytest.mark.parametrize(
    ("language", "asks", "core"),
    [
        ("nl", "## Wie blijft vragen of we met de goede dingen bezig zijn", "## Het kernteam"),
        ("en", "## Who keeps asking whether this is what matters", "## The core team"),
    ],
)
def test_monitor_and_core_team_are_people_of_the_list_beside_what_was_written_of_them(
    workbook: Workbook, language: Language, asks: str, core: str
) -> None:
    jip, ann = person(workbook, "Jip Oefening"), person(workbook, "Ann Vos")
    written = {"monitor": "Jip Oefening, who is not of us", "core_team": ["ann vos", "somebody in turn"]}
    save_new(workbook, "reflection", written | {"monitor_person": jip, "core_people": [ann, jip]}, "reflection")
    with using(language):
        text = text_of(workbook, "team")
        assert f"{asks}\n\nJip Oefening, who is not of us.\n" in text
        assert f"{core}\n\n- Ann Vos\n- Jip Oefening\n- somebody in turn" in text.replace(
            "- Somebody", "- somebody"
        )
        save_new(workbook, "reflection", {"monitor": "in turn", "monitor_person": jip}, "reflection")
        assert f"{asks}\n\nJip Oefening (in turn)." in text_of(workbook, "team")
        save_new(workbook, "reflection", {"monitor_person": jip}, "reflection")
        assert f"{asks}\n\nJip Oefening." in text_of(workbook, "team")
        save_new(workbook, "reflection", {"monitor": "an old answer"}, "reflection")
        assert f"{asks}\n\nAn old answer." in text_of(workbook, "team")


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_example_the_monitor_and_the_core_team_are_people_of_the_list(
    example_in: Example, language: Language
) -> None:
    with Workbook.open(example_in(language), read_only=True) as filled:
        reflection = filled.entry("reflection").data
        monitor = filled.entry(reflection["monitor_person"]).data
        assert (monitor["name"], monitor["parts"]) == (reflection["monitor"], ["monitor"])
        core = [filled.name_of(one) for one in reflection["core_people"]]
        assert core == ["Ans Voorbeeld", "Bram Fictief", "Jip Oefening"] == reflection["core_team"][:3]
