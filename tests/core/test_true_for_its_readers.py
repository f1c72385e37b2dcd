"""What a document says is true for those who read it: what they may not know is not told as if it were not so."""

from datetime import date, timedelta

from icalendar import Calendar

from copbench.audience import Audience
from copbench.documents import export
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.core.test_people_documents import files, person, text_of


def test_the_advice_of_the_fit_check_is_for_those_who_read_all_its_answers(workbook: Workbook) -> None:
    save_new(workbook, "fit_check", {"joint_task": "Roofs", "only_improving": True, "decision": "cop"})
    assert "What the answers say" in text_of(workbook, "fit-check", Audience.FACILITATORS)
    for wider in (Audience.GROUP, Audience.OUTSIDE):
        assert "What the answers say" not in text_of(workbook, "fit-check", wider)


def test_readers_outside_are_not_told_that_nothing_was_brought_back(workbook: Workbook) -> None:
    save_new(workbook, "observation", {"text": "Half understood"})
    assert "brought back to the group yet" in text_of(workbook, "monitor-report")
    assert "brought back" not in text_of(workbook, "monitor-report", Audience.OUTSIDE)


def test_a_meeting_that_is_only_hidden_from_outside_is_not_called_uncertain(workbook: Workbook) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-09-10", "about": "Flat roofs", "status": "agreed"})
    save_new(workbook, "meeting", {"held_on": "2026-10-10", "about": "Steep roofs"})
    for audience, standings in ((Audience.GROUP, ["CONFIRMED", "TENTATIVE"]), (Audience.OUTSIDE, ["", ""])):
        [(_name, text)] = export.render(workbook, "calendar", audience=audience)
        assert [str(event.get("status", "")) for event in Calendar.from_ical(text).events] == standings


def test_a_place_that_is_only_hidden_from_outside_is_not_promised(workbook: Workbook) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-09-10", "about": "Flat roofs"})
    assert "you will hear from us" in text_of(workbook, "meeting-mail")
    assert "Where" not in text_of(workbook, "meeting-mail", Audience.OUTSIDE)


def test_a_meeting_to_come_is_no_meeting_at_which_a_case_was_on_the_table(workbook: Workbook) -> None:
    case = save_new(workbook, "case", {"name": "One roof", "question": "How?"})
    for days, about in ((-20, "Flat roofs"), (20, "Steep roofs")):
        on = (date.today() + timedelta(days=days)).isoformat()
        held = save_new(workbook, "meeting", {"held_on": on, "about": about})
        save_new(workbook, "block", {"meeting": held, "case": case, "minutes": 30})
    [text] = files(workbook, "case", Audience.FACILITATORS).values()
    was, comes = text.partition("## When it comes on the table")[::2]
    assert "## When it was on the table\n\n- Meeting 1: Flat roofs" in was and "Steep" not in was
    assert "- Meeting 2: Steep roofs" in comes and "Flat" not in comes


def test_who_will_write_on_what_nobody_writes_yet_is_not_said_to_write(workbook: Workbook) -> None:
    anna = person(workbook, "Anna")
    save_new(workbook, "landing_place", {"what": "rules", "writer": anna, "in_the_making": False})
    save_new(workbook, "landing_place", {"what": "guide", "writer": anna, "in_the_making": True})
    text = text_of(workbook, "follow-through")
    assert "- Rules: When it is written, Anna helps." in text
    assert "- Guide: Anna is helping to write it." in text
    [work] = files(workbook, "at-work", Audience.FACILITATORS).values()
    assert "## What you help to write\n\n- guide\n\n## What you will help to write\n\n- rules" in work


def test_a_mail_is_not_signed_by_one_of_its_readers(workbook: Workbook) -> None:
    ann, bert = (person(workbook, name, parts=["process"]) for name in ("Ann", "Bert"))
    save_new(workbook, "buddy_pair", {"people": [ann, person(workbook, "Cas")]})
    save_new(workbook, "buddy_pair", {"people": [bert, person(workbook, "Dirk")]})
    mails = dict(export.render(workbook, "buddy-mail"))
    assert mails["buddy-mail-ann-and-cas.txt"].rstrip().endswith("Kind regards,\n\nBert")
    assert mails["buddy-mail-bert-and-dirk.txt"].rstrip().endswith("Kind regards,\n\nAnn")


def test_the_mix_leaves_out_what_nobody_said_anything_of(workbook: Workbook) -> None:
    held = save_new(workbook, "meeting", {"held_on": "2026-09-10", "about": "Flat roofs"})
    save_new(workbook, "block", {"meeting": held, "activity": "Walk", "minutes": 20, "setting": "plenary"})
    plan = text_of(workbook, "session-plan")
    assert "Setting: plenary 20" in plan and "not said" not in plan


def test_quoted_patterns_are_joined_as_one_says_them(workbook: Workbook) -> None:
    related = [save_new(workbook, "pattern", {"name": name}) for name in ("Grit off, green on", "Pass", "Wait")]
    save_new(workbook, "pattern", {"name": "Borrow", "problem": "Fear.", "related": related})
    assert "Goes with “Grit off, green on”, “Pass” and “Wait”." in text_of(workbook, "patterns")


def test_columns_of_an_evaluation_say_how_they_are_read(workbook: Workbook) -> None:
    for on in ("2026-09-10", "2026-10-22"):
        held = save_new(workbook, "meeting", {"held_on": on})
        save_new(workbook, "evaluation", {"meeting": held, "answered": 6, "points": {"worth": [0, 1, 2, 2, 1]}})
    assert "## Meeting by meeting\n\nThe column on the left is the lowest answer" in text_of(
        workbook, "monitor-report"
    )
