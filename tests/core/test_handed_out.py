"""What is printed or handed out: a plan on one page, a page for each, a mail, a booklet, and names as they are."""

import re
import unicodedata
from typing import Any

import pytest
from icalendar import Calendar

from copbench import i18n
from copbench.audience import Audience
from copbench.documents import export, plain
from copbench.i18n import LANGUAGES, Language
from copbench.insight import people
from copbench.saving import remove, save_new
from copbench.workbook import Workbook
from tests.conftest import Example

SECTION = re.compile(r"<section><div>(.*?)</div></section>", re.DOTALL)


def text_of(workbook: Workbook, key: str, form: str = "md", audience: Audience | None = None) -> str:
    return "\n".join(text for _name, text in export.render(workbook, key, form, audience))


def person(workbook: Workbook, name: str, **more: Any) -> str:
    return save_new(workbook, "person", {"name": name, "status": "takes_part"} | more)


# On paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_itself_is_one_page_and_how_it_goes_moves_as_a_whole(
    example_in: Example, language: Language
) -> None:
    with i18n.using(language), Workbook.open(example_in(language), read_only=True) as workbook:
        pages = dict(export.render(workbook, "session-plan", "html"))
    full = [page for page in pages.values() if page.count("<section>") > 2]
    assert len(full) >= 3
    for page in full:
        above, _section, how = page.rpartition("<section>")
        assert "break-inside: avoid" in page and "@page { margin: 1.2cm; }" in page and "columns: 2" in page
        assert how.count("<h3>") >= 1 and "<table>" not in how and "Ria" not in how
        assert above.count("<tr>") + above.count("<li>") <= 36  # measured: some 55 fit on A4 in this print
        assert sum(len(re.sub("<.*?>", "", line)) > 110 for line in above.split("\n")) <= 8


def test_what_is_asked_of_each_stands_on_a_page_of_its_own(workbook: Workbook) -> None:
    anna, bert = person(workbook, "Anna"), person(workbook, "Bert")
    meeting = save_new(workbook, "meeting", {"about": "Roofs", "note_taker": anna, "timekeeper": bert})
    save_new(workbook, "guest_visit", {"meeting": meeting, "topic": "Delft"})
    page = text_of(workbook, "brief", "html")
    parts = SECTION.findall(page)
    assert [re.findall("<h2>(.*?)</h2>", part) for part in parts] == [
        ["Anna (note taker)"],
        ["Bert (timekeeper)"],
    ]
    assert all("The meeting: Roofs." in part for part in parts) and "Delft" not in page
    assert "section ~ section { break-before: page;" in page and "h1 { display: none; }" in page
    assert "For the group" not in page


def test_who_leads_hears_how_it_goes_and_nobody_is_sent_to_themselves(workbook: Workbook) -> None:
    anna = person(workbook, "Anna", parts=["process"], mail="anna@x.nl")
    bert = person(workbook, "Bert", parts=["participant", "content"])
    guest = person(workbook, "Guus", parts=["guest"], status="idea")
    save_new(workbook, "set_up", {"name": "Green roofs"})
    meeting = save_new(workbook, "meeting", {"begins": "13:00", "host": "Town hall", "timekeeper": bert})
    block = {"meeting": meeting, "activity": "Walk", "minutes": 20, "leader": anna, "turn": 1}
    save_new(workbook, "block", block | {"steps": "In silence.\nThen talk.", "needs": "shoes"})
    save_new(workbook, "guest_visit", {"meeting": meeting, "person": guest, "topic": "Delft"})
    asked = text_of(workbook, "brief")
    host, visitor, keeper, leads = re.split("^## ", asked, flags=re.MULTILINE)[1:]
    assert "Count on 3 people." in host and "Ask Anna (anna@x.nl) or Bert." in host
    assert "You are a guest of Green roofs." in visitor and "What stays inside: Use outside what" in visitor
    assert "| 13:00 | 20 | Walk |" in keeper and "| 13:00" not in host and "Ask Anna (anna@x.nl).\n" in keeper
    assert "from 13:00, 20 minutes. How it goes: In silence. Then talk. To get ready: shoes.\n" in leads
    assert "Ask Bert.\n" in leads


def test_an_organisation_is_not_asked_what_its_host_who_was_removed_would_do(workbook: Workbook) -> None:
    gone = person(workbook, "Gone")
    meeting = save_new(workbook, "meeting", {"host": "Town hall", "host_person": gone, "case_owners": [gone]})
    save_new(workbook, "block", {"meeting": meeting, "activity": "Walk", "minutes": 20, "leader": gone})
    workbook.remove(gone)
    asked = text_of(workbook, "brief")
    assert "## Town hall (host)\n" in asked and "You lead" not in asked and "case" not in asked


def test_the_mail_is_plain_text_whatever_form_is_asked(workbook: Workbook) -> None:
    save_new(workbook, "meeting", {"held_on": "2026-09-10", "place": "Town hall", "host": "Zwolle_*_"})
    for form in ("md", "html", "txt"):
        [(name, mail)] = export.render(workbook, "meeting-mail", form)
        assert name == "meeting-mail-01.txt"
        assert (
            mail.startswith("Subject: meeting 1, Thursday 10 September 2026\n") and "\n- Host: Zwolle_*_\n" in mail
        )
        assert not re.search(r"For the group|<p>|\\\\", mail)
    [(_name, seen)] = export.render(workbook, "meeting-mail", to_read=True)
    assert seen.startswith("Subject: meeting 1, ") and "For the group" not in seen


def test_a_plan_is_printed_in_columns_within_the_width_of_a_terminal(workbook: Workbook) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-09-10", "begins": "13:30"})
    for activity in ("Walk", "\u6c34" * 30, "x" * 90, "What do you see " * 9):
        save_new(workbook, "block", {"meeting": meeting, "activity": activity, "minutes": 10})
    printed = plain.text(text_of(workbook, "session-plan"), 80)
    assert "\nStarts  Minutes  What\n13:30   10       Walk\n13:40   10       \u6c34" in printed
    widths = [
        sum(2 if unicodedata.east_asian_width(sign) == "W" else 1 for sign in line)
        for line in printed[: printed.index("The plan takes")].split("\n")
    ]
    assert max(widths) <= 80 and printed.count("\u6c34") == 30 and printed.lower().count("x") >= 90
    narrow = plain.text("| a | b |\n| --- | --- |\n| " + "x" * 70 + " | " + "y" * 60 + " |\n", 80)
    assert narrow.startswith("- x")  # too wide for columns


# Who we are


def test_the_group_reads_of_each_what_that_person_ticked_and_nothing_else(workbook: Workbook) -> None:
    anna = person(workbook, "Anna", organisation="Breda", why="She is stubborn", phone="06")
    save_new(workbook, "intake", {"person": anna, "question": "How to begin?", "stuck": "Between two chairs.",
                                  "networks": ["Water"], "for_group": ["question"]})  # fmt: skip
    person(workbook, "Bo", organisation="Delft", parts=["process"])
    quiet = person(workbook, "Cas")
    save_new(workbook, "intake", {"person": quiet, "proud": "SECRET"})
    for status in ("invited", "left", "not_now"):
        other = person(workbook, f"Who {status}", status=status)
        save_new(workbook, "intake", {"person": other, "learn": "SECRET", "for_group": ["learn"]})
    expected = (
        "# Who we are\n\n## Anna (Breda)\n\n### My question\n\nHow to begin?\n\n"
        "## Also in the group\n\n- Bo (Delft), facilitator (process)\n- Cas\n\n___"
    )
    for audience in (Audience.ME, Audience.FACILITATORS, Audience.GROUP):
        assert text_of(workbook, "who-we-are", audience=audience).startswith(expected)
    assert "There is nothing in this document for these readers." in text_of(
        workbook, "who-we-are", audience=Audience.OUTSIDE
    )


# Who was removed


def test_a_line_of_somebody_who_was_removed_reads_as_nobody_elses(workbook: Workbook) -> None:
    anna, bo = person(workbook, "Anna"), person(workbook, "Bo")
    meeting = save_new(workbook, "meeting", {"held_on": "2026-09-10"})
    for who, presence in ((anna, "present"), (bo, "present"), (anna, "excused")):
        save_new(workbook, "attendance", {"meeting": meeting, "person": who, "presence": presence})
    for who in (anna, bo):
        save_new(workbook, "signature", {"person": who, "signed_on": "2026-09-10"})
    remove(workbook, anna)
    sheet = text_of(workbook, "sheet-6")
    assert "- Somebody who was removed from the list\n  - " in sheet and sheet.count("10 September 2026") == 2
    assert anna not in sheet
    report = text_of(workbook, "meeting-report")
    assert "- Present: Bo and 1 person who was removed from the list\n" in report
    assert "- Sent apologies: 1 person who was removed from the list\n" in report


# Names


def test_names_are_no_markdown(workbook: Workbook) -> None:
    name, odd = "A *star* and _two_ `ticks` in jan_de_vries", 'Plat & "Dicht" *BV*'
    bo = person(workbook, name, organisation=odd)
    meeting = save_new(workbook, "meeting", {"held_on": "2026-09-10", "host_person": bo, "about": "_Roofs_"})
    save_new(workbook, "block", {"meeting": meeting, "activity": "*Walk*", "leader": bo})
    for key in ("session-plan", "programme", "brief", "who-we-are", "sheet-3"):
        page = text_of(workbook, key, "html")
        assert name in page and "<em>" not in page and "<code>" not in page, key
        assert name in text_of(workbook, key, "txt"), key


def test_names_with_a_comma_are_told_apart(workbook: Workbook) -> None:
    meeting = save_new(workbook, "meeting", {"held_on": "2026-09-10"})
    for name in ("Bakker, de heer", "Cor"):
        save_new(workbook, "attendance", {"meeting": meeting, "person": person(workbook, name),
                                          "presence": "present"})  # fmt: skip
    assert "- Present: Bakker, de heer; Cor\n" in text_of(workbook, "meeting-report")


def test_a_calendar_holds_no_signs_that_a_program_obeys(workbook: Workbook) -> None:
    odd = "Roofs\u202e\x07 that\x1b[31m last"
    save_new(workbook, "set_up", {"name": odd})
    save_new(workbook, "meeting", {"held_on": "2026-09-10", "about": odd, "place": odd, "route": odd})
    calendar = text_of(workbook, "calendar")
    assert not re.search("[\x00-\x08\x0b-\x0c\x0e-\x1f\u202e]", calendar)
    assert "Roofs that[31m last" in str(next(iter(Calendar.from_ical(calendar).events))["SUMMARY"])


# For the facilitators


def test_what_is_still_to_be_read_up_on_stands_in_their_journal(workbook: Workbook) -> None:
    save_new(workbook, "development", {"read_up_on": ["Grey water"]})
    assert "## What we still read up on\n\n- Grey water\n" in text_of(workbook, "facilitator-journal")


def test_one_facilitator_of_many_people_hears_a_question(workbook: Workbook) -> None:
    asked = "One facilitator for 13 people: who could look after the other side?"
    save_new(workbook, "team_member", {"name": "Ans", "part": "process"})
    for number in range(12):
        person(workbook, f"Person {number}")
    assert people.team(workbook) == ["The team: Ans (the process)"]
    person(workbook, "Person 12")
    person(workbook, "ans", parts=["content"])
    assert people.team(workbook)[1:] == [asked]
    person(workbook, "Bram", parts=["content"])
    assert people.team(workbook)[1:] == []
