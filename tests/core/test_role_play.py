"""A role play in a plan, and beside it what people want to learn, for those who facilitate alone (S8.13)."""

import pytest

from copbench import i18n
from copbench.audience import Audience
from copbench.documents import export
from copbench.insight.offer import of_library
from copbench.meetings.planning import ROLE_PLAY
from copbench.saving import save_new
from copbench.workbook import Workbook


def text_of(workbook: Workbook, key: str, audience: Audience | None = None) -> str:
    return "\n".join(text for _name, text in export.render(workbook, key, audience=audience))


@pytest.fixture
def played(workbook: Workbook, meeting: str) -> str:
    """Return a meeting with a role play; who takes part has learning goals for various readers."""
    save_new(workbook, "block", {**of_library(ROLE_PLAY), "meeting": meeting})
    facts = {"status": "takes_part"}
    ann, away = (save_new(workbook, "person", {"name": name} | facts) for name in ("Ann", "Ben"))
    elsewhere = save_new(workbook, "person", {"name": "Cas", "status": "later"})
    save_new(workbook, "attendance", {"meeting": meeting, "person": away, "presence": "excused"})
    for person, goal, more in (
        (ann, "Say no sooner", {"readers": "facilitators"}),
        (ann, "Private", {}),
        (ann, "For Bo", {"readers": "buddy"}),
        (ann, "Past", {"readers": "group", "status": "reached"}),
        (away, "Not there", {"readers": "group"}),
        (elsewhere, "Not of us", {"readers": "group"}),
    ):
        save_new(workbook, "learning_goal", {"person": person, "goal": goal} | more)
    return meeting


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("nl", "Wat mensen willen leren, alleen voor wie faciliteert:"),
        ("en", "What people want to learn, for those who facilitate alone:"),
    ],
)
def test_below_a_role_play_the_facilitators_read_the_goals_that_they_were_let_know_of_those_who_come(
    workbook: Workbook, played: str, language: i18n.Language, lead: str
) -> None:
    with i18n.using(language):
        text = text_of(workbook, "session-plan")
        assert f"{lead}\n\n- Ann: Say no sooner" in text
        for hidden in ("Private", "For Bo", "Past", "Not there", "Not of us"):
            assert hidden not in text
        for key in ("programme", "meeting-mail", "brief", "meeting-report"):
            assert lead not in text_of(workbook, key) and "Say no sooner" not in text_of(workbook, key)
        assert lead not in text_of(workbook, "session-plan", Audience.GROUP)


def test_without_a_role_play_the_plan_tells_no_goals_and_any_block_may_become_one(
    workbook: Workbook, meeting: str
) -> None:
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    save_new(workbook, "learning_goal", {"person": ann, "goal": "Say no sooner", "readers": "facilitators"})
    block = {"meeting": meeting, "activity": "Play it", "minutes": 20}
    played = save_new(workbook, "block", block | {"practice_form": "drawings"})
    assert "Say no sooner" not in text_of(workbook, "session-plan")
    save_new(workbook, "block", block | {"practice_form": "role_play"}, played)
    assert "Say no sooner" in text_of(workbook, "session-plan")
