"""What is made of a meeting: nothing twice, nobody left dangling, impossible times named in a sentence."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from copbench import saving
from copbench.audience import Audience
from copbench.documents import export, listing
from copbench.records import load
from copbench.saving import save_new
from copbench.workbook import Workbook

OF_A_MEETING = ("session-plan", "programme", "meeting-mail", "brief", "meeting-report")
ALL = (*OF_A_MEETING, "series-plan", "agreements", "actions", "facilitator-journal", "calendar")


def text_of(workbook: Workbook, key: str, audience: Audience | None = None) -> str:
    """Return everything that a document says, of all meetings together."""
    files = export.render(workbook, key, audience=audience, to_read=True)
    return "\n".join(text for _name, text in files)


def person(workbook: Workbook, name: str, **answers: Any) -> str:
    return save_new(workbook, "person", {"name": name, "status": "takes_part", **answers})


def change(workbook: Workbook, entry_id: str, **answers: Any) -> None:
    entry = workbook.entry(entry_id)
    assert entry is not None
    saving.save(workbook, entry_id, load(entry.kind, entry.data | answers)[0])


@pytest.fixture
def people(workbook: Workbook) -> Mapping[str, str]:
    """Return three people of the group and a guest, by their first names."""
    guest = save_new(workbook, "person", {"name": "Dina Vos", "parts": ["guest"]})
    names = ("Anna de Vries", "Bert Smit", "Cor Bakker")
    return {name.split()[0]: person(workbook, name) for name in names} | {"Dina": guest}


@pytest.fixture
def meeting(workbook: Workbook, people: Mapping[str, str]) -> str:
    """Return the first meeting, with everybody in some part of it."""
    anna, bert, cor, dina = people.values()
    held = save_new(workbook, "meeting", {
        "held_on": "2026-09-10", "begins": "13:30", "ends": "17:00", "about": "Flat roofs", "host": "Zwolle",
        "host_person": anna, "case_owners": [bert], "note_taker": cor, "timekeeper": cor, "prep_team": [cor],
        "place": "Town hall", "route": "Bus 4\nThen walk", "to_bring": "A photo", "how_further": "Money first",
    })  # fmt: skip
    case = save_new(workbook, "case", {"name": "The school", "person": bert, "question": "How do I begin?"})
    for turn, block in enumerate((
        {"activity": "opening round", "minutes": 20, "question": "What do you see?", "needs": "A basket"},
        {"activity": "The school", "minutes": 65, "leader": bert, "case": case, "setting": "group",
         "group_size": 3},
        {"activity": "Walk", "minutes": 30, "leader": dina, "steps": "Slowly", "attention": "group"},
    ), start=1):  # fmt: skip
        save_new(workbook, "block", {"meeting": held, "turn": turn, **block})
    save_new(workbook, "guest_visit", {"meeting": held, "person": dina, "topic": "Delft", "brought": "Courage"})
    for who, presence in ((anna, "present"), (bert, "excused"), (cor, "absent")):
        save_new(workbook, "attendance", {"meeting": held, "person": who, "presence": presence})
    return held


# The session plan and what is made of it


def test_a_plan_says_when_each_block_starts_and_whether_it_all_fits(workbook: Workbook, meeting: str) -> None:
    plan = text_of(workbook, "session-plan")
    assert plan.startswith("# Session plan of meeting 1: Flat roofs\n")
    starts = re.findall(r"^\| (\d\d:\d\d) \| (\d+) \| (\w+)", plan, re.MULTILINE)
    assert starts == [("13:30", "20", "Opening"), ("13:50", "65", "The"), ("14:55", "30", "Walk")]
    assert "small groups of 3" in plan and "1 hour and 35 minutes too short: it stops at 15:25" in plan
    assert re.search(r"- A basket \(1[345]:\d\d\)\n- People bring: A photo", plan)
    assert "13:50" not in text_of(workbook, "session-plan", Audience.OUTSIDE)


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ({"ends": "13:00"}, "The meeting ends at 13:00 but begins only at 13:30. Change one of the two times."),
        ({"ends": "13:30"}, "The meeting begins and ends at 13:30. Change one of the two times."),
        ({"ends": "15:00"}, "The plan is 25 minutes too long: it stops at 15:25, and the meeting at 15:00."),
        ({"begins": "23:00"}, "That goes on past midnight."),
        ({"begins": ""}, "The plan takes 1 hour and 55 minutes."),
        ({"ends": ""}, "It is then 15:25."),
        ({"status": "cancelled"}, "This meeting was called off."),
    ],
)
def test_impossible_or_absent_times_leave_a_plain_sentence(
    workbook: Workbook, meeting: str, times: dict[str, str], said: str
) -> None:
    change(workbook, meeting, **times)
    assert said in text_of(workbook, "session-plan")
    told = {key: text_of(workbook, key) for key in ALL}
    for key in (*OF_A_MEETING, "series-plan"):
        assert "Flat roofs" in told[key] and "10 September 2026" in told[key], key
    for key, text in told.items():
        assert not re.search(r"\bNone\b|\b(from|to|until)(,|$| to\b| until\b)", text, re.MULTILINE), key


def test_everybody_with_a_part_gets_half_a_page_with_time_and_question(workbook: Workbook, meeting: str) -> None:
    asked = text_of(workbook, "brief")
    heads = [
        "Anna de Vries (host)",
        "Bert Smit (case owner)",
        "Dina Vos (guest)",
        "Cor Bakker (note taker, timekeeper)",
    ]
    assert re.findall(r"^## (.*)", asked, re.MULTILINE) == heads
    assert "You lead: “The school”, from 13:50, 1 hour and 5 minutes." in asked
    assert "Your question in it: How do I begin?" in asked
    assert asked.count("Thursday 10 September 2026, from 13:30 to 17:00, Town hall.") == len(heads)


def test_who_works_on_a_case_with_its_owner_is_asked_to_bring_it_and_named_with_it(
    workbook: Workbook, people: Mapping[str, str]
) -> None:
    facts = {"name": "One roof", "person": people["Anna"], "others": [people["Bert"]], "question": "Who pays?"}
    save_new(workbook, "case", facts)
    save_new(workbook, "meeting", {"held_on": "2026-10-01", "case_owners": [people["Bert"]]})
    assert "Bring your case “One roof” to the meeting." in text_of(workbook, "brief")
    programme = text_of(workbook, "programme")
    assert "One roof (Anna de Vries and Bert Smit): Who pays?" in programme and "brings a case" not in programme


def test_two_people_of_one_name_each_get_their_own(workbook: Workbook, meeting: str) -> None:
    twins = [person(workbook, "Jan Jansen", organisation=one) for one in ("Roofers", "Gardeners")]
    change(workbook, meeting, case_owners=twins)
    save_new(workbook, "action", {"what": "Draw", "people": twins})
    for text in (text_of(workbook, "brief"), text_of(workbook, "actions")):
        heads = re.findall(r"^## Jan Jansen \((\w+)", text, re.MULTILINE)
        assert sorted(heads) == ["Gardeners", "Roofers"]


def test_the_mail_is_short_and_can_be_pasted(workbook: Workbook, meeting: str) -> None:
    [(name, mail)] = export.render(workbook, "meeting-mail", "txt")
    assert name == "meeting-mail-01.txt"
    assert mail.startswith("Subject: meeting 1, Thursday 10 September 2026: Flat roofs\n")
    assert "We meet on Thursday 10 September 2026, from 13:30 to 17:00. This time it is about: Flat roofs." in mail
    for said in (
        "Where: Town hall",
        "How to get there: Bus 4; Then walk",
        "To bring: A photo",
        "Reply to this mail",
    ):
        assert said in mail
    assert "The school (Bert Smit): How do I begin?" in mail and "Dina Vos tells us about Delft." in mail
    assert len(mail.splitlines()) < 35


# The report


def test_a_caught_line_stands_in_the_report_once(workbook: Workbook, meeting: str) -> None:
    def caught(text: str, sort: str | None, became: str = "") -> None:
        save_new(workbook, "caught", {"meeting": meeting, "text": text, "sort_of": sort, "became": became})

    action = save_new(workbook, "action", {"what": "Phone the school", "meeting": meeting})
    elsewhere = save_new(workbook, "decision", {"subject": "Experts", "outcome": "Only when we ask"})
    question = save_new(workbook, "good_question", {"text": "Who pays for the ladder?"})
    worry = save_new(workbook, "concern", {"worry": "Cor is silent"})
    erased = save_new(workbook, "need", {"need": "Law"})
    caught("bert phones", "action", action)
    caught("experts only if", "decision", elsewhere)
    caught("who pays??", "question", question)
    caught("cor says nothing", "question", worry)
    caught("we need law", "question", erased)
    caught("Anna asks the mayor", "action")
    caught("A roof is a promise", "quotation")
    caught("Something", None)
    saving.remove(workbook, erased)
    report = text_of(workbook, "meeting-report")
    for once in ("Phone the school", "Only when we ask", "Who pays for the ladder?", "we need law",
                 "Anna asks the mayor", "“A roof is a promise”", "- Something"):  # fmt: skip
        assert report.count(once) == 1, once
    for gone in ("bert phones", "experts only if", "who pays??", "silent", "cor says nothing"):
        assert gone not in report, gone


def test_a_report_waits_until_there_is_something_to_report(workbook: Workbook) -> None:
    held = save_new(workbook, "meeting", {"held_on": "2026-09-10", "about": "Roofs", "host": "Zwolle"})
    [(_name, report)] = export.render(workbook, "meeting-report", about=held)
    assert "Nothing was written for this yet." in report
    assert "- Host: Zwolle\n\n## The blocks\n\nThere are no blocks" in text_of(workbook, "session-plan")
    change(workbook, held, story="We met.")
    assert "## What happened\n\nWe met." in text_of(workbook, "meeting-report")


# Who is gone


def test_who_is_removed_leaves_no_id_and_no_empty_line_anywhere(
    workbook: Workbook, meeting: str, people: Mapping[str, str]
) -> None:
    save_new(workbook, "helm", {"sharing_rule": "secrecy"})
    for kind, data in {
        "signature": {"person": people["Anna"], "signed_on": "2026-09-10"},
        "action": {"what": "Phone", "people": [people["Anna"]], "meeting": meeting},
        "need": {"need": "Law", "person": people["Cor"], "meeting": meeting},
        "subgroup": {"name": "Owners", "members": [people["Bert"]]},
        "theme": {"name": "Money", "people": [people["Bert"]]},
        "journal": {"pulled": "Everywhere", "meeting": meeting},
    }.items():
        save_new(workbook, kind, data)
    ids = [*people.values(), *(entry.id for entry in workbook.all_of("case"))]
    for one in ids:
        saving.remove(workbook, one)
    told = {key: text_of(workbook, key) for key in ALL}
    saving.remove(workbook, meeting)
    told |= {f"{key} later": text_of(workbook, key) for key in ALL}
    for key, text in told.items():
        assert not [one for one in (*ids, meeting) if one in text], key
        assert not re.search(r"^[-*] *$|: *$\n\n#|\(\)|; \)|\bNone\b", text, re.MULTILINE), key
        assert not re.search(r"Anna|Bert|Cor |Dina", text), key
    assert "## Zwolle (host)" in told["brief"]
    assert "### Signed by\n\n1 person who was removed from the list.\n" in told["agreements"]
    assert "Nobody has taken this up yet\n\n- Phone (promised in meeting 1)" in told["actions"]


def test_who_is_not_in_the_group_is_not_named_in_what_the_group_reads(workbook: Workbook, meeting: str) -> None:
    thought_of = person(workbook, "Xandra Stil", status="idea")
    save_new(workbook, "attendance", {"meeting": meeting, "person": thought_of, "presence": "invited"})
    save_new(workbook, "action", {"what": "Phone", "people": [thought_of], "meeting": meeting})
    change(workbook, meeting, case_owners=[thought_of], host_person=thought_of, note_taker=thought_of)
    for document in listing.DOCUMENTS:
        if document.audience >= Audience.GROUP:
            assert "Xandra" not in text_of(workbook, document.key), document.key


# The series, the promises, the journal


def test_the_series_plan_tells_every_turn_of_the_programme(workbook: Workbook, meeting: str) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-10-22", "about": "Law", "status": "cancelled"})
    save_new(workbook, "meeting", {"held_on": "2026-12-03", "about": "Money", "status": "agreed"})
    save_new(workbook, "programme_change", {"changed_on": "2026-10-01", "before": "Law", "after": "Money",
                                            "why": "The budget came", "by_group": True})  # fmt: skip
    plan = text_of(workbook, "series-plan")
    assert "|  | 22 October 2026 | Law |" in plan and "| 2 | 3 December 2026 | Money |" in plan
    assert "### On 1 October 2026\n\n- It was: Law\n- It became: Money\n- Why: The budget came" in plan
    assert "- Meeting 1: Money first" in plan


def test_an_action_is_carried_over_until_the_group_heard_of_it(
    workbook: Workbook, people: Mapping[str, str]
) -> None:
    for what, state, due in (("Draw", None, "2020-01-01"), ("Phone", "to_do", "2199-01-01"),
                             ("Write", "done", None), ("Sing", "told", None)):  # fmt: skip
        save_new(workbook, "action", {"what": what, "state": state, "due": due, "people": [people["Anna"]]})
    told = text_of(workbook, "actions")
    assert told.index("1 action has passed its day") < told.index("## Anna de Vries")
    assert "- Draw (was meant for 1 January 2020)\n- Phone (by 1 January 2199)" in told
    assert told.index("## Done, and still to tell the group\n\n- Write") < told.index("- Sing")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (None, "has not decided yet"), ("not_decided", "Do not tell who said it"),
        ("chatham_house", "The group agreed:\n\nUse outside what you hear here."),
        ("secrecy", "Everybody signs for that."), ("open", "everything may be told outside"),
    ],
)  # fmt: skip
def test_what_stays_inside_is_said_in_plain_words_and_the_law_goes_first(
    workbook: Workbook, rule: str | None, said: str
) -> None:
    save_new(workbook, "helm", {"group_ambition": "Every roof", "sharing_rule": rule})
    agreements = text_of(workbook, "agreements")
    assert said in agreements and "open-government and archive law may apply" in agreements


def test_the_groups_own_words_stand_in_its_agreement(workbook: Workbook) -> None:
    save_new(workbook, "helm", {"sharing_rule": "other", "sharing_text": "What happens on the roof stays there."})
    agreements = text_of(workbook, "agreements")
    assert "What happens on the roof stays there." in agreements and "not decided" not in agreements


def test_the_journal_stands_in_no_document_of_the_group(workbook: Workbook, meeting: str) -> None:
    save_new(workbook, "journal", {"noted_on": "2026-09-11", "meeting": meeting, "pulled": "QpulledQ"})
    save_new(workbook, "granted", {"statement": "QgrantedQ"})
    save_new(workbook, "concern", {"worry": "QworryQ"})
    save_new(workbook, "tension", {"happened": "QtensionQ"})
    journal = text_of(workbook, "facilitator-journal")
    assert "## 11 September 2026 (after meeting 1)" in journal
    for trace in ("QpulledQ", "QgrantedQ", "QworryQ", "QtensionQ"):
        assert trace in journal
        for document in listing.DOCUMENTS:
            if document.audience >= Audience.GROUP:
                assert trace not in text_of(workbook, document.key), (trace, document.key)
    assert not re.search(r"Q\w+Q", text_of(workbook, "facilitator-journal", Audience.GROUP))
