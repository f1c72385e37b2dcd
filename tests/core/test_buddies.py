"""Buddies: nobody gets the same one twice while that can be, and what they say stays between them (S8.12)."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from copbench import i18n
from copbench.audience import Audience
from copbench.between import buddy_rounds
from copbench.documents import export, listing
from copbench.insight import attention, buddies, offers, pairing, today
from copbench.insight.beside import lines_for
from copbench.saving import remove, save_new
from copbench.workbook import Workbook

DAY = date(2026, 11, 24)
NINETEEN = {f"p{n:02}": organisation for n, organisation in enumerate(["oaks"] * 3 + ["town"] * 2 + [""] * 14)}


def someone(workbook: Workbook, name: str, organisation: str = "", **more: object) -> str:
    facts = {"name": name, "organisation": organisation, "status": "takes_part"}
    return save_new(workbook, "person", facts | more)


def pair(workbook: Workbook, *people: str, begins: date = DAY - timedelta(weeks=3), **more: object) -> str:
    return save_new(workbook, "buddy_pair", {"people": list(people), "begins": begins.isoformat(), **more})


# The search


def test_nineteen_people_have_a_new_buddy_from_elsewhere_in_each_of_nine_rounds() -> None:
    earlier: list[pairing.Group] = []
    for _round in range(9):
        made = pairing.propose(NINETEEN, earlier)
        assert sorted(one for group in made.groups for one in group) == sorted(NINETEEN)
        assert sorted(map(len, made.groups)) == [2] * 8 + [3]
        assert (made.again, made.one_organisation) == ((), ())
        earlier += made.groups
    threes = [one for group in earlier if len(group) == 3 for one in group]
    assert len(set(threes)) >= 18, "nobody is in a three twice before everybody else was"


def test_the_same_people_get_the_same_proposal_until_another_is_asked_for() -> None:
    assert pairing.propose(NINETEEN, []) == pairing.propose(dict(reversed(NINETEEN.items())), [])
    others = {pairing.propose(NINETEEN, [], variant).groups for variant in range(5)}
    assert len(others) == 5


def test_what_cannot_be_met_is_as_little_as_can_be_and_told() -> None:
    alike = {"a": "oaks", "b": "oaks", "c": "oaks", "d": "town"}
    made = pairing.propose(alike, [])
    assert len(made.one_organisation) == 1 and not made.again and made.certain
    everybody_met = [*combinations("abcd", 2), ("a", "b")]
    again = pairing.propose(dict.fromkeys("abcd", ""), everybody_met)
    assert len(again.again) == 2 and ("a", "b") not in again.groups, "who met twice comes last"
    assert pairing.propose({"a": ""}, []).groups == () and pairing.propose({}, []).groups == ()
    assert pairing.propose({"a": "", "b": ""}, []).groups in [(("a", "b"),), (("b", "a"),)]


def test_a_new_buddy_weighs_more_than_another_organisation() -> None:
    made = pairing.propose({"a": "oaks", "b": "oaks", "c": "town", "d": "town"}, [("a", "c"), ("a", "d")])
    assert {frozenset(group) for group in made.groups} == {frozenset("ab"), frozenset("cd")}
    assert len(made.one_organisation) == 2 and made.certain


@pytest.mark.parametrize("number", [4, 61, 200])
def test_a_group_of_any_size_is_paired_and_nobody_is_left_out(number: int) -> None:
    people = {f"p{n}": f"o{n % 7}" for n in range(number)}
    made = pairing.propose(people, pairing.propose(people, []).groups)
    assert sorted(one for group in made.groups for one in group) == sorted(people)
    assert not made.again


# In the workbook


def test_who_takes_part_is_paired_and_whoever_facilitates_is_not(workbook: Workbook) -> None:
    group = {someone(workbook, name) for name in ("Ann", "Ben", "Cas")}
    someone(workbook, "Ans", parts=["process"])
    someone(workbook, "Dirk", status="later")
    (three,) = pairing.propose(buddies.organisations(workbook), buddies.earlier(workbook)).groups
    assert set(three) == group


def test_a_round_ends_the_one_before_and_all_of_it_can_be_taken_back(workbook: Workbook) -> None:
    ann, ben, ans, jip = (someone(workbook, name) for name in ("Ann", "Ben", "Ans", "Jip"))
    old, own = pair(workbook, ann, ben), pair(workbook, ans, jip, ends="2026-10-01")
    done = buddy_rounds.make(workbook, [(ann, ans), (ben, jip)], DAY, None, buddies.running(workbook, DAY))
    assert [entry.data["ends"] for entry in workbook.entries([old, own])] == ["2026-11-23", "2026-10-01"]
    assert [entry.id for entry in buddies.running(workbook, DAY)] == done.made
    buddy_rounds.take_back(workbook, done)
    assert [entry.id for entry in buddies.running(workbook, DAY)] == [old]
    assert workbook.removed("buddy_pair") == []


def test_of_two_rounds_that_begin_on_one_day_the_second_takes_the_place_of_the_first(workbook: Workbook) -> None:
    ann, ben, cas, dot = (someone(workbook, name) for name in ("Ann", "Ben", "Cas", "Dot"))
    first = buddy_rounds.make(workbook, [(ann, ben), (cas, dot)], DAY, None, [])
    save_new(workbook, "buddy_call", {"pair": first.made[0], "done": "We rang at once."})
    running = buddies.running(workbook, DAY)
    second = buddy_rounds.make(workbook, [(ann, cas), (ben, dot)], DAY, None, running)
    called, silent = (workbook.entry(one) for one in first.made)
    assert called is not None and called.data["ends"] == called.data["begins"] == DAY.isoformat()
    assert silent is None, "a pair that never called was none"
    assert {entry.id for entry in buddies.running(workbook, DAY + timedelta(days=1))} == set(second.made)
    buddy_rounds.take_back(workbook, second)
    assert {entry.id for entry in buddies.running(workbook, DAY)} == set(first.made)
    assert all("ends" not in entry.data for entry in workbook.entries(first.made))
    assert workbook.removed("buddy_pair") == []


def test_a_third_person_does_not_come_to_own_what_two_told_each_other(workbook: Workbook) -> None:
    ann, ben, cas, dot = (someone(workbook, name) for name in ("Ann", "Ben", "Cas", "Dot"))
    called, silent = pair(workbook, ann, ben, ends="2026-12-17"), pair(workbook, cas, dot)
    save_new(workbook, "buddy_call", {"pair": called, "done": "We spoke of my boss."})
    entries = workbook.entries([called, silent])
    (made,) = buddy_rounds.regroup(workbook, entries, [(ann, cas), (ben, dot)], DAY).made
    assert [entry.data["people"] for entry in workbook.entries([called, silent, made])] == [
        [ann, ben], [ben, dot], [ann, cas],
    ]  # fmt: skip
    assert [entry.data["ends"] for entry in workbook.entries([called, made])] == ["2026-11-23", "2026-12-17"]
    assert workbook.parts("buddy_call", made) == []


def test_a_pair_is_called_after_its_people_as_they_are_called_now(workbook: Workbook) -> None:
    ann, ben = someone(workbook, "Ann"), someone(workbook, "Ben")
    identity = pair(workbook, ann, ben)
    assert workbook.name_of(identity) == "Ann, Ben" and workbook.names("buddy_pair") == [(identity, "Ann, Ben")]
    workbook.erase(ben)
    assert workbook.name_of(identity) == "Ann"


# Of whom nothing was heard


def test_of_whom_nothing_was_heard_is_a_question_that_names_nobody(workbook: Workbook) -> None:
    ann, ben, cas, dot, eva, fay = (someone(workbook, name) for name in ("Ann", "Ben", "Cas", "Dot", "Eva", "Fay"))
    silent, heard = pair(workbook, ann, ben), pair(workbook, cas, dot, heard_on="2026-11-20")
    reported = pair(workbook, eva, fay)
    save_new(workbook, "interim_report", {"person": fay, "on": "2026-11-10", "text": "It goes."})
    assert [entry.id for entry in buddies.not_heard(workbook, DAY)] == [silent]
    sentence = "Nothing heard from 1 pair of buddies: ask the group?"
    assert sentence in [note.sentence for note in today.notes(workbook, DAY)]
    meeting = save_new(workbook, "meeting", {"held_on": (date.today() + timedelta(days=9)).isoformat()})
    (offer,) = [one for one in offers.offers(workbook, meeting) if "buddies" in one.words]
    assert not offer.ticked and not {"Ann", "Ben"} & set(str(offer.block).split())
    remove(workbook, heard), remove(workbook, reported)
    save_new(workbook, "buddy_call", {"pair": silent, "on": "2026-11-21", "done": "Everything."})
    assert buddies.not_heard(workbook, DAY) == []


@pytest.mark.parametrize(("kind", "whose"), [("buddy_call", "pair"), ("interim_report", "person")])
def test_a_call_or_a_report_without_a_date_was_heard_on_the_day_it_was_written_down(
    workbook: Workbook, kind: str, whose: str
) -> None:
    ann = someone(workbook, "Ann")
    known = {"pair": pair(workbook, ann, someone(workbook, "Ben")), "person": ann}
    with workbook.together(at="2026-11-20T12:00:00+00:00"):
        save_new(workbook, kind, {whose: known[whose], "done": "We spoke.", "text": "It goes."})
    assert buddies.not_heard(workbook, DAY) == []
    assert len(buddies.not_heard(workbook, DAY + timedelta(weeks=6))) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_home_asks_of_whom_nothing_was_heard_before_what_can_wait(
    workbook: Workbook, language: i18n.Language
) -> None:
    pair(workbook, someone(workbook, "Ann"), someone(workbook, "Ben"))
    save_new(workbook, "meeting", {"held_on": "2026-10-01", "status": "agreed"})
    save_new(workbook, "meeting", {"held_on": "2026-12-17", "status": "agreed"})
    save_new(workbook, "expectations", {"look_again_on": "2026-11-01"})
    save_new(workbook, "action", {"what": "Ring", "due": "2026-11-01", "state": "to_do"})
    with i18n.using(language):
        first = [note.key for note in today.notes(workbook, DAY)[: attention.MOST]]
        assert first == ["m", "a", "b"]
        assert buddies.asked(workbook, DAY) == today.notes(workbook, DAY)[2].sentence


def test_buddies_of_last_week_are_left_alone_and_after_six_weeks_one_may_ask_again(workbook: Workbook) -> None:
    ann, ben = someone(workbook, "Ann"), someone(workbook, "Ben")
    new = pair(workbook, ann, ben, begins=DAY - timedelta(days=13))
    assert buddies.not_heard(workbook, DAY) == []
    assert [entry.id for entry in buddies.not_heard(workbook, DAY + timedelta(days=1))] == [new]
    buddy_rounds.heard_of(workbook, workbook.entries([new])[0], DAY)
    assert buddies.not_heard(workbook, DAY + timedelta(weeks=6)) == []
    assert buddies.not_heard(workbook, DAY + timedelta(weeks=6, days=1)) != []


def test_the_list_asks_who_has_no_buddy_once_others_have(workbook: Workbook) -> None:
    ann, ben = someone(workbook, "Ann"), someone(workbook, "Ben")
    someone(workbook, "Cas")
    assert lines_for("buddy_pair", workbook) == []
    pair(workbook, ann, ben, begins=date.today())
    assert lines_for("buddy_pair", workbook) == ["They take part and have no buddy now: Cas"]


def test_an_interim_report_of_ten_lines_is_enough_and_a_longer_one_is_no_mistake(workbook: Workbook) -> None:
    ann = someone(workbook, "Ann")
    report = {"person": ann, "on": "2026-11-20", "text": "\n\n".join(["A line"] * 10)}
    kept = save_new(workbook, "interim_report", report)
    assert lines_for("interim_report", workbook) == []
    save_new(workbook, "interim_report", report | {"text": report["text"] + "\nAnd one"}, kept)
    (told,) = lines_for("interim_report", workbook)
    assert told.endswith("ten are enough: Ann, 20 Nov 2026")


# What is said in a call


def test_what_was_said_in_a_call_stands_in_no_document_but_that_of_the_pair(workbook: Workbook) -> None:
    ann, ben = someone(workbook, "Ann"), someone(workbook, "Ben")
    meeting = save_new(workbook, "meeting", {"held_on": "2026-11-05"})
    own = pair(workbook, ann, ben)
    questions = ("done", "came_of", "next_step", "needed")
    save_new(workbook, "buddy_call", {"pair": own, "on": "1977-07-07", "person": ann}
             | {name: f"Q{name}Q" for name in questions})  # fmt: skip
    for document in listing.DOCUMENTS:
        for readers in Audience:
            text = "".join(text for _name, text in export.render(workbook, document.key, audience=readers))
            told = [name for name in questions if f"Q{name}Q" in text] + ["day"] * ("1977" in text)
            of_the_owner = document.key == "buddy-calls" or document.sheet or document.key == listing.WHOLE
            assert not told or (readers is Audience.ME and of_the_owner), (document.key, readers)
    sentences = [note.sentence for note in today.notes(workbook, DAY)]
    sentences += [line for kind in ("buddy_pair", "action", "new_practice") for line in lines_for(kind, workbook)]
    sentences += [str(offer) for offer in offers.offers(workbook, meeting)]
    assert "Qdone" not in str(sentences) and "Qnext" not in str(sentences)
    (_name, text), *_none = export.render(workbook, "buddy-calls")
    assert all(f"Q{name}Q" in text for name in questions) and "7 July 1977 (Ann)" in text


def test_the_card_and_the_mail_ask_the_four_questions_and_hold_no_answer(workbook: Workbook) -> None:
    ann, ben = someone(workbook, "Ann", mail="ann@voorbeeld.example"), someone(workbook, "Ben")
    pair(workbook, ann, ben, ends="2026-12-17", heard_on="2026-11-20")
    ((_card, card),) = export.render(workbook, "call-card")
    ((name, mail),) = export.render(workbook, "buddy-mail")
    assert name == "buddy-mail-ann-and-ben.txt"
    assert "Hello Ann and Ben," in mail and "You are buddies until Thursday 17 December 2026." in mail
    for text in (card, mail):
        assert (
            text.count("?") >= 4 and "What do you need for it" in text and "Listen first, solve nothing." in text
        )
        assert "20 November" not in text
    assert "ann@" not in mail
    ((_name, with_addresses),) = export.render(workbook, "buddy-mail", audience=Audience.FACILITATORS)
    assert "To: ann@voorbeeld.example" in with_addresses


def test_an_interim_report_is_read_by_whom_its_writer_lets(workbook: Workbook) -> None:
    ann = someone(workbook, "Ann")
    chosen = ("me", "buddy", "facilitators", "group", "outside")
    save_new(workbook, "interim_report", {"person": ann, "text": "Qnothing-chosenQ"})
    for readers in chosen:
        save_new(workbook, "interim_report", {"person": ann, "text": f"Q{readers}Q", "readers": readers})
    for ring, readable in (
        (Audience.ME, ("nothing-chosen", *chosen)),
        (Audience.FACILITATORS, chosen[2:]),
        (Audience.GROUP, chosen[3:]),
        (Audience.OUTSIDE, chosen[4:]),
    ):
        text = "".join(text for _name, text in export.render(workbook, "sheet-8", audience=ring))
        assert [one for one in ("nothing-chosen", *chosen) if f"Q{one}Q" in text] == list(readable), ring
