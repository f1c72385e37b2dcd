"""The knowledge agenda: codes for ever, questions that arrive once, wordings that are kept."""

from copbench.knowledge.arriving import bring_in
from copbench.saving import bring_back, erase, remove, save_new
from copbench.workbook import Workbook


def code_of(workbook: Workbook, identity: str) -> str:
    entry = workbook.entry(identity)
    assert entry
    return str(entry.data["code"])


def test_a_question_gets_the_next_code_and_no_code_is_ever_given_again(workbook: Workbook) -> None:
    first, second = (bring_in(workbook, text, came_from="talk") for text in ("How so?", "How else?"))
    assert [code_of(workbook, one) for one in (first, second)] == ["K-01", "K-02"]
    remove(workbook, second)
    third = save_new(workbook, "question", {"text": "How then?"})
    assert code_of(workbook, third) == "K-03"
    erase(workbook, third)
    assert code_of(workbook, bring_in(workbook, "How now?", came_from="logbook")) == "K-04"
    bring_back(workbook, second)
    assert code_of(workbook, second) == "K-02"


def test_a_code_from_elsewhere_stays_and_the_next_one_counts_on_from_it(workbook: Workbook) -> None:
    save_new(workbook, "question", {"text": "How high?", "code": "K-120"})
    assert code_of(workbook, save_new(workbook, "question", {"text": "How wide?"})) == "K-121"
    save_new(workbook, "question", {"text": "How deep?", "code": "K-99"})
    assert [entry.data["code"] for entry in workbook.all_of("question")] == ["K-99", "K-120", "K-121"]


def test_the_code_goes_before_the_question_wherever_it_is_named(workbook: Workbook) -> None:
    assert (
        workbook.name_of(bring_in(workbook, "How do we start?", came_from="main_question"))
        == "K-01 How do we start?"
    )


def test_a_question_arrives_once_however_it_is_typed_and_also_when_it_was_worded_anew(workbook: Workbook) -> None:
    there = bring_in(workbook, "Who pays?", came_from="talk")
    save_new(workbook, "wording", {"question": there, "text": "Who wants to pay?"})
    assert bring_in(workbook, " who  PAYS? ", came_from="intake") == there
    assert bring_in(workbook, "Who wants to pay?", came_from="evaluation") == there
    remove(workbook, there)
    assert bring_in(workbook, "Who pays?", came_from="talk") != there
