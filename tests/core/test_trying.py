"""What people try: steps that the group hears of when they say so, and patterns in what works (METHOD 2.12)."""

from typing import Any

import pytest

from copbench.audience import Audience
from copbench.between import patterns, promises
from copbench.documents import export
from copbench.errors import Refused
from copbench.insight import experiments, offers
from copbench.insight.beside import lines_for
from copbench.saving import erase, remove, save_new
from copbench.workbook import Entry, Workbook


def entry_of(workbook: Workbook, identity: str) -> Entry:
    (entry,) = workbook.entries([identity])
    return entry


def text_of(workbook: Workbook, key: str, audience: Audience | None = None) -> str:
    return "\n".join(text for _name, text in export.render(workbook, key, audience=audience))


# Steps


def test_steps_of_a_call_become_actions_that_come_back_at_the_next_meeting(workbook: Workbook) -> None:
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    call = save_new(workbook, "buddy_call", {
        "on": "2026-11-12", "person": ann, "done": "QsecretQ", "needed": "QneedQ",
        "next_step": "- Ring the tenants before 20 November\n\nTell Bo",
    })  # fmt: skip
    before = save_new(workbook, "meeting", {"held_on": "2026-11-05"})
    after = save_new(workbook, "meeting", {"held_on": "2026-12-17"})
    assert "tenants" not in text_of(workbook, "actions")
    made = [entry.data for entry in workbook.entries(promises.make_actions(workbook, entry_of(workbook, call)))]
    assert made == [
        {"what": "Ring the tenants before 20 November", "people": [ann], "due": "2026-11-20", "state": "to_do",
         "promised_on": "2026-11-12"},
        {"what": "Tell Bo", "people": [ann], "state": "to_do", "promised_on": "2026-11-12"},
    ]  # fmt: skip
    (offer,) = [one for one in offers.offers(workbook, after) if one.words.startswith("2 actions")]
    assert "Ann: Tell Bo" in offer.block["steps"]
    list_of_before = export.render(workbook, "between-meetings", about=before)[0][1]
    assert "Tell Bo (promised on 12 November 2026)" in list_of_before
    assert "Tell Bo" not in export.render(workbook, "between-meetings", about=after)[0][1]
    assert "Qsecret" not in text_of(workbook, "workbook", Audience.FACILITATORS)
    assert "Qneed" not in text_of(workbook, "workbook", Audience.FACILITATORS)


def test_a_step_becomes_one_action_however_often_it_is_asked(workbook: Workbook) -> None:
    call = save_new(workbook, "buddy_call", {"next_step": "Tell Bo"})
    (first,) = promises.make_actions(workbook, entry_of(workbook, call))
    with pytest.raises(Refused, match="There is an action for this already"):
        promises.make_actions(workbook, entry_of(workbook, call))
    save_new(workbook, "buddy_call", {**entry_of(workbook, call).data, "next_step": "Tell Bo\nTell Cas"}, call)
    assert promises.steps(workbook, entry_of(workbook, call)) == ["Tell Cas"]
    remove(workbook, first)
    assert promises.steps(workbook, entry_of(workbook, call)) == ["Tell Bo", "Tell Cas"]
    empty = save_new(workbook, "backcast", {"image": "Green"})
    with pytest.raises(Refused, match="Write down the step first"):
        promises.steps(workbook, entry_of(workbook, empty))


def test_any_step_back_from_the_future_becomes_an_action_the_nearest_is_offered_first(workbook: Workbook) -> None:
    steps = ["2029: nobody asks", "", "Lay it before 1 March 2027"]  # as they were typed before
    given = {"on": "2026-11-12", "steps": steps, "first_step": "Ask for a ladder"}
    back = save_new(workbook, "backcast", given)
    left = ["Ask for a ladder", "Lay it before 1 March 2027", "2029: nobody asks"]
    assert promises.steps(workbook, entry_of(workbook, back)) == left
    (made,) = promises.make_actions(workbook, entry_of(workbook, back), left[1])
    assert (entry_of(workbook, made).data["what"], entry_of(workbook, made).data["due"]) == (left[1], "2027-03-01")
    assert promises.steps(workbook, entry_of(workbook, back)) == [left[0], left[2]]
    assert len(list(workbook.all_of("action"))) == 1, "what lies far ahead stays where it is"


def test_what_was_promised_stands_between_the_meetings_where_it_was(workbook: Workbook) -> None:
    first, second = (save_new(workbook, "meeting", {"held_on": day}) for day in ("2026-09-24", "2026-11-05"))
    for what, more in (
        ("At the first", {"meeting": first}),
        ("After the first", {"promised_on": "2026-11-04"}),
        ("On the day of the second", {"promised_on": "2026-11-05"}),
        ("At no time", {}),
    ):
        save_new(workbook, "action", {"what": what, "state": "told", "told_in": second, "result": "Good."} | more)
    text = export.render(workbook, "between-meetings", about=first)[0][1]
    assert "At the first" in text and "After the first" in text and "told in meeting 2" in text
    assert "second (" not in text and "At no time" not in text
    assert "On the day of the second" in export.render(workbook, "between-meetings", about=second)[0][1]


# Back from the future


def test_an_image_of_the_future_starts_empty_and_is_told_back_to_today(workbook: Workbook) -> None:
    save_new(workbook, "focus", {"film_see": "Roofs in bloom"})
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    given = {"person": ann, "image": "A meeting on the roof", "steps": ["2029: nobody asks", "2027: it is laid"],
             "first_step": "Ask who has a ladder", "helpers": ["Bo"]}  # fmt: skip
    save_new(workbook, "backcast", given | {"readers": "group"})
    text = text_of(workbook, "backcast")
    assert text.startswith("# Ann: back from the future\n\n## What I see\n\nA meeting on the roof")
    steps = ("A meeting on the roof", "2029: nobody asks", "2027: it is laid", "Ask who has a ladder")
    assert sorted(steps, key=text.index) == list(steps)
    assert "Roofs in bloom" not in text
    assert "ladder" not in text_of(workbook, "backcast", Audience.OUTSIDE)


def _with_steps(workbook: Workbook, *steps: dict[str, str], **more: str) -> str:
    back = save_new(
        workbook, "backcast", {"image": "A meeting on the roof", "first_step": "Ask for a ladder", **more}
    )
    for step in steps:
        save_new(workbook, "backcast_step", {"backcast": back, **step})
    return back


STEPS = (
    {"when": "January", "what": "Go up", "need": "QneedQ", "helper": "Bo"},
    {"when": "2029", "what": "Nobody asks"},
    {"when": "1 March 2027", "what": "Vote"},
    {"when": "2027", "what": "It is laid"},
    {"when": "next week", "what": "Ring Cas"},
)


def test_the_steps_back_stand_from_the_future_to_today_however_they_were_typed(workbook: Workbook) -> None:
    back = _with_steps(workbook, *STEPS)
    listed = [step.data["what"] for step in workbook.parts("backcast_step", back)]
    assert listed == ["Nobody asks", "It is laid", "Vote", "Go up", "Ring Cas"], (
        "without a year as they were typed"
    )
    text = text_of(workbook, "backcast", Audience.ME)
    assert (
        "- 2029: Nobody asks\n- 2027: It is laid\n- 1 March 2027: Vote\n- January: Go up\n"
        "  - What it takes: QneedQ\n  - Who helps: Bo\n- next week: Ring Cas\n\n## The very first step"
    ) in text


def test_a_step_back_is_offered_as_an_action_and_tells_neither_what_it_takes_nor_who_helps(
    workbook: Workbook,
) -> None:
    back = _with_steps(workbook, *STEPS, on="2026-11-12")
    offered = promises.steps(workbook, entry_of(workbook, back))
    assert offered == ["Ask for a ladder", "next week: Ring Cas", "January: Go up", "1 March 2027: Vote",
                       "2027: It is laid", "2029: Nobody asks"]  # fmt: skip
    made = promises.make_actions(workbook, entry_of(workbook, back), "1 March 2027: Vote")
    assert [entry.data["due"] for entry in workbook.entries(made)] == ["2027-03-01"]
    promises.make_actions(workbook, entry_of(workbook, back), "January: Go up")
    assert "QneedQ" not in text_of(workbook, "actions")
    assert promises.steps(workbook, entry_of(workbook, back)) == [offered[place] for place in (0, 1, 4, 5)]


@pytest.mark.parametrize(
    ("readers", "seen_by"),
    [("", {Audience.ME}), ("buddy", {Audience.ME}), ("facilitators", {Audience.ME, Audience.FACILITATORS}),
     ("group", {Audience.ME, Audience.FACILITATORS, Audience.GROUP})],
)  # fmt: skip
def test_a_step_back_is_for_whoever_may_read_the_image_it_leads_to(
    workbook: Workbook, readers: str, seen_by: set[Audience]
) -> None:
    back = _with_steps(workbook, {"what": "QwhatQ"}, **({"readers": readers} if readers else {}))
    for document in ("backcast", "sheet-8", "workbook"):
        assert {ring for ring in Audience if "QwhatQ" in text_of(workbook, document, ring)} == seen_by
    remove(workbook, back)
    assert not any("QwhatQ" in text_of(workbook, "workbook", ring) for ring in Audience)


def test_steps_that_were_typed_one_a_line_before_are_told_after_the_others(workbook: Workbook) -> None:
    back = _with_steps(workbook, {"when": "2029", "what": "Nobody asks"})
    held = entry_of(workbook, back).data | {"steps": ["2030: all of us", "2028: half of us"]}
    save_new(workbook, "backcast", held, back)
    text = text_of(workbook, "backcast", Audience.ME)
    assert text.index("2029: Nobody asks") < text.index("2030: all of us") < text.index("2028: half of us")


def test_erasing_an_image_of_the_future_erases_its_steps(workbook: Workbook) -> None:
    back = _with_steps(workbook, {"when": "2029", "what": "QgoneQ"})
    erase(workbook, back)
    assert not list(workbook.all_of("backcast_step")) and not workbook.find("QgoneQ")


# Experiments


def tried(workbook: Workbook, name: str, worked: str = "", organisation: str = "", **more: Any) -> str:
    facts = {"name": name, "organisation": organisation} | ({"worked": worked} if worked else {})
    return save_new(workbook, "experiment", facts | more)


def ready(workbook: Workbook) -> list[str]:
    return [experiments.name_of(family) for family in experiments.ready(workbook)]


@pytest.mark.parametrize(
    ("tries", "is_ready"),
    [
        ([("yes", "Oaks")], False),
        ([("yes", "Oaks"), ("yes", "Oaks")], True),
        ([("yes", "Oaks"), ("partly", "Oaks")], False),
        ([("yes", "Oaks"), ("partly", "Town")], True),
        ([("partly", "Oaks"), ("partly", "Town")], False),
        ([("yes", "Oaks"), ("no", "Town")], False),
        ([("yes", ""), ("no", ""), ("yes", "")], True),
    ],
)
def test_what_worked_twice_or_in_two_organisations_asks_for_a_pattern(
    workbook: Workbook, tries: list[tuple[str, str]], is_ready: bool
) -> None:
    for worked, organisation in tries:
        tried(workbook, "Green first", worked, organisation)
    assert ready(workbook) == (["Green first"] if is_ready else [])
    asked = ["It worked more than once. Is there a pattern in it? Green first"] if is_ready else []
    assert lines_for("experiment", workbook) == asked


def test_another_try_belongs_with_the_first_whatever_it_is_called(workbook: Workbook) -> None:
    first = tried(workbook, "Green first", "yes")
    second = tried(workbook, "With an apprentice", "no", repeats=first)
    tried(workbook, "Once more", "yes", repeats=second)
    tried(workbook, "Something else", "yes")
    assert ready(workbook) == ["Green first"]
    round_and_round = tried(workbook, "Chicken", "yes")
    egg = tried(workbook, "Egg", "yes", repeats=round_and_round)
    save_new(workbook, "experiment", {"name": "Chicken", "worked": "yes", "repeats": egg}, round_and_round)
    assert ready(workbook) == ["Green first", "Egg"] or ready(workbook) == ["Green first", "Chicken"]


def test_the_pattern_takes_over_what_the_group_may_see_and_is_shown_with_its_tries(workbook: Workbook) -> None:
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    told = {"question": "How do you begin?", "idea": "With the first line", "person": ann, "on": "2026-09-28"}
    tried(workbook, "Green first", "yes", "Oaks", readers="group", **told)
    tried(workbook, "Green first", "yes", "Town", question="QprivateQ", idea="QprivateQ", on="2026-08-01")
    (family,) = experiments.ready(workbook)
    made = patterns.make(workbook, family)
    assert entry_of(workbook, made).data == {
        "name": "Green first", "problem": "How do you begin?", "core": "With the first line", "by": [ann],
        "state": "tried",
    }  # fmt: skip
    assert experiments.ready(workbook) == []
    card = text_of(workbook, "pattern", Audience.GROUP)
    assert "Green first (Oaks; 28 September 2026; did it work? yes)" in card and "Town" not in card
    remove(workbook, made)
    assert len(experiments.ready(workbook)) == 1, "a pattern in the bin is none"


def test_nothing_of_what_stays_with_somebody_goes_into_a_pattern(workbook: Workbook) -> None:
    for readers in ("me", "facilitators"):
        tried(workbook, "QnameQ", "yes", question="QaskedQ", idea="QideaQ", readers=readers)
    made = patterns.make(workbook, experiments.ready(workbook)[0])
    assert entry_of(workbook, made).data == {"state": "tried"}


# What is for one person


def test_the_notes_of_somebody_hold_what_was_seen_of_them_and_nobody_elses(workbook: Workbook) -> None:
    ann, bo = (save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in ("Ann", "Bo"))
    meeting = save_new(workbook, "meeting", {"held_on": "2026-11-05", "about": "Roofs"})
    for one, mark in ((ann, "A"), (bo, "B")):
        goal = save_new(workbook, "learning_goal", {"person": one, "goal": f"Qgoal{mark}Q"})
        save_new(workbook, "highlight", {"person": one, "meeting": meeting, "text": f"Qhigh{mark}Q"})
        save_new(workbook, "behaviour", {"person": one, "now": f"Qnow{mark}Q", "wanted": f"Qwanted{mark}Q"})
        save_new(
            workbook, "seen_behaviour", {"person": one, "on": "2026-11-05", "seen": f"Qseen{mark}Q", "goal": goal}
        )
        save_new(
            workbook, "feedback", {"receiver": one, "giver": ann if one == bo else bo, "noticed": f"Qsaid{mark}Q"}
        )
    notes = dict(export.render(workbook, "notes"))
    marks = [f"Q{what}AQ" for what in ("goal", "high", "now", "wanted", "seen", "said")]
    assert all(mark in notes["notes-ann.md"] for mark in marks)
    assert not any(mark in notes["notes-bo.md"] for mark in marks)
    assert "Meeting 1: QhighAQ" in notes["notes-ann.md"] and "5 November 2026 (QgoalAQ)" in notes["notes-ann.md"]
    assert "For yourself alone." in notes["notes-ann.md"]
    for ring in (Audience.FACILITATORS, Audience.GROUP, Audience.OUTSIDE):
        assert not any(mark in text_of(workbook, "workbook", ring) for mark in marks)


def test_the_page_of_a_case_tells_what_was_tried_in_it_and_when_it_was_on_the_table(workbook: Workbook) -> None:
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    case = save_new(workbook, "case", {
        "name": "Sheds", "person": ann, "question": "Who begins?", "insights": ["Soup helps."], "status": "moved",
    })  # fmt: skip
    meeting = save_new(workbook, "meeting", {"held_on": "2026-11-05"})
    for turn in (1000, 2000):
        save_new(workbook, "block", {"meeting": meeting, "case": case, "turn": turn})
    tried(workbook, "Soup", "yes", case=case, readers="group")
    tried(workbook, "Qalone", "yes", case=case)
    text = text_of(workbook, "case")
    assert "## What was tried\n\n- Soup (did it work? yes)" in text and "Qalone" not in text
    assert "- Soup helps." in text and text.count("Meeting 1 (5 November 2026)") == 1
    assert "## How it stands\n\nIt has moved on." in text
