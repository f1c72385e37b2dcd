"""What the monitor brings back: in the order of the meetings, and never more than was brought back."""

from copbench.audience import Audience
from copbench.insight.beside import lines_for
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.core.test_people_documents import person, text_of


def test_the_checks_stand_in_the_order_of_the_meetings_whenever_they_were_noted(workbook: Workbook) -> None:
    later = save_new(workbook, "meeting", {"held_on": "2026-11-05"})
    first = save_new(workbook, "meeting", {"held_on": "2026-09-24"})
    save_new(workbook, "conscience_check", {"meeting": later, "still_right": "1"})
    save_new(workbook, "conscience_check", {"still_right": "4", "why": "Nobody noted when."})
    save_new(workbook, "conscience_check", {"meeting": first, "still_right": "3", "why": "We came for this."})
    assert (
        "## Are we still doing the right things?\n\n"
        "- Meeting 1 (24 September 2026): Mostly. We came for this.\n"
        "- Meeting 2 (5 November 2026): We are drifting.\n"
        "- Yes, this is what matters. Nobody noted when."
    ) in text_of(workbook, "monitor-report")


def test_what_was_seen_reaches_the_group_only_when_it_is_brought_back(workbook: Workbook) -> None:
    assert "Nothing was written" in text_of(workbook, "monitor-report")
    save_new(workbook, "observation", {"sort_of": "surroundings", "level": "person", "text": "Half understood"})
    assert "Nothing that was seen has been brought back to the group yet." in text_of(workbook, "monitor-report")
    shared = {"on": "2026-11-05", "sort_of": "learning", "level": "organisation", "bring_back": True}
    save_new(workbook, "observation", shared | {"text": "One form changed.", "source": "told by Kees"})
    save_new(workbook, "observation", {"text": "On second thoughts", "bring_back": False})
    group, ours = text_of(workbook, "monitor-report"), text_of(workbook, "monitor-report", Audience.FACILITATORS)
    assert "Here is 1 observation: 1 about organisations." in group
    assert "### What people learn\n\n- 5 November 2026 (organisation): One form changed." in group
    for hidden in ("Half understood", "On second thoughts", "told by Kees"):
        assert hidden not in group and hidden in ours
    assert "Here are 3 observations: 1 about people and 1 about organisations." in ours


def test_whose_view_shifted_stands_in_no_document(workbook: Workbook) -> None:
    anna = person(workbook, "Anna Vos")
    shift = {"was": "It is the roof.", "is_now": "It is the schedule.", "who": anna, "bring_back": True}
    save_new(workbook, "perception_shift", shift)
    for readers in (Audience.GROUP, Audience.FACILITATORS):
        text = text_of(workbook, "monitor-report", readers)
        assert "From “It is the roof” to “It is the schedule”" in text and "Anna" not in text


def test_each_intended_benefit_is_held_against_now_and_what_nobody_looked_at_is_named(workbook: Workbook) -> None:
    courage = save_new(workbook, "benefit", {"benefit": "the courage to begin."})
    save_new(workbook, "benefit", {"benefit": "One price."})
    assert "ambition" not in text_of(workbook, "monitor-report"), "nothing was looked at yet"
    meeting = save_new(workbook, "meeting", {"held_on": "2026-11-05"})
    save_new(
        workbook, "ambition_now", {"benefit": courage, "meeting": meeting, "now": "Half.", "next": "Practise."}
    )
    assert (
        "### The courage to begin\n\n#### Meeting 1 (5 November 2026)\n\n- Now: Half.\n- Next: Practise.\n\n"
        "### Not looked at yet\n\n- One price."
    ) in text_of(workbook, "monitor-report")


def test_an_adjustment_tells_what_was_seen_before_it(workbook: Workbook) -> None:
    change = {"on": "2026-07-02", "what": "end_result", "before": "More roofs.", "after": "The moment."}
    save_new(workbook, "adjustment", change | {"why": "Numbers called up costs."})
    assert (
        "### The result we aim at (2 July 2026)\n\n- It was: More roofs.\n- It became: The moment.\n"
        "- What we had seen: Numbers called up costs."
    ) in text_of(workbook, "monitor-report")


def test_the_lists_ask_about_what_nobody_looked_at_yet(workbook: Workbook) -> None:
    kinds = ("observation", "ambition_now", "system_function")
    assert [lines_for(kind, workbook) for kind in kinds] == [[], [], []]
    courage = save_new(workbook, "benefit", {"benefit": "Courage"})
    save_new(workbook, "benefit", {"benefit": "One price"})
    save_new(workbook, "observation", {"level": "person"})
    save_new(workbook, "ambition_now", {"benefit": courage})
    save_new(workbook, "system_function", {"function": "market"})
    observed, ambition, field = (lines_for(kind, workbook) for kind in kinds)
    assert observed == [
        "What do you see in the organisations of those who take part?",
        "What do you see in the field?",
    ]
    assert ambition == ["How far is this? One price"]
    assert field[0].startswith("Not looked at yet: people who try it for real; new knowledge;")
    assert "pay for it" not in field[0]


def test_the_system_analysis_goes_by_the_seven_functions_and_names_those_left(workbook: Workbook) -> None:
    assert "Nothing was written" in text_of(workbook, "system-analysis")
    save_new(workbook, "system_function", {"function": "market", "helps": "Heat.", "evidence": "A sum."})
    save_new(workbook, "system_function", {"function": "entrepreneurs", "hinders": "The guarantee."})
    text = text_of(workbook, "system-analysis")
    assert text.index("## People who try it for real") < text.index("## People who ask for it and pay for it")
    assert "- What helps: Heat.\n- What we base this on: A sum." in text
    assert text.partition("## Not looked at yet")[2].count("\n- ") == 5
