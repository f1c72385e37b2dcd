"""What happens to a question: it arrives, is worded anew, finds answers, and grows old in meetings."""

from datetime import date

import pytest

from copbench import i18n
from copbench.documents import export
from copbench.errors import Refused
from copbench.insight import agenda, asked_elsewhere, question_offers
from copbench.insight.beside import lines_for
from copbench.insight.life_line import life_line
from copbench.insight.remarks import understood
from copbench.knowledge import coach, rewording
from copbench.knowledge.arriving import bring_in
from copbench.meetings import catching
from copbench.saving import save_new
from copbench.workbook import Entry, Workbook

TODAY = date(2026, 12, 1)
DAYS = ("2026-05-21", "2026-07-02", "2026-08-20", "2026-09-24", "2026-11-05", "2026-12-17")


def meetings(workbook: Workbook) -> list[str]:
    """Make five meetings that were held and one to come, and return their ids."""
    return [save_new(workbook, "meeting", {"held_on": day, "about": f"Roofs {day[5:7]}"}) for day in DAYS]


def the(workbook: Workbook, identity: str) -> Entry:
    entry = workbook.entry(identity)
    assert entry
    return entry


def standing(workbook: Workbook, identity: str) -> agenda.Standing:
    found = agenda.standing(workbook, the(workbook, identity), TODAY)
    assert found in agenda.standings(workbook, TODAY)
    return found


def test_age_counts_meetings_held_since_it_was_asked_and_not_those_called_off(workbook: Workbook) -> None:
    held = meetings(workbook)
    save_new(workbook, "meeting", {"held_on": "2026-10-01", "status": "cancelled"})
    in_the_second = bring_in(workbook, "How?", came_from="meeting", meeting=held[1])
    before_all = save_new(workbook, "question", {"text": "How else?", "opened_on": "2026-03-01"})
    today = bring_in(workbook, "How now?", came_from="talk")
    assert [standing(workbook, one).age for one in (in_the_second, before_all, today)] == [3, 5, 0]


@pytest.mark.parametrize(
    ("answers", "persists"),
    [
        ({}, True),
        ({"status": "provisional"}, True),
        ({"status": "answered"}, False),
        ({"status": "parked"}, False),
        ({"persistent": False}, False),
        ({"opened_on": "2026-09-24"}, False),
        ({"opened_on": "2026-09-24", "persistent": True}, True),
    ],
)
def test_what_waits_for_four_meetings_persists_unless_the_person_says_otherwise(
    workbook: Workbook, answers: dict[str, object], persists: bool
) -> None:
    meetings(workbook)
    asked = save_new(workbook, "question", {"text": "How?", "opened_on": "2026-06-01"} | answers)
    assert standing(workbook, asked).persistent is persists
    assert [line for line in lines_for("question", workbook) if "K-01" in line] != [] or not persists


def test_a_life_line_tells_in_order_what_was_asked_reworded_answered_and_done(workbook: Workbook) -> None:
    held = meetings(workbook)
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    asked = bring_in(workbook, "Who pays?", came_from="meeting", meeting=held[0], asked_by=[ann])
    rewording.reword(workbook, the(workbook, asked), "How do we share?", "a drawing", date(2026, 7, 3))
    rewording.reword(workbook, the(workbook, asked), "How do we share it?", on=date(2026, 8, 21))
    save_new(workbook, "block", {"meeting": held[2], "activity": "Talk", "agenda_question": asked})
    save_new(workbook, "block", {"meeting": held[5], "activity": "Again", "agenda_question": asked})
    rewording.note_answer(workbook, the(workbook, asked), "Half and half.", date(2026, 9, 25))
    save_new(workbook, "action", {"what": "Ask", "people": [ann], "meeting": held[4], "agenda_question": asked})
    save_new(workbook, "research", {"person": ann, "asked_on": "2026-11-06", "agenda_question": asked})
    with workbook.together(at="2026-11-20T12:00:00+00:00"):
        rewording.set_status(workbook, the(workbook, asked), "provisional")
    told = [(str(one.day), one.word, one.text, one.more)
            for one in life_line(workbook, standing(workbook, asked))]  # fmt: skip
    assert told == [
        ("2026-05-21", "asked", "Who pays?", "Ann; from a meeting; Roofs 05"),
        ("2026-07-03", "reworded", "How do we share?", "What helped: a drawing"),
        ("2026-08-20", "meeting 3", "Talk", ""),
        ("2026-08-21", "reworded", "How do we share it?", ""),
        ("2026-09-25", "answer", "Half and half.", ""),
        ("2026-11-05", "action", "Ask", "Ann"),
        ("2026-11-06", "research", "put to Ann", ""),
        ("2026-11-20", "status", "provisional answer", ""),
        ("2026-12-17", "meeting 6", "Again", ""),
    ]


@pytest.mark.parametrize(
    ("language", "word", "more", "head"),
    [
        ("nl", "geprobeerd", "Ann; deels; Ask sooner.", "Wat is geprobeerd:"),
        ("en", "tried", "Ann; partly; Ask sooner.", "What was tried:"),
    ],
)
def test_an_experiment_with_a_question_stands_in_its_life_line_and_for_the_group_as_far_as_its_owner_said(
    workbook: Workbook, language: i18n.Language, word: str, more: str, head: str
) -> None:
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    asked = save_new(workbook, "question", {"text": "Who pays?", "opened_on": "2026-05-21"})
    told = {"person": ann, "on": "2026-09-28", "worked": "partly", "learned": "Ask sooner."}
    save_new(workbook, "experiment", {"name": "One price", "agenda_question": asked, "question": "How?"} | told)
    save_new(workbook, "experiment", {"name": "Not with it", "question": "Who pays?"} | told)
    with i18n.using(language):
        events = life_line(workbook, standing(workbook, asked))
        assert [(str(one.day), one.word, one.text, one.more) for one in events[1:]] == [
            ("2026-09-28", word, "One price", more)
        ]
        assert (events[1].kind, bool(events[1].record)) == ("experiment", True)
        ((_name, group),) = export.render(workbook, "knowledge-agenda")
        assert "One price" not in group and head not in group
        (one,) = (entry for entry in workbook.all_of("experiment") if entry.data["name"] == "One price")
        save_new(workbook, "experiment", one.data | {"readers": "group"}, one.id)
        ((_name, group),) = export.render(workbook, "knowledge-agenda")
        assert head in group and "One price" in group and "Not with it" not in group
        text = "".join(text for _name, text in export.render(workbook, "experiment"))
        assert "K-01 Who pays?" in text


def test_rewording_keeps_the_old_words_for_whoever_could_read_them_and_the_same_words_are_refused(
    workbook: Workbook,
) -> None:
    asked = bring_in(workbook, "Who pays?", came_from="intake", readers="facilitators")
    with pytest.raises(Refused, match="That is how it is worded already"):
        rewording.reword(workbook, the(workbook, asked), "who  pays?")
    rewording.reword(workbook, the(workbook, asked), "How do we share?")
    rewording.note_answer(workbook, the(workbook, asked), "Half.")
    kept = [entry.data["readers"] for kind in ("wording", "answer") for entry in workbook.all_of(kind)]
    assert kept == ["facilitators"] * 2
    opened = the(workbook, asked).data | {"readers": "group"}
    save_new(workbook, "question", opened, asked)
    text = dict(export.render(workbook, "knowledge-agenda"))["knowledge-agenda.md"]
    assert "K-01 How do we share?" in text and "Who pays" not in text and "Half" not in text


def test_a_question_that_goes_outside_loses_what_the_group_released_when_it_gets_other_words(
    workbook: Workbook,
) -> None:
    asked = save_new(workbook, "question", {"text": "Who?", "released": {"text": "2026-11-05", "why_now": "2026"}})
    rewording.reword(workbook, the(workbook, asked), "How?")
    assert the(workbook, asked).data["released"] == {"why_now": "2026"}


def test_questions_wait_wherever_they_were_asked_and_take_along_only_what_was_agreed(workbook: Workbook) -> None:
    ann, ben = (save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in ("Ann", "Ben"))
    case = save_new(workbook, "case", {"name": "Roof", "person": ben})
    save_new(workbook, "main_question", {"question": "How do we begin?"})
    save_new(workbook, "talk", {"person": ann, "technical_questions": ["How long?", "how do WE begin?"]})
    save_new(workbook, "intake", {"person": ann, "question": "How shy?", "case": case})
    save_new(workbook, "intake", {"person": ben, "question": "How bold?", "for_group": ["question"], "case": case})
    found = {one.text: one for one in asked_elsewhere.waiting(workbook)}
    assert list(found) == ["How do we begin?", "How long?", "How shy?", "How bold?"]
    ids = asked_elsewhere.take_up(workbook, found.values())
    data = [the(workbook, one).data for one in ids]
    assert [one.get("asked_by", []) for one in data] == [[], [], [], [ben]]
    assert [one.get("readers") for one in data] == [None, None, "facilitators", None]
    assert [one.get("case") for one in data] == [None, None, None, case]
    assert not asked_elsewhere.waiting(workbook) and not asked_elsewhere.lines(workbook)


def test_how_questions_of_step_8_wait_for_the_agenda_too(workbook: Workbook) -> None:
    save_new(workbook, "new_practice", {"how_questions": ["How do two firms make one price?", "How far?"]})
    found = asked_elsewhere.waiting(workbook)
    assert [one.text for one in found] == ["How do two firms make one price?", "How far?"]
    with i18n.using("nl"):
        assert (
            asked_elsewhere.lines(workbook)[0].startswith("2 vragen")
            and i18n.tr(found[0].came_from.label) == "het eigen werk"
        )
    first, _second = asked_elsewhere.take_up(workbook, found)
    assert the(workbook, first).data["came_from"] == "practice"
    told = [one.more for one in life_line(workbook, standing(workbook, first))]
    assert told == ["from people's own work"]


def test_questions_in_a_shared_note_are_found_and_carry_a_name_only_when_the_group_may_read_it(
    workbook: Workbook,
) -> None:
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    text = "It rained. How do we tell it? Well...\nWho pays?! Nobody."
    shy, bold = (
        save_new(workbook, "shared_note", {"person": ann, "text": text} | more)
        for more in ({}, {"for_group": True})
    )
    of_shy, of_bold = (asked_elsewhere.waiting_in(workbook, the(workbook, one)) for one in (shy, bold))
    assert [one.text for one in of_shy] == ["How do we tell it?", "Who pays?"]
    assert {(one.asked_by, one.readers) for one in of_shy} == {((), "facilitators")}
    assert {(one.asked_by, one.readers) for one in of_bold} == {((ann,), "")}
    assert asked_elsewhere.waiting(workbook) == [], "a note may wonder about anything"


def test_a_question_caught_in_a_meeting_goes_to_the_knowledge_agenda(workbook: Workbook) -> None:
    held = meetings(workbook)
    caught = catching.catch(workbook, held[4], "question", "How do we tell it?")
    kind, made = catching.sort_out(workbook, the(workbook, caught))
    assert kind == "question" and the(workbook, made).data["opened"] == held[4]
    again = catching.catch(workbook, held[5], "question", "How do we tell it?")
    assert asked_elsewhere.waiting(workbook) == []
    assert catching.sort_out(workbook, the(workbook, again)) == ("question", made), "it stands there already"
    text = "".join(text for _name, text in export.render(workbook, "meeting-report"))
    assert "K-01 How do we tell it?" in text


def test_a_plan_is_offered_the_questions_of_the_agenda_persistent_ones_first_and_no_private_one(
    workbook: Workbook,
) -> None:
    *_held, coming = meetings(workbook)
    save_new(workbook, "question", {"text": "How old?", "opened_on": "2026-03-01"})
    bring_in(workbook, "How fresh?", came_from="talk")
    bring_in(workbook, "How private?", came_from="intake", readers="facilitators")
    save_new(workbook, "question", {"text": "How done?", "status": "answered"})
    save_new(workbook, "main_question", {"question": "How far?"})
    offered = list(question_offers.offers(workbook, the(workbook, coming)))
    assert [offer.words for offer in offered] == [
        "A persistent question: K-01 How old?", "An open question: K-02 How fresh?", "An open question: How far?",
    ]  # fmt: skip
    assert offered[0].block["library_id"] == "" and "agenda_question" in offered[0].block
    assert offered[0].block["activity"] == "Deep dive: K-01 How old?"
    save_new(workbook, "block", {**offered[1].block, "meeting": meetings(workbook)[0]})
    left = [offer.words for offer in question_offers.offers(workbook, the(workbook, coming))]
    assert "An open question: K-02 How fresh?" not in left, "it had its turn"


def test_the_coach_speaks_below_a_question_that_is_filled_in(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Wim Zogenaamd"})
    asked = save_new(workbook, "question", {"text": "Can we tell Wim?"})
    said = understood("question", workbook, asked)["text"]
    assert said.startswith(coach.YES_OR_NO) and "Wim Zogenaamd is named in it." in said


@pytest.mark.parametrize("kind", ["system_function", "sounding", "follow_through"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nl",
            "Hardnekkige vragen per niveau: werkveld: K-01 Who pays? werkveld: K-05 Who lasts? organisatie: K-02",
        ),
        ("en", "Persistent questions by level: field: K-01 Who pays? field: K-05 Who lasts? organisation: K-02"),
    ],
)
def test_persistent_questions_stand_by_level_where_one_could_do_something_about_them(
    workbook: Workbook, kind: str, language: i18n.Language, said: str
) -> None:
    for text, more in (
        ("Who pays?", {"level": "field"}),
        ("Who owns?", {"level": "organisation", "readers": "facilitators"}),
        ("Who dares?", {}),
        ("Who is new?", {"level": "field", "persistent": False}),
        ("Who lasts?", {"level": "field"}),
    ):
        save_new(workbook, "question", {"text": text, "persistent": True} | more)
    with i18n.using(language):
        told = [line for line in lines_for(kind, workbook) if "K-0" in line]
        assert told == [f"{said}; K-03 Who dares?"]
