"""A plan begins from what is there: promises, questions, cases, needs; ticking takes them in."""

import pytest

from copbench.audience import Audience
from copbench.documents import export
from copbench.i18n import use
from copbench.insight import filling, plan
from copbench.insight.filling import filled_offers
from copbench.insight.offers import joined_answers, of_library, offers
from copbench.meetings import planning
from copbench.saving import change, remove, save_new
from copbench.workbook import Workbook


def _names(workbook: Workbook, meeting: str) -> list[str]:
    return [str(block.data["activity"]) for block in planning.blocks_of(workbook, meeting)]


def test_a_plan_begins_from_what_was_said_promised_and_asked(workbook: Workbook, meeting: str) -> None:
    ans = save_new(workbook, "person", {"name": "Ans", "status": "takes_part"})
    save_new(workbook, "case", {"name": "School roof", "person": ans, "question": "Who pays?"})
    save_new(workbook, "action", {"what": "ring the insurer", "people": [ans], "state": "to_do"})
    save_new(workbook, "action", {"what": "told long ago", "state": "told"})
    save_new(workbook, "main_question", {"question": "How do we get owners along?"})
    words = [offer.words for offer in offers(workbook, meeting)]
    assert "You said – we did: more time in pairs" in words
    assert "1 action that was not told yet" in words
    assert "Case: School roof (Ans)" in words
    assert "An open question: How do we get owners along?" in words
    ticked = [offer.block for offer in offers(workbook, meeting) if offer.ticked]
    planning.put_all_in(workbook, meeting, ticked)
    promised = next(b.data for b in planning.blocks_of(workbook, meeting) if "promised" in b.data["activity"])
    assert "- Ans: ring the insurer" in promised["steps"] and "told long ago" not in promised["steps"]
    again = [offer.words for offer in offers(workbook, meeting)]
    assert "You said – we did: more time in pairs" not in again, "what stands in the plan is not offered twice"


def test_what_is_taken_in_later_stands_after_the_opening_and_before_the_closing(
    workbook: Workbook, meeting: str
) -> None:
    planning.put_all_in(workbook, meeting, [{"activity": "What must stay?"}])
    blocks = [offer.block for offer in offers(workbook, meeting) if offer.ticked]
    planning.take_in(workbook, meeting, blocks, {})
    planning.take_in(workbook, meeting, [{"activity": "Late"}], {})
    order = [block.data["activity"] for block in planning.blocks_of(workbook, meeting)]
    assert order[0] == "Opening round" and order[-3:] == ["Late", "What next?", "Short evaluation"]


def test_two_cases_ticked_keep_both_owners_and_who_was_removed_is_not_offered(
    workbook: Workbook, meeting: str
) -> None:
    ans, ben = (save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in ("Ans", "Ben"))
    for owner in (ans, ben):
        save_new(workbook, "case", {"name": f"Case of {owner[:4]}", "person": owner})
    found = [offer for offer in offers(workbook, meeting) if offer.meeting]
    assert sorted(joined_answers(offer.meeting for offer in found)["case_owners"]) == sorted([ans, ben])
    remove(workbook, ben)
    assert [offer.meeting for offer in offers(workbook, meeting) if offer.meeting] == [{"case_owners": [ans]}]


def test_so_much_is_ticked_that_an_afternoon_is_filled_with_a_break_halfway(
    workbook: Workbook, meeting: str
) -> None:
    save_new(workbook, "main_question", {"question": "How do we get owners along?"})
    taken = [offer.block for offer in filled_offers(workbook, meeting) if offer.ticked]
    planning.take_in(workbook, meeting, taken, {})
    blocks = [block.data for block in planning.blocks_of(workbook, meeting)]
    made = plan.timed(blocks, "13:00")
    assert 0 <= 210 - made.total <= filling.SLACK and plan.fits(made, "13:00", "16:30").startswith("The plan fits")
    assert abs(sum(block["minutes"] for block in blocks[: _names(workbook, meeting).index("Break")]) - 105) < 50
    assert _names(workbook, meeting)[-2:] == ["What next?", "Short evaluation"]
    assert "Question: How do we get owners along?" in _names(workbook, meeting)
    assert len({block.get("setting") for block in blocks} - {None}) >= 3, "not an afternoon in one circle"
    assert not [offer for offer in filled_offers(workbook, meeting) if offer.ticked], (
        "a full plan is left as it is"
    )


@pytest.mark.parametrize(
    ("ends", "pauses"),
    [("14:00", []), ("15:00", []), ("16:00", ["Break"]), ("20:00", ["Break", "Lunch", "Break"])],
)
def test_no_more_is_ticked_than_there_is_time_for_and_long_days_have_their_breaks(
    workbook: Workbook, meeting: str, ends: str, pauses: list[str]
) -> None:
    change(workbook, workbook.entry(meeting), ends=ends)
    for number in range(9):
        save_new(workbook, "action", {"what": f"action {number}", "state": "to_do"})
    taken = [offer.block for offer in filled_offers(workbook, meeting) if offer.ticked]
    assert plan.fits(plan.timed(taken, "13:00"), "13:00", ends).startswith("The plan fits")
    assert [block["activity"] for block in taken if block["activity"] in ("Break", "Lunch")] == pauses
    assert "What next?" in [block["activity"] for block in taken], "what closes a meeting goes last"


def test_what_fills_the_time_is_first_what_the_series_did_not_have(workbook: Workbook, meeting: str) -> None:
    first = [offer.block["library_id"] for offer in filled_offers(workbook, meeting) if "fill" in offer.words]
    earlier = workbook.page("meeting")[0].id
    planning.put_all_in(workbook, earlier, [of_library(identity) for identity in first])
    again = [offer.block["library_id"] for offer in filled_offers(workbook, meeting) if "fill" in offer.words]
    assert first and again and set(first).isdisjoint(again)


def test_who_had_no_turn_yet_is_offered_without_a_case_and_who_brings_one_is_ticked(
    workbook: Workbook, meeting: str
) -> None:
    ans, ben = (save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in ("Ans", "Ben"))
    earlier = workbook.page("meeting")[0]
    change(workbook, earlier, case_owners=[ans])
    assert [(one.words, one.ticked) for one in offers(workbook, meeting) if one.meeting] == [
        ("A case of Ben", False)
    ]
    change(workbook, workbook.entry(meeting), case_owners=[ans, ben])
    bring = [one for one in offers(workbook, meeting) if "case" in one.words]
    assert [(one.words, one.ticked) for one in bring] == [("A case of Ans", True), ("A case of Ben", True)]


def test_an_open_question_that_had_its_turn_makes_room_for_the_next(workbook: Workbook, meeting: str) -> None:
    for number in range(5):
        save_new(workbook, "main_question", {"question": f"Question {number}?"})
    before = save_new(workbook, "meeting", {"held_on": "2026-11-01"})
    planning.put_all_in(workbook, before, [{"activity": "Dialogue", "question": "Question 0?"}])
    words = [offer.words for offer in offers(workbook, meeting) if offer.words.startswith("An open question")]
    assert [word[-11:] for word in words] == ["Question 1?", "Question 2?", "Question 3?"]


def test_a_plan_names_nobody_whom_the_group_does_not_know(workbook: Workbook, meeting: str) -> None:
    wim = save_new(workbook, "person", {"name": "Wim", "status": "idea"})
    change(workbook, workbook.entry(meeting), case_owners=[wim])
    save_new(workbook, "action", {"what": "Phone the school", "people": [wim], "state": "to_do"})
    save_new(workbook, "guest_visit", {"meeting": meeting, "person": wim, "topic": "Delft"})
    about_wim = [one for one in offers(workbook, meeting) if "Wim" in one.words]
    assert {one.words for one in about_wim} == {"A case of Wim", "Guest: Wim, Delft"}
    planning.take_in(workbook, meeting, [one.block for one in offers(workbook, meeting)], {})
    assert {"A case", "Guest: Delft"} < set(_names(workbook, meeting))
    shown = "".join(text for _name, text in export.render(workbook, "workbook", audience=Audience.GROUP))
    assert "Phone the school" in shown and "Wim" not in shown


def test_what_facilitators_meant_to_bring_in_is_offered_and_the_group_reads_only_that_they_do(
    workbook: Workbook, meeting: str
) -> None:
    save_new(workbook, "concern", {"worry": "Wim is silent", "noted_on": "2026-11-02"})
    save_new(workbook, "need", {"need": "About insurance", "meeting": meeting})
    found = offers(workbook, meeting)
    (need,) = (offer for offer in found if offer.words == "What you need: About insurance")
    (worry,) = (offer for offer in found if "Wim is silent" in offer.words)
    assert need.ticked and not worry.ticked
    planning.take_in(workbook, meeting, [worry.block], {})
    (block,) = planning.blocks_of(workbook, meeting)
    ans = save_new(workbook, "person", {"name": "Ans", "status": "takes_part"})
    change(workbook, block, leader=ans)
    shown = "".join(text for _name, text in export.render(workbook, "workbook", audience=Audience.GROUP))
    assert "You lead: " in shown and "Brought in by the facilitators" in shown and "Wim" not in shown
    assert "Wim is silent" in export.render(workbook, "session-plan", about=meeting)[0][1]


def test_a_plan_made_in_one_language_is_known_in_the_other(workbook: Workbook, meeting: str) -> None:
    ticked = [offer.block for offer in offers(workbook, meeting) if offer.ticked]
    planning.take_in(workbook, meeting, ticked, {})
    use("nl")
    taken = {block.get("library_id") for block in ticked} - {None}
    assert taken and taken.isdisjoint(offer.block.get("library_id") for offer in offers(workbook, meeting))
    planning.take_in(workbook, meeting, [{"activity": "Later erbij"}], {})
    assert _names(workbook, meeting)[-3:] == ["Later erbij", "What next?", "Short evaluation"]


def test_a_meeting_that_was_called_off_was_nobodys_turn(workbook: Workbook, meeting: str) -> None:
    ans = save_new(workbook, "person", {"name": "Ans", "status": "takes_part"})
    save_new(workbook, "case", {"name": "The roof", "person": ans})
    facts = {"held_on": "2026-10-01", "case_owners": [ans], "status": "cancelled"}
    save_new(workbook, "meeting", facts)
    assert any(offer.words == "Case: The roof (Ans)" for offer in offers(workbook, meeting))


def test_a_case_of_one_of_two_namesakes_says_whose_it_is(workbook: Workbook, meeting: str) -> None:
    people = [save_new(workbook, "person", {"name": name, "organisation": place, "status": "takes_part"})
              for name, place in (("Jan Smit", "Breda"), ("jan smit", "Delft"))]  # fmt: skip
    save_new(workbook, "case", {"name": "The roof", "person": people[0]})
    words = [offer.words for offer in offers(workbook, meeting) if offer.meeting]
    assert "Case: The roof (Jan Smit, Breda)" in words and "A case of jan smit, Delft" in words
