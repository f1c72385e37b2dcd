"""The documents about people: what each reader may know, and that they read well aloud."""

from typing import Any

import pytest

from copbench.audience import Audience
from copbench.documents import export
from copbench.documents.markdown import LINE_TO_WRITE_ON
from copbench.saving import remove, save_new
from copbench.workbook import Workbook

END = "\n\n___\n"


def files(workbook: Workbook, key: str, audience: Audience | None = None, **how: Any) -> dict[str, str]:
    """Return the text of each file of a document, without what stands below its last line."""
    return {
        name: text.split(f"{END}\nMade fit")[0].split(f"{END}\nFor the")[0].split(f"{END}\nThe method")[0]
        for name, text in export.render(workbook, key, audience=audience, **how)
    }


def text_of(workbook: Workbook, key: str, audience: Audience | None = None) -> str:
    [text] = files(workbook, key, audience).values()
    return text


def person(workbook: Workbook, name: str, status: str = "takes_part", **more: Any) -> str:
    return save_new(workbook, "person", {"name": name, "status": status} | more)


# The letter to one person


@pytest.fixture
def inviting(workbook: Workbook) -> Workbook:
    save_new(workbook, "set_up", {"name": "Green roofs"})
    save_new(workbook, "focus", {"pitch": "Cities get hot.", "breadth_evidence": "SECRET"})
    save_new(workbook, "invitation", {"greeting": "Dear all,", "signed": "Ans"})
    return workbook


def test_the_letter_is_the_invitation_with_a_name_and_says_nothing_for_a_narrower_ring(inviting: Workbook) -> None:
    person(inviting, "Anna de Vries", "talk", why="She is stubborn", organisation="Breda", doubt="Her time")
    letter = files(inviting, "invitation-letter")["invitation-letter-anna-de-vries.md"]
    invitation = text_of(inviting, "invitation")
    assert letter == invitation.replace("Dear all,", "Dear Anna de Vries,")
    for hidden in ("stubborn", "Breda", "Her time", "SECRET"):
        assert hidden not in letter
    assert "not for outside" not in export.render(inviting, "invitation-letter")[0][1]


def test_only_who_may_still_come_gets_a_letter(inviting: Workbook) -> None:
    for status in ("idea", "approached", "talk", "invited", "takes_part", "not_now", "later", "left"):
        person(inviting, status.replace("_", " "), status)
    save_new(inviting, "person", {"name": "Nobody knows"})
    letters = [name.removeprefix("invitation-letter-") for name in files(inviting, "invitation-letter")]
    assert letters == ["approached.md", "idea.md", "invited.md", "talk.md"]
    assert "Nothing was written" in text_of(inviting, "invitation-letter-left")


def test_the_group_does_not_learn_from_a_letter_or_its_file_who_is_thought_of(inviting: Workbook) -> None:
    person(inviting, "Anna de Vries", "idea")
    for audience in (Audience.GROUP, Audience.OUTSIDE):
        for key in ("invitation-letter", "workbook"):
            for name, text in export.render(inviting, key, audience=audience):
                assert "anna" not in name.casefold() and "Anna" not in text


def test_without_anything_to_invite_to_there_is_no_letter(workbook: Workbook) -> None:
    person(workbook, "Anna", "idea")
    assert "Nothing was written" in text_of(workbook, "invitation-letter")


def test_two_people_of_one_name_get_two_files_and_odd_names_get_names_that_can_be_typed(
    inviting: Workbook,
) -> None:
    for name in ("Jan, (de) 'Vries'", "Jan de Vries", "<b>Bo</b> [x](http://a.example)", "???", "\u202eאבג"):
        person(inviting, name, "idea")
    letters = files(inviting, "invitation-letter")
    called = ("b-bo-b-x-http-a-example", "2", "jan-de-vries", "jan-de-vries-2", "אבג")
    assert list(letters) == [f"invitation-letter-{name}.md" for name in called]
    assert r"Dear \<b>Bo\</b>" in next(iter(letters.values()))
    assert "<b>" not in export.render(inviting, "invitation-letter-b-bo-b-x-http-a-example", "html")[0][1]


# The intake


def test_the_empty_form_asks_ten_questions_with_room_to_write_and_a_box_for_each(workbook: Workbook) -> None:
    form = text_of(workbook, "intake-form")
    asked = [line for line in form.split("\n") if line.startswith("## ") and line[3].isdigit()]
    assert [line.split(".")[0] for line in asked] == [f"## {number}" for number in range(1, 11)]
    assert form.count("May the group see this answer?   yes / no") == 10
    assert form.count(f"\n{LINE_TO_WRITE_ON}\n") == 50
    assert "- Name: …" in form and "- Date: …" in form and "skipping is fine" in form
    assert export.render(workbook, "intake-form", "html")[0][1].count("<hr />") >= 50


def test_the_group_sees_just_the_answers_that_the_person_ticked(workbook: Workbook) -> None:
    anna = person(workbook, "Anna")
    save_new(workbook, "intake", {
        "person": anna, "how": "talk", "held_on": "2026-04-02", "proud": "My square.", "question": "How to begin?",
        "stuck": "Between two chairs.", "networks": ["Water"], "for_group": ["question"],
    })  # fmt: skip
    own, group = text_of(workbook, "intake"), text_of(workbook, "intake", Audience.GROUP)
    assert own.startswith("# The intake of Anna\n\nHeld on 2 April 2026, in a talk.\n\n## 1. Who are you")
    assert "My square.\n\nThis answer stays with the facilitators." in own
    assert "How to begin?\n\nThe group may see this answer." in own
    assert (
        group == '# The intake of Anna\n\n## 4. What is your question about it? Start with "how".\n\nHow to begin?'
    )
    assert "There is nothing in this document for these readers." in text_of(workbook, "intake", Audience.OUTSIDE)


def test_the_group_does_not_hear_whose_intake_it_is_of_somebody_who_is_not_in_it(workbook: Workbook) -> None:
    save_new(workbook, "intake", {"person": person(workbook, "Bo", "invited"), "learn": "To listen.",
                                  "for_group": ["learn"]})  # fmt: skip
    [(name, text)] = files(workbook, "intake", Audience.GROUP).items()
    assert name == "intake-1.md"
    assert text.startswith("# An intake\n\n## 8.") and "Bo" not in text


# What is signed


def test_a_contract_can_be_signed_and_leaves_what_stays_inside_to_the_group(workbook: Workbook) -> None:
    anna = person(workbook, "Anna")
    save_new(workbook, "set_up", {"name": "Green roofs", "initiator": "Ans"})
    save_new(workbook, "contract", {"person": anna, "gives": "A day.", "participant_signed": "2026-05-18"})
    blank = "…" * 30
    assert (
        text_of(workbook, "contract-anna")
        == f"""\
# Contract with Anna

Anna takes part in Green roofs. This is what participant and initiator agree.

## What the participant gives

A day.

## What stays inside

How we treat what people share is for the group to decide, in its first meeting.

That agreement is signed separately.

## Signatures

### The participant

- Name: Anna
- Signed on 18 May 2026

### For the initiator

- Name: Ans
- Date: {blank}
- Signature: {blank}"""
    )
    assert "not for" not in export.render(workbook, "contract")[0][1]


def test_a_covenant_names_its_parties_and_leaves_each_room_to_sign(workbook: Workbook) -> None:
    save_new(workbook, "covenant", {"results": "A roof in each tender.", "until": "2028-12-31"})
    save_new(workbook, "covenant_party", {"party": "Breda", "name": "Jo Maas", "role": "alderman",
                                          "signed_on": "2026-11-17"})  # fmt: skip
    save_new(workbook, "covenant_party", {"party": "Water board"})
    text = text_of(workbook, "covenant")
    assert (
        "## The parties\n\nThese parties promise each other what follows:\n\n"
        "- Breda, represented by Jo Maas (alderman)\n- Water board\n\n"
        "## What we promise about results\n\nA roof in each tender.\n\n"
        "## How long it holds\n\nThis covenant holds until 31 December 2028.\n\n"
        "## Signatures\n\n### Breda\n\n- Name: Jo Maas (alderman)\n- Signed on 17 November 2026\n\n"
        "### Water board\n\n- Name: …"
    ) in text
    assert text.count("- Signature: …") == 1


# Cases, aims and the team


def test_who_was_removed_leaves_no_name_no_id_and_no_empty_line(workbook: Workbook) -> None:
    anna, bo, cas = person(workbook, "Anna"), person(workbook, "Bo"), person(workbook, "Cas")
    aim = save_new(workbook, "aim", {"person": bo, "for_self": "To ask."})
    gone = [
        save_new(workbook, "case", {"name": "A street", "person": bo, "others": [bo, cas], "question": "How?"}),
        save_new(workbook, "case", {"name": "Bare", "person": bo}),
        save_new(workbook, "anchor", {"what": "A budget", "level": "field", "person": bo, "state": "idea"}),
        save_new(workbook, "landing_place", {"what": "A guide", "writer": bo, "in_the_making": True}),
        save_new(workbook, "research", {"person": bo, "question": "What cools?"}),
        save_new(workbook, "visibility", {"whom": "The boss", "person": bo}),
        save_new(workbook, "theme", {"name": "Asking", "aims": [aim], "people": [bo, anna]}),
        save_new(workbook, "pattern", {"name": "Borrow", "problem": "Fear.", "by": [bo]}),
    ]
    remove(workbook, bo)
    keys = ("cases", "follow-through", "follow-through-managers", "aims", "pattern", "patterns", "intake")
    texts = {key: "\n".join(files(workbook, key, Audience.GROUP).values()) for key in keys}
    for text in texts.values():
        assert "Bo" not in text.replace("Borrow", "") and not any(
            identity in text for identity in (bo, aim, *gone)
        )
        assert "\n- \n" not in text and "()" not in text and ": \n" not in text
    assert texts["cases"] == (
        "# Our practice cases\n\n## A street\n\nCas works on it.\n\n### The question in it\n\nHow?\n\n"
        "## And also\n\n- Bare"
    )
    assert "- A budget. Idea.\n" in texts["follow-through"]
    assert "- A guide: It is being written just now.\n" in texts["follow-through"]
    assert "### Asking\n\nWho want to work on it: Anna." in texts["aims"]


def test_dates_that_do_not_stand_yet_say_so_beside_those_that_do(workbook: Workbook) -> None:
    for day, status in (("2027-09-10", "agreed"), ("2027-10-08", "sketch")):
        save_new(workbook, "meeting", {"held_on": day, "status": status})
    told = text_of(workbook, "cop-charter")
    assert "- Friday 10 September 2027\n- Friday 8 October 2027 (not settled yet)" in told


def test_aims_stand_by_person_and_themes_name_whose_aims_they_are_made_of(workbook: Workbook) -> None:
    people = [person(workbook, "Anna", organisation=place) for place in ("Breda", "The union")]
    first, second = (save_new(workbook, "aim", {"person": one, "for_self": "To ask."}) for one in people)
    save_new(workbook, "aim", {"person": people[0], "now": "I listen."})
    save_new(workbook, "theme", {"name": "asking", "aims": [first, second], "people": people[:1]})
    assert text_of(workbook, "aims").split("\n\n", 1)[1] == (
        "## Our themes\n\n### Asking\n\nDrawn from the aims of Anna (Breda) and Anna (The union).\n\n"
        "Who want to work on it: Anna (Breda).\n\n"
        "## Where each of us wants to get\n\n"
        "### Anna (Breda)\n\n- Personally: To ask.\n\n* What happens already: I listen.\n\n"
        "### Anna (The union)\n\n- Personally: To ask."
    )


def test_who_facilitates_or_sits_on_the_sounding_board_is_named_once(workbook: Workbook) -> None:
    save_new(workbook, "set_up", {"ring_members": ["Wim de Boer"]})
    save_new(workbook, "team_member", {"name": "Ans Bakker", "part": "organising"})
    person(workbook, "ans bakker", parts=["process"])
    person(workbook, "Eva", parts=["participant", "process", "content"])
    person(workbook, "Stopped", "left", parts=["monitor"])
    person(workbook, "Ilse", "idea", parts=["sounding_board"], organisation="Water board")
    person(workbook, "WIM DE BOER", parts=["sounding_board"])
    team, charter = text_of(workbook, "team"), text_of(workbook, "cop-charter")
    assert "## Ans Bakker\n\nLooks after the organising." in team
    assert "## Eva\n\nLooks after the content and the process." in team
    assert "Stopped" not in team and "ans bakker" not in team
    assert "- Ans Bakker (the organising)\n- Eva (the content and the process)" in charter
    members = "- Wim de Boer\n- Ilse (Water board)"
    assert text_of(workbook, "sounding-board") == f"# The sounding board\n\n## Who is in it\n\n{members}"
    assert members in charter


# For one person alone


def test_what_somebody_does_at_work_is_for_that_person_and_tells_of_nobody_else(workbook: Workbook) -> None:
    anna, bert = (
        save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in ("Anna", "Bert")
    )
    for who, clash in ((anna, "The contract"), (bert, "The budget")):
        save_new(workbook, "home_link", {"person": who, "clash": clash, "next_move": "Ask"})
    save_new(workbook, "anchor", {"what": "A box on the form", "person": anna, "level": "organisation"})
    save_new(workbook, "home_report", {"person": anna, "told_on": "2026-11-09", "whom": "my boss", "said": "A box",
                                       "reaction": "Why not before?"})  # fmt: skip
    [(_name, page)] = export.render(workbook, "at-work", about=anna)
    for told in (
        "The contract",
        "A box on the form.",
        "9 November 2026 (to my boss)",
        "How it was taken: Why not",
    ):
        assert told in page
    assert "The budget" not in page and "For the facilitators" not in page


def test_impressions_are_shown_to_the_one_they_are_about_and_stand_in_no_document_of_the_group(
    workbook: Workbook,
) -> None:
    anna = save_new(workbook, "person", {"name": "Anna", "status": "takes_part"})
    save_new(workbook, "impression", {"person": anna, "noted_on": "2026-09-24", "impression": "Asked first"})
    assert "24 September 2026: Asked first" in text_of(workbook, "impressions")
    assert "Asked first" not in text_of(workbook, "who-we-are") + text_of(workbook, "intake")
